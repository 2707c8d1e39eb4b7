"""Where Japanese sentences end: 。！？ outside quotations and brackets, and blank lines. A line break ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.language.sentences import LONGEST

_BLANK: Final = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n")
_MARK: Final = re.compile(r"[。！？!?｡「『（(」』）)]")
_OPENING: Final = "「『（("
_ENDS: Final = "。！？!?｡"
_CLOSING: Final = re.compile(r"[」』）)*_\s]{0,6}")
_LONGEST_QUOTE: Final = 300  # characters; a bracket that is not closed within them was never opened


def japanese_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in text[start:end], absolute, trimmed of white space, in order.

    A sentence longer than LONGEST comes in parts, as English ones do.
    """
    found: list[tuple[int, int]] = []
    at = start
    for blank in _BLANK.finditer(text, start, end):
        found.extend(_cut(text, at, blank.start()))
        at = blank.end()
    found.extend(_cut(text, at, end))
    return found


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened, closed_at = start, start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if at < closed_at:
            continue
        if mark[0] in _OPENING:
            closed_at = _closing(text, at, end)
        elif mark[0] in _ENDS and not (mark[0] in "!?" and not _ends_a_word(text, at)):
            yield from _pieces(text, opened, at + 1)
            opened = at + 1
    yield from _pieces(text, opened, end)


def _ends_a_word(text: str, at: int) -> bool:
    """A mark of half width ends a sentence behind Japanese only, not in an address."""
    return at > 0 and not text[at - 1].isascii()


def _closing(text: str, at: int, end: int) -> int:
    """Behind the bracket that closes the one at `at`; right behind `at` when none does within reach."""
    depth = 0
    for mark in _MARK.finditer(text, at, min(end, at + _LONGEST_QUOTE)):
        if mark[0] in _OPENING:
            depth += 1
        elif mark[0] not in _ENDS:
            depth -= 1
            if depth == 0:
                return mark.end()
    return at + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The trimmed span, in parts where it is too long; nothing where only closing marks are left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start >= end or _CLOSING.fullmatch(text, start, end) is not None:
        return
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in "、，\n")
        cut = cut + 1 if cut >= 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
