"""An inverted index over the statements of one series: what a word weighs there, and who else says it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from followthrough.linking.statements import Statement
from followthrough.linking.terms import light
from followthrough.linking.timeline import Turn

_LIGHT = 0.5  # what a word that stands in statements about anything weighs, beside one that does not
_CONTRAST = 1.5  # how much rare words stand out beside common ones; 1 is plain inverse frequency
_COMMON = 200  # a word that more statements say than this leads to no candidate by itself
_MOST = 24  # candidates looked at for one statement
_FEWEST_COMMON = 0.34  # in a small series: share of statements that may say a word that still leads to candidates


class Index:
    """The statements of a series in date order, by word. Statements are known by their number."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.statements: list[Statement] = list(chain.from_iterable(turn.statements for turn in turns))
        self.turn_of: list[int] = [i for i, turn in enumerate(turns) for _ in turn.statements]
        self._weights = _weigh(statement.terms for statement in self.statements)
        self._pair_counts = Counter(pair for statement in self.statements for pair in statement.pairs)
        self._posting: dict[str, list[int]] = {}
        for number, statement in enumerate(self.statements):
            for term in statement.terms:
                self._posting.setdefault(term, []).append(number)

    def weight(self, term: str) -> float:
        """What a word weighs: 1 when only one statement says it, near 0 when all do."""
        return self._weights.get(term, 0.0)

    def mass(self, terms: Iterable[str]) -> float:
        """What several words weigh together."""
        return sum(map(self.weight, terms))

    def pair_weight(self, pair: tuple[str, str]) -> float:
        """What two neighbouring words weigh: their mean, times how rare their standing together is."""
        rare = math.log((len(self.statements) + 1) / self._pair_counts[pair]) / math.log(len(self.statements) + 1)
        return rare * (self.weight(pair[0]) + self.weight(pair[1])) / 2

    def candidates(self, number: int) -> list[int]:
        """Statements of later documents that share telling words with one, those that share most first."""
        last = self.turn_of[number]
        shared: Counter[int] = Counter()
        for term in sorted(self.statements[number].terms):
            posting = self._posting[term]
            if len(posting) > max(_COMMON, _FEWEST_COMMON * len(self.statements)):
                continue
            weight = self._weights[term]
            for other in posting[bisect_right(posting, number) :]:
                if self.turn_of[other] > last:
                    shared[other] += weight  # type: ignore[assignment]  # Counter of numbers that need not be whole
        return sorted(shared, key=lambda other: (-shared[other], other))[:_MOST]


def _weigh(sets: Iterable[frozenset[str]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for terms in sets:
        counts.update(terms)
        total += 1
    rarest = math.log(total + 1) or 1.0
    return {
        term: (max(0.0, math.log((total + 1) / (count + 0.5)) / rarest) * (_LIGHT if term in light() else 1.0))
        ** _CONTRAST
        for term, count in counts.items()
    }
