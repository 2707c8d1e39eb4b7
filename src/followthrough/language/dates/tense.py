"""Whether a sentence looks back or ahead at the place of a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followthrough.language.dates.vocabulary import Vocabulary

_AFTERTHOUGHT = 10  # times the distance of a verb that follows
_BEFORE, _AFTER = 160, 80  # characters searched on each side, within the sentence


def direction(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return -1 where the verb nearest to text[start:end] looks back, +1 where it looks ahead, 0 where none tells."""
    low, high = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    for found in vocabulary.breaks.finditer(text, low, start):
        low = found.end()
    after = vocabulary.breaks.search(text, end, high)
    high = after.start() + 1 if after is not None else high
    ahead = [found.span() for found in vocabulary.future.finditer(text, low, high)]
    back = [found.span() for found in vocabulary.past.finditer(text, low, high)]
    verbs = [(span, 1) for span in ahead]
    verbs += [(span, -1) for span in back if not any(low <= span[0] < high for low, high in ahead)]
    cues = sorted((_distance(*span, start, end), sign) for span, sign in verbs if span[1] <= start or span[0] >= end)
    return cues[0][1] if cues else 0


def _distance(low: int, high: int, start: int, end: int) -> int:
    """Characters between a verb and the time; one that comes after it tells less."""
    return start - high if high <= start else _AFTERTHOUGHT * (low - end + 1)
