"""A plan and the one that took its place: a person's word on headings, and on which line took up which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction

from followthrough.register.assessing.planning import PlanError
from followthrough.register.decisions.deciding import UNDO, Wish, take
from followthrough.register.facts.subjects import line_of
from followthrough.register.following.graph import NOT_SAME, SAME
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.models import ActionLine, HeadingMap, Plan
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

KIND: Final = "carry"
VERDICTS: Final = (SAME, NOT_SAME, UNDO)


@transaction.atomic
def map_heading(
    *, plans: tuple[str, str], heading: str, into: Sequence[str], person: str, now: datetime, because: str = ""
) -> None:
    """Say which headings of the later plan took up a heading of the earlier one; none of them: it was dropped.

    Args:
        plans: keys of the earlier and the later plan.
        heading: of the earlier plan, as it stands there.
        into: headings of the later plan, as they stand there.
        person: who says so.
        now: when, with its time zone.
        because: why.

    Raises:
        PlanError: no such plan or heading.
    """
    old, new = (_headings(key) for key in plans)
    strange = [name for name in into if name not in new]
    if heading not in old or strange:
        name, key = (heading, plans[0]) if heading not in old else (strange[0], plans[1])
        raise PlanError(f"The plan {key} has no heading “{name}”.")
    same = {"old_plan": plans[0], "new_plan": plans[1], "heading": heading}
    put_fact(HeadingMap, same, person=person, now=now, into=list(into), because=because)


def _headings(key: str) -> set[str]:
    row = Plan.objects.filter(key=key, superseded_at__isnull=True).first()
    if row is None:
        raise PlanError(f"The register holds no plan {key}.")
    return set(ActionLine.objects.filter(plan=row).values_list("heading", flat=True))


@transaction.atomic
def judge_carried(*, old: str, new: str, verdict: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say whether a line of a later plan takes up a line of an earlier one: same, not same, or undo what was said.

    Raises:
        DecisionError: no such line or verdict, two lines of one plan, or nothing to undo.
    """
    if verdict not in VERDICTS:
        raise DecisionError(f"“{verdict}” is no judgement on two lines: choose {', '.join(VERDICTS)}.")
    one, other = line_of(old), line_of(new)
    if one.plan.key == other.plan.key:
        raise DecisionError("Name a line of each of two plans.")
    return decision_row(take(Wish(KIND, f"{one.key}|{other.key}", verdict, person, now, reason)))
