"""Site chrome, credits, teasers and signatures: set aside, never lost, and never a real paragraph.

The words are data (lexicon/en/furniture.toml); here stand the rules of place and shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from followthrough.lexicon.load import LANGUAGES, table
from followthrough.model import PassageKind
from followthrough.passages.marks import is_row, only_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

LONGEST = 200  # characters: a longer piece is never furniture by its words
_TEASER_WORDS = 20
_MARKS = " \t\n\xa0*_>"
_SIGNED = re.compile(
    r"(?:in\s+witness\s+(?:whereof|thereof)|(?:done|signed)\s+(?:at|in|this|by)\s+(?:the\s+)?(?-i:[A-Z0-9])|sincerely|respectfully|"
    r"for\s+the\s+(?:government|kingdom|republic|state|union|people|european|association)|on\s+behalf\s+of|"
    r"(?:co-)?signed:|witnessed\s+by)\b",
    re.IGNORECASE,
)
_SIGNING_WORDS = 12
_SIGNING_LINES = 12  # names and offices behind one cue
_NEW_PART = re.compile(r"(?:annex|appendix|attachment|schedule|protocol|declaration|agreed minutes)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of furniture.toml."""

    says: re.Pattern[str]
    head: bool  # only before the first real paragraph
    rest: bool  # the short lines behind it belong to it


def _written() -> list[dict[str, object]]:
    """The entries as they stand in the file."""
    written = [table(f"{language}/furniture.toml")["furniture"] for language in LANGUAGES]
    return [entry for entries in written for entry in entries]


@cache
def _entries() -> tuple[_Entry, ...]:
    """The patterns of furniture.toml, in its order."""
    return tuple(
        _Entry(
            re.compile(str(entry["says"]), 0 if entry.get("case") else re.IGNORECASE),
            head=entry["where"] == "head",
            rest=entry.get("takes") == "rest",
        )
        for entry in _written()
    )


@cache
def _any_of(*, head: bool) -> re.Pattern[str]:
    """One pattern that tells quickly whether any entry may match a line."""
    said = [
        entry.says.pattern if entry.says.flags & re.IGNORECASE else f"(?-i:{entry.says.pattern})"
        for entry in _entries()
        if "\\1" not in entry.says.pattern and (head or not entry.head)
    ]
    return re.compile("|".join(f"(?:{pattern})" for pattern in said), re.IGNORECASE)


def set_aside(text: str, pieces: Sequence[Piece], first_real: int) -> None:
    """Marks as furniture what is no part of the text. `first_real` is the index of the first real paragraph."""
    tail = None
    for index, piece in enumerate(pieces):
        if piece.kind is not None or piece.number is not None or piece.label is not None:
            continue
        if only_marks(text, piece):
            piece.kind = PassageKind.FURNITURE
            continue
        entry = _entry_of(text, piece, head=index < first_real)
        if entry is not None:
            piece.kind = PassageKind.FURNITURE
            tail = index if entry.rest else tail
        elif tail is not None and tail == index - 1 and piece.words <= _TEASER_WORDS and _all_short(pieces, index):
            piece.kind = PassageKind.FURNITURE
            tail = index


def _entry_of(text: str, piece: Piece, *, head: bool) -> _Entry | None:
    """The entry that a short piece says, whole."""
    if piece.end - piece.start > LONGEST or is_row(text, piece):
        return None
    words = text[piece.start : piece.end].strip(_MARKS)
    if _any_of(head=head).fullmatch(words) is None and not (head and piece.words % 2 == 0):
        return None
    for entry in _entries():
        if (head or not entry.head) and entry.says.fullmatch(words) is not None:
            return entry
    return None


def _all_short(pieces: Sequence[Piece], index: int) -> bool:
    """Whether nothing but teasers stands from here to the end; looks no further than fifty pieces."""
    return len(pieces) - index <= 50 and all(piece.words <= _TEASER_WORDS for piece in pieces[index:])  # noqa: PLR2004 - as said above


def signatures(text: str, pieces: Sequence[Piece]) -> set[int]:
    """Indexes of the short lines that sign a document: those behind "For the Government of ..." and the like."""
    found: set[int] = set()
    left = 0
    for index, piece in enumerate(pieces):
        if piece.kind is not None and piece.kind is not PassageKind.HEADING:
            continue
        cue = _SIGNED.match(text, piece.body, min(piece.end, piece.body + 60)) is not None
        if cue:
            left = _SIGNING_LINES
        elif _says_something(text, piece) or piece.stem or _opens_something(text, piece):
            left = 0
        if left > 0 and not _says_something(text, piece):
            found.add(index)
            left -= 1
    return found


def _opens_something(text: str, piece: Piece) -> bool:
    """Whether a line begins a new part of the document, so that no signature goes on."""
    if piece.level > 0 or piece.label is not None or piece.bullet:
        return True
    return _NEW_PART.match(text, piece.body, piece.end) is not None


def _says_something(text: str, piece: Piece) -> bool:
    """Whether a piece is a sentence rather than a name: long, or ended by a full stop and not all capitals."""
    if piece.words > _SIGNING_WORDS:
        return True
    return text[piece.end - 1] in ".;" and not text[piece.start : piece.end].isupper()
