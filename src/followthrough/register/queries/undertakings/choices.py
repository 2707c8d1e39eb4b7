"""What a filter form may offer: the values of each side, counted with that side left open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import Count as Number

from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import EntryParty
from followthrough.register.queries.rows import Count
from followthrough.register.queries.undertakings.entries import HOLDS, EntryFilter, filtered

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 60  # values of one side; a longer list is not read, it is searched


@remembered
def choices(chosen: EntryFilter) -> Mapping[str, tuple[Count, ...]]:
    """Acts, parties, partnerships and documents among the entries that fit all *other* filters, most frequent first."""
    return {
        "act": _values(replace(chosen, act=""), "act", "act"),
        "party": _parties(replace(chosen, party="")),
        "partnership": _values(
            replace(chosen, partnership=""), "document__partnership__key", "document__partnership__name"
        ),
        "document": _values(replace(chosen, document=""), "document__key", "document__title"),
    }


def _values(chosen: EntryFilter, key: str, label: str) -> tuple[Count, ...]:
    rows = filtered(chosen).order_by().exclude(**{f"{key}__isnull": True}).values_list(key, label)
    return tuple(
        Count(value, name or value, n) for value, name, n in rows.annotate(n=Number("pk")).order_by("-n", key)[:MOST]
    )


def _parties(chosen: EntryFilter) -> tuple[Count, ...]:
    held = EntryParty.objects.filter(entry__in=filtered(chosen).order_by().values("pk"), role__in=HOLDS)
    rows = held.values_list("name").annotate(n=Number("entry", distinct=True)).order_by("-n", "name")
    return tuple(Count(name, name, n) for name, n in rows[:MOST])
