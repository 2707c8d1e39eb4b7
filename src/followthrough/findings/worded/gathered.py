"""Meetings and ceremonies told in a wording of their own: asked only where the grammar found no event in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import ORDINAL
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.wordings.events import (
    BY_WORD,
    DATED,
    EVENT_NOUNS,
    EVENT_WORDINGS,
    GATHERING_WORDS,
    NUMBERED,
    OF_EVENTS,
)

_LOOKING_BACK: Final = ("Building on", "Drawing on", "Based on")  # an opener tells where the rest comes from
_NEGATED: Final = re.compile(r"\b(?:not|never|no|without)\b[^.;,]{0,30}\Z")
_NEAR: Final = 40  # characters


def gathered(sentence: Sentence, *, dated: bool) -> list[tuple[int, int, str, Group | None]]:
    """The first event of a sentence with the hint that stands in one of these wordings; some need a date of their own.

    None without the hint GATHERING or ORDINAL.
    """
    kinds = {at for word in GATHERING_WORDS.intersection(sentence.words.lower) for at in BY_WORD[word]}
    if sentence.hints & ORDINAL:
        kinds.update(NUMBERED)
    words = sentence.text[sentence.start : sentence.end]
    if words.startswith(_LOOKING_BACK):
        return []
    told = not EVENT_NOUNS.isdisjoint(sentence.words.lower)
    for pattern in (EVENT_WORDINGS[at][0] for at in sorted(kinds)):
        may = (dated or pattern not in DATED) and (told or pattern not in OF_EVENTS)
        said = pattern.search(words) if may else None
        if said is None:
            continue
        first, last = said.span(next(name for name in said.groupdict() if said[name] is not None))
        if _NEGATED.search(words, max(0, first - _NEAR), first) is None:
            return [(_word(sentence, first), _word(sentence, last - 1) + 1, "en/event:meet", None)]
    return []


def _word(sentence: Sentence, at: int) -> int:
    """The word of the sentence in which a character stands, or behind which."""
    return max(0, bisect_right(sentence.words.starts, sentence.start + at) - 1)
