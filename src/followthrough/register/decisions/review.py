"""`decide`: a person's word about what the machine proposed. A decision supersedes the one before, none is lost.

Confirming an entry also says that its statements are one undertaking, so that no machine takes them apart; rejecting a
finding takes it out of every chain. `undo` opens the proposal again and is itself a decision.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import (
    UNDO,
    Wish,
    keys_in_batches,
    live_entries,
    live_entry,
    statements_of,
    statements_of_all,
    take,
    take_all,
)
from followthrough.register.decisions.supersession import KIND, take_back
from followthrough.register.decisions.withdrawing import counts_otherwise
from followthrough.register.following.chains import findings_of, follow
from followthrough.register.following.graph import SAME
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.models import Decision, Document, Entry, Finding
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

__all__ = ["DecisionError", "Verdict", "decide", "undo"]


class Verdict(StrEnum):
    """What a person may say of a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNDO = "undo"  # take back the live decision: the proposal is open again


def decide(
    *, verdict: str, person: str, now: datetime, finding: str = "", entry: str = "", reason: str = ""
) -> DecisionRow:
    """Decide about one finding or one entry, by its key. The same verdict by the same person changes nothing.

    Raises:
        DecisionError: no such subject, no such verdict, both or neither named, or nothing to undo.
    """
    kind, subject = one_subject(finding, entry)
    (made,) = decide_all([Wish(kind, subject, verdict, person, now, reason)])
    if isinstance(made, DecisionError):
        raise made
    return made


def one_subject(finding: str, entry: str) -> tuple[str, str]:
    """What is decided about, as its kind and key.

    Raises:
        DecisionError: both or neither are named.
    """
    if bool(finding) == bool(entry):
        raise DecisionError("Name one finding or one entry to decide about.")
    return ("entry", entry) if entry else ("finding", finding)


@transaction.atomic
def decide_all(wishes: Sequence[Wish]) -> list[DecisionRow | DecisionError]:
    """Decide about many findings and entries, all by one person at one time; why not, for one that cannot be decided.

    What hangs together with them is followed once, when all of them hold.
    """
    audit.one_writer()
    meant = _once([_meant(wish, found) for wish, found in zip(wishes, _subjects(wishes), strict=True)])
    able = [each for each in meant if not isinstance(each, DecisionError)]
    made = iter(take_all([wish for wish, _ in able]))
    came: list[tuple[Decision | DecisionError, list[str]]] = [
        (each, []) if isinstance(each, DecisionError) else (next(made), each[1]) for each in meant
    ]
    states = [key for row, some in came if not isinstance(row, DecisionError) for key in some]
    if states:
        follow(findings=states, person=wishes[0].person, now=wishes[0].now)
    return [row if isinstance(row, DecisionError) else decision_row(row) for row, _ in came]


_Subject = tuple[str, list[str]]  # its key, and the statements it touches
_Meant = tuple[Wish, list[str]]


def _once(meant: Sequence[_Meant | DecisionError]) -> list[_Meant | DecisionError]:
    """Two keys may lead to one entry, where one took the other's statements over: the first word holds."""
    seen: set[tuple[str, str]] = set()
    found: list[_Meant | DecisionError] = []
    for each in meant:
        subject = None if isinstance(each, DecisionError) else (each[0].kind, each[0].subject)
        if subject in seen:
            found.append(DecisionError(f"{' '.join(subject)} is decided about twice at once." if subject else ""))
        else:
            found.append(each)
        seen |= set() if subject is None else {subject}
    return found


def _meant(wish: Wish, found: _Subject | DecisionError) -> _Meant | DecisionError:
    """The wish about a subject that is there, with the words it says on its statements, and those statements."""
    if isinstance(found, DecisionError):
        return found
    subject, states = found
    if wish.verdict not in set(Verdict):
        return DecisionError(f"“{wish.verdict}” is no decision: choose one of {', '.join(Verdict)}.")
    joined = wish.kind == "entry" and wish.verdict == Verdict.CONFIRM
    words = [(states[0], other, SAME) for other in states[1:]] if joined else []
    return replace(wish, subject=subject, words=words), states


def _subjects(wishes: Sequence[Wish]) -> list[_Subject | DecisionError]:
    """For each wish what is decided about."""
    entries = live_entries(wish.subject for wish in wishes if wish.kind == "entry")
    states = statements_of_all([row for row in entries.values() if isinstance(row, Entry)])
    findings = _findings_there([wish.subject for wish in wishes if wish.kind == "finding"])
    found: list[_Subject | DecisionError] = []
    for wish in wishes:
        if wish.kind == "finding":
            missing = DecisionError(f"The register holds no finding {wish.subject}.")
            found.append((wish.subject, [wish.subject]) if wish.subject in findings else missing)
        else:
            row = entries[wish.subject]
            found.append((row.key, states[row.pk]) if isinstance(row, Entry) else row)
    return found


def _findings_there(keys: Sequence[str]) -> set[str]:
    there: set[str] = set()
    for some in keys_in_batches(keys):
        there.update(Finding.objects.filter(key__in=some).values_list("key", flat=True))
    return there


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
    if row.subject_kind == KIND:
        take_back(row, person=person, now=now)
    if row.subject_kind == "document":  # it counts again, or no more
        counts_otherwise(row.subject, person=person, now=now)
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
