"""XLSX both ways: cells are text, so that no date and no key is turned into something else; the same bytes again."""

from __future__ import annotations

import re
import warnings
import zipfile
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final

from followthrough.exchange.lists import Kind
from followthrough.exchange.table import Table, TableError
from followthrough.exchange.understanding import LONGEST_CELL, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.exchange.comparing import Cells
    from followthrough.exchange.lists import Column, Listing

_MOST: Final = 1_000_000_000  # bytes a workbook may hold unpacked
MOST_ROWS: Final = 1_048_575  # of a sheet, below its header
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MADE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)  # the time of every part, so that the same cells give the same bytes
_WIDE: Final = 48
_DIGITS: Final = 15  # significant digits that a spreadsheet keeps
_WIDTHS: Final = {Kind.DATE: 12, Kind.FIGURE: 14, Kind.YES_NO: 11, Kind.CHOICE: 14, Kind.KEY: 22, Kind.PERIOD: 12}


def xlsx_tables(file: IO[bytes]) -> Iterator[Table]:
    """Every sheet of a workbook that has a header.

    Raises:
        TableError: it cannot be opened, or is too large.
    """
    from openpyxl import load_workbook

    try:
        _must_fit(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which hold no cells
            book = load_workbook(file, read_only=True, data_only=True)
    except TableError:
        raise
    except Exception as error:
        raise TableError(f"The workbook cannot be opened ({error}). Save it again as XLSX or CSV.") from error
    for sheet in book.worksheets:
        rows = _rows(sheet)
        header = next(rows, [])
        if any(header):
            yield Table(sheet.title, tuple(header), rows)
    book.close()


def _must_fit(file: IO[bytes]) -> None:
    with zipfile.ZipFile(file) as package:
        if sum(part.file_size for part in package.infolist()) > _MOST:
            raise TableError(f"The workbook unpacks to more than {_MOST:,} bytes and was not opened.")


def _rows(sheet: Any) -> Iterator[list[str]]:
    try:
        for row in sheet.iter_rows():
            yield [_told(cell.value, cell) for cell in row]
    except Exception as error:
        raise TableError(f"The sheet “{sheet.title}” is damaged ({error}). Save it again as XLSX or CSV.") from error


def _told(value: object, cell: Any) -> str:
    """A cell as text: a figure with all its digits, a date as ISO has it and as exact as it is shown."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    if isinstance(value, datetime):
        whole_day = value.time() == datetime.min.time()
        return _as_shown(value.date(), cell.number_format) if whole_day else value.isoformat(sep=" ")
    if isinstance(value, float) and isfinite(value):
        return written(Decimal(repr(value)))
    return str(value)


def _as_shown(day: date, shape: str) -> str:
    """A date typed as Jun-18 is the first of June to a spreadsheet, which shows no day: then none is meant."""
    shown = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shape.casefold())
    if "d" in shown or "y" not in shown:
        return day.isoformat()
    return day.isoformat()[: 7 if "m" in shown else 4]


def write_xlsx(file: IO[bytes], sheets: Iterable[tuple[Listing, Iterable[Cells]]]) -> None:
    """A workbook with a sheet for each list. Columns that may be changed have a light head, the others a grey one.

    Raises:
        TableError: a list has more rows than a sheet can hold.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for listing, rows in sheets:
        _fill(book.create_sheet(listing.name), listing, rows)
    with TemporaryFile() as draft:
        book.save(draft)
        _repack(draft, file)


def _fill(sheet: Any, listing: Listing, rows: Iterable[Cells]) -> None:
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "B2"
    last = get_column_letter(len(listing.names))
    sheet.auto_filter.ref = f"A1:{last}1"
    for number, column in enumerate(listing.columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = _WIDTHS.get(column.kind, _WIDE if column.edit else 24)
        _offer(sheet, letter, column)
    sheet.append([_head(sheet, listing, name) for name in listing.names])
    figures = {column.name for column in listing.columns if column.kind is Kind.FIGURE}
    for number, cells in enumerate(rows):
        if number == MOST_ROWS:
            raise TableError(f"The list {listing.name} has more rows than a sheet can hold. Write it as CSV.")
        sheet.append([_cell(sheet, cells[name], figure=name in figures) for name in listing.names])


def _head(sheet: Any, listing: Listing, name: str) -> Any:
    """A name, and beside it what the column holds and whether it may be changed."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill

    column = next((each for each in listing.columns if each.name == name), None)
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    open_to = column is not None and (column.edit or column.once)
    cell.fill = PatternFill("solid", fgColor="DCEBF7" if open_to else "E3E3E3")
    says = (
        "Leave it as it is: it tells what the register said when this was written." if column is None else column.says
    )
    cell.comment = Comment(f"{says}\n{'May be changed.' if open_to else 'For reading only.'}", "followthrough")
    return cell


def _cell(sheet: Any, words: str, *, figure: bool) -> Any:
    """A cell of text, whatever it begins with; a figure where it loses no digit. What is longer than a cell is cut."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, None)
    if figure and words and Decimal(repr(float(words))) == Decimal(words) and len(words) <= _DIGITS:
        cell.value = float(words)
    elif words:
        escaped = _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", words[:LONGEST_CELL])
        cell.value = escaped[:LONGEST_CELL]
        cell.data_type = "s"
        cell.number_format = "@"
    return cell


def _offer(sheet: Any, letter: str, column: Column) -> None:
    """A menu of what a choice may be."""
    if not column.edit or not column.of:
        return
    from openpyxl.worksheet.datavalidation import DataValidation

    menu = DataValidation(type="list", formula1=f'"{",".join(column.of)}"', allow_blank=True)
    menu.add(f"{letter}2:{letter}{MOST_ROWS + 1}")
    sheet.data_validations.append(menu)


def _repack(draft: IO[bytes], file: IO[bytes]) -> None:
    """The same parts without the times at which they were made."""
    with zipfile.ZipFile(draft) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for part in made.infolist():
            entry = zipfile.ZipInfo(part.filename, _ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with made.open(part) as source, package.open(entry, "w") as target:
                if part.filename == "docProps/core.xml":
                    target.write(_MADE.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read()))
                    continue
                while block := source.read(1 << 20):
                    target.write(block)
