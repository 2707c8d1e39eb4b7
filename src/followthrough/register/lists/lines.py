"""The list of plans' action lines. No plan is changed in place: what is changed in its lines makes a new edition."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followthrough.assessments.plans import ActionLine as Line
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.exchange.lists import LINES
from followthrough.register.assessing.planning import PlanDetails, import_plan, lines_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held
from followthrough.register.lists.kept import KeptList, Taken, by_key, only_known
from followthrough.register.models import ActionLine, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen

_WORDS = ("heading", "text", "lead", "period", "funds", "status", "remark")
_FILE = "corrected in a spreadsheet"


def _live() -> QuerySet[ActionLine]:
    return ActionLine.objects.filter(held(None, "plan__")).select_related("plan")


def _keys(chosen: Chosen) -> list[str]:
    found = _live()
    if chosen.partnership:
        found = found.filter(plan__partnership__key=chosen.partnership)
    return [key for _, _, key in sorted(found.values_list("plan__key", "position", "key"))]


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    return by_key(map(_cells, _live().filter(key__in=only_known(keys))))


def _cells(row: ActionLine) -> Cells:
    return {
        "key": row.key,
        "plan": row.plan.key,
        "edition": str(row.plan.edition),
        "number": row.number,
        **{name: str(getattr(row, name)) for name in _WORDS},
        "due": row.due,
        "place": row.place,
    }


def _accept(some: Sequence[Change], before: Mapping[str, Cells], by: By) -> Iterator[Taken]:
    """All that a file changes in one plan makes one edition of it."""
    plans: dict[str, list[Change]] = defaultdict(list)
    for change in some:
        plans[change.says["plan"] if change.new else before[change.key]["plan"]].append(change)
    refused = {key: _new_edition(key, changes, by) for key, changes in plans.items()}
    for change in some:
        yield Taken(refused[change.says["plan"] if change.new else before[change.key]["plan"]])


def _new_edition(key: str, changes: Sequence[Change], by: By) -> str:
    """Why the plan cannot be taken in so; "" where it was."""
    row = Plan.objects.filter(held(None), key=key).first()
    if row is None:
        return f"The register holds no plan {key}."
    lines = lines_of(row)
    for change in changes:
        said: dict[str, Any] = {name: value for name, value in change.says.items() if name in (*_WORDS, "number")}
        if change.new:
            lines[f"new {change.row}"] = Line(**({"number": "", "text": ""} | said))
        else:
            lines[change.key] = replace(lines[change.key], **said)
    plan = PlanRead(key, tuple(lines.values()), row.title, tuple(row.notices))
    digest = hashlib.sha256(repr(plan.lines).encode()).hexdigest()
    try:
        import_plan(plan=plan, file=_FILE, sha256=digest, person=by.person, now=by.now, details=PlanDetails(key=key))
    except DecisionError as error:
        return str(error)
    return ""


def _reader() -> Held:
    return _held


KEPT = KeptList(LINES, _keys, _reader, _accept, at_once=True)
