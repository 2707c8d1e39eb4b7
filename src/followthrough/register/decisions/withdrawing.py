"""A document is withdrawn: it stays in the register with its words, but states and links nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, take
from followthrough.register.following.judged import DecisionError
from followthrough.register.following.relink import relink_documents
from followthrough.register.intake.corrigenda import put_corrections, take_back_corrections
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.ledger.nouns import as_findings_of
from followthrough.register.models import Document
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

_WHY = "Say why the document is withdrawn: who withdrew it, and where that is said."
VERDICTS = ("withdraw", "undo")


@transaction.atomic
def withdraw(*, document: str, person: str, now: datetime, reason: str, verdict: str = "withdraw") -> DecisionRow:
    """Withdraw a document by its key, with the reason; `undo` takes it back. Its partnership is linked anew.

    Raises:
        DecisionError: no such document, no reason, no such verdict, or nothing to undo.
    """
    if not Document.objects.filter(key=document, superseded_at__isnull=True).exists():
        raise DecisionError(f"The register holds no document {document}.")
    if verdict not in VERDICTS:
        raise DecisionError(f"“{verdict}” is no decision about a document: choose withdraw or undo.")
    if not reason.strip():
        raise DecisionError(_WHY if verdict == "withdraw" else "Say why the document counts again.")
    made = take(Wish("document", document, verdict, person, now, reason))
    counts_otherwise(document, person=person, now=now)
    return decision_row(made)


def counts_otherwise(document: str, *, person: str, now: datetime) -> None:
    """A document counts no more, or again: what it corrects follows, and its partnership is linked anew."""
    row = Document.objects.filter(key=document, superseded_at__isnull=True).select_related("partnership").first()
    if row is not None:
        if Document.objects.filter(is_withdrawn("key"), pk=row.pk).exists():
            take_back_corrections(row, person=person, now=now)
        else:
            put_corrections(row, as_findings_of(row, ()).document, person=person, now=now)
    relink_documents(documents=[document], person=person, now=now)
