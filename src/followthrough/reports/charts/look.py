"""The look every chart shares: quiet axes, the tokens of the house, no colour that means something alone."""

from __future__ import annotations

from typing import Any, Final

PAPER: Final = "#fbfaf7"
INK: Final = "#1a1d21"
QUIET: Final = "#5a616b"
RULE: Final = "#d9d5cb"
ACCENT: Final = "#0b5563"
STANDING: Final = {
    "done": "#1f6b3b", "done late": "#8a5a00", "missed": "#9b2c2c", "in progress": "#25578a", "addressed": "#6b4f8a",
    "not started": "#5a616b", "superseded": "#5a616b", "overtaken by events": "#5a616b", "unknown": "#5a616b",
}  # fmt: skip
SIGNS: Final = {
    "done": "●", "in progress": "◐", "addressed": "◔", "done late": "▲", "missed": "✕", "not started": "○",
    "superseded": "–", "overtaken by events": "–", "unknown": "?",
}  # fmt: skip
SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
FONT: Final = "Libertinus Serif, Georgia, IPAexGothic, serif"


def config() -> dict[str, Any]:
    """Vega-Lite's `config`: fonts, axes, legend."""
    axis = {
        "labelColor": QUIET, "titleColor": QUIET, "labelFontSize": 10, "titleFontSize": 10, "titleFontWeight": "normal",
        "gridColor": RULE, "gridOpacity": 0.6, "domainColor": QUIET, "tickColor": QUIET,
    }  # fmt: skip
    legend = {"labelColor": INK, "labelFontSize": 10, "title": None, "orient": "top"}
    return {
        "font": FONT, "background": "transparent", "view": {"stroke": None}, "axis": axis,
        "axisX": {"grid": False}, "axisY": {"domain": False, "ticks": False}, "legend": legend,
    }  # fmt: skip
