"""What an undertaking is measured by: the target its words state, and the statistics its evidence names a figure of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from followthrough import model
from followthrough.assessments.series import checked
from followthrough.register.held import held, not_stale
from followthrough.register.models import Finding, Observation, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followthrough.register.models import Evidence

Place = tuple[int, int, int]  # document's row, start, end


def targets_in(places: Sequence[Place]) -> dict[Place, model.Target]:
    """The target stated within each place, where there is one. One query.

    "Double trade and investment by 2022" states one target of two measures: where the targets of a place differ in
    the measure alone, they are one without a measure; where they differ otherwise, none is taken for the other.
    """
    held_there: dict[int, list[tuple[int, int, model.Target]]] = defaultdict(list)
    rows = Finding.objects.filter(held(None), not_stale(None), target__isnull=False).order_by("start", "id")
    for document, start, end, target in rows.values_list("document", "start", "end", "target"):
        if target is not None:  # SQLite keeps JSON's own null apart from none
            held_there[document].append((start, end, model.Target(**target)))
    found = {
        place: _one([t for a, b, t in held_there[place[0]] if place[1] <= a and b <= place[2]]) for place in places
    }
    return {place: target for place, target in found.items() if target is not None}


def _one(targets: Sequence[model.Target]) -> model.Target | None:
    """The one target that these are; None for none, or for several."""
    if len(set(targets)) == 1:
        return targets[0]
    alike = {replace(target, metric=None, scope=None) for target in targets}
    return alike.pop() if len(alike) == 1 else None


def legs_of(evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, tuple[model.Series, ...]]:
    """For each undertaking the series of its evidence, all vintages, doubtful figures flagged. Two queries at most."""
    named = {key: _named(facts) for key, facts in evidence.items()}
    asked = {series for keys in named.values() for series in keys}
    figures = Observation.objects.filter(held(None)).order_by("period", "vintage", "id")
    rows = Series.objects.filter(key__in=asked).prefetch_related(Prefetch("observations", figures, to_attr="figures"))
    told = {row.key: _series(row, getattr(row, "figures")) for row in rows}  # noqa: B009  Prefetch sets it
    return {key: tuple(told[series] for series in keys) for key, keys in named.items() if keys}


def _named(facts: Iterable[Evidence]) -> tuple[str, ...]:
    """Keys of series, once each, in the order of the facts."""
    return tuple(dict.fromkeys(fact.observation.series.key for fact in facts if fact.observation is not None))


def _series(row: Series, figures: Iterable[Observation]) -> model.Series:
    seen = tuple(model.Observation(o.period, float(o.value), vintage=o.vintage, source=o.source) for o in figures)
    return checked(model.Series(row.key, row.name, row.unit, row.definition, row.publisher, row.source, seen))
