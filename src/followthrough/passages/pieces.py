"""The raw pieces of a document, before anything is known about them: a paragraph, a line, a row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.passages.lines import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.model import Block, Document, PassageKind
    from followthrough.passages.numbering import Label


@dataclass(slots=True)
class Piece:
    """One stretch of text on its way to becoming a Passage; filled in step by step by the modules of this room."""

    start: int
    end: int
    kind: PassageKind | None = None  # None: not decided yet
    given: bool = False  # the reader of the source said what kind it is, or at least where it ends
    level: int = 0  # heading level or list depth from 1; 0: not known
    number: str | None = None  # an automatic number that is not in the text
    table: int | None = None
    header: bool = False
    body: int = 0  # offset of the first word after marks, bullet and number
    bullet: bool = False
    indent: int = 0  # columns before the bullet or label
    label: Label | None = None
    stem: bool = False  # ends with a colon: what follows hangs under it
    formula: bool = False  # says "have agreed as follows" or the like
    words: int = 0  # number of words, counted up to 40
    address: str = ""
    parent: int | None = None


def pieces(document: Document) -> list[Piece]:
    """The document's blocks where its reader gave any, and the text between and without them cut by its lines."""
    text = document.text
    found: list[Piece] = []
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.start):
        start = min(max(block.start, at), len(text))
        end = max(start, min(block.end, len(text)))
        found.extend(_from_text(text, at, start))
        piece = text[start:end]
        if piece.strip():
            start += len(piece) - len(piece.lstrip())
            found.append(_from_block(block, start, start + len(piece.strip())))
        at = max(at, end)
    found.extend(_from_text(text, at, len(text)))
    return found


def _from_text(text: str, start: int, end: int) -> Iterator[Piece]:
    """Pieces of a stretch that no block covers."""
    for first, last in cut(text, start, end):
        yield Piece(first, last, body=first)


def _from_block(block: Block, start: int, end: int) -> Piece:
    """A piece as the reader of the source saw it."""
    return Piece(
        start,
        end,
        kind=block.kind,
        given=True,
        level=block.level,
        number=block.number or None,  # an empty number is none
        table=block.table,
        header=block.header,
        body=start,
    )
