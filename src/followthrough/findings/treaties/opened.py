"""A stretch of treaty text made easy to match: one space for any white space, glued words parted, offsets kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = re.compile(r"\s+|(?<=[a-z”,;)])(?=[A-Z“])")  # also where a lost space glued two words: "theKingdom"


@dataclass(frozen=True, slots=True)
class Opened:
    """Plain words and, for every character, where it stands in the document."""

    text: str
    places: tuple[int, ...]  # one more than characters: the last is the end

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of a slice that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def opened(text: str, start: int, end: int) -> Opened:
    """Open text[start:end]."""
    pieces: list[str] = []
    places: list[int] = []
    read = start
    for gap in _SPACE.finditer(text, start, end):
        pieces += (text[read : gap.start()], " ")
        places += range(read, gap.start() + 1)
        read = gap.end()
    pieces.append(text[read:end])
    places += range(read, end + 1)
    return Opened("".join(pieces), tuple(places))
