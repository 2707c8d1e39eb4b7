"""A time axis to draw along: from days to places in the units of the drawing, and the years to mark on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from followthrough.assessments.days import bounds

STEPS = (1, 2, 5, 10, 20, 50, 100)  # years between two marks of the axis
MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Place:
    """Where a time lies: the middle of what it may mean, and how far that reaches."""

    x: float
    left: float
    right: float

    @property
    def is_coarse(self) -> bool:
        """Whether the time is known so coarsely that its reach shows."""
        return self.right - self.left > 4  # noqa: PLR2004  units of the drawing

    @property
    def reach(self) -> float:
        """How far it reaches."""
        return round(self.right - self.left, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A year of the axis."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` laid between two places."""

    first: date
    last: date
    left: int
    right: int

    def x(self, day: date) -> float:
        """Where a day lies; one outside the axis lies at its end."""
        part = (min(max(day, self.first), self.last) - self.first).days / max((self.last - self.first).days, 1)
        return round(self.left + part * (self.right - self.left), 1)

    def place(self, text: str | None) -> Place | None:
        """Where a date lies, with its precision; None for no date of the calendar."""
        span = bounds(text) if text else None
        if span is None:
            return None
        left, right = self.x(span[0]), self.x(span[1])
        return Place(round((left + right) / 2, 1), left, right)

    def ticks(self) -> tuple[Tick, ...]:
        """The years to mark, few enough to be read."""
        return tuple(self._ticks())

    def _ticks(self) -> Iterator[Tick]:
        years = self.last.year - self.first.year
        step = next((step for step in STEPS if years / step <= MOST_TICKS), STEPS[-1])
        begin = self.first.year + (-self.first.year) % step
        for year in range(begin, self.last.year + 1, step):
            if date(year, 1, 1) >= self.first:
                yield Tick(self.x(date(year, 1, 1)), year)


def spans(texts: Iterable[str | None]) -> list[tuple[date, date]]:
    """The first and last day of each text that is a date."""
    return [span for text in texts if text and (span := bounds(text)) is not None]


def over(times: Sequence[tuple[date, date]], left: int, right: int) -> Scale:
    """An axis on which all these times lie, with a little free at both ends."""
    first, last = min(span[0] for span in times), max(span[1] for span in times)
    slack = timedelta(days=max((last - first).days // 30, 60))
    return Scale(_moved(first, -slack), _moved(last, slack), left, right)


def _moved(day: date, by: timedelta) -> date:
    """The day moved, as far as the calendar goes."""
    try:
        return day + by
    except OverflowError:
        return day
