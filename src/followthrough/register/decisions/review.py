"""`decide`: a person's word about what the machine proposed. A decision supersedes the one before, none is lost.

Confirming an entry also says that its statements are one undertaking, so that no machine takes them apart; rejecting a
finding takes it out of every chain. `undo` opens the proposal again and is itself a decision.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import UNDO, Wish, live_entry, statements_of, take
from followthrough.register.following.chains import findings_of, follow
from followthrough.register.following.graph import SAME
from followthrough.register.following.judged import DecisionError
from followthrough.register.following.relink import relink_documents
from followthrough.register.models import Decision, Document, Finding
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

__all__ = ["DecisionError", "Verdict", "decide", "undo"]


class Verdict(StrEnum):
    """What a person may say of a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNDO = "undo"  # take back the live decision: the proposal is open again


@transaction.atomic
def decide(
    *, verdict: str, person: str, now: datetime, finding: str = "", entry: str = "", reason: str = ""
) -> DecisionRow:
    """Decide about one finding or one entry, by its key. The same verdict by the same person changes nothing.

    Raises:
        DecisionError: no such subject, no such verdict, both or neither named, or nothing to undo.
    """
    kind, subject, states = _subject(finding, entry)
    if verdict not in set(Verdict):
        raise DecisionError(f"“{verdict}” is no decision: choose one of {', '.join(Verdict)}.")
    joined = kind == "entry" and verdict == Verdict.CONFIRM
    words = [(states[0], other, SAME) for other in states[1:]] if joined else []
    made = take(Wish(kind, subject, verdict, person, now, reason, words))
    follow(findings=states, person=person, now=now)
    return decision_row(made)


def _subject(finding: str, entry: str) -> tuple[str, str, list[str]]:
    """What is decided about, and the statements it touches."""
    if bool(finding) == bool(entry):
        raise DecisionError("Name one finding or one entry to decide about.")
    if entry:
        row = live_entry(entry)
        return "entry", row.key, statements_of(row)
    if not Finding.objects.filter(key=finding).exists():
        raise DecisionError(f"The register holds no finding {finding}.")
    return "finding", finding, [finding]


@transaction.atomic
def undo(*, decision: int, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Take back a decision by its number; what it joined or kept apart is open again.

    Raises:
        DecisionError: there is no such decision, or it does not hold any more.
    """
    row = Decision.objects.filter(pk=decision).first()
    if row is None:
        raise DecisionError(f"The register holds no decision {decision}.")
    if row.superseded_at is not None or row.verdict == UNDO:
        raise DecisionError(f"Decision {decision} does not hold any more, so there is nothing to undo.")
    touched = _touched(row)
    made = take(Wish(row.subject_kind, row.subject, UNDO, person, now, reason))
    if row.subject_kind == "document":  # it counts again, or no more
        relink_documents(documents=[row.subject], person=person, now=now)
    follow(findings=touched, person=person, now=now)
    return decision_row(made)


def _touched(row: Decision) -> set[str]:
    """The findings a decision speaks of."""
    touched = {end for pair in row.judgements.values_list("one", "other") for end in pair}
    if row.subject_kind == "finding":
        touched.add(row.subject)
    elif row.subject_kind == "entry":
        touched.update(statements_of(live_entry(row.subject)))
    elif row.subject_kind == "document":
        rows = Document.objects.filter(key=row.subject, superseded_at__isnull=True)
        touched.update(findings_of(rows.values_list("pk", flat=True)))
    return touched
