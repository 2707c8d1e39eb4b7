"""Growth needed and growth to be expected, each with its method named."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import linear_regression

from followthrough.assessments.series import doubtful, in_unit_of, latest
from followthrough.model import Series


@dataclass(frozen=True, slots=True)
class Projection:
    """What a series would be in a year if it went on as before. Not a forecast."""

    value: float
    year: int
    method: str
    growth: float | None  # a year, as a fraction, when the method has one
    because: str


def yearly_points(series: Series) -> list[tuple[int, float]]:
    """One figure a year, the newest vintage, doubtful figures left out."""
    found = []
    for period in sorted({row.period for row in series.observations if len(row.period) == 4}):  # noqa: PLR2004 -- YYYY
        row = latest(series, period)
        value = None if row is None or doubtful(row) else in_unit_of(row, series)
        if value is not None:
            found.append((int(period), value))
    return found


def projected(series: Series, since: int | None, year: int, method: str = "compound growth") -> Projection | None:
    """The series carried on to a year, from the figures since a baseline year (all, when None).

    Methods: "compound growth" (first to last figure; falls back to the line when signs forbid it) and "straight line"
    (least squares over all figures). None when fewer than two years have figures.
    """
    points = [point for point in yearly_points(series) if since is None or point[0] >= since]
    if len(points) < 2:  # noqa: PLR2004 -- a trend needs two
        return None
    (first, start), (last, end) = points[0], points[-1]
    if method == "compound growth" and start > 0 and end > 0:
        growth = (end / start) ** (1 / (last - first)) - 1
        value = end * (1 + growth) ** (year - last)
        says = f"at the compound growth of {first} to {last} ({growth:+.1%} a year) it would be {value:.4g} in {year}"
        return Projection(value, year, method, growth, says)
    slope, intercept = linear_regression(*zip(*points, strict=True))
    value = intercept + slope * year
    says = f"on the straight line through {len(points)} figures of {first} to {last} it would be {value:.4g} in {year}"
    return Projection(value, year, "straight line", None, says)


def needed_sentence(series: Series, goal: float, due: int) -> str:
    """What growth from the last figure still reaches a goal, as a clause that begins with a semicolon."""
    points = yearly_points(series)
    if not points or points[-1][0] >= due:
        return ""
    year, value = points[-1]
    if value > 0 and goal > 0:
        return f"; from the {value:g} of {year} it needs {(goal / value) ** (1 / (due - year)) - 1:+.1%} a year"
    return f"; from the {value:g} of {year} it needs {(goal - value) / (due - year):+.4g} a year"
