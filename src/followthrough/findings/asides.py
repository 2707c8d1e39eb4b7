"""Phrases beside a subject: with whom it acts is no part of who acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from followthrough.findings.grammar.sentence import Sentence

_TOGETHER: Final = frozenset("coordination consultation cooperation collaboration conjunction concert".split())
_CLOSE: Final = frozenset("close full continued".split())
_ACTING: Final = frozenset("working acting together along".split())


def without_aside(lower: Sequence[str], subject: tuple[int, int]) -> tuple[int, int]:
    """ "Norland and Oland, in coordination with the League": Norland and Oland."""
    for i in range(subject[0] + 1, subject[1]):
        if lower[i] == "," and lower[i + 1 : i + 2] == ["in"]:
            noun = i + 2 + (lower[i + 2] in _CLOSE if i + 2 < subject[1] else 0)
            if noun + 1 < subject[1] and lower[noun] in _TOGETHER and lower[noun + 1] == "with":
                return subject[0], i
    return subject


def before_aside(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """ "The Ministry, working with Parliament, and Oland each plan": the words of the Ministry, of whom Oland is told.

    None where nobody is named so at the beginning of the sentence.
    """
    lower, end = sentence.words.lower, subject[0] - 2
    if end < 2 or lower[end : subject[0]] != [",", "and"]:  # noqa: PLR2004 -- a name and its comma
        return None
    comma = next((i for i in range(end - 1, 0, -1) if lower[i] == ","), None)
    if comma is None or lower[comma + 1] not in _ACTING or "with" not in lower[comma + 1 : end]:
        return None
    first = 1 if lower[0] == "the" else 0
    acts = any(group.first < comma for group in sentence.groups)
    return (0, comma) if first < comma and sentence.capital(first) and not acts else None


def namely(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """ "The upstream states, namely Norland and Oland, agreed to": Norland and Oland; None without."""
    lower, at = sentence.words.lower, subject[1]
    if lower[at : at + 2] != [",", "namely"]:
        return None
    verb = next((group.first for group in sentence.groups if group.first > at + 2), at)
    return (at + 2, verb - 1) if lower[verb - 1] == "," and verb - 1 > at + 2 else None
