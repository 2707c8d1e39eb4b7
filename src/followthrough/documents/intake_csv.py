"""intake.csv: the list an officer corrects in a spreadsheet before documents are recorded."""

from __future__ import annotations

import csv
import difflib
import io
import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.readers.text import decode
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
    others: tuple[tuple[str, str], ...] = ()  # columns of hers that mean nothing here, kept as they are


DEGREES = ("public", "internal", "restricted")
COLUMNS = tuple(field.name for field in fields(IntakeRow) if field.name not in {"absent", "others"})
_NEAR = 0.75  # how alike two names are of which one is taken for the other misspelt, as difflib counts


def read_intake(path: Path) -> list[IntakeRow]:
    """The rows of an intake list, as an officer's spreadsheet program may have saved it.

    Raises:
        ReadingError: no such file, no column "file", one that is named twice or misspelt, a row that does not fit the
            columns, or a date or degree of confidentiality that is none; the message names the row.
    """
    try:
        text, _ = decode(path.read_bytes())
    except OSError as error:
        raise ReadingError(f"{path} cannot be opened ({error.strerror}). Make the list again with “init”.") from error
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)  # spreadsheets of some countries write semicolons
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    table.fieldnames = names = _columns(path, table.fieldnames or ())
    absent = frozenset(COLUMNS) - set(names)
    return [_row(path, number, cells, absent) for number, cells in enumerate(table, start=2) if cells.get("file")]


def passed_over(rows: Iterable[IntakeRow]) -> str:
    """A sentence about columns of a list that mean nothing here; "" where there is none."""
    names = dict.fromkeys(name for row in rows for name, _ in row.others if name)
    if not names:
        return ""
    known = ", ".join(column for column in COLUMNS if column != "sha256" and not column.endswith("_basis"))
    quoted = ", ".join(f"“{name}”" for name in names)
    said = f"The column {quoted} is" if len(names) == 1 else f"The columns {quoted} are"
    return f"{said} passed over in the intake list. Known here: {known}."


def _columns(path: Path, head: Sequence[str]) -> list[str]:
    """The names of the first line, ours however they are written.

    Raises:
        ReadingError: "file" is not among them, one of ours stands twice, or is misspelt.
    """
    names = [name.strip().casefold() if name.strip().casefold() in COLUMNS else name.strip() for name in head]
    twice = next((name for name in COLUMNS if names.count(name) > 1), "")
    if twice:
        raise ReadingError(f"{path} has the column “{twice}” twice. Take one out, or give it another name.")
    for name in names:
        near = difflib.get_close_matches(name.casefold(), set(COLUMNS) - set(names), n=1, cutoff=_NEAR)
        if name not in COLUMNS and near:
            raise ReadingError(
                f"{path} has a column “{name}” and none “{near[0]}”. If that is meant, correct its name."
            )
    if "file" not in names:
        raise ReadingError(
            f"{path} has no column “file”, so its rows name no document. Its first line must name columns."
        )
    return names


def write_intake(path: Path, rows: Iterable[IntakeRow]) -> None:
    """Write an intake list; a cell a spreadsheet would take for a formula gets an apostrophe before it."""
    buffer = io.StringIO(newline="")
    table = csv.writer(buffer)
    rows = list(rows)
    others = list(dict.fromkeys(name for row in rows for name, _ in row.others))
    table.writerow([*COLUMNS, *others])
    for row in rows:
        hers = dict(row.others)
        cells = [*(getattr(row, column) for column in COLUMNS), *(hers.get(name, "") for name in others)]
        table.writerow(map(_harmless, cells))
    half_written = path.with_name(f".{path.name}.part")
    half_written.write_text(
        buffer.getvalue(), encoding="utf-8-sig", newline=""
    )  # the mark tells spreadsheets it is UTF-8
    os.replace(half_written, path)  # noqa: PTH105 - replaces at once on every system, so that no half list is ever seen


def _row(path: Path, number: int, cells: dict[Any, Any], absent: frozenset[str]) -> IntakeRow:
    if any(cell.strip() for cell in cells.get(None, ())):  # what stands behind the last column
        raise ReadingError(
            f"{path}, line {number}: it has more cells than the first line names columns. "
            "A cell that holds a comma stands in quotation marks."
        )
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
    others = tuple((name, _plain(cell or "")) for name, cell in cells.items() if name and name not in COLUMNS)
    return IntakeRow(**values, absent=absent, others=others)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    """A cell as it was before `_harmless`."""
    stripped = cell.strip()
    return stripped[1:] if stripped.startswith("'") and stripped[1:].startswith(_FORMULA) else stripped
