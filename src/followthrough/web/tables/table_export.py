"""The register's list as a table file, as filtered. A cell can never become a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from followthrough.exchange.cells import harmless
from followthrough.register.queries import EntryFilter, list_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.rows import EntryRow

COLUMNS = (
    "entry",
    "act",
    "headline",
    "quote",
    "who",
    "due",
    "strength",
    "document",
    "title",
    "date",
    "place",
    "statements",
)
SIZE = 500


def lines(chosen: EntryFilter, *, order: str) -> Iterator[str]:
    """Lines of a CSV file in UTF-8, with the byte order mark spreadsheets know it by. Pages through the list."""
    yield "\ufeff" + _line(COLUMNS)
    number, total = 1, 1
    while (number - 1) * SIZE < total:
        page = list_entries(chosen, page=number, size=SIZE, order=order, divided=False)
        yield from (_line(_cells(row)) for row in page.items)
        number, total = number + 1, page.total


def _cells(row: EntryRow) -> tuple[str, ...]:
    return (
        row.key, row.act, row.headline, row.quote, "; ".join(row.parties), row.due, row.strength,
        row.document, row.document_title, row.document_date, row.passage, str(row.statements),
    )  # fmt: skip


def _line(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([harmless(cell) for cell in cells])
    return line.getvalue()
