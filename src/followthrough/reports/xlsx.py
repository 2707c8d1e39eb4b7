"""The tables of a report as a workbook: one sheet each, typed days and numbers, filters, heads that stay in sight.

No cell is a formula, whatever a source wrote into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

from followthrough.assessments.days import bounds
from followthrough.reports.report import Cell, Column, Report, Row, Table, tables_of
from followthrough.reports.wording import wording
from followthrough.reports.zipped import steady

_FORMULA: Final = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # also the wide forms spreadsheets take
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BAD_NAME: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME: Final = 31  # characters of a sheet's name
_LONGEST_CELL: Final = 32_767
_WIDEST: Final = 60  # characters of a column before its words are wrapped
_DAY: Final = len("2018-06-13")


def xlsx(report: Report) -> bytes:
    """The workbook: first what it is, then a sheet for each table."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    _about(book.create_sheet(_name(report.cover.kicker, set())), report)
    names = {sheet.title.casefold() for sheet in book.worksheets}
    for table in _tables(report):
        name = _name(table.caption, names)
        names.add(name.casefold())
        _sheet(book.create_sheet(name), table, report)
    moment = datetime.fromisoformat(report.known_at) if report.known_at else datetime(1980, 1, 1, tzinfo=UTC)
    book.properties.title, book.properties.creator = report.cover.title, "followthrough"
    book.properties.language, book.properties.keywords = report.language, report.edition
    file = BytesIO()
    book.save(file)
    return steady(file.getvalue(), moment.astimezone(UTC))


def _tables(report: Report) -> Iterator[Table]:
    """The whole lists, then every table that is shown and is none of them."""
    seen = {table.key for table in report.sheets}
    yield from report.sheets
    for table in tables_of(report):
        if table.key not in seen and table.rows:
            seen.add(table.key)
            yield table


def _name(caption: str, taken: set[str]) -> str:
    """A sheet's name: short, without the signs Excel refuses, and its own."""
    plain = " ".join(_BAD_NAME.sub(" ", caption).split())[:_LONGEST_NAME].strip() or "-"
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        end = f" {number}"
        name = plain[: _LONGEST_NAME - len(end)].strip() + end
    return name


def _about(sheet: Any, report: Report) -> None:
    from openpyxl.styles import Alignment, Font

    cover = report.cover
    rows = [(cover.title, cover.under), *((label, said.text) for label, said in cover.lines)]
    rows += [("", warning) for warning in cover.warnings]
    for row in rows:
        sheet.append([harmless(each) for each in row])
    sheet["A1"].font = Font(size=14)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 100
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _sheet(sheet: Any, table: Table, report: Report) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    words = wording(report.language)
    kinds = (*table.columns, Column(words.say("ref"), "refs"))
    sheet.append([harmless(column.title) for column in kinds])
    for row in table.rows:
        sheet.append(list(_values(row, table.columns, report)))
    for cell in sheet[1]:
        cell.font, cell.border = Font(bold=True), Border(bottom=Side(style="thin"))
        cell.alignment = Alignment(wrap_text=True, vertical="bottom")
    for at, column in enumerate(kinds, 1):
        _look([row[at - 1] for row in sheet.iter_rows(min_row=2)], column)
        sheet.column_dimensions[get_column_letter(at)].width = _width([row[at - 1].value for row in sheet.iter_rows()])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _values(row: Row, columns: Sequence[Column], report: Report) -> Iterator[Any]:
    """What each cell holds: a number or day where it is one, else its words."""
    for cell, column in zip(row.cells, columns, strict=True):
        yield _value(cell, column)
    yield harmless(" ".join(f"{ref.kind}:{ref.key}" for ref in row.refs))
    assert report.language, "a report has a language"


def _value(cell: Cell, column: Column) -> Any:
    if column.kind == "number" and isinstance(cell.value, int | float):
        return cell.value
    if column.kind == "date":
        found = bounds(str(cell.value or "")) if cell.value else None
        whole = found is not None and len(str(cell.value)) == _DAY
        if found is not None and whole and found[0] >= date(1900, 3, 1):  # before that Excel counts a day too many
            return found[0]
        return harmless(str(cell.value or cell.text))
    return harmless(cell.text or ("" if cell.value is None else str(cell.value)))


def harmless(words: str) -> str:
    """Words that no spreadsheet takes for a formula, without signs that a workbook cannot hold."""
    plain = _CONTROL.sub("\ufffd", words)[: _LONGEST_CELL - 1]
    return f"'{plain}" if plain.lstrip(" \u00a0\ufeff").startswith(_FORMULA) else plain


def _look(cells: Sequence[Any], column: Column) -> None:
    from openpyxl.styles import Alignment

    for cell in cells:
        cell.alignment = Alignment(wrap_text=column.kind == "text", vertical="top")
        if column.kind == "date" and isinstance(cell.value, date):
            cell.number_format = "yyyy-mm-dd"
        elif isinstance(cell.value, float) and not cell.value.is_integer():
            cell.number_format = "#,##0.00##"
        elif isinstance(cell.value, int | float):
            cell.number_format = "#,##0"


def _width(values: Sequence[Any]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=8)
    return max(8, min(_WIDEST, longest + 2))
