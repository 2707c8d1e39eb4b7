"""What speaks for two statements being of one undertaking. One small measure each; its docstring is its sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from followthrough.linking.index import Index, View
from followthrough.linking.statements import Statement
from followthrough.linking.terms import content, light, plain_words, stem
from followthrough.model import Act

_UNDERTAKEN = 0.8  # commitments, aims, targets, pledges, appeals, instruments
_STANDING = {Act.EVENT: -0.9, Act.PROGRESS: 0.25}
_LIGHT = 0.5  # what a word that stands in statements about anything weighs, beside one that does not
_ENDS_WITH_ITSELF = -0.9
_CAN_BE = re.compile(r"\b(?:can|could|may|might)\s+(?:also\s+|only\s+)?[a-z]+", re.IGNORECASE)
_MERE_NOTICE = ("recognise", "express", "note", "acknowledge", "concerned", "thank", "we-present")
_WORDS_SHOWN, _PHRASES_SHOWN = 5, 3  # named in a sentence


@dataclass(frozen=True)
class Pair:
    """Two statements of a series and the index that weighs their words."""

    index: Index
    one: int  # number of the earlier statement
    other: int  # number of the later statement
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
    def before(self) -> View:
        """The earlier statement as it is compared."""
        return self.index.view(self.one)

    @cached_property
    def after(self) -> View:
        """The later statement as it is compared."""
        return self.index.view(self.other)

    @cached_property
    def shared(self) -> frozenset[str]:
        """Content words both have."""
        return self.before.terms & self.after.terms

    @cached_property
    def shared_mass(self) -> float:
        """What the words both have weigh."""
        return self.index.mass(self.shared)

    @cached_property
    def phrases(self) -> frozenset[tuple[str, str]]:
        """Neighbouring content words both have."""
        return self.before.pairs & self.after.pairs


def shared_words(pair: Pair) -> float:
    """Both speak of {words}."""
    return pair.shared_mass


def shared_phrases(pair: Pair) -> float:
    """Both have the same words close together: {phrases}."""
    return math.log1p(3 * math.fsum(map(pair.index.pair_weight, pair.phrases)))


def kernels_alike(pair: Pair) -> float:
    """Both are about the same thing."""
    return max(_alike(one, other) for one in pair.before.kernels for other in pair.after.kernels)


def can_be_followed(statement: Statement) -> bool:
    """Whether there is anything to follow up: a mere notice, an event or a roll call ends with itself."""
    if not statement.findings:
        return not statement.roll_call
    return max(_standing((finding.act, finding.cue.lexicon)) for finding in statement.findings) > _ENDS_WITH_ITSELF


def can_follow(statement: Statement) -> bool:
    """Whether a statement may follow one up: what only can or may be neither undertakes nor reports."""
    return len(statement.findings) > 0 or _CAN_BE.search(statement.written) is None


def undertakes(pair: Pair) -> float:
    """The earlier one undertakes, asks or upholds something; it does not only describe."""
    return max(map(_standing, [(f.act, f.cue.lexicon) for f in pair.earlier.findings]), default=0.0)


def binds(pair: Pair) -> float:
    """The earlier one binds somebody."""
    return float(Act.COMMITMENT in pair.earlier.acts)


def says_nothing(pair: Pair) -> float:
    """In the later one nothing was read that it does: it may only describe."""
    return float(not pair.later.findings)


def other_hands(pair: Pair) -> float:
    """Others are to deliver than were bound before."""
    bound, after = _named(pair.earlier), _named(pair.later)
    spoken = {word for name in bound for word in content(name)}
    return float(len(bound) > 0 and len(after) > 0 and not bound & after and not spoken & pair.after.terms)


def documents_between(pair: Pair) -> float:
    """Documents of the series between the two do not speak of it."""
    return math.log1p(pair.skipped)


Measure = Callable[[Pair], float]
MEASURES: Sequence[Measure] = (
    shared_words,
    shared_phrases,
    kernels_alike,
    undertakes,
    binds,
    says_nothing,
    other_hands,
    documents_between,
)


def sentence(measure: Measure, pair: Pair) -> str:
    """A measure's docstring, filled in for a pair with the later statement's own words."""
    words = sorted(pair.shared, key=lambda term: (-pair.index.weight(term), term))[:_WORDS_SHOWN]
    phrases = sorted(pair.phrases, key=lambda two: (-pair.index.pair_weight(two), two))[:_PHRASES_SHOWN]
    said = _as_written(pair.later.text)
    place = {term: i for i, term in enumerate(said)}
    shown = (" … ".join(said.get(term, term) for term in sorted(two, key=lambda t: place.get(t, 0))) for two in phrases)
    return (measure.__doc__ or "").format(
        words=", ".join(said.get(word, word) for word in words),
        phrases=", ".join(f"“{phrase}”" for phrase in shown),
    )


def _named(statement: Statement) -> frozenset[str]:
    """Holders named by name; empty for a joint voice."""
    return frozenset(name for finding in statement.findings for name in finding.holders if name != "all")


def _as_written(text: str) -> dict[str, str]:
    """Stem to word as first written, in text order."""
    found: dict[str, str] = {}
    for word in plain_words(text):
        for part in word.split("-"):
            found.setdefault(stem(part.lower()), part)
    return found


def _standing(read: tuple[Act, str]) -> float:
    """How much an act is something that can be followed up: 0.8 an undertaking, -1 a mere notice."""
    act, lexicon = read
    if act is not Act.POSITION:
        return _STANDING.get(act, _UNDERTAKEN)
    cue = lexicon.rpartition(":")[2]
    return -0.5 if cue == "welcome" else -1.0 if cue in _MERE_NOTICE else 0.1


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The cosine of two sets of words, whatever is common in the series: of one matter all statements share words."""
    return _flat(one & other) / (math.sqrt(_flat(one) * _flat(other)) or 1.0)


def _flat(terms: frozenset[str]) -> float:
    """Words of any matter count a quarter of the others."""
    return len(terms) - (1 - _LIGHT**2) * len(terms & light())
