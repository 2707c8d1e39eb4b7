"""`followthrough progress` and `scorecard`: the report of a plan, and of a coding round."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from followthrough.cli.terminal.moments import day
from followthrough.cli.terminal.reporting import Lang, Out, Template, language, outputs, template_bytes, write
from followthrough.cli.terminal.saying import USAGE, register_opened, stop

Forms = Annotated[
    list[str] | None, typer.Option("--form", help="html, pdf, docx or xlsx; again for more. All where none is given.")
]
AsOf = Annotated[str, typer.Option(help="The day it is told for, as YYYY-MM-DD. Today where it is not given.")]


def progress(
    plan: Annotated[str, typer.Argument(help="The plan's key, as `followthrough plan list` gives it.")],
    *,
    as_of: AsOf = "",
    lang: Lang = "en",
    form: Forms = None,
    template: Template = None,
    out: Out = Path(),
) -> None:
    """Write the executive report of a plan: how far its lines have come, heading by heading, and what others claim.

    Exit codes: 0 done; 1 the register cannot be used, or a file not be made; 2 the command was not understood.
    """
    spoken, house, asked, today = language(lang), template_bytes(template), outputs(form, out), _day(as_of)
    with register_opened():
        from followthrough.register.gathering import ReportUnknownError, gathered_plan
        from followthrough.reports import progress as made

        try:
            report = made(gathered_plan(plan, as_of=today, language=spoken), language=spoken)
        except ReportUnknownError as error:
            stop(str(error.args[0]), USAGE)
    for path in write(report, asked, template=house):
        sys.stdout.write(f"{path}\n")


def scorecard(
    round_: Annotated[str, typer.Argument(help="Key of the coding round.", metavar="ROUND")],
    *,
    stage: Annotated[str, typer.Option(help="Stage of the scheme, such as final; its first where not given.")] = "",
    lang: Lang = "en",
    form: Forms = None,
    template: Template = None,
    out: Out = Path(),
) -> None:
    """Write the scorecard of a coding round: scores by member and undertaking, with the rule and the coders' agreement.

    It shows every code: it is not for a coder who is to stay blind.

    Exit codes: 0 done; 1 the register cannot be used, or a file not be made; 2 the command was not understood.
    """
    spoken, house, asked, today = language(lang), template_bytes(template), outputs(form, out), _day("")
    with register_opened():
        from followthrough.register.gathering import ReportUnknownError, gathered_round
        from followthrough.reports import scorecard as made

        try:
            report = made(gathered_round(round_, stage=stage, as_of=today, language=spoken), language=spoken)
        except ReportUnknownError as error:
            stop(str(error.args[0]), USAGE)
    for path in write(report, asked, template=house):
        sys.stdout.write(f"{path}\n")


def _day(typed: str) -> str:
    return day(typed) or date.today().isoformat()  # noqa: DTZ011  the officer's own calendar day is meant
