"""Dates of a coarse precision as the first and last day they may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from followthrough.language.dates.calendar import stepped
from followthrough.language.plural import counted

_DATE: Final = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|S([12])))?")
_IN_DAYS: Final = 92  # longer stretches are told in months
_LEADING: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")


@lru_cache(maxsize=1 << 16)  # a register says the same few thousand dates again and again
def bounds(text: str | None) -> tuple[date, date] | None:
    """First and last day of YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, YYYY-Sn or a span "2020/2022"; None for no date."""
    if text is None:
        return None
    first, _, last = text.partition("/")
    if last:
        start, end = bounds(first), bounds(last)
        return None if start is None or end is None else (start[0], end[1])
    found = _DATE.fullmatch(first.strip())
    if found is None:
        return None
    try:
        return _days(*(int(part) if part else None for part in found.groups()))
    except ValueError:
        return None


def _days(
    year: int | None, month: int | None, day: int | None, quarter: int | None, half: int | None
) -> tuple[date, date] | None:
    if year is None:
        return None
    if day is not None and month is not None:
        return date(year, month, day), date(year, month, day)
    first, months = 1, 12
    if month is not None:
        first, months = month, 1
    elif quarter is not None:
        first, months = 3 * quarter - 2, 3
    elif half is not None:
        first, months = 6 * half - 5, 6
    last = first + months - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def known_by(text: str | None, as_of: str) -> bool | None:
    """Whether a dated thing had surely happened on the last day of `as_of`; None when it bears no date."""
    thing, day = bounds(text), bounds(as_of)
    return None if thing is None or day is None else thing[1] <= day[1]


def leading_date(text: str) -> str | None:
    """The date a vintage's name begins with: "2010-08 16th AEM-METI" is of 2010-08."""
    found = _LEADING.match(text)
    return found[0] if found is not None and bounds(found[0]) is not None else None


def year_of(text: str | None) -> int | None:
    """The year a date begins in; None for no date."""
    found = bounds(text)
    return None if found is None else found[0].year


def day_after(day: date, months: int) -> date | None:
    """The first day that lies so many whole months after another; None beyond the calendar."""
    there = stepped(day, "M", months)
    return there if there is None or there.day == day.day else there + timedelta(days=1)


def day_before(day: date, months: int) -> date | None:
    """The last day that lies so many whole months before another; None beyond the calendar."""
    return stepped(day, "M", -months)


def lateness(due: str | None, done: str | None) -> str:
    """How long after the last day of a deadline a thing was done, as far as dates tell: "76 days", "between 1 ...".

    Blank where it is not surely late. Up to three months in days, above that in whole months.
    """
    limit, when = bounds(due), bounds(done)
    if limit is None or when is None or when[0] <= limit[1]:
        return ""
    least, most = (_stretch(limit[1], day) for day in when)
    return most if least == most else f"between {least} and {most}"


def _stretch(earlier: date, later: date) -> str:
    days = (later - earlier).days
    number, unit = (days, "day") if days <= _IN_DAYS else (months_between(earlier, later), "month")
    return counted(number, unit)


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to a later one."""
    months = 12 * (later.year - earlier.year) + later.month - earlier.month
    return months - (later.day < earlier.day)
