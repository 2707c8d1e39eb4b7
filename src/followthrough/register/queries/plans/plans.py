"""Plans: the list, and one plan whole with its lines, rates and claims on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery

from followthrough.assessments.editions import changes
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.assessments.rates import ADDRESSED, COMPLETED, ClaimedRate, Rate, beside, rates
from followthrough.lexicon.plan_steps import step_of
from followthrough.model import Status
from followthrough.register.assessing.planning import lines_of
from followthrough.register.ledger.held import dated_by, held
from followthrough.register.models import Activity, Claim, Plan
from followthrough.register.queries.plans.plan_rows import ActivityRow, LineRow, PlanRow, PlanView, RateSet
from followthrough.register.queries.plans.touches import touches_of
from followthrough.register.queries.standing.facts_known import as_claim
from followthrough.register.queries.standing.line_standings import LineStanding, line_standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.register.models import ActionLine
    from followthrough.register.queries.plans.plan_rows import TouchRow

_COUNTED = {"completed": COMPLETED, "addressed": ADDRESSED}


def plans(*, partnership: str = "") -> list[PlanRow]:
    """Live plans, newest first; `partnership` is a key."""
    found = Plan.objects.filter(held(None)).order_by("-date", "key")
    return [plan_row(row) for row in counted(found.filter(partnership__key=partnership) if partnership else found)]


def counted(found: QuerySet[Plan]) -> QuerySet[Any, Any]:
    """Plans with what `plan_row` tells of each: how many lines, and which plan took its place."""
    later = Plan.objects.filter(held(None), supersedes=OuterRef("key")).order_by("date").values("key")[:1]
    rows: QuerySet[Any, Any] = found.select_related("partnership", "instrument").annotate(
        line_count=Count("lines"), later=Subquery(later)
    )
    return rows


def plan_row(row: Any) -> PlanRow:
    """A row that `counted` has annotated."""
    plain = ("key", "edition", "title", "date", "starts", "ends", "supersedes", "issuer", "source", "file")
    return PlanRow(
        **{name: getattr(row, name) for name in (*plain, "confidentiality", "recorded_at", "recorded_by")},
        partnership=None if row.partnership is None else row.partnership.key,
        instrument=None if row.instrument is None else row.instrument.key,
        superseded_by=row.later or "",
        notices=tuple(row.notices),
        lines=row.line_count,
        live=row.superseded_at is None,
    )


def plan_view(key: str, *, as_of: str, edition: int | None = None) -> PlanView | None:
    """A plan on an ISO day, in its live edition or the one numbered; None where there is none.

    A constant number of queries.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    editions = list(counted(Plan.objects.filter(key=key).order_by("-edition")))
    row = next((one for one in editions if _is_asked(one, edition)), None)
    if row is None:
        return None
    activities = Prefetch("activities", Activity.objects.order_by("position"))
    lines = list(row.lines.order_by("position").select_related("plan").prefetch_related(activities))
    standings = line_standings(lines, as_of=as_of)
    touched = touches_of(key)
    sets = _rates(row, [standings[line.key] for line in lines])
    before = next((one for one in editions if one.edition < row.edition), None)
    return PlanView(
        plan_row(row),
        as_of,
        tuple(_line_row(line, standings[line.key], touched.get(line.key, ())) for line in lines),
        sets,
        _claimed(row, sets, as_of),
        tuple(map(plan_row, editions)),
        () if before is None else changes(lines_of(before), lines_of(row)),
    )


def _is_asked(row: Plan, edition: int | None) -> bool:
    return row.superseded_at is None if edition is None else row.edition == edition


def _rates(row: Plan, standings: Sequence[LineStanding]) -> tuple[RateSet, ...]:
    """Completed and addressed, each in the plan's own words and as assessed."""
    plan = PlanRead(row.key, tuple(lines_of(row).values()))
    steps = [one.assessment.status for one in standings]
    bases = (("told", None), ("assessed", steps))
    return tuple(
        RateSet(counts, basis, rates(plan, counted, held_steps))
        for basis, held_steps in bases
        for counts, counted in _COUNTED.items()
    )


def _claimed(row: Plan, sets: Iterable[RateSet], as_of: str) -> tuple[ClaimedRate, ...]:
    """Claims on the whole plan by the day, each beside our rate of what its word says: completed, or addressed."""
    if row.instrument is None:
        return ()
    found = Claim.objects.filter(held(None), dated_by(as_of), instrument=row.instrument).order_by("date", "id")
    ours = {one.counts: one.rates[-1] for one in sets if _says_something(one.rates[-1])}
    made = (
        beside([claim], ours.get("completed" if step_of(claim.word) is Status.DONE else "addressed"))
        for claim in map(as_claim, found)
    )
    return tuple(one for each in made for one in each)


def _says_something(rate: Rate) -> bool:
    """Whether a rate rests on any line whose status is known; the assessed one, coming later, goes before the told."""
    return rate.denominator > rate.unknown


def _line_row(line: ActionLine, standing: LineStanding, touched: tuple[TouchRow, ...]) -> LineRow:
    plain = ("key", "number", "heading", "text", "lead", "period", "due", "funds", "status", "remark", "place")
    parts = tuple(
        ActivityRow(one.text, one.lead, one.period, one.funds, one.status, one.remark) for one in line.activities.all()
    )
    return LineRow(
        **{name: getattr(line, name) for name in plain},
        step=str(step_of(line.status)),
        activities=parts,
        standing=standing,
        touches=touched,
    )
