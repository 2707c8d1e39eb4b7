"""A text made plain for scanning, and the way back to its own offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_PLAIN = {
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "`": "'",
    "\u00a0": " ", "\u202f": " ", "\t": " ", "\r": " ", "İ": "I", "“": '"', "”": '"', "…": '"',
}  # fmt: skip  # İ is the one character whose small form is longer
# Three quick passes beat one slow one; what each looks for is first sought as it stands.
_RUNS = (("  ", re.compile(r"  +")), (" -", re.compile(r" - ?(?=[A-Z])")), ("- ", re.compile(r"- (?=[A-Z])")))
_BREAK = "\x1e"  # stands for an empty line or a bullet: no name runs over it


@dataclass(frozen=True, slots=True)
class Prepared:
    """Plain text: single spaces, plain dashes and apostrophes. `starts` and `shifts` lead back to the original."""

    text: str
    starts: tuple[int, ...] = ()  # offsets in `text` from which a shift holds
    shifts: tuple[int, ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of a slice of the plain text."""
        if not self.starts:
            return start, end
        return start + self._shift(start), end + self._shift(end - 1)

    def _shift(self, offset: int) -> int:
        place = bisect_right(self.starts, offset)
        return self.shifts[place - 1] if place else 0


def prepare(text: str) -> Prepared:
    """Make a text plain. Almost always the result has the same length, and then offsets need no way back."""
    plain = text.replace("\r\n", " \n") if "\r" in text else text
    plain = plain.replace("\n\n", _BREAK * 2).replace("\n- ", _BREAK + "- ").replace("\n", " ")
    for odd, usual in _PLAIN.items():
        if odd in plain:
            plain = plain.replace(odd, usual)
    runs = sorted(run.span() for sign, pattern in _RUNS if sign in plain for run in pattern.finditer(plain))
    return _without_runs(plain, runs) if runs else Prepared(plain)


def _without_runs(plain: str, runs: list[tuple[int, int]]) -> Prepared:
    """The text with each run of spaces as one space, and no spaces around a dash between names."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    read = length = 0
    for start, stop in runs:
        if start < read:
            continue
        pieces += (plain[read:start], "-" if "-" in plain[start:stop] else " ")
        length += start - read + 1
        read = stop
        starts.append(length)
        shifts.append(read - length)
    pieces.append(plain[read:])
    return Prepared("".join(pieces), tuple(starts), tuple(shifts))


def one_word(left: str, right: str) -> bool:
    """Whether two letters or figures that stand side by side belong to one word.

    Japanese puts no spaces between words: kanji and kana beside Latin letters begin a new word, and so does anything
    beside kanji; katakana beside katakana goes on.
    """
    if left.isascii() and right.isascii():
        return True
    sides = _script(left), _script(right)
    return sides[0] == sides[1] != "kanji"


def _script(letter: str) -> str:
    if "\u30a0" <= letter <= "\u30ff":
        return "katakana"
    return "kanji" if "\u2e80" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" else "other"
