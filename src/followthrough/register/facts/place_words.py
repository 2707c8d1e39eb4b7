"""From exact words in a document to the statement that holds them, and to the undertaking it states."""

from __future__ import annotations

from followthrough.model import Act
from followthrough.register.ledger.held import rejecting
from followthrough.register.models import Document, EntryStatement, Finding

# What a fact most likely speaks of, first: the promise itself, then the number or paper it names.
_FIRST = (Act.COMMITMENT, Act.TARGET, Act.PLEDGE, Act.INSTRUMENT, Act.AIM)


def span_of(document: str, words: str) -> tuple[int, int] | None:
    """Where words stand first in a live document, whatever their case; None where they do not."""
    row = Document.objects.filter(key=document, superseded_at__isnull=True).first()
    place = -1 if row is None or not words else row.text.lower().find(words.lower())
    return None if place < 0 else (place, place + len(words))


def findings_at(document: str, words: str, act: str = "") -> list[Finding]:
    """Live findings whose words hold these, the likeliest first; of one act where it is named.

    The promise itself comes first, and of two of a kind the narrower one. What a person rejected is found by its
    act alone.
    """
    span = span_of(document, words)
    if span is None:
        return []
    there = Finding.objects.filter(
        document__key=document, document__superseded_at__isnull=True, superseded_at__isnull=True,
        stale_at__isnull=True, start__lte=span[0], end__gt=span[0],
    )  # fmt: skip
    if not act:
        there = there.exclude(key__in=rejecting().values("subject"))
    wanted = [f for f in there if (f.act == act if act else f.act in _FIRST)]
    return sorted(wanted, key=lambda f: (_FIRST.index(Act(f.act)) if not act else 0, f.end - f.start))


def entry_at(document: str, words: str, act: str = "") -> str:
    """Key of the entry whose statement holds these words in a document, or "" where there is none."""
    for finding in findings_at(document, words, act):
        stated = EntryStatement.objects.filter(finding=finding.key, superseded_at__isnull=True).first()
        if stated is not None:
            return stated.entry.key
    return ""
