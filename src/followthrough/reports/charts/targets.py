"""A target's chart: figures by edition, the path that was needed, what would come if it went on as before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from followthrough.assessments.growth import Projection, yearly_points
from followthrough.assessments.series import doubtful, in_unit_of, latest
from followthrough.assessments.targets import Leg, Reckoning
from followthrough.model import Observation, Series
from followthrough.reports.charts.look import PRINT, SCHEMA, Look, config

Spec = dict[str, Any]
FIGURES: Final = ",.6~r"  # five digits of a figure are read, the rest stands in the table
STEPS: Final = (1, 2, 5, 10, 20, 50, 100)  # years between two marks of the axis
_MOST_TICKS: Final = 10
_APART: Final = 0.06  # of the height: nearer goals have no room for their figures


@dataclass(frozen=True, slots=True)
class Labels:
    """Words on the chart, in the reader's language."""

    observed: str
    needed: str
    projected: str  # with the method named, where there is one
    earlier: str = ""  # a figure that a later edition corrected
    doubted: str = ""  # a figure that is not reckoned with
    due: str = ""
    year: str = "year"  # these three beside a figure that is pointed at
    value: str = "value"
    edition: str = "edition"


@dataclass(frozen=True, slots=True)
class Shown:
    """How much is drawn, how large, and with what."""

    chosen: str = ""  # the baseline's year whose path is drawn firmly; "" for all alike
    ahead: Sequence[Projection] | None = None  # where methods lead; None: as the reckonings have it
    look: Look = PRINT
    width: int = 520
    height: int = 190
    legend: bool = True


def target_chart(leg: Leg, due: int | None, labels: Labels, shown: Shown = Shown()) -> Spec | None:
    """The Vega-Lite specification of a leg: points by edition, a needed path for each baseline, projections dashed.

    Returns:
        None where no figure of it has a year.
    """
    ahead = [made.projection for made in bases(leg.reckonings)] if shown.ahead is None else shown.ahead
    lines = [*_paths(leg, due, labels.needed, shown.chosen), *_ahead(leg.series, ahead, labels.projected)]
    return _drawn(leg.series, lines, due, labels, shown)


def series_chart(series: Series, labels: Labels, shown: Shown = Shown()) -> Spec | None:
    """The specification of a series alone; None where no figure of it has a year."""
    return _drawn(series, [], None, labels, shown)


def _drawn(series: Series, lines: list[Spec], due: int | None, labels: Labels, shown: Shown) -> Spec | None:
    points = _observed(series, labels, [row["year"] for row in lines] + ([] if due is None else [due]))
    if all(row["kind"] == labels.doubted for row in points):
        return None
    rows, look = [*points, *lines], shown.look
    years = [row["year"] for row in rows] + ([] if due is None else [due])
    x = {
        "field": "year", "type": "quantitative", "title": None,
        "scale": {"domain": [min(years), max(years)], "nice": False},
        "axis": {"format": "d", "values": _ticks(min(years), max(years))},
    }  # fmt: skip
    y = {
        "field": "value", "type": "quantitative", "title": None, "scale": {"zero": True},
        "axis": {"format": FIGURES, "tickCount": 5 if shown.legend else 3},
    }  # fmt: skip
    layers = [
        *([] if due is None else _due({**x, "field": "due"}, due, labels.due, look)),
        *(_lines(x, y, lines, labels, look) if lines else []),
        _way(x, y, labels, look),
        _points(x, y, points, labels, look),
    ]
    if not shown.legend:
        _without_legends(layers)
    return {
        "$schema": SCHEMA, "width": shown.width, "height": shown.height, "config": config(look),
        "data": {"values": rows}, "layer": layers,
    }  # fmt: skip


def _without_legends(layers: Iterable[Spec]) -> None:
    for layer in layers:
        for name in layer["encoding"].keys() & {"color", "shape", "strokeDash", "fill", "stroke"}:
            layer["encoding"][name]["legend"] = None


def _ticks(first: int, last: int) -> list[int]:
    """Round years to mark, not too many."""
    step = next((step for step in STEPS if (last - first) / step <= _MOST_TICKS), STEPS[-1])
    return list(range(first + -first % step, last + 1, step))


def _due(x: Spec, due: int, word: str, look: Look) -> list[Spec]:
    """A hairline at the year it is due, named above it."""
    there = {"data": {"values": [{"due": due}]}, "encoding": {"x": x}}
    line = there | {"mark": {"type": "rule", "color": look.quiet, "strokeDash": [2, 3]}}
    text = {"type": "text", "y": -6, "color": look.quiet, "fontSize": look.size, "align": "right", "text": word}
    return [line, there | {"mark": text}] if word else [line]


def _lines(x: Spec, y: Spec, lines: Sequence[Spec], labels: Labels, look: Look) -> list[Spec]:
    """The paths, and at the end of each the figure it leads to, where there is room."""
    looks = {labels.needed: (look.accent, [1, 0]), labels.projected: (look.quiet, [4, 3])}
    kinds = list(dict.fromkeys(row["kind"] for row in lines))
    colour = {"domain": kinds, "range": [looks[kind][0] for kind in kinds]}
    dashes = {"domain": kinds, "range": [looks[kind][1] for kind in kinds]}
    chosen = {"filter": {"field": "kind", "oneOf": kinds}}
    drawn = {
        "transform": [chosen],
        "mark": {"type": "line"},
        "encoding": {
            "x": x, "y": y, "color": {"field": "kind", "type": "nominal", "scale": colour},
            "detail": [{"field": "group", "type": "nominal"}, {"field": "faint", "type": "nominal"}],
            "strokeDash": {"field": "kind", "type": "nominal", "scale": dashes},
            "strokeWidth": {"condition": {"test": "datum.faint", "value": 0.7}, "value": 1.4},
            "opacity": {"condition": {"test": "datum.faint", "value": 0.45}, "value": 1},
        },
    }  # fmt: skip
    named = {
        "transform": [chosen, {"filter": "datum.goal"}],
        "mark": {"type": "text", "align": "left", "dx": 6, "color": look.accent, "fontSize": look.size},
        "encoding": {"x": x, "y": y, "text": {"field": "value", "type": "quantitative", "format": FIGURES}},
    }
    return [drawn, named]


def _way(x: Spec, y: Spec, labels: Labels, look: Look) -> Spec:
    """The way it went: a thin line through the newest figure of each year."""
    return {
        "transform": [{"filter": {"field": "kind", "equal": labels.observed}}],
        "mark": {"type": "line", "color": look.ink, "strokeWidth": 1},
        "encoding": {"x": x, "y": y},
    }


def _points(x: Spec, y: Spec, points: Sequence[Spec], labels: Labels, look: Look) -> Spec:
    """Every figure with its edition, told when it is pointed at."""
    signs = {
        labels.observed: ("circle", look.ink, look.ink),
        labels.earlier: ("diamond", look.paper, look.quiet),
        labels.doubted: ("cross", look.paper, look.quiet),
    }
    kinds = [kind for kind in signs if any(row["kind"] == kind for row in points)]
    shape, fill, stroke = (
        {"field": "kind", "type": "nominal", "scale": {"domain": kinds, "range": [signs[kind][at] for kind in kinds]}}
        for at in range(3)
    )
    told = [
        {"field": "year", "type": "quantitative", "format": "d", "title": labels.year},
        {"field": "value", "type": "quantitative", "format": ",", "title": labels.value},
        {"field": "edition", "type": "nominal", "title": labels.edition},
    ]
    return {
        "transform": [{"filter": {"field": "kind", "oneOf": kinds}}],
        "mark": {"type": "point", "size": 46, "opacity": 1, "strokeWidth": 1.2},
        "encoding": {"x": x, "y": y, "shape": shape, "fill": fill, "stroke": stroke, "tooltip": told},
    }


def _observed(series: Series, labels: Labels, years: Iterable[int]) -> list[Spec]:
    """Every figure of every edition that has a year, not only the newest; a doubtful one only where others lie."""
    told = [(row, value) for row in series.observations if (value := _told(row, series)) is not None]
    sure = [(int(row.period[:4]), value) for row, value in told if not doubtful(row)]
    if not sure:
        return []
    first, last = (end([*years, *(year for year, _value in sure)]) for end in (min, max))
    low, high = min(0.0, *(value for _year, value in sure)), max(value for _year, value in sure)
    rows = []
    for row, value in told:
        year = int(row.period[:4])
        if not doubtful(row) or (first <= year <= last and low <= value <= high):
            kind = labels.doubted if doubtful(row) else labels.observed
            if not doubtful(row) and latest(series, row.period) != row and labels.earlier:
                kind = labels.earlier
            rows.append({"year": year, "value": value, "kind": kind, "group": "o", "edition": row.vintage})
    return rows


def _told(row: Observation, series: Series) -> float | None:
    return in_unit_of(row, series) if row.period[:4].isdigit() else None


def _paths(leg: Leg, due: int | None, kind: str, chosen: str) -> list[Spec]:
    """From each baseline to its goal; a goal without a baseline is reached from the first figure."""
    ways = []
    for made in bases(leg.reckonings):
        start = _start(made, leg)
        if start is not None and made.goal is not None and due is not None and start[0] < due:
            ways.append((start, made.goal, chosen not in {"", str(start[0])}))
    clear = _clear([goal for _start, goal, faint in ways if not faint])
    rows = []
    for at, (start, goal, faint) in enumerate(sorted(ways, key=lambda way: not way[2])):  # the chosen lies above
        same = {"kind": kind, "group": f"n{at}", "faint": faint}
        rows.append({"year": start[0], "value": start[1], **same})
        rows.append({"year": due, "value": goal, **same, "goal": not faint and goal in clear})
    return rows


def _clear(goals: Sequence[float]) -> set[float]:
    """Goals beside which no other stands so near that their figures would run into each other."""
    room = max(map(abs, goals), default=0.0) * _APART
    different = set(goals)
    return {goal for goal in different if all(abs(goal - other) >= room for other in different - {goal})}


def bases(reckonings: Sequence[Reckoning]) -> list[Reckoning]:
    """One reckoning for each goal: two figures of the due year do not make two paths."""
    found: dict[tuple[str, float | None], Reckoning] = {}
    for made in reckonings:
        found.setdefault(("" if made.baseline is None else made.baseline.period, made.goal), made)
    return list(found.values())


def _start(made: Reckoning, leg: Leg) -> tuple[int, float] | None:
    if made.baseline is None:
        points = yearly_points(leg.series)
        return points[0] if points else None
    value = in_unit_of(made.baseline, leg.series)
    return None if value is None or not made.baseline.period[:4].isdigit() else (int(made.baseline.period[:4]), value)


def _ahead(series: Series, found: Iterable[Projection | None], kind: str) -> list[Spec]:
    """From the last figure to where each method leads."""
    points, rows = yearly_points(series), []
    for at, one in enumerate(found):
        if one is not None and points:
            same = {"kind": kind, "group": f"p{at}"}
            rows.append({"year": points[-1][0], "value": points[-1][1], **same})
            rows.append({"year": one.year, "value": one.value, **same, "method": one.method})
    return rows
