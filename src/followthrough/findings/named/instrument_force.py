"""What enters into force, named or not; and stages that only give a date: "sixty days after the adoption"."""

from __future__ import annotations

from collections.abc import Sequence

from followthrough.findings.grammar.sentence import Sentence

_LONGEST_SUBJECT = 9  # words


def put_in_force(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """ "The price cap on oil entered into force": whatever does so is an instrument."""
    lower = sentence.words.lower
    end = i - 1 if lower[i - 1] in ("will", "shall", "has", "have") else i
    if lower[i] == "into" and lower[i - 1] in _BROUGHT:
        return i - 1, i  # "bring these agreements into force"
    if lower[i] not in _COMES:
        return None
    start = next((k for k in range(end - 1, max(-1, end - _LONGEST_SUBJECT), -1) if lower[k] in ("the", "this")), None)
    if start is None or not _PARTED.isdisjoint(lower[start:end]) or "," in lower[start:end] or end - start < 2:  # noqa: PLR2004 -- a noun
        return None
    return start + 1, end


def came_into_force(sentence: Sentence, i: int) -> bool:
    """ "The Treaty entered into force in May": told of the sentence's own subject, not of when something else was."""
    if sentence.words.lower[i] not in ("entered", "came", "took") or sentence.words.lower[i + 1] not in _FORCE:
        return False
    group = next((group for group in sentence.groups if group.head == i), None)
    if group is None or group.negated:
        return False
    return (group.main or group.subject is None) and not _AFTER_WHEN & _before_noun(sentence, i)


def only_times(sentence: Sentence, i: int) -> bool:
    """ "As soon as the Protocol takes effect", "within a year of the date on which it enters into force": a time."""
    before = _before_noun(sentence, i) if sentence.words.lower[i] in _IN_TIME else frozenset[str]()
    return not _WHEN.isdisjoint(before) or ("which" in before and not _DAY.isdisjoint(before))


_IN_TIME = frozenset("enter enters take takes come comes become becomes".split())
_WHEN = frozenset("when after before until once soon".split())


def _before_noun(sentence: Sentence, i: int) -> frozenset[str]:
    """The words of the clause before word i."""
    lower = sentence.words.lower
    first = max((k + 1 for k in range(i) if lower[k] in (",", ";")), default=0)
    return frozenset(lower[first:i])


_AFTER_WHEN = frozenset("when since after before until once that which as while where if who".split())
_COMES = frozenset("enter entered enters entering become becomes became".split())
_BROUGHT = frozenset("agreements agreement treaties arrangements conventions protocols".split())
_FORCE = ("into", "effect")
_PARTED = frozenset([";", ":"])


def counts_from(lower: Sequence[str], i: int) -> bool:
    """Whether the stage noun at word i is what a time is counted from, and so no stage that is reached here.

    >>> counts_from("within sixty days of the entry into force".split(), 5)
    True
    >>> counts_from("we welcome the entry into force".split(), 3)
    False
    """
    at = _past_own(lower, i - 1)
    if at > 0 and lower[at] == "of" and lower[at - 1] in _DAY:
        return True  # "on the date of its signature"
    if at >= 0 and lower[at] in _OPEN:
        return True
    at -= at > 0 and lower[at] == "to" and lower[at - 1] == "prior"
    return at > 0 and lower[at] in _FROM and lower[at - 1] in _COUNTED


def _past_own(lower: Sequence[str], at: int) -> int:
    """Before the article or owner of a noun."""
    return at - (at >= 0 and lower[at] in _OWN)


_COUNTED = frozenset("days weeks week month months year years".split())
_FROM = frozenset("of after from following before upon on prior".split())
_OPEN = frozenset("since upon until".split())
_DAY = frozenset("date day time moment".split())
_OWN = frozenset("the its their this his such".split())
