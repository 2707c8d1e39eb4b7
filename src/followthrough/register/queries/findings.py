"""Findings as rows: their words cut out by the database, the decision and the entry joined in one go each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from followthrough.register.models import Decision, EntryStatement, Finding
from followthrough.register.queries.rows import DecisionRow, FindingRow

if TYPE_CHECKING:
    from collections.abc import Collection

PLAIN = [
    "key",
    "passage",
    "act",
    "start",
    "end",
    "cue_start",
    "cue_end",
    "lexicon",
    "strength",
    "conditional",
    "negated",
    "reaffirms",
    "due",
    "when",
    "target",
    "strict",
    "broad",
    "confidence",
]
LISTS = ("speaker", "holders", "addressees", "amounts", "instruments", "areas", "because")


def finding_rows(findings: QuerySet[Finding]) -> list[FindingRow]:
    """Rows in text order, with three queries however many there are."""
    found = list(
        findings.select_related("document")
        .defer("document__text", "search_text")
        .annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
        .order_by("document__date", "document_id", "start", "end", "id")
    )
    keys = findings.order_by().values("key")
    decided = decisions_on("finding", keys)
    entries = dict(
        EntryStatement.objects.filter(finding__in=keys, superseded_at__isnull=True).values_list("finding", "entry__key")
    )
    return [_row(f, entries.get(f.key), decided.get(f.key)) for f in found]


def _row(finding: Any, entry: str | None, decision: DecisionRow | None) -> FindingRow:
    plain: dict[str, Any] = {name: getattr(finding, name) for name in PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(finding, name)) for name in LISTS}
    return FindingRow(
        **plain,
        **lists,
        document=finding.document.key,
        document_title=finding.document.title,
        document_date=finding.document.date,
        quote=finding.words,
        stale=finding.stale_at is not None,
        entry=entry,
        decision=decision,
    )


def decisions_on(kind: str, subjects: QuerySet[Any, Any] | Collection[str]) -> dict[str, DecisionRow]:
    """The live decision on each subject; one undone counts as none."""
    rows = Decision.objects.filter(subject_kind=kind, subject__in=subjects, superseded_at__isnull=True)
    return {row.subject: decision_row(row) for row in rows if row.verdict != "undo"}


def decision_row(decision: Decision) -> DecisionRow:
    """A decision as a row."""
    return DecisionRow(
        decision.subject_kind,
        decision.subject,
        decision.verdict,
        decision.recorded_by,
        decision.recorded_at,
        decision.reason,
        live=decision.superseded_at is None,
    )
