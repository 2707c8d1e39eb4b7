"""The two figures of a range that share one unit: "$1.4-1.6 billion", "between 10 and 20 euros", "40 to 45 %"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from followthrough.language.quantities.numbers import WINDOW, Number, number_at, number_before, scale_of, tidy

_JOINT: Final = r"[ \u00a0]?(?:[-–—~〜～]|\b(?:to|and|or)\b)[ \u00a0]?"
_TO: Final = re.compile(_JOINT)
_UP_TO_HERE: Final = re.compile(_JOINT + r"$")
_BETWEEN: Final = re.compile(r"\b(?:between|from)\b", re.IGNORECASE)
_WORDS: Final = frozenset(("and", "or"))
_REACH: Final = 6  # no joint is longer, in characters


def upper_of(text: str, low: Number, *, sign: str = "") -> Number | None:
    """The upper figure of a range that begins with `low`, when the unit stood before `low`.

    Args:
        text: The text.
        low: The figure beside the unit.
        sign: The unit's own spelling, that may be repeated: "$5-$10 million" (then the repeat is a figure of its own).

    Returns:
        The figure, or None where no range is meant: "$5 to 30 people", "$500 in 2018".
    """
    joint = _TO.match(text, low.end)
    if joint is None or text.startswith(sign or "\0", joint.end()) or not _joins(text, joint.group(), low.start):
        return None
    high = number_at(text, joint.end())
    if high is None or not high.figure or not _ascends(low, high) or (low.scaled and not high.scaled):
        return None
    if high.looks_like_year and not low.looks_like_year:
        return None
    counts = text[high.end : high.end + 1].isspace() and text[high.end + 1 : high.end + 2].islower()
    return None if counts and not high.scaled and not high.grouped and joint.group().strip().isalpha() else high


def repeated_upper_of(text: str, low: Number, *, sign: str) -> Number | None:
    """The upper figure of a range that repeats its sign: "$80-$100 million", "between $5 and $10 million"."""
    joint = _TO.match(text, low.end)
    if joint is None or not text.startswith(sign, joint.end()) or not _joins(text, joint.group(), low.start):
        return None
    at = joint.end() + len(sign)
    return number_at(text, at + 1 if text[at : at + 1] == " " else at)


def lower_of(text: str, high: Number, *, free: int, unit: str = "") -> Number | None:
    """The lower figure of a range that ends with `high`, the unit standing behind `high`; it begins at `free` or later.

    `unit` may be written behind the lower figure too ("40% to 45%"): then that is a figure of its own: None.
    """
    joint = _UP_TO_HERE.search(text, max(free, high.start - _REACH), high.start)
    if joint is None or (unit and text.endswith(unit, 0, joint.start())):
        return None
    low = number_before(text, joint.start())
    if low is None or low.start < free or not _joins(text, joint.group(), low.start) or not _ascends(low, high):
        return None
    if low.looks_like_year and (high.scaled or high.looks_like_year):
        return None
    return low


def sharing(low: Number, high: Number) -> Number:
    """`low` with the magnitude said once for both figures: 1.4 in "1.4-1.6 billion" is 1.4 billion."""
    if not high.scaled or low.scaled or low.grouped or low.value >= high.value / scale_of(high):
        return low
    return replace(low, value=tidy(low.value * scale_of(high)), scaled=True)


def _joins(text: str, joint: str, before: int) -> bool:
    """A dash or "to" joins a range by itself; "and" and "or" only behind "between" or "from"."""
    if joint.strip() not in _WORDS:
        return True
    return _BETWEEN.search(text, max(0, before - WINDOW // 2), before) is not None


def _ascends(low: Number, high: Number) -> bool:
    return low.value < high.value
