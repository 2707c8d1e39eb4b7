"""A corpus as a Parquet table, a row for each line of JSON. Needs pyarrow, which is an extra."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Final

from followthrough.documents.readers.jsonl import documents_in
from followthrough.documents.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.documents.readers.jsonl import Line
    from followthrough.model import Document

PARQUET: Final = b"PAR1"  # how such a file begins
_COLUMNS: Final = ("id", "text", "date", "title", "url", "series")  # as a line of JSON names them
_AT_ONCE: Final = 200  # rows held at a time
_MISSING: Final = (
    "it is a Parquet table; to read it, install what the extra “parquet” brings: pip install 'followthrough[parquet]'"
)
_NO_TEXT: Final = "the Parquet table has no column “text”. Its columns are {names}; a corpus names them {known}"
_BROKEN: Final = "the Parquet table is damaged or cut off ({error}); what came before was read. Fetch it again"


def read_rows(handle: IO[bytes], source: str, date: str | None = None) -> Iterator[Document | Unreadable]:
    """The documents of a table, in order. Arguments as of `read_lines`."""
    return documents_in(rows_in(handle, source), source, date)


def rows_in(handle: IO[bytes], source: str) -> Iterator[Line | Unreadable]:
    """The rows of a table, each as the line of JSON that it would be, with its number from 1."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        yield Unreadable(source, _MISSING)
        return
    try:
        table = parquet.ParquetFile(handle)
        names = table.schema_arrow.names
        if "text" not in names:
            yield Unreadable(source, _NO_TEXT.format(names=", ".join(names), known=", ".join(_COLUMNS)))
            return
        rows = table.iter_batches(_AT_ONCE, columns=[name for name in _COLUMNS if name in names])
        lines = (json.dumps(row, ensure_ascii=False, default=str).encode() for some in rows for row in some.to_pylist())
        yield from enumerate(lines, start=1)
    except (ArrowException, OSError, ValueError) as error:
        yield Unreadable(source, _BROKEN.format(error=" ".join(str(error).split())))
