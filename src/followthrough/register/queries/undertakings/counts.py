"""Counts that name their rule."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count as Number
from django.db.models import Q

from followthrough.register.ledger.held import dated_by
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import Finding


@dataclass(frozen=True, slots=True)
class RuleCounts:
    """Live findings by each counting rule of the lexicon; what is strict is broad as well."""

    findings: int
    strict: int
    broad: int


@remembered
def rule_counts(*, partnership: str = "", as_of: str = "") -> RuleCounts:
    """How many live findings count by each rule.

    Args:
        partnership: its key; only documents of it.
        as_of: ISO day; only documents dated by it.
    """
    live = Finding.objects.filter(
        superseded_at__isnull=True, stale_at__isnull=True, document__superseded_at__isnull=True
    )
    if partnership:
        live = live.filter(document__partnership__key=partnership)
    live = live.filter(dated_by(as_of, "document__date"))
    return RuleCounts(
        **live.aggregate(
            findings=Number("pk"), strict=Number("pk", filter=Q(strict=True)), broad=Number("pk", filter=Q(broad=True))
        )
    )
