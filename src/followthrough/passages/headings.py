"""Titles and headings: by their marks, and where there are none by their shape and their neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.model import PassageKind
from followthrough.passages.marks import all_bold, is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

_LONGEST = 160  # characters of a heading without marks
_MOST_WORDS = 14
_BOLD_WORDS = 30
_TERMINAL = re.compile(r"[.,;?!:…][”’\"')\]*_\s\xa0]{0,6}\Z")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SMALL = frozenset(["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "over", "per", "the", "to", "under", "upon", "via", "vs", "with"])
_DIVISIONS = frozenset(
    {"chapter", "part", "title", "section", "annex", "appendix", "attachment", "schedule", "article", "§"}
)


def first_paragraph(text: str, pieces: Sequence[Piece]) -> int:
    """Index of the first real paragraph: long, or ended by a full stop. The number of pieces where there is none."""
    for index, piece in enumerate(pieces):
        if piece.kind in (PassageKind.OPERATIVE, PassageKind.PREAMBLE, PassageKind.ITEM, PassageKind.ROW):
            return index
        if piece.kind is not None:
            continue
        ended = _TERMINAL.search(text, max(piece.body, piece.end - 8), piece.end) is not None
        if piece.words >= 25 or (piece.words >= 9 and ended and not text[piece.body].islower()):  # noqa: PLR2004 - measured on real pages
            return index
    return len(pieces)


def mark_titles(text: str, pieces: Sequence[Piece], first_real: int, title: str | None) -> None:
    """Kinds of the short lines before the first real paragraph: title, heading or the remains of a menu."""
    known = _letters(title or "")
    titled = False
    for piece in pieces[: min(first_real, len(pieces))]:
        if piece.kind not in (None, PassageKind.HEADING) or piece.bullet or piece.label is not None:
            continue
        if is_row(text, piece):
            continue
        words = text[piece.body : piece.end].strip("*_# \n")
        same = known != "" and _letters(words) == known
        if same or (not titled and known == "" and _may_be_title(text, piece, words)):
            piece.kind, titled = PassageKind.TITLE, True
        elif piece.kind is None and not piece.stem:
            piece.kind = PassageKind.HEADING if titled or piece.words > 2 or words.isupper() else PassageKind.FURNITURE  # noqa: PLR2004 - a line of two words is no title


def _may_be_title(text: str, piece: Piece, words: str) -> bool:
    """A decorated line, or one of some length that begins with a capital or a figure."""
    if piece.kind is PassageKind.HEADING or words.isupper():
        return piece.words > 1
    return piece.words > 2 and not text[piece.body].islower()  # noqa: PLR2004 - as above


def _letters(words: str) -> str:
    return _NOT_LETTERS.sub("", words).casefold()


def mark_headings(text: str, pieces: Sequence[Piece]) -> None:
    """Gives the headings in the body their kind."""
    for index, piece in enumerate(pieces):
        if piece.kind is not None or piece.number is not None or piece.end - piece.start > 300:  # noqa: PLR2004 - headings are shorter
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if _is_heading(text, piece, following):
            piece.kind = PassageKind.HEADING


def _is_heading(text: str, piece: Piece, following: Piece | None) -> bool:
    """Bold as a whole, a numbered division, or a short line with capitals before something longer."""
    if is_row(text, piece):
        return False
    if all_bold(text, piece):
        return piece.words <= _BOLD_WORDS and not _is_sentence(text, piece)
    if piece.bullet or piece.end - piece.start > _LONGEST or piece.words > _MOST_WORDS:
        return False
    if "\n" in text[piece.start : piece.end] or _TERMINAL.search(text, piece.end - 8, piece.end) is not None:
        return False
    if piece.label is not None:
        return _labelled_heading(piece, following)
    return _stands_over(text, piece, following)


def _is_sentence(text: str, piece: Piece) -> bool:
    """A bold piece that is a whole sentence is emphasis, not a heading."""
    tail = text[piece.start : piece.end].rstrip("*_ \xa0\n>/u<")
    return piece.words > 8 and tail.endswith((".", ";", ","))  # noqa: PLR2004 - "Peace and stability." may head


def _labelled_heading(piece: Piece, following: Piece | None) -> bool:
    """A numbered short line: a division of the text, unless a sibling of its own size follows."""
    label = piece.label
    if label is None or following is None:
        return False
    if label.word in _DIVISIONS:
        return True
    if following.label is None or following.label.word is not None:
        return following.words > piece.words and not following.bullet
    ours = {(reading.style, reading.value + 1) for reading in label.readings}
    sibling = any((reading.style, reading.value) in ours for reading in following.label.readings)
    return not sibling and following.words > piece.words


def _stands_over(text: str, piece: Piece, following: Piece | None) -> bool:
    """Whether an unmarked short line looks like the heading of what follows."""
    words = text[piece.body : piece.end].strip()
    if following is None or following.words <= piece.words or words[:1].islower():
        return False
    letters = [word for word in words.split() if word[:1].isalpha() and word.lower() not in _SMALL]
    capitals = sum(1 for word in letters if word[:1].isupper())
    if not letters:
        return False
    return capitals == len(letters) or (piece.words <= 8 and following.words >= 20)  # noqa: PLR2004 - "Political and security cooperation"
