"""Per cents: "13.6 %", "twenty per cent", "40-45%". A range is two; "a small per cent" states no figure."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from followthrough.language.quantities.numbers import Number, back_over_blanks, number_before, numbers_in
from followthrough.language.quantities.ranges import lower_of
from followthrough.model import Mention, MentionKind

_WORDS: Final = (
    "per cent",
    "percent",
    "per-cent",
    "per\ncent",
    "pct",
    "percentage point",
    "percentage-point",
    "percents",
)
_SIGNS: Final = ("%", "％", "﹪", "パーセント")
_MINUS: Final = re.compile(r"(?:^|[\s(\[:=\"“'‘>])(?P<minus>[-−△▼]|− |(?<=[:;] )- |minus |negative )$")
_PART: Final = re.compile(
    r"\b(?:(?:half|a quarter) (?:of )?(?:an? |one )?|one[ -]half (?:of )?(?:one )?|three[ -]quarters of (?:a|one) )$"
)
_PART_WORDS: Final = ((re.compile("three"), 0.75), (re.compile("quarter"), 0.25), (re.compile("half"), 0.5))


def find_percents(text: str) -> list[Mention]:
    """Every per cent in `text` that states a figure, in text order.

    Returns:
        Mentions of kind PERCENT, `value` as written (45.0 for "45 %", negative where a minus stands before it), unit
        "percent", or "percentage-point" for a difference of two per cents.
    """
    found: list[Mention] = []
    for _, start, end in _scanner().find_matches_as_indexes(text):
        found.extend(_percents(text, start, end, found[-1].end if found else 0))
    return found


@cache
def _scanner() -> AhoCorasick:
    wrapped = tuple("per\n" + " " * indent + "cent" for indent in range(13))
    words = {form for word in _WORDS + wrapped for form in (word, word.capitalize(), word.upper(), word.title())}
    return AhoCorasick([*words, *_SIGNS], matchkind=MatchKind.LeftmostLongest)


def _percents(text: str, start: int, end: int, free: int) -> list[Mention]:
    at = back_over_blanks(text, start, free)
    number = _number(text, at, free)
    if number is None or _in_address(text, start):
        return []
    last = end + 1 if text[end : end + 1] == "s" else end
    unit = "percentage-point" if "point" in text[start:end].lower() else "percent"
    high = _signed(text, number, last, unit)
    low = lower_of(text, number, free=free)
    return [high] if low is None else [_signed(text, low, low.end, unit), high]


def _number(text: str, end: int, free: int) -> Number | None:
    if end in (free, 0):
        return None
    if text[end - 1] == ")":
        said = _TWICE.search(text, max(free, end - 40), end)
        return None if said is None else _number(text, max(said.start("end"), said.start("again")), free)
    number = number_before(text, end) if text[end - 1].isalnum() else None
    if number is None:
        return _glued(text, end) if text[end - 1].isdigit() else _part(text, end)
    return number if number.start >= free else None


# "80 (eighty) percent", "eighty (80) percent": laws say a figure twice. It ends where `end` is.
_TWICE: Final = re.compile(
    r"(?<=\d)(?P<end>) ?\([a-z]+(?:[- ][a-z]+){0,3}\)$|(?<=[a-z]) \(\d+(?:[.,]\d+)?(?P<again>)\)$"
)


def _glued(text: str, end: int) -> Number | None:
    """A figure that a letter or a sign touches: "CO2-40%", "by30%". Only its own digits are taken."""
    last = None
    for match in re.finditer(r"(?<![\d/])\d+(?:[.,]\d+)?", text[max(0, end - 12) : end]):
        last = match
    if last is None:
        return None
    numbers = numbers_in(text[max(0, end - 12) : end], last.start(), last.end())
    return None if not numbers else _moved(numbers[-1], max(0, end - 12))


def _moved(number: Number, by: int) -> Number:
    return Number(number.value, number.start + by, number.end + by, number.scaled, number.figure, number.grouped)


def _part(text: str, end: int) -> Number | None:
    """A part of one per cent: "half a per cent", "three-quarters of one per cent"."""
    back = max(0, end - 30)
    match = _PART.search(text[back:end] + " ")
    if match is None:
        return None
    value = next(value for pattern, value in _PART_WORDS if pattern.search(match.group()))
    return Number(value, back + match.start(), end, scaled=False, figure=False, grouped=False)


def _signed(text: str, number: Number, end: int, unit: str) -> Mention:
    minus = _MINUS.search(text[max(0, number.start - 10) : number.start])
    start, value = number.start, number.value
    if minus is not None:
        start, value = number.start - len(minus["minus"]), -value
    return Mention(MentionKind.PERCENT, start, end, value=value, unit=unit)


def _in_address(text: str, start: int) -> bool:
    """Whether the words stand in a web address: "%20" and "by-50-percent" say nothing there."""
    word_start = max(text.rfind(" ", max(0, start - 400), start), text.rfind("\n", max(0, start - 400), start)) + 1
    return "://" in text[word_start:start] or text.startswith("www.", word_start)
