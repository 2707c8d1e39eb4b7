"""An edition's file, opened for reading: rows of its tables by name, by key and by what they belong to."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followthrough.exchange.edition import VERSION, Kind, tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, Any]
_NEEDED = {"about", "documents", "findings", "entries"}


class NotAnEditionError(ValueError):
    """A file that is no edition, or one of tables this program does not know. Says which and what to do."""


@dataclass
class Edition:
    """One edition. Empty cells are None, lists of words are tuples, a table it was written without has no rows."""

    name: str
    path: Path
    published: str = ""  # ISO day; "" where nobody said
    note: str = ""
    base: sqlite3.Connection = field(repr=False, default_factory=lambda: sqlite3.connect(":memory:"))
    _known: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    @cached_property
    def sha256(self) -> str:
        """Hash of the file's bytes: what is cited beside its name."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    @cached_property
    def about(self) -> dict[str, str]:
        """What the edition says of itself."""
        return {row["name"]: row["value"] for row in self.rows("about")}

    def rows(self, table: str, order: str = "rowid", **where: object) -> Iterator[Row]:
        """Rows of a table whose columns hold what is given, in the order of columns named (else as recorded)."""
        sheet, held = tables()[table], self.columns(table)
        if not held or not held >= set(where):
            return
        fits = " AND ".join(f'"{name}" IS ?' for name in where) or "1"
        words = [each.name for each in sheet.fields if each.kind is Kind.WORDS]
        names = ", ".join(f'"{name}"' if name in held else "NULL" for name in sheet.names)
        asked = f'SELECT {names} FROM "{table}" WHERE {fits} ORDER BY {order}'  # noqa: S608  names of our own
        with closing(self.base.execute(asked, tuple(where.values()))) as found:
            for cells in found:
                row = dict(zip(sheet.names, cells, strict=True))
                yield row | {name: tuple(json.loads(row[name] or "[]")) for name in words}

    def columns(self, table: str) -> frozenset[str]:
        """What this file has of a table: one that was written before a column or table was thought of has less."""
        if table not in self._known:
            self._known[table] = frozenset(row[1] for row in self.base.execute(f'PRAGMA table_info("{table}")'))
        return self._known[table]

    def one(self, table: str, key: str | None) -> Row | None:
        """The row of this key; None where there is none."""
        return None if key is None else next(self.rows(table, key=key), None)

    def count(self, table: str, condition: str = "1") -> int:
        """How many rows of a table meet a condition in SQL of our own."""
        return int(self.base.execute(f'SELECT COUNT(*) FROM "{table}" WHERE {condition}').fetchone()[0])  # noqa: S608  as above


@contextmanager
def opened(path: Path, *, name: str = "", published: str = "", note: str = "") -> Iterator[Edition]:
    """An edition's file, while the block lasts.

    Args:
        path: the file.
        name: what it is cited by; the file's own name without its end where it is not given.
        published: the ISO day, where it is known.
        note: what is to be known of it.

    Raises:
        NotAnEditionError: it is none, is damaged, or its tables are newer than this program.
    """
    if not path.is_file():
        raise NotAnEditionError(f"There is no file {path}.")
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
        _known(base, path)
        yield Edition(name or path.stem, path, published, note, base)


def _known(base: sqlite3.Connection, path: Path) -> None:
    try:
        version = base.execute("PRAGMA user_version").fetchone()[0]
        held = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError as error:
        raise NotAnEditionError(f"{path} is no edition ({error}). Editions are written by `publish`.") from None
    if version != VERSION or not held >= _NEEDED:
        raise NotAnEditionError(
            f"{path} is no edition of version {VERSION}, which this program reads. Editions are written by `publish`."
        )
