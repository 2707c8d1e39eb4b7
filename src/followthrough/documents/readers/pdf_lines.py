"""Lines of a PDF page with their place on it, in reading order."""

from __future__ import annotations

import itertools
import re
from ctypes import c_double, c_int, create_string_buffer
from dataclasses import dataclass
from math import hypot
from sys import maxunicode
from typing import TYPE_CHECKING

from pypdfium2 import raw

from followthrough.documents.markup import SUPERSCRIPTS, one_line
from followthrough.documents.reading import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfPage, PdfTextPage

# The engine writes this in place of a hyphen and the line break after it.
_HYPHEN_BREAK = "\ufffe"
_BREAK = re.compile(r"\r\n|\r|\n|\ufffe|\x02")
_SURROGATES = range(0xD800, 0xE000)  # half characters
# Soft hyphens go; the signs of symbol fonts, which have no meaning outside them, become the bullets they show.
_SIGNS = str.maketrans(
    {"\u00ad": None, "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf06e": "▪", "\uf02d": "–"}
)
_LONGEST_FONT_NAME = 128  # bytes
_RAISED = 0.8  # of the line's letter size: smaller figures after a word are a note's mark
_FIGURES = frozenset("0123456789")
_BOLD = 600  # font weight
_FEWEST_IN_COLUMN = 4
_MOST_ACROSS = 0.34  # of a page's lines may run across both columns
_MOST_RUNS = 200  # times a page is drawn upwards; beyond, it is no page of text
_BASELINE = 0.5  # of a line's height: lines nearer than that share a baseline


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Units are points; y grows upwards, as in PDF."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    hyphen: bool = False  # ends in a hyphen that may be there for the break only
    bold: bool = False
    words: tuple[Word, ...] = ()  # of a line read from a picture; a text layer gives none

    @property
    def height(self) -> float:
        """Height of its letters."""
        return self.top - self.bottom


def lines_of(page: PdfPage) -> list[Line]:
    """The lines of a page in reading order; empty when the page has no text layer."""
    words = page.get_textpage()
    try:
        lines = _lines(words)
    finally:
        words.close()
    return in_reading_order(lines)


def _lines(page: PdfTextPage) -> list[Line]:
    count = page.count_chars()
    if count <= 0:
        return []
    text = page.get_text_range(0, count)
    if len(text) != count:  # characters beyond the basic plane, or ones the engine dropped: ask for each
        text = _one_by_one(page, count)
    found, start = [], 0
    for mark in _BREAK.finditer(text):
        found.append(_line(page, text, start, mark.start(), hyphen=mark.group() in {_HYPHEN_BREAK, "\x02"}))
        start = mark.end()
    found.append(_line(page, text, start, count, hyphen=False))
    return [line for line in found if line is not None]


def _one_by_one(page: PdfTextPage, count: int) -> str:
    codes = (raw.FPDFText_GetUnicode(page.raw, index) for index in range(count))
    return "".join(chr(code) if 0 < code <= maxunicode and code not in _SURROGATES else "\ufffd" for code in codes)


def _line(page: PdfTextPage, text: str, start: int, end: int, *, hyphen: bool) -> Line | None:
    visible = [index for index in range(start, end) if not text[index].isspace()]
    if not visible:
        return None
    first, last = page.get_charbox(visible[0], loose=True), page.get_charbox(visible[-1], loose=True)
    middle = visible[len(visible) // 2]
    base, size = _baseline(page, middle), _size(page, middle)
    words = _with_raised_figures(page, text, start, end, size)
    return Line(
        one_line(words.translate(_SIGNS)) + ("-" if hyphen else ""),
        left=min(first[0], last[0]),
        right=max(first[2], last[2]),
        bottom=base,
        top=base + size,
        hyphen=hyphen,
        bold=all(_is_bold(page, index) for index in {visible[0], middle, visible[-1]}),
    )


def _with_raised_figures(page: PdfTextPage, text: str, start: int, end: int, size: float) -> str:
    """A line whose small figures directly after a word are written as raised characters."""
    words = list(text[start:end])
    for at in range(1, len(words)):
        if words[at] in _FIGURES and not words[at - 1].isspace() and _size(page, start + at) < _RAISED * size:
            words[at] = words[at].translate(SUPERSCRIPTS)
    return "".join(words)


def _baseline(page: PdfTextPage, index: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(page.raw, index, x, y)
    return float(y.value)


def _size(page: PdfTextPage, index: int) -> float:
    """The size a character is shown at: its font size times the scale of the text."""
    matrix = raw.FS_MATRIX()
    scale = hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(page.raw, index, matrix) else 1.0
    return max(1.0, float(raw.FPDFText_GetFontSize(page.raw, index)) * (scale or 1.0))


def _is_bold(page: PdfTextPage, index: int) -> bool:
    name = create_string_buffer(_LONGEST_FONT_NAME)
    raw.FPDFText_GetFontInfo(page.raw, index, name, _LONGEST_FONT_NAME, c_int())
    return b"bold" in name.value.lower() or raw.FPDFText_GetFontWeight(page.raw, index) >= _BOLD


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Left column before right, band by band; the engine's order where the page has no clear columns.

    A table also has a gutter, but its cells are drawn row by row: many changes of side in drawing order mean a table.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return _by_height(lines)
    sides = [side for line in lines if (side := _side(line, gutter)) != 0]
    changes = sum(1 for one, other in itertools.pairwise(sides) if one != other)
    if changes > max(3, len(sides) // 4):
        return list(lines)
    return _banded(sorted(lines, key=lambda line: (-line.top, line.left)), gutter)


def _by_height(lines: Sequence[Line]) -> list[Line]:
    """The drawing order, with blocks drawn out of order put from top to bottom.

    Blocks side by side keep their order: they are cells of a table, each drawn to its end before the next.
    """
    bands: list[list[Line]] = []
    runs = _downward_runs(lines)
    if len(runs) > _MOST_RUNS:
        return list(lines)
    for run in runs:
        top, bottom = max(line.top for line in run), min(line.bottom for line in run)
        beside = [band for band in bands if min(x.bottom for x in band) < top and max(x.top for x in band) > bottom]
        merged = [line for band in beside for line in band] + run
        at = min((bands.index(band) for band in beside), default=len(bands))
        bands = [band for band in bands if band not in beside]
        bands.insert(at, merged)
    return [line for band in sorted(bands, key=lambda band: -max(x.top for x in band)) for line in band]


def _downward_runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines as drawn, cut where the next is drawn higher on the page."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and line.bottom < runs[-1][-1].bottom + _BASELINE * line.height:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _gutter(lines: Sequence[Line]) -> float | None:
    """The x between two columns: most lines lie wholly to one side of it, many to each."""
    if len(lines) < 2 * _FEWEST_IN_COLUMN:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    best: tuple[int, float] | None = None
    for step in range(30, 71, 2):  # per cent of the width
        x = left + (right - left) * step / 100
        sides = [_side(line, x) for line in lines]
        if min(sides.count(-1), sides.count(1)) >= _FEWEST_IN_COLUMN and sides.count(0) <= _MOST_ACROSS * len(lines):
            best = min(best, (sides.count(0), x)) if best is not None else (sides.count(0), x)
    return best[1] if best is not None and _side_by_side(lines, best[1]) else None


def _side(line: Line, x: float) -> int:
    """-1 left of the gutter, 1 right of it, 0 across it."""
    if line.right <= x:
        return -1
    return 1 if line.left >= x else 0


def _side_by_side(lines: Sequence[Line], x: float) -> bool:
    """Whether both sides fill the same part of the page: short lines above a centred list are no columns."""
    spans = []
    for side in (-1, 1):
        these = [line for line in lines if _side(line, x) == side]
        spans.append((min(line.bottom for line in these), max(line.top for line in these)))
    (low, high), (other_low, other_high) = spans
    shared = min(high, other_high) - max(low, other_low)
    return shared > 0.3 * max(high - low, other_high - other_low)


def _banded(lines: Sequence[Line], gutter: float) -> list[Line]:
    ordered: list[Line] = []
    columns: dict[int, list[Line]] = {-1: [], 1: []}
    for line in lines:
        side = _side(line, gutter)
        if side != 0:
            columns[side].append(line)
            continue
        ordered += columns[-1] + columns[1] + [line]
        columns = {-1: [], 1: []}
    return ordered + columns[-1] + columns[1]
