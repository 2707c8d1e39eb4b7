"""The edition as a SQLite file that Datasette opens: plain tables, foreign keys, full text, and what explains them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from followthrough.exchange.edition import VERSION, Kind, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from followthrough.exchange.edition import Field, Sheet

    Rows = Callable[[str], Iterable[Mapping[str, Any]]]

_TYPES: Final = {
    Kind.TEXT: "TEXT",
    Kind.WHOLE: "INTEGER",
    Kind.FIGURE: "REAL",
    Kind.YES_NO: "INTEGER",
    Kind.WORDS: "TEXT",
}
_APPLICATION: Final = 0x666F6C6C  # "foll": by which a file is known to be ours
_ABOUT: Final = (
    "An edition of a register: what partners promised each other in their documents, and what was said of it since. "
    "Each quote is a slice of its document's text. Claims and evidence are no verdicts."
)
_MANY: Final = 1000
_SEARCHED: Final = "search_text"


def write_sqlite(path: Path, rows: Rows, tell: Callable[[int], None] = lambda _: None) -> None:
    """Write every table to a new file; the same rows give the same bytes.

    Args:
        path: an empty or new file.
        rows: gives the rows of a table by its name, in order, as plain values by column.
        tell: called with the number of rows written so far.
    """
    with closing(sqlite3.connect(path)) as base:
        base.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA application_id={_APPLICATION}; PRAGMA user_version={VERSION};"
        )
        done = 0
        for sheet in tables().values():
            base.execute(_create(sheet))
            for count in _fill(base, sheet, rows(sheet.name)):
                done += count
                tell(done)
            for statement in _finish(sheet):
                base.execute(statement)
        base.commit()
        base.execute("ANALYZE")
        base.execute("VACUUM")


def _create(sheet: Sheet) -> str:
    columns = [_column(field, first=number == 0 and sheet.keyed) for number, field in enumerate(sheet.fields)]
    columns += [f'FOREIGN KEY ("{field.name}") REFERENCES "{field.to}" ("key")' for field in sheet.fields if field.to]
    return f'CREATE TABLE "{sheet.name}" ({", ".join(columns)})'


def _column(field: Field, *, first: bool) -> str:
    return f'"{field.name}" {_TYPES.get(field.kind, "TEXT")}{" PRIMARY KEY NOT NULL" if first else ""}'


def _fill(base: sqlite3.Connection, sheet: Sheet, rows: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    places = ", ".join("?" * len(sheet.fields))
    waiting = iter(rows)
    while some := list(islice(waiting, _MANY)):
        cells = ([_cell(field, row[field.name]) for field in sheet.fields] for row in some)
        base.executemany(f'INSERT INTO "{sheet.name}" VALUES ({places})', cells)  # noqa: S608  names of our own
        yield len(some)


def _cell(field: Field, value: Any) -> Any:
    """What is not known is NULL, not an empty word."""
    if field.kind is Kind.WORDS:
        return json.dumps(list(value), ensure_ascii=False)
    return None if value is None or value == "" else value


def _finish(sheet: Sheet) -> Iterator[str]:
    """Indexes for the foreign keys, and full text beside its table, as Datasette looks for it."""
    for field in sheet.fields:
        if field.to:
            yield f'CREATE INDEX "{sheet.name}_{field.name}" ON "{sheet.name}" ("{field.name}")'
    if sheet.searched:
        name = f"{sheet.name}_fts"
        yield (
            f'CREATE VIRTUAL TABLE "{name}" USING fts5("{_SEARCHED}", content="{sheet.name}",'
            " tokenize='unicode61 remove_diacritics 0')"
        )
        yield f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')'  # noqa: S608  as above


def datasette_metadata(*, title: str, database: str) -> dict[str, Any]:
    """What Datasette shows beside the tables: what they and their columns are, and what to search and divide by."""
    return {
        "title": title,
        "description": _ABOUT,
        "databases": {database: {"tables": {sheet.name: _described(sheet) for sheet in tables().values()}}},
    }


def _described(sheet: Sheet) -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": sheet.says,
        "columns": {field.name: field.says for field in sheet.fields},
        "facets": list(sheet.facets),
    }
    label = next((name for name in ("headline", "title", "name", "quote") if name in sheet.names), None)
    if label is not None and sheet.keyed:
        told["label_column"] = label
    if sheet.searched:
        told |= {"fts_table": f"{sheet.name}_fts", "fts_pk": "rowid"}
    return told
