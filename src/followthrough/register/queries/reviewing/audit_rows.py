"""The audit's chain as a list: who did what to what, and when; newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from followthrough.register.ledger import audit
from followthrough.register.models import Audit
from followthrough.register.queries.rows import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

SIZE = 50


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One row of the chain."""

    number: int
    at: datetime
    person: str
    verb: str
    kind: str  # of the subject
    subject: str  # its key
    detail: tuple[tuple[str, str], ...]
    hash: str


def audit_rows(*, person: str = "", verb: str = "", subject: str = "", page: int = 1) -> Page[AuditRow]:
    """A page of the chain. `subject`: a part of what was acted on, such as an entry's key."""
    rows = Audit.objects.order_by("-id")
    asked = Q()
    for field, wanted in (("person", person), ("verb", verb), ("subject__contains", subject)):
        asked &= Q(**{field: wanted}) if wanted else Q()
    found = rows.filter(asked)
    return Page(tuple(map(_row, found[(page - 1) * SIZE : page * SIZE])), found.count(), page, SIZE)


def audit_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Everybody who ever acted, and every verb there was, each by name."""
    people = Audit.objects.order_by("person").values_list("person", flat=True).distinct()
    verbs = Audit.objects.order_by("verb").values_list("verb", flat=True).distinct()
    return tuple(people), tuple(verbs)


def chain_faults(most: int = 20) -> tuple[str, ...]:
    """Where the chain does not hold, the first few; none where it does. Reads every row of it."""
    return tuple(fault for fault, _ in zip(audit.faults(), range(most), strict=False))


def _row(row: Audit) -> AuditRow:
    kind, _, key = row.subject.partition(":")
    told: Any = json.loads(row.detail or "{}")
    detail = tuple(_filled(told)) if isinstance(told, dict) else ()
    return AuditRow(row.pk, row.at, row.person, row.verb, kind, key, detail, row.hash)


def _filled(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values of what is not left blank."""
    return ((name, _said(value)) for name, value in fields.items() if value not in (None, "", [], {}))


def _said(value: object) -> str:
    """A value as a person reads it: what a row says field by field, lists as their parts."""
    if isinstance(value, dict):
        return "; ".join(f"{name}: {said}" for name, said in _filled(value))
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
