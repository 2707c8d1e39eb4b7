"""Two texts laid side by side, sentence by sentence: which sentences of a translation stand for which of its original.

Nobody's dictionary is asked. A translation keeps the order of what it translates and its lengths, and names the same
days, sums, per cents, parties, treaties and short forms.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from followthrough.language.japanese.script import one_width
from followthrough.lexicon.world import name_of
from followthrough.linking.named import dates_named, names_in, per_cents_named, sums_named
from followthrough.linking.statements import Statement

_SHORT: Final = re.compile(r"(?<![A-Za-z])(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{2,}\d*|\d+[A-Z]+)(?![a-z])")
_FIGURE: Final = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d.,])")
_STEPS: Final = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))  # sentences of either text that are laid side by side
_MOST_CELLS: Final = 250_000  # of the table of two texts; longer ones are not compared
# Set on two statements of our own with their translations.
_NO_NAMES = 0.25  # how alike two sentences are taken to be in which nothing is named
_LEAST = 0.15  # how alike two sentences must be to be laid side by side rather than left alone
_STRETCH = 0.4  # what it counts against them when their lengths are not in the texts' proportion
_ALONE = -0.03  # what it costs to leave a sentence alone
_JOINED = -0.05  # what it costs to lay two beside one
_YEAR = 4  # digits
_ACT: Final = "act "  # how an anchor begins that is what a sentence does, and no name
_SOFT = 8  # characters by which short sentences may differ


class Piece(NamedTuple):
    """A sentence, or two in a row, as it is laid beside another."""

    anchors: frozenset[str]  # what it names, each in one way of writing
    length: int


class Beside(NamedTuple):
    """Sentences that lie side by side, by their numbers in either text."""

    one: range
    other: range
    alike: float | None  # share of what either names that both name, by weight; None where neither names anything
    both: tuple[str, ...]  # what both name, what few sentences name first


def anchors(statement: Statement, day: str) -> frozenset[str]:
    """What a sentence names that every language writes the same, or that has an id; `day` is of its document."""
    text = statement.text
    sums = sums_named(text)
    found = {f"{each.unit} {each.value:,.0f}" for each in sums if isinstance(each.value, float)}
    found |= {f"{each.value:g} %" for each in per_cents_named(text) if isinstance(each.value, float | int)}
    days = {str(each.value) for each in dates_named(text, day) if each.timex == "DATE"}
    found |= {each for each in days if each[:_YEAR].isdigit()}  # "FUTURE_REF" is no day
    found |= {name_of(each.id) for each in names_in(text) if each.id is not None}
    plain = one_width(text)
    found |= set(_SHORT.findall(plain)) | {figure.replace(",", "") for figure in _FIGURE.findall(plain)}
    return frozenset(found | {f"{_ACT}{each.act}" for each in statement.findings})


def pieces(statements: Sequence[Statement], day: str) -> list[Piece]:
    """The sentences of a document of that day."""
    return [Piece(anchors(each, day), len(each.text)) for each in statements]


def laid(one: Sequence[Piece], other: Sequence[Piece]) -> list[Beside]:
    """What lies side by side when two texts are laid so that most does, in the order of the texts."""
    if not one or not other or len(one) * len(other) > _MOST_CELLS:
        return []
    table = _Table(one, other)
    return list(table.way())


class _Table:
    """The best way to lay the first i sentences of one text beside the first j of the other."""

    def __init__(self, one: Sequence[Piece], other: Sequence[Piece]) -> None:
        self.one, self.other = one, other
        self.weights = _weights((*one, *other))
        self.ones, self.others = self._joined(one), self._joined(other)
        self.ratio = sum(each.length for each in other) / (sum(each.length for each in one) or 1)
        self.best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
        self.step = [[(0, 0)] * (len(other) + 1) for _ in range(len(one) + 1)]
        for i in range(len(one) + 1):
            for j in range(len(other) + 1):
                if i or j:
                    self._fill(i, j)

    def _joined(self, text: Sequence[Piece]) -> dict[range, tuple[Piece, float]]:
        """Each sentence, and each two in a row, with what the names in it weigh."""
        places = [range(i, i + many) for many in (1, 2) for i in range(len(text) - many + 1)]
        pieces_of = {place: _together(text[place.start : place.stop]) for place in places}
        return {place: (piece, self._mass(piece.anchors)) for place, piece in pieces_of.items()}

    def _mass(self, names: frozenset[str]) -> float:
        return math.fsum(map(self.weights.__getitem__, names))  # the same whatever order a set has

    def _fill(self, i: int, j: int) -> None:
        ways = (((a, b), self.best[i - a][j - b] + self._worth(i, j, a, b)) for a, b in _STEPS if a <= i and b <= j)
        self.step[i][j], self.best[i][j] = max(ways, key=lambda way: way[1])

    def _worth(self, i: int, j: int, a: int, b: int) -> float:
        if not (a and b):
            return _ALONE
        lying = range(i - a, i), range(j - b, j)
        alike, (one, other) = self._alike(*lying), (self.ones[lying[0]][0], self.others[lying[1]][0])
        stretch = math.log((other.length + _SOFT) / (one.length * self.ratio + _SOFT))
        likeness = _NO_NAMES if alike is None else alike
        return likeness - _LEAST - _STRETCH * stretch**2 + (_JOINED if a + b > len("ab") else 0.0)

    def _alike(self, one: range, other: range) -> float | None:
        (mine, mass), (theirs, more) = self.ones[one], self.others[other]
        return 2 * self._mass(mine.anchors & theirs.anchors) / (mass + more) if mass + more else None

    def _both(self, one: range, other: range) -> tuple[str, ...]:
        shared = self.ones[one][0].anchors & self.others[other][0].anchors
        named = (name for name in shared if not name.startswith(_ACT))
        return tuple(sorted(named, key=lambda name: (-self.weights[name], name)))

    def way(self) -> Iterator[Beside]:
        """What lies side by side in the best way for the two whole texts."""
        i, j, found = len(self.one), len(self.other), []
        while i or j:
            a, b = self.step[i][j]
            if a and b:
                lying = range(i - a, i), range(j - b, j)
                found.append(Beside(*lying, self._alike(*lying), self._both(*lying)))
            i, j = i - a, j - b
        yield from reversed(found)


def _together(some: Sequence[Piece]) -> Piece:
    return Piece(frozenset().union(*(each.anchors for each in some)), sum(each.length for each in some))


def _weights(all_: Sequence[Piece]) -> Mapping[str, float]:
    """What each name weighs: more, the fewer sentences have it."""
    counts = Counter(name for each in all_ for name in each.anchors)
    return {name: math.log((len(all_) + 1) / (count + 0.5)) for name, count in counts.items()}
