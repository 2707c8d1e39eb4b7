"""A sheet for an owner: the lines to report on, what was last said, what is due, and room for a reply."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ABOUT: Final = "About"
TOLD: Final = ("Key", "What", "Heading", "Stated", "Due", "Standing", "Status", "Last said", "Said on", "Said by")
REPLY: Final = ("Your word", "Number", "Of", "Unit", "As of", "Remark", "Source address")
_WIDE: Final = {"What": 60, "Last said": 30, "Remark": 40, "Source address": 40, "Key": 22}
_HEAD: Final = 5  # the row of the table's head
_HELP: Final = (
    "Write the word that says how far it has come, such as: not started, addressed, in progress, completed. "
    "A number goes with what it is of: 12 of 15 projects. Leave a row blank where nothing has changed."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One undertaking or action line that an owner must report on."""

    key: str
    what: str
    heading: str = ""
    stated: str = ""
    due: str = ""
    standing: str = ""
    status: str = ""
    said: str = ""  # the last word about it
    said_on: str = ""
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What one owner is asked in one round."""

    round: str  # key
    title: str
    owner: str
    as_of: str
    due: str  # day by which a reply is asked for; "" for none
    asked: tuple[Asked, ...]


def request_sheet(request: Request) -> bytes:
    """The request as an XLSX workbook: what is known in grey, white cells to fill in. No cell holds a formula."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Inputs"
    _fill(sheet, request)
    about = book.create_sheet(ABOUT)
    for row in (("Round", request.round), ("Owner", request.owner), ("As of", request.as_of)):
        about.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(sheet: Worksheet, request: Request) -> None:
    by = f"Please reply by {request.due}. " if request.due else ""
    for words in (request.title, f"For: {request.owner}. What is told is as of {request.as_of}.", f"{by}{_HELP}", ""):
        _put(sheet, [words])
    _put(sheet, [*TOLD, *REPLY])
    for one in request.asked:
        said = (one.key, one.what, one.heading, one.stated, one.due, one.standing, one.status, one.said, one.said_on)
        _put(sheet, [*said, one.said_by, *[""] * len(REPLY)])
    _dress(sheet, len(request.asked))


def _put(sheet: Worksheet, cells: Sequence[str]) -> None:
    """A row of plain text: words that begin with a sign of a formula stay words."""
    at = sheet.max_row + 1 if sheet.max_row > 1 or sheet.cell(1, 1).value is not None else 1
    for column, text in enumerate(cells, start=1):
        cell = sheet.cell(at, column)
        cell.value = text
        cell.data_type = "s"


def _dress(sheet: Worksheet, rows: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    grey, bold = PatternFill("solid", fgColor="EDEDED"), Font(bold=True)
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    for column, name in enumerate((*TOLD, *REPLY), start=1):
        sheet.cell(_HEAD, column).font = bold
        sheet.column_dimensions[get_column_letter(column)].width = _WIDE.get(name, 14)
        for row in range(_HEAD, _HEAD + rows + 1):
            sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
            if column <= len(TOLD):
                sheet.cell(row, column).fill = grey
    sheet.freeze_panes = f"C{_HEAD + 1}"
