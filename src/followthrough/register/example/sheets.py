"""The example's documents: Markdown files with a small head of `key: value` lines between two lines of dashes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.model import DateBasis, Document, ReadingError

if TYPE_CHECKING:
    from pathlib import Path

_FENCE = "---\n"
NEEDED = ("title", "date", "issuer", "kind", "partnership", "address")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document and what its head says that a Document has no room for."""

    document: Document
    meeting: str
    parties: tuple[str, ...]


def read_sheet(path: Path) -> Sheet:
    """One file: its head becomes what is known of the document, the rest is the canonical text.

    Raises:
        ReadingError: the head is missing, not closed, or lacks a needed line.
    """
    data = path.read_bytes()
    head, text = _parted(data.decode("utf-8"), path.name)
    known = dict(_pair(line, path.name) for line in head.splitlines())
    missing = [name for name in NEEDED if not known.get(name)]
    if missing:
        raise ReadingError(f"{path.name}: its head lacks {', '.join(missing)}. Write each as a line `name: value`.")
    document = Document(
        id=path.stem,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        title=known["title"],
        date=known["date"],
        date_basis=DateBasis.GIVEN,
        date_reason="The head of the file says so.",
        language="en",
        issuer=known["issuer"],
        kind=known["kind"],
        address=known["address"],
        series=known["partnership"],
    )
    parties = tuple(name.strip() for name in known.get("parties", "").split(";") if name.strip())
    return Sheet(document, known.get("meeting", ""), parties)


def _parted(text: str, name: str) -> tuple[str, str]:
    head, closed, body = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not text.startswith(_FENCE) or not closed:
        raise ReadingError(f"{name} has no head between two lines of dashes. Begin it with a line of three dashes.")
    return head, body


def _pair(line: str, name: str) -> tuple[str, str]:
    key, colon, value = line.partition(":")
    if not colon:
        raise ReadingError(f"{name}: the head's line “{line}” has no colon. Write it as `name: value`.")
    return key.strip(), value.strip()
