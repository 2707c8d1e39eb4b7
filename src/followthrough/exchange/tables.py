"""The tables of a file: names of columns, and rows of text. CSV and XLSX are told apart by their bytes."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final

from followthrough.exchange.table import Table, TableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Table", "TableError", "tables_in"]

_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def tables_in(file: IO[bytes], known: Iterable[str]) -> Iterator[Table]:
    """Every table of a file, one after the other. Each must be read before the next is asked for.

    Args:
        file: CSV or XLSX, which can be read from its beginning again.
        known: names of columns, by which the delimiter of a CSV file is told.

    Raises:
        TableError: it is neither, empty, or damaged.
    """
    file.seek(0)
    head = file.read(4)
    file.seek(0)
    if not head:
        raise TableError("The file is empty.")
    if head == _OLD_OFFICE:
        raise TableError("This is an old Excel file (XLS), or one with a password. Save it as XLSX without a password.")
    if head == _ZIP:
        from followthrough.exchange.xlsx_table import xlsx_tables

        yield from xlsx_tables(file)
    else:
        from followthrough.exchange.csv_table import csv_table

        yield csv_table(file, known)
