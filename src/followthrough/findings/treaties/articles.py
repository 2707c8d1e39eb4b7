"""Sentences of a treaty and the article each stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEADING = re.compile(
    r"^[ \t]*(?:Article|ARTICLE|Art\.)\s+(?P<number>[0-9IVXLC]{1,8}(?:[.-][0-9]{1,3}){0,3})\b(?P<rest>[^\n]{0,120})$",
    re.MULTILINE,
)
_BORDER = re.compile(
    r"[.;]”?\s+(?=[A-Z(“0-9])|\n[ \t\r]*\n\s*+(?=[A-Z(“0-9])|\n(?=[ \t]{0,20}(?:\([a-z]\)|[0-9]{1,2}\.)\s)"
)
_LONGEST = 1200
_TRIES = 6
_NEVER = re.compile(r"\b(?:No|Art|art|para|Nos|vs|St|cf|Mr|H\.E|U\.S|e\.g|i\.e)\.$")
_NUMBER = re.compile(r"(?:^|\n)\s{0,3}[0-9]{1,3}\.$")  # the number of a paragraph


@dataclass(frozen=True, slots=True)
class Articles:
    """The headings of a treaty's articles in text order."""

    starts: tuple[int, ...]
    numbers: tuple[str, ...]
    names: tuple[str, ...]

    def address(self, at: int) -> str | None:
        """The address of the article a place lies in: "article 79"; None before the first heading."""
        place = bisect_right(self.starts, at) - 1
        return f"article {self.numbers[place]}" if place >= 0 else None

    def name(self, at: int) -> str:
        """The heading's words after the number, small letters; empty where there are none."""
        place = bisect_right(self.starts, at) - 1
        return self.names[place] if place >= 0 else ""

    def start(self, at: int) -> int:
        """Where the article begins; 0 before the first heading."""
        place = bisect_right(self.starts, at) - 1
        return self.starts[place] if place >= 0 else 0


def articles(text: str) -> Articles:
    """Every line that is an article's heading. A line that goes on as a sentence ("Article 5 shall apply") is none."""
    found = [
        match
        for match in _HEADING.finditer(text)
        if not re.match(r" (?:shall|of|and|to|is|are|or|may)\b", match["rest"])
    ]
    return Articles(
        tuple(match.start() for match in found),
        tuple(match["number"] for match in found),
        tuple(match["rest"].strip(" .:-–\t").casefold() for match in found),
    )


def sentences_at(text: str, matches: Iterable[re.Match[str]]) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each match with its sentence; of more than a few in one sentence the rest are passed over."""
    start = end = tries = 0
    for match in matches:
        if not start <= match.start() < end:
            (start, end), tries = sentence_at(text, match.start()), 0
        tries += 1
        if tries <= _TRIES:
            yield match, start, end


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence around a place, at most 1,200 characters each way. A blank line ends it when a capital follows."""
    start = max(0, at - _LONGEST)
    for border in _BORDER.finditer(text, start, at + 1):  # the place itself may be the first word
        if _ends(text, border):
            start = min(border.end(), at)
    stop = min(len(text), at + _LONGEST)
    for border in _BORDER.finditer(text, at, stop):
        if _ends(text, border):
            stop = border.start() + (1 if text[border.start()] in ".;" else 0)
            break
    while start < at and text[start].isspace():
        start += 1
    return start, max(at, len(text[:stop].rstrip()) if stop == len(text) else stop)


def _ends(text: str, border: re.Match[str]) -> bool:
    if text[border.start()] != ".":
        return True
    before = text[max(0, border.start() - 6) : border.start() + 1]
    if _NEVER.search(before):
        return False
    return _NUMBER.search(before) is None
