"""Which words a short form stands for: its letters laid over the words, cheapest first.

A letter on the first letter of a word is free, a letter inside a word costs, a word without a letter costs. The long
form ends with the word that holds the last letter. No list of known acronyms is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from followthrough.model import Span

_STOP: Final = "of the and for in on to a an at by with from or against de la des et du s"
_FOREIGN: Final = "le les l d pour el los las del para y e der die das den und für do da dos"
STOP_WORDS: Final = frozenset([*_STOP.split(), *_FOREIGN.split()])
_NO_BEGINNING: Final = frozenset(_STOP.split())  # "Los Alamos" begins with a capital one of the others
_WORD: Final = re.compile(r"[^\W_]+")
_UNIT: Final = re.compile(r"\d+|[^\W\d_]")
_UNIT_OR_WORD: Final = re.compile(r"\d+|[A-Z][a-z]{2,}|[^\W\d_]")  # "UN-Women" holds a word
_SAID: Final = {  # a figure that is said as a word: "under-five mortality rate (U5MR)"
    "2": ("two", "second"),
    "3": ("three", "third"),
    "4": ("four", "fourth"),
    "5": ("five", "fifth"),
    "6": ("six", "sixth"),
    "7": ("seven", "seventh"),
    "8": ("eight", "eighth"),
    "9": ("nine", "ninth"),
}
_MOST_UNITS: Final = 14  # letters; nothing longer is laid over words letter by letter
_NEVER: Final = 99.0

_SKIP_STOP: Final = 0.05
_SKIP_WORD: Final = 1.0
_FEW_SMALL: Final = 2  # as many small words cost less than anything else may
_RUN: Final = 0.15  # the next letter of the same word: "No" of "NoRa"
_INNER: Final = 0.6  # a later letter of a word whose first letter counts
_HIDDEN: Final = 1.9  # a letter inside a word whose first letter does not count
_CASE: Final = 0.25  # a capital laid over a small letter while it is no stop word


Words = list[tuple[int, int]]  # where each begins and ends


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words a short form stands for, and how dearly: 0 is a plain row of initials."""

    span: Span
    cost: float


def units(short: str) -> list[str]:
    """The letters and digit runs of a short form, without a plural s or a possessive: "NGOs" gives N, G, O."""
    return _UNIT.findall(bare(short))


def bare(short: str) -> str:
    """A short form without a plural or possessive s: "NGOs" and "NGO's" are "NGO"."""
    if not short.endswith("s") or short[:-1] == short[:-1].lower():
        return short
    return short[:-2] if short[-2] in "'’" else short[:-1]


def words_in(text: str, start: int, end: int) -> Words:
    """The words between two offsets; parts of hyphenated words count each."""
    return [match.span() for match in _WORD.finditer(text, start, end)]


def align_before(text: str, short: str, words: Words) -> Alignment | None:
    """The cheapest run of `words`, ending at or near their end, `short` stands for; None if it does not fit."""
    return _either(text, short, words, at_start=False)


def align_after(text: str, short: str, words: Words) -> Alignment | None:
    """The words from the first of `words` on that `short` stands for; None if its letters do not fit."""
    return _either(text, short, words, at_start=True)


def _either(text: str, short: str, words: Words, *, at_start: bool) -> Alignment | None:
    """Laid with the words a short form holds whole ("Women"), else letter by letter."""
    letters = units(short)
    plain = None if at_start else _initials_before(text, letters, words)
    if plain is not None:
        return plain
    whole = _UNIT_OR_WORD.findall(bare(short))
    found = None if whole == letters else _aligned(text, whole, words, at_start=at_start)
    return _aligned(text, letters, words, at_start=at_start) if found is None else found


def _initials_before(text: str, letters: list[str], words: Words) -> Alignment | None:
    """The last words whose capitals are the letters, one each, with two small words between or behind them at most.

    No other laying is cheaper: it would have to leave out a word, or to find a letter inside of one.
    """
    if not 1 < len(letters) <= _MOST_UNITS:
        return None
    at, skipped, last = len(words), 0, -1
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and text[words[at][0]] != letter and skipped < _FEW_SMALL:
            if text[words[at][0] : words[at][1]].lower() not in STOP_WORDS:
                return None
            at, skipped = at - 1, skipped + 1
        if at < 0 or text[words[at][0]] != letter or not letter.isupper():
            return None
        last = at if last < 0 else last
    first = text[words[at][0] : words[at][1]]
    if first in STOP_WORDS or first.lower() in _NO_BEGINNING:
        return None
    return Alignment(Span(words[at][0], words[last][1]), _SKIP_STOP * skipped)


def _aligned(text: str, letters: list[str], words: Words, *, at_start: bool) -> Alignment | None:
    if not letters or not words or len(letters) > _MOST_UNITS:
        return None
    width = 2 * sum(len(letter) for letter in letters if letter.isalpha()) + 5
    window = words[:width] if at_start else words[-width:]
    table = _Table(text, window, letters, open_end=at_start)
    starts = [0] if at_start else range(len(window) - 1, -1, -1)
    cheapest, first, last = _NEVER, -1, -1
    for start in starts:
        cost, stop = table.best(start)
        if cost < cheapest - 1e-9:
            cheapest, first, last = cost, start, stop
    return None if first < 0 else Alignment(Span(window[first][0], window[last][1]), cheapest)


def _begins_compound(text: str, start: int, end: int) -> bool:
    """Whether a small word between two offsets begins a compound, and so is none: "on-board"."""
    return text[end : end + 1] == "-" and text[start - 1 : start] != "-"


class _Table:
    """Costs of laying letters over words, each worked out once."""

    def __init__(self, text: str, places: Words, letters: list[str], *, open_end: bool) -> None:
        self.text, self.places = text, places
        self.words = words = [text[start:end] for start, end in places]
        self.small = [word.lower() for word in words]
        self.letters = letters
        self.skips = [_SKIP_STOP if word in STOP_WORDS else _SKIP_WORD for word in self.small]
        self.rests = [0.0] * (len(words) + 1)  # what it costs to leave all words from here on unread
        for at in range(len(words) - 1, -1, -1):
            self.rests[at] = 0.0 if open_end else self.rests[at + 1] + self.skips[at]
        self.known: dict[tuple[int, int], tuple[float, int]] = {}

    def best(self, first: int) -> tuple[float, int]:
        """The cheapest laying that begins with the initial of word `first`, and the last word it uses (-1: none)."""
        small = self.small[first]
        word = self.words[first]
        if not small.startswith(self.letters[0].lower()):
            return _NEVER, -1
        if (small in _NO_BEGINNING or word in STOP_WORDS) and not _begins_compound(self.text, *self.places[first]):
            return _NEVER, -1
        return self._taking(first, 0)

    def _from(self, word: int, letter: int) -> tuple[float, int]:
        """The cheapest laying of the letters from `letter` on over the words from `word` on."""
        if letter == len(self.letters):
            return self.rests[word], word - 1
        if word == len(self.words):
            return _NEVER, -1
        known = self.known.get((word, letter))
        if known is None:
            skipped = self._from(word + 1, letter)
            skipped = (skipped[0] + self.skips[word], skipped[1])
            known = min(self._taking(word, letter), skipped)
            self.known[word, letter] = known
        return known

    def _taking(self, word: int, letter: int) -> tuple[float, int]:
        """The cheapest laying in which word `word` holds at least the letter `letter`."""
        best = (_NEVER, -1)
        for count, cost in _layings(self.words[word], self.letters[letter:]):
            rest = self._from(word + 1, letter + count)
            best = min(best, (cost + rest[0], rest[1]))
        return best


def _layings(word: str, letters: list[str]) -> list[tuple[int, float]]:
    """How many of `letters` the word can hold in order, and at what cost each."""
    low = word.lower()
    first = letters[0].lower()
    at = 0 if low.startswith(first) else low.find(first, 1)
    if at < 0 or (at > 0 and first.isdigit()):
        if first in _SAID and low in _SAID[first] and len(letters) > 1:  # a last figure is of a series
            return [(1, 0.0)]
        return []
    stop = 0.4 if low in STOP_WORDS and letters[0].isupper() and word.islower() else 0.0
    small = _CASE if letters[0].isupper() and word[at].islower() and not stop else 0.0
    cost = (_HIDDEN if at else small) + stop
    found = [(1, cost)]
    for count, letter in enumerate(letters[1:], start=2):
        place = low.find(letter.lower(), at + 1)
        if place < 0 or letter.isdigit():
            break
        run = place == at + len(letters[count - 2])
        cost += _RUN if run and letter.islower() else _INNER - (0.25 if run else 0)
        at = place
        found.append((count, cost))
    return found
