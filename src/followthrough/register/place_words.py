"""From exact words in a document to the undertaking they stand in."""

from __future__ import annotations

from followthrough.model import Act
from followthrough.register.models import Document, EntryStatement, Finding

# What a fact most likely speaks of, first: the promise itself, then the number or paper it names.
_FIRST = (Act.COMMITMENT, Act.TARGET, Act.PLEDGE, Act.INSTRUMENT, Act.AIM)


def entry_at(document: str, words: str) -> str:
    """Key of the entry whose statement holds these words in a document, or "" where there is none.

    Where several undertakings overlap there, the promise itself is taken, and of two of a kind the narrower one.
    """
    row = Document.objects.filter(key=document, superseded_at__isnull=True).first()
    place = -1 if row is None or not words else row.text.lower().find(words.lower())
    if row is None or place < 0:
        return ""
    there = Finding.objects.filter(
        document=row, superseded_at__isnull=True, stale_at__isnull=True, start__lte=place, end__gt=place
    )
    ranked = sorted((f for f in there if f.act in _FIRST), key=lambda f: (_FIRST.index(Act(f.act)), f.end - f.start))
    for finding in ranked:
        stated = EntryStatement.objects.filter(finding=finding.key, superseded_at__isnull=True).first()
        if stated is not None:
            return stated.entry.key
    return ""
