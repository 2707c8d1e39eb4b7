"""Small makers of the nouns, for tests of upper rooms. No mocks: what they make is what the rooms pass on."""

from __future__ import annotations

import hashlib
from typing import Any

from followthrough.model import (
    Act,
    Cue,
    DateBasis,
    Document,
    Finding,
    Findings,
    Mention,
    MentionKind,
    Passage,
    PassageKind,
    Passages,
)

TEXT = (
    "Both sides agreed to double their trade by 2030.\n"
    "Japan pledged 40 million dollars for the harbour of the islands.\n"
    "The ministers noted the storm of last year."
)


def a_document(text: str = TEXT, **known: Any) -> Document:
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    facts: dict[str, Any] = {
        "id": sha256[:12],
        "sha256": sha256,
        "title": "Joint statement of the 3rd Harbour Meeting",
        "date": "2024-05-06",
        "date_basis": DateBasis.GIVEN,
        "date_reason": "the intake sheet says so",
        "language": "en",
        "kind": "joint statement",
        "reader": "followthrough 0.1.0+lexicon:test",
    }
    return Document(text=text, **(facts | known))


def a_finding(document: Document, quote: str, act: Act = Act.COMMITMENT, **known: Any) -> Finding:
    """A finding whose quote stands once in the text; its cue is its first word."""
    start = document.text.index(quote)
    end = start + len(quote)
    cue_end = start + len(quote.split(" ", 1)[0])
    mark = hashlib.sha256(f"{document.id} {act} {start} {end}".encode()).hexdigest()[:16]
    facts: dict[str, Any] = {
        "id": mark,
        "passage": f"para {document.text.count(chr(10), 0, start) + 1}",
        "cue": Cue(start, cue_end, f"en/{act}:test"),
        "holders": ("all",),
        "confidence": 0.9,
        "because": (f"{quote.split(' ', 1)[0]!r} is a word of this act.",),
    }
    return Finding(act=act, start=start, end=end, **(facts | known))


def a_mention(document: Document, words: str, kind: MentionKind = MentionKind.DATE, **known: Any) -> Mention:
    start = document.text.index(words)
    return Mention(kind, start, start + len(words), **known)


def passages_of(document: Document) -> Passages:
    """A paragraph a line."""
    items, start = [], 0
    for number, line in enumerate(document.text.split("\n"), 1):
        if line.strip():
            items.append(Passage(f"para {number}", PassageKind.OPERATIVE, start, start + len(line)))
        start += len(line) + 1
    return Passages(document, tuple(items))


def some_findings(document: Document | None = None, *, of: tuple[Finding, ...] | None = None) -> Findings:
    """A document read: by default one commitment, one pledge and one event of TEXT."""
    d = a_document() if document is None else document
    found = of
    if found is None:
        found = (
            a_finding(d, "agreed to double their trade by 2030", due="2030"),
            a_finding(d, "pledged 40 million dollars for the harbour", Act.PLEDGE, holders=("Japan",)),
            a_finding(d, "the storm of last year", Act.EVENT, holders=()),
        )
    mentions = tuple(a_mention(d, words, timex="DATE", value=words) for words in ("2030",) if words in d.text)
    return Findings(passages_of(d), found, mentions)
