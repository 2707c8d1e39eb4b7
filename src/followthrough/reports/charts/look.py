"""The look every chart shares: quiet axes, the tokens of the house, no colour that means something alone."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Look:
    """What a chart is drawn with: colours, a face, a size in points. The same chart is printed and shown."""

    paper: str
    ink: str
    quiet: str
    rule: str
    accent: str
    kinds: tuple[str, ...]  # colours of things that a legend and a table name as well
    font: str
    size: int


PRINT: Final = Look(PAPER, INK, QUIET, RULE, ACCENT, (ACCENT, "#8a5a00", "#6b4f8a", "#1f6b3b", "#25578a"), FONT, 10)
PAGE: Final = Look(
    "var(--paper)", "var(--ink)", "var(--quiet)", "var(--rule)", "var(--accent)",
    ("var(--accent)", "var(--late)", "var(--addressed)", "var(--done)", "var(--moving)"), "sans-serif", 12,
)  # fmt: skip  # the tokens of the style sheet: so one drawing answers to light, dark and paper


def config(look: Look = PRINT) -> dict[str, Any]:
    """Vega-Lite's `config`: fonts, axes, legend."""
    axis = {
        "labelColor": look.quiet, "titleColor": look.quiet, "labelFontSize": look.size, "titleFontSize": look.size,
        "titleFontWeight": "normal", "gridColor": look.rule, "gridOpacity": 0.6, "domainColor": look.quiet,
        "tickColor": look.quiet,
    }  # fmt: skip
    legend = {
        "labelColor": look.ink, "labelFontSize": look.size, "title": None, "orient": "top", "labelLimit": 400,
        "columns": 3,
    }  # fmt: skip
    return {
        "aria": False, "font": look.font, "background": "transparent", "view": {"stroke": None}, "axis": axis,
        "axisX": {"grid": False, "labelFlush": False},
        "axisY": {"domain": False, "ticks": False, "labelPadding": 8},  # clear of a figure of the first year
        "legend": legend,
    }  # fmt: skip
