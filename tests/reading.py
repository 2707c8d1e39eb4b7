"""Read a few words the whole way: document, passages, findings."""

from __future__ import annotations

from typing import Any

from factories import a_document
from followthrough.findings import find
from followthrough.model import Finding, Findings
from followthrough.passages import split


def read_text(text: str, **known: Any) -> Findings:
    """All that is found in a text; a joint statement of 6 May 2024 unless `known` says otherwise."""
    return find(split(a_document(text, **({"title": None} | known))))


def findings_of(text: str, **known: Any) -> tuple[Finding, ...]:
    """The findings of a text."""
    return read_text(text, **known).findings
