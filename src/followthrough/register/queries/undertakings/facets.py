"""How the entries found divide: by act, party, partnership, area, year due, kind of document, status.

What is one value of an entry is counted in one grouping by all of them at once; lists beside it in one grouping each.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import TextField
from django.db.models.functions import Cast, Left

from followthrough.register.ledger.held import held
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding, Partnership
from followthrough.register.queries.asking.entry_filter import (
    HOLDS,
    EntryFilter,
    confirmed,
    document_field,
    filtered,
    rejected,
)
from followthrough.register.queries.rows import Count

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.db.models import QuerySet


@remembered
def facets(asked: EntryFilter) -> Mapping[str, tuple[Count, ...]]:
    """How the entries asked for divide. A constant number of queries, whatever is found."""
    plain, known_at = filtered(asked).order_by(), asked.known_at
    act, kind, partnership, year = _values(plain, known_at)
    names = {} if known_at is not None else dict(Partnership.objects.values_list("key", "name"))
    return {
        "act": _most(act),
        "party": _most(_parties(plain)),
        "partnership": _most(partnership, names),
        "due": tuple(Count(one, one, year[one]) for one in sorted(year) if one),
        "kind": _most(kind),
        "area": _most(_areas(plain, known_at)),
        "status": _status(plain, sum(act.values()), known_at),
    }


def _values(plain: QuerySet[Entry], known_at: datetime | None) -> tuple[Counter[str], ...]:
    """By act, kind of document, partnership and year due; one grouping, from which each is summed."""
    fields = ("act", document_field("kind", known_at), document_field("partnership", known_at), "year")
    rows: Any = plain.annotate(year=Left("due_latest", 4)).values_list(*fields).annotate(n=Number("pk"))
    counted: tuple[Counter[str], ...] = tuple(Counter() for _ in fields)
    for *values, n in rows:
        for count, value in zip(counted, values, strict=True):
            count[value or ""] += n
    return counted


def _most(counted: Mapping[str, int], names: Mapping[str, str] | None = None) -> tuple[Count, ...]:
    """The most frequent first. What is blank is not told."""
    told = sorted(((value, n) for value, n in counted.items() if value), key=lambda one: (-one[1], one[0]))
    return tuple(Count(value, (names or {}).get(value, value), n) for value, n in told)


def _parties(plain: QuerySet[Entry]) -> dict[str, int]:
    held_by = EntryParty.objects.filter(entry__in=plain.values("pk"), role__in=HOLDS)
    return dict(held_by.values_list("name").annotate(n=Number("entry", distinct=True)))


def _areas(plain: QuerySet[Entry], known_at: datetime | None) -> Counter[str]:
    """Areas of first statements. A list in a row: each different list is read once."""
    first = EntryStatement.objects.filter(held(known_at), relation="first", entry__key__in=plain.values("key"))
    said = Finding.objects.filter(held(known_at), key__in=first.values("finding"))
    lists: Any = said.annotate(listed=Cast("areas", TextField())).values_list("listed").annotate(n=Number("pk"))
    counted: Counter[str] = Counter()
    for text, n in lists:
        for area in set(json.loads(text)):
            counted[area] += n
    return counted


def _status(plain: QuerySet[Entry], total: int, known_at: datetime | None) -> tuple[Count, ...]:
    no, yes = rejected(known_at), confirmed(known_at)
    against = plain.filter(no).count()
    agreed = plain.filter(yes).exclude(no).count()
    counted = {"open": total - against - agreed, "confirmed": agreed, "rejected": against}
    return tuple(Count(name, name, n) for name, n in counted.items() if n)
