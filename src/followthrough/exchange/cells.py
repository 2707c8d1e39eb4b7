"""Cells that a spreadsheet may open: never a formula, never a number that is none; and the same words again.

What begins a formula is met with an apostrophe before it. The guard can be undone whatever the cell was: a cell that
already looks guarded is guarded once more.
"""

from __future__ import annotations

import re
from typing import Any

MARK = "'"
_STARTS = "=+\\-@\t\r\n＝＋－＠"  # also the wide forms spreadsheets accept
_FORMULA = re.compile(rf"'*[ \u00a0\ufeff]*[{_STARTS}]")
_FIGURE = re.compile(r"'*(?:-\d+(?:\.\d+)?|\+\d)")  # a plain negative figure, or a score of +1, does no harm
_SPOILT = re.compile(r"'*(?:\d+[eE]\d+|0\d+|\d{16,})")  # keys of digits, which would come back as other numbers


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would calculate with it. `restored` undoes it."""
    return MARK + cell if _is_harmful(cell) else cell


def restored(cell: str) -> str:
    """What `harmless` was given."""
    return cell[1:] if cell.startswith(MARK) and _is_harmful(cell[1:]) else cell


def joined(value: Any) -> str:
    """A value as a cell: a list as its parts with semicolons between them, none as an empty cell."""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _is_harmful(cell: str) -> bool:
    if _FORMULA.match(cell) is not None:
        return _FIGURE.fullmatch(cell) is None
    return _SPOILT.fullmatch(cell) is not None
