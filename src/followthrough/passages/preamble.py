"""The preamble told from the operative part, by its clauses and by the words that end it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

_DEGREES = r"(?:(?:also|further|deeply|fully|again|strongly|gravely|firmly|particularly|especially|and|having|being)[\s*_]+){0,3}"
_PLAIN = (
    r"mindful|conscious|convinced|determined|desirous|aware|concerned|alarmed|inspired|encouraged|guided|resolved|"
    r"committed|cognizant|cognisant|pursuant|whereas|considering|motivated|persuaded|proud|grateful|prompted|dedicated"
)
_CLAUSE = re.compile(rf"{_DEGREES}(?:[a-z]{{2,20}}ing|{_PLAIN})\b", re.IGNORECASE)
_NOT_CLAUSES = re.compile(
    r"(?:during|bring|king|spring|according|building|string|thing|nothing|following|meeting|beijing)\b", re.IGNORECASE
)
_PARTIES = re.compile(r"(?:we|the)\b,?[\s*_]", re.IGNORECASE)
_FORMULA = re.compile(
    r"\b(?:have|has|do|does|did|hereby|we|solemnly)[\s*_,]{1,4}(?:(?:hereby|thus|therefore|jointly|solemnly|also)[\s*_,]{1,4}){0,3}"
    r"(?:agreed?|declared?|decided?|adopt(?:ed)?|resolved?|proclaim(?:ed)?|commit(?:ted)?|pledged?|affirm(?:ed)?|undertaken?|"
    r"endorsed?|state|express|announce)\b(?:[\s*_,]{1,4}(?:as follows|that|to|the following|on the following))?[\s*_,]{0,4}"
    r"(?:[:：—–-]|\Z)",
    re.IGNORECASE,
)
_UPPER = re.compile(r"[^a-z]{4,}(?=[\s*_,])")
_RUN_IN = re.compile(r"[^a-z:]{4,180}:")  # "OPENING NEW PORTS: Today ..." is a label, not a clause
_SET_OFF = re.compile(r"(?:[\s\xa0]+\w{1,20}){0,3}[\s\xa0]*[*_]{1,3}[\s\xa0]*[a-z]")
_VERB_IN_CAPITALS = re.compile(r"[A-Z]{4,20}[\s*_]+(?=[a-z“])")
_FORMULA_WORDS = 25
_GAP = 4  # pieces between clauses that are none themselves, before the words that end the preamble


def mark_preamble(text: str, pieces: Sequence[Piece], first_real: int) -> None:
    """Gives the pieces of a preamble their kind. A text without one is left as it is."""
    bounds = _bounds(text, pieces, first_real)
    if bounds is None:
        return
    first, last = bounds
    for piece in pieces[first:last]:
        if piece.kind is None:
            piece.kind = PassageKind.PREAMBLE


def _bounds(text: str, pieces: Sequence[Piece], first_real: int) -> tuple[int, int] | None:
    """Index of the first preamble piece and of the first piece behind the preamble."""
    clauses: list[int] = []
    opening: int | None = None
    for index in range(first_real, len(pieces)):
        piece = pieces[index]
        if piece.kind in (PassageKind.FURNITURE, PassageKind.NOTE, PassageKind.TITLE):
            continue
        if piece.kind is not None and piece.kind is not PassageKind.PREAMBLE:
            return _run(pieces, opening, clauses, clauses[-1] + 1 if clauses else index)
        piece.formula = _is_formula(text, piece)
        if piece.formula:
            ends = index if piece.words <= _FORMULA_WORDS and piece.words < 40 else index + 1  # noqa: PLR2004 - counted to 40
            return _run(pieces, opening, clauses, ends, formula=True)
        if is_clause(text, piece):
            clauses.append(index)
        elif piece.bullet:
            return _run(pieces, opening, clauses, clauses[-1] + 1 if clauses else index)
        elif piece.label is not None or piece.number is not None:
            return _run(pieces, opening, clauses, clauses[-1] + 1 if clauses else index, formula=True)
        elif not clauses and opening is None and _PARTIES.match(text, piece.body, piece.end) is not None:
            opening = index
        elif not clauses and opening is not None and _goes_on(text, piece):
            continue
        elif not clauses or index - clauses[-1] > _GAP:
            return _run(pieces, opening, clauses, clauses[-1] + 1 if clauses else index)
    return None


def _goes_on(text: str, piece: Piece) -> bool:
    """Whether the list of parties goes on behind this piece."""
    return (
        text[max(piece.body, piece.end - 8) : piece.end].rstrip("*_ \xa0\n").endswith((";", ",", ":", "; and", ", and"))
    )


def _run(
    pieces: Sequence[Piece], opening: int | None, clauses: list[int], end: int, *, formula: bool = False
) -> tuple[int, int] | None:
    """A preamble wants two clauses, or one and the words that end it."""
    if len(clauses) < (1 if formula else 2):
        return None
    if not formula and (clauses[-1] - clauses[0]) * 2 >= len(clauses) * 3:
        return None
    first = clauses[0] if opening is None else opening
    return (first, end) if end <= len(pieces) else None


def _is_formula(text: str, piece: Piece) -> bool:
    """Whether a piece says or ends with "have agreed as follows:", "DO HEREBY DECLARE" and the like."""
    tail = text[max(piece.body, piece.end - 90) : piece.end].rstrip("*_ \xa0\n")
    return _FORMULA.search(tail) is not None and (piece.stem or tail.isupper() or "hereby" in tail.lower())


def is_clause(text: str, piece: Piece) -> bool:
    """Whether a piece is a clause such as "Recalling ...;", "**NOTING** that ..." or "Mindful of ...,"."""
    found = _CLAUSE.match(text, piece.body, min(piece.end, piece.body + 120))
    tail = text[max(piece.body, piece.end - 8) : piece.end].rstrip("*_ \xa0\n")
    if found is None and tail.endswith(";") and _VERB_IN_CAPITALS.match(text, piece.body, piece.end) is not None:
        return not piece.bullet
    if found is None or _NOT_CLAUSES.match(text, piece.body) is not None or piece.bullet:
        return False
    if tail.endswith((";", ",", "; and", "and")):
        return True
    if _RUN_IN.match(text, piece.body, min(piece.end, piece.body + 200)) is not None:
        return False
    set_off = piece.body > piece.start and text[piece.body - 1] in "*_" and _SET_OFF.match(text, found.end(), piece.end)
    return bool(set_off) or _UPPER.match(text, piece.body, found.end() + 1) is not None
