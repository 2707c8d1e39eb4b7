"""`verify`: does the register still say what was recorded? Reads everything, changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.register import audit
from followthrough.register.models import Audit, Document, Finding
from followthrough.register.sources import text_hash

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
    """Check every text, every quote of every finding, and the audit's chain."""
    faults = [*_document_faults(), *audit.faults()]
    return Verified(
        Document.objects.count(), Finding.objects.count(), Audit.objects.count(), audit.head(), tuple(faults)
    )


def _document_faults() -> Iterator[str]:
    """Texts and the slices in them, one document in memory at a time."""
    for document in Document.objects.order_by("id").iterator(chunk_size=20):
        if text_hash(document.text) != document.text_sha256:
            yield f"The text of “{document.title or document.key}” was changed after it was recorded."
        yield from _quote_faults(document)


def _quote_faults(document: Document) -> Iterator[str]:
    findings = Finding.objects.filter(document=document).order_by("start", "id")
    for key, start, end, expected in findings.values_list("key", "start", "end", "quote_sha256"):
        if text_hash(document.text[start:end]) != expected:
            yield (
                f"Finding {key} of “{document.title or document.key}” (characters {start} to {end}) no longer quotes "
                "what it quoted when it was recorded."
            )
