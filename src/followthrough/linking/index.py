"""An inverted index over the statements of one series: what a word weighs there, and who else says it."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from heapq import nsmallest
from itertools import accumulate, chain
from typing import NamedTuple

from followthrough.linking.statements import Statement
from followthrough.linking.terms import light
from followthrough.linking.timeline import Turn
from followthrough.model import Act

_LIGHT = 0.5  # what a word that stands in statements about anything weighs, beside one that does not
_CONTRAST = 1.5  # how much rare words stand out beside common ones; 1 is plain inverse frequency
_AHEAD = 80  # later statements looked at for one word, the next first: keeps a long series near-linear
_FAR = 500  # later statements listened to for one word before silence is told
_MOST = 24  # candidates looked at for one statement
_LEAST = 0.2  # weight two statements must share to be looked at
_COMMON = 0.1  # what any shared word counts for being looked at: one sentence said again may hold no rare word
_REMEMBERED = 20_000  # views kept at hand


class Kernel(NamedTuple):
    """The words of what a finding is about, and how much they count; see `flat`."""

    terms: frozenset[str]
    flat: float


@dataclass(frozen=True, slots=True)
class View:
    """A statement as it is compared, made once: its words as sets, and what else each of its pairs is asked for."""

    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    kernels: tuple[Kernel, ...]
    holders: frozenset[str]  # named by name; none for a joint voice
    standing: float  # see `Statement.standing`
    binds: bool  # it binds somebody
    may_follow: bool  # see `Statement.may_follow`


class Index:
    """The statements of a series in date order, by word. Statements are known by their number."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.statements: list[Statement] = list(chain.from_iterable(turn.statements for turn in turns))
        self.turn_of = array("I", (i for i, turn in enumerate(turns) for _ in turn.statements))
        # The number of each document's first statement, and one past the last statement of all.
        self._begins = [0, *accumulate(len(turn.statements) for turn in turns)]
        self._weights = _weigh(statement.terms for statement in self.statements)
        self._posting: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, statement in enumerate(self.statements):
            for term in statement.terms:
                self._posting[term].append(number)
        self.view = lru_cache(maxsize=_REMEMBERED)(partial(_view, self.statements))

    def weight(self, term: str) -> float:
        """What a word of the series weighs: 1 when only one statement says it, near 0 when all do."""
        return self._weights[term]

    def mass(self, terms: Iterable[str]) -> float:
        """What several words weigh together."""
        return math.fsum(map(self._weights.__getitem__, terms))  # the same whatever order a set has

    def pair_weight(self, pair: tuple[str, str]) -> float:
        """What two neighbouring words weigh: their mean."""
        return (self.weight(pair[0]) + self.weight(pair[1])) / 2

    def candidates(self, number: int) -> list[int]:
        """Statements of later documents that share telling words with one, those that share most first."""
        later = self._begins[self.turn_of[number] + 1]
        shared: dict[int, float] = defaultdict(float)
        for term in sorted(self.statements[number].terms):
            posting, weight = self._posting[term], self._weights[term] + _COMMON
            first = bisect_right(posting, number)
            end = min(first + _AHEAD, len(posting))
            for other in posting[bisect_left(posting, later, first, end) : end]:
                shared[other] += weight
        enough = [(-weight, other) for other, weight in shared.items() if weight >= _LEAST]
        return [other for _, other in nsmallest(_MOST, enough)]

    def heard_again(self, number: int) -> float:
        """The largest share of a statement's words that some later place says again: three statements in a row.

        Words count as in `flat`, however common they are in the series; a year that comes again says nothing.
        """
        after = self._begins[self.turn_of[number] + 1]
        heard: dict[int, float] = defaultdict(float)
        terms = frozenset(term for term in self.statements[number].terms if not term.isdigit())
        for term in terms:
            posting, weight = self._posting[term], _LIGHT**2 if term in light() else 1.0
            first = bisect_right(posting, number)
            end = min(first + _FAR, len(posting))
            later = posting[bisect_left(posting, after, first, end) : end]
            for place in {near for other in later for near in self._around(other)}:
                heard[place] += weight
        return max(heard.values(), default=0.0) / (flat(terms) or 1.0)

    def _around(self, number: int) -> range:
        """A statement and those beside it in its document."""
        turn = self.turn_of[number]
        return range(max(number - 1, self._begins[turn]), min(number + 2, self._begins[turn + 1]))

    def said_after(self, number: int, term: str) -> bool:
        """Whether any statement of a later document says a word of this one."""
        return self._posting[term][-1] >= self._begins[self.turn_of[number] + 1]


def _view(statements: Sequence[Statement], number: int) -> View:
    statement = statements[number]
    return View(
        statement.terms,
        statement.pairs,
        tuple(Kernel(terms, flat(terms)) for terms in statement.kernels),
        frozenset(name for finding in statement.findings for name in finding.holders if name != "all"),
        statement.standing,
        Act.COMMITMENT in statement.acts,
        statement.may_follow,
    )


def flat(terms: frozenset[str]) -> float:
    """Words of any matter count a quarter of the others."""
    return len(terms) - (1 - _LIGHT**2) * len(terms & light())


def _weigh(sets: Iterable[frozenset[str]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for terms in sets:
        counts.update(terms)
        total += 1
    rarest = math.log(total + 1) or 1.0
    return {term: _weight(term, math.log((total + 1) / (count + 0.5)) / rarest) for term, count in counts.items()}


def _weight(term: str, rarity: float) -> float:
    weight: float = (max(0.0, rarity) * (_LIGHT if term in light() else 1.0)) ** _CONTRAST
    return weight
