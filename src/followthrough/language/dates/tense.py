"""Whether a sentence looks back or ahead at the place of a time."""

from __future__ import annotations

from followthrough.language.dates.vocabulary import Vocabulary

_BEFORE, _AFTER = 160, 80  # characters searched on each side, within the sentence


def direction(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Return -1 where the verb nearest to text[start:end] looks back, +1 where it looks ahead, 0 where none tells."""
    low, high = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    for found in vocabulary.breaks.finditer(text, low, start):
        low = found.end()
    after = vocabulary.breaks.search(text, end, high)
    high = after.start() + 1 if after is not None else high
    best, way = _BEFORE + _AFTER, 0
    for pattern, sign in ((vocabulary.past, -1), (vocabulary.future, 1)):
        for found in pattern.finditer(text, low, high):
            if start < found.end() and found.start() < end:
                continue
            distance = start - found.end() if found.end() <= start else 2 * (found.start() - end)
            if distance < best:
                best, way = distance, sign
    return way
