"""The register's list as a table file, as filtered. A cell can never become a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.exchange.cells import harmless
from followthrough.register.queries import list_entries
from followthrough.register.queries.standing.listing import list_standing, stands_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries import EntryFilter
    from followthrough.register.queries.rows import EntryRow, Page
    from followthrough.register.queries.stands_rows import StandsRow

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
    "status",
    "signed",
    "overdue",
    "slipped",
)
SIZE = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """The list as it is asked for; `kind` is a way to stand, or "" for all; `day` is that of where things stand."""

    chosen: EntryFilter
    order: str
    kind: str
    day: str  # ISO


def lines(asked: Asked) -> Iterator[str]:
    """Lines of a CSV file in UTF-8, with the byte order mark spreadsheets know it by. Pages through the list."""
    yield "\ufeff" + _line(COLUMNS)
    number, total = 1, 1
    while (number - 1) * SIZE < total:
        page = _page(asked, number)
        stood = {} if asked.chosen.known_at is not None else stands_of((row.key for row in page.items), as_of=asked.day)
        yield from (_line((*_cells(row), *_standing(stood.get(row.key)))) for row in page.items)
        number, total = number + 1, page.total


def _page(asked: Asked, number: int) -> Page[EntryRow]:
    if asked.kind:
        return list_standing(asked.chosen, asked.kind, as_of=asked.day, page=number, size=SIZE, order=asked.order)
    return list_entries(asked.chosen, page=number, size=SIZE, order=asked.order, divided=False)


def _standing(row: StandsRow | None) -> tuple[str, str, str, str]:
    """Blanks where it stands nowhere: a person rejected it, or its document bears no date."""
    if row is None:
        return "", "", "", ""
    return row.status, "yes" if row.signed else "no", "yes" if row.is_overdue else "no", str(row.slips)


def _cells(row: EntryRow) -> tuple[str, ...]:
    return (
        row.key, row.act, row.headline, row.quote, "; ".join(row.parties), row.due, row.strength,
        row.document, row.document_title, row.document_date, row.passage, str(row.statements),
    )  # fmt: skip


def _line(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([harmless(cell) for cell in cells])
    return line.getvalue()
