"""Evidence as a list."""

from __future__ import annotations

from followthrough.register.ledger.held import held
from followthrough.register.models import Evidence
from followthrough.register.queries.facts.world import evidence_row
from followthrough.register.queries.rows import EvidenceRow, Page


def list_evidence(*, entry: str = "", page: int = 1, size: int = 50) -> Page[EvidenceRow]:
    """Live evidence in time order; `entry` is a key."""
    found = Evidence.objects.filter(held(None))
    if entry:
        found = found.filter(entry=entry)
    first = (max(1, page) - 1) * size
    rows = tuple(map(evidence_row, found.order_by("date", "id")[first : first + size]))
    return Page(rows, found.count(), max(1, page), size)
