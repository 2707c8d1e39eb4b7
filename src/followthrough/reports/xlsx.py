"""The tables of a report as a workbook: one sheet each, typed days and numbers, filters, heads that stay in sight.

No cell is a formula, whatever a source wrote into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final
from unicodedata import east_asian_width

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
_HARMLESS: Final = re.compile(r"[+-]\d+(?:\.\d+)?")  # a score of +1 is told, not worked out
_BAD_NAME: Final = re.compile(r"[\[\]:*?/\\']")
_PERCENT: Final = re.compile(r"[+−-]?([\d,]+(?:\.\d+)?) ?%")
_ROUNDED: Final = 0.051  # per cent are told to one place
_LONGEST_NAME: Final = 31  # characters of a sheet's name
_LONGEST_CELL: Final = 32_767
_NARROWEST, _WIDEST = 8, 60  # characters of a column; what is longer is wrapped
_DAY: Final = len("2018-06-13")
_LINE, _HIGHEST = 15.0, 400.0  # points: of a line, and the most a row may have
_A4: Final = 9  # the number of this paper in a workbook


def xlsx(report: Report) -> bytes:
    """The workbook: first what it is, then a sheet for each table."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
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
    from openpyxl.styles import Font

    cover, looks = report.cover, _Looks(sheet)
    _paper(sheet, cover.kicker, report)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 100
    rows = [(cover.title, cover.under), *((label, said.text) for label, said in cover.lines)]
    rows += [("", warning) for warning in cover.warnings]
    for at, row in enumerate(rows):
        cells = [looks.cell(harmless(each), "text") for each in row]
        if at == 0:
            cells[0].font = Font(size=14)
        sheet.append(cells)


def _sheet(sheet: Any, table: Table, report: Report) -> None:
    from openpyxl.utils import get_column_letter

    kinds = (*table.columns, Column(wording(report.language).say("ref"), "refs"))
    titles = [harmless(column.title) for column in kinds]
    rows = [list(_values(row, table.columns)) for row in table.rows]
    widths = [_width(title, [row[at] for row in rows]) for at, title in enumerate(titles)]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    _paper(sheet, table.caption, report)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(titles))}{len(rows) + 1}"
    looks = _Looks(sheet)
    sheet.append([looks.head(title) for title in titles])
    for at, row in enumerate(rows, 2):
        lines = max((-(-_signs(value) // (width - 1)) for value, width in zip(row, widths, strict=True)), default=1)
        if lines > 1:  # not every program makes room for what it wraps
            sheet.row_dimensions[at].height = min(_HIGHEST, _LINE * lines)
        sheet.append([looks.cell(value, column.kind) for value, column in zip(row, kinds, strict=True)])


def _width(title: str, values: Sequence[Any]) -> int:
    """A column as wide as its longest words, within bounds."""
    return max(_NARROWEST, min(_WIDEST, max([len(title), *map(_signs, values)]) + 2))


def _signs(value: Any) -> int:
    """How many signs wide a value is; those of Japanese take the room of two."""
    words = "" if value is None else str(value)
    return len(words) if words.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in words)


def _paper(sheet: Any, caption: str, report: Report) -> None:
    """Printed, a sheet is as wide as its page, says what it is, and numbers its pages."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    foot = f"{report.cover.title} · {report.edition}".replace("&", "&&")
    sheet.oddHeader.left.text = caption.replace("&", "&&")
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = foot, "&P / &N"


class _Looks:
    """Cells of a sheet in the few looks there are: each look is made once and shared, so that long lists stay fast."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.styles import Alignment

        self._sheet = sheet
        self._styles: dict[tuple[str, str], Any] = {}
        self._wrapped, self._plain = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")

    def cell(self, value: Any, kind: str) -> Any:
        """A value as its kind is shown."""
        from openpyxl.cell import WriteOnlyCell

        made: Any = WriteOnlyCell(self._sheet, value)
        key = (kind, _format(value))
        if key in self._styles:
            made._style = self._styles[key]  # noqa: SLF001  setting a look by its parts takes ten times as long
            return made
        made.alignment = self._wrapped if kind in {"text", "refs"} else self._plain
        made.number_format = key[1]
        self._styles[key] = made._style  # noqa: SLF001  as above
        return made

    def head(self, title: str) -> Any:
        """A column's title."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, Side

        made: Any = WriteOnlyCell(self._sheet, title)
        made.font, made.border = Font(bold=True), Border(bottom=Side(style="thin"))
        made.alignment = Alignment(wrap_text=True, vertical="bottom")
        return made


class _Share(float):
    """A part of one that is read as per cent: 0.626 is shown as 62.6%."""


def _format(value: Any) -> str:
    """How Excel shows a value."""
    if isinstance(value, _Share):
        return "0.0%"
    if isinstance(value, date):
        return "yyyy-mm-dd"
    if isinstance(value, float) and not value.is_integer():
        return "#,##0.00##"
    return "#,##0" if isinstance(value, int | float) else "General"


def _values(row: Row, columns: Sequence[Column]) -> Iterator[Any]:
    """What each cell holds: a number or day where it is one, else its words."""
    for cell, column in zip(row.cells, columns, strict=True):
        yield _value(cell, column)
    yield harmless(" ".join(f"{ref.kind}:{ref.key}" for ref in row.refs))


def _value(cell: Cell, column: Column) -> Any:
    if column.kind == "number" and isinstance(cell.value, int | float):
        return _Share(cell.value) if _is_share(cell.value, cell.text) else cell.value
    if column.kind == "date":
        found = bounds(str(cell.value or "")) if cell.value else None
        whole = found is not None and len(str(cell.value)) == _DAY
        if found is not None and whole and found[0] >= date(1900, 3, 1):  # before that Excel counts a day too many
            return found[0]
        return harmless(str(cell.value or cell.text))
    return harmless(cell.text or ("" if cell.value is None else str(cell.value)))


def _is_share(value: float, text: str) -> bool:
    """Whether the text tells the value as per cent: "62.6%" of 0.626; 50 with "50%" is per cent already."""
    told = _PERCENT.fullmatch(text)
    return told is not None and abs(100 * abs(value) - float(told[1].replace(",", ""))) <= _ROUNDED


def harmless(words: str) -> str:
    """Words that no spreadsheet takes for a formula, without signs that a workbook cannot hold."""
    plain = _CONTROL.sub("\ufffd", words)[: _LONGEST_CELL - 1]
    begins = plain.lstrip(" \u00a0\ufeff").startswith(_FORMULA)
    return f"'{plain}" if begins and _HARMLESS.fullmatch(plain) is None else plain
