"""Whether a document still counts: who withdrew it and why, and the text that this one took the place of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.register.ledger.held import withdrawing
from followthrough.register.models import Document
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text that stood under the same key before."""

    recorded_at: datetime
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class Counting:
    """What is to be told of a document beside its text."""

    withdrawal: DecisionRow | None
    earlier: Earlier | None  # the last text before this one


def document_counting(key: str, *, known_at: datetime | None = None) -> Counting:
    """Why a document counts no more, where it was withdrawn; when its text was replaced, where it was. Two queries."""
    made = withdrawing(known_at).filter(subject=key).order_by("-id").first()
    past = Document.objects.filter(key=key, superseded_at__isnull=False).order_by("-superseded_at", "-id")
    if known_at is not None:
        past = past.filter(superseded_at__lte=known_at)
    times = past.values_list("recorded_at", "superseded_at").first()
    return Counting(
        withdrawal=None if made is None else decision_row(made, known_at),
        earlier=None if times is None or times[1] is None else Earlier(times[0], times[1]),
    )


def all_withdrawn(keys: Collection[str], *, known_at: datetime | None = None) -> bool:
    """Whether every one of these documents was withdrawn, so that what they state counts nowhere. One query."""
    rows = withdrawing(known_at).filter(subject__in=set(keys))
    return set(rows.values_list("subject", flat=True)) == set(keys)
