"""The preamble told from the operative part, by its clauses and by the words that end it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

_DEGREES = (
    r"(?:(?:also|further|deeply|fully|again|strongly|gravely|firmly|particularly|especially|and|having|being)"
    r"[\s*_]+){0,3}"
)
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
    r"\b(?:have|has|do|does|did|hereby|we|solemnly)[\s*_,]{1,4}"
    r"(?:(?:hereby|thus|therefore|jointly|solemnly|also)[\s*_,]{1,4}){0,3}"
    r"(?:agreed?|declared?|decided?|adopt(?:ed)?|resolved?|proclaim(?:ed)?|commit(?:ted)?|pledged?|affirm(?:ed)?|"
    r"undertaken?|endorsed?|state|express|announce)\b"
    r"(?:[\s*_,]{1,4}(?:as follows|that|to|the following|on the following))?[\s*_,]{0,4}"
    r"(?:[:：—–-]|\Z)",
    re.IGNORECASE,
)
_UPPER = re.compile(r"[^a-z]{4,}(?=[\s*_,])")
_RUN_IN = re.compile(r"[^a-z:]{4,180}:")  # "OPENING NEW PORTS: Today ..." is a label, not a clause
_SET_OFF = re.compile(r"(?:[\s\xa0]+\w{1,20}){0,3}[\s\xa0]*[*_]{1,3}[\s\xa0]*[a-z]")
_VERB_IN_CAPITALS = re.compile(r"[A-Z]{4,20}[\s*_]+(?=[a-z“])")
_FORMULA_WORDS = 25
_PASSED_OVER = frozenset({PassageKind.FURNITURE, PassageKind.NOTE, PassageKind.TITLE})
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
        if piece.kind in _PASSED_OVER:
            continue
        piece.formula = piece.kind in (None, PassageKind.PREAMBLE) and _is_formula(text, piece)
        if piece.formula:
            return _run(opening, clauses, index + (piece.words > _FORMULA_WORDS), formula=True)
        if piece.kind in (None, PassageKind.PREAMBLE) and is_clause(text, piece):
            clauses.append(index)
        elif _ends(piece):
            return _run(opening, clauses, None, formula=piece.label is not None or piece.number is not None)
        elif clauses:
            if index - clauses[-1] > _GAP:
                return _run(opening, clauses, None)
        elif opening is None and _PARTIES.match(text, piece.body, piece.end) is not None:
            opening = index
        elif opening is None or not _goes_on(text, piece):
            return None
    return None


def _goes_on(text: str, piece: Piece) -> bool:
    """Whether the list of parties goes on behind this piece."""
    return _tail(text, piece).endswith((";", ",", ":", "; and", ", and"))


def _tail(text: str, piece: Piece) -> str:
    """The last characters of a piece, closing marks aside."""
    return text[max(piece.body, piece.end - 8) : piece.end].rstrip("*_ \xa0\n")


def _ends(piece: Piece) -> bool:
    """Whether no preamble goes on behind this piece: a heading, a bullet, a numbered paragraph."""
    return (
        piece.kind not in (None, PassageKind.PREAMBLE)
        or piece.bullet
        or piece.label is not None
        or piece.number is not None
    )


def _run(
    opening: int | None, clauses: Sequence[int], end: int | None, *, formula: bool = False
) -> tuple[int, int] | None:
    """A preamble wants two clauses next to each other, or one and the words or the number that end it."""
    if len(clauses) < (1 if formula else 2):
        return None
    if not formula and (clauses[-1] - clauses[0]) * 2 >= len(clauses) * 3:
        return None
    first = clauses[0] if opening is None else opening
    return first, clauses[-1] + 1 if end is None else end


def _is_formula(text: str, piece: Piece) -> bool:
    """Whether a piece says or ends with "have agreed as follows:", "DO HEREBY DECLARE" and the like."""
    tail = text[max(piece.body, piece.end - 90) : piece.end].rstrip("*_ \xa0\n")
    return _FORMULA.search(tail) is not None and (piece.stem or tail.isupper() or "hereby" in tail.lower())


def is_clause(text: str, piece: Piece) -> bool:
    """Whether a piece is a clause such as "Recalling ...;", "**NOTING** that ..." or "Mindful of ...,"."""
    found = _CLAUSE.match(text, piece.body, min(piece.end, piece.body + 120))
    tail = _tail(text, piece)
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
