"""Where action lines stand on a day: by the rule, from claims and evidence tied to them, or as a person signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough import model
from followthrough.assessments import assess
from followthrough.register.ledger.held import dated_by, held
from followthrough.register.models import ActionLine, Plan
from followthrough.register.queries.standing.facts_known import as_claim, as_evidence, tied_claims, tied_evidence
from followthrough.register.queries.standing.verdicts import as_signed, signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.register.queries.standing.verdicts import VerdictRow


@dataclass(frozen=True, slots=True)
class LineStanding:
    """One line on a day."""

    key: str
    assessment: model.Assessment  # as signed; else as proposed by rule
    proposed: model.Assessment
    verdict: VerdictRow | None


def line_standing(key: str, *, as_of: str) -> LineStanding | None:
    """One line on an ISO day; None where there is none of that key."""
    row = ActionLine.objects.filter(key=key).select_related("plan").order_by("-plan__edition").first()
    return None if row is None else line_standings([row], as_of=as_of)[row.key]


def line_standings(rows: Sequence[ActionLine], *, as_of: str) -> dict[str, LineStanding]:
    """Lines on an ISO day, by key. A constant number of queries."""
    owners = {row.key: row.key for row in rows}
    claims, evidence = tied_claims(owners, "line"), tied_evidence(owners, "line")
    verdicts = signed(owners, as_of=as_of, field="line")
    after = _replaced({row.plan.key for row in rows}, as_of)
    found = {}
    for row in rows:
        facts = (*map(as_evidence, evidence[row.key]), *after.get(row.plan.key, ()))
        entry = model.Entry(row.key, row.text, row.plan.date or row.plan.starts or None, row.due or None)
        made = assess(entry, model.Facts(as_of, tuple(map(as_claim, claims[row.key])), facts))
        verdict = verdicts.get(row.key)
        found[row.key] = LineStanding(row.key, as_signed(made, verdict), made, verdict)
    return found


def _replaced(plans: set[str], as_of: str) -> dict[str, tuple[model.Evidence, ...]]:
    """For each plan (a key) those that took its place by the day, as evidence."""
    rows = Plan.objects.filter(dated_by(as_of), held(None), supersedes__in=plans).order_by("date", "id")
    found: dict[str, tuple[model.Evidence, ...]] = {}
    for row in rows:
        found[row.supersedes] = (*found.get(row.supersedes, ()), _replacing(row))
    return found


def _replacing(row: Plan) -> model.Evidence:
    return model.Evidence(
        key=f"plan:{row.key}",
        says=f"The plan “{row.title or row.key}” took the place of this one.",
        direction=model.Direction.CONTEXT,
        source_class="self-report",
        date=row.date,
        source=row.source,
        shows=model.Status.SUPERSEDED,
    )
