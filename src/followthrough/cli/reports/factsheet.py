"""`followthrough factsheet` and `timeline`: one undertaking whole, as a report or as a drawing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import day
from followthrough.cli.terminal.reporting import Lang, Out, Template, language, outputs, template_bytes, write
from followthrough.cli.terminal.saying import USAGE, register_opened, stop

if TYPE_CHECKING:
    from followthrough.reports.facts import Facts

Entry = Annotated[str, typer.Argument(help="The entry's key, or a beginning of it that is its own.")]
AsOf = Annotated[str, typer.Option(help="The day it is told for, as YYYY-MM-DD. Today where it is not given.")]


def factsheet(
    entry: Entry,
    *,
    as_of: AsOf = "",
    lang: Lang = "en",
    form: Annotated[
        list[str] | None,
        typer.Option("--form", help="html, pdf, docx or xlsx; again for more. All where none is given."),
    ] = None,
    template: Template = None,
    out: Out = Path(),
) -> None:
    """Write the fact sheet of one undertaking: its words through time, what was claimed, what is known.

    Exit codes: 0 done; 1 the register cannot be used, or a file not be made; 2 the command was not understood.
    """
    spoken, house, asked = language(lang), template_bytes(template), outputs(form, out)
    from followthrough.reports import factsheet as made

    report = made(_facts(entry, as_of, spoken), language=spoken)
    for path in write(report, asked, template=house):
        sys.stdout.write(f"{path}\n")


def timeline(entry: Entry, *, as_of: AsOf = "", lang: Lang = "en") -> None:
    """Print an undertaking along the time axis as a drawing (SVG): its statements, its moving deadline, its facts.

    Exit codes: 0 done; 1 the register cannot be used; 2 the command was not understood.
    """
    spoken = language(lang)
    facts = _facts(entry, as_of, spoken)
    from followthrough.reports.charts.timeline import timeline as drawn
    from followthrough.reports.wording import wording

    words = wording(spoken, facts.names.translated)
    sys.stdout.write(drawn(facts.undertakings[0], words, as_of=facts.as_of) + "\n")


def _facts(entry: str, as_of: str, lang: str) -> Facts:
    today = day(as_of) or date.today().isoformat()  # noqa: DTZ011  the officer's own calendar day is meant
    with register_opened():
        from followthrough.register.gathering import EntryUnknownError, gathered_entry

        try:
            return gathered_entry(entry, as_of=today, language=lang)
        except EntryUnknownError as error:
            stop(str(error.args[0]), USAGE)
