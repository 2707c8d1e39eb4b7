"""Rows below a heading that names their columns: "Item | Target | Base year | Target year | Progress"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# What a column holds: the figure to reach (T), its base year (B), its due year (D), what is reached so far (R).
_COLUMN: Final = re.compile(
    r"\b(?:(?P<D>target year|year of target|due(?: year| date)?|deadline|by when|to be reached by|target date|"
    r"end year|"
    r"horizon)|"
    r"(?P<B>base(?:line)?[ -]?year|reference year|comparison year|baseline|base)|"
    r"(?P<R>(?:(?:FY ?)?(?:19|20)\d\d )?(?:progress|status|results?|performance|actuals?|achieve(?:d|ment)|outcome)"
    r"(?: (?:in )?(?:FY ?)?(?:19|20)\d\d| to date| so far)?|(?:reached|cut|change|reduction) (?:to date|so far)|"
    r"to date|so far)|"
    r"(?P<T>(?:(?:reduction|emissions?|quantitative) )?(?:targets?|goals?|ambition|aim|reduction|cut|"
    r"objective)(?: \(?%\)?)?))"
    r"(?!\w)",
    re.IGNORECASE,
)
_CELL: Final = re.compile(
    r"(?P<percent>(?<![\d.,])[-–−+]? ?\d+(?:[.,]\d+)? ?(?:%|per ?cent\b))|\b(?:FYE? ?)?(?P<year>(?:19|"
    r"20)\d\d)\b(?![%.,]\d)"
)
_LONGEST: Final = 160  # characters of a heading, or of a row
_ROWS: Final = 1500  # characters of rows above in which the heading is looked for
_LEAST: Final = 3  # cells of a row


@dataclass(frozen=True, slots=True)
class Row:
    """What the columns of one row say: where its figure to reach stands, from when and until when."""

    target: tuple[int, int]
    base: str | None
    due: str


def row_at(text: str, at: int) -> Row | None:
    """The row in which the offset stands, if a heading above names columns that fit its cells one by one."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = len(text) if end < 0 else end
    if start == 0 or end - start > _LONGEST:
        return None
    cells = [*_CELL.finditer(text, start, end)]
    if len(cells) < _LEAST - 1 or all(cell["year"] is None for cell in cells):
        return None
    columns = _columns_above(text, start)
    if not columns or not _fit(columns, cells):
        return None
    by_kind = {kind: cell for kind, cell in zip(columns, cells, strict=False) if kind != "R"}
    base = by_kind.get("B")
    return Row(by_kind["T"].span(), None if base is None else base["year"], str(by_kind["D"]["year"]))


def _columns_above(text: str, start: int) -> str:
    """The columns named by the nearest line above that names a target and its year: "TBDR"; "" where none does."""
    low, end = max(0, start - _ROWS), start - 1
    while end > low:
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if len(line) <= _LONGEST and "%" not in _UNIT.sub("", line):
            kinds = "".join(str(match.lastgroup) for match in _COLUMN.finditer(line))
            if kinds.count("T") == kinds.count("D") == 1 and kinds.count("B") <= 1 and len(kinds) >= _LEAST:
                return kinds
        end = begin - 1
    return ""


_UNIT: Final = re.compile(r"\(%\)|\[%\]|, %|in %| %(?= |\||$)")  # "Target (%)"


def _fit(columns: str, cells: list[re.Match[str]]) -> bool:
    """Whether years stand where years are to stand and per cents elsewhere; what is reached may be told in words."""
    said = "".join("y" if cell["year"] else "p" for cell in cells)
    named = "".join("y" if kind in "BD" else "p" for kind in columns)
    return said == named or (
        columns.endswith("R") and said == named.rstrip("p") + "p" * (len(said) - len(named.rstrip("p")))
    )
