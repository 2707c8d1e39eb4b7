"""Which pairs of statements speak of the same undertaking: a score from the measures, and a bar to pass."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from followthrough.linking import compare
from followthrough.linking.compare import MEASURES, Measure, Pair, sentence
from followthrough.linking.index import Index
from followthrough.linking.timeline import Turn, before

# Fitted by logistic regression to two series whose pairs people judged; each series was scored with weights fitted to
# the other before both were used. A weight says how much a measure's value moves the log-odds.
WEIGHTS: dict[Measure, float] = {
    compare.same_words: 1.26,
    compare.shared_words: 0.80,
    compare.shared_phrases: 1.18,
    compare.undertakes: 0.62,
    compare.alike_around: 0.40,
    compare.outdone: -0.51,
    compare.documents_between: -1.10,
}
_START = -4.25  # log-odds of a pair before anything is measured
LINKED = 0.36  # score from which two statements are linked
SPOKEN_OF = 0.20  # score from which an undertaking is not called dropped
_COUNTED = 0.5  # what a measure must move the log-odds to be told as a reason


class Judged(NamedTuple):
    """A pair and how sure it is that both speak of the same undertaking, from 0 to 1."""

    pair: Pair
    score: float


def judged(index: Index, turns: Sequence[Turn]) -> Iterator[Judged]:
    """All candidate pairs of a series with their scores, in the order of the earlier statements."""
    for pair in _pairs(index, turns):
        yield Judged(pair, score(pair))


def score(pair: Pair) -> float:
    """How sure it is that the two speak of the same undertaking."""
    odds = _START + sum(weight * measure(pair) for measure, weight in WEIGHTS.items())
    return 1 / (1 + math.exp(-odds))


def reasons(pair: Pair) -> tuple[str, ...]:
    """The sentences of the measures that counted, the weightiest first."""
    counted = [(abs(weight * measure(pair)), measure) for measure, weight in WEIGHTS.items() if measure in MEASURES]
    counted = [(moved, measure) for moved, measure in counted if moved >= _COUNTED and _tells(measure, pair)]
    counted.sort(key=lambda pair_: -pair_[0])
    return tuple(sentence(measure, pair) for _, measure in counted)


def _tells(measure: Measure, pair: Pair) -> bool:
    """Whether a measure's sentence is true of the pair: it counted for it, or it holds against it."""
    return measure(pair) > 0


def _pairs(index: Index, turns: Sequence[Turn]) -> Iterator[Pair]:
    found = [
        (one, other, index.mass(index.statements[one].terms & index.statements[other].terms))
        for one in range(len(index.statements))
        for other in index.candidates(one)
        if before(turns[index.turn_of[one]].date, turns[index.turn_of[other]].date)
    ]
    standing = _standings(index, found)
    for one, other, mass in found:
        masses = standing[other, index.turn_of[one]]
        rivals = len(masses) - bisect_left(masses, mass) - masses.count(mass)
        yield Pair(index, one, other, rivals, index.turn_of[other] - index.turn_of[one] - 1)


def _standings(index: Index, found: Iterable[tuple[int, int, float]]) -> dict[tuple[int, int], list[float]]:
    """For a later statement and an earlier document: what that document's statements share with it, ascending."""
    masses: dict[tuple[int, int], list[float]] = defaultdict(list)
    for one, other, mass in found:
        masses[other, index.turn_of[one]].append(mass)
    for listed in masses.values():
        listed.sort()
    return masses
