"""What speaks for two statements being of one undertaking. One small measure each; its docstring is its sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from followthrough.linking.index import Index, Kernel, View, flat
from followthrough.linking.named import parties_named
from followthrough.linking.statements import Statement
from followthrough.linking.terms import content, light, plain_words, stem, sums
from followthrough.model import Act

_ENDS_WITH_ITSELF = -0.9
_TELLING = 0.5  # what a word of the series weighs that few statements have
_WORDS_SHOWN, _PHRASES_SHOWN = 5, 3  # named in a sentence


@dataclass(slots=True, eq=False)
class Pair:
    """Two statements of a series and the index that weighs their words. What both have is worked out at once."""

    index: Index
    one: int  # number of the earlier statement
    other: int  # number of the later statement
    skipped: int  # documents of the series that lie between
    before: View = field(init=False)  # the earlier statement as it is compared
    after: View = field(init=False)  # the later one
    shared: frozenset[str] = field(init=False)  # content words both have
    shared_mass: float = field(init=False)  # what these weigh
    phrases: frozenset[tuple[str, str]] = field(init=False)  # neighbouring content words both have

    def __post_init__(self) -> None:
        self.before, self.after = self.index.view(self.one), self.index.view(self.other)
        self.shared = self.before.terms & self.after.terms
        self.shared_mass = self.index.mass(self.shared)
        self.phrases = self.before.pairs & self.after.pairs

    @property
    def earlier(self) -> Statement:
        """The statement of the earlier document."""
        return self.index.statements[self.one]

    @property
    def later(self) -> Statement:
        """The statement of the later document."""
        return self.index.statements[self.other]


def shared_words(pair: Pair) -> float:
    """Both speak of {words}."""
    return pair.shared_mass


def shared_phrases(pair: Pair) -> float:
    """Both have the same words close together: {phrases}."""
    return math.log1p(3 * math.fsum(map(pair.index.pair_weight, pair.phrases)))


def kernels_alike(pair: Pair) -> float:
    """Both are about the same thing."""
    return max([_alike(one, other) for one in pair.before.kernels for other in pair.after.kernels])


def shares_a_phrase(pair: Pair) -> bool:
    """Whether some words stand close together in both, and not only who acts, a sum, a year, or the same countries."""
    acting = {word for name in pair.before.holders | pair.after.holders for word in content(name)}
    idle = sums() | acting | {term for term in pair.shared if term.isdigit()}
    if all(idle.issuperset(phrase) for phrase in pair.phrases):
        return False
    idle = idle | _countries(pair.earlier.text)
    if any(not idle.issuperset(phrase) for phrase in pair.phrases):
        return True
    return any(pair.index.weight(word) >= _TELLING for word in pair.shared - idle - light())


def _countries(text: str) -> frozenset[str]:
    """The content words of the parties that a statement names."""
    return frozenset(word for party in parties_named(text) for word in content(text[party.start : party.end]))


def can_be_followed(statement: Statement) -> bool:
    """Whether there is anything to follow up: a mere notice, an event or a roll call ends with itself."""
    return statement.standing > _ENDS_WITH_ITSELF if statement.findings else not statement.roll_call


def undertakes(pair: Pair) -> float:
    """The earlier one undertakes, asks or upholds something; it does not only describe."""
    return pair.before.standing


def binds(pair: Pair) -> float:
    """The earlier one binds somebody."""
    return float(pair.before.binds)


def says_nothing(pair: Pair) -> float:
    """In the later one nothing was read that it does: it may only describe."""
    return float(all(finding.act is Act.EVENT for finding in pair.later.findings))


def other_hands(pair: Pair) -> float:
    """Others are to deliver than were bound before."""
    bound, after = pair.before.holders, pair.after.holders
    if not bound or not after or bound & after:
        return 0.0
    spoken = {word for name in bound for word in content(name)}
    return float(not spoken & pair.after.terms)


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
    said = as_written(pair.later.text)
    place = {term: i for i, term in enumerate(said)}
    shown = (" … ".join(said.get(term, term) for term in sorted(two, key=lambda t: place.get(t, 0))) for two in phrases)
    return (measure.__doc__ or "").format(
        words=", ".join(said.get(word, word) for word in words),
        phrases=", ".join(f"“{phrase}”" for phrase in shown),
    )


def as_written(text: str) -> dict[str, str]:
    """Stem to word as first written, in text order."""
    found: dict[str, str] = {}
    for word in plain_words(text):
        for part in word.split("-"):
            found.setdefault(stem(part.lower()), part)
    return found


def _alike(one: Kernel, other: Kernel) -> float:
    """The cosine of two sets of words, whatever is common in the series: of one matter all statements share words."""
    both = one.terms & other.terms
    return flat(both) / (math.sqrt(one.flat * other.flat) or 1.0) if both else 0.0
