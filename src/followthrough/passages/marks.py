"""What dresses a piece: Markdown marks, bullets, labels, and where its words begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.language.japanese.script import words_in
from followthrough.model import PassageKind
from followthrough.passages.numbering import WORDS, Label, Reading, label_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

_QUOTE = re.compile(r"(?:>[^\S\n]*){1,30}")
_HASHES = re.compile(r"(#{1,6})[^\S\n]+(?=[^\s#])")
_BULLET = re.compile(
    r"(?:\\?[-*+–—·]|o)(?:[^\S\n]+|\n)(?=\S)|[•‣◦▪●○■□◆◇◎➢✓❖][^\S\n]*(?=\S)|・[^\S\n]*(?=\S)"
    r"|[－―][^\S\n]+(?=\S)|[ア-ソ](?:　|[．）)][^\S\n]*)(?=\S)|[（(][ア-ソ][)）][^\S\n]*(?=\S)"  # in Japanese lists
)
_OPENING = re.compile(r"(?:[*_]{1,3}(?=\S)|<[A-Za-z/!][^<>\n]{0,200}(?:\n[^<>\n]{0,200})?>\s*|\*\*\s)*")
_NOTE = re.compile(r"\\?\[\^?\d{1,3}\\?\]:?\s+|[¹²³⁴-⁹]{1,3}\s*(?=[^\W\d_])|\^\d{1,3}\^?\s+")
_NOTE_SIGNS = "\\[^¹²³⁴⁵⁶⁷⁸⁹"  # what the pattern above begins with
_BARE = re.compile(r"(\d{1,3})[^\S\n](?=[A-Z“\"])")
# A whole piece between the tags of emphasis: "<u>Trade</u>", "<span style="text-decoration: underline">Trade</span>".
_IN_TAGS = re.compile(
    r"(?:<(?P<tag>u|b|strong|em)>|<(?P<span>span)\b[^<>]{0,80}(?:underline|bold)[^<>]{0,20}>)[^<>]+"
    r"</(?:(?P=tag)|(?(span)span|(?!)))>[\s.:*_]*"
)
_RULE = re.compile(r"(?:[^\w“”\"'‘’]|_)+")
_ROW = re.compile(r"\|.*\||<tr\b", re.DOTALL)
# An ordinary word at the start: no mark, no label. Kept apart because nearly every paragraph begins so.
_PLAIN = re.compile(rf"(?!(?:{WORDS}|art|sec)\b)[A-Z][a-z’']{{1,30}}[ ,\n\xa0]", re.IGNORECASE)


def dress(text: str, piece: Piece) -> None:
    """Finds marks, bullet and label of a piece and sets where its body begins."""
    piece.words = words_in(text[piece.start : min(piece.end, piece.start + 400)])
    piece.stem = ends_with_colon(text, piece)
    if _PLAIN.match(text, piece.start, piece.end) is not None:
        return
    at = _after(_QUOTE, text, piece.start, piece.end)
    hashes = _HASHES.match(text, at, piece.end)
    if hashes is not None and piece.kind is None:
        piece.kind, piece.level = PassageKind.HEADING, len(hashes[1])
    at = at if hashes is None else hashes.end()
    note = _NOTE.match(text, at, piece.end) if text[at] in _NOTE_SIGNS else None
    if note is not None and piece.kind is None:
        piece.kind, piece.body = PassageKind.NOTE, note.end()
        return
    bullet = _BULLET.match(text, at, piece.end)
    if bullet is not None:
        piece.bullet = True
        at = bullet.end()
    at = _after(_OPENING, text, at, piece.end)
    piece.indent = _column(text, piece.start)
    if piece.number is None:
        piece.label = label_at(text, at, piece.end)
    piece.body = _after(_OPENING, text, at if piece.label is None else piece.label.end, piece.end)


def _after(marks: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the marks end, if any stand here and words follow."""
    found = marks.match(text, start, end)
    return start if found is None or found.end() >= end else found.end()


def _column(text: str, start: int) -> int:
    """How far from the margin a piece begins; a tab counts as four."""
    line = text.rfind("\n", max(0, start - 200), start) + 1
    lead = text[line:start]
    return len(lead.replace("\t", "    ")) if lead.strip() == "" else 0


def ends_with_colon(text: str, piece: Piece) -> bool:
    """Whether a piece is a stem: it ends with a colon, marks and spaces aside."""
    return text[max(piece.start, piece.end - 12) : piece.end].rstrip('*_ \xa0\n>“"').endswith((":", "：", ":—", ":-"))


def only_marks(text: str, piece: Piece) -> bool:
    """Whether a piece holds no word at all: a rule, a row of stars, a table's separator, a comment, a lone tag."""
    if text[piece.body : piece.body + 1].isalnum() and text[piece.start].isalnum():
        return False
    if text[piece.start] == "<" and _lone_tags(text[piece.start : min(piece.end, piece.start + 400)]):
        return True
    return _RULE.fullmatch(text, piece.start, min(piece.end, piece.start + 400)) is not None


def _lone_tags(piece: str) -> bool:
    """Nothing but tags and comments of a web page."""
    return re.fullmatch(r"(?:<[^<>]{0,300}>\s*)+", piece) is not None


def all_bold(text: str, piece: Piece) -> bool:
    """Whether a whole piece is set in bold, italic or underlined."""
    start = piece.start if not piece.bullet else piece.body
    words = text[start : piece.end].strip()
    if piece.end - piece.start > 300:  # noqa: PLR2004 - headings are shorter
        return False
    for mark in ("**", "__"):
        if words.startswith(mark):
            return all(not part.strip(" \xa0.:*_") for part in words.split(mark)[0::2])
    if words.startswith("<"):
        return _IN_TAGS.fullmatch(words) is not None
    bare = words.strip("*_")
    return words != "" and words[0] in "*_" and words[-1] in "*_" and "*" not in bare


def is_row(text: str, piece: Piece) -> bool:
    """Whether a piece is a row of a Markdown or web table."""
    return text[piece.start] in "|<" and _ROW.match(text, piece.start, min(piece.end, piece.start + 20000)) is not None


def drop_initials(pieces: Sequence[Piece]) -> None:
    """A capital with a full stop, or "Article 5 Committees", is a label only with a neighbour, else a name."""
    capitals = [piece for piece in pieces if piece.label is not None and _may_be_initial(piece.label)]
    labels = [piece.label for piece in pieces if piece.label is not None]
    present = {(reading.style, reading.value) for label in labels for reading in label.readings}
    for piece in capitals:
        readings = piece.label.readings if piece.label is not None else ()
        if not any((reading.style, reading.value + step) in present for reading in readings for step in (-1, 1)):
            piece.label = None
            piece.body = piece.start


def _may_be_initial(label: Label) -> bool:
    if label.word is not None:
        return not label.closed
    return label.readings[0].style in {"A.", "I."} and len(label.shown) == 1


def label_bare_numbers(text: str, pieces: Sequence[Piece]) -> None:
    """ "1 The Ministers met": numbers without a stop are labels where they count on from 1, three at least."""
    bare = [(piece, found) for piece in pieces if (found := _bare_number(text, piece)) is not None]
    counted = len(bare) > 2 and all(int(found[1]) == number for number, (_, found) in enumerate(bare, start=1))  # noqa: PLR2004 - three, as said above
    for piece, found in bare if counted else ():
        value = int(found[1])
        piece.label = Label(found[1], found.end(), (Reading("1.", value, (value,)),), closed=False)
        piece.body = found.end()


def _bare_number(text: str, piece: Piece) -> re.Match[str] | None:
    """A figure that opens an unlabelled paragraph before a capital."""
    plain = piece.kind is None and piece.label is None and piece.number is None and not piece.bullet
    return _BARE.match(text, piece.start, piece.end) if plain and text[piece.start].isdigit() else None
