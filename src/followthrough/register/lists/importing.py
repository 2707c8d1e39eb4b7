"""`propose` and `accept`: a list that came back from a spreadsheet. What it would change; then all of it, or nothing.

What is accepted is written by the verbs a person has on the pages: read otherwise, decided, superseded. Where two
persons must decide, a decision in a file waits for a second one as it does there.
"""

from __future__ import annotations

import hashlib
from typing import IO, TYPE_CHECKING

from django.db import transaction

from followthrough.exchange.comparing import Fault, Proposal, compare
from followthrough.exchange.lists import LISTS
from followthrough.exchange.tables import TableError, tables_in
from followthrough.register.decisions.seconding import need_two
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable_text
from followthrough.register.lists import KEPT
from followthrough.register.lists.kept import By, in_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from followthrough.exchange.comparing import Change
    from followthrough.exchange.tables import Table


_NOW_AND_THEN = 500  # rows between two words of how far it is


class ImportRefusedError(ValueError):
    """Something in a file cannot be taken, so nothing of it was. `proposals` say what, row by row."""

    def __init__(self, proposals: tuple[Proposal, ...]) -> None:
        self.proposals = proposals
        faults = sum(len(each.faults) for each in proposals)
        super().__init__(f"{faults} places of the file cannot be taken, so nothing was changed.")


def propose(file: IO[bytes], *, name: str = "", tell: Callable[[int], None] = lambda _: None) -> tuple[Proposal, ...]:
    """What a file would change, list by list; the register stays as it is.

    Args:
        file: CSV or XLSX, open for reading and seekable.
        name: the list a CSV file is of; blank: told by its columns. Sheets of a workbook bear their lists' names.
        tell: called with the number of rows read so far.

    Raises:
        TableError: no table can be read, or it is of no list that is known.
    """
    known = {column for listing in LISTS.values() for column in listing.names}
    count = _Count(tell)
    found = tuple(_proposed(table, name, count) for table in tables_in(file, known) if _is_ours(table, name))
    if not found:
        raise TableError(f"No sheet of the workbook is a list of the register: {', '.join(LISTS)}.")
    return found


def _is_ours(table: Table, name: str) -> bool:
    """A CSV file, or a sheet that is a list; other sheets of a workbook are the officer's own."""
    return not table.name or bool(name) or table.name.strip().casefold() in LISTS


class _Count:
    """Tells how many rows have passed, now and then."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell, self._passed = tell, 0

    def passing(self, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The rows as they are."""
        for row in rows:
            self._passed += 1
            if self._passed % _NOW_AND_THEN == 0:
                self._tell(self._passed)
            yield row


def _proposed(table: Table, name: str, count: _Count) -> Proposal:
    kept = KEPT[name or table.name.strip().casefold() or _told_by(table.header)]
    clean = ([storable_text(cell) for cell in row] for row in count.passing(table.rows))
    found = compare(kept.listing, table.header, clean, kept.reader(), kept.gone)
    if kept.decides and (two := need_two(kept.decides, [change.key for change in found.changes])):
        found.notices.append(_TWO.format(count=len(two)) if len(two) > 1 else _TWO_ONE)
    return found


_TWO = "In {count:,} changed rows two persons must decide: what one decides waits until another decides the same."
_TWO_ONE = "In one changed row two persons must decide: what one decides waits until another decides the same."


def _told_by(header: Sequence[str]) -> str:
    """The list that most of these columns are of.

    Raises:
        TableError: two lists fit alike, or none.
    """
    said = {name.strip().casefold() for name in header}
    fits = {name: len(said & set(listing.names)) / len(listing.names) for name, listing in LISTS.items()}
    best = max(fits.values())
    chosen = [name for name, fit in fits.items() if fit == best]
    if best <= 0.5 or len(chosen) > 1:  # noqa: PLR2004  most of its columns
        raise TableError(f"The columns are of no list that is known. Name the list: {', '.join(LISTS)}.")
    return chosen[0]


def accept(
    file: IO[bytes],
    *,
    person: str,
    now: datetime,
    because: str,
    name: str = "",
    tell: Callable[[int], None] = lambda _: None,
) -> tuple[Proposal, ...]:
    """Take in all that a file changes, under a person's name and reason; or nothing, where any of it cannot stand.

    Args:
        file: as for `propose`.
        person: who accepts it.
        now: when.
        because: the reason, written beside each decision and in the audit.
        name: as for `propose`.
        tell: called with the number of rows read so far, then with those taken in besides.

    Raises:
        TableError: no table can be read.
        ImportRefusedError: a cell cannot be taken, or a verb refuses a row.
        DecisionError: no person or no reason.
    """
    if not person.strip() or not because.strip():
        raise DecisionError("An import needs a name and a reason.")
    by = By(person=person, now=now, reason=because)
    with transaction.atomic():
        audit.one_writer()
        found = propose(file, name=name, tell=tell)
        _refuse_faults(found)
        read = sum(each.rows for each in found)
        for done, _ in enumerate((change for each in found for change in _taken(each, by)), read + 1):
            tell(done)
        _refuse_faults(found)
        _note(file, found, by)
    return found


def _refuse_faults(found: tuple[Proposal, ...]) -> None:
    if any(each.faults for each in found):
        raise ImportRefusedError(found)


def _taken(proposal: Proposal, by: By) -> Iterator[Change]:
    """Each change, once it is taken in; one that a verb refuses becomes a fault, for which all is undone at the end."""
    kept = KEPT[proposal.listing]
    for some in [proposal.changes] if kept.at_once else in_chunks(proposal.changes):
        before = kept.reader()([change.key for change in some if not change.new])
        for change, came in zip(some, kept.accept(some, before, by), strict=True):
            if came.refused:
                proposal.faults.append(Fault("refused by the register", change.row, "", change.key, came.refused))
            proposal.waiting += came.waits
            yield change


def _note(file: IO[bytes], found: tuple[Proposal, ...], by: By) -> None:
    """Which file it was, in the audit; an import that changes nothing leaves no trace."""
    digest = _digest(file)
    for each in found:
        if each.changes:
            new = sum(change.new for change in each.changes)
            audit.note(
                verb="import", subject=f"list:{each.listing}", person=by.person, now=by.now, sha256=digest,
                rows=each.rows, changed=len(each.changes) - new, new=new, waiting=each.waiting, reason=by.reason,
            )  # fmt: skip


def _digest(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while block := file.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()
