"""Calendar arithmetic on TIMEX3 values: what days a value covers, and how to step from one to another.

A value is a string as TIMEX3 writes it: ``2018``, ``2018-11``, ``2018-11-14``, ``2018-W24``, ``2018-W24-WE``,
``2018-Q3``,
``2018-H1``, ``2018-SU``, ``199`` (a decade), ``19`` (a century); a time of day may follow as ``T10:00`` or ``TMO``.
No word of any language stands here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

#: The most days a month can have.
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
UNIT_PRECISION = {
    "D": "day",
    "W": "week",
    "WE": "week",
    "M": "month",
    "Q": "quarter",
    "H": "half",
    "S": "season",
    "Y": "year",
    "E": "decade",
    "C": "century",
}
#: Months in a unit that is counted in months.
UNIT_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}
#: First month of each season on the northern half of the earth; winter is named after the year it ends in.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: What TIMEX3 writes where a unit's own figure is unknown.
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}

_SHAPE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:(?P<month>[01][0-9])(?:-(?P<day>[0-3][0-9]))?"
    r"|W(?P<week>[0-9]{2})(?:-(?P<weekday>[1-7]|WE))?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?\Z"
)
_LENGTH = re.compile(r"P(?:[0-9]{1,6}[YMWDQ])+")
_STEP = re.compile(r"([0-9]+)([YMWDQ])")
_LONG = re.compile(r"[0-9]{2,3}\Z")


@lru_cache(maxsize=4096)
def span(value: str) -> tuple[date, date, str] | None:
    """Return the first day, the last day and the precision of a value; None where it names no part of the calendar."""
    whole = value.partition("T")[0]
    try:
        return _long_span(whole) if _LONG.match(whole) else _short_span(whole)
    except (ValueError, OverflowError):
        return None  # 2018-02-30, week 60: it was written so, but there is no such day


def _long_span(value: str) -> tuple[date, date, str]:
    years = 10 if len(value) == len("199") else 100
    first = int(value) * years
    return (
        date(max(first, 1), 1, 1),
        date(first + years - 1, 12, 31),
        "decade" if years == UNIT_MONTHS["M"] * 10 else "century",
    )


def _short_span(value: str) -> tuple[date, date, str] | None:
    shape = _SHAPE.match(value)
    if shape is None:
        return None
    year = int(shape["year"])
    if shape["day"] is not None:
        day = date(year, int(shape["month"]), int(shape["day"]))
        return day, day, "day"
    if shape["week"] is not None:
        return _week_span(year, int(shape["week"]), shape["weekday"])
    return _months_span(year, shape)


def _week_span(year: int, week: int, weekday: str | None) -> tuple[date, date, str]:
    monday = date.fromisocalendar(year, week, 1)
    if weekday == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6), "week"
    if weekday is not None:
        day = monday + timedelta(days=int(weekday) - 1)
        return day, day, "day"
    return monday, monday + timedelta(days=6), "week"


def _months_span(year: int, shape: re.Match[str]) -> tuple[date, date, str]:
    if shape["month"] is not None:
        return _months(year, int(shape["month"]), 1, "month")
    if shape["quarter"] is not None:
        return _months(year, int(shape["quarter"]) * 3 - 2, 3, "quarter")
    if shape["half"] is not None:
        return _months(year, int(shape["half"]) * 6 - 5, 6, "half")
    if shape["season"] == "WI":
        return _months(year - 1, 12, 3, "season") if year > 1 else _months(year, 1, 2, "season")
    if shape["season"] is not None:
        return _months(year, SEASON_MONTHS[shape["season"]], 3, "season")
    return _months(year, 1, 12, "year")


def _months(year: int, month: int, count: int, precision: str) -> tuple[date, date, str]:
    first = date(year, month, 1)
    last = stepped(first, "M", count - 1)
    if last is None:
        raise OverflowError(year)
    return first, last.replace(day=monthrange(last.year, last.month)[1]), precision


def stepped(day: date, unit: str, count: int) -> date | None:
    """Return the day `count` units later (earlier when negative); None when that leaves the years 1 to 9999."""
    try:
        if unit in {"D", "W", "WE"}:
            return day + timedelta(days=count * (1 if unit == "D" else 7))
        months = day.year * 12 + day.month - 1 + count * UNIT_MONTHS[unit]
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError, KeyError, IndexError):
        return None


def covering(day: date, unit: str) -> str:
    """Return the value of the unit that holds a day: (2018-11-14, "Q") gives 2018-Q4."""
    if unit in {"W", "WE"}:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    return {
        "D": day.isoformat(),
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}",
        "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
    }.get(unit, day.isoformat())


#: Units from fine to coarse, to ask whether a value is fine enough to count from.
FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5, "decade": 6, "century": 7}


def fine_enough(precision: str, unit: str) -> bool:
    """Whether a time known to ``precision`` can be stepped by ``unit``: a month cannot be stepped by days."""
    return FINENESS.get(precision, 9) <= FINENESS.get(UNIT_PRECISION.get(unit, "day"), 0)


def precision(value: str) -> str:
    """Return how exact a value is: day, week, month, quarter, half, season, year, decade, century or unknown."""
    covered = span(value)
    return "unknown" if covered is None else covered[2]


def stepped_by(day: date, length: str, way: int) -> date | None:
    """Return the day a length (P3Y, P2Y6M) after (+1) or before (-1) a day; None where it is vague or of hours."""
    if not _LENGTH.fullmatch(length):
        return None
    out: date | None = day
    for count, unit in _STEP.findall(length):
        out = None if out is None else stepped(out, unit, way * int(count))
    return out


def movable(year: int, rule: str) -> date:
    """Return the day of a rule: "11:4:4" is the fourth Thursday of November, "05:1:-1" the last Monday of May.

    A fourth figure is the days behind it: "11:4:4:1" is the day after that Thursday.
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, weekday, nth, *behind = (int(part) for part in rule.split(":"))
    return nth_weekday(year, month, weekday, nth) + timedelta(days=sum(behind))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth (from 1) weekday (Monday is 1) of a month; the last for -1."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Return Western Easter Sunday of a year, by the tables of the Gregorian reform.

    Source: the anonymous Gregorian computus, Nature, 20 April 1876.
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    correction = (century + 8) // 25
    epact = (19 * golden + century - leap - (century - correction + 1) // 3 + 15) % 30
    quarter, odd = divmod(rest, 4)
    sunday = (32 + 2 * over + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
