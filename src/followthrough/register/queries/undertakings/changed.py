"""Which undertakings changed last: stated again, decided, spoken of. What feeds tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest

from followthrough.register.assessing.kept import KeptOfAll
from followthrough.register.ledger.held import held
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import Claim, Decision, Entry, EntryStatement, Evidence
from followthrough.register.queries.rows import EntryRow
from followthrough.register.queries.undertakings.entries import EntryFilter, entry_rows, filtered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class UpdatedRow:
    """An undertaking, and when it last changed in the register."""

    entry: EntryRow
    changed_at: datetime
    recorded_at: datetime


@remembered
def changed(chosen: EntryFilter, *, most: int = 50) -> tuple[UpdatedRow, ...]:
    """Entries that fit, last changed first: by a statement, a decision, a claim or evidence. Six queries."""
    told = _last_of_all(most) if chosen == EntryFilter() else _last(filtered(chosen), most)
    rows = {row.key: row for row in entry_rows(Entry.objects.filter(held(None), key__in=list(told)), size=most)}
    return tuple(UpdatedRow(rows[key], *when) for key, when in told.items() if key in rows)


_When = tuple[datetime, datetime]  # when it last changed, and when it was recorded


def _last(found: QuerySet[Entry], most: int | None = None) -> dict[str, _When]:
    rows = _dated(found).order_by("-changed", "-id")[:most].values_list("key", "changed", "recorded_at")
    return {key: (changed_at, recorded_at) for key, changed_at, recorded_at in rows}


def _last_of_all(most: int) -> dict[str, _When]:
    """The same of all that is listed, from what is kept of each."""
    newest = nlargest(most, _dates().items(), key=lambda item: (item[1][0], item[1][2]))
    return {key: (changed_at, recorded_at) for key, (changed_at, recorded_at, _) in newest}


def _each(keys: Sequence[str] | None) -> dict[str, tuple[datetime, datetime, int]]:
    """When each last changed and was recorded, and the number of its row."""
    found = filtered(EntryFilter())
    rows = _dated(found if keys is None else found.filter(key__in=keys)).order_by()
    return {key: (*when, pk) for key, *when, pk in rows.values_list("key", "changed", "recorded_at", "pk")}


_dates = KeptOfAll(_each)


def _dated(found: QuerySet[Entry]) -> QuerySet[Any]:
    """When each last changed: the latest of what was recorded about it."""
    parts: list[tuple[type[Any], dict[str, Any]]] = [
        (EntryStatement, {"entry__key": OuterRef("key")}),
        (Decision, {"subject_kind": "entry", "subject": OuterRef("key")}),
        (Claim, {"entry": OuterRef("key")}),
        (Evidence, {"entry": OuterRef("key")}),
    ]
    latest = [Coalesce(Subquery(_latest(table, same)), F("recorded_at")) for table, same in parts]
    return found.annotate(changed=Greatest(F("recorded_at"), *latest))


def _latest(table: type[Any], same: dict[str, Any]) -> QuerySet[Any, Any]:
    rows = table.objects.filter(held(None), **same).order_by()
    grouped: QuerySet[Any, Any] = rows.values(next(iter(same))).annotate(at=Max("recorded_at")).values("at")
    return grouped
