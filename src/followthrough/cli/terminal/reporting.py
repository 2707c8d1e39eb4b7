"""What every command that writes reports shares: language, forms, template, and where the files go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.files import names_a_file
from followthrough.cli.terminal.saying import FAILED, USAGE, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.reports.files import Form
    from followthrough.reports.report import Report

Lang = Annotated[str, typer.Option(help="The language of the report: en or ja. Quotations stay in theirs.")]
Out = Annotated[
    Path,
    typer.Option(
        help="The folder the files go to, made where it is missing; or one file, such as pack.pdf. Else where you are."
    ),
]
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


@dataclass(frozen=True, slots=True)
class Outputs:
    """What is to be written, and where."""

    forms: tuple[Form, ...]
    folder: Path
    name: str = ""  # of the one file; "" where each file is named by what is in it


def outputs(asked: Sequence[str] | None, out: Path) -> Outputs:
    """The forms asked for, and where they go. The name of a file says its form: `--out pack.pdf` is that file.

    Raises:
        typer.Exit: one is no form, or the name is that of another form or of no report, or is taken.
    """
    if not names_a_file(out):
        return Outputs(forms(asked), out)
    from followthrough.reports.files import Form

    kind = out.suffix[1:].casefold()
    if kind not in set(Form):
        stop(f"{out} is the name of a file, and no report is a {kind} file. Name a folder, or end it in .pdf.", USAGE)
    made = forms(asked or [kind])
    if made != (Form(kind),):
        told = " and ".join(made)
        stop(f"{out} is the name of one {kind} file, and {told} is asked for. Name a folder, or the form alone.", USAGE)
    if out.exists():
        stop(f"There is a file {out} already. Name another, or a folder.", USAGE)
    return Outputs(made, out.parent, out.name)


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


def write(report: Report, asked: Outputs, *, template: bytes | None = None) -> Iterator[Path]:
    """Make every form, then write them; each file's path once it is whole. Where one cannot be made none is written.

    Raises:
        typer.Exit: a form cannot be made, or the folder not be written.
    """
    from followthrough.reports.files import PrintError, TemplateError, file_name, rendered

    folder = asked.folder
    try:
        made = [
            (asked.name or file_name(report, form), rendered(report, form, template=template)) for form in asked.forms
        ]
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
