"""Everything pages and commands may ask the register. Each answers in plain rows, with a constant number of queries."""

from __future__ import annotations

from followthrough.register.queries.asking.search import search
from followthrough.register.queries.facts.world import (
    claims,
    instruments,
    meetings,
    parties,
    partnerships,
    series,
)
from followthrough.register.queries.overview.home import home
from followthrough.register.queries.reviewing.stale import stale
from followthrough.register.queries.texts.document_filter import DocumentFilter
from followthrough.register.queries.texts.documents import document_view, list_documents
from followthrough.register.queries.undertakings.entries import EntryFilter, entry_view, list_entries
from followthrough.register.queries.undertakings.history import history

__all__ = [
    "DocumentFilter",
    "EntryFilter",
    "claims",
    "document_view",
    "entry_view",
    "history",
    "home",
    "instruments",
    "list_documents",
    "list_entries",
    "meetings",
    "parties",
    "partnerships",
    "search",
    "series",
    "stale",
]
