"""Dates as treaties write them out: "this fourth day of May in the year two thousand and seven". See `solemn_dates`.

Years may be left open for the pen ("on the   day of   2008"): then only what is printed is a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followthrough.language.dates.english_words import MONTHS
from followthrough.language.numerals import ENGLISH, ENGLISH_ORDINALS, value_of, year_of

_ONES = "|".join(word for word in ENGLISH_ORDINALS if word != "hundredth")
_NUMBER = "|".join(sorted((w for w in ENGLISH if w not in {"million", "billion", "trillion", "dozen"}), key=len)[::-1])
_MONTH = "|".join(MONTHS)
_DAY = rf"(?:[0-9]{{1,2}}\s?(?:st|nd|rd|th)?|(?:twenty|thirty)[ -](?:{_ONES})|{_ONES})"
_YEAR = rf"(?:[12][0-9]{{3}}|(?:one|two|nineteen|twenty)(?:[ ,-]{{1,2}}(?:and )?(?:{_NUMBER})\b){{1,7}})"
_LINK = r"(?:,? ?of| in|,)? ?(?:the year (?:of )?|year )?"
_DAY_FIRST = re.compile(rf"\b(?P<day>{_DAY})\)? ?(?:day )?(?:of )?(?P<month>{_MONTH}){_LINK} ?(?P<year>{_YEAR})\b")
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY}),? ?(?:of )?(?P<year>{_YEAR})\b")
_OPEN = re.compile(
    rf"\bday of[ ._…-]{{0,40}}(?P<month>{_MONTH})?[ ._…,-]{{0,40}}{_LINK}[ ._…]{{0,9}}(?P<year>[12][0-9]{{3}})\b"
)
_WORD = re.compile(r"[a-z]+|[0-9]+")
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class SolemnDate:
    """A date and where it stands."""

    value: str  # YYYY, YYYY-MM or YYYY-MM-DD
    start: int
    end: int


def solemn_dates(text: str) -> list[SolemnDate]:
    """Every date of the common calendar in text order. `text` has single spaces (see `opened`)."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    found: list[SolemnDate] = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _OPEN):
        for match in pattern.finditer(lowered):
            value = _value(match)
            if value is not None and not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(SolemnDate(value, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = _number(parts["year"])
    if year is None or not 1500 <= year <= 2200:  # noqa: PLR2004 -- treaties in English that somebody still follows
        return None
    if parts.get("month") is None:
        return f"{year}"
    month = MONTHS.index(parts["month"]) + 1
    if parts.get("day") is None:
        return f"{year}-{month:02}"
    day = _day(parts["day"])
    return f"{year}-{month:02}-{day:02}" if day is not None and 1 <= day <= _LAST_DAY else None


def _day(words: str) -> int | None:
    figures = re.match(r"[0-9]+", words)
    if figures:
        return int(figures.group())
    numbers = [ENGLISH.get(word, ENGLISH_ORDINALS.get(word)) for word in _WORD.findall(words)]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    numbers = [ENGLISH[word] for word in _WORD.findall(words) if word != "and"]
    year = year_of(numbers)
    return value_of(numbers) if year is None else year
