"""The list of entries: what is changed in a row is read otherwise in the entry's first statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.lists import ENTRIES
from followthrough.exchange.understanding import join_words
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held
from followthrough.register.lists.kept import KeptList, Taken, by_key, only_known, together
from followthrough.register.lists.reading import (
    READ,
    correct_read,
    decided_cells,
    outcomes,
    place_cells,
    read_cells,
    take_decisions,
)
from followthrough.register.models import Entry, Finding
from followthrough.register.queries.statements.findings import finding_rows
from followthrough.register.queries.undertakings.entries import EntryFilter, entry_rows, entry_view, filtered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen
    from followthrough.register.queries.rows import EntryRow, FindingRow


def _keys(chosen: Chosen) -> list[str]:
    """Newest document first, then as they stand."""
    asked = EntryFilter(
        partnership=chosen.partnership, document=chosen.document, include_rejected=True, include_stale=True
    )
    rows = sorted(filtered(asked).values_list("document_id", "start", "key", "document__date"))
    return [key for _, _, key, _ in sorted(rows, key=lambda row: row[3], reverse=True)]


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    found = Entry.objects.filter(held(None), held(None, "document__"), key__in=only_known(keys))
    return by_key(_cells(list(found.values_list("pk", flat=True))))


def _cells(some: list[int]) -> Iterator[Cells]:
    rows = entry_rows(Entry.objects.filter(pk__in=some), size=len(some))
    firsts = Finding.objects.filter(held(None), key__in=[row.finding for row in rows])
    read = {finding.key: finding for finding in finding_rows(firsts)}
    for row in rows:
        yield _entry_cells(row, read.get(row.finding))


def _entry_cells(row: EntryRow, finding: FindingRow | None) -> Cells:
    blank = dict.fromkeys(READ, "") | {"due": row.due, "strength": row.strength, "conditional": "no"}
    return {
        "key": row.key,
        "act": row.act,
        "headline": row.headline,
        **place_cells(row),
        "partnership": row.partnership or "",
        "parties": join_words(row.parties),
        **(blank if finding is None else read_cells(finding)),
        **decided_cells(row.decision),
        "statements": str(row.statements),
        "finding": row.finding,
    }


_NOTHING_READ = "No statement of this entry is found any more, so nothing can be read otherwise in it."


def _accept(changes: Sequence[Change], held: Mapping[str, Cells], by: By) -> list[Taken]:
    """What is read otherwise in first statements, then what is decided about the entries."""
    refused = {change.key: why for change in changes if (why := _unable(change, held))}
    made = correct_read([change for change in changes if change.key not in refused], held, by)
    refused |= {key: str(one) for key, one in made.items() if isinstance(one, DecisionError)}
    decided = [change for change in changes if change.key not in refused]
    refused |= take_decisions("entry", decided, held, by)
    return outcomes(changes, refused, {key: (key, cells["finding"]) for key, cells in held.items()}, by)


def _unable(change: Change, held: Mapping[str, Cells]) -> str:
    """Why nothing of a change can be taken in."""
    before = held.get(change.key)
    if before is None:
        return f"Another row of the file changed this one’s entry: {_gone(change.key)}"
    return _NOTHING_READ if not before["finding"] and any(name in change.says for name in READ) else ""


def _reader() -> Held:
    return _held


def _gone(key: str) -> str:
    now = entry_view(key)
    return "" if now is None else f"its statements stand in {now.entry.key} now. Take a fresh export"


KEPT = KeptList(ENTRIES, _keys, _reader, together(_accept), _gone, decides="entry")
