"""From a Reading to a Document: identity, title, date and how it is known, issuer, kind, language."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.documents.datelines import stated_date
from followthrough.documents.doubts import doubts
from followthrough.documents.inferred_date import date_of_meeting_in, inferred_date
from followthrough.documents.issuers import issuer_of
from followthrough.documents.kinds import kind_of
from followthrough.documents.reading import Known
from followthrough.documents.titles import title_in
from followthrough.documents.tongue import language_of
from followthrough.model import DateBasis, Document, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.documents.reading import Reading

# Letters and figures nobody confuses when reading an id aloud or typing it.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
_ID_LENGTH = 12
_NOISE = 2 * 1024 * 1024  # characters looked at for damage


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a source before it is read. Not its content."""

    sha256: str
    address: str | None = None
    id: str | None = None  # a corpus line's own
    title: str | None = None
    date: str | None = None  # given by a person or the corpus line
    date_reason: str = "given with the document"
    series: str | None = None


def short_id(sha256: str) -> str:
    """The id of a document without one: the first twelve characters of its hash in a human-safe alphabet."""
    number, letters = int(sha256, 16), []
    for _ in range(_ID_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return "".join(letters)


def sha256_of(data: bytes) -> str:
    """The hash a document is known by, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def describe(reading: Reading, source: Source) -> Document:
    """The document a reading makes. `reader` is left to the caller: it names the program, not the format."""
    text = reading.text
    title = source.title or reading.title or _heading(reading) or (None if reading.blocks else title_in(text))
    value, basis, reason = _date(reading, source, title)
    return Document(
        id=source.id or short_id(source.sha256),
        sha256=source.sha256,
        text=text,
        title=title,
        date=value,
        date_basis=basis,
        date_reason=reason,
        language=language_of(text) or reading.language,
        issuer=issuer_of(title, text) or reading.issuer,
        kind=_kind(reading, title),
        address=source.address if reading.address is None else reading.address,
        series=source.series,
        pages=reading.pages,
        blocks=reading.blocks,
        unread=reading.unread,
        scans=reading.scans,
        notices=(*reading.notices, *doubts(text[:_NOISE])),
        record=reading.record,
    )


def _kind(reading: Reading, title: str | None) -> str | None:
    """What the format itself says wins, but for "news": ministries mark their releases so."""
    if reading.kind is not None and reading.kind != "news":
        return reading.kind
    return kind_of(title, reading.text) or reading.kind


def _date(reading: Reading, source: Source, title: str | None) -> tuple[str | None, DateBasis, str]:
    """The best date, its basis and its reason; without one, the first reason why not."""
    why_not = ""
    for basis, known in _ways_to_date(reading, source, title):
        if known.value is not None:
            return known.value, basis, known.reason
        why_not = why_not or known.reason
    return None, DateBasis.UNKNOWN, why_not


def _ways_to_date(reading: Reading, source: Source, title: str | None) -> Iterator[tuple[DateBasis, Known]]:
    """Best first, each tried only when the better ones fail. The file's own day comes last: it may be of printing."""
    yield DateBasis.GIVEN, Known(source.date, source.date_reason if source.date is not None else "")
    if not reading.date.weak:
        yield DateBasis.METADATA, reading.date
    yield DateBasis.STATED, stated_date(reading.text)
    yield DateBasis.INFERRED, inferred_date(reading.text)
    yield DateBasis.INFERRED, date_of_meeting_in(title)
    yield DateBasis.METADATA, reading.date


def _heading(reading: Reading) -> str | None:
    """The document's title block, else its first heading of the highest level, if it stands near the top."""
    for kinds in ((PassageKind.TITLE,), (PassageKind.HEADING,)):
        block = next((block for block in reading.blocks[:10] if block.kind in kinds and block.level <= 1), None)
        if block is not None:
            return " ".join(reading.text[block.start : block.end].split())
    return None
