"""Levels that are set without a word for a target: "is to rise to 40 per cent", "at least half of the seats will be".

Intransitive futures ("the market will reach 40 million") forecast; only what is to be, or is to be made so, is set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from followthrough.findings.targets.measures import PART_WORDS
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import number_at
from followthrough.model import Target

_ABOUT: Final = (
    r"(?:(?:about|around|some|at|least|over|more|than|nearly|almost|approximately|up|a|total|of|no|less|fewer) )*"
)
_TO_LEVEL: Final = spaced(
    r"\b(?:(?:is|are) to (?:reach|attain|rise to|grow to|increase to|climb to|expand to|fall to|drop to|decline to)|"
    r"(?:will|shall|must|(?:is|are) to|to) be (?:raised|increased|expanded|extended|scaled up|brought|lifted|lowered|"
    r"reduced|cut|brought down|shortened|limited) to) "
    rf"{_ABOUT}"
)
# Behind a share: "of the beneficiaries will be women", "of all loans are to go to".
_OF_WHICH: Final = spaced(
    r"\s?of (?:the |all |its |our |their )?(?:(?!will\b|shall\b|must\b)[\w’'-]+ ){1,8}?"
    r"(?:(?:will|shall) (?:be|go|come|consist|benefit|have)|(?:is|are) to (?:be|go|come))\b"
)
_PART: Final = spaced(r"\b(?P<part>half|(?:a|one|two) thirds?|(?:a|one) quarter|three quarters)(?= of )", re.IGNORECASE)
_LEVELLED: Final = frozenset(  # what `_TO_LEVEL` must hold
    "reach attain rise grow increase climb expand fall drop decline raised increased expanded extended scaled brought "
    "lifted lowered reduced cut shortened limited".split()
)
_PARTS: Final = (("two third", 200 / 3), ("third", 100 / 3), ("three quarter", 75.0), ("quarter", 25.0), ("half", 50.0))
_FLOOR: Final = re.compile(r"\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum of) \Z", re.IGNORECASE)
# "Of those financed, 40 percent or more are to be women"
_TO_BE: Final = spaced(r" or more (?:(?:is|are) to|shall|must) (?:be|go|come|benefit)\b")
_SET_APART: Final = spaced(
    r"\b(?:will|shall|to) (?:reserve|allocate|earmark|devote|dedicate|set aside|direct) "
    rf"{_ABOUT}\Z",
    re.IGNORECASE,
)
# "From five days to two", "from nine hours to four": the unit is said once.
_SPAN: Final = spaced(
    r"\b(?:reduced?|cut|shorten(?:ed)?|lower(?:ed)?|raised?|increased?|extend(?:ed)?|bring|brought)\b[^.;:]{0,80}?"
    r"\bfrom (?P<low>[a-z]+|\d[\d,.]*) (?P<unit>[a-z]{3,}) to (?P<high>[a-z]+|\d[\d,.]*)(?=[\s.,;]|$)",
    re.IGNORECASE,
)
_CHANGED: Final = frozenset(  # what `_SPAN` must hold beside "from"
    "reduce reduced cut shorten shortened lower lowered raise raised increase increased extend extended bring "
    "brought".split()
)
_MEANT: Final = re.compile(
    r"\b(?:will|shall|must|(?:is|are) to|agree[sd]?|decide[sd]?|pledge[sd]?|commit\w*|resolve[sd]?|aims?)\b"
)
#: Without one of these words, or a per cent, a sentence sets no level.
LEVEL_WORDS: Final = frozenset([*_LEVELLED, *PART_WORDS, "from"])
_FORESEEN: Final = re.compile(
    r"\b(?:expect|project(?:ed|ion)|forecast|estimat|predict)\w*|\b(?:could|may|might|if)\b", re.IGNORECASE
)
_SHARE: Final = re.compile(r" ?(?:%|per ?cent\b)")
_WHY: Final = "A level that is set is to be reached."


def set_levels(asked: Stretch) -> Iterator[TargetFinding]:
    """The first level that is set; none where it is only foreseen."""
    text, start, end = asked.text, asked.start, asked.end
    levelled = _to_level(text, start, end) if not _LEVELLED.isdisjoint(asked.lower) else ()
    spanned = _span(text, start, end) if "from" in asked.lower and not _CHANGED.isdisjoint(asked.lower) else ()
    levels = chain(levelled, _of_all(asked), spanned)
    level = next(levels, None)
    if level is None or _FORESEEN.search(text, start, end) is not None:
        return  # nearly always: the rest is asked only where there is a level
    first, last, target = level
    yield TargetFinding(first, last, replace(target, due=asked.due), (_WHY,))


def _to_level(text: str, start: int, end: int) -> Iterator[tuple[int, int, Target]]:
    """ "Is to reach 60 million", "will be extended to 95 per cent"."""
    found = _TO_LEVEL.search(text, start, end)
    number = number_at(text, found.end()) if found is not None else None
    if found is None or number is None or number.end > end or number.looks_like_year:
        return
    share = _SHARE.match(text, number.end, end)
    if share is not None:
        yield number.start, share.end(), Target(direction="reach", percent=number.value)
    else:
        yield number.start, number.end, Target(direction="reach", value=number.value)


def _of_all(asked: Stretch) -> Iterator[tuple[int, int, Target]]:
    """ "At least half of the seats will be", "to reserve 30 per cent of the seats"."""
    text, start, end = asked.text, asked.start, asked.end
    shares = [(one.start, one.end, float(one.value)) for one in asked.percents if isinstance(one.value, float | int)]
    if not PART_WORDS.isdisjoint(asked.lower):
        shares += [(one.start(), one.end(), _part(one["part"].lower())) for one in _PART.finditer(text, start, end)]
    for first, last, value in sorted(shares):
        apart = _SET_APART.search(text[max(start, first - 60) : first]) is not None
        floor = _FLOOR.search(text[max(start, first - 24) : first]) is not None  # without one it may only describe
        meant = floor and _OF_WHICH.match(text, last, end) is not None
        if apart or meant or _TO_BE.match(text, last, end) is not None:
            yield first, last, Target(direction="reach", percent=value)


def _part(words: str) -> float:
    return next(value for name, value in _PARTS if name in words)


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int, Target]]:
    found = _SPAN.search(text, start, end)
    if found is None or _MEANT.search(text, start, found.end()) is None:
        return
    low, high = (number_at(text, found.start(name)) for name in ("low", "high"))
    if low is None or high is None or low.value == high.value or high.end > found.end("high"):
        return
    way = "increase" if high.value > low.value else "decrease"
    said = text[low.start : low.end]
    yield found.start("low"), found.end(), Target(direction=way, value=high.value, unit=found["unit"], baseline=said)
