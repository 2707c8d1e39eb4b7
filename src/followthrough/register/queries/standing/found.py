"""Of each place that a search found: the undertakings stated there, and where each stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import Entry, EntryStatement, Finding
from followthrough.register.queries.standing.listing import stands_of
from followthrough.register.queries.stands_rows import Undertaken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from followthrough.register.queries.rows import Hit, Page

Place = tuple[str, int, int]  # document's key, start, end
MOST = 4  # undertakings told of one place
_TOLD = ("pk", "key", "headline")


def with_undertakings(found: Page[Hit], *, as_of: str, known_at: datetime | None = None) -> Page[Hit]:
    """The same hits, each with what is undertaken there and where that stands on an ISO day.

    What the register held at an earlier time is not stood on any day: where `known_at` is given nothing is told.
    """
    if known_at is not None:
        return found
    stated = undertakings_in(found.items, as_of=as_of)
    told = (replace(hit, undertakings=stated[hit.document, hit.start, hit.end]) for hit in found.items)
    return replace(found, items=tuple(told))


def undertakings_in(hits: Sequence[Hit], *, as_of: str) -> dict[Place, tuple[Undertaken, ...]]:
    """What is undertaken at the places found, as far as it stands anywhere on an ISO day; in the order of the words.

    Of a place that states several, those within whose words something that was looked for stands; where there are
    none, all. Of these the first MOST. As many queries for many places as for one.
    """
    stated = _findings_at(hits)
    entries = _entries_of({key for rows in stated.values() for key, _start, _end in rows})
    stood = stands_of({entry for entry, _headline in entries.values()}, as_of=as_of)
    found: dict[Place, tuple[Undertaken, ...]] = {}
    for hit in hits:
        rows = stated[hit.document, hit.start, hit.end]
        named = [row for row in rows if _is_named(hit, row)] or rows
        keys = dict.fromkeys(entries[key] for key, _start, _end in named if key in entries)
        told = [Undertaken(key, headline, stood[key]) for key, headline in keys if key in stood]
        found[hit.document, hit.start, hit.end] = tuple(told[:MOST])
    return found


def _findings_at(hits: Iterable[Hit]) -> dict[Place, list[tuple[str, int, int]]]:
    """Findings that lie within each place: key, start, end."""
    wanted = list(hits)
    rows = Finding.objects.filter(held(None), not_stale(None), document__key__in={hit.document for hit in wanted})
    by_document: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for document, key, start, end in rows.order_by("start", "end").values_list("document__key", "key", "start", "end"):
        by_document[document].append((key, start, end))
    return {
        (hit.document, hit.start, hit.end): [
            row for row in by_document[hit.document] if row[1] < hit.end and hit.start < row[2]
        ]
        for hit in wanted
    }


def _entries_of(findings: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Key and headline of the entry that each finding states, of those that may be seen."""
    states = EntryStatement.objects.filter(held(None), finding__in=list(findings))
    entry_of = dict(states.values_list("finding", "entry"))
    told = {pk: (key, says) for pk, key, says in Entry.objects.filter(pk__in=entry_of.values()).values_list(*_TOLD)}
    return {finding: told[entry] for finding, entry in entry_of.items() if entry in told}


def _is_named(hit: Hit, row: tuple[str, int, int]) -> bool:
    _key, start, end = row
    return any(hit.start + first < end and start < hit.start + last for first, last in hit.marks)
