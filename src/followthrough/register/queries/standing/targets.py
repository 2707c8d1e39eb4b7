"""What undertakings are measured by: the target their words state, or a person reads in them, and their series."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from followthrough import model
from followthrough.assessments.series import checked
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import Finding, Leg, Observation, Series, StatedTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followthrough.register.models import Evidence

Place = tuple[int, int, int]  # document's row, start, end
_FEW = 200  # documents that a question may name one by one


@dataclass(frozen=True, slots=True)
class Measured:
    """By what one undertaking is measured."""

    series: tuple[model.Series, ...] = ()
    baselines: Mapping[str, str] = field(default_factory=dict)  # series' key: the year a person chose


@dataclass(frozen=True, slots=True)
class Stated:
    """A target as it is read, and by whom."""

    target: model.Target
    by: str = ""  # the person; "" for the machine
    because: str = ""  # that person's reason


@dataclass(frozen=True, slots=True)
class Measure:
    """A target with all it is judged by."""

    stated: Stated
    by: Measured
    promised: str | None  # date of the first statement: years before it may be the baseline


def targets_in(places: Sequence[Place]) -> dict[Place, model.Target]:
    """The target stated within each place, where there is one. One query.

    "Double trade and investment by 2022" states one target of two measures: where the targets of a place differ in
    the measure alone, they are one without a measure; where they differ otherwise, none is taken for the other.
    """
    held_there: dict[int, list[tuple[int, int, model.Target]]] = defaultdict(list)
    rows = Finding.objects.filter(held(None), not_stale(None), target__isnull=False).order_by("start", "id")
    documents = {place[0] for place in places}
    if len(documents) <= _FEW:
        rows = rows.filter(document__in=documents)
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


def stated_targets(owners: Mapping[str, str]) -> dict[str, Stated]:
    """Targets as people read them, by the undertaking. `owners`: keys under which one may stand. One query."""
    rows = StatedTarget.objects.filter(held(None)).order_by("id")
    return {
        owners[row.entry]: Stated(_target(row), row.recorded_by, row.because) for row in rows if row.entry in owners
    }


def _target(row: StatedTarget) -> model.Target:
    return model.Target(
        direction=row.direction or None,
        factor=row.factor,
        percent=row.percent,
        value=row.value,
        unit=row.unit or None,
        baseline=row.baseline or None,
        due=row.due or None,
    )


def measured_by(owners: Mapping[str, str], evidence: Mapping[str, Iterable[Evidence]]) -> dict[str, Measured]:
    """The series of each undertaking: those people tied to it, then those its evidence names a figure of.

    All vintages, doubtful figures flagged. Three queries at most.
    """
    ties: dict[str, dict[str, str]] = defaultdict(dict)
    for row in Leg.objects.filter(held(None)).select_related("series").order_by("id"):
        if row.entry in owners:
            ties[owners[row.entry]][row.series.key] = row.baseline
    named = {key: (*ties[key], *_named(evidence.get(key, ()))) for key in {*ties, *evidence}}
    told = _told({series for keys in named.values() for series in keys})
    return {
        key: Measured(
            tuple(told[series] for series in dict.fromkeys(keys)),
            {series: year for series, year in ties[key].items() if year},
        )
        for key, keys in named.items()
        if keys
    }


def _named(facts: Iterable[Evidence]) -> tuple[str, ...]:
    """Keys of series, once each, in the order of the facts."""
    return tuple(dict.fromkeys(fact.observation.series.key for fact in facts if fact.observation is not None))


def _told(asked: set[str]) -> dict[str, model.Series]:
    figures = Observation.objects.filter(held(None)).order_by("period", "vintage", "id")
    rows = Series.objects.filter(key__in=asked).prefetch_related(Prefetch("observations", figures, to_attr="figures"))
    return {row.key: as_series(row, getattr(row, "figures")) for row in rows}  # noqa: B009  Prefetch sets it


def as_series(row: Series, figures: Iterable[Observation]) -> model.Series:
    """A row and its observations as the noun, doubtful figures flagged."""
    seen = tuple(
        model.Observation(o.period, float(o.value), o.unit, o.definition, o.vintage, o.source, written=o.written)
        for o in figures
    )
    return checked(model.Series(row.key, row.name, row.unit, row.definition, row.publisher, row.source, seen))
