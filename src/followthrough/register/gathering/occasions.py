"""What stands in the calendar: deadlines in force, meetings, days by which replies are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.exchange.calendar import Kind, Occasion
from followthrough.register.assessing.kept import KeptByEntry
from followthrough.register.gathering.calendar_deadlines import deadlines_on, no_more_exact
from followthrough.register.ledger.held import held
from followthrough.register.models import InputRound
from followthrough.register.queries.facts.world import meetings
from followthrough.register.queries.standing.standings import Wanted, keys_of, standing_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followthrough.register.queries.rows import MeetingRow

    Page = Callable[[str, str], str]  # a kind of page and a key, to its address; "" where there is none

_EVER = "0001-01-01"  # before every deadline; what bears none comes before it
_DAY = len("2030-06-30")


def occasions_of(
    *, today: str, page: Page = lambda _kind, _key: "", partnership: str = "", since: str = ""
) -> Iterator[Occasion]:
    """Everything the calendar tells, of what may be seen.

    Args:
        today: ISO day on which it is asked: deadlines are those in force then, of what is not known to be done.
        page: gives the address of the page of an entry or a partnership's meetings.
        partnership: key; blank for all.
        since: ISO day: no deadlines whose last day was before it; blank for all there are.
    """
    wanted = Wanted(partnership=partnership, is_open=True, due_after=since or _EVER)
    keys = keys_of(standing_on(today, wanted), "stated", count=None)
    for key, told in _deadlines(keys, today).items():
        yield replace(told, address=page("entry", key))
    for meeting in meetings(partnership=partnership):
        if bounds(meeting.start) is not None:
            yield _meeting(meeting, page)
    yield from _reports(partnership)


_deadlines = KeptByEntry(deadlines_on)


def _meeting(row: MeetingRow, page: Page) -> Occasion:
    exact = len(row.start) == _DAY
    first, last = bounds(row.start) or _NEVER
    ends = bounds(row.end) if exact and row.end else None
    lines = [
        row.name_ja,
        row.series_name,
        "" if exact else no_more_exact(row.start),
    ]
    return Occasion(
        key=row.key,
        kind=Kind.MEETING,
        first=first if exact else last,
        last=max(last, last if ends is None else ends[1]),
        summary=row.name,
        stamp=_at(first),
        description="\n".join(filter(None, lines)),
        place=row.place,
        address=row.source if row.source.startswith("http") else page("meetings", row.series or ""),
        tentative=not exact,
    )


def _reports(partnership: str) -> Iterator[Occasion]:
    found = InputRound.objects.filter(held(None)).exclude(due="").order_by("due", "key")
    for row in found.filter(partnership__key=partnership) if partnership else found:
        day = date.fromisoformat(row.due)
        yield Occasion(
            key=row.key,
            kind=Kind.REPORT,
            first=day,
            last=day,
            summary=f"Replies due: {row.title}",
            stamp=row.recorded_at,
            description=f"Standings were told as of {row.as_of}.",
        )


_NEVER = (date.max, date.max)


def _at(day: date) -> datetime:
    """The beginning of a day: meetings are names, which bear no time of recording."""
    return datetime.combine(day, time.min, UTC)
