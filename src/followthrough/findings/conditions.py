"""Conditions that hedge a commitment: "subject to", "as appropriate", "once the ..."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from followthrough.findings.allowing import inverted, means_allow
from followthrough.findings.grammar.hints import CONDITION
from followthrough.findings.grammar.opening_times import in_case
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary


def condition(sentence: Sentence, first: int, end: int, vocabulary: Vocabulary) -> str | None:
    """The words of the first condition among words first:end, or None."""
    lower, table = sentence.words.lower, vocabulary.conditions
    opener = [0] if first > 0 and lower[0] in _OPENERS and ";" not in lower else []
    if in_case(lower, first):
        case = 2 if lower[first - 1] == "which" else 3  # "by May, failing which | the Council will take it up"
        return _words(sentence, max(0, first - case), first)  # "in that event | it shall state its reasons"
    if lower[end : end + 1] == ["should"] and inverted(lower, end):
        return _words(sentence, end, min(end + 4, len(lower)))  # "will lend ships | should the harvest fail"
    each = sentence.each
    for i in [*opener, *[i for i in range(first, end) if each[i] & CONDITION]]:
        word = lower[i]
        if (
            (word == "request" and _at_request(lower, i))
            or (word == "once" and _awaits(lower, i))
            or (word == "if" and _opens(lower, i))
            or (word == "should" and (i == 0 or inverted(lower, i)) and "," in lower)
            or (word == "provided" and lower[i - 1 : i] == [","] and lower[i + 1 : i + 2] not in _GIVEN)
            or (word == "until" and _barred(lower, first, i))
            or (word == "when" and i == 0 and _waits_for(sentence))
            or (word == "failing" and (i == 0 or lower[i - 1] == ",") and lower[i + 1 : i + 2] not in _ELSE)
            or (word == "where" and i == 0 and "shall" in lower and "," in lower)
            or (word == "where" and not _ALLOWED.isdisjoint(lower[i + 1 : i + 5]))
        ):
            begins, last = (i - 2, i) if word == "request" else (i, min(i + 3, len(lower) - 1))
            return _words(sentence, begins, last + 1)
        allowed = means_allow(lower, i)
        if allowed is not None:
            return _words(sentence, *allowed)
        if word in table:
            end_of_phrase = _phrase(table[word], lower, i)
            if end_of_phrase is not None:
                return _words(sentence, i, end_of_phrase)
    return None


def _phrase(table: Mapping[str, Sequence[list[str]]], lower: list[str], i: int) -> int | None:
    """Where the phrase ends that sets a condition and begins with word i, by the words that may follow that."""
    following = lower[i + 1] if i + 1 < len(lower) else ""
    for rest in table[following] if following in table else table[""]:
        if lower[i + 1 : i + 1 + len(rest)] != rest or lower[i - 1 : i] in _COMPARING:
            continue  # "as well as necessary repairs"
        soonest = lower[i] == "as" and rest == ["soon", "as"] and lower[i + 3 : i + 4] in _SOONEST
        if not soonest and not _is_status(lower, i):
            return i + len(rest) + 1
    return None


def _words(sentence: Sentence, first: int, end: int) -> str:
    return sentence.text[sentence.words.starts[first] : sentence.words.ends[end - 1]]


def _at_request(lower: list[str], i: int) -> bool:
    """ "Stands ready to send pilots at the request of the Isles", "shall, at its request": what is done when asked."""
    asked = i > 1 and lower[i - 2] == "at" and lower[i - 1] in ("the", "its", "their")
    return asked and not _OFFERED.isdisjoint(lower[:i])


_OFFERED = frozenset("ready prepared willing shall readiness willingness".split())


def _awaits(lower: list[str], i: int) -> bool:
    """ "Once the Treaty is in force", "opens once all sides have ratified it"; not "once again"."""
    following = lower[i + 1 : i + 2]
    often = following == ["in"] and lower[i + 2 : i + 3] not in _IN_BEING  # "twice a year, once in person"
    opens = (i == 0 or lower[i - 1] == ",") and not often and following not in _ONE_TIME
    plural = bool(following) and following[0].endswith("s") and following[0] not in _NO_PLURAL
    awaited = (plural or following in _BEFORE_AWAITED) and not _BECOME.isdisjoint(lower[i + 2 : i + _AWAITED_NEAR])
    return opens or awaited or not _AWAITED.isdisjoint(following)


_ONE_TIME = (["again"], ["more"], ["a"], ["every"], ["each"], ["per"], ["online"], ["virtually"])
_IN_BEING = (["force"], ["place"], ["effect"], ["operation"])


def _barred(lower: list[str], first: int, i: int) -> bool:
    """ "No funds will be released until the law has been issued": what must be done first; not "until 2028"."""
    return not _BARRING.isdisjoint(lower[first:i]) and not _BECOME.isdisjoint(lower[i + 2 : i + _AWAITED_NEAR])


_BARRING = frozenset("no not neither nor never none".split())


def _waits_for(sentence: Sentence) -> bool:
    """ "When Norland introduces the law, Oland will": what another does first; "when we meet in May" is a time."""
    lower = sentence.words.lower
    comma = lower.index(",") if "," in lower else 0
    first = next((g for g in sentence.groups if g.head < comma and g.form in _STILL_OPEN), None)
    if first is None or first.lemma in _MEETING or first.subject is None:
        return False
    subject = lower[slice(*first.subject)]
    return not _OURSELVES.intersection(subject) and sentence.capital(first.subject[1] - 1)


_OPENERS = frozenset("if should when once unless contingent where".split())  # they hedge all that follows
_COMPARING = (["long"], ["soon"], ["well"])
_STILL_OPEN = frozenset([Form.PRESENT, Form.THIRD, Form.PERFECT, Form.PERFECT_PASSIVE, Form.PASSIVE])
_MEETING = frozenset("meet gather convene visit host come take turn".split())
_OURSELVES = frozenset("we they both leaders ministers it sides".split())
_AWAITED = frozenset("such these those this approved ratified finalised finalized agreed adopted".split())
_BEFORE_AWAITED = (["the"], ["all"], ["both"], ["its"], ["their"], ["our"])  # not "the team once it is set up"
_NO_PLURAL = frozenset("this is was has its his as us".split())
_BECOME = frozenset("has have is are enters enter becomes become".split())
_AWAITED_NEAR = 12  # words: "once the survey of all the eastern reefs has been"
_STATUS = frozenset("section tariff tariffs duty duties sanctions quota quotas taxes reciprocal third-party".split())
_BE = frozenset("is are was were be been being not those goods".split())


def _is_status(lower: list[str], i: int) -> bool:
    """ "Goods subject to Section 4 duties", "are subject to": what they are under, no condition of the promise."""
    under = lower[i : i + 2] == ["subject", "to"]
    return under and (lower[max(0, i - 1)] in _BE or not _STATUS.isdisjoint(lower[i + 2 : i + 5]))


_GIVEN = tuple(
    [word] for word in "by to with for in through under free from at on as ,".split()
)  # ", provided by Oland,"
_ELSE = (["to"], ["which"])  # "agreed to do so by May, failing which the tolls will rise": what else will be
_ALLOWED = frozenset("allows allow permits permit permitted possible appropriate feasible applicable necessary".split())
_SOONEST = (["possible"], ["practicable"], ["feasible"])  # a time, not a condition
_NOT_IF = frozenset("as even see ask know determine whether".split())  # "as if", "see if" set no condition


def _opens(lower: list[str], i: int) -> bool:
    return i == 0 or lower[i - 1] not in _NOT_IF
