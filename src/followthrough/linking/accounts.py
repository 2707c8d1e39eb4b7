"""Two accounts of one meeting, such as its statement and news of it: what both tell is one undertaking, told twice.

Neither follows the other: nothing was said anew, so nothing became firmer, softer or later. They are compared by what
they tell of, finding by finding, and not by how they say it: a paraphrase may be an account, and news may be.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final, NamedTuple

from followthrough.lexicon.world import find_instruments, name_of
from followthrough.linking.compare import as_written
from followthrough.linking.occasions import Occasion, meeting_told, within_a_month
from followthrough.linking.terms import content, light
from followthrough.model import Act, End, Finding, Findings, Link, MentionKind, Relation

ONE_MEETING: Final = "Both are accounts of one meeting"  # how the first reason of such a link begins
ONE_TEXT: Final = "Both are one text in two languages"  # the same, of a text and its translation
TOLD_AGAIN: Final = (ONE_MEETING, ONE_TEXT)
# Set on joint statements and fact sheets of one day, 33 pairs of a public archive. Of the 245 links they give, 52 were
# read by eye: of those below SURE three in four join one undertaking, of all of them nine in ten.
SURE = 0.6  # score from which two findings tell of one undertaking
ALIKE = 0.45  # the same, where no other finding is nearly as near to either
_CLEAR = 0.08  # how far the next one must be
_WORTH_A_LOOK = 0.2
_FEWEST = 3  # content words in common, where both name no thing
_UNDERTAKINGS = frozenset([Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE, Act.INSTRUMENT])
_KERNEL = 14  # content words after the cue; what comes later is manner, place and example
_BY_THE_WHOLE = 0.7  # what words in common anywhere in the two findings count, beside those that follow the cue
_A_THING = 0.2  # what each named thing or sum in common adds
_THE_ACT = 0.1  # what it adds that both do the same: promise, aim, sign
_LIGHT = 0.5  # what a word that stands in statements about anything weighs, beside one that does not
_SHOWN = 5  # words named in a sentence


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as it is compared: its words as stems, and the things it names each in one way of writing."""

    finding: Finding
    at: End
    kernel: frozenset[str]  # content words that follow its cue
    whole: frozenset[str]  # all its content words
    written: str  # its words
    sums: frozenset[str]  # sums of money within its words
    things: frozenset[str]  # these sums and the instruments it names, each by the name it is known by


@dataclass(frozen=True, slots=True)
class Account:
    """A document as an account of a meeting: its undertakings."""

    document: str
    date: str
    told: tuple[Told, ...]


class _Alike(NamedTuple):
    score: float
    earlier: Told
    later: Told
    because: tuple[str, ...]


@dataclass(slots=True)
class Accounts:
    """Documents by the meeting they tell of. Filled while they pass by; nothing else of them is kept."""

    of: dict[Occasion, list[Account]] = field(default_factory=lambda: defaultdict(list))

    def noting(self, findings: Iterable[Findings]) -> Iterator[Findings]:
        """Pass documents on one by one, keeping what those tell that are accounts of a meeting."""
        for found in findings:
            occasion = meeting_told(found)
            if occasion is not None:
                self.of[occasion].append(Account(found.document.id, found.document.date or "", tuple(_told(found))))
            yield found

    def links(self) -> Iterator[Link]:
        """What two accounts of one meeting both tell: each finding is linked to the first account that tells it."""
        for occasion in sorted(self.of, key=lambda one: one.key):
            accounts = sorted(self.of[occasion], key=lambda one: (one.date, one.document))
            linked: set[End] = set()
            for earlier, later in combinations(accounts, 2):
                for pair in _alike(earlier, later) if within_a_month(earlier.date, later.date) else ():
                    if pair.later.at not in linked:
                        linked.add(pair.later.at)
                        yield _link(pair, _two_accounts(occasion, earlier, later))


def _link(pair: _Alike, why: str) -> Link:
    score = round(min(1.0, pair.score), 3)
    return Link(pair.earlier.at, pair.later.at, Relation.RESTATED, score, (why, *pair.because))


def _two_accounts(occasion: Occasion, earlier: Account, later: Account) -> str:
    return f"{ONE_MEETING}, the {occasion.name}: one of {earlier.date}, one of {later.date}."


def is_retold(because: Sequence[str]) -> bool:
    """Whether these are the reasons of a link between two accounts of one meeting, or a text and its translation.

    Nothing was said anew.
    """
    return len(because) > 0 and because[0].startswith(TOLD_AGAIN)


def _told(found: Findings) -> Iterator[Told]:
    held = [each for each in found.findings if each.act in _UNDERTAKINGS and not each.negated]
    spans = Counter((each.start, each.end) for each in held)
    amounts = [mention for mention in found.mentions if mention.kind is MentionKind.AMOUNT]
    named = [(m.start, m.unit, m.value) for m in amounts if isinstance(m.value, float)]
    for each in held:
        own = each.start <= each.cue.start < each.cue.end <= each.end  # what a person read has no cue
        # Of several over the same words each is told apart by its own cue.
        start = each.cue.start if own and spans[each.start, each.end] > 1 else each.start
        text, after = found.document.text, each.cue.end if own else each.start
        kernel = frozenset(content(text[after : each.end])[:_KERNEL])
        written = text[each.start : each.end]
        whole, at = frozenset(content(written)), End(found.document.id, start, each.end)
        sums = frozenset(f"{unit} {value:,.0f}" for place, unit, value in named if each.start <= place < each.end)
        yield Told(each, at, kernel or whole, whole, written, sums, frozenset(_instruments(each)) | sums)


def _instruments(finding: Finding) -> Iterator[str]:
    """The instruments it names, each by the name it is known by."""
    for name in finding.instruments:
        yield from (name_of(mention.id) for mention in find_instruments(name) if mention.id is not None)


def _alike(earlier: Account, later: Account) -> Iterator[_Alike]:
    """One to one, the likest first. What is only alike must stand clear of every other pair with one of the two."""
    weights = _weights(earlier.told, later.told)
    found = [pair for one in earlier.told for other in later.told if (pair := _compared(one, other, weights))]
    found.sort(key=lambda each: (-each.score, each.earlier.at.start, each.later.at.start))
    rivals: dict[End, list[float]] = defaultdict(list)  # best first
    for pair in found:
        rivals[pair.earlier.at].append(pair.score)
        rivals[pair.later.at].append(pair.score)
    taken: set[End] = set()
    for pair in found:
        ends = (pair.earlier.at, pair.later.at)
        if taken.isdisjoint(ends) and (pair.score >= SURE or _stands_clear(pair, [rivals[end] for end in ends])):
            taken.update(ends)
            yield pair


def _stands_clear(pair: _Alike, rivals: Sequence[Sequence[float]]) -> bool:
    best = max((scores[1] if scores[0] == pair.score else scores[0] for scores in rivals if len(scores) > 1), default=0)
    return pair.score >= ALIKE and pair.score - best >= _CLEAR


def _compared(one: Told, other: Told, weights: Mapping[str, float]) -> _Alike | None:
    """None where they share too little, or are surely two undertakings: other hands, another deadline, another sum."""
    things, words = one.things & other.things, one.whole & other.whole
    if not things and len(words) < _FEWEST:
        return None
    if _other_hands(one.finding, other.finding) or _other_time(one.finding, other.finding) or _other_sum(one, other):
        return None
    by_words = max(_share(one.kernel, other.kernel, weights), _BY_THE_WHOLE * _share(one.whole, other.whole, weights))
    score = by_words + _A_THING * len(things) + _THE_ACT * (one.finding.act is other.finding.act)
    if score < _WORTH_A_LOOK:
        return None
    return _Alike(score, one, other, tuple(_because(sorted(things), words, other, weights)))


def _other_hands(one: Finding, other: Finding) -> bool:
    mine, theirs = set(one.holders) - {"all"}, set(other.holders) - {"all"}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _other_time(one: Finding, other: Finding) -> bool:
    if one.due is None or other.due is None:
        return False
    shared = min(len(one.due), len(other.due))
    return one.due[:shared] != other.due[:shared]


def _other_sum(one: Told, other: Told) -> bool:
    return bool(one.sums) and bool(other.sums) and one.sums.isdisjoint(other.sums)


def _share(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """The share of both their words' weight that lies in words both have."""
    mass = [math.fsum(weights[word] for word in sorted(words)) for words in (one & other, one, other)]
    return 2 * mass[0] / (mass[1] + mass[2]) if mass[0] else 0.0


def _weights(*accounts: Sequence[Told]) -> dict[str, float]:
    """What each word weighs: more, the fewer findings of one account have it."""
    most = max(map(len, accounts)) + 1
    counts: Counter[str] = Counter()
    for told in accounts:
        counts |= Counter(word for each in told for word in each.whole)
    rarest = math.log(most)
    return {
        word: math.log(most / (count + 0.5)) / rarest * (_LIGHT if word in light() else 1.0)
        for word, count in counts.items()
    }


def _because(things: Sequence[str], words: frozenset[str], later: Told, weights: Mapping[str, float]) -> Iterator[str]:
    """What both name; then the weightiest words both have, as the later account writes them."""
    yield from (f"Both name {thing}." for thing in things)
    said = as_written(later.written)
    told = sorted(words, key=lambda word: (-weights[word], word))[:_SHOWN]
    if told:
        yield f"Both speak of {', '.join(said.get(word, word) for word in told)}."
