"""`verify`: does the register still say what was recorded? Reads everything, changes nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch

from followthrough.register.intake.sources import text_hash
from followthrough.register.ledger import audit
from followthrough.register.models import Audit, Decision, Document, Finding, Judgement

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at and what is wrong. No faults: every quote is its slice, the chain holds."""

    documents: int
    findings: int
    audit_rows: int
    head: str  # hash of the audit's last row: write it down to notice a chain cut short
    faults: tuple[str, ...]


def verify() -> Verified:
    """Check every text, every quote of every finding, every decision, and the audit's chain."""
    faults = [*_document_faults(), *_decision_faults(), *audit.faults()]
    return Verified(
        Document.objects.count(), Finding.objects.count(), Audit.objects.count(), audit.head(), tuple(faults)
    )


def _document_faults() -> Iterator[str]:
    """Texts and the slices in them, one document in memory at a time."""
    for document in Document.objects.order_by("id").iterator(chunk_size=20):
        if text_hash(document.text) != document.text_sha256:
            yield f"The text of “{document.title or document.key}” was changed after it was recorded."
        yield from _quote_faults(document)


def _decision_faults() -> Iterator[str]:
    """Decisions and judgements say what the audit tells of them, and none that it tells of is missing."""
    told = {
        detail["decision"]: (row.person, detail["verdict"], detail["reason"], detail["words"])
        for row in Audit.objects.filter(verb="decide").order_by("id").iterator()
        if "decision" in (detail := json.loads(row.detail))
    }
    rows = Decision.objects.prefetch_related(Prefetch("judgements", Judgement.objects.order_by("one", "other")))
    for row in rows.order_by("id"):
        words = [[j.one, j.other, j.verdict] for j in row.judgements.all()]
        if told.pop(row.pk, None) != (row.recorded_by, row.verdict, row.reason, words):
            yield f"Decision {row.pk} ({row.verdict}: {row.subject_kind} {row.subject}) is not as it was taken."
    for gone in told:
        yield f"Decision {gone} was taken, as the audit tells, and is no longer there."


def _quote_faults(document: Document) -> Iterator[str]:
    findings = Finding.objects.filter(document=document).order_by("start", "id")
    for key, start, end, expected in findings.values_list("key", "start", "end", "quote_sha256"):
        if text_hash(document.text[start:end]) != expected:
            yield (
                f"Finding {key} of “{document.title or document.key}” (characters {start} to {end}) no longer quotes "
                "what it quoted when it was recorded."
            )
