"""Readings of times within a longer one: the last day of March, the first week of 2016, the last Friday of May."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from followthrough.language.dates.calendar import DAYS_IN_MONTH
from followthrough.language.dates.parts import fixed, shift, template
from followthrough.language.dates.places import settled

if TYPE_CHECKING:
    from followthrough.language.dates.parts import Parts
    from followthrough.language.dates.senses import Sense

_LAST = frozenset({"last", "final"})
_LAST_WEEK_OF_MONTH = 28  # a day that lies in the last week of any month
_FIRST_WEEK, _LAST_WEEK = date(2018, 1, 4), date(2018, 12, 28)  # ISO 8601: these days always lie in the first and last
_MOST = {"D": 31, "W": 53, "WE": 4, "M": 12}
_SATURDAY = 6
_COMMON_FEBRUARY = 28


def nth_unit(parts: Parts) -> Sense | None:
    """Read the nth day or week of a month, or the nth day, week or month of a year."""
    letter, last = parts.value("unit"), parts.kind("nth") in _LAST
    nth = 0 if last else parts.number("nth") or 0
    if letter not in _MOST or not (last or 1 <= nth <= _MOST[letter]):
        return None
    if parts.kind("month"):
        return _of_month(parts, letter, nth)
    within = _year(parts)
    return None if within is None else _of_year(letter, nth, within)


def _of_month(parts: Parts, letter: str, nth: int) -> Sense | None:
    month, day = parts.number("month") or 1, nth
    if letter == "WE":
        return replace(settled(parts, f"XXXX-@{month:02}:{_SATURDAY}:{nth or -1}"), unit="WE")
    longest = _days_in(month, parts.number("year"))
    if letter == "D":
        day = nth or longest
    elif letter == "W":
        day = 7 * nth - 3 if nth else _LAST_WEEK_OF_MONTH
    if letter == "M" or not 1 <= day <= longest:
        return None
    return replace(settled(parts, f"XXXX-{month:02}-{day:02}"), unit="W" if letter == "W" else "")


def _days_in(month: int, year: int | None) -> int:
    if year is not None and year > 0:
        return monthrange(year, month)[1]
    return min(DAYS_IN_MONTH[month - 1], _COMMON_FEBRUARY if month == 2 else 31)  # noqa: PLR2004 -- February


def _year(parts: Parts) -> Sense | None:
    """Return the year that is counted in; None where it is no year."""
    if parts.kind("year"):
        return fixed(parts.year)
    if parts.value("word") != "Y" or not (parts.kind("toward") or parts.has("the")):
        return None
    return shift("Y", parts.toward, parts.base)


def _of_year(letter: str, nth: int, within: Sense) -> Sense | None:
    if letter == "M":
        return template(f"XXXX-{nth or 12:02}", within=within)
    if letter == "D":
        day = date(2018, 1, 1) + timedelta(days=nth - 1) if nth else date(2018, 12, 31)
        return template(f"XXXX-{day:%m-%d}", within=within)
    week = _FIRST_WEEK + timedelta(weeks=nth - 1) if nth else _LAST_WEEK
    return replace(template(f"XXXX-{week:%m-%d}", within=within), unit="W")


def nth_weekday(parts: Parts) -> Sense | None:
    """Read the nth weekday of a month."""
    nth = -1 if parts.kind("nth") in _LAST else parts.number("nth") or 0
    if nth not in {-1, 1, 2, 3, 4}:
        return None  # a fifth one is not in every month
    return settled(parts, f"XXXX-@{parts.number('month'):02}:{parts.value('weekday')}:{nth}")
