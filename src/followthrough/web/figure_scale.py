"""A scale of figures to draw along: from values to places, with round figures to mark on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from math import floor, isfinite, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WANTED = 4  # marks, about
LEAST = 1e-9  # a smaller difference shows in no drawing
ROUND = (1, 2, 2.5, 5, 10)  # steps that a reader can add up


@dataclass(frozen=True, slots=True)
class Mark:
    """A round figure and its place."""

    y: float
    value: float


@dataclass(frozen=True, slots=True)
class FigureScale:
    """Figures from `low` to `high` laid upwards between two places."""

    low: float
    high: float
    bottom: int
    top: int
    step: float

    def y(self, value: float) -> float:
        """Where a figure lies."""
        return round(self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top), 1)

    def marks(self) -> tuple[Mark, ...]:
        """The round figures to mark."""
        steps = round((self.high - self.low) / self.step)
        values = [self.low + self.step * number for number in range(steps + 1)]
        return tuple(Mark(self.y(value), float(f"{value:.12g}")) for value in values)


def figure_scale(values: Iterable[float], bottom: int, top: int) -> FigureScale:
    """A scale that holds these figures and nought, so that no line looks steeper than it is."""
    told = [value for value in values if isfinite(value)]
    least, most = min([0.0, *told]), max([0.0, *told])
    if most - least < LEAST:
        least, most = min(0.0, floor(least)), max(1.0, most)
    step = _step((most - least) / WANTED)
    low = next(step * -number for number in count() if step * -number <= least)
    high = next(step * number for number in count() if step * number >= most)
    return FigureScale(low, high, bottom, top, step)


def _step(size: float) -> float:
    """The smallest round step that is no smaller than this."""
    power = 10.0 ** floor(log10(size))
    return next(power * each for each in ROUND if power * each >= size * (1 - 1e-9))
