"""CSV and XLSX as grids of text cells; a merged cell's words stand in each cell it covers."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from charset_normalizer import from_bytes

from followthrough.model import ReadingError

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_ZIP: Final = b"PK\x03\x04"
_MOST: Final = 400_000_000  # bytes an XLSX may hold unpacked
_LOOK: Final = 5  # lines from which the delimiter is told
_LONGEST: Final = 10_000_000  # characters of one cell


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its name (sheet) and its rows of cells as text, all of one width."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()  # the row of the file each of them is, from 1: blank rows are left out


def grids(data: bytes, name: str = "the table") -> tuple[Grid, ...]:
    """Every sheet of an XLSX, or the one table of a CSV (comma, semicolon or tab).

    Raises:
        ReadingError: the bytes are neither, or a damaged workbook.
    """
    if data.startswith(_ZIP):
        return _sheets(data, name)
    return (_grid("", *_csv_rows(text_of(data, name), name)),)


def text_of(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or an older encoding.

    Raises:
        ReadingError: the bytes hold no text.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
    if best is None or "\0" in str(best):
        raise ReadingError(f"{name} holds no text that can be read. Save it as CSV (UTF-8) or XLSX and give it again.")
    return str(best)


def _csv_rows(text: str, name: str) -> tuple[list[list[str]], list[int]]:
    """Rows that hold something, and which row of the file each is.

    Raises:
        ReadingError: a cell is longer than any table's, as where a quotation mark is never closed.
    """
    head = [line for line in text.splitlines() if line.strip()][:_LOOK]
    delimiter = max((",", ";", "\t"), key=lambda mark: min((line.count(mark) for line in head), default=0))
    if all(delimiter not in line for line in head):
        delimiter = max((",", ";", "\t"), key=lambda mark: sum(line.count(mark) for line in head))
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=None), delimiter=delimiter)
    try:
        found = [(row, number) for number, row in enumerate(reader, start=1) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ReadingError(
            f"{name} is no table: after line {reader.line_num} it cannot be read ({error}). A quotation mark may be "
            "missing. Save it as CSV (UTF-8) or XLSX and give it again."
        ) from None
    return [row for row, _ in found], [number for _, number in found]


def _grid(name: str, rows: list[list[str]], numbers: list[int]) -> Grid:
    width = max((len(row) for row in rows), default=0)
    even = tuple(tuple(cell.strip() for cell in [*row, *[""] * (width - len(row))]) for row in rows)
    return Grid(name, even, tuple(numbers))


def _sheets(data: bytes, name: str) -> tuple[Grid, ...]:
    from openpyxl import load_workbook

    try:
        _must_fit(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and charts, which hold no figures
            book = load_workbook(io.BytesIO(data), data_only=True)
    except ReadingError:
        raise
    except Exception as error:
        raise ReadingError(f"{name} is not a workbook that can be opened ({error}). Save it again as XLSX.") from error
    return tuple(_grid(sheet.title, *_sheet_rows(sheet)) for sheet in book.worksheets)


def _must_fit(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(part.file_size for part in package.infolist()) > _MOST:
            raise ReadingError(f"{name} unpacks to more than {_MOST:,} bytes and was not opened.")


def _sheet_rows(sheet: Worksheet) -> tuple[list[list[str]], list[int]]:
    rows = [[_cell(cell) for cell in row] for row in sheet.iter_rows()]
    for merged in sheet.merged_cells.ranges:
        words = rows[merged.min_row - 1][merged.min_col - 1] if merged.min_row <= len(rows) else ""
        for row in rows[merged.min_row - 1 : merged.max_row]:
            last = min(merged.max_col, len(row))
            row[merged.min_col - 1 : last] = [words] * (last - merged.min_col + 1)
    numbers = [number for number, row in enumerate(rows, start=1) if any(row)]
    return [rows[number - 1] for number in numbers], numbers


def _cell(cell: Cell | MergedCell) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).strip()
    if "%" in (cell.number_format or ""):
        return f"{round(value * 100, 10):g}%"
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004 -- floats above lose digits
