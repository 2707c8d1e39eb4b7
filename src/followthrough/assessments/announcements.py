"""Money announced twice: which sums may be the same money, told again or repackaged. Proposed; a person decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.assessments.money import Rate, Stage, Sum, convert
from followthrough.language.plural import counted

_NEAR: Final = 0.12  # how far two tellings of one sum in two currencies may lie apart
_CLOSE: Final = 400  # days within which a telling again is likely
_ALIKE: Final = 0.5  # share of words two purposes must have in common
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_IDLE: Final = frozenset("the and for from with over its their other said fund funds money public private".split())
_NEW: Final = re.compile(r"\b(?:new|further|additional|more|separate|another|fresh)\b", re.IGNORECASE)
_PROPOSED: Final = 0.5
_STATED_AGAIN: Final = 0.9
_ONE_UNDERTAKING: Final = "Both are stated of one undertaking."

_Told = tuple[Sum, frozenset[str]]  # with the words that tell its purpose


@dataclass(frozen=True, slots=True)
class Twice:
    """Two sums that may be the same money. `kind`: "same money" (told again) or "repackaged" (within a larger one)."""

    earlier: str
    later: str
    kind: str
    score: float
    because: tuple[str, ...]


def announced_twice(
    sums: Sequence[Sum], rates: Sequence[Rate] = (), undertakings: Mapping[str, str] | None = None
) -> tuple[Twice, ...]:
    """Pairs of sums that may be one, likeliest first. Words such as "further" speak against it.

    Compared are the sums of one holder, and equal ones stated of one undertaking: `undertakings` names it by the key
    of the sum.
    """
    alike: dict[tuple[str, Stage], list[_Told]] = defaultdict(list)
    ordered = sorted(sums, key=lambda given: (given.date or "9", given.key))
    for given in ordered:
        alike[given.holder, given.stage].append((given, _words(given)))
    pairs = (pair for own in alike.values() for pair in combinations(own, 2))
    found = {(a[0].key, b[0].key): made for a, b in pairs if (made := _pair(a, b, rates)) is not None}
    for said_again in _said_again(ordered, undertakings or {}):
        found.setdefault((said_again.earlier, said_again.later), said_again)
    return tuple(sorted(found.values(), key=lambda made: (-made.score, made.earlier, made.later)))


def _said_again(sums: Sequence[Sum], undertakings: Mapping[str, str]) -> Iterator[Twice]:
    """Equal sums that two days' words of one undertaking state, each with the next."""
    last: dict[tuple[str, Stage, str, float], Sum] = {}
    for given in sums:
        of = undertakings.get(given.key, "")
        earlier = last.get((of, given.stage, given.currency, given.value)) if of else None
        if earlier is not None and earlier.date != given.date:
            same = f"The sum is the same: {given.currency} {given.value:,.0f}."
            yield Twice(earlier.key, given.key, "same money", _STATED_AGAIN, (_ONE_UNDERTAKING, same))
        last[of, given.stage, given.currency, given.value] = given


def _pair(one: _Told, other: _Told, rates: Sequence[Rate]) -> Twice | None:
    alike = _alike(one[1], other[1])
    if alike < _ALIKE:
        return None
    a, b = one[0], other[0]
    apart = _days_apart(a, b)
    reasons = [f"Both are {a.holder}'s and speak of the same matter ({alike:.0%} of the words)."]
    kind, weight = _sizes(a, b, rates, reasons)
    if kind is None:
        return None
    score = 0.4 * alike + weight
    if apart is not None:
        score += 0.2 if apart <= _CLOSE else -0.2
        reasons.append(_apart(apart))
    if _NEW.search(b.about) is not None and _NEW.search(a.about) is None:
        score -= 0.6
        reasons.append("The later one calls itself new or further money.")
    return Twice(a.key, b.key, kind, round(score, 2), tuple(reasons)) if score >= _PROPOSED else None


def _apart(days: int) -> str:
    """How far apart two statements lie; dates that are years or months are not told apart within them."""
    if days == 0:
        return "As far as their dates tell, they were said at the same time."
    return f"They were said {counted(days, 'day')} apart."


def _sizes(a: Sum, b: Sum, rates: Sequence[Rate], reasons: list[str]) -> tuple[str | None, float]:
    """What the two sizes say, with its weight. Without a rate two currencies can only be asked about."""
    if a.currency == b.currency:
        if a.value == b.value:
            reasons.append(f"The sum is the same: {a.currency} {a.value:,.0f}.")
            return "same money", 0.4
        if b.value > a.value and a.period == b.period:
            reasons.append(f"The earlier {a.value:,.0f} may be within the later {b.value:,.0f}.")
            return "repackaged", 0.1
        return None, 0.0
    made = convert(a, b.currency, rates)
    if made.value is None:
        reasons.append(f"One is in {a.currency}, the other in {b.currency}, and no rate is given to compare them.")
        return "same money", 0.1
    reasons.append(made.because)
    return ("same money", 0.4) if abs(made.value - b.value) <= _NEAR * b.value else (None, 0.0)


def _words(given: Sum) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{given.programme} {given.recipient} {given.about}".lower())) - _IDLE


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _days_apart(a: Sum, b: Sum) -> int | None:
    """Days between two statements at the nearest their dates allow."""
    one, other = bounds(a.date), bounds(b.date)
    if one is None or other is None:
        return None
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)
