"""The list of documents as a table file, as filtered, with the columns of `followthrough documents --format csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.exchange.cells import joined
from followthrough.exchange.csv_table import csv_lines
from followthrough.exchange.document_list import COLUMNS
from followthrough.register.queries import list_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries import DocumentFilter
    from followthrough.register.queries.rows import DocumentRow

NAMES: Final = tuple(name for name in COLUMNS if name != "recorded_by")  # pages tell the public no names of persons
_AT_ONCE: Final = 500  # rows asked of the register at one time


def document_lines(chosen: DocumentFilter) -> Iterator[bytes]:
    """Lines of a CSV file. Pages through the list, so that very many documents are no burden."""
    return csv_lines(NAMES, ([joined(getattr(row, name)) for name in NAMES] for row in _rows(chosen)))


def _rows(chosen: DocumentFilter) -> Iterator[DocumentRow]:
    number, pages = 1, 1
    while number <= pages:
        page = list_documents(chosen=chosen, page=number, size=_AT_ONCE)
        yield from page.items
        number, pages = number + 1, page.pages
