"""A leg of a target drawn: its figures edition by edition, the path needed from each baseline, the way it went on.

Only places are worked out here, in the units of the drawing; the words are the template's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.growth import yearly_points
from followthrough.assessments.series import doubtful, in_unit_of, latest
from followthrough.web.figure_scale import FigureScale, Mark, figure_scale
from followthrough.web.time_axis import STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.assessments.growth import Projection
    from followthrough.assessments.targets import Leg, Reckoning
    from followthrough.model import Observation, Series

WIDTH, HEIGHT = 760, 300
LEFT, RIGHT, TOP, FOOT = 74, 92, 22, 30  # free for figures, for the words at the goal, above, for years
ROW, GAP = 14, 10  # that words need in height; between a mark and its words
MOST_TICKS = 11


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one edition. A doubtful one is not reckoned with."""

    x: float
    y: float
    row: Observation
    value: float  # in the series' unit
    is_newest: bool
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Path:
    """The straight way from a baseline to the goal, or from the last figure to where a method leads."""

    points: str  # as SVG writes them
    x: float  # of its end
    y: float
    value: float
    year: int
    kind: str  # needed, other (a baseline that is not the chosen one), ahead
    name: str  # the baseline's year; the method
    words_x: float | None = None  # where its figure is written; None where there is no room among the others


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the axis."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class TargetChart:
    """The drawing."""

    width: int
    height: int
    left: int
    right: int
    foot: int
    points: tuple[Point, ...]
    line: str  # through the newest figure of each year
    paths: tuple[Path, ...]
    years: tuple[Year, ...]
    marks: tuple[Mark, ...]
    due: float | None  # place of the year it is due


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where years and figures lie."""

    first: int
    last: int
    figures: FigureScale

    def x(self, year: int) -> float:
        part = (year - self.first) / max(self.last - self.first, 1)
        return round(LEFT + part * (WIDTH - RIGHT - LEFT), 1)

    def line(self, points: Sequence[tuple[int, float]]) -> str:
        return " ".join(f"{self.x(year)},{self.figures.y(value)}" for year, value in points)


def target_chart(
    leg: Leg, *, due: int | None, chosen: str = "", ahead: Sequence[Projection] = ()
) -> TargetChart | None:
    """The drawing of a leg; None where no figure of it has a year.

    Args:
        leg: with its series as known on the day.
        due: the year it is due; None where none is stated.
        chosen: the baseline's year whose path is drawn firmly; "" for all alike.
        ahead: where methods lead.
    """
    return _drawn(leg.series, _needed(leg, due, chosen), _ahead(leg.series, ahead), due)


def series_chart(series: Series) -> TargetChart | None:
    """The drawing of a series alone."""
    return _drawn(series, [], [], None)


_Line = tuple[list[tuple[int, float]], str, str]  # points, kind, name


def _needed(leg: Leg, due: int | None, chosen: str) -> list[_Line]:
    """One path for each baseline and goal."""
    found: dict[tuple[str, float], _Line] = {}
    for made in leg.reckonings:
        start = _start(made, leg.series)
        if start is not None and made.goal is not None and due is not None and start[0] < due:
            kind = "needed" if chosen in {"", str(start[0])} else "other"
            found.setdefault((str(start[0]), made.goal), ([start, (due, made.goal)], kind, str(start[0])))
    return sorted(found.values(), key=lambda line: line[1] == "needed")  # the chosen one lies above the others


def _start(made: Reckoning, series: Series) -> tuple[int, float] | None:
    """Where the path begins: at its baseline, or at the first figure where the goal needs none."""
    if made.baseline is None:
        points = yearly_points(series)
        return points[0] if points else None
    value = in_unit_of(made.baseline, series)
    return None if value is None or not made.baseline.period[:4].isdigit() else (int(made.baseline.period[:4]), value)


def _ahead(series: Series, found: Sequence[Projection]) -> list[_Line]:
    points = yearly_points(series)
    return [([points[-1], (one.year, one.value)], "ahead", one.method) for one in found if points]


def _drawn(series: Series, needed: list[_Line], ahead: list[_Line], due: int | None) -> TargetChart | None:
    told = [(row, value) for row in series.observations if (value := _told(row, series)) is not None]
    sure = [(int(row.period[:4]), value) for row, value in told if not doubtful(row)]
    if not sure:
        return None
    lines = [*needed, *ahead]
    all_points = [*sure, *(point for points, _kind, _name in lines for point in points)]
    years = [year for year, _value in all_points] + ([due] if due is not None else [])
    scale = figure_scale((value for _year, value in all_points), HEIGHT - FOOT, TOP)
    plane = _Plane(min(years), max(years), scale)
    return TargetChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        foot=HEIGHT - FOOT,
        points=tuple(_point(row, value, series, plane) for row, value in told if _is_on(value, row, plane)),
        line=plane.line(yearly_points(series)),
        paths=_paths(lines, plane),
        years=_ticks(plane),
        marks=scale.marks(),
        due=None if due is None else plane.x(due),
    )


def _told(row: Observation, series: Series) -> float | None:
    return in_unit_of(row, series) if row.period[:4].isdigit() else None


def _is_on(value: float, row: Observation, plane: _Plane) -> bool:
    """A doubtful figure that lies off the drawing is told below it and not drawn."""
    in_time = plane.first <= int(row.period[:4]) <= plane.last
    return not doubtful(row) or (in_time and plane.figures.low <= value <= plane.figures.high)


def _point(row: Observation, value: float, series: Series, plane: _Plane) -> Point:
    year = int(row.period[:4])
    return Point(
        plane.x(year), plane.figures.y(value), row, value, latest(series, row.period) == row, doubtful(row)
    )  # fmt: skip


def _paths(lines: Sequence[_Line], plane: _Plane) -> tuple[Path, ...]:
    """Every path; the figure of a goal is written beside its end where no other stands in the way."""
    ends = [plane.figures.y(points[-1][1]) for points, kind, _name in lines if kind == "needed"]
    made = []
    for points, kind, name in lines:
        (year, value), y = points[-1], plane.figures.y(points[-1][1])
        clear = kind == "needed" and sum(abs(other - y) < ROW for other in ends) == 1
        x = plane.x(year)
        made.append(Path(plane.line(points), x, y, value, year, kind, name, x + GAP if clear else None))
    return tuple(made)


def _ticks(plane: _Plane) -> tuple[Year, ...]:
    span = plane.last - plane.first
    step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
    begin = plane.first + (-plane.first) % step
    return tuple(Year(plane.x(year), year) for year in range(begin, plane.last + 1, step))
