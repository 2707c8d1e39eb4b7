"""Small letters of a text, offset for offset, worked out once for all who read it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What most texts hold beyond ASCII. None of it has another form in small letters.
_MARKS: Final = "’“”–—…‘•·\xa0\u2060\u2011\u202f\u200b\ufeff"


_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_NO_PAIR: Final = "Σ"  # its small form depends on what follows
_SCRAP: Final = 300  # characters: a name, a title. Quickly made, and not to push out what is asked for again
_LONG: Final = 50_000  # characters; of longer texts few are held


def lowered(text: str) -> str:
    """A text in small letters of the same length, so that offsets hold."""
    if len(text) <= _SCRAP:
        return _same_length(text)
    return _of_short(text) if len(text) <= _LONG else _of_long(text)


@lru_cache(maxsize=128)  # all of a portion: each step of the reading asks for it anew
def _of_short(text: str) -> str:
    return _same_length(text)


@lru_cache(maxsize=4)
def _of_long(text: str) -> str:
    return _same_length(text)


def _same_length(text: str) -> str:
    lower = _lower(text)
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)  # İ has a longer small form


def _lower(text: str) -> str:
    """`text.lower()`, many times as quick where few letters beyond ASCII stand in it."""
    if text.isascii():
        return text.lower()
    plain = text
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    pairs = {} if plain.isascii() else {char: char.lower() for char in set(_BEYOND_ASCII.findall(plain))}
    if _NO_PAIR in pairs or any(len(low) > 1 for low in pairs.values()):
        return text.lower()
    lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")  # the letters of ASCII
    for char, low in pairs.items():
        if char != low:
            lower = lower.replace(char, low)
    return lower
