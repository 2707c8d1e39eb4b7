"""Searches kept under a name: as addresses of the register's list, and back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from followthrough.register.queries import EntryFilter

SIDES = {  # a field of the form, and the side of the filter it sets
    "text": "text", "act": "act", "party": "party", "addressee": "addressee", "partnership": "partnership",
    "document": "document", "kind": "kind", "field": "field", "from": "due_after",
}  # fmt: skip


def query_of(chosen: EntryFilter) -> str:
    """The query of the register's list that shows what a kept search looks for."""
    told = {name: str(getattr(chosen, side)) for name, side in SIDES.items()}
    told["to"] = _day_before(chosen.due_before)
    told["due"] = "dated" if chosen.has_due else ""
    return urlencode({name: value for name, value in told.items() if value})


def _day_before(text: str) -> str:
    """The filter ends before a day; the form names the last one that counts."""
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat() if text else ""
