"""Deciding where two must agree: the first person's word waits, and holds when another says the same.

Where a partnership asks for one person only, the word holds at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, live_entry
from followthrough.register.decisions.review import Verdict, decide
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.models import Decision, Finding, Practice, Proposal

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

WAITS = "It waits for a second person: what is proposed holds when another decides the same."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a person's word: a decision, or a sentence that says what it waits for or took back."""

    decision: DecisionRow | None
    says: str = ""


@transaction.atomic
def put_decision(
    *, verdict: str, person: str, now: datetime, finding: str = "", entry: str = "", reason: str = ""
) -> Outcome:
    """Decide about one finding or entry, or, where two persons must, propose or second it.

    Taking back needs one person: it takes back what waits where nothing holds yet.

    Raises:
        DecisionError: no such subject, no such verdict, both or neither named, or nothing to undo.
    """
    audit.one_writer()
    wish = Wish(*_subject(finding, entry), verdict, person, now, reason)
    waiting = Proposal.objects.filter(subject_kind=wish.kind, subject=wish.subject, superseded_at__isnull=True).first()
    if verdict == Verdict.UNDO and waiting is not None and not _holds(wish):
        _end(waiting, wish, "take back")
        return Outcome(None, f"What {waiting.recorded_by} proposed was taken back.")
    if verdict not in (Verdict.CONFIRM, Verdict.REJECT) or not needs_two(wish.kind, wish.subject):
        return _decided(wish)
    if waiting is None:
        return _proposed(wish)
    if waiting.verdict != verdict:
        _end(waiting, wish, "propose otherwise")
        return _proposed(wish)
    if waiting.recorded_by == person:
        return Outcome(None, WAITS)
    _end(waiting, wish, "second")
    return _decided(replace(wish, reason=_both(waiting, wish)))


def _decided(wish: Wish) -> Outcome:
    about = {wish.kind: wish.subject}
    return Outcome(decide(verdict=wish.verdict, person=wish.person, now=wish.now, reason=wish.reason, **about))


def needs_two(kind: str, subject: str) -> bool:
    """Whether two persons must decide about it: its document's partnership says so."""
    if kind == "entry":
        document = live_entry(subject).document
    else:
        row = Finding.objects.filter(key=subject, superseded_at__isnull=True).select_related("document").first()
        if row is None:
            return False
        document = row.document
    partnership = "" if document.partnership is None else document.partnership.key
    return Practice.objects.filter(partnership=partnership, two_persons=True, superseded_at__isnull=True).exists()


def _subject(finding: str, entry: str) -> tuple[str, str]:
    if bool(finding) == bool(entry):
        raise DecisionError("Name one finding or one entry to decide about.")
    return ("entry", live_entry(entry).key) if entry else ("finding", finding)


def _holds(wish: Wish) -> bool:
    live = Decision.objects.filter(subject_kind=wish.kind, subject=wish.subject, superseded_at__isnull=True)
    return live.exclude(verdict=Verdict.UNDO).exists()


def _end(row: Proposal, wish: Wish, what: str) -> None:
    row.superseded_at = wish.now
    row.save(update_fields=["superseded_at"])
    subject = f"{row.subject_kind}:{row.subject}"
    audit.note(verb=what, subject=subject, person=wish.person, now=wish.now, proposal=row.pk)


def _proposed(wish: Wish) -> Outcome:
    row = Proposal.objects.create(
        subject_kind=wish.kind, subject=wish.subject, verdict=wish.verdict, reason=wish.reason, recorded_at=wish.now,
        recorded_by=wish.person,
    )  # fmt: skip
    audit.note(
        verb="propose", subject=f"{wish.kind}:{wish.subject}", person=wish.person, now=wish.now, proposal=row.pk,
        verdict=wish.verdict, reason=wish.reason,
    )  # fmt: skip
    return Outcome(None, WAITS)


def _both(first: Proposal, second: Wish) -> str:
    told = f"{first.recorded_by} proposed it on {first.recorded_at.date().isoformat()}; {second.person} agrees."
    return " ".join(filter(None, (told, first.reason, second.reason)))
