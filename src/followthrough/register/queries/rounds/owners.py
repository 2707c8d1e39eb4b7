"""Who must report on what: as assigned, else lead bodies of action lines and parties that must deliver."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from followthrough.assessments.deadlines import CLOSED
from followthrough.register.ledger.held import held
from followthrough.register.models import ActionLine, Assignment, Plan
from followthrough.register.queries.standing.line_standings import line_standings
from followthrough.register.queries.standing.said import delivering
from followthrough.register.queries.standing.standings import ORDERS, Wanted, standing_on

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = tuple[str, str]  # entry or line, and its key
NOBODY: Final = ""  # stands for the owner of what nobody answers for
_SEVERAL: Final = re.compile(r"\s*[;/\n]\s*")


def items_by_owner(*, as_of: str, partnership: str = "") -> dict[str, tuple[Item, ...]]:
    """What is open on an ISO day, by who must report on it, owners in the order of the alphabet.

    What has no owner is not in it: see `unowned`.
    """
    found: dict[str, list[Item]] = defaultdict(list)
    for item, owners in _owned(as_of, partnership):
        for owner in owners:
            found[owner].append(item)
    return {owner: tuple(found[owner]) for owner in sorted(found)}


def unowned(*, as_of: str, partnership: str = "") -> tuple[Item, ...]:
    """What is open on an ISO day and nobody answers for."""
    return tuple(item for item, owners in _owned(as_of, partnership) if not owners)


def _owned(as_of: str, partnership: str) -> Iterable[tuple[Item, tuple[str, ...]]]:
    assigned: dict[str, list[str]] = defaultdict(list)
    for row in Assignment.objects.filter(held(None)).order_by("owner"):
        assigned[row.subject].append(row.owner)
    for line in _open_lines(as_of, partnership):
        leads = tuple(filter(None, _SEVERAL.split(line.lead.strip())))
        yield ("line", line.key), tuple(assigned.get(line.key, leads))
    asked = Wanted(partnership=partnership, is_open=True, invented=False)
    rows = standing_on(as_of, asked).order_by(*ORDERS["stated"]).values_list("entry", "entry__key")
    parties = delivering([number for number, _ in rows])
    for number, key in rows:
        yield ("entry", key), tuple(assigned.get(key, [name for name in parties[number] if name != "all"]))


def _open_lines(as_of: str, partnership: str) -> Iterable[ActionLine]:
    """Lines of live plans that nothing shows done, replaced or overtaken."""
    plans = Plan.objects.filter(held(None)).order_by("key")
    for plan in plans.filter(partnership__key=partnership) if partnership else plans:
        lines = list(plan.lines.order_by("position").select_related("plan"))
        standings = line_standings(lines, as_of=as_of)
        yield from (line for line in lines if standings[line.key].assessment.status not in CLOSED)
