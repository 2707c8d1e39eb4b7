"""What took the place of what: entries, links and instruments. A circle is refused and named."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.deciding import Wish, live_entry, take
from followthrough.register.judged import DecisionError
from followthrough.register.models import Decision
from followthrough.register.queries.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

VERDICT = "superseded"


def cycle(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A circle among (old, new) pairs, its first name again at the end; none where all leads forward."""
    order = TopologicalSorter[str]()
    for old, new in sorted(set(pairs)):
        order.add(new, old)
    try:
        order.prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


@transaction.atomic
def supersede(*, entry: str, by: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that one entry took the place of another. Undo it by its decision's number.

    Raises:
        DecisionError: no such entry, or the newer one is itself superseded, at last, by the older: the circle is named.
    """
    old, new = live_entry(entry), live_entry(by)
    live = Decision.objects.filter(subject_kind="supersession", verdict=VERDICT, superseded_at__isnull=True)
    pairs = [(row.subject, str(row.detail["by"])) for row in live.exclude(subject=old.key)]
    circle = cycle([*pairs, (old.key, new.key)])
    if circle:
        raise DecisionError(f"This would make a circle: {' is superseded by '.join(circle)}. Undo one of these first.")
    return decision_row(take(Wish("supersession", old.key, VERDICT, person, now, reason, (), {"by": new.key})))
