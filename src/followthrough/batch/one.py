"""The whole way of documents from text to findings, stamped with their reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from followthrough.findings import find_all
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
    return read_documents([document])[0]


def read_documents(documents: Sequence[Document]) -> list[Findings]:
    """As `read_document`, of each of several: some twenty statements at once take a tenth less time than one by one."""
    return find_all([split(replace(document, reader=reader())) for document in documents])
