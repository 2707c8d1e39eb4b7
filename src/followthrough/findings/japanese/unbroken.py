"""Japanese text without the line breaks inside its words, and the way back to the document's own offsets.

A line of print may end within any word (一致し / た); English breaks lines at spaces only, so this is for Japanese.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from followthrough.findings.assemble import finding_id
from followthrough.model import Cue, Finding, Mention

_WIDE = "[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]"
_BREAK = re.compile(
    rf"(?<={_WIDE})[ \t]*\r?\n[ \t　]*(?={_WIDE}|[0-9A-Za-z])|(?<=[0-9A-Za-z])[ \t]*\r?\n[ \t　]*(?={_WIDE})"
)


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A text with its line breaks taken out. `starts` are offsets in it from which each shift holds."""

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def forward(self, offset: int) -> int:
        """Where a place of the document lies in this text."""
        for start, shift in zip(reversed(self.starts), reversed(self.shifts), strict=True):
            if offset >= start + shift:
                return offset - shift
            if offset > start:
                return min(offset, start)
        return offset

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of text[start:end]."""
        return start + self._shift(start), end + self._shift(end - 1)

    def _shift(self, offset: int) -> int:
        at = bisect_right(self.starts, offset)
        return self.shifts[at - 1] if at else 0


def unbroken(text: str) -> Unbroken:
    """The text with every line break taken out that stands between Japanese letters. Most texts have none."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    read = length = 0
    for found in _BREAK.finditer(text):
        pieces.append(text[read : found.start()])
        length += found.start() - read
        read = found.end()
        starts.append(length)
        shifts.append(read - length)
    if not starts:
        return Unbroken(text)
    pieces.append(text[read:])
    return Unbroken("".join(pieces), tuple(starts), tuple(shifts))


def finding_back(finding: Finding, way: Unbroken, document: str) -> Finding:
    """A finding at its place in the document."""
    start, end = way.back(finding.start, finding.end)
    cue = Cue(*way.back(finding.cue.start, finding.cue.end), finding.cue.lexicon)
    amounts = tuple(
        replace(amount, start=first, end=last)
        for amount in finding.amounts
        for first, last in (way.back(amount.start, amount.end),)
    )
    made = finding_id(document, finding.act, start, end)
    return replace(finding, id=made, start=start, end=end, cue=cue, amounts=amounts)


def mention_back(mention: Mention, way: Unbroken) -> Mention:
    """A mention at its place in the document."""
    start, end = way.back(mention.start, mention.end)
    return replace(mention, start=start, end=end)
