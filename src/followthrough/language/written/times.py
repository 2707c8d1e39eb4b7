"""ISO and TIMEX3 times in words. A month never becomes its first day, a year never its last."""

from __future__ import annotations

import re
from datetime import date

from followthrough.language.written.forms import Forms, forms

YEAR = re.compile(r"\d{4}")
MONTH = re.compile(r"(\d{4})-(\d{2})")
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
HALF = re.compile(r"(\d{4})-H([12])")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
LENGTH = re.compile(r"(\d{1,6})([YMWD])")
LENGTHS = re.compile(r"P(?:\d{1,6}[YMWD])+")
EACH = re.compile(r"R/P(\d{1,6})([YMWD])")  # ISO 8601: again and again
DECADE = re.compile(r"(\d{3})X?")


def when(value: object, language: str = "en") -> str:
    """A time in words: `2018-11` is "November 2018" or "2018年11月". What fits no form comes back as it is."""
    text = value.isoformat() if isinstance(value, date) else "" if value is None else str(value)
    form = forms(language)
    if found := EACH.fullmatch(text):
        return form.each[found[2]][int(found[1]) != 1].format(n=int(found[1]))
    if "/" in text:
        start, end = text.split("/", 1)
        return form.period.format(start=when(start, language), end=when(end, language))
    return _calendar(text, form) or _part(text, form) or _length(text, form) or text


def days(start: str, end: str, language: str = "en") -> str:
    """The days of a meeting: "23–24 June 2016". What they share is said once; one day, or no end, is said alone."""
    form = forms(language)
    if not end or end == start:
        return when(start, language)
    one, other = DAY.fullmatch(start), DAY.fullmatch(end)
    if one is not None and other is not None and start[:7] == end[:7] and _is_month(one[2]):
        return form.days.format(start=int(one[3]), end=int(other[3]), m=form.months[int(one[2]) - 1], y=one[1])
    return form.period.format(start=when(start, language), end=when(end, language))


def _calendar(text: str, form: Forms) -> str | None:
    if YEAR.fullmatch(text):
        return form.year.format(y=text)
    if (found := MONTH.fullmatch(text)) and _is_month(found[2]):
        return form.month.format(y=found[1], m=form.months[int(found[2]) - 1])
    if (found := DAY.fullmatch(text)) and _is_day(text):
        return form.day.format(y=found[1], m=form.months[int(found[2]) - 1], d=int(found[3]))
    return None


def _is_month(text: str) -> bool:
    return 1 <= int(text) <= 12  # noqa: PLR2004  months of a year


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _part(text: str, form: Forms) -> str | None:
    if found := QUARTER.fullmatch(text):
        return form.quarter.format(y=found[1], n=found[2])
    if found := HALF.fullmatch(text):
        return form.halves[int(found[2]) - 1].format(y=found[1])
    if found := WEEK.fullmatch(text):
        return (form.weekend if found[3] else form.week).format(y=found[1], n=int(found[2]))
    if found := SEASON.fullmatch(text):
        return form.seasons[found[2]].format(y=found[1])
    return form.decade.format(y=found[1]) if (found := DECADE.fullmatch(text)) else None


def _length(text: str, form: Forms) -> str | None:
    if LENGTHS.fullmatch(text) is None:
        return None
    parts = [form.lengths[found[2]][int(found[1]) != 1].format(n=int(found[1])) for found in LENGTH.finditer(text)]
    return form.lengths_joined.join([*(part.removesuffix(form.length_ends) for part in parts[:-1]), parts[-1]])
