"""Which pairs of statements speak of the same undertaking: a score from the measures, and a bar to pass.

Two steps. Each pair is scored by itself; then a pair yields to pairs that score higher and share one of its statements.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from followthrough.linking import compare
from followthrough.linking.compare import Measure, Pair, can_be_followed, can_follow, sentence
from followthrough.linking.index import Index
from followthrough.linking.timeline import Turn, before

# Fitted by logistic regression to two series whose pairs people judged; each series was scored with weights fitted to
# the other before both were used. A weight says how much a measure's value moves the log-odds.
WEIGHTS: dict[Measure, float] = {
    compare.shared_words: 1.06,
    compare.shared_phrases: 1.03,
    compare.covered: 0.91,
    compare.kernel_kept: 1.63,
    compare.kernel_foreseen: 0.51,
    compare.kernels_alike: 0.65,
    compare.undertakes: 1.1,
    compare.other_hands: -1.0,  # too rare to fit: set because an undertaking is the same only by the same holders
    compare.alike_around: 0.59,
    compare.documents_between: -1.25,
}
_START = -4.53  # log-odds of a pair before anything is measured
_OWN, _NEARER_LATER, _NEARER_EARLIER, _AGAIN = 0.72, -0.49, -0.53, 0.30  # the second step: see _settled
_QUICK = (compare.documents_between, compare.shared_words, compare.shared_phrases)
_REST = 5.8  # what all other measures together can add at most
_HOPELESS = -1.5  # odds too low to be linked, to speak of an undertaking or to outdo a pair that does
LINKED = 0.42  # score from which two statements are linked
_COUNTED = 0.5  # what a measure must move the log-odds to be told as a reason


class Judged(NamedTuple):
    """A pair and how sure it is that both speak of the same undertaking, from 0 to 1."""

    pair: Pair
    score: float
    nearest: bool  # no pair that shares one of its statements scores higher


def judged(index: Index, turns: Sequence[Turn]) -> Iterator[Judged]:
    """All candidate pairs of a series with their scores, in the order of the earlier statements."""
    numbers = range(len(index.statements))
    for _, of_turn in groupby(numbers, key=lambda number: index.turn_of[number]):
        begun = (one for one in of_turn if can_be_followed(index.statements[one]))
        hopeful = (pair for one in begun for pair in _pairs(index, turns, one) if _best_odds(pair) >= _HOPELESS)
        yield from _settled([(pair, odds(pair)) for pair in hopeful])


def _pairs(index: Index, turns: Sequence[Turn], one: int) -> Iterator[Pair]:
    turn = index.turn_of[one]
    for other in index.candidates(one):
        later = index.turn_of[other]
        if before(turns[turn].date, turns[later].date) and can_follow(index.statements[other]):
            yield Pair(index, one, other, later - turn - 1)


def odds(pair: Pair) -> float:
    """Log-odds, by the measures alone, that the two speak of the same undertaking."""
    return _START + sum(weight * measure(pair) for measure, weight in WEIGHTS.items())


def _best_odds(pair: Pair) -> float:
    """What odds() can be at most, from the measures that are quick to take."""
    quick = sum(WEIGHTS[measure] * measure(pair) for measure in _QUICK)
    return _START + quick + _REST


def _settled(found: Sequence[tuple[Pair, float]]) -> list[Judged]:
    """The pairs of one earlier document: a pair yields to others of the same later document that share a statement."""
    from_one: dict[tuple[int, int], list[float]] = defaultdict(list)
    to_other: dict[tuple[int, int], list[float]] = defaultdict(list)
    for pair, own in found:
        from_one[pair.one, pair.index.turn_of[pair.other]].append(own)
        to_other[pair.other, pair.index.turn_of[pair.one]].append(own)
    for listed in (*from_one.values(), *to_other.values()):
        listed.sort()
    settled = []
    for pair, own in found:
        nearer_later = _above(from_one[pair.one, pair.index.turn_of[pair.other]], own)
        nearer_earlier = _above(to_other[pair.other, pair.index.turn_of[pair.one]], own)
        again = (
            _AGAIN
            + _OWN * own
            + _NEARER_LATER * math.log1p(nearer_later)
            + _NEARER_EARLIER * math.log1p(nearer_earlier)
        )
        settled.append(Judged(pair, 1 / (1 + math.exp(-again)), nearest=nearer_later == nearer_earlier == 0))
    return settled


def _above(ascending: Sequence[float], value: float) -> int:
    return len(ascending) - bisect_right(ascending, value)


def reasons(verdict: Judged) -> tuple[str, ...]:
    """The sentences of the measures that counted, the weightiest first."""
    pair = verdict.pair
    counted = [(weight * measure(pair), measure) for measure, weight in WEIGHTS.items()]
    told = [(moved, measure) for moved, measure in counted if abs(moved) >= _COUNTED and measure(pair) > 0]
    told.sort(key=lambda one: -abs(one[0]))
    nearest = ("No other statement of either document is nearer.",) if verdict.nearest else ()
    return (*(sentence(measure, pair) for _, measure in told), *nearest)
