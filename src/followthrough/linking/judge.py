"""Which pairs of statements speak of the same undertaking: a score from the measures, and a bar to pass.

Two steps. Each pair is scored by itself; then it is weighed against the pairs that share one of its statements, which
are its rivals, and with those of the statements beside, which bear it out: documents of a series go the same way.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from followthrough.linking import compare
from followthrough.linking.compare import Measure, Pair, can_be_followed, sentence, shares_a_phrase
from followthrough.linking.index import Index
from followthrough.linking.timeline import Turn


class Company(NamedTuple):
    """A pair among the other pairs of the same two documents, in log-odds. Not a score."""

    own: float
    nearest_later: float  # 1.0: no statement of the later document is nearer to the earlier one
    nearest_earlier: float  # 1.0: no statement of the earlier document is nearer to the later one
    rival_later: float  # odds of the best other pair with the same earlier statement
    rival_earlier: float  # odds of the best other pair with the same later statement
    beside: float  # odds of the best pair of statements that stand beside both


# Fitted by `./run bench links` to pairs that people judged; docs/decisions/0007 says which, and what held out gave.
# A weight says how much a measure's value moves the log-odds.
WEIGHTS: dict[Measure, float] = {
    compare.shared_words: 1.45,
    compare.shared_phrases: 0.65,
    compare.kernels_alike: 3.86,
    compare.undertakes: 0.84,
    compare.binds: 0.68,
    compare.says_nothing: -0.54,
    compare.other_hands: -2.0,  # too rare to fit: set because an undertaking is the same only by the same holders
    compare.documents_between: -0.98,
}
START = -6.72  # log-odds of a pair before anything is measured
SETTLING = Company(0.83, 0.62, 0.74, -0.12, -0.15, 0.11)  # what each part of a pair's company weighs
SETTLED = -1.07  # log-odds of a pair before its company is looked at
LINKED = 0.28  # score from which two statements are linked
_QUICK = [(each, WEIGHTS[each]) for each in (compare.documents_between, compare.shared_words, compare.shared_phrases)]
_OTHERS = [measured for measured in WEIGHTS.items() if measured not in _QUICK]
_MOST_BY_THE_OTHERS = math.fsum(max(0.0, weight) for _, weight in _OTHERS)
_HOPELESS = -6.0  # odds too low to be linked, to speak of an undertaking or to outdo a pair that does
_FAR_BELOW = -8.0  # odds of what is no candidate, or hopeless
_STEPS = (-2, -1, 1, 2)  # from a statement to those that stand beside it
_COUNTED = 0.5  # what a measure must move the log-odds to be told as a reason


class Judged(NamedTuple):
    """A pair and how sure it is that both speak of the same undertaking, from 0 to 1."""

    pair: Pair
    score: float
    company: Company


def is_link(verdict: Judged) -> bool:
    """Whether a pair is linked. However high it scores, a place, a year or a currency that both name is not enough."""
    return verdict.score >= LINKED and shares_a_phrase(verdict.pair)


def judged(index: Index, turns: Sequence[Turn]) -> Iterator[Judged]:
    """All candidate pairs of a series with their scores, in the order of the earlier statements."""
    for found in hopeful(index, turns):
        for pair, company in zip(found, companies(found), strict=True):
            weighed = SETTLED + math.fsum(weight * part for weight, part in zip(SETTLING, company, strict=True))
            yield Judged(pair, 1 / (1 + math.exp(-weighed)), company)


def hopeful(index: Index, turns: Sequence[Turn]) -> Iterator[Mapping[Pair, float]]:
    """The candidate pairs of one earlier document after the other, each with its log-odds by the measures alone."""
    numbers = range(len(index.statements))
    for _, of_turn in groupby(numbers, key=lambda number: index.turn_of[number]):
        begun = (one for one in of_turn if can_be_followed(index.statements[one]))
        pairs = (pair for one in begun for pair in _pairs(index, turns, one))
        yield {pair: own for pair in pairs if (own := odds_unless_hopeless(pair)) is not None}


def _pairs(index: Index, turns: Sequence[Turn], one: int) -> Iterator[Pair]:
    turn = index.turn_of[one]
    for other in index.candidates(one):
        later = index.turn_of[other]
        if index.view(other).may_follow and turns[turn].precedes(turns[later]):
            yield Pair(index, one, other, later - turn - 1)


def odds_unless_hopeless(pair: Pair) -> float | None:
    """Log-odds, by the measures alone, that the two speak of the same undertaking; None where they are hopeless.

    That is told from the measures that are quick to take: the others are 1 at most.
    """
    moved = [weight * measure(pair) for measure, weight in _QUICK]
    if START + math.fsum(moved) + _MOST_BY_THE_OTHERS < _HOPELESS:
        return None
    moved += [weight * measure(pair) for measure, weight in _OTHERS]
    return START + math.fsum(moved)


def companies(found: Mapping[Pair, float]) -> list[Company]:
    """The company of each pair of one earlier document, in their order."""
    from_one: dict[tuple[int, int], list[float]] = defaultdict(list)
    to_other: dict[int, list[float]] = defaultdict(list)
    for pair, own in found.items():
        from_one[pair.one, pair.index.turn_of[pair.other]].append(own)
        to_other[pair.other].append(own)
    for listed in (*from_one.values(), *to_other.values()):
        listed.sort(reverse=True)
    at: dict[int, dict[int, float]] = defaultdict(dict)
    for pair, own in found.items():
        at[pair.one][pair.other] = own
    return [
        _company(own, from_one[pair.one, pair.index.turn_of[pair.other]], to_other[pair.other], _beside(pair, at))
        for pair, own in found.items()
    ]


def _company(own: float, later: Sequence[float], earlier: Sequence[float], beside: float) -> Company:
    return Company(
        own,
        float(own >= later[0]),
        float(own >= earlier[0]),
        max(_FAR_BELOW, _rival(later, own)),
        max(_FAR_BELOW, _rival(earlier, own)),
        max(_FAR_BELOW, beside),
    )


def _rival(descending: Sequence[float], own: float) -> float:
    """The best odds but the pair's own."""
    if descending[0] != own:
        return descending[0]
    return descending[1] if len(descending) > 1 else _FAR_BELOW


def _beside(pair: Pair, at: Mapping[int, Mapping[int, float]]) -> float:
    """The best odds of those beside: `at` has the odds by the earlier statement, then by the later one."""
    rows = [at[pair.one + one] for one in _STEPS if pair.one + one in at]
    return max([row.get(pair.other + other, _FAR_BELOW) for row in rows for other in _STEPS], default=_FAR_BELOW)


def reasons(verdict: Judged) -> tuple[str, ...]:
    """The sentences of the measures that counted, the weightiest first."""
    pair = verdict.pair
    counted = [(weight * measure(pair), measure) for measure, weight in WEIGHTS.items()]
    told = [(moved, measure) for moved, measure in counted if abs(moved) >= _COUNTED and measure(pair) > 0]
    told.sort(key=lambda one: -abs(one[0]))
    return (*(sentence(measure, pair) for _, measure in told), *_told_of_company(verdict.company))


def _told_of_company(company: Company) -> Iterator[str]:
    if company.nearest_later and company.nearest_earlier:
        yield "No other statement of either document is nearer."
    if company.beside > 0:
        yield "The statements beside them speak of one another, too."
