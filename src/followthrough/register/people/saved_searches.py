"""Searches somebody gave a name: kept, changed, dropped. Each has a feed of what is new in it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import transaction

from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import SavedSearch
from followthrough.register.queries.asking.entry_filter import STATUSES, EntryFilter

if TYPE_CHECKING:
    from datetime import datetime

MOMENTS = ("as_of", "known_at")  # a search is asked again and again: it looks at no moment
_LONGEST = 200


class SavedSearchError(DecisionError):
    """A search that cannot be kept or changed. Says why."""


@dataclass(frozen=True, slots=True)
class SavedSearchRow:
    """A search with its name, and whose it is."""

    key: str
    name: str
    person: str
    shared: bool  # others may use it, and its feed
    saved_at: datetime
    chosen: EntryFilter


@transaction.atomic
def save_search(
    *, name: str, chosen: EntryFilter, person: str, now: datetime, shared: bool = False, key: str = ""
) -> SavedSearchRow:
    """Keep a search under a name, or change one of one's own.

    Args:
        name: what to call it.
        chosen: what it looks for; its `as_of` and `known_at` are not kept.
        person: whose it is.
        now: when.
        shared: whether others may use it, and its feed.
        key: of the search to change; blank for a new one.

    Raises:
        SavedSearchError: no name, nothing looked for, or somebody else's search.
    """
    audit.one_writer()
    said = _said(chosen)
    if not name.strip() or not said:
        raise SavedSearchError("A search needs a name, and something it looks for.")
    if key:
        _end(key, person, now)
    row = SavedSearch.objects.create(
        key=key or f"s-{uuid4().hex[:16]}", name=storable_text(name.strip())[:_LONGEST], chosen=said, shared=shared,
        recorded_at=now, recorded_by=person,
    )  # fmt: skip
    audit.note(verb="save", subject=f"search:{row.key}", person=person, now=now, name=row.name, chosen=said)
    return _row(row)


@transaction.atomic
def drop_search(*, key: str, person: str, now: datetime) -> None:
    """End a search of one's own.

    Raises:
        SavedSearchError: there is none of that key that is this person's.
    """
    audit.one_writer()
    _end(key, person, now)
    audit.note(verb="drop", subject=f"search:{key}", person=person, now=now)


def _end(key: str, person: str, now: datetime) -> None:
    if not SavedSearch.objects.filter(held(None), key=key, recorded_by=person).update(superseded_at=now):
        raise SavedSearchError(f"{person} has no search {key}.")


def _said(chosen: EntryFilter) -> dict[str, Any]:
    """The sides that are set."""
    blank = EntryFilter()
    told = {each.name: getattr(chosen, each.name) for each in fields(chosen) if each.name not in MOMENTS}
    clean = {name: storable_text(value) if isinstance(value, str) else value for name, value in told.items()}
    return {name: value for name, value in clean.items() if value != getattr(blank, name)}


def saved_searches(*, person: str = "") -> tuple[SavedSearchRow, ...]:
    """Searches of a person, and those that others share, by name."""
    rows = [
        row for row in SavedSearch.objects.filter(held(None)) if row.shared or (person and row.recorded_by == person)
    ]
    return tuple(_row(row) for row in sorted(rows, key=lambda row: (row.name, row.pk)))


def saved_search(key: str, *, person: str = "") -> SavedSearchRow | None:
    """One search that this person may use; None where there is none."""
    return next((row for row in saved_searches(person=person) if row.key == key), None)


def _row(row: SavedSearch) -> SavedSearchRow:
    known = {each.name for each in fields(EntryFilter)} - set(MOMENTS)
    chosen = replace(EntryFilter(), **{name: value for name, value in row.chosen.items() if name in known})
    if chosen.status and chosen.status not in STATUSES:
        chosen = replace(chosen, status="")
    return SavedSearchRow(row.key, row.name, row.recorded_by, row.shared, row.recorded_at, chosen)
