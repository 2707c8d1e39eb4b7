"""intake.csv: the list an officer corrects in a spreadsheet before documents are recorded."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.readers.text import decode
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "intake.csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """What is known of one file, and how. Empty means nobody knows; the officer's word replaces the program's."""

    file: str  # path within the folder, with forward slashes
    sha256: str = ""
    title: str = ""
    title_basis: str = ""
    date: str = ""  # YYYY, YYYY-MM or YYYY-MM-DD
    date_basis: str = ""
    issuer: str = ""
    issuer_basis: str = ""
    meeting: str = ""
    meeting_basis: str = ""
    partnership: str = ""
    partnership_basis: str = ""
    confidentiality: str = ""  # one of DEGREES; empty: as the person who records says
    note: str = ""
    absent: frozenset[str] = (
        frozenset()
    )  # columns that her list does not have: they say nothing, while a blank cell empties


DEGREES = ("public", "internal", "restricted")
COLUMNS = tuple(field.name for field in fields(IntakeRow) if field.name != "absent")


def read_intake(path: Path) -> list[IntakeRow]:
    """The rows of an intake list, as an officer's spreadsheet program may have saved it.

    Raises:
        ReadingError: no such file, no column "file", or a date or degree of confidentiality that is none; the message
            names the row.
    """
    try:
        text, _ = decode(path.read_bytes())
    except OSError as error:
        raise ReadingError(f"{path} cannot be opened ({error.strerror}). Make the list again with “init”.") from error
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)  # spreadsheets of some countries write semicolons
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    if "file" not in (table.fieldnames or ()):
        raise ReadingError(
            f"{path} has no column “file”, so its rows name no document. Its first line must name columns."
        )
    absent = frozenset(COLUMNS) - set(table.fieldnames or ())
    return [_row(path, number, cells, absent) for number, cells in enumerate(table, start=2) if cells.get("file")]


def write_intake(path: Path, rows: Iterable[IntakeRow]) -> None:
    """Write an intake list; a cell a spreadsheet would take for a formula gets an apostrophe before it."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow([_harmless(getattr(row, column)) for column in COLUMNS])
    half_written = path.with_name(f".{path.name}.part")
    half_written.write_text(
        buffer.getvalue(), encoding="utf-8-sig", newline=""
    )  # the mark tells spreadsheets it is UTF-8
    os.replace(half_written, path)  # noqa: PTH105 - replaces at once on every system, so that no half list is ever seen


def _row(path: Path, number: int, cells: dict[str, str | None], absent: frozenset[str]) -> IntakeRow:
    values = {column: _plain(cells.get(column) or "") for column in COLUMNS}
    if values["date"]:
        day = iso_day(values["date"])
        if day is None:
            said = values["date"]
            raise ReadingError(f"{path}, line {number}: “{said}” is no date. Write it as 2018, 2018-06 or 2018-06-18.")
        values["date"] = day
    degree = values["confidentiality"] = values["confidentiality"].lower()
    if degree and degree not in DEGREES:
        raise ReadingError(f"{path}, line {number}: “{degree}” is no degree of confidentiality: {', '.join(DEGREES)}.")
    return IntakeRow(**values, absent=absent)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    """A cell as it was before `_harmless`."""
    stripped = cell.strip()
    return stripped[1:] if stripped.startswith("'") and stripped[1:].startswith(_FORMULA) else stripped
