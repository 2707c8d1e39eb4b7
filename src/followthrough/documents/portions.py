"""A file, a folder or a corpus in portions: one file, or some lines of a corpus, small enough to be handed around.

A portion can be read in any process; the documents of all portions in their order are those of the whole.
"""

from __future__ import annotations

import io
import os
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from followthrough.documents.read import given_date, read
from followthrough.documents.readers.jsonl import RESULTS, Line, documents_in, holds_results, lines_in
from followthrough.documents.readers.parquet import PARQUET, rows_in
from followthrough.documents.reading import Unreadable
from followthrough.documents.registry import is_json_lines
from followthrough.documents.sources import HEAD, files_in, need_source, open_file, unpacking
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.documents.scans.ocr import Ocr
    from followthrough.model import Document

_SIZE = 128 * 1024  # bytes of a corpus in one portion; some twenty statements


@dataclass(frozen=True, slots=True)
class Portion:
    """A share of what is to be read. Not read yet."""

    called: str  # how messages name its source
    source: Path | bytes | None = None  # a whole file, or its bytes; None: the lines
    lines: tuple[Line | Unreadable, ...] = ()
    date: str | None = None  # that of documents that give none
    ocr: Ocr | None = None

    @property
    def where(self) -> str:
        """Its source, and the line where it begins, as messages name them."""
        if not self.lines:
            return self.called
        first = self.lines[0]
        return first.source if isinstance(first, Unreadable) else f"{self.called}, line {first[0]}"


def read_all(
    source: str | Path | bytes, *, date: str | None = None, ocr: Ocr | None = None
) -> Iterator[Document | Unreadable]:
    r"""All documents of a file, a corpus of JSON lines (also .gz), a Parquet table or a folder of these, one at a time.

    What cannot be read comes as an Unreadable in its place, and the rest goes on. Folders are read in order of their
    paths; hidden files, intake.csv and a register's own files are passed over. `ocr`: as in `read`.

    Raises:
        ReadingError: `date` is no date, or the path is empty.
        TypeError: `source` is neither a path nor bytes, or `date` is no text.

    >>> corpus = b'{"id": "a", "text": "They met."}\nno JSON\n'
    >>> [type(item).__name__ for item in read_all(corpus)]
    ['Document', 'Unreadable']
    """
    for portion in portions(source, date=date, ocr=ocr):
        yield from read_portion(portion)


def portions(source: str | Path | bytes, *, date: str | None = None, ocr: Ocr | None = None) -> Iterator[Portion]:
    """What `read_all` reads, in portions, in order; a corpus is not held as a whole.

    Raises:
        ReadingError: `date` is no date, or the path is empty.
        TypeError: `source` is neither a path nor bytes, or `date` is no text.
    """
    need_source(source, "read_all")
    given = given_date(date)
    if isinstance(source, bytes):
        yield from _of_handle(io.BytesIO(source), Portion("the given bytes", source, date=given, ocr=ocr))
        return
    path = Path(source)
    for file in files_in(path) if os.path.isdir(path) else (path,):  # noqa: PTH112 - Path.is_dir raises on a name too long
        yield from _of_file(Portion(str(file), file, date=given, ocr=ocr), file)


def read_portion(portion: Portion) -> Iterator[Document | Unreadable]:
    """The documents of a portion, in order; what cannot be read comes as an Unreadable in its place."""
    if portion.source is None:
        yield from documents_in(portion.lines, portion.called, portion.date)
        return
    try:
        yield read(portion.source, date=portion.date, ocr=portion.ocr)
    except ReadingError as error:
        yield Unreadable(portion.called, str(error))


def single(portion: Portion) -> Iterator[Portion]:
    """The same documents, one in each portion."""
    if portion.source is not None:
        yield portion
    for line in portion.lines:
        yield replace(portion, lines=(line,))


def _of_file(whole: Portion, path: Path) -> Iterator[Portion]:
    try:
        with open_file(path) as handle:
            yield from _of_handle(handle, whole)
    except ReadingError as error:
        yield Portion(whole.called, lines=(Unreadable(whole.called, str(error)),))


def _of_handle(handle: IO[bytes], whole: Portion) -> Iterator[Portion]:
    """A corpus some lines at a time, without holding it; anything else as it is."""
    lines = _corpus(handle, whole.called)
    if lines is None:
        yield whole
        return
    taken: list[Line | Unreadable] = []
    size = 0
    for item in lines:
        taken.append(item)
        size += 0 if isinstance(item, Unreadable) else len(item[1])
        if size >= _SIZE:
            yield Portion(whole.called, lines=tuple(taken), date=whole.date)
            taken, size = [], 0
    if taken:
        yield Portion(whole.called, lines=tuple(taken), date=whole.date)


def _corpus(handle: IO[bytes], called: str) -> Iterator[Line | Unreadable] | None:
    """The lines of a corpus, or a table's rows as such; None where it is something else."""
    start = handle.read(len(PARQUET))
    handle.seek(0)
    if start == PARQUET:
        return rows_in(handle, called)
    lines = unpacking(handle)
    try:
        head = lines.read(HEAD).decode("utf-8", errors="replace")
    except (OSError, EOFError, zlib.error):
        return None  # read() says what is wrong with it
    lines.seek(0)
    if holds_results(head):
        return iter((Unreadable(called, RESULTS),))
    return lines_in(lines, called) if is_json_lines(head) else None
