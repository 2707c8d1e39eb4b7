"""Times and cases before a subject that are no part of it: "last month the council", "in that event the Party"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from followthrough.language.dates.english_words import MONTHS, WEEKDAYS

_DAYS: Final = frozenset("today tonight tomorrow yesterday".split())
_NEARER: Final = frozenset("earlier later early late".split())  # "earlier this week"
_TELLING: Final = frozenset("each every last this next".split())
OPENING_TIMES: Final = _DAYS | _NEARER | _TELLING  # without one of these nothing is passed over
_SPANS: Final = frozenset(
    "year month week weekend day quarter decade morning afternoon evening night "
    "spring summer autumn fall winter".split()
).union(MONTHS, WEEKDAYS)


def behind_time(lower: Sequence[str], first: int, end: int) -> int:
    """Where the subject in words first:end begins behind the times that open it; `first` where none does.

    A time that is all there is stays: "this year will be dry".

    >>> behind_time("earlier this week , the council".split(), 0, 6)
    4
    >>> behind_time("this week".split(), 0, 2)
    0
    """
    at = first
    while at < end - 1:
        if lower[at] in _DAYS:
            behind = at + 1
        elif lower[at] in _TELLING and lower[at + 1] in _SPANS:
            behind = at + 2
        elif lower[at] in _NEARER and lower[at + 1] in _TELLING and lower[min(at + 2, end - 1)] in _SPANS:
            behind = at + 3
        else:
            break
        behind += behind < end and lower[behind] == ","
        if behind >= end:
            break
        at = behind
    return at


_DURING: Final = frozenset("over during within in for throughout".split())
_LENGTHS: Final = _SPANS | frozenset("years months weeks days decades quarters phase period term half biennium".split())
_OPENS_SUBJECT: Final = frozenset("the a an its their our both all each".split())
_LONGEST_SPAN: Final = 8  # words: "for the remainder of the current reporting period"


def behind_span(lower: Sequence[str], first: int, end: int) -> int:
    """Where the subject that ends at word `end` begins behind a time without a comma; `first` where none opens it.

    >>> behind_span("over the next twelve months the programme".split(), 0, 6)
    5
    >>> behind_span("in the harbour the pilots".split(), 0, 4)
    0
    """
    if lower[first] not in _DURING:
        return first
    near = range(first + 2, min(end - 1, first + _LONGEST_SPAN))
    at = next((k for k in near if lower[k] in _LENGTHS and lower[k + 1] in _OPENS_SUBJECT), None)
    return first if at is None else at + 1


def before_day(lower: Sequence[str], subject: tuple[int, int]) -> tuple[int, int]:
    """The subject without the day that stands between it and its verb: "the council on Monday".

    >>> before_day("the council on monday".split(), (0, 4))
    (0, 2)
    """
    first, end = subject
    if end - 2 > first and lower[end - 2] == "on" and lower[end - 1] in WEEKDAYS:
        return first, end - 2
    return subject


_CASES: Final = frozenset("event case cases instance instances circumstances eventuality".split())
_POINTING: Final = frozenset("that such this these those which".split())
_LONGEST_CASE: Final = 4  # words: "in such a case"


def in_case(lower: Sequence[str], end: int) -> bool:
    """Whether the words right before word `end` name a case told of before: "in that event", "in such a case,".

    >>> in_case("in that event it shall".split(), 3), in_case("in that harbour it shall".split(), 3)
    (True, False)
    """
    end -= end > 0 and lower[end - 1] == ","
    if end < 1 or lower[end - 1] not in _CASES:
        return end > 1 and lower[end - 1] == "which" and lower[end - 2] == "failing"
    before = lower[max(0, end - _LONGEST_CASE) : end - 1]
    return not _POINTING.isdisjoint(before) and ("in" in before or "under" in before)


_BEGUN: Final = frozenset(
    "launch start inception adoption signing establishment creation beginning foundation founding introduction".split()
)


def behind_since(lower: Sequence[str], end: int) -> int:
    """Where the subject that ends at word `end` begins behind "since" and a time without a comma; 1 where none does.

    >>> behind_since("since may 2021 the two ministries have trained".split(), 5)
    3
    >>> behind_since("since its launch the programme has trained".split(), 4)
    3
    >>> behind_since("since norland joined the pact".split(), 1)
    1
    """
    at = 1 + (lower[1] in _NEARER or lower[1] == "mid")
    if lower[at] in MONTHS or _is_year(lower[at]) or lower[at] == "then":
        at += 1
        at += at <= end and _is_year(lower[at])
    elif lower[at] in _OPENS_SUBJECT and lower[at + 1] in _BEGUN:
        at += 2
    else:
        return 1
    return at if at <= end else 1


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4  # noqa: PLR2004 - as years are written


# "Under the Salt Agreement announced in May, ...": what opens a sentence before its subject, and which of them.
_OPENERS = frozenset("under following addition part building alongside besides beyond pursuant within".split())
_PUT_FORWARD = frozenset(
    "agreement arrangement plan programme program initiative package tranche measures strategy framework memorandum "
    "declaration statement partnership treaty pact protocol deal scheme fund commitments pledges roadmap policy".split()
)
_WHEN = frozenset("in at on by last this during earlier".split())


def opens_with_thing(lower: list[str], verb: int) -> bool:
    """Whether the verb at a word only says which plan or treaty a sentence opens with, whose subject is still to come.

    >>> opens_with_thing("under the salt agreement announced in may , norland will open it".split(), 4)
    True
    >>> opens_with_thing("the salt agreement announced in may a new lock".split(), 3)
    False
    """
    opens = _OPENERS.intersection(lower[:2]) and lower[verb - 1] in _PUT_FORWARD
    return bool(opens) and "," not in lower[:verb] and not _WHEN.isdisjoint(lower[verb + 1 : verb + 2])
