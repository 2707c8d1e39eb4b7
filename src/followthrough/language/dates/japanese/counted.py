"""Readings of Japanese times that count from the document's date (来年) or from the time last told of (翌年)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.rules import (
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    TOLD_DAYS,
    TOLD_MONTHS,
    TOLD_YEARS,
    WEEKDAYS,
)
from followthrough.language.dates.japanese.told import NOT_KNOWN, SAYS_ALL
from followthrough.language.dates.japanese.values import Value, of_fiscal, of_year, placed, small, written
from followthrough.model import When

if TYPE_CHECKING:
    import re

    from followthrough.language.dates.japanese.told import Told

_NO_DAY: Final = "it names no day"


def relative(match: re.Match[str], told: Told) -> Value | None:
    """来年, 本年度上半期, 昨年5月3日: counted from the document's date; 翌年 from the time last told of."""
    word, parts = match["told"], match.groupdict()
    steps = RELATIVE_YEARS.get(word)
    base, name = told.base(of_speaking=steps is not None)
    here = _year_of(base, fiscal=word.endswith("度"))
    if base is None or here is None:
        return Value("DATE", When("XXXX", reason=NOT_KNOWN if base is None else _not_exact(name, base)))
    year = here + (TOLD_YEARS[word] if steps is None else steps)
    reason = f"counted from {name}, {base}"
    if word.endswith("度"):
        return of_fiscal(year, parts, base)
    if parts.get("month"):
        month = small(parts["month"])
        return None if month is None else placed(written(year, month, small(parts.get("day"))), base, reason)
    return of_year(year, parts, base, reason)


def _year_of(base: str | None, *, fiscal: bool) -> int | None:
    """The calendar or fiscal year that a date lies in; None for a decade, which lies in none."""
    span = calendar.span(base or "")
    if span is None or span[2] in {"decade", "century"}:
        return None
    year = int((base or "")[:4])
    started = span[2] == "year" or span[0].month >= 4  # noqa: PLR2004 - a fiscal year begins in April
    return year if started or not fiscal else year - 1


def _not_exact(name: str, base: str) -> str:
    return f"it counts from {name}, {base}, which is not exact enough"


def ends_of_year(match: re.Match[str], told: Told) -> Value | None:
    """年内, 年末, 年度末: of the year of the document's date."""
    fiscal = match["edge"].startswith("年度")
    year = _year_of(told.anchor, fiscal=fiscal)
    if year is None:
        base, name = told.base(of_speaking=True)
        return Value("DATE", When("XXXX", reason=NOT_KNOWN if base is None else _not_exact(name, base)))
    if fiscal:
        return of_fiscal(year, {}, told.anchor)
    return placed(f"{year:04}", told.anchor, f"counted from the document's date, {told.anchor}")


def century(match: re.Match[str], told: Told) -> Value | None:
    """21世紀, 今世紀半ば: its middle is the year fifty."""
    if match["century"] == "今":
        if told.anchor is None:
            return Value("DATE", When("XX", reason=NOT_KNOWN))
        value = told.anchor[:2]
    else:
        value = f"{int(match['century']) - 1:02}"
    if match["part"] not in {"半ば", "中葉"}:
        return placed(value, told.anchor, SAYS_ALL)
    middle = f"{value}50"
    return Value("DATE", When(value, f"{middle}-01-01", f"{middle}-12-31", "year", told.anchor, SAYS_ALL))


def months(match: re.Match[str], told: Told) -> Value | None:
    """先月, 本月末, 来月5日, 同月."""
    word, parts = match["told"], match.groupdict()
    steps = RELATIVE_MONTHS.get(word)
    base, name = told.base(of_speaking=steps is not None)
    span = calendar.span(base or "")
    if base is None or span is None or len(base) < len("2025-05"):
        return Value("DATE", When("XXXX-XX", reason=NOT_KNOWN if base is None else ""))
    day = calendar.stepped(span[0], "M", TOLD_MONTHS[word] if steps is None else steps)
    if day is None:
        return None
    number = small(parts.get("day"))
    value = day.isoformat()[:7] + ("" if number is None else f"-{number:02}")
    return placed(value, base, f"counted from {name}, {base}")


def weeks(match: re.Match[str], told: Told) -> Value | None:
    """先週, 来週の金曜日."""
    span = calendar.span(told.anchor or "")
    if span is None or span[2] != "day":
        return Value("DATE", When("XXXX-WXX", reason=NOT_KNOWN))
    day = calendar.stepped(span[0], "W", RELATIVE_WEEKS.get(match["told"], 0))
    if day is None:
        return None
    if match["weekday"]:
        monday = day - timedelta(days=day.weekday())
        value = (monday + timedelta(days=WEEKDAYS.index(match["weekday"]))).isoformat()
    else:
        value = calendar.covering(day, "W")
    return placed(value, told.anchor, f"counted from the document's date, {told.anchor}")


def days(match: re.Match[str], told: Told) -> Value | None:
    """本日, 昨日, 翌日."""
    word = match["told"]
    steps = RELATIVE_DAYS.get(word)
    base, name = told.base(of_speaking=steps is not None)
    span = calendar.span(base or "")
    if span is None or span[2] != "day":
        return Value("DATE", When("XXXX-XX-XX", reason=NOT_KNOWN))
    day = calendar.stepped(span[0], "D", TOLD_DAYS[word] if steps is None else steps)
    return None if day is None else placed(day.isoformat(), base, f"counted from {name}, {base}")


def clock(match: re.Match[str], told: Told) -> Value | None:
    """午後3時: of the day last told of."""
    hour = small(match["hour"])
    if hour is None or hour > 12:  # noqa: PLR2004 - hours of half a day
        return None
    minute = 30 if match["half"] else int(match["minute"] or 0)
    hour = hour % 12 + (12 if match["ampm"] == "午後" else 0)
    day = told.last if told.last is not None and calendar.precision(told.last) == "day" else None
    span = calendar.span(day or "")
    value = f"{day or 'XXXX-XX-XX'}T{hour:02}:{minute:02}"
    if span is None:
        return Value("TIME", When(value, reason=_NO_DAY))
    iso = span[0].isoformat()
    return Value("TIME", When(value, iso, iso, "day", day, f"counted from the time last spoken of, {day}"))
