"""Titles and headings: by their marks, and where there are none by their shape and their neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.language.japanese.script import is_japanese
from followthrough.model import PassageKind
from followthrough.passages.line_details import details_in, only_details
from followthrough.passages.marks import all_bold, is_row
from followthrough.passages.preamble import is_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.numbering import Label
    from followthrough.passages.pieces import Piece

_LONGEST = 160  # characters of a heading without marks
_MOST_WORDS = 14
_ACRONYM = 5  # characters: "(a) ASEAN" is no heading
_BOLD_WORDS = 30
_TERMINAL = re.compile(
    r"[.,;?!:…。、，；？！：][”’\"')\]*_\s\xa0]{0,6}(?:\\?\[\^?\d{1,3}\\?\]|[¹²³⁴-⁹]{1,2}|\^\d{1,2}\^?)?\s{0,3}\Z"
)
_CLOSING_TAG = re.compile(r"</\w{1,6}>\W{0,4}\Z")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "on",
        "or",
        "over",
        "per",
        "the",
        "to",
        "under",
        "upon",
        "via",
        "vs",
        "with",
    ]
)
_DIVISIONS = frozenset(
    {"chapter", "part", "title", "section", "annex", "appendix", "attachment", "schedule", "article", "§"}
)


def first_paragraph(text: str, pieces: Sequence[Piece]) -> int:
    """Index of the first real paragraph. The number of pieces where there is none."""
    for index, piece in enumerate(pieces):
        if piece.kind in (PassageKind.OPERATIVE, PassageKind.PREAMBLE, PassageKind.ITEM, PassageKind.ROW):
            return index
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.kind is None and _is_real(text, piece, following):
            return index
    return len(pieces)


def _is_real(text: str, piece: Piece, following: Piece | None) -> bool:
    """Long, or a sentence, or the stem of a list, or a clause of a preamble or the name it hangs on."""
    if piece.words >= 25 or is_clause(text, piece) or _tells_of_line(text, piece):  # noqa: PLR2004 - no title and no menu is as long
        return True
    if text[max(piece.start, piece.end - 5) : piece.end].endswith((";", "; and")):
        return True
    if following is not None and piece.stem:
        listed = following.bullet or following.label is not None or following.kind is PassageKind.ITEM
        return piece.words > 2 and listed  # noqa: PLR2004 - "Share:" is no stem
    if following is not None and text[piece.end - 1] == ",":
        return is_clause(text, following)
    return _is_sentence_alone(text, piece)


def _is_sentence_alone(text: str, piece: Piece) -> bool:
    """Ended as a sentence, and numbered or of some length with common words in it."""
    if _TERMINAL.search(text, max(piece.body, piece.end - 16), piece.end) is None:
        return False
    if is_japanese(text[piece.body : piece.end]):
        return True
    words = text[piece.body : piece.end].split()
    common = sum(1 for word in words if word.islower() and word not in _SMALL)
    if piece.bullet or piece.label is not None or words[0].strip("*_,\xa0").lower() == "we":
        return True
    return len(words) > 4 and common > 1  # noqa: PLR2004 - a short sentence


def mark_titles(text: str, pieces: Sequence[Piece], first_real: int, title: str | None) -> None:
    """Kinds of the short lines before the first real paragraph: title, heading or the remains of a menu."""
    if len(pieces) == 1 and pieces[0].kind is None:
        return  # a single line is the text itself, not the title of nothing
    head = [piece for piece in pieces[:first_real] if _stands_in_head(text, piece)]
    at = _title_among(text, head, _letters(title or ""))
    for index, piece in enumerate(head):
        if index == at:
            piece.kind = PassageKind.TITLE
        elif piece.kind is None and not piece.stem:
            of_menu = at is not None and index < at and piece.words <= 2 and not _words(text, piece).isupper()  # noqa: PLR2004 - a line of two words
            piece.kind = PassageKind.FURNITURE if of_menu else PassageKind.HEADING


def _stands_in_head(text: str, piece: Piece) -> bool:
    """A line of the head that nothing is known of yet, or a heading."""
    plain = (
        piece.kind in (None, PassageKind.HEADING) and not piece.bullet and piece.label is None and piece.number is None
    )
    return plain and not is_row(text, piece) and text[piece.end - 1] not in ",;"


def _title_among(text: str, head: Sequence[Piece], known: str) -> int | None:
    """Which line of the head is the title: the one that says the known title, else the first that may be one."""
    for index, piece in enumerate(head):
        same = known != "" and _letters(_words(text, piece)) == known
        if same or (known == "" and _may_be_title(text, piece, _words(text, piece))):
            return index
    return None


def _words(text: str, piece: Piece) -> str:
    return text[piece.body : piece.end].strip("*_# \n")


def _may_be_title(text: str, piece: Piece, words: str) -> bool:
    """A decorated line, or one of some length that begins with a capital or a figure."""
    if piece.kind is PassageKind.HEADING or words.isupper():
        return piece.words > 1
    return piece.words > 2 and not text[piece.body : piece.body + 1].islower()  # noqa: PLR2004 - as above


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
    if piece.bullet or piece.end - piece.start > _LONGEST or piece.words > _MOST_WORDS or _tells_of_line(text, piece):
        return False
    if (
        "\n" in text[piece.start : piece.end]
        or _TERMINAL.search(text, max(piece.start, piece.end - 16), piece.end) is not None
    ):
        return False
    if piece.label is not None:
        return not text[piece.body : piece.body + 1].islower() and _labelled_heading(text, piece, following)
    return _stands_over(text, piece, following)


def _tells_of_line(text: str, piece: Piece) -> bool:
    """ "Timeline: June 2027": it says by when the line above is due."""
    runs = details_in(text, piece.body, piece.end)  # none at once where no colon stands
    return runs != () and only_details(text, piece.body, piece.end, runs)


def _is_sentence(text: str, piece: Piece) -> bool:
    """A bold piece that is a whole sentence is emphasis, not a heading."""
    tail = _CLOSING_TAG.sub("", text[piece.start : piece.end]).rstrip("*_ \xa0\n")
    return piece.words > 8 and tail.endswith((".", ";", ","))  # noqa: PLR2004 - "Peace and stability." may head


def _labelled_heading(text: str, piece: Piece, following: Piece | None) -> bool:
    """A numbered short line: a division of the text, unless a sibling of its own size follows."""
    label = piece.label
    if label is None or following is None:
        return False
    if text[following.start] == "【" != text[piece.start]:
        return False  # the heading comes now: 【２】 behind "③ ..."
    shouted = text[piece.body : piece.end].isupper() and piece.end - piece.body > _ACRONYM  # "III. TARGETS"
    if label.word in _DIVISIONS or shouted:
        return True
    if following.label is None or following.label.word is not None:
        return following.words > piece.words and not following.bullet
    if _opens_decimals(label, following.label):
        return True
    ours = {(reading.style, reading.value + 1) for reading in label.readings}
    sibling = any((reading.style, reading.value) in ours for reading in following.label.readings)
    return not sibling and following.words > piece.words


def _opens_decimals(label: Label, following: Label) -> bool:
    """Whether "1.1" stands right below "1", or "B.1" below "B"."""
    return following.shown.startswith(f"{label.shown}.")


def _stands_over(text: str, piece: Piece, following: Piece | None) -> bool:
    """Whether an unmarked short line looks like the heading of what follows."""
    words = text[piece.body : piece.end].strip()
    if following is None or words[:1].islower():
        return False
    divided = following.label is not None and following.label.word in _DIVISIONS
    if following.words <= piece.words and not divided and not (words.isupper() and piece.words > 1):
        return False
    letters = [word for word in words.split() if word[:1].isalpha() and word.lower() not in _SMALL]
    capitals = sum(1 for word in letters if word[:1].isupper())
    if not letters:
        return False
    return capitals == len(letters) or (piece.words <= 8 and following.words >= 20)  # noqa: PLR2004 - "Political and security cooperation"
