"""`followthrough digest`: a letter of what comes due, what is late and what moved; printed, or sent by mail."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import AsOf, day, today
from followthrough.cli.terminal.reporting import Lang, language
from followthrough.cli.terminal.saying import USAGE, counted, only_held, register_asked, say, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.overview.glance import Glance
    from followthrough.register.queries.standing.assessing import Followed
    from followthrough.reports.digest import Letter, Line

_UNSET = "No mail server is set. Set FOLLOWTHROUGH_MAIL (docs/reference/settings.md), or leave --to out: it is printed."


def digest(  # noqa: PLR0913  a command's options
    *,
    partner: Annotated[str, typer.Option(help="The partnership, such as ASEAN-Japan.")],
    to: Annotated[list[str] | None, typer.Option(help="Address to send it to; again for more. Else printed.")] = None,
    weeks: Annotated[int, typer.Option(min=1, max=104, help="How many weeks ahead count as due.")] = 6,
    since: Annotated[str, typer.Option(help="From which day moves are told, as YYYY-MM-DD; a week ago.")] = "",
    as_of: AsOf = "",
    site: Annotated[str, typer.Option(help="Address of your pages, so that each line leads to its own.")] = "",
    lang: Lang = "en",
) -> None:
    """Write a letter of what falls due, what is overdue and what moved since last week, and send it where asked.

    Only what the public may see is in it. Where there is nothing to tell, nothing is sent. Call it once a week by the
    system's own clock (cron, Task Scheduler).

    Exit codes: 0 printed, sent, or nothing to tell; 1 the register or the mail server cannot be used; 2 the command was
    not understood.
    """
    spoken, on = language(lang), today(as_of)
    with register_asked():
        told = _letter(partner, on, day(since) or _days(on, -7), _days(on, 7 * weeks), site.rstrip("/"), spoken)
        if to:
            _send(told, to)
        else:
            sys.stdout.write(f"{told.subject}\n\n{told.body}")


def _days(start: str, count: int) -> str:
    """The ISO day so many days after another; the calendar's first or last where there is none."""
    number = min(max(date.fromisoformat(start).toordinal() + count, 1), date.max.toordinal())
    return date.fromordinal(number).isoformat()


def _letter(partner: str, on: str, since: str, until: str, site: str, spoken: str) -> Letter:
    from followthrough.register.ledger.seeing import PUBLIC, seeing
    from followthrough.register.queries import meetings
    from followthrough.register.queries.overview.glance import MOVING, glance
    from followthrough.reports.digest import MOST, Line, Span
    from followthrough.reports.digest import digest as written

    with seeing(frozenset({PUBLIC})):
        only_held(partner)
        found = glance(as_of=on, since=since, until=until, partnership=partner, shown=MOST)
        coming = [row for row in meetings(partnership=partner) if on <= row.start < until]
    lines = _lines(found, site)
    lines["meetings"] = [Line(row.name, row.start) for row in coming]
    twice = len(found.moved) - len(lines["moved"])  # undertakings that moved in two ways are told once
    moved = sum(found.counts[kind] for kind in MOVING) - twice
    counts = {"meetings": len(coming), "due": found.counts["due"], "overdue": found.counts["overdue"], "moved": moved}
    return written(Span(partner, on, since, until), lines, counts, language=spoken)


def _lines(found: Glance, site: str) -> dict[str, Sequence[Line]]:
    from followthrough.reports.digest import Line

    def line(one: Followed, *says: str) -> Line:
        return Line(one.headline, one.due, tuple(one.parties), says, f"{site}/entries/{one.key}" if site else one.key)

    return {
        "due": [line(one) for one in found.due],
        "overdue": [line(one) for one in found.overdue],
        "moved": [line(one, *kinds) for one, kinds in _moved(found)],
    }


def _moved(found: Glance) -> list[tuple[Followed, list[str]]]:
    """Each undertaking that moved once, with every way in which it did."""
    kinds: dict[str, tuple[Followed, list[str]]] = {}
    for moved in found.moved:
        kinds.setdefault(moved.one.key, (moved.one, []))[1].append(moved.kind.replace(" ", "_"))
    return list(kinds.values())


def _send(told: Letter, to: Sequence[str]) -> None:
    """To each by itself, so that none sees the others.

    Raises:
        typer.Exit: no server is set, an address is none, or the server did not take it.
    """
    from smtplib import SMTPException

    from django.conf import settings
    from django.core.exceptions import ValidationError
    from django.core.mail import EmailMessage, get_connection
    from django.core.validators import validate_email

    for address in to:
        try:
            validate_email(address)
        except ValidationError:
            stop(f"“{address}” is no mail address.", USAGE)
    if not settings.EMAIL_HOST:
        stop(_UNSET)
    if not told.told:
        say("Nothing is due, overdue or moved: no letter was sent.")
        return
    headers = {"Auto-Submitted": "auto-generated"}  # so that nobody's absence is answered to it
    letters = [EmailMessage(told.subject, told.body, to=[address], headers=headers) for address in to]
    try:
        with get_connection() as connection:
            connection.send_messages(letters)
    except (SMTPException, OSError) as error:
        stop(f"The mail server {settings.EMAIL_HOST} did not take the letter ({error}). Nothing more was tried.")
    say(f"Sent to {counted(len(to), 'address', 'addresses')}: {told.subject}")
