"""Small letters of a text, offset for offset, worked out once for all who read it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

# What most texts hold beyond ASCII. None of it has another form in small letters.
_MARKS: Final = "’“”–—…‘•·\xa0\u2060\u2011\u202f\u200b\ufeff"


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """A text in small letters of the same length, so that offsets hold."""
    lower = _lower(text)
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)  # İ has a longer small form


def _lower(text: str) -> str:
    """`text.lower()`, ten times as quick where only letters of ASCII have a small form."""
    if text.isascii():
        return text.lower()
    plain = text
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    if not plain.isascii():
        return text.lower()
    return text.encode().lower().decode()
