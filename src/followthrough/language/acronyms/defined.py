"""Short forms that only their definition tells: "parts per billion (ppb)", "Police Office (Ispol)", "Ve = volume".

In form they are words like any other, so they count only where the words before the brackets spell them; once defined
they count in the whole text. A sign of a formula counts where it is defined alone, as elsewhere it may be a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from followthrough.language.acronyms.definitions import spelt_before
from followthrough.model import Span

_BRACKETED: Final = re.compile(r"\([\"“‘']?(?P<short>[a-z]{3,6}|[A-Z][a-z]{3,9}|[A-Z]{6,16})[\"”’']?\)")
_SIGN: Final = re.compile(
    r"(?<![\w*/+=?&#.-])(?<![=+*/] )(?P<short>[A-Z][a-z]{1,3}) ?= ?(?:the )?[a-z]{4,}(?=[ ;,.\n])"
)
_WORD: Final = re.compile(r"(?<![\w-])[A-Za-z]{3,16}(?![\w-])")
_PLAIN: Final = 0.16  # a row of initials with up to three small words between them
_PER_LETTER: Final = 0.3  # a name made of syllables: every letter but the first of each syllable costs


def defined_shorts(text: str, found: Sequence[Span]) -> list[Span]:
    """Short forms besides those already `found`, in text order: where they are defined, and everywhere else."""
    taken = {span.start for span in found}
    candidates = (match for match in _BRACKETED.finditer(text) if match.start("short") not in taken)
    words = {match["short"] for match in candidates if _defined(text, match)}
    signs = [Span(*at.span("short")) for at in _SIGN.finditer(text)] if "=" in text else []
    if not words:
        return signs
    everywhere = (at for at in _WORD.finditer(text) if at[0] in words and at.start() not in taken)
    return [*signs, *(Span(at.start(), at.end()) for at in everywhere)]


def _defined(text: str, match: re.Match[str]) -> bool:
    short = Span(match.start("short"), match.end("short"))
    word, spelt = match["short"], spelt_before(text, short)
    if spelt is None:
        return False
    long = spelt.span.of(text)
    if word.islower():
        return spelt.cost <= _PLAIN
    named = long[0].isupper() and len(long.split()) > 1 and word.lower() not in long.lower().split()
    return named and spelt.cost <= _PER_LETTER * len(word)
