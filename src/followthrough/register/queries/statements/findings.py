"""Findings as rows: their words cut out by the database, the decision and the entry joined in one go each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from followthrough.register.ledger.held import held
from followthrough.register.ledger.in_force import in_force
from followthrough.register.models import Decision, EntryStatement, Finding
from followthrough.register.queries.rows import DecisionRow, FindingRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

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


def finding_rows(findings: QuerySet[Finding], *, known_at: datetime | None = None) -> list[FindingRow]:
    """Rows by the date known then and in text order, in three queries; decided and joined as known then."""
    dated = "then_date" if "then_date" in findings.query.annotations else "document__date"
    found = list(
        findings.select_related("document")
        .defer("document__text", "search_text")
        .annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
        .order_by(dated, "document_id", "start", "end", "id")
    )
    keys = findings.order_by().values("key")
    decided = decisions_on("finding", keys, known_at)
    states = EntryStatement.objects.filter(held(known_at), finding__in=keys)
    entries = dict(states.values_list("finding", "entry__key"))
    return [_row(f, entries.get(f.key), decided.get(f.key), known_at) for f in found]


def _row(finding: Any, entry: str | None, decision: DecisionRow | None, known_at: datetime | None) -> FindingRow:
    plain: dict[str, Any] = {name: getattr(finding, name) for name in PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(finding, name)) for name in LISTS}
    return FindingRow(
        **plain,
        **lists,
        document=finding.document.key,
        document_title=getattr(finding, "then_title", finding.document.title),
        document_date=getattr(finding, "then_date", finding.document.date),
        quote=finding.words,
        stale=finding.stale_at is not None and (known_at is None or finding.stale_at <= known_at),
        entry=entry,
        decision=decision,
        document_kind=getattr(finding, "then_kind", finding.document.kind),
        invented=finding.document.invented,
        in_force="" if finding.corrected is None else in_force(finding.words, finding.corrected),
    )


def decisions_on(
    kind: str, subjects: QuerySet[Any, Any] | Collection[str], known_at: datetime | None = None
) -> dict[str, DecisionRow]:
    """The decision on each subject that holds, or held then; one undone counts as none."""
    rows = Decision.objects.filter(held(known_at), subject_kind=kind, subject__in=subjects)
    return {row.subject: decision_row(row, known_at) for row in rows if row.verdict != "undo"}


def decision_row(decision: Decision, known_at: datetime | None = None) -> DecisionRow:
    """A decision as a row; whether it is live is told as of the time asked for."""
    ended = decision.superseded_at
    return DecisionRow(
        decision.subject_kind,
        decision.subject,
        decision.verdict,
        decision.recorded_by,
        decision.recorded_at,
        decision.reason,
        live=ended is None or (known_at is not None and ended > known_at),
        number=decision.pk,
    )
