"""Which words a short form stands for."""

from __future__ import annotations

import re
from typing import Final

from followthrough.model import Span


def long_before(text: str, short: str, end: int) -> Span | None:
    """The words that end at `end` or shortly before and that `short` abbreviates."""
    letters = [c.lower() for c in short if c.isalnum()]
    n = min(len(letters) + 5, 2 * len(letters))
    # window: n words
    start = end
    words = 0
    floor = max(0, end - 400)
    starts = [m.start() for m in re.finditer(r"[^\s(\"“]+", text[floor:end])]
    if not starts:
        return None
    starts = starts[-(n):]
    low = floor + starts[0]
    return align(text, letters, low, end)


def align(text: str, letters: list[str], low: int, end: int) -> Span | None:
    s = len(letters) - 1
    l = end - 1
    last = None
    while s >= 0:
        c = letters[s]
        while l >= low and (text[l].lower() != c or (s == 0 and l > low and text[l - 1].isalnum())):
            l -= 1
        if l < low:
            return None
        if last is None:
            last = l
        l -= 1
        s -= 1
    start = l + 1
    stop = last + 1
    while stop < end and (text[stop].isalnum() or text[stop] in "-'’"):
        stop += 1
    return Span(start, stop)
