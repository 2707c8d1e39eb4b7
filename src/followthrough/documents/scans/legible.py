"""One picture to its lines: as it lies; where that gives little sense, turned, in its script's language, cleaned.

The way that gives most sense is taken. The same picture always gives the same lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from followthrough.documents.reading import sureness
from followthrough.documents.scans.engine import ENGLISH, JAPANESE, languages, turn_and_script, words_in
from followthrough.documents.scans.hocr import Sheet, sheet_in
from followthrough.documents.scans.pictures import as_bytes, cleaned, share_left, turned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PIL.Image import Image

    from followthrough.documents.readers.pdf_lines import Line


# How sure the machine must be, of 100. Measured on pages of our own: set straight and clean it is 94 to 96 sure, upside
# down or in the wrong language 25 to 43.
GOOD: Final = 96  # no other way is tried
FAIR: Final = 80  # not tried by its shades
LOST: Final = 60  # it lies another way, or is in another script
_TILTED: Final = 0.6  # degrees: beyond it figures are misread
_AS_GOOD: Final = 0.97  # of the sense: set straight, a page is read rather so
_MUCH: Final = 0.01  # of the dark points of a page: a title, not a speck
_HALF: Final = 0.5  # of a line's height
_CHANCE: Final = 50  # confidence that wrong readings reach
# The program takes these for each other.
_JAPANESE_SCRIPTS: Final = frozenset({"Japanese", "Han", "Hiragana", "Katakana", "Korean"})


@dataclass(frozen=True, slots=True)
class _Way:
    """How a picture is read."""

    spoken: tuple[str, ...] = (ENGLISH,)
    turn: float = 0.0  # degrees clockwise
    clean: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class _Try:
    """A way, and what it gave."""

    way: _Way
    sheet: Sheet

    @property
    def sure(self) -> int:
        """How sure the machine is of the whole."""
        return sureness(word for line in self.sheet.lines for word in line.words)

    @property
    def sense(self) -> int:
        """How much of the page it gave: signs, each by how sure the machine is of it beyond mere chance."""
        words = (word for line in self.sheet.lines for word in line.words)
        return sum(max(0, word.sure - _CHANCE) * len(word.text) for word in words)


def legible(picture: Image, scale: float) -> Sheet:
    """The lines of a picture; none where it holds no words.

    Args:
        picture: a page, grey.
        scale: pixels a point.

    Raises:
        ReadingError: the program failed on it.
    """
    best = _read(picture, scale, _Way())
    if best.sure < LOST:
        turn, script = turn_and_script(as_bytes(picture))
        best = _better(best, picture, scale, replace(best.way, turn=turn, spoken=_spoken(script)))
    if abs(best.sheet.tilt) > _TILTED:
        straight = _read(picture, scale, replace(best.way, turn=best.way.turn - best.sheet.tilt))
        best = straight if straight.sense >= _AS_GOOD * best.sense else best
    if best.sure < GOOD:
        best = _better(best, picture, scale, replace(best.way, clean=True))
    if best.sure < FAIR:
        best = _better(best, picture, scale, replace(best.way, shaded=True))
    return _with_the_rest(best, picture, scale)


def _with_the_rest(best: _Try, picture: Image, scale: float) -> Sheet:
    """The sheet with what the program passed over, such as a title that stands alone: it does not say so itself."""
    laid = _laid(picture, best.way)
    if not best.sheet.lines or share_left(laid, best.sheet.boxes) < _MUCH:
        return best.sheet
    words = words_in(as_bytes(laid), best.way.spoken, shaded=best.way.shaded, sparse=True)
    lines = list(best.sheet.lines)
    for line in sheet_in(words, scale, laid.height).lines:
        if sureness(line.words) >= LOST and not stands_in(line, lines):
            below = (n for n, each in enumerate(lines) if each.bottom < line.bottom)
            lines.insert(next(below, len(lines)), line)
    return replace(best.sheet, lines=tuple(lines))


def stands_in(line: Line, known: Iterable[Line]) -> bool:
    """Whether a line is known already: one of them lies over it."""
    return any(_overlap(line, other) for other in known)


def _overlap(one: Line, other: Line) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.top, other.top) - max(one.bottom, other.bottom)
    return across > 0 and down > _HALF * min(one.height, other.height)


def _better(best: _Try, picture: Image, scale: float, way: _Way) -> _Try:
    if way == best.way:
        return best
    other = _read(picture, scale, way)
    return other if other.sense > best.sense else best


def _spoken(script: str) -> tuple[str, ...]:
    if script in _JAPANESE_SCRIPTS and JAPANESE in languages():
        return (JAPANESE, ENGLISH)
    return (ENGLISH,)


def _read(picture: Image, scale: float, way: _Way) -> _Try:
    laid = _laid(picture, way)
    words = words_in(as_bytes(laid), way.spoken, shaded=way.shaded)
    return _Try(way, sheet_in(words, scale, laid.height))


def _laid(picture: Image, way: _Way) -> Image:
    laid = turned(picture, way.turn)
    return cleaned(laid) if way.clean else laid
