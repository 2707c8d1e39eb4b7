"""A statistical series with what a reader should know of it: gaps, revisions, figures to doubt, what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from followthrough import model
from followthrough.assessments.series import Revision, gaps, known, revisions, units_of
from followthrough.register.ledger.held import held
from followthrough.register.models import Leg, Observation, Series
from followthrough.register.queries.standing.targets import as_series

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One series, as its vintages up to a day tell it."""

    series: model.Series
    as_of: str  # ISO day; "" for all that is held
    gaps: tuple[str, ...]
    revisions: tuple[Revision, ...]
    units: tuple[str, ...]  # what its figures count: more than one means mixed units
    measures: tuple[str, ...]  # keys of the undertakings people tied it to


def every_series() -> dict[str, model.Series]:
    """All that is held of each series, by its key; in the order of their names. Two queries."""
    return {row.key: known(as_series(row, getattr(row, "figures")), None) for row in _with_figures()}  # noqa: B009  as below


def series_view(key: str, *, as_of: str = "") -> SeriesView | None:
    """One series by its key; None where there is none. Two queries and one for what it measures."""
    row = _with_figures().filter(key=key).first()
    if row is None:
        return None
    told = known(as_series(row, getattr(row, "figures")), as_of or None)  # noqa: B009  Prefetch sets it
    measures = Leg.objects.filter(held(None), series=row).order_by("id").values_list("entry", flat=True)
    return SeriesView(told, as_of, gaps(told), revisions(told), units_of(told), tuple(measures))


def _with_figures() -> QuerySet[Series]:
    figures = Observation.objects.filter(held(None)).order_by("period", "vintage", "id")
    return Series.objects.order_by("name").prefetch_related(Prefetch("observations", figures, to_attr="figures"))
