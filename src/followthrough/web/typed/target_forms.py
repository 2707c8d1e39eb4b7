"""What the forms for targets and the series they are measured by ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from followthrough.web.told.sums import DIRECTIONS
from followthrough.web.typed.forms import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.register.queries.rows import SeriesRow

_YEAR = _("a year: 2010")
_WHY = Field("because", _("Why"), "area", hint=_("stands beside it on the page"), needed=True, wide=True)
TARGET = (
    Field("direction", _("Direction"), "choice", choices=(("", _("not said")), *DIRECTIONS.items())),
    Field("factor", _("Factor"), "number", hint=_("2 for double; one of these three figures")),
    Field("percent", _("Per cent"), "number", hint=_("of change, or to be reached")),
    Field("value", _("Figure to be reached"), "number"),
    Field("unit", _("Unit of that figure")),
    Field("baseline", _("Baseline"), hint=_("a year; blank where none is stated")),
    Field("due", _("Due"), hint=_("2024, 2024-05 or 2024-05-06")),
    _WHY,
)


def leg_fields(series: Iterable[SeriesRow]) -> tuple[Field, ...]:
    """What is asked to tie a series to an undertaking."""
    choices = tuple((row.key, f"{row.name}, {row.unit}" if row.unit else row.name) for row in series)
    return (
        Field("series", _("Series"), "choice", choices=choices, needed=True, wide=True),
        Field("baseline", _("Baseline a person chooses"), hint=_YEAR),
        Field("because", _("Why"), "area", hint=_("needed where a baseline is chosen"), wide=True),
    )
