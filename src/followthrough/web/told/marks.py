"""Findings laid over a text: it is cut at every border, so that overlapping findings can each be found again."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from followthrough.model import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

UNLINED = frozenset({Act.EVENT, Act.INSTRUMENT})  # shown by the margin's letter and a name in small capitals
LANES = 4  # how many underlines may lie below each other; deeper ones share the last


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's place in the text and how it is drawn. Offsets are code points, half open.

    A mark without an id is no finding but a name set apart by its letters, such as an instrument's.
    """

    id: str
    act: str
    start: int
    end: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """One finding over one run of text."""

    mark: Mark
    lane: int  # 0 is the line nearest to the words
    opens: bool  # the finding's first run in the whole document
    closes: bool  # its last


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same findings, outermost first. All runs of a passage joined are its text."""

    text: str
    layers: tuple[Layer, ...] = ()

    @property
    def innermost(self) -> Mark | None:
        """The finding a click on these words means: the shortest one over them."""
        return next((layer.mark for layer in reversed(self.layers) if layer.mark.id), None)


def lanes(marks: Iterable[Mark]) -> dict[str, int]:
    """A line below the text for each finding, so that two that overlap never share one (up to `LANES`).

    Longer findings take the outer lines: a nested finding lies next to the words it covers.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    chosen: dict[str, int] = {}
    for mark in sorted(marks, key=lambda m: (m.end - m.start, m.start, m.id)):
        lane = next((n for n in range(LANES - 1) if _is_free(mark, taken[n])), LANES - 1)
        insort(taken[lane], (mark.start, mark.end))
        chosen[mark.id] = lane
    return chosen


def _is_free(mark: Mark, taken: list[tuple[int, int]]) -> bool:
    """Whether a lane, whose spans stand in order and never overlap, has room: only two neighbours can be in the way."""
    at = bisect_left(taken, (mark.start, mark.end))
    left_ends = taken[at - 1][1] if at else mark.start
    right_starts = taken[at][0] if at < len(taken) else mark.end
    return left_ends <= mark.start and mark.end <= right_starts


def runs(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The slice of `text` from `start` to `end`, cut at every border of `marks`.

    Joining the runs gives the slice; joining those under a finding gives the part of its quote that lies in the slice.
    """
    here = sorted((m for m in marks if m.start < end and start < m.end), key=lambda m: m.start)
    drawn = lanes(mark for mark in here if mark.id and mark.act not in UNLINED)
    borders = sorted({start, end} | {min(max(at, start), end) for mark in here for at in (mark.start, mark.end)})
    return tuple(_cut(text, borders, here, drawn))


def _cut(text: str, borders: Sequence[int], marks: Sequence[Mark], drawn: Mapping[str, int]) -> Iterator[Run]:
    """One sweep from border to border, with the findings that lie over each stretch."""
    over: list[Mark] = []
    upcoming = 0
    for left, right in pairwise(borders):
        while upcoming < len(marks) and marks[upcoming].start <= left:
            over.append(marks[upcoming])
            upcoming += 1
        over = [mark for mark in over if mark.end > left]
        outermost_first = sorted(over, key=lambda m: (m.start - m.end, m.start, m.id == "", m.id))
        layers = (Layer(m, drawn.get(m.id, 0), opens=m.start == left, closes=m.end == right) for m in outermost_first)
        yield Run(text[left:right], tuple(layers))
