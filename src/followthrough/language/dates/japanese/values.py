"""What the parts of a Japanese time stand for: years of an era, fiscal years, halves and quarters, kanji numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.rules import ERAS, SEASONS
from followthrough.language.japanese.numerals import value_of
from followthrough.model import When

_FISCAL: Final = "a fiscal year of Japan runs from April to March"


class Value(NamedTuple):
    """A time as it was understood: TIMEX3 type and value, and the days it covers."""

    timex: str
    when: When


def placed(value: str, anchor: str | None, reason: str) -> Value | None:
    """A value with its days; None where the calendar has no such day."""
    span = calendar.span(value)
    if span is None:
        return None
    return Value("DATE", When(value, span[0].isoformat(), span[1].isoformat(), span[2], anchor, reason))


def of_year(year: int, parts: dict[str, str | None], anchor: str | None, reason: str) -> Value | None:
    """A calendar year, or its half, quarter or season."""
    quarter, half, season = parts.get("quarter"), parts.get("half"), parts.get("season")
    value = f"{year:04}"
    if quarter:
        value += f"-Q{small(quarter)}"
    elif half:
        value += "-H1" if half in {"上半期", "上期", "前半"} else "-H2"
    elif season:
        value += f"-{SEASONS[season]}"
    return placed(value, anchor, reason)


def of_fiscal(year: int, parts: dict[str, str | None], anchor: str | None) -> Value | None:
    """A fiscal year, from April to March, or its half or quarter; the value names it, the days are its own."""
    quarter, half = small(parts.get("quarter")), parts.get("half")
    months, skipped, value = 12, 0, f"{year:04}"
    if quarter is not None:
        months, skipped, value = 3, 3 * (quarter - 1), f"{value}-Q{quarter}"
    elif half:
        second = half not in {"上半期", "上期", "前半"}
        months, skipped, value = 6, 6 * second, f"{value}-H{1 + second}"
    opening = calendar.span(f"{year:04}-04")
    first = None if opening is None else calendar.stepped(opening[0], "M", skipped)
    behind = None if first is None else calendar.stepped(first, "M", months)
    if first is None or behind is None:
        return None
    last = behind - timedelta(days=1)
    precision = "quarter" if quarter is not None else "half" if half else "year"
    return Value("DATE", When(value, first.isoformat(), last.isoformat(), precision, anchor, _FISCAL))


def written(year: int, month: int, day: int | None) -> str:
    """An ISO date with the precision of its words."""
    return f"{year:04}-{month:02}" + ("" if day is None else f"-{day:02}")


def year_told(parts: dict[str, str | None]) -> int | None:
    """The year that a pattern found: of an era, or by its figures."""
    era = parts.get("era")
    if era:
        count = parts.get("count") or ""
        number = 1 if count == "元" else small(count)
        return None if number is None else ERAS[era] + number
    year = parts.get("year")
    value = None if not year else value_of(year)
    return None if value is None else int(value)


def small(written: str | None) -> int | None:
    """A whole number written in figures or kanji; None where there is none."""
    value = None if not written else value_of(written)
    return None if value is None else int(value)


def count_told(written: str) -> float | None:
    """How many; None for 数."""
    return 0.5 if written == "半" else None if written == "数" else value_of(written)
