"""What a newer reading, a new document or another decision has overtaken since a person decided. Decisions are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max

from followthrough.register.ledger.held import held
from followthrough.register.models import Decision, Entry, EntryStatement, Finding
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow


@dataclass(frozen=True, slots=True)
class StaleRow:
    """A decision that no longer speaks of what the register now holds. It stands until a person decides anew."""

    decision: DecisionRow
    headline: str
    because: str


def stale(*, partnership: str = "") -> tuple[StaleRow, ...]:
    """Live decisions on findings and entries that were overtaken, newest first. Five queries at most.

    Overtaken is: the finding is no longer found, or read otherwise than when it was decided on; the entry is stated
    by nothing any more, was joined to another, or has gained or lost statements.
    """
    live = Decision.objects.filter(held(None), verdict__in=("confirm", "reject")).order_by("-id")
    findings = {d.subject: d for d in live.filter(subject_kind="finding")}
    entries = {d.subject: d for d in live.filter(subject_kind="entry")}
    rows = [*_findings(findings, partnership), *_entries(entries, partnership)]
    return tuple(sorted(rows, key=lambda row: -row.decision.number))


def _findings(decided: dict[str, Decision], partnership: str) -> Iterable[StaleRow]:
    rows = Finding.objects.filter(held(None), key__in=list(decided)).select_related("document").defer("document__text")
    if partnership:
        rows = rows.filter(document__partnership__key=partnership)
    for row in rows:
        decision = decided[row.key]
        title = f"{row.document.title or row.document.key}, {row.passage}"
        if row.stale_at is not None:
            yield StaleRow(decision_row(decision), title, "The newest reading no longer finds these words.")
        elif row.recorded_at > decision.recorded_at:
            yield StaleRow(decision_row(decision), title, "A newer reading reads these words otherwise.")


def _entries(decided: dict[str, Decision], partnership: str) -> Iterable[StaleRow]:
    found = Entry.objects.filter(key__in=list(decided))
    if partnership:
        found = found.filter(document__partnership__key=partnership)
    rows = {row.key: row for row in found.order_by("id")}
    live = {row.key: row for row in found.filter(superseded_at__isnull=True)}
    changed = _changed(list(decided))
    for key, last in rows.items():
        why = _why(live.get(key), last, changed.get(key), decided[key].recorded_at)
        if why:
            yield StaleRow(decision_row(decided[key]), last.headline, why)


def _changed(keys: list[str]) -> dict[str, datetime]:
    """When the statements of entries last changed."""
    rows = EntryStatement.objects.filter(entry__key__in=keys).values("entry__key")
    told = rows.annotate(began=Max("recorded_at"), ended=Max("superseded_at"))
    return {row["entry__key"]: max(row["began"], row["ended"] or row["began"]) for row in told}


def _why(live: Entry | None, last: Entry, changed: datetime | None, decided: datetime) -> str:
    if live is None:
        return f"Its statements now stand in entry {last.joined}." if last.joined else "Nothing states it any more."
    if live.stale_at is not None:
        return "The newest readings no longer find any of its statements."
    if changed is not None and changed > decided:
        return "Statements were added or taken away since."
    return "It says otherwise since a newer reading." if live.recorded_at > decided else ""
