"""`followthrough pack`: the review pack of a meeting, from the register, in every form."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import day
from followthrough.cli.terminal.reporting import Lang, Out, Template, language, outputs, template_bytes, write
from followthrough.cli.terminal.saying import USAGE, register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.reports.report import Report


def pack(  # noqa: PLR0913  a command's options
    *,
    meeting: Annotated[str, typer.Option(help="The meeting, by its name: “34th ASEAN-Japan Forum”.")] = "",
    partner: Annotated[
        str, typer.Option(help="Instead: a partnership, such as ASEAN-Japan, from the first document on.")
    ] = "",
    as_of: Annotated[
        str,
        typer.Option(
            help="The day it is told for, as YYYY-MM-DD. Else the day before a past meeting, today for one to come."
        ),
    ] = "",
    lang: Lang = "en",
    form: Annotated[
        list[str] | None,
        typer.Option("--form", help="html, pdf, docx or xlsx; again for more. All where none is given."),
    ] = None,
    template: Template = None,
    out: Out = Path(),
) -> None:
    """Write the review pack of a meeting: what was promised, what came of it, what to ask.

    Every sentence bears a mark that leads to its key in the register; nothing is written that the register does not
    hold. The same register, day and language give the same files.

    Exit codes: 0 done; 1 the register cannot be used, or a file not be made; 2 the command was not understood.
    """
    spoken, house = language(lang), template_bytes(template)
    asked = outputs(form, out)
    report = _report(meeting, partner, day(as_of), spoken)
    for path in write(report, asked, template=house):
        sys.stdout.write(f"{path}\n")
    say(f"As of {report.as_of}. Standings are proposed by rule; no person has signed them unless a name stands beside.")


def _report(meeting: str, partner: str, as_of: str, lang: str) -> Report:
    with register_opened():
        from followthrough.register.gathering import MeetingUnknownError, gathered, occasion
        from followthrough.reports import pack as made

        today = date.today()  # noqa: DTZ011  the officer's own calendar day is meant
        try:
            on = occasion(today=today, meeting=meeting, partnership=partner, as_of=as_of)
        except MeetingUnknownError as error:
            stop(str(error.args[0]), USAGE)
        return made(gathered(on, language=lang), language=lang)
