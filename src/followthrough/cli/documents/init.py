"""`followthrough init FOLDER`: an intake list for a folder of documents, and a register where none is yet."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.files import refuse_file_name
from followthrough.cli.terminal.saying import PARTLY, USAGE, counted, register_opened, say, stop
from followthrough.cli.terminal.scans import WithOcr, ocr_asked

if TYPE_CHECKING:
    from followthrough.documents import Ocr
    from followthrough.documents.intake import IntakeRow


def init(
    folder: Annotated[
        Path, typer.Argument(help="A folder of documents, or one in which a register shall lie (made if need be).")
    ] = Path(),
    *,
    ocr: WithOcr = False,
) -> None:
    """List a folder's documents in intake.csv for you to correct; make a register where you work.

    intake.csv proposes a title, date, issuer, meeting, partnership and confidentiality for each file and says how each
    is known. Correct it in a spreadsheet, then run `followthrough record FOLDER`. Run `init` again when files are
    added: your corrections stay, only new files are proposed.

    An empty folder, or the one you are in, also gets a register of its own: commands started there use it, and one
    already there is kept. Where FOLLOWTHROUGH_DATABASE_URL or FOLLOWTHROUGH_HOME names a register, that one is used.

    Exit codes: 0 done; 1 the folder cannot be made, or its intake.csv not be read; 2 not understood; 3 done, but some
    files cannot be read and are named.
    """
    refuse_file_name(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        stop(f"{folder} cannot be made ({error.strerror}). Choose a folder you may write to.")
    rows = _list(folder, ocr_asked(ocr))
    here = folder.resolve() == Path.cwd()
    if not rows or (here and _named_elsewhere(folder) is None):
        _make_register(folder, documents=bool(rows))
    if any(row.title == row.date == "" and "cannot be" in row.note for row in rows):
        raise typer.Exit(PARTLY)


def _list(folder: Path, ocr: Ocr | None) -> list[IntakeRow]:
    """Write the intake list; say what is new in it and what could not be read."""
    from followthrough.documents.intake import FILE_NAME, propose, read_intake, write_intake
    from followthrough.model import ReadingError

    sheet = folder / FILE_NAME
    try:
        known = {row.file for row in read_intake(sheet)} if sheet.exists() else set()
        rows = propose(folder, ocr=ocr)
        if rows:
            write_intake(sheet, rows)
    except ReadingError as error:
        stop(str(error))
    except OSError as error:
        stop(f"{sheet} cannot be written ({error.strerror}). Close it in your spreadsheet, or check your rights.")
    if rows:
        _tell(sheet, rows, [row for row in rows if row.file not in known])
    return rows


def _tell(sheet: Path, rows: list[IntakeRow], new: list[IntakeRow]) -> None:
    from followthrough.documents.intake import passed_over

    say(f"{sheet} lists {counted(len(rows), 'file')}; {len(new)} new.")
    said = passed_over(rows)
    if said:
        say(f"{said} What stands there is kept.")
    for row in new:
        say(f"  {row.file}: {_told(row)}")
    if new:
        say(f"Next: correct {sheet} in a spreadsheet, then `followthrough record {sheet.parent}`.")


def _told(row: IntakeRow) -> str:
    """A note is all there is to say of what could not be read."""
    return "; ".join(filter(None, (_known(row), row.note))) if row.title or row.date or not row.note else row.note


def _known(row: IntakeRow) -> str:
    """What was found out about a file in a line, and what is left to fill in."""
    known = ", ".join(filter(None, (row.date, row.title, row.partnership)))
    missing = [name for name in ("title", "date", "issuer", "partnership") if not getattr(row, name)]
    return ". ".join(filter(None, (known, f"To fill in: {', '.join(missing)}" if missing else "")))


def _named_elsewhere(folder: Path) -> str | None:
    """The setting that already names a register in another place."""
    if os.environ.get("FOLLOWTHROUGH_DATABASE_URL") is not None:
        return "FOLLOWTHROUGH_DATABASE_URL"
    home = os.environ.get("FOLLOWTHROUGH_HOME")
    return None if home is None or Path(home).expanduser().resolve() == folder.resolve() else "FOLLOWTHROUGH_HOME"


def _make_register(folder: Path, *, documents: bool) -> None:
    from followthrough.register.ledger.place import FILE, secret_key

    elsewhere = _named_elsewhere(folder)
    if elsewhere is not None:
        stop(f"{elsewhere} names a register already. Unset it to make one in a folder.", USAGE)
    there = (folder / FILE).exists()
    os.environ["FOLLOWTHROUGH_HOME"] = str(folder.absolute())
    with register_opened():
        if os.environ.get("FOLLOWTHROUGH_SECRET_KEY") is None:
            secret_key()
    say(f"The register in {folder.absolute()} {'is ready as it was' if there else 'is made'}.")
    if not documents:
        say(f"Next: cd {folder} and `followthrough record FOLDER` with your documents.")
