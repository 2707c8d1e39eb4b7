"""`decide`: a person's word about what the machine proposed. A decision supersedes the one before, none is lost."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register import audit
from followthrough.register.models import Decision, Entry, Finding
from followthrough.register.queries.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow


class Verdict(StrEnum):
    """What a person may say of a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNDO = "undo"  # take back the live decision: the proposal is open again


class DecisionError(ValueError):
    """A decision that cannot be taken. Says why."""


@transaction.atomic
def decide(
    *, verdict: str, person: str, now: datetime, finding: str = "", entry: str = "", reason: str = ""
) -> DecisionRow:
    """Decide about one finding or one entry, by its key. The same verdict by the same person changes nothing.

    Raises:
        DecisionError: no such subject, no such verdict, both or neither named, or nothing to undo.
    """
    audit.one_writer()
    kind, subject = _subject(finding, entry)
    if verdict not in set(Verdict):
        raise DecisionError(f"“{verdict}” is no decision: choose one of {', '.join(Verdict)}.")
    live = Decision.objects.filter(subject_kind=kind, subject=subject, superseded_at__isnull=True).first()
    if verdict == Verdict.UNDO and (live is None or live.verdict == Verdict.UNDO):
        raise DecisionError(f"Nobody has decided about {kind} {subject}, so there is nothing to undo.")
    if live is not None:
        if (live.verdict, live.recorded_by, live.reason) == (verdict, person, reason):
            return decision_row(live)
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
    made = Decision.objects.create(
        subject_kind=kind,
        subject=subject,
        verdict=verdict,
        reason=reason,
        supersedes=live,
        recorded_at=now,
        recorded_by=person,
    )
    audit.note(verb="decide", subject=f"{kind}:{subject}", person=person, now=now, verdict=verdict, reason=reason)
    return decision_row(made)


def _subject(finding: str, entry: str) -> tuple[str, str]:
    if bool(finding) == bool(entry):
        raise DecisionError("Name one finding or one entry to decide about.")
    kind, subject = ("finding", finding) if finding else ("entry", entry)
    rows = Finding.objects if finding else Entry.objects
    if not rows.filter(key=subject).exists():
        raise DecisionError(f"The register holds no {kind} {subject}.")
    return kind, subject
