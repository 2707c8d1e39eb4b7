"""From a Reading to a Document: identity, title, date and how it is known, issuer, kind, language."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.documents.datelines import stated_date
from followthrough.documents.doubts import doubts
from followthrough.documents.inferred_date import inferred_date
from followthrough.documents.issuers import issuer_of
from followthrough.documents.kinds import kind_of
from followthrough.documents.titles import title_in
from followthrough.documents.tongue import language_of
from followthrough.model import DateBasis, Document, PassageKind

if TYPE_CHECKING:
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
    value, basis, reason = _date(reading, source)
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
        notices=(*reading.notices, *doubts(text[:_NOISE])),
    )


def _kind(reading: Reading, title: str | None) -> str | None:
    """What the format itself says wins, but for "news": ministries mark their releases so."""
    if reading.kind is not None and reading.kind != "news":
        return reading.kind
    return kind_of(title, reading.text) or reading.kind


def _date(reading: Reading, source: Source) -> tuple[str | None, DateBasis, str]:
    """The best date, its basis and its reason. The file's own day comes last: it may be the day of printing."""
    if source.date is not None:
        return source.date, DateBasis.GIVEN, source.date_reason
    if reading.date.value is not None and not reading.date.weak:
        return reading.date.value, DateBasis.METADATA, reading.date.reason
    stated = stated_date(reading.text)
    if stated.value is not None:
        return stated.value, DateBasis.STATED, stated.reason
    inferred = inferred_date(reading.text)
    if inferred.value is not None:
        return inferred.value, DateBasis.INFERRED, inferred.reason
    if reading.date.value is not None:
        return reading.date.value, DateBasis.METADATA, reading.date.reason
    return None, DateBasis.UNKNOWN, stated.reason or inferred.reason


def _heading(reading: Reading) -> str | None:
    """The document's title block, else its first heading of the highest level, if it stands near the top."""
    for kinds in ((PassageKind.TITLE,), (PassageKind.HEADING,)):
        block = next((block for block in reading.blocks[:10] if block.kind in kinds and block.level <= 1), None)
        if block is not None:
            return " ".join(reading.text[block.start : block.end].split())
    return None
