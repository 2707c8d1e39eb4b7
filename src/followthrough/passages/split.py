"""Document -> Passages: cut, dress, tell the kinds apart, place."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from followthrough.language.handed import need
from followthrough.model import Document, Passage, PassageKind, Passages, Unread
from followthrough.passages.bar_tables import mark_bar_rows
from followthrough.passages.furniture import set_aside, signatures
from followthrough.passages.headings import first_paragraph, mark_headings, mark_titles
from followthrough.passages.line_names import behind_name
from followthrough.passages.marks import dress, drop_initials, label_bare_numbers
from followthrough.passages.pieces import pieces
from followthrough.passages.placing import Placer
from followthrough.passages.preamble import mark_preamble

if TYPE_CHECKING:
    from followthrough.passages.pieces import Piece

_GARBLED = "\ufffd\x00"


def split(document: Document) -> Passages:
    r"""Cuts a document into addressable passages, in text order, without overlap.

    Every character that is not white space lies in exactly one passage. What cannot be told apart as words is kept
    as furniture and named in `unread`.

    Raises:
        TypeError: it is not given a Document.

    >>> from followthrough import read
    >>> passages = split(read(b"1. They met in Port Alder.\n2. They agreed to meet again."))
    >>> [(passage.address, passage.kind.value) for passage in passages.items]
    [('para 1', 'operative'), ('para 2', 'operative')]
    """
    need(document, Document, "split takes what read gives", "split(read(path))")
    text = document.text
    found = pieces(document)
    for piece in found:
        dress(text, piece)
        piece.body = behind_name(text, piece.body, piece.end)
    drop_initials(found)
    label_bare_numbers(text, found)
    mark_bar_rows(text, found)
    first_real = first_paragraph(text, found)
    set_aside(text, found, first_real)
    mark_titles(text, found, first_real, document.title)
    mark_headings(text, found)
    for index in signatures(text, found):
        found[index].kind = PassageKind.FURNITURE
    mark_preamble(text, found, first_real)
    unread = _garbled(text, found)
    Placer(text, found).place()
    return Passages(document, _passages(document, found), (*document.unread, *unread))


def _garbled(text: str, found: list[Piece]) -> list[Unread]:
    """Pieces more than half of which are no characters: set aside, and said."""
    unread: list[Unread] = []
    if not any(sign in text for sign in _GARBLED):
        return unread
    for piece in found:
        lost = sum(text.count(sign, piece.start, piece.end) for sign in _GARBLED)
        if lost * 2 > piece.end - piece.start:
            piece.kind = PassageKind.FURNITURE
            unread.append(Unread(piece.start, piece.end, "more than half of these characters could not be decoded"))
    return unread


def _passages(document: Document, found: list[Piece]) -> tuple[Passage, ...]:
    starts = [page.start for page in document.pages]
    return tuple(
        Passage(
            address=piece.address,
            kind=piece.kind or PassageKind.OPERATIVE,
            start=piece.start,
            end=piece.end,
            page=_page(document, starts, piece.start),
            body=piece.body,
            parent=piece.parent,
            level=piece.level,
        )
        for piece in found
    )


def _page(document: Document, starts: list[int], offset: int) -> int | None:
    """The page a passage begins on."""
    at = bisect_right(starts, offset) - 1
    return document.pages[at].number if at >= 0 else None
