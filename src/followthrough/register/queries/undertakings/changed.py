"""Which undertakings changed last: stated again, decided, spoken of. What feeds tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest

from followthrough.register.ledger.held import held
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import Claim, Decision, Entry, EntryStatement, Evidence
from followthrough.register.queries.rows import EntryRow
from followthrough.register.queries.undertakings.entries import EntryFilter, entry_rows, filtered

if TYPE_CHECKING:
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
    found = _dated(filtered(chosen)).order_by("-changed", "-id")[:most]
    told = {
        key: (changed_at, recorded_at)
        for key, changed_at, recorded_at in found.values_list("key", "changed", "recorded_at")
    }
    rows = {row.key: row for row in entry_rows(Entry.objects.filter(held(None), key__in=list(told)), size=most)}
    return tuple(UpdatedRow(rows[key], *when) for key, when in told.items() if key in rows)


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
