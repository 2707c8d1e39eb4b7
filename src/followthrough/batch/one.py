"""One document's whole way from text to findings, stamped with its reader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from followthrough.findings import find
from followthrough.lexicon.load import version
from followthrough.model import Document, Findings
from followthrough.passages import split


@cache
def reader() -> str:
    """Who read: program and lexicon version, so that stale findings can be listed."""
    from followthrough import __version__

    return f"followthrough {__version__}+lexicon:{version()}"


def read_document(document: Document) -> Findings:
    """All that is found in a document, with its reader stamped on it."""
    return find(split(replace(document, reader=reader())))
