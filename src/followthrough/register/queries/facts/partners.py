"""The partnerships by name alone, for a switch on every page: one query, whatever they hold."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from followthrough.register.models import Partnership
from followthrough.register.models.seen import in_sight


@dataclass(frozen=True, slots=True)
class PartnerName:
    """A partnership as a choice."""

    key: str
    name: str
    name_ja: str


def partner_names() -> tuple[PartnerName, ...]:
    """Partnerships of which a document may be seen, the one with most documents first."""
    live = Q(documents__superseded_at__isnull=True) & in_sight("documents")
    rows = Partnership.objects.annotate(held=Count("documents", filter=live)).filter(held__gt=0)
    return tuple(PartnerName(*row) for row in rows.order_by("-held", "name").values_list("key", "name", "name_ja"))
