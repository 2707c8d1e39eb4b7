"""A person says which entry took the place of which. A circle is refused and named, whatever was merged since."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.model import Direction, Status
from followthrough.register.decisions.deciding import Wish, live_entries, live_entry, statements_of, take
from followthrough.register.following.circles import cycle, refuse_circle
from followthrough.register.following.graph import NOT_SAME
from followthrough.register.intake.facts import put_fact
from followthrough.register.ledger import audit
from followthrough.register.models import Decision, Entry, Evidence
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

KIND, VERDICT = "supersession", "superseded"
_SHOWN = 60  # characters of a headline in a sentence about it


@transaction.atomic
def supersede(*, entry: str, by: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that one entry took the place of another, which stands as superseded from the newer one's date on.

    By that they are not the same undertaking, so that no machine joins them. Undo it by its decision's number.

    Raises:
        DecisionError: no such entry, or a judgement says that they are the same.
        SupersessionError: the newer one is itself superseded, at last, by the older: the circle is named.
    """
    old, new = live_entry(entry), live_entry(by)
    refuse_circle([*(pair for pair in _pairs() if pair[0] not in {old.key, pair[1]}), (old.key, new.key)], _named)
    words = [(statements_of(old)[0], statements_of(new)[0], NOT_SAME)]
    made = take(Wish(KIND, old.key, VERDICT, person, now, reason, words, {"by": new.key}))
    document = new.document
    put_fact(
        Evidence, {"key": _fact(old.key)}, person=person, now=now, entry=old.key, about=old.headline,
        says=f"“{new.headline}” took its place.", direction=Direction.CONTEXT.value, shows=Status.SUPERSEDED.value,
        date=document.date or now.date().isoformat(), source=document.address,
        confidentiality=document.confidentiality,
    )  # fmt: skip
    return decision_row(made)


def _fact(key: str) -> str:
    """The key of the evidence that tells what an entry was superseded by."""
    return f"superseded-{key}"[:100]


def take_back(decision: Decision, *, person: str, now: datetime) -> None:
    """What told that an entry was superseded does so no more, since the decision was undone."""
    live = Evidence.objects.filter(key=_fact(decision.subject), superseded_at__isnull=True).first()
    if live is not None:
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
        audit.note(
            verb="retract", subject=f"evidence:{live.key}", person=person, now=now, reason="The decision was undone."
        )


@contextmanager
def forward_only() -> Iterator[None]:
    """What is joined inside must not make an entry, over others, supersede itself. Call inside a transaction.

    Raises:
        SupersessionError: it does; the circle is named.
    """
    stood = not cycle(_pairs())
    yield
    if stood:
        refuse_circle(_pairs(), _named)


def _pairs() -> list[tuple[str, str]]:
    """Old and new of every supersession that holds, by the keys of the entries that hold their statements now."""
    rows = Decision.objects.filter(subject_kind=KIND, verdict=VERDICT, superseded_at__isnull=True)
    said = [(row.subject, str(row.detail["by"])) for row in rows]
    live = live_entries(key for pair in said for key in pair)
    ends = ((live[old], live[new]) for old, new in said)
    return [(old.key, new.key) for old, new in ends if isinstance(old, Entry) and isinstance(new, Entry)]


def _named(key: str) -> str:
    """An entry by its headline, shortened, and its key."""
    headline = Entry.objects.filter(key=key).order_by("-id").values_list("headline", flat=True).first() or ""
    short = headline if len(headline) <= _SHOWN else f"{headline[:_SHOWN].rsplit(' ', 1)[0]} …"
    return f"“{short}” ({key})"
