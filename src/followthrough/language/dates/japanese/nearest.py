"""Readings of Japanese days and months: their year told, or the one nearest to the document's date."""

from __future__ import annotations

import re
from datetime import date as calendar_day
from typing import TYPE_CHECKING, Final

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.told import SAYS_ALL
from followthrough.language.dates.japanese.values import Value, placed, small, written, year_told
from followthrough.model import When

if TYPE_CHECKING:
    from followthrough.language.dates.japanese.told import Told

_OPEN: Final = "the words leave the year open, and no date is known to count from"
_AHEAD: Final = re.compile(
    r"(?:末|中|頃|ごろ|上旬|中旬|下旬)?(?:まで|以降|から|より|に(?:も|は)?(?:開|実|予|行わ|行う|発効|始))"
)
_SAME_SENTENCE: Final = 60  # characters in which a month is of the year just told of


def date(match: re.Match[str], told: Told) -> Value | None:
    """A day or month, its year told or the nearest one."""
    parts = match.groupdict()
    year, month, day = year_told(parts), small(parts.get("month")), small(parts.get("day"))
    if month is None or not 1 <= month <= len("JFMAMJJASOND"):
        return None
    if year is not None:
        return placed(written(year, month, day), None, SAYS_ALL)
    if told.anchor is None:
        return Value("DATE", When(f"XXXX-{month:02}" + (f"-{day:02}" if day else ""), reason=_OPEN))
    return _nearest(told, month, day, match.span())


def _nearest(told: Told, month: int, day: int | None, at: tuple[int, int]) -> Value | None:
    """The day or month of the year in which it lies nearest to the document's date; ahead where a limit follows."""
    anchor = calendar.span(told.anchor or "")
    if anchor is None:
        return None
    year, base = anchor[0].year, anchor[0]
    told_year = (told.last or "")[:4]
    if told_year.isdigit() and int(told_year) != year and _goes_on(told, at[0]):
        same = placed(written(int(told_year), month, day), told_year, f"the sentence has just told of {told_year}")
        if same is not None:
            return same
    ahead = _AHEAD.match(told.plain, at[1]) is not None
    found = [value for shift in (-1, 0, 1) if (value := placed(written(year + shift, month, day), None, ""))]
    if ahead:
        found = [value for value in found if (value.when.latest or "") >= base.isoformat()] or found
    if not found:
        return None
    best = min(found, key=lambda value: abs((calendar_day.fromisoformat(value.when.earliest or "") - base).days))
    way = "the words before it set a limit: the next one from" if ahead else "the one nearest to"
    return placed(best.when.value, told.anchor, f"{way} the document's date, {told.anchor}")


def _goes_on(told: Told, start: int) -> bool:
    """Whether the sentence that has just told of a year is not over yet."""
    return start - told.end <= _SAME_SENTENCE and "。" not in told.plain[told.end : start]


def day(match: re.Match[str], told: Told) -> Value | None:
    """A day alone, of the nearest month: 3日、外相は."""
    anchor, number = calendar.span(told.anchor or ""), small(match["day"])
    if anchor is None or number is None or calendar.precision(told.anchor or "") != "day":
        return None
    first = anchor[0]
    months = [calendar.stepped(first.replace(day=1), "M", shift) for shift in (-1, 0, 1)]
    found = [placed(f"{month.isoformat()[:8]}{number:02}", told.anchor, "") for month in months if month is not None]
    days = [calendar_day.fromisoformat(value.when.earliest or "") for value in found if value is not None]
    if not days:
        return None
    best = min(days, key=lambda each: abs((each - first).days))
    return placed(best.isoformat(), told.anchor, f"the one nearest to the document's date, {told.anchor}")
