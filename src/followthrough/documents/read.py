"""The verb of the room: `read` one source, `read_all` of a file, a folder or a corpus."""

from __future__ import annotations

import gzip
import io
import json
import os
import zlib
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.metadata import Source, describe, sha256_of
from followthrough.documents.readers.jsonl import read_lines
from followthrough.documents.reading import Reading, Unreadable
from followthrough.documents.registry import is_json_lines, reader_for, sniff
from followthrough.documents.sources import GZIP, HEAD, bytes_of, files_in, is_corpus, open_file, unpacked
from followthrough.model import Document, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Unreadable", "read", "read_all"]


def read(source: str | Path | bytes, *, name: str | None = None, date: str | None = None) -> Document:
    """One document from a path or from its bytes. Which format it is is told by its content.

    Args:
        source: a path, or the bytes themselves.
        name: how to name the source in messages and, for bytes, as its address.
        date: the document's date when you know it: YYYY, YYYY-MM or YYYY-MM-DD.

    Raises:
        ReadingError: the source cannot be read as a whole; the message says what, where and what to do.
    """
    called = name or ("the given bytes" if isinstance(source, bytes) else str(source))
    given = _given(date)
    data = source if isinstance(source, bytes) else bytes_of(source)
    address = name if isinstance(source, bytes) else str(source)
    with _Naming(called):
        content = unpacked(data)
        if is_corpus(content):
            return _only(read_lines(io.BytesIO(content), called, given))
        reading = _reading(content)
    return describe(reading, Source(sha256_of(data), address=address, date=given))


def read_all(source: str | Path | bytes, *, date: str | None = None) -> Iterator[Document | Unreadable]:
    """All documents of a file, a corpus of JSON lines (also .gz) or a folder of these, one at a time.

    What cannot be read comes as an Unreadable in its place, and the rest goes on. Folders are read in order of their
    paths; hidden files, intake.csv and a register's own files are passed over.

    Raises:
        ReadingError: `date` is no date.
    """
    given = _given(date)
    if isinstance(source, bytes):
        yield from _from_handle(io.BytesIO(source), "the given bytes", source, given)
        return
    path = Path(source)
    for file in files_in(path) if os.path.isdir(path) else (path,):  # noqa: PTH112 - Path.is_dir raises on a name too long
        yield from _from_file(file, given)


def _from_file(path: Path, date: str | None) -> Iterator[Document | Unreadable]:
    try:
        with open_file(path) as handle:
            yield from _from_handle(handle, str(path), path, date)
    except ReadingError as error:
        yield Unreadable(str(path), str(error))


def _from_handle(
    handle: IO[bytes], called: str, source: Path | bytes, date: str | None
) -> Iterator[Document | Unreadable]:
    """A corpus line by line without holding it; anything else as one document."""
    packed = handle.read(len(GZIP)) == GZIP
    handle.seek(0)
    lines: IO[bytes] = gzip.GzipFile(fileobj=handle) if packed else handle  # type: ignore[assignment]  # GzipFile reads as any binary file does
    try:
        head = lines.read(HEAD)
    except (OSError, EOFError, zlib.error):
        head = b""  # read() says what is wrong with it
    if is_json_lines(head.decode("utf-8", errors="replace")):
        lines.seek(0)
        yield from read_lines(lines, called, date)
        return
    try:
        yield read(source, date=date)
    except ReadingError as error:
        yield Unreadable(called, str(error))


def _reading(data: bytes) -> Reading:
    """What the right reader makes of the bytes.

    Raises:
        ReadingError: empty, of a kind we do not read, damaged, or without words.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise ReadingError("it is empty. Check that it was saved or downloaded to the end")
    if data.lstrip()[:1] in {b"{", b"["} and _is_json(data):
        raise ReadingError('it is JSON but not JSON lines. Write one object a line, each with an "id" and a "text"')
    try:
        return reader_for(data)(data)
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


def _given(date: str | None) -> str | None:
    if date is None:
        return None
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
