"""Money as a chart: what was pledged for each year, programme upon programme, in one currency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from followthrough.reports.charts.look import PRINT, SCHEMA, Look, config

_LINE = 64  # letters of a programme's name in the legend
MILLION = 1e6


def pledges_chart(
    years: Sequence[int],
    programmes: Sequence[tuple[str, Sequence[float]]],
    *,
    others: str,
    look: Look = PRINT,
    width: int = 640,
) -> dict[str, Any] | None:
    """The Vega-Lite specification: a bar a year, in millions.

    Args:
        years: of the bars, in order.
        programmes: names with a sum for each year, the largest first; those beyond the look's colours are one.
        others: what these are called.
        look: what it is drawn with.
        width: in points.

    Returns:
        None where no year is told.
    """
    most = len(look.kinds) if len(programmes) <= len(look.kinds) else len(look.kinds) - 1
    named = [(_short(name), sums) for name, sums in programmes[:most]]
    rest = [sum(sums[at] for _name, sums in programmes[most:]) for at in range(len(years))]
    told = [*named, (others, rest)] if any(rest) else named
    rows = [
        {"year": str(year), "sum": sums[at] / MILLION, "programme": name, "order": place}
        for place, (name, sums) in enumerate(told)
        for at, year in enumerate(years)
        if sums[at]
    ]
    if not rows:
        return None
    names = list(dict.fromkeys(name for name, _sums in told))
    every = [str(year) for year in range(years[0], years[-1] + 1)]  # one without a pledge has its place
    x = {"field": "year", "type": "ordinal", "title": None, "scale": {"domain": every},
         "axis": {"labelAngle": 0, "labelOverlap": True}}  # fmt: skip
    y = {"field": "sum", "type": "quantitative", "title": None, "axis": {"format": ",~r", "tickCount": 4}}
    colour = {"field": "programme", "type": "nominal", "scale": {"domain": names, "range": list(look.kinds)}}
    tip = [
        {"field": "programme", "type": "nominal", "title": " "}, {"field": "year", "type": "ordinal", "title": "  "},
        {"field": "sum", "type": "quantitative", "format": ",.1~f", "title": "   "},
    ]  # fmt: skip
    settings = config(look)
    settings["legend"] |= {"columns": 1, "symbolType": "square"}
    return {
        "$schema": SCHEMA, "width": width, "height": 220, "config": settings, "data": {"values": rows},
        "mark": {"type": "bar", "stroke": look.paper, "strokeWidth": 1},
        "encoding": {"x": x, "y": y, "color": colour, "tooltip": tip,
                     "order": {"field": "order", "type": "quantitative"}},
    }  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= _LINE else f"{name[: _LINE - 1].rstrip()}…"
