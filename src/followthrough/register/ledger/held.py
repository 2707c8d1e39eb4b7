"""What the register held at a moment, and what sources dated by a day say: two questions, never mixed.

A row was the word at T when it was recorded by then and not yet superseded. A source counts on day D when the last
day its date allows is D or before it: a document of "2018" is not yet among the sources of 1 June 2018.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from followthrough.register.ledger.headline import end_of
from followthrough.register.models import Decision, DocumentWas

if TYPE_CHECKING:
    from datetime import datetime

FIELDS = ("title", "date", "kind", "partnership")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class MomentError(ValueError):
    """A day or moment that cannot be understood. Says how to write it."""


def held(known_at: datetime | None, prefix: str = "") -> Q:
    """Rows that were the word at a moment; None: that are now. `prefix` leads to them: `document__`."""
    if known_at is None:
        return Q(**{f"{prefix}superseded_at__isnull": True})
    open_then = Q(**{f"{prefix}superseded_at__isnull": True}) | Q(**{f"{prefix}superseded_at__gt": known_at})
    return Q(**{f"{prefix}recorded_at__lte": known_at}) & open_then


def not_stale(known_at: datetime | None, prefix: str = "") -> Q:
    """Findings that the reading of that moment still found."""
    fresh = Q(**{f"{prefix}stale_at__isnull": True})
    return fresh if known_at is None else fresh | Q(**{f"{prefix}stale_at__gt": known_at})


def dated_by(day: str, field: str = "date") -> Q:
    """Sources whose date lies surely on or before an ISO day; every source where the day is blank.

    Raises:
        MomentError: it is no ISO day.
    """
    if not day:
        return Q()
    if _DAY.fullmatch(day) is None or not _is_day(day):
        raise MomentError(f"“{day}” is no day: write it as 2024-05-06.")
    by = Q(**{f"{field}__lte": day}) & ~Q(**{field: ""})
    for length in (4, 7):  # a year or month that the day lies in counts only once it is over
        if end_of(day[:length]) != day:
            by &= ~Q(**{field: day[:length]})
    return by


def _is_day(day: str) -> bool:
    last = end_of(day[:7])
    return last != "" and "01" <= day[8:] <= last[8:]


def as_known(known_at: datetime | None, path: str = "document") -> dict[str, Any]:
    """What was known of a document then, as expressions to annotate rows with; empty for now. `path` leads to it."""
    return _then(known_at, path, f"{path}__")


def as_known_of(known_at: datetime | None) -> dict[str, Any]:
    """The same for rows that are documents."""
    return _then(known_at, "pk", "")


def _then(known_at: datetime | None, outer: str, path: str) -> dict[str, Any]:
    if known_at is None:
        return {}
    then = DocumentWas.objects.filter(document=OuterRef(outer), superseded_at__gt=known_at)
    first = then.order_by("superseded_at", "id")
    now: dict[str, Any] = {name: F(f"{path}{name}") for name in ("title", "date", "kind")}
    now["partnership"] = Coalesce(F(f"{path}partnership__key"), Value(""), output_field=CharField())
    return {
        f"then_{name}": Coalesce(Subquery(first.values(name)[:1]), now[name], output_field=CharField())
        for name in FIELDS
    }


def rejecting(known_at: datetime | None = None) -> QuerySet[Decision]:
    """Decisions that a finding is rejected."""
    return Decision.objects.filter(held(known_at), subject_kind="finding", verdict="reject")


def withdrawing(known_at: datetime | None = None) -> QuerySet[Decision]:
    """Decisions that a document is withdrawn."""
    return Decision.objects.filter(held(known_at), subject_kind="document", verdict="withdraw")


def withdrawn(known_at: datetime | None = None) -> QuerySet[Any, Any]:
    """Keys of the documents that are withdrawn, for a filter that names them all."""
    return withdrawing(known_at).values("subject")


def withdrawals(key: str, known_at: datetime | None = None) -> QuerySet[Decision]:
    """Decisions that a document is withdrawn; `key` names the outer rows' field with the document's key."""
    return withdrawing(known_at).filter(subject=OuterRef(key))


def is_withdrawn(key: str, known_at: datetime | None = None) -> Exists:
    """For a filter: the document is withdrawn."""
    return Exists(withdrawals(key, known_at))
