"""A corpus: one JSON object a line, read one line at a time."""

from __future__ import annotations

import json
import zlib
from typing import IO, TYPE_CHECKING, Any

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.metadata import Source, describe, sha256_of
from followthrough.documents.reading import Reading, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.model import Document

Line = tuple[int, bytes]  # its number in the corpus, from 1, and what stands in it
LONGEST_LINE = 256 * 1024 * 1024  # bytes
_OWN_ROWS = frozenset({"document", "passage", "mention", "finding", "link", "dropped", "unread"})
RESULTS = "it holds results of reading, not documents. Give it to “record”; others take the documents"
_BROKEN_GZIP = "the compressed file is broken or cut off here ({error}); what came before was read. Fetch it again"


def read_lines(handle: IO[bytes], source: str, date: str | None = None) -> Iterator[Document | Unreadable]:
    """The documents of a corpus, in order; a line that is none is an Unreadable with its number, and the rest goes on.

    Args:
        handle: the lines, uncompressed.
        source: how to name the corpus in messages.
        date: the date of those documents whose line gives none.
    """
    return documents_in(lines_in(handle, source), source, date)


def lines_in(handle: IO[bytes], source: str) -> Iterator[Line | Unreadable]:
    """The lines of a corpus that are not blank, with their numbers, before anything is read in them."""
    number = 0
    while True:
        number += 1
        where = f"{source}, line {number}"
        try:
            line = handle.readline(LONGEST_LINE)
        except (OSError, EOFError, zlib.error) as error:
            yield Unreadable(where, _BROKEN_GZIP.format(error=error))
            return
        if not line:
            return
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            _skip_line(handle)
            yield Unreadable(where, f"the line is longer than {LONGEST_LINE // 1024**2} MB. Split the document")
        elif not line.isspace():
            yield number, line


def documents_in(lines: Iterable[Line | Unreadable], source: str, date: str | None) -> Iterator[Document | Unreadable]:
    """The documents that lines of a corpus are. Arguments as of `read_lines`."""
    for line in lines:
        yield line if isinstance(line, Unreadable) else _document(line, source, date)


def _skip_line(handle: IO[bytes]) -> None:
    while (rest := handle.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _document(line: Line, source: str, date: str | None) -> Document | Unreadable:
    number, written = line
    record = _record(written)
    if isinstance(record, str):
        return Unreadable(f"{source}, line {number}", record)
    own = iso_day(record.get("date"))
    return describe(
        Reading(record["text"], notices=tuple(_doubts(record, own))),
        Source(
            sha256_of(written.rstrip(b"\r\n")),
            address=_string(record, "url") or source,
            id=_string(record, "id"),
            title=_string(record, "title"),
            date=own or date,
            date_reason="the corpus gives it" if own is not None else "given with the document",
            series=_string(record, "series"),
        ),
    )


def _doubts(record: dict[str, Any], own: str | None) -> Iterator[str]:
    if own is None and record.get("date"):
        yield f"the line's date “{str(record['date'])[:40]}” is no date (YYYY-MM-DD) and was not used"


def _record(line: bytes) -> dict[str, Any] | str:
    """The object of a line, or the reason why there is none."""
    try:
        record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError:
        return "the line is not UTF-8. Save the corpus as UTF-8"
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON ({error}). Mend the line or write the corpus again"
    if not isinstance(record, dict):
        return 'the line is JSON but no object. A line looks like {"id": "a", "text": "..."}'
    if _is_own(record):
        return "the line is a result of reading, not a document. Give the file to “record” instead"
    return record if _has_text(record) else _no_text(record)


def holds_results(head: str) -> bool:
    """Whether lines are those that `read` wrote: no corpus, though each is an object of JSON."""
    first = next((line for line in head.splitlines() if line.strip()), "")
    try:
        record = json.loads(first.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and _is_own(record)


def _is_own(record: dict[str, Any]) -> bool:
    """Whether a line is one that `read` wrote. Of these only mentions have a text: the words at their place."""
    kind = record.get("type")
    return kind in _OWN_ROWS and ("text" not in record or (kind == "mention" and "document" in record))


def _has_text(record: dict[str, Any]) -> bool:
    text = record.get("text")
    if not isinstance(text, str) or not text or text.isspace():
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair, which no file could hold
        return False
    return True


def _no_text(record: dict[str, Any]) -> str:
    text = record.get("text")
    if isinstance(text, str) and text and not text.isspace():
        return "its text holds half a character (a lone surrogate), which cannot be stored. Write the line again"
    return 'the line has no text. A line needs a "text" of characters, not empty'


def _string(record: dict[str, Any], key: str) -> str | None:
    """A field as a string; numbers are written out, everything else counts as missing."""
    value = record.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() else None
