"""CSV both ways: UTF-8 with the mark spreadsheets know it by; comma, semicolon or tab when it comes back."""

from __future__ import annotations

import csv
import io
from typing import IO, TYPE_CHECKING, Final

from followthrough.exchange.cells import harmless, restored
from followthrough.exchange.table import Table, TableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARK: Final = "\ufeff"
_LONGEST: Final = 100_000_000  # characters of a cell: a whole document
_ENCODINGS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS: Final = (",", ";", "\t", "|")
_MISREAD: Final = "\ufeff".encode().decode("cp1252")  # the mark of UTF-8, read as if it were another encoding
_BROKEN: Final = "The export was opened in another encoding than UTF-8: its letters are broken. Open it again as UTF-8."
_NOT_UTF8: Final = "The file is not in UTF-8. In the spreadsheet choose “CSV UTF-8” when saving, or save it as XLSX."


def csv_lines(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The lines of a CSV file, header first; the same rows give the same bytes, and no cell is a formula."""
    yield (_MARK + _line(names)).encode()
    for row in rows:
        yield _line(row).encode()


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([harmless(cell) for cell in cells])
    return line.getvalue()


def csv_table(file: IO[bytes], known: Iterable[str]) -> Table:
    """A CSV file as a table. `known` are names of columns, by which the delimiter is told.

    Raises:
        TableError: it is no UTF-8, or its quotes do not close. The rows may raise it too.
    """
    head = file.read(2)
    file.seek(0)
    encoding = next((name for mark, name in _ENCODINGS if head == mark), "utf-8-sig")
    rows = _rows(io.TextIOWrapper(file, encoding, newline=""), frozenset(known))
    header = next(rows, [])
    if header and header[0].startswith(_MISREAD):
        raise TableError(_BROKEN)
    return Table("", tuple(header), rows)


def _rows(text: io.TextIOWrapper, known: frozenset[str]) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST)
    number = 0
    try:
        first = text.readline(_LONGEST)
        told = first.strip().lower() if first.lower().startswith("sep=") else ""  # a line for the spreadsheet
        text.seek(0)
        if told:
            text.readline()
        delimiter = told[4:5] or _delimiter(first, known)
        for row in csv.reader(_lines(text), delimiter=delimiter, strict=True):
            number += 1
            yield [restored(cell) for cell in row]
    except UnicodeDecodeError:
        raise TableError(_NOT_UTF8) from None
    except csv.Error as error:
        raise TableError(f"After row {number} the file is no CSV ({error}): a quotation mark may be missing.") from None
    finally:
        if not text.closed:
            text.detach()  # the file is not ours to close


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Line by line: a TextIOWrapper that is iterated tells no place, so it could not be read from its beginning."""
    while line := text.readline():
        yield line


def _delimiter(first: str, known: frozenset[str]) -> str:
    """That by which the first line falls into most of our columns."""

    def names(delimiter: str) -> int:
        cells = next(csv.reader([first.strip().removeprefix(_MARK)], delimiter=delimiter), [])
        return len(known.intersection(cell.strip().casefold() for cell in cells))

    return max(_DELIMITERS, key=names)
