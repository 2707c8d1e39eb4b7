"""A person says which entry took the place of which. A circle is refused and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, live_entry, take
from followthrough.register.following.circles import refuse_circle
from followthrough.register.models import Decision, Entry
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

VERDICT = "superseded"
_SHOWN = 60  # characters of a headline in a sentence about it


@transaction.atomic
def supersede(*, entry: str, by: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that one entry took the place of another. Undo it by its decision's number.

    Raises:
        DecisionError: no such entry.
        SupersessionError: the newer one is itself superseded, at last, by the older: the circle is named.
    """
    old, new = live_entry(entry), live_entry(by)
    live = Decision.objects.filter(subject_kind="supersession", verdict=VERDICT, superseded_at__isnull=True)
    pairs = [(row.subject, str(row.detail["by"])) for row in live.exclude(subject=old.key)]
    refuse_circle([*pairs, (old.key, new.key)], _named)
    return decision_row(take(Wish("supersession", old.key, VERDICT, person, now, reason, (), {"by": new.key})))


def _named(key: str) -> str:
    """An entry by its headline, shortened, and its key."""
    headline = Entry.objects.filter(key=key).order_by("-id").values_list("headline", flat=True).first() or ""
    short = headline if len(headline) <= _SHOWN else f"{headline[:_SHOWN].rsplit(' ', 1)[0]} …"
    return f"“{short}” ({key})"
