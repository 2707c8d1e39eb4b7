"""Which day, month or quarter an open time stands for: those near a base, and the one that words and verb ask for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from followthrough.language.dates import calendar

if TYPE_CHECKING:
    from followthrough.language.dates.senses import Sense

#: What a day ahead of the base costs against a day behind it, by what is left open and by where the verb looks
#: (-1, 0, +1; beyond them surely so, see tense.py).
#: Fitted on annotated news (TimeBank, AQUAINT): there a bare weekday lies behind seven times in eight.
NEWS_COST = {
    "weekday": {-3: 1000.0, -2: 100.0, -1: 100.0, 0: 3.0, 1: 0.4, 2: 0.05, 3: 0.01},
    "day": {-3: 1000.0, -2: 20.0, -1: 3.0, 0: 1.0, 1: 0.2, 2: 0.01, 3: 0.01},
    "month": {-3: 1000.0, -2: 20.0, -1: 4.0, 0: 5.0, 1: 0.2, 2: 0.01, 3: 0.01},
    "quarter": {-3: 1000.0, -2: 20.0, -1: 20.0, 0: 1.0, 1: 1.0, 2: 0.2, 3: 1.0},
}
_MISTAKEN = 31  # days around the base in which a date counts for more than its weekday
THIS_WEEKDAY_COST = 0.5  # "this Friday" looks ahead where no verb tells
STATEMENT_COST = 0.5  # a statement looks ahead where its verbs do not tell
STORY_COST = {"weekday": 0.3}  # a story goes forward: from Monday to the Friday behind it
STORY_COST_OF_OTHERS = 0.9
_FIRST, _LAST = date(2, 1, 1), date(9998, 1, 1)  # weeks inside the calendar


class Candidate(NamedTuple):
    """A value near the base and the days it covers."""

    value: str
    first: date
    last: date


def kind(template: str) -> str:
    """Return what a template leaves open, as `NEWS_COST` names it."""
    if "WXX" in template:
        return "weekday"
    if template[4:6] in {"-Q", "-H"}:
        return "quarter"
    return "day" if len(template) > len("XXXX-11") else "month"


def candidates(template: str, day: date) -> list[Candidate]:
    """Return the values near a day that a template can stand for, in time order."""
    if template.startswith("XXXX-WXX-"):
        values = _weekly(template, day)
    elif template.startswith("XXXX-XX-"):
        months = (calendar.stepped(day.replace(day=1), "M", step) for step in (-1, 0, 1))
        values = [f"{month.isoformat()[:8]}{template[8:]}" for month in months if month is not None]
    else:
        values = [value for year in (day.year - 1, day.year, day.year + 1) if (value := in_year(template, year))]
    return [Candidate(value, *span[:2]) for value in values if (span := calendar.span(value)) is not None]


def _weekly(template: str, day: date) -> list[str]:
    if not _FIRST < day < _LAST:
        return []
    if template.endswith("WE"):
        return [calendar.covering(day + timedelta(weeks=step), "WE") for step in (-1, 0, 1)]
    monday = day - timedelta(days=day.isoweekday() - int(template[-1]))
    return [(monday + timedelta(weeks=step)).isoformat() for step in (-2, -1, 0, 1)]


def in_year(template: str, year: int) -> str | None:
    """Fill in the year; "@11:4:4" is the fourth Thursday of November, "@easter-2" two days before Easter.

    None where that year has no such day.
    """
    if not date.min.year <= year <= date.max.year:
        return None
    _, at, rule = template.partition("@")
    if at:
        return calendar.movable(year, rule).isoformat()
    value = f"{year:04}{template[4:]}"
    return value if calendar.span(value) is not None else None


def in_week(template: str, week: str) -> str | None:
    """Return the weekday of a template in a week: XXXX-WXX-1 in 2018-W26."""
    span = calendar.span(f"{week}-{template[-1]}")
    return None if span is None else span[0].isoformat()


def pointed(near: list[Candidate], base: Candidate, sense: Sense) -> str | None:
    """Return the last one wholly before the base (-1), the next wholly after it (+1), or that of its year or week.

    What lies apart from the base does not end right before it: "last February", said in March, is of the year before.
    """
    count = sense.count
    if count < 0:
        behind = [c.value for c in near if c.last < base.first and not (sense.apart and _is_just_over(c, base))]
        return behind[-1] if behind else None
    if count > 0:
        return next((c.value for c in near if c.first > base.last), None)
    return next((c.value for c in near if _together(c, base)), None)


def _is_just_over(candidate: Candidate, base: Candidate) -> bool:
    """Whether a day or a month of this year ended right before the base: yesterday and last month have their words."""
    if len(candidate.value) == len("2018-11-14"):
        return base.first == base.last and (base.first - candidate.last).days == 1
    opening = base.first.replace(day=1)
    return (
        (opening - candidate.last).days == 1 and candidate.value == candidate.last.isoformat()[:7] and opening.month > 1
    )


def _together(candidate: Candidate, base: Candidate) -> bool:
    return candidate.first.year == base.first.year


def in_the_week(near: list[Candidate], base: Candidate) -> str | None:
    """Return the one of the week of a day: that Monday."""
    week = base.first.isocalendar()[:2]
    return next((c.value for c in near if c.first.isocalendar()[:2] == week), None)


def nearest(near: list[Candidate], base: Candidate, ahead: float) -> str | None:
    """Return the nearest one, where a day ahead of the base costs `ahead` times a day behind it."""
    best = min(near, key=lambda c: _distance(c, base, ahead), default=None)
    return None if best is None else best.value


def on_weekday(near: list[Candidate], weekday: int, base: Candidate) -> list[Candidate]:
    """Return those that fall on a day of the week, and those so near that it will be the weekday that is mistaken."""
    likely = [c for c in near if weekday == c.first.isoweekday() or abs((c.first - base.first).days) <= _MISTAKEN]
    return likely if weekday and likely else near


def next_after(first: Candidate, template: str) -> Candidate | None:
    """Return what a template stands for right after another time: the March after an October."""
    return next((c for c in candidates(template, first.first) if c.first > first.first), None)


def _distance(candidate: Candidate, base: Candidate, ahead: float) -> float:
    if candidate.first > base.last:
        return (candidate.first - base.last).days * ahead
    return max((base.first - candidate.last).days, 0)
