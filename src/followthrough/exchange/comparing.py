"""A list that came back, held against the register: what would change, and what cannot be taken. Pure; changes nothing.

Each row carries a stamp of what the register said when the file was written. So a change by the officer is told from a
change in the register since, and neither overwrites the other.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from followthrough.exchange.lists import STAMP
from followthrough.exchange.understanding import CellError, tidy, understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from followthrough.exchange.lists import Column, Listing

    Cells = Mapping[str, str]  # by column, as a list writes them
    Held = Callable[[Sequence[str]], Mapping[str, Cells]]  # rows of the register by key
    Gone = Callable[[str], str]  # what became of a row that a list holds no more, as words; "" where there was none

_UNKNOWN = "key not known"
CHUNK = 500  # rows held against the register at once
_SPOILT_KEY = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of a row: what the register says, and what the file says."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row that would change, or be new."""

    row: int  # of the file, its header being row 1
    key: str  # "" for a new row that names none
    new: bool
    edits: tuple[Edit, ...]

    @property
    def says(self) -> dict[str, str]:
        """What the row would say in the columns that change."""
        return {edit.column: edit.after for edit in self.edits}


@dataclass(frozen=True, slots=True)
class Fault:
    """One place of the file that cannot be taken, by the rule it breaks."""

    rule: str
    row: int  # 1: the header
    column: str  # "" for the row as a whole
    key: str
    message: str


@dataclass(slots=True)
class Proposal:
    """What a list that came back would do. With any fault, nothing of it is taken."""

    listing: str
    rows: int = 0
    same: int = 0  # rows that say what the register says
    overtaken: int = 0  # rows the register has changed since, and the file has not: left as they are
    waiting: int = 0  # of the changes taken in, those whose decision waits for a second person
    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    ignored: list[Fault] = field(default_factory=list)  # cells that are for reading only and say something else

    def by_rule(self) -> dict[str, list[Fault]]:
        """Faults under the rule they break, the rule broken first coming first."""
        grouped: dict[str, list[Fault]] = {}
        for fault in self.faults:
            grouped.setdefault(fault.rule, []).append(fault)
        return grouped


def stamped(cells: Cells, listing: Listing) -> str:
    """The stamp of a row: a short hash of what may be changed in it. It begins with a letter, so it is no number."""
    said = "\x1f".join(tidy(cells[column.name]) for column in listing.columns if column.edit)
    return f"s{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def compare(
    listing: Listing,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    held: Held,
    gone: Gone = lambda _: "",
) -> Proposal:
    """Hold the rows of a file against the register.

    Args:
        listing: the list they are of.
        header: names of the file's columns.
        rows: cells of each row; the first is row 2 of the file.
        held: gives the register's rows of some keys.
        gone: says what became of a row that is not there.
    """
    found = Proposal(listing.name)
    columns = _columns(listing, header, found)
    if found.faults:
        return found
    seen: dict[str, int] = {}
    numbered = ((number, _named(columns, cells)) for number, cells in enumerate(rows, 2))
    given = ((number, cells) for number, cells in numbered if any(cell.strip() for cell in cells.values()))
    while some := list(islice(given, CHUNK)):
        keys = [cells[listing.key].strip() for _, cells in some]
        there = held([key for key in keys if key])
        for (number, cells), key in zip(some, keys, strict=True):
            found.rows += 1
            if key and _twice(key, number, seen, found):
                continue
            _Row(listing, number, key, cells, found, gone).hold(there.get(key))
    _if_of_another_register(found)
    return found


def _if_of_another_register(found: Proposal) -> None:
    """One sentence instead of one for each row."""
    if found.rows > 1 and len(found.faults) == found.rows and {each.rule for each in found.faults} == {_UNKNOWN}:
        said = f"none of the {found.rows:,} keys of the file is in this register: it was written from another one"
        found.faults = [Fault(_UNKNOWN, 2, "key", "", said)]


def _columns(listing: Listing, header: Sequence[str], found: Proposal) -> list[str]:
    """The file's columns by our names; "" for one that is not ours."""
    said = [name.strip().strip("\ufeff").casefold() for name in header]
    for name, times in Counter(said).items():
        if times > 1 and name in listing.names:
            found.faults.append(Fault("column twice", 1, name, "", f"the column “{name}” stands there {times} times"))
    missing = [name for name in listing.names if name not in said]
    strange = [name for name in said if name and name not in listing.names]
    if missing:
        _missing(listing, missing, strange, found)
    if strange:
        found.notices.append(f"Columns that are not known are left alone: {', '.join(strange)}.")
    return [name if name in listing.names else "" for name in said]


def _missing(listing: Listing, missing: list[str], strange: list[str], found: Proposal) -> None:
    """Columns that may be changed must all be there; those for reading may go."""
    by_name = {column.name: column for column in listing.columns}
    told = f"; the file has columns that are not known: {', '.join(strange)}" if strange else ""
    for name in missing:
        if name == listing.key or (name in by_name and (by_name[name].edit or by_name[name].once)):
            message = f"the column “{name}” is missing{told}. Take it from a fresh export"
            found.faults.append(Fault("column missing", 1, name, "", message))
    if STAMP in missing:
        found.notices.append(f"Without the column “{STAMP}” nobody can tell what the register has changed since.")


def _named(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    return {name: cell for name, cell in zip(columns, cells, strict=False) if name} | {
        name: "" for name in columns[len(cells) :] if name
    }


def _twice(key: str, number: int, seen: dict[str, int], found: Proposal) -> bool:
    first = seen.setdefault(key, number)
    if first == number:
        return False
    found.faults.append(Fault("row twice", number, "key", key, f"row {first} is of {key} already"))
    return True


@dataclass(slots=True)
class _Row:
    """One row of the file on its way."""

    listing: Listing
    number: int
    key: str
    cells: Mapping[str, str]
    found: Proposal
    gone: Gone

    def hold(self, there: Cells | None) -> None:
        """Against the register's row, or as a new one."""
        if there is not None:
            self._against(there)
        elif self._may_be_new():
            self._as_new()

    def _fault(self, rule: str, column: str, message: str) -> None:
        self.found.faults.append(Fault(rule, self.number, column, self.key, message))

    def _may_be_new(self) -> bool:
        listing, stamp = self.listing, self.cells.get(STAMP, "").strip()
        if self.key and _SPOILT_KEY.fullmatch(self.key) and not listing.named:
            self._fault(_UNKNOWN, "key", f"“{self.key}” is no key: the spreadsheet made a number of it")
        elif self.key and (stamp or not listing.named):
            became = self.gone(self.key)
            holds = f"the register holds no {self.key} in this list"
            self._fault(_UNKNOWN, "key", f"{holds} any more: {became}" if became else f"{holds}. Keys are not changed")
        elif stamp:
            self._fault("key missing", "key", "the key of this row is gone, its stamp is not. Put it back")
        elif not listing.grows:
            self._fault("new row", "", f"a new one is made {listing.adding}, not in this file")
        elif listing.named and not self.key:
            self._fault("left blank", "key", "a new row of this list names its key")
        else:
            return True
        return False

    def _as_new(self) -> None:
        blank = dict.fromkeys(self.listing.names, "")
        edits = self._edits(blank, [column for column in self.listing.columns if column.edit or column.once])
        said = {edit.column for edit in edits}
        before = len(self.found.faults)
        for column in self.listing.columns:
            if column.needed and column.name not in said and not self._is_faulty(column.name):
                self._fault("left blank", column.name, "this must be said")
        if len(self.found.faults) == before and not self._is_faulty():
            self.found.changes.append(Change(self.number, self.key, new=True, edits=tuple(edits)))

    def _is_faulty(self, column: str = "") -> bool:
        """Whether this row has a fault, or one in a column."""
        return any(
            fault.row == self.number and column in ("", fault.column)
            for fault in self.found.faults[-len(self.listing.columns) :]
        )

    def _against(self, there: Cells) -> None:
        faults = len(self.found.faults)
        edits = self._edits(there, [column for column in self.listing.columns if column.edit])
        self._reading_only(there)
        if len(self.found.faults) > faults:
            return
        if not edits:
            self.found.same += 1
        elif self._overtaken(there):
            self.found.overtaken += 1
        elif self._in_conflict(there):
            self._fault(
                "changed in both", "", "the register has changed this row since the file was written. Export again"
            )
        else:
            self.found.changes.append(Change(self.number, self.key, new=False, edits=tuple(edits)))

    def _edits(self, there: Cells, columns: Sequence[Column]) -> list[Edit]:
        edits = []
        for column in columns:
            try:
                said = understood(self.cells[column.name], column, there[column.name])
            except CellError as error:
                self._fault(error.rule, column.name, str(error))
                continue
            if said.changed:
                edits.append(Edit(column.name, there[column.name], said.value))
        return edits

    def _reading_only(self, there: Cells) -> None:
        for column in self.listing.columns:
            if column.edit or column.name in (self.listing.key, "") or column.name not in self.cells:
                continue
            if not _says_the_same(self.cells[column.name], column, there[column.name]):
                message = "this column is for reading only, and what was written there is left alone"
                self.found.ignored.append(Fault("for reading only", self.number, column.name, self.key, message))

    def _overtaken(self, there: Cells) -> bool:
        """The register has changed since, and the officer has not: the file says what its stamp says."""
        stamp = self.cells.get(STAMP, "").strip()
        said = {column.name: self.cells.get(column.name, "") for column in self.listing.columns}
        return stamp not in ("", stamped(there, self.listing)) and stamp == stamped(said, self.listing)

    def _in_conflict(self, there: Cells) -> bool:
        return self.cells.get(STAMP, "").strip() not in ("", stamped(there, self.listing))


def _says_the_same(cell: str, column: Column, held: str) -> bool:
    try:
        return not understood(cell, column, held).changed
    except CellError:
        return False
