"""`followthrough calendar`: deadlines, meetings and reporting dates for a calendar program."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from followthrough.cli.terminal.files import OVERWRITE, refuse_taken, write_bytes, written
from followthrough.cli.terminal.moments import day
from followthrough.cli.terminal.saying import counted, only_held, register_opened, say


def calendar(
    file: Annotated[Path, typer.Argument(help="File to write, such as followthrough.ics; - is the screen.")],
    *,
    partner: Annotated[str, typer.Option(help="Only this partnership, such as ASEAN-Japan.")] = "",
    as_of: Annotated[str, typer.Option(help="The day it is told for, as YYYY-MM-DD; today if not given.")] = "",
    include: Annotated[
        str, typer.Option(help="Also what is not public: internal, or restricted for all of it.")
    ] = "public",
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write the deadlines in force, the meetings and the days by which replies are due as a calendar file.

    A deadline known to the month or year stands on the last day it allows, and says so. An event keeps its identity
    when its day moves, so a calendar that has it moves it too. `serve` gives the same at /calendar.ics.

    Exit codes: 0 written; 1 the register or the file cannot be used; 2 the command was not understood.
    """
    from followthrough.cli.exchange.export import sight_asked

    degrees, today = sight_asked(include), day(as_of) or date.today().isoformat()  # noqa: DTZ011  the officer's own calendar day is meant
    if str(file) != "-":
        refuse_taken(file, overwrite=overwrite)
    with register_opened():
        from followthrough.exchange.calendar import calendar_bytes
        from followthrough.register.gathering.occasions import occasions_of
        from followthrough.register.ledger.seeing import seeing

        only_held(partner)
        with seeing(degrees):
            found = list(occasions_of(today=today, partnership=partner))
        told = calendar_bytes(found, name=partner or "followthrough")
    if str(file) == "-":
        sys.stdout.buffer.write(told)
    else:
        with written(file, overwrite=overwrite) as draft:
            write_bytes(draft, [told], packed=False)
    say(f"{counted(len(found), 'deadline, meeting or reporting date', 'deadlines, meetings and reporting dates')}.")
