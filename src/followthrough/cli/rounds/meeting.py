"""`followthrough meeting`: meetings held or to come, entered by a person and listed."""

from __future__ import annotations

from typing import Annotated

import typer

from followthrough.cli.terminal.printing import flat, write
from followthrough.cli.terminal.saying import By, only_held, register_asked, say, signed


def add(  # noqa: PLR0913  a command's options
    name: Annotated[str, typer.Argument(help="Its name with its number: “5th Lakes Forum”.")],
    *,
    partner: Annotated[str, typer.Option(help="The partnership that meets, such as ASEAN-Japan.")],
    on: Annotated[str, typer.Option(help="Its first day: YYYY-MM-DD, or YYYY-MM where the day is not known.")],
    until: Annotated[str, typer.Option(help="Its last day, where that is another.")] = "",
    place: Annotated[str, typer.Option(help="Where it is held.")] = "",
    series: Annotated[
        str,
        typer.Option(help="The series it belongs to; its own name without the number or the year where none is given."),
    ] = "",
    source: Annotated[str, typer.Option(help="A public address that tells of it.")] = "",
    by: By = None,
) -> None:
    """Enter a meeting, so that a pack can be made for it and counts from the one before; again: correct it.

    Exit codes: 0 entered; 1 it cannot be, and why; 2 the command was not understood.
    """
    with register_asked():
        from followthrough.register.facts.meetings import MeetingDetails, put_meeting

        details = MeetingDetails(on, until, place, series, source)
        made = put_meeting(name=name, partnership=partner, details=details, **signed(by))
    days = " to ".join(filter(None, (made.start, made.end)))
    write(f"{flat(made.name)}: {days}, of the series {flat(str(made.series))}")


def list_(*, partner: Annotated[str, typer.Option(help="Only meetings of this partnership.")] = "") -> None:
    """List the meetings the register knows, in time order.

    Exit codes: 0 done; 1 the register cannot be used; 2 the command was not understood.
    """
    with register_asked():
        from followthrough.register.queries.facts.world import meetings

        only_held(partner)
        rows = meetings(partnership=partner)
    for one in rows:
        write("  ".join(filter(None, (one.start or "no date", flat(one.name), flat(one.place), one.partnership))))
    if not rows:
        say("The register knows no such meeting yet: see `followthrough meeting add`.")


meeting = typer.Typer(no_args_is_help=True, help="Meetings held or to come: what packs and silences are counted from.")
for _name, _command in (("add", add), ("list", list_)):
    meeting.command(_name)(_command)
