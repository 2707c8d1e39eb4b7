"""Sums told with the thing they pay for: "a new $6 million regional initiative", "a facility of", "aid worth"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.model import Mention

_BEHIND: Final = 8  # words between a sum and the thing whose size it is
_TOLD_BEFORE: Final = 14  # words between the thing and "worth"
_BESIDE: Final = 3  # words between a thing and "worth"
_BEFORE_SUM: Final = 5  # words between "worth" and the sum: "worth no less than about"
_PARTED: Final = frozenset(
    ". ; : ( ) of to for in on at by with from under as that which who and or will would has have is are was were "
    "per a the its their over".split()
)
#: What is announced or released as a sum: "the announcement of $3 million".
_HANDED_OUT: Final = frozenset("announcement allocation disbursement tranche provision release injection".split())
_TOTALLING: Final = frozenset("totaling totalling worth valued amounting".split())
STATISTIC: Final = frozenset("two-way bilateral mutual cumulative stock trade annual exports imports growth".split())


def paid_thing(sentence: Sentence, amount: Mention, at: int, vocabulary: Vocabulary) -> int | None:
    """The word of the thing whose size a sum is: behind it, or right before it and "of". `at` is the sum's word."""
    lower, things = sentence.words.lower, vocabulary.lists["paid_things"]
    if lower[at - 1 : at] == ["of"] and at > 1 and (lower[at - 2] in things or lower[at - 2] in _HANDED_OUT):
        return at - 2
    starts = sentence.words.starts
    first = next((k for k in range(at, min(len(lower), at + _BEHIND)) if starts[k] >= amount.end), len(lower))
    if lower[at - 1 : at] == ["with"] and lower[first : first + 1] == ["from"]:
        return first  # "with $3 million from the Reef Bank, the city will"
    past = _past_worth(lower, first)
    for k in range(past, min(len(lower), first + _BEHIND)):
        if lower[k] in things or (past > first and lower[k] in _DEALINGS):
            return k if lower[k - 1] != "economic" else None  # "$3 billion of economic activity"
        if (available := _at_hand(lower, k)) is not None:
            return available
        if lower[k] in _PARTED or (lower[k] == "," and k > first):
            return None
    return None


def _at_hand(lower: Sequence[str], k: int) -> int | None:
    """Where "available" stands in "up to $3 million is currently available for": a sum that is there to be given."""
    at = k + 1 + (lower[k + 1 : k + 2] in (["currently"], ["now"], ["also"], ["still"]))
    return at if lower[k] in ("is", "are") and lower[at : at + 1] == ["available"] else None


_DEALINGS: Final = frozenset("transactions transaction".split())


def _past_worth(lower: Sequence[str], first: int) -> int:
    """Past "worth of" right behind a sum, or "of": "$3 million worth of harbour projects"."""
    first += lower[first : first + 1] == ["worth"]
    return first + (lower[first : first + 1] == ["of"])


def totalled(lower: Sequence[str], at: int, vocabulary: Vocabulary) -> int | None:
    """What a sum is the worth of: "planned investments totalling", "aid in the amount of"; no statistic of trade."""
    total = next((i for i in range(at - 1, max(0, at - _BEFORE_SUM), -1) if lower[i] in _TOTALLING), None)
    if total is None:
        near = range(max(0, at - _BEFORE_SUM - 2), at - 1)
        return next((i for i in near if lower[i - 2 : i + 2] == ["in", "the", "amount", "of"]), None)
    before = range(total - 1, max(-1, total - _TOLD_BEFORE - 1), -1)
    if any(lower[i] in STATISTIC for i in before) or "above" in lower[total:at]:
        return None
    things = (i for i in before[:_BESIDE] if lower[i] in vocabulary.lists["paid_things"])
    return next((i for i in before if lower[i] in _INVESTED), next(things, None))


_INVESTED: Final = frozenset(
    "investment investments assistance aid grant grants loan loans funding contributions financing package awards "
    "commitments pledges".split()
)
