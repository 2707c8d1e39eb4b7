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
    from collections.abc import Callable, Mapping

    from django.db.models import QuerySet

    from followthrough.register.models import Entry

MOST = 60  # values of one side; a longer list is not read, it is searched


@remembered
def choices(chosen: EntryFilter) -> Mapping[str, tuple[Count, ...]]:
    """Acts, parties, partnerships and documents among the entries that fit all *other* filters, most frequent first."""
    return offered(chosen, filtered)


def offered(chosen: EntryFilter, fitting: Callable[[EntryFilter], QuerySet[Entry]]) -> Mapping[str, tuple[Count, ...]]:
    """The same of a list that is narrowed in a way of its own: `fitting` gives its entries for a filter."""
    return {
        "act": _values(fitting(replace(chosen, act="")), "act", "act"),
        "party": _parties(fitting(replace(chosen, party=""))),
        "partnership": _values(
            fitting(replace(chosen, partnership="")), "document__partnership__key", "document__partnership__name"
        ),
        "document": _values(fitting(replace(chosen, document="")), "document__key", "document__title"),
    }


def _values(found: QuerySet[Entry], key: str, label: str) -> tuple[Count, ...]:
    rows = found.order_by().exclude(**{f"{key}__isnull": True}).values_list(key, label)
    return tuple(
        Count(value, name or value, n) for value, name, n in rows.annotate(n=Number("pk")).order_by("-n", key)[:MOST]
    )


def _parties(found: QuerySet[Entry]) -> tuple[Count, ...]:
    held = EntryParty.objects.filter(entry__in=found.order_by().values("pk"), role__in=HOLDS)
    rows = held.values_list("name").annotate(n=Number("entry", distinct=True)).order_by("-n", "name")
    return tuple(Count(name, name, n) for name, n in rows[:MOST])
