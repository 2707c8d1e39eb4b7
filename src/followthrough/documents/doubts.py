"""What is wrong with the letters of a text. Said with a count and a place, never mended: offsets must hold."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from followthrough.language.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

# UTF-8 read as Windows-1252 or Latin-1: the sequences such a mistake leaves.
_MOJIBAKE = (
    *("â€™", "â€œ", "â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã³"),
    *("Ã§", "Â ", "Â£", "ï¿½", "ã€", "ã\x81"),
)
# Words no English text holds unless a space was lost.
_GLUED_SIGNS = (*("ofthe", "inthe", "tothe", "andthe", "forthe", "withthe", "theirc", "theire", "theirp", "ofour"),)
_SEARCHED = AhoCorasick(_GLUED_SIGNS)  # all in one scan
_GLUED = re.compile(
    r"\b(?:(?:of|in|to|and|for|on|with|from|that|by|which)the(?:ir)?|their(?!s\b|selves\b)[a-z]{5,}|(?:of|to|and)our)\b"
)
_SYSTEMATIC = 3  # one or two are misprints
_MOST = 100_000  # hits counted


def doubts(text: str) -> Iterator[str]:
    """One sentence for each kind of damage found."""
    yield from _mojibake(text)
    yield from _replacements(text)
    yield from _glued(text)


def _mojibake(text: str) -> Iterator[str]:
    if "â" not in text and "Ã" not in text and "Â" not in text and "ï¿½" not in text and "ã" not in text:
        return
    places = [(text.find(sign), text.count(sign)) for sign in _MOJIBAKE if sign in text]
    count = sum(found for _, found in places)
    count -= text.count("â€™") + text.count("â€œ")  # counted with their common beginning
    if count > 0:
        first = min(at for at, _ in places)
        shown = f"as “{_shown(text, first, 3)}” at offset {first}"
        yield f"{counted(count, 'place looks', 'places look')} like a wrong encoding ({shown}); nothing was changed"


def _replacements(text: str) -> Iterator[str]:
    count = text.count("\ufffd")
    if count:
        lost = counted(count, "character was", "characters were")
        yield f"{lost} lost before we got the text (U+FFFD, the first at offset {text.find('�')})"


def _glued(text: str) -> Iterator[str]:
    if not _SEARCHED.find_matches_as_indexes(text):
        return
    hits = list(islice(_GLUED.finditer(text), _MOST))
    if len(hits) >= _SYSTEMATIC:
        first = hits[0]
        shown = f"as “{first.group()}” at offset {first.start()}"
        yield f"{len(hits)} words seem to have lost a space ({shown}); nothing was changed"


def _shown(text: str, start: int, length: int) -> str:
    return "".join(letter for letter in text[start : start + length] if letter.isprintable())
