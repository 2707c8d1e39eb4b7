"""A target's chart: figures by edition, the path that was needed, what would come if it went on as before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from followthrough.assessments.growth import yearly_points
from followthrough.assessments.series import in_unit_of
from followthrough.assessments.targets import Leg, Reckoning
from followthrough.reports.charts.look import ACCENT, INK, QUIET, SCHEMA, config


@dataclass(frozen=True, slots=True)
class Labels:
    """Words on the chart, in the reader's language."""

    observed: str
    needed: str
    projected: str  # with the method named
    year: str
    unit: str


def target_chart(leg: Leg, due: int, labels: Labels, *, width: int = 520, height: int = 190) -> dict[str, Any]:
    """The Vega-Lite specification of a leg: points by vintage, a needed path for each baseline, projections dashed."""
    rows = [*_observed(leg, labels.observed), *_paths(leg, due, labels.needed), *_ahead(leg, labels.projected)]
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    looks = {labels.needed: (ACCENT, [1, 0]), labels.projected: (QUIET, [4, 3])}
    years = [row["year"] for row in rows]
    x = {
        "field": "year", "type": "quantitative", "title": labels.year or None,
        "scale": {"domain": [min(years), max(years)], "nice": False}, "axis": {"format": "d", "tickMinStep": 1},
    }  # fmt: skip
    y = {"field": "value", "type": "quantitative", "title": labels.unit or None, "scale": {"zero": True}}
    drawn = [kind for kind in kinds if kind != labels.observed]
    colour = {"domain": drawn, "range": [looks[kind][0] for kind in drawn]}
    dashes = {"domain": drawn, "range": [looks[kind][1] for kind in drawn]}
    lines = {
        "transform": [{"filter": {"field": "kind", "oneOf": drawn}}],
        "mark": {"type": "line", "strokeWidth": 1.2},
        "encoding": {
            "x": x, "y": y, "color": {"field": "kind", "type": "nominal", "scale": colour},
            "detail": {"field": "group", "type": "nominal"},
            "strokeDash": {"field": "kind", "type": "nominal", "scale": dashes},
        },
    }  # fmt: skip
    dot = {"domain": [labels.observed], "range": ["circle"]}
    points = {
        "transform": [{"filter": {"field": "kind", "equal": labels.observed}}],
        "mark": {"type": "point", "filled": True, "size": 46, "opacity": 1, "color": INK},
        "encoding": {"x": x, "y": y, "shape": {"field": "kind", "type": "nominal", "scale": dot}},
    }
    layers = [lines, points] if drawn else [points]
    return {
        "$schema": SCHEMA, "width": width, "height": height, "config": config(),
        "data": {"values": rows}, "layer": layers, "resolve": {"legend": {"shape": "independent"}},
    }  # fmt: skip


def _observed(leg: Leg, kind: str) -> list[dict[str, Any]]:
    """Every figure of every vintage that has a year, not only the newest."""
    rows = []
    for one in leg.series.observations:
        value = in_unit_of(one, leg.series)
        if value is not None and one.period[:4].isdigit():
            rows.append(
                {"year": int(one.period[:4]), "value": value, "kind": kind, "group": "o", "edition": one.vintage}
            )
    return rows


def _paths(leg: Leg, due: int, kind: str) -> list[dict[str, Any]]:
    """From each baseline to its goal; a goal without a baseline is reached from the first figure."""
    rows = []
    for at, made in enumerate(bases(leg.reckonings)):
        start = _start(made, leg)
        if start is None or made.goal is None:
            continue
        rows += [
            {"year": start[0], "value": start[1], "kind": kind, "group": f"n{at}"},
            {"year": due, "value": made.goal, "kind": kind, "group": f"n{at}"},
        ]
    return rows


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
    return None if value is None else (int(made.baseline.period[:4]), value)


def _ahead(leg: Leg, kind: str) -> list[dict[str, Any]]:
    """From the last figure to the projection of each method."""
    points = yearly_points(leg.series)
    rows = []
    for at, made in enumerate(bases(leg.reckonings)):
        if made.projection is None or not points:
            continue
        rows += [
            {"year": points[-1][0], "value": points[-1][1], "kind": kind, "group": f"p{at}"},
            {"year": made.projection.year, "value": made.projection.value, "kind": kind, "group": f"p{at}"},
        ]
    return rows
