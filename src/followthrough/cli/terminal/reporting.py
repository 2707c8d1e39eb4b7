"""What every command that writes reports shares: language, forms, template, and where the files go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.saying import FAILED, USAGE, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.reports.files import Form
    from followthrough.reports.report import Report

Lang = Annotated[str, typer.Option(help="The language of the report: en or ja. Quotations stay in theirs.")]
Out = Annotated[Path, typer.Option(help="The folder the files go to; made where it is missing. Else where you are.")]
Template = Annotated[
    Path | None, typer.Option(help="A Word document whose styles, page and letterhead the Word form takes.")
]


def language(lang: str) -> str:
    """The language asked for.

    Raises:
        typer.Exit: there are no reports in it.
    """
    from followthrough.reports.wording import LanguageError, wording

    try:
        return wording(lang).language
    except LanguageError as error:
        stop(str(error), USAGE)


def forms(asked: Sequence[str] | None) -> tuple[Form, ...]:
    """The forms asked for; where none is named, all that can be made here.

    Raises:
        typer.Exit: one is no form.
    """
    from followthrough.reports.files import Form
    from followthrough.reports.pdf import MISSING, can_print

    known = {str(form): form for form in Form}
    strange = [each for each in asked or () if each not in known]
    if strange:
        stop(f"“{strange[0]}” is no form of a report. Forms: {', '.join(known)}.", USAGE)
    if asked:
        return tuple(dict.fromkeys(known[each] for each in asked))
    if can_print():
        return tuple(Form)
    say(MISSING)
    return tuple(form for form in Form if form is not Form.PDF)


def template_bytes(path: Path | None) -> bytes | None:
    """The house template as read.

    Raises:
        typer.Exit: it cannot be read.
    """
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"The template {path} cannot be read ({error.strerror}). Name a Word document.", USAGE)


def write(report: Report, asked: Sequence[Form], folder: Path, *, template: bytes | None = None) -> Iterator[Path]:
    """Make every form, then write them; each file's path once it is whole. Where one cannot be made none is written.

    Raises:
        typer.Exit: a form cannot be made, or the folder not be written.
    """
    from followthrough.reports.files import PrintError, TemplateError, file_name, rendered

    try:
        made = [(file_name(report, form), rendered(report, form, template=template)) for form in asked]
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made:
            (folder / name).write_bytes(content)
            yield folder / name
    except PrintError as error:
        stop(str(error), FAILED)
    except TemplateError as error:
        stop(str(error), USAGE)
    except OSError as error:
        stop(
            f"{error.filename or folder} cannot be written ({error.strerror}). Name another folder with --out.", FAILED
        )
