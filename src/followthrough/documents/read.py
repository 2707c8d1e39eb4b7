"""The verb of the room: `read` one source. Files, folders and corpora of many: `portions.py`."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.metadata import Source, describe, sha256_of
from followthrough.documents.readers.jsonl import read_lines
from followthrough.documents.readers.parquet import PARQUET, read_rows
from followthrough.documents.reading import Reading, Unreadable
from followthrough.documents.registry import reader_for, sniff
from followthrough.documents.sources import bytes_of, is_corpus, need_source, unpacked
from followthrough.language.handed import need
from followthrough.model import Document, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.documents.scans.ocr import Ocr


def read(
    source: str | Path | bytes, *, name: str | None = None, date: str | None = None, ocr: Ocr | None = None
) -> Document:
    """One document from a path or from its bytes. Which format it is is told by its content.

    Args:
        source: a path, or the bytes themselves.
        name: how to name the source in messages and, for bytes, as its address.
        date: the document's date when you know it: YYYY, YYYY-MM or YYYY-MM-DD.
        ocr: pictures of pages are read by machine too, `Ocr()`; None: they are said to be unread.

    Raises:
        ReadingError: the source cannot be read as a whole; the message says what, where and what to do.
        TypeError: it is neither a path nor bytes, or `date` is no text.

    >>> document = read(b"Both sides agreed to build ten harbours by 2030.", date="2024-05-06")
    >>> document.date, document.date_basis.value, document.text[:10]
    ('2024-05-06', 'given', 'Both sides')
    """
    need_source(source, "read")
    called = name or ("the given bytes" if isinstance(source, bytes) else str(source))
    given = given_date(date)
    data = source if isinstance(source, bytes) else bytes_of(source)
    address = name if isinstance(source, bytes) else str(source)
    with _Naming(called):
        content = unpacked(data)
        if is_corpus(content):
            rows_or_lines = read_rows if content.startswith(PARQUET) else read_lines
            return _only(rows_or_lines(io.BytesIO(content), called, given))
        reading = _reading(content, None if ocr is None else replace(ocr, called=called))
    return describe(reading, Source(sha256_of(data), address=address, date=given))


def _reading(data: bytes, ocr: Ocr | None) -> Reading:
    """What the right reader makes of the bytes.

    Raises:
        ReadingError: empty, of a kind we do not read, damaged, or without words.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise ReadingError("it is empty. Check that it was saved or downloaded to the end")
    if data.lstrip()[:1] in {b"{", b"["} and _is_json(data):
        raise ReadingError('it is JSON but not JSON lines. Write one object a line, each with an "id" and a "text"')
    try:
        return reader_for(data, ocr)(data)
    except ReadingError:
        raise
    except (
        Exception
    ) as error:  # a format library's own failure on odd input must not stop a batch; it is said, not hidden
        raise ReadingError(
            f"its {sniff(data)} reader failed on it ({type(error).__name__}: {error}). Please report it"
        ) from error


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _only(found: Iterator[Document | Unreadable]) -> Document:
    first_two = list(islice(found, 2))
    if len(first_two) > 1:
        raise ReadingError("it is a corpus of many documents. Use read_all, or give one line of it")
    if isinstance(first_two[0], Unreadable):
        raise ReadingError(first_two[0].reason)
    return first_two[0]


def given_date(date: str | None) -> str | None:
    """A date that a person gave, as ISO; raises ReadingError when it is none, TypeError when it is no text."""
    if date is None:
        return None
    need(date, str, "date takes text such as 2018-06-18", "of a day give day.isoformat()")
    value = iso_day(date)
    if value is None:
        raise ReadingError(f"“{date}” is no date. Write it as 2018, 2018-06 or 2018-06-18")
    return value


class _Naming:
    """Put the name of the source before what a reader says is wrong with it."""

    def __init__(self, called: str) -> None:
        self._called = called

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Say which document it was."""
        if isinstance(error, ReadingError):
            raise ReadingError(f"{self._called} cannot be read: {error}.") from error
