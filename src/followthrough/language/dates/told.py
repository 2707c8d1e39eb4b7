"""What a text has told of times so far: what "later", "that year" and "a year earlier" go back to."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from followthrough.language.dates import calendar
from followthrough.language.dates.senses import Base, How, Sense

_REPORTED = "04"  # the last month in which the year before is mostly reported of
_LEAP = 3  # years a story may skip at once
_ECHO_REACH = 1200  # characters in which "a year earlier" still means the quarter spoken of
_MONTH_REACH = 100  # ... in which a day is of the month just told
COMPARED_REACH = 250  # ... in which "from a year earlier" still means the month it is compared with
_FRESH = 2  # days around the day of writing whose event a text comes back to
_SAME_DAY_REACH = 500  # characters in which a day named is still that of a time of day


class Mark(Enum):
    """What a time is told for."""

    EVENT = "something came about then"
    SAYING = "somebody said something on that day"
    COMPARED = "something that came about at another time is set against it"
    RECORD = "something was so high, low or rare at that time for the last time"
    ENDING = "something that began at the time told right before lasts until then"
    LASTING = "something lasts since or until then"


class Neighbour(NamedTuple):
    """The time told right before, and where its words end."""

    sense: Sense
    value: str
    end: int


class Told:
    """Remembers the times of one text in text order."""

    def __init__(self, anchor: str | None) -> None:
        self._today = anchor or ""
        self._here = self._today[: len("2018-06")]
        self.last: str | None = None  # the date last spoken of
        self.thread: str | None = None  # the date the story has come to
        self.neighbour: Neighbour | None = None
        self.year: tuple[str, int] | None = None  # the year that the last words named alone, and where they end
        self._month: tuple[str, int] | None = None  # the month something is told of, and where
        self._day: tuple[str, int] | None = None  # the day last spoken of, and where; not the day of saying
        self._scene: tuple[str, int] | None = None  # ... on which something came about
        self._only_day = False  # whether no month or year was told since
        self._at = 0  # where the last date was told
        self._aside: int | None = None  # a far year named once
        self._decade: str | None = None  # the decade or century last spoken of, where no year was since
        self._quarter: tuple[str, int] | None = None  # the quarter last spoken of, and where
        self._elsewhere: dict[str, str] = {}  # a unit and the date last spoken of outside that of the day of speaking
        self._looked_back_from: str | None = None  # what the date last spoken of was only compared with

    def remember(self, sense: Sense, value: str, end: int, mark: Mark) -> None:
        """Keep a time that has been resolved, and what it is but a mark of."""
        span = calendar.span(value)
        back = sense.count < 0 and sense.how is How.SHIFT and (sense.base is Base.MENTION or sense.base is Base.THAT)
        if mark is not Mark.COMPARED and mark is not Mark.RECORD and not back:
            self._keep_month(value, end, "unknown" if span is None else span[2])
        self.neighbour = Neighbour(sense, value, end)
        if mark is Mark.RECORD or (mark is Mark.COMPARED and self._month is not None):
            return  # "the lowest since February 2010": the text is not about that month
        within = self.year is not None and sense.how is How.TEMPLATE and value.startswith(self.year[0])
        self.year = (value[: len("2018")], end) if (value.isdigit() and len(value) == len("2018")) or within else None
        if sense.night or span is None:
            return
        self._decade = value if len(value) < len("2018") else None
        if self._decade is not None:
            return
        self._looked_back_from = (self._looked_back_from or self.last or self._today) if back else None
        self.last, self._at = value, end
        if span[2] != "day":
            self._only_day = False
        elif mark is not Mark.SAYING:
            self._day = (value, end)
            if mark is Mark.EVENT and not back:
                self._scene, self._only_day = (value, end), True
        self._keep_elsewhere(sense, value, span[2])
        if not back and mark is not Mark.ENDING:
            self._follow(value)  # "the year before" only looks back: the story goes on from where it was
        if "-Q" in value and not (sense.echo and self.quarter(end) is not None):
            self._quarter = (value, end)

    def _keep_month(self, value: str, end: int, precise: str) -> None:
        if precise == "month":
            self._month = (value, end)
        elif precise not in {"unknown", "day"}:
            self._month = None

    def _keep_elsewhere(self, sense: Sense, value: str, precision: str) -> None:
        """Keep what "that year" and "that month" can mean: not the present one told in passing, as by "on Friday"."""
        passing = "WXX" in sense.value or (sense.how is How.SHIFT and sense.base not in {Base.MENTION, Base.THAT})
        kept = self._elsewhere
        if not passing or value[: len("2018")] != self._here[: len("2018")]:
            kept["Y"] = value
        if precision in {"day", "week", "month"} and not (passing and value.startswith(self._here)):
            kept["M"] = value

    def _follow(self, value: str) -> None:
        """Keep the thread: a lone far year ("as in 1812") breaks it only when the next date stays there."""
        year, thread = int(value[:4]), self.thread
        leaps = thread is not None and abs(year - int(thread[:4])) > _LEAP
        if leaps and (self._aside is None or abs(year - self._aside) > _LEAP):
            self._aside = year
            return
        self._aside = None
        if thread is None or value != thread[:4]:
            self.thread = value

    def decade(self, start: int) -> str | None:
        """Return the decade or century spoken of shortly before a place, with no year told since."""
        near = self.neighbour is not None and start - self.neighbour.end < _SAME_DAY_REACH
        return self._decade if near else None

    def meant_by(self, sense: Sense, start: int) -> str | None:
        """Return the date that a count from the time last spoken of, told at a place, starts at."""
        if self._decade is not None and sense.unit in {"E", "C"}:
            return self._decade
        if sense.count < 0 and self._looked_back_from is not None:
            return self._looked_back_from  # "up from 4 a year earlier ... from 9 a year earlier"
        if sense.base not in {Base.THAT, Base.DAY}:
            return self._fine_enough(sense, start)
        if sense.unit == "Q" and self._quarter is not None:
            return self._quarter[0]
        if sense.unit == "D":
            return self._near_day(sense, start) or self.last
        return self._elsewhere.get(sense.unit, self.last)

    def _fine_enough(self, sense: Sense, start: int) -> str | None:
        """Return the time last spoken of; behind an aside on a month or year, the day before it, not one to come."""
        last = self.last
        if last is None or sense.count >= 0 or sense.unit not in {"D", "W"}:
            return last
        if calendar.fine_enough(calendar.precision(last), sense.unit):
            return last
        day = self._near_day(sense, start)
        return last if day is None else min(day, self._today or day)

    def near_scene(self, start: int, reach: int = _SAME_DAY_REACH) -> tuple[str, int] | None:
        """Return the day on which something came about, named shortly before a place, and where its words end."""
        if self._scene is None or start - self._scene[1] >= reach:
            return None
        return self._scene if self._only_day or self._is_fresh(self._scene[0]) else None

    def _is_fresh(self, day: str) -> bool:
        """Whether a day lies so near to the day of writing that the text is still about it after an aside."""
        told, today = calendar.span(day), calendar.span(self._today)
        return told is not None and today is not None and abs((told[0] - today[0]).days) <= _FRESH

    def _near_day(self, sense: Sense, start: int) -> str | None:
        day = self._scene if sense.base is Base.DAY else self._day
        return None if day is None or start - day[1] >= _SAME_DAY_REACH else day[0]

    def year_is_nearer(self, start: int) -> bool:
        """Whether a year was told right before a place, after any quarter."""
        last = self.last or ""
        return len(last) == len("2018") and start - self._at < _MONTH_REACH

    def year_just_closed(self, sense: Sense, start: int) -> str | None:
        """Return the year of a fourth quarter just told of: "for the full year, profit rose", said in February."""
        if sense.unit != "Y" or sense.count or sense.base is not Base.SCENE or self.year_is_nearer(start):
            return None
        quarter = self.quarter(start) or ""
        reported = quarter.endswith("-Q4") and quarter < self._here[:4] and self._here[5:] <= _REPORTED
        return quarter[:4] if reported else None

    def quarter(self, start: int) -> str | None:
        """Return the quarter spoken of shortly before a place."""
        near = self._quarter is not None and start - self._quarter[1] < _ECHO_REACH
        return self._quarter[0] if self._quarter is not None and near else None

    def month(self, start: int, reach: int = _MONTH_REACH) -> str | None:
        """Return the month spoken of shortly before a place, though not one that was only set against another."""
        near = self._month is not None and start - self._month[1] < reach
        return self._month[0] if near and self._month is not None else None
