"""Search hits cut to what surrounds the words looked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough.language.markdown import MARKUP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AROUND = 160  # characters kept on each side of what was found
SMALL = frozenset("a an and as at by for from in into is of on or the their to with".split())
MOST = 700  # characters of one hit


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a hit: found, beside what was found, or a place where words were left out (both empty)."""

    text: str
    found: bool = False

    @property
    def is_gap(self) -> bool:
        """Whether words were left out here."""
        return not self.text


def without_markup(parts: Iterable[Stretch]) -> list[Stretch]:
    """The same words without the signs by which Markdown sets them: for showing, not for citing."""
    shown = [replace(part, text=MARKUP.sub("", part.text)) for part in parts]
    return [after for before, after in zip(parts, shown, strict=True) if before.is_gap or not after.is_gap]


def telling(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks without those of small words that stand by themselves: in "the Code of Conduct" its "of" stays marked.

    Where nothing but small words was looked for, all are kept.
    """
    found = sorted(marks)
    small = [text[start:end].casefold() in SMALL for start, end in found]
    kept = [mark for at, mark in enumerate(found) if not small[at] or _beside_telling(text, found, small, at)]
    return kept or found


def _beside_telling(text: str, found: list[tuple[int, int]], small: list[bool], at: int) -> bool:
    """Whether the row of marks with nothing but a space between them holds a telling word on both sides."""
    return all(_leads_to_telling(text, found, small, at, step) for step in (-1, 1))


def _leads_to_telling(text: str, found: list[tuple[int, int]], small: list[bool], at: int, step: int) -> bool:
    here, there = at, at + step
    while 0 <= there < len(found):
        first, second = sorted((found[here], found[there]))
        if text[first[1] : second[0]].strip() or second[0] < first[1]:
            return False
        if not small[there]:
            return True
        here, there = there, there + step
    return False


def stretches(text: str, marks: Iterable[tuple[int, int]]) -> list[Stretch]:
    """The text around the marks, cut at their borders. Short texts come whole; long ones lose what lies between."""
    found = list(_apart(text, marks))
    parts: list[Stretch] = []
    reached, shown = 0, 0
    for start, end in found:
        if shown > MOST:
            break
        parts += _between(text, reached, start, first=reached == 0)
        parts.append(Stretch(text[start:end], found=True))
        shown += end - start + min(start - reached, 2 * AROUND)
        reached = end
    return parts + _tail(text, reached)


def _apart(text: str, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Marks in order, those that overlap an earlier one or lie outside the text left out."""
    reached = 0
    for start, end in sorted(marks):
        if reached <= start < end <= len(text):
            yield start, end
            reached = end


def _between(text: str, start: int, end: int, *, first: bool) -> list[Stretch]:
    keep = AROUND if first else 2 * AROUND
    if end - start <= keep:
        return [Stretch(text[start:end])] if start < end else []
    head = [] if first else [Stretch(text[start : start + AROUND])]
    return [*head, Stretch(""), Stretch(text[end - AROUND : end])]


def _tail(text: str, start: int) -> list[Stretch]:
    if start >= len(text):
        return []
    keep = AROUND if start else MOST
    gap = [Stretch("")] if len(text) - start > keep else []
    return [Stretch(text[start : start + keep]), *gap]
