"""How the entries found divide: by act, party, partnership, area, year due, kind of document, status."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import QuerySet
from django.db.models.functions import Left

from followthrough.register.held import held
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding
from followthrough.register.queries.entry_filter import HOLDS, confirmed, document_field, rejected
from followthrough.register.queries.rows import Count

if TYPE_CHECKING:
    from datetime import datetime


def facets(found: QuerySet[Entry], known_at: datetime | None = None) -> dict[str, tuple[Count, ...]]:
    """How the entries found divide. A constant number of queries, whatever is found."""
    plain = found.order_by()
    held_by = EntryParty.objects.filter(entry__in=plain.values("pk"), role__in=HOLDS)
    named = held_by.values("name").annotate(n=Number("entry", distinct=True)).order_by("-n", "name")
    years = plain.exclude(due_latest="").annotate(year=Left("due_latest", 4)).values("year")
    return {
        "act": _values(plain, "act"),
        "party": tuple(Count(r["name"], r["name"], r["n"]) for r in named),
        "partnership": _partnerships(plain, known_at),
        "due": tuple(Count(r["year"], r["year"], r["n"]) for r in years.annotate(n=Number("pk")).order_by("year")),
        "kind": _values(plain, document_field("kind", known_at)),
        "area": _areas(plain, known_at),
        "status": _status(plain, known_at),
    }


def _values(plain: QuerySet[Entry], field: str) -> tuple[Count, ...]:
    rows = plain.exclude(**{field: ""}).values_list(field).annotate(n=Number("pk")).order_by("-n", field)
    return tuple(Count(value, value, n) for value, n in rows)


def _partnerships(plain: QuerySet[Entry], known_at: datetime | None) -> tuple[Count, ...]:
    if known_at is not None:
        return _values(plain, document_field("partnership", known_at))
    rows = plain.exclude(document__partnership=None).values_list(
        "document__partnership__key", "document__partnership__name"
    )
    counted: Any = rows.annotate(n=Number("pk")).order_by("-n", "document__partnership__key")
    return tuple(Count(key, name, n) for key, name, n in counted)


def _areas(plain: QuerySet[Entry], known_at: datetime | None) -> tuple[Count, ...]:
    """Areas of first statements; a list in a row, so they are counted here."""
    first = EntryStatement.objects.filter(held(known_at), relation="first", entry__key__in=plain.values("key"))
    rows = Finding.objects.filter(held(known_at), key__in=first.values("finding")).values_list("areas", flat=True)
    counted = Counter(area for areas in rows for area in set(areas))
    return tuple(Count(area, area, n) for area, n in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _status(plain: QuerySet[Entry], known_at: datetime | None) -> tuple[Count, ...]:
    no, yes = rejected(known_at), confirmed(known_at)
    total, against = plain.count(), plain.filter(no).count()
    agreed = plain.filter(yes).exclude(no).count()
    counted = {"open": total - against - agreed, "confirmed": agreed, "rejected": against}
    return tuple(Count(name, name, n) for name, n in counted.items() if n)
