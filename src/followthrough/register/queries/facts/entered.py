"""Claims and evidence as they were entered last, to be corrected; and those that were taken back, by whom and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Q

from followthrough.register.models import Audit, Claim, Evidence

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

_TABLES: Final[Mapping[str, Any]] = {"claim": Claim, "evidence": Evidence}


@dataclass(frozen=True, slots=True)
class Entered:
    """A claim or a piece of evidence as it was entered last."""

    kind: str  # claim, evidence
    key: str
    on: str  # key of the undertaking or action line it speaks of; "" for neither
    says: Mapping[str, str]  # what a form about it shows, by the name of the field
    holds: bool  # False: it was taken back


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A claim or a piece of evidence that somebody took back."""

    key: str
    says: str
    at: datetime
    person: str  # "" where the audit does not tell
    reason: str


def entered(kind: str, key: str) -> Entered | None:
    """The fact of this kind and key, whether it holds or was taken back; None where there never was one."""
    row = entered_last(kind, key)
    if row is None:
        return None
    plain = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields if not field.is_relation}  # noqa: SLF001  Django documents _meta as public
    says = {name: _shown(value) for name, value in plain.items()}
    return Entered(kind, key, row.entry or row.line, says, row.superseded_at is None)


def entered_last(kind: str, key: str) -> Any:
    """The newest row of this kind and key, whether it holds or not; None where there is none, or no such kind."""
    return _TABLES[kind].objects.filter(key=key).order_by("-id").first() if kind in _TABLES else None


def _shown(value: Any) -> str:
    """As a person types it: figures without the noughts that a column adds."""
    if isinstance(value, Decimal):
        from followthrough.exchange.understanding import written

        return written(value)
    return "" if value is None else str(value)


def taken_back(on: Collection[str]) -> dict[str, tuple[TakenBack, ...]]:
    """Claims and evidence of undertakings or lines that were taken back and do not hold again, each under its kind."""
    return {kind: tuple(_ended(kind, table, on)) for kind, table in _TABLES.items()}


def _ended(kind: str, table: Any, on: Collection[str]) -> list[TakenBack]:
    ours = table.objects.filter(Q(entry__in=on) | Q(line__in=on))
    last = {row.key: row for row in ours.order_by("id")}
    holding = set(table.objects.filter(key__in=list(last), superseded_at__isnull=True).values_list("key", flat=True))
    ended = [row for key, row in last.items() if key not in holding]
    notes = _notes({f"{kind}:{row.key}" for row in ended})
    return [
        TakenBack(row.key, _words(row), row.superseded_at, *notes.get(f"{kind}:{row.key}", ("", ""))) for row in ended
    ]


def _words(row: Any) -> str:
    return f"{row.claimant}: “{row.word}”" if isinstance(row, Claim) else str(row.says)


def _notes(subjects: Collection[str]) -> dict[str, tuple[str, str]]:
    """Who took each back last, and why."""
    if not subjects:
        return {}
    rows = Audit.objects.filter(verb="retract", subject__in=subjects).order_by("id")
    return {row.subject: (row.person, str(json.loads(row.detail).get("reason", ""))) for row in rows}
