"""What the words of a time expression say, before anything is counted from any day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from followthrough.language.members import quick_members


@quick_members
class Timex(StrEnum):
    """The four types of a TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@quick_members
class Base(StrEnum):
    """What a relative time is counted from."""

    ANCHOR = "anchor"  # the day of speaking: the document's date
    SCENE = "scene"  # the day of speaking in news and statements, the story's own time in a narrative
    DAY = "day"  # the day last spoken of where it was just named, else the day of speaking
    MENTION = "mention"  # the time last spoken of in the text
    THAT = "that"  # the same, but no present one told in passing: that year, the previous month


@quick_members
class How(StrEnum):
    """How the value of a time comes about."""

    FIXED = "fixed"  # the words say all: 14 November 2018, now, three years
    TEMPLATE = "template"  # the words leave the year (or week, or month) open: November, Friday, the third quarter
    SHIFT = "shift"  # a count of units from a base: last week, two years ago, today


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Sense:
    """The reading of one time expression. `value` is TIMEX3, with XXXX where the words leave something open."""

    timex: Timex
    how: How = How.FIXED
    value: str = ""
    unit: str = ""  # D W WE M Q H S Y E C, of a shift; else the unit that holds the day named: the week of 6 March
    cover: str = ""  # of a shift: the unit it is told in where that is not the unit it steps by: a year ago today
    count: int = 0  # units to step; of a template -1 last, +1 next
    base: Base = Base.ANCHOR
    pointed: bool = False  # of a template: "this", "last" or "next" says which one is meant; of an echo: "the period"
    apart: bool = False  # of a template: "last", which passes over yesterday and the month just over
    within: Sense | None = None  # the year a template lies in: "July of last year"
    weekday: int = 0  # of a day of a month: the day of the week that it is said to be, Monday is 1
    part: str = ""  # time of day, "TMO" or "T10:00"
    frame: int = 0  # of a duration: +1 it runs forward from the base, -1 it runs up to it
    loose: bool = False  # a time only where a story is told: summer programmes, but "the summer offensive"
    night: bool = False  # of a shift: where the verb looks back, the night before the day of speaking
    echo: bool = False  # takes the size of the time last spoken of ("a year earlier", after a quarter), or is that time


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Reading:
    """A stretch of the text and its sense."""

    start: int
    end: int
    sense: Sense
