"""What speaks for two statements being of one undertaking. One small measure each; its docstring is its sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from followthrough.linking.index import Index
from followthrough.linking.statements import Statement
from followthrough.model import Act

_UNDERTAKING = frozenset(
    [Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE, Act.REAFFIRMATION, Act.REQUEST, Act.INSTRUMENT]
)
_MERE_NOTICE = ("recognise", "welcome", "express", "note", "acknowledge", "concerned", "thank", "we-present")
_AROUND = 2  # statements before and after that are a statement's surroundings
_SHOWN = 5  # words named in a sentence


@dataclass(frozen=True)
class Pair:
    """Two statements of a series and the index that weighs their words."""

    index: Index
    one: int
    other: int
    rivals: int  # statements of the earlier document that share more with the later statement
    skipped: int  # documents of the series that lie between

    @property
    def earlier(self) -> Statement:
        """The statement of the earlier document."""
        return self.index.statements[self.one]

    @property
    def later(self) -> Statement:
        """The statement of the later document."""
        return self.index.statements[self.other]

    @cached_property
    def shared(self) -> frozenset[str]:
        """Content words both have."""
        return self.earlier.terms & self.later.terms

    @cached_property
    def phrases(self) -> frozenset[tuple[str, str]]:
        """Neighbouring content words both have."""
        return self.earlier.pairs & self.later.pairs

    def around(self, number: int) -> frozenset[str]:
        """Content words of the statements around one."""
        turn = self.index.turn_of[number]
        near = range(max(0, number - _AROUND), min(len(self.index.statements), number + _AROUND + 1))
        return frozenset().union(
            *(self.index.statements[i].terms for i in near if i != number and self.index.turn_of[i] == turn)
        )


def same_words(pair: Pair) -> float:
    """Their telling words are nearly the same."""
    return _cosine(pair.index, pair.earlier.terms, pair.later.terms)


def shared_words(pair: Pair) -> float:
    """Both speak of {words}."""
    return math.log(pair.index.mass(pair.shared) + 0.1)


def shared_phrases(pair: Pair) -> float:
    """Both have the same words side by side: {phrases}."""
    return math.log1p(3 * sum(map(pair.index.pair_weight, pair.phrases)))


def covered(pair: Pair) -> float:
    """Nearly all that one of them speaks of, the other speaks of too."""
    shared = pair.index.mass(pair.shared)
    return max(shared / (pair.index.mass(side.terms) or 1.0) for side in (pair.earlier, pair.later))


def undertakes(pair: Pair) -> float:
    """The earlier one undertakes, asks or upholds something; it does not only describe."""
    return max(map(_weight_of_act, [(f.act, f.cue.lexicon) for f in pair.earlier.findings]), default=0.0)


def answers(pair: Pair) -> float:
    """The later one undertakes or reports something."""
    return float(any(finding.act is not Act.EVENT for finding in pair.later.findings))


def alike_around(pair: Pair) -> float:
    """What stands around each of them speaks of the other's matter too."""
    near_one, near_other = pair.around(pair.one), pair.around(pair.other)
    return _cosine(pair.index, pair.earlier.terms, near_other) + _cosine(pair.index, pair.later.terms, near_one)


def outdone(pair: Pair) -> float:
    """Other statements of the earlier document share more with the later one."""
    return math.log1p(pair.rivals)


def documents_between(pair: Pair) -> float:
    """Documents of the series between the two do not speak of it."""
    return float(pair.skipped)


Measure = Callable[[Pair], float]
MEASURES: Sequence[Measure] = (
    same_words, shared_words, shared_phrases, covered, undertakes, answers, alike_around, outdone, documents_between,
)  # fmt: skip


def sentence(measure: Measure, pair: Pair) -> str:
    """A measure's docstring, filled in for a pair."""
    words = sorted(pair.shared, key=lambda term: (-pair.index.weight(term), term))[:_SHOWN]
    phrases = sorted(pair.phrases, key=lambda two: (-pair.index.pair_weight(two), two))[:_SHOWN]
    said = _as_written(pair.later.text)
    return (measure.__doc__ or "").format(
        words=", ".join(said.get(word, word) for word in words),
        phrases=", ".join(f"“{said.get(a, a)} … {said.get(b, b)}”" for a, b in phrases),
    )


def _as_written(text: str) -> dict[str, str]:
    from followthrough.linking.terms import plain_words, stem

    parts = (part for word in plain_words(text) for part in word.split("-"))
    return {stem(part.lower()): part for part in parts}


def _weight_of_act(read: tuple[Act, str]) -> float:
    act, lexicon = read
    if act in _UNDERTAKING:
        return 2.0
    if act is Act.POSITION:
        return 0.3 if lexicon.rpartition(":")[2] in _MERE_NOTICE else 2.0
    return 1.0 if act is Act.PROGRESS else 0.0


def _cosine(index: Index, one: frozenset[str], other: frozenset[str]) -> float:
    def length(terms: frozenset[str]) -> float:
        return math.sqrt(sum(index.weight(term) ** 2 for term in terms)) or 1.0

    return sum(index.weight(term) ** 2 for term in one & other) / (length(one) * length(other))
