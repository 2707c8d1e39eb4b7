"""The areas one undertaking covers: nine areas under one "agreed to" are one commitment with nine areas."""

from __future__ import annotations

import re

_OPENER = re.compile(
    r"\b(?:including(?: through)?|such as|particularly|in the (?:areas|fields) of|in areas (?:of|such as)"
    r"|(?:cooperation|collaboration|efforts|partnership|challenges) (?:in|on|to)(?: addressing)?)\b[:,]? ",
)
#: Without one of these words the pattern above finds nothing.
OPENING_WORDS = frozenset(
    "including such particularly areas fields cooperation collaboration efforts partnership challenges".split()
)
_SPLIT = re.compile(r", and |, as well as |; and |; |, | and | as well as ")
_LONGEST = 90  # characters: a longer piece is a clause, not an area
_ONE = 1


def areas_of(clause: str) -> tuple[str, ...]:
    """The listed areas of a clause, in its own words; empty when it lists none."""
    opener = None
    for opener in _OPENER.finditer(clause):
        if clause.count(",", opener.end()) + clause.count(" and ", opener.end()) >= _ONE:
            break
    if opener is None:
        return ()
    pieces = (piece.strip(" .;,*") for piece in _SPLIT.split(clause[opener.end() :]))
    found = tuple(piece for piece in pieces if piece and len(piece) <= _LONGEST)
    return found if len(found) > _ONE else ()
