"""What a person types as a time: a year, a month or a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

TYPED = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
DECEMBER = 12


def first_day(typed: str) -> str:
    """The first ISO day of what was typed: "2018-11" is 2018-11-01. "" where it is no time."""
    span = _span(typed)
    return "" if span is None else span[0].isoformat()


def day_after(typed: str) -> str:
    """The ISO day after what was typed: "2018" is 2019-01-01, so that "until 2018" holds the whole year."""
    span = _span(typed)
    return "" if span is None else span[1].isoformat()


def last_day(typed: str) -> str:
    """The last ISO day of what was typed: "2018" is 2018-12-31. "" where it is no time."""
    span = _span(typed)
    return "" if span is None else (span[1] - timedelta(days=1)).isoformat()


def _span(typed: str) -> tuple[date, date] | None:
    found = TYPED.fullmatch(typed.strip())
    if found is None or not typed.strip().isascii():
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    try:
        return _days(int(year or 0), month, day)
    except (ValueError, OverflowError):  # no such day in any calendar, or beyond the last one
        return None


def _days(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        return date(year, month, 1), date(year + month // DECEMBER, month % DECEMBER + 1, 1)
    return date(year, month, day), date(year, month, day) + timedelta(days=1)
