"""One undertaking's target against its series, with everything a page needs to show the sum; and the list of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough import model
from followthrough.assessments.growth import Projection, projected
from followthrough.assessments.series import Revision, gaps, revisions
from followthrough.assessments.targets import Verdict, judge_target
from followthrough.register.queries.standing.assessing import Followed, standing_of
from followthrough.register.queries.standing.standings import Wanted, standing_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.assessments.targets import Leg
    from followthrough.register.queries.standing.targets import Stated

METHODS = ("compound growth", "straight line")


@dataclass(frozen=True, slots=True)
class LegView:
    """One leg: its series as known on the day, its verdict on each reading, and what a reader should doubt."""

    leg: Leg
    gaps: tuple[str, ...]  # periods without a figure
    revisions: tuple[Revision, ...]  # periods told differently by vintages or sources
    flagged: tuple[model.Observation, ...]  # figures with something to doubt
    projections: tuple[Projection, ...]  # to the year due, each with its method; none once it is past


@dataclass(frozen=True, slots=True)
class TargetView:
    """An undertaking's target on a day."""

    undertaking: Followed
    stated: Stated  # the target, and who reads it so
    verdict: Verdict  # of all legs together; unknown without any
    legs: tuple[LegView, ...]
    says: str  # every leg's sentence


def target_view(entry: str, *, as_of: str) -> TargetView | None:
    """The target of an undertaking on an ISO day; None where it has none or there is no such undertaking."""
    found = standing_of(entry, as_of=as_of)
    return None if found is None else _view(found)


def targets(*, as_of: str, partnership: str = "") -> tuple[TargetView, ...]:
    """All undertakings stated by an ISO day that have a target, those due first; `partnership` is a key."""
    aimed = standing_page(Wanted(partnership=partnership, aimed=True), as_of=as_of, count=None)
    made = (_view(one) for one in aimed.rows)
    return tuple(sorted((one for one in made if one is not None), key=_order))


def _order(one: TargetView) -> tuple[bool, str, str]:
    due = one.stated.target.due
    return due is None, due or "", one.undertaking.key


def _view(found: Followed) -> TargetView | None:
    measure = found.measure
    if measure is None:
        return None
    target, by = measure.stated.target, measure.by
    judged = judge_target(target, by.series, promised=measure.promised, as_of=found.as_of, baselines=by.baselines)
    legs = tuple(_leg(one, target) for one in judged.legs)
    return TargetView(found, measure.stated, overall(judged.legs), legs, judged.because)


def _leg(leg: Leg, target: model.Target) -> LegView:
    year = int((target.due or "0")[:4])
    open_ = leg.verdict == Verdict.NOT_YET_DUE
    ahead = [projected(leg.series, None, year, method) for method in METHODS] if open_ else []
    flagged = tuple(row for row in leg.series.observations if row.flags)
    return LegView(
        leg, gaps(leg.series), revisions(leg.series), flagged, tuple(one for one in ahead if one is not None)
    )


def overall(legs: Iterable[Leg]) -> Verdict:
    """The verdict of a target with several legs: missed when one leg is, reached when all are, else the least sure."""
    verdicts = {leg.verdict for leg in legs}
    if Verdict.MISSED in verdicts:
        return Verdict.MISSED
    order = (Verdict.DEPENDS, Verdict.DEPENDS_ON_SOURCE, Verdict.UNKNOWN, Verdict.NOT_YET_DUE, Verdict.REACHED)
    return next((one for one in order if one in verdicts), Verdict.UNKNOWN)
