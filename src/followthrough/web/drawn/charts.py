"""Charts on pages: drawn on the server from the specifications that reports use, and livelier where scripts run.

The drawing stands in the page as SVG whose colours are the tokens of the style sheet, so that one drawing answers to
light, dark and paper. Beside it stands the specification, which `charts.js` draws anew with Vega (`views/charts.py`).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from followthrough.assessments.targets import Leg
from followthrough.reports.charts.draw import can_draw, svg
from followthrough.reports.charts.look import PAGE
from followthrough.reports.charts.money import pledges_chart
from followthrough.reports.charts.targets import Labels, Shown, series_chart, target_chart
from followthrough.web.told import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.assessments.growth import Projection
    from followthrough.model import Series
    from followthrough.web.tables.money_table import YearTable

_KEPT = 512  # drawings, each some kilobytes
_NARROW = 250  # of the plot; its axis stands beside it
_LARGE, _SMALL = (640, 260), (420, 150)
_ROLES = re.compile(r' (?:role="graphics-[a-z]+"|aria-roledescription="[^"]*")')  # of parts that no label names
_IDS = re.compile(r'(id="|url\(#|href="#)(?=[A-Za-z])')


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart of a page."""

    key: str  # of its place on the page
    svg: SafeString  # "" where the package that draws is not installed: the table beside it says the same
    spec: Mapping[str, Any] | None  # None: it stays as it is drawn
    narrow: str = ""  # the same for telephones on which no scripts run; "" where it is small anyway

    @property
    def told(self) -> str:
        """The specification as the page carries it."""
        return json.dumps(self.spec, ensure_ascii=False, separators=(",", ":"))


def of_target(
    leg: Leg, *, due: int | None, chosen: str = "", ahead: Sequence[Projection] = (), small: bool = False
) -> Drawing | None:
    """The chart of a leg; None where no figure of it has a year. `chosen` is a baseline's year."""
    wide, high = _SMALL if small else _LARGE
    spec = target_chart(leg, due, _labels(), Shown(chosen, ahead, PAGE, wide, high, legend=not small))
    return _drawing(spec, f"leg-{leg.series.key}", leg.series.name or leg.series.key, lively=not small)


def of_series(series: Series, *, small: bool = False) -> Drawing | None:
    """The chart of a series alone; None where no figure of it has a year."""
    wide, high = _SMALL if small else _LARGE
    spec = series_chart(series, _labels(), Shown(look=PAGE, width=wide, height=high, legend=not small))
    return _drawing(spec, f"series-{series.key}", series.name or series.key, lively=not small)


def of_pledges(table: YearTable) -> Drawing | None:
    """The chart of pledges by year and programme; None where no year is known."""
    spec = pledges_chart(
        table.years,
        [(words.plain_term(row.name), [cell.value or 0.0 for cell in row.cells]) for row in table.rows],
        others=_("others"),
        look=PAGE,
    )
    return _drawing(spec, "pledges", _("Pledges by year"), lively=True)


def _labels() -> Labels:
    return Labels(
        observed=_("figure, newest edition"),
        needed=_("the way needed from a baseline"),
        projected=_("if it went on as before"),
        earlier=_("figure of an earlier edition"),
        doubted=_("figure to be doubted"),
        due=pgettext("on a chart", "due"),
        year=_("Year"),
        value=_("Figure"),
        edition=_("Edition"),
    )


def _drawing(spec: dict[str, Any] | None, key: str, name: str, *, lively: bool) -> Drawing | None:
    if spec is None:
        return None
    said = _("Chart: %(name)s. The table beside it says the same.") % {"name": name}
    narrow = _placed(_narrowed(spec), f"{key}-narrow", said) if lively else SafeString("")
    return Drawing(key, _placed(spec, key, said), spec if lively else None, narrow)


def _narrowed(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The chart as `charts.js` makes it for a telephone: its plot narrow, a line for each name of the legend."""
    legend = {
        **spec["config"]["legend"],
        "columns": 1,
        "labelLimit": _NARROW,
        "layout": {"top": {"direction": "vertical"}},
    }
    return {**spec, "width": _NARROW, "config": {**spec["config"], "legend": legend}}


def _placed(spec: Mapping[str, Any], key: str, said: str) -> SafeString:
    """The drawing with a name for who does not see it; its parts' ids are of this drawing alone."""
    if not can_draw():
        return SafeString("")
    drawn = _drawn(json.dumps(spec, ensure_ascii=False, sort_keys=True))
    drawn = _IDS.sub(lambda found: f"{found[0]}{re.sub(r'[^A-Za-z0-9]', '-', key)}-", drawn)
    drawn = _ROLES.sub("", drawn)
    named = f'<svg role="img" aria-label="{escape(said)}" '
    return mark_safe(drawn.replace("<svg ", named, 1))  # noqa: S308  vl-convert wrote it, which escapes every word


@lru_cache(maxsize=_KEPT)
def _drawn(spec: str) -> str:
    return svg(spec)
