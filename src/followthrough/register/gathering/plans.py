"""Plans of a partnership with their lines as they stand on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.register.assessing.planning import as_line
from followthrough.register.ledger.held import dated_by, held
from followthrough.register.models import Plan
from followthrough.register.queries.standing.line_standings import line_standings
from followthrough.reports.facts import LineFact, PlanFact

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from followthrough.register.queries.standing.line_standings import LineStanding


def plans(partnership: str, as_of: str) -> tuple[PlanFact, ...]:
    """The live plans of a partnership dated by a day, newest first. A constant number of queries for each plan."""
    rows = Plan.objects.filter(held(None), dated_by(as_of), partnership__key=partnership).order_by("-date", "key")
    return tuple(fact(row, as_of) for row in _whole(rows))


def plan(key: str, as_of: str) -> tuple[PlanFact, str] | None:
    """One live plan on a day, and its partnership's key; None where there is none of that key."""
    row = _whole(Plan.objects.filter(held(None), key=key)).first()
    if row is None:
        return None
    return fact(row, as_of), "" if row.partnership is None else row.partnership.key


def _whole(rows: QuerySet[Plan]) -> QuerySet[Plan]:
    return rows.select_related("instrument", "partnership").prefetch_related("lines__activities")


def fact(row: Plan, as_of: str) -> PlanFact:
    """A plan as reports take it."""
    lines = sorted(row.lines.all(), key=lambda line: line.position)
    stand: dict[str, LineStanding] = line_standings(lines, as_of=as_of)
    told = []
    for line in lines:
        parts = sorted(line.activities.all(), key=lambda one: one.position)
        one = stand[line.key]
        number = "" if one.verdict is None else str(one.verdict.number)
        told.append(LineFact(line.key, as_line(line, parts), one.assessment, number))
    return PlanFact(
        key=row.key,
        title=row.title,
        lines=tuple(told),
        date=row.date,
        instrument="" if row.instrument is None else row.instrument.key,
        issuer=row.issuer,
        source=row.source,
        notices=tuple(row.notices),
    )
