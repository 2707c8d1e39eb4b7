"""Japanese text without line breaks and blanks inside its words, and the way back to the document's own offsets.

A line of print may end within any word (一致し / た); English breaks lines at spaces only, so this is for Japanese.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from followthrough.findings.assemble import finding_id
from followthrough.model import Cue, Finding, Mention

_WIDE = "[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]"
_LATIN = "[0-9A-Za-z]"
#: What only begins a line of its own: １）, ①, （２）, ・, 第３条.
_LABEL = (
    r"(?:[0-9０-９]{1,2}(?:[）)．][^0-9０-９]|[.．][0-9０-９]{1,2}[　 ])"
    r"|[（(][0-9０-９一二三四五六七八九十ア-ソ]{1,2}[）)]|[①-⑳]|[・○●◎◆◇■□▷▶→⇒※－]|第[0-9０-９一二三四五六七八九十]{1,3}[条章項])"
)
_LINE = rf"[ \t]*\r?\n[ \t　]*(?!{_LABEL})"
# Between kanji and kana a line break; beside figures and Latin letters also the blank that print sets there: 2024 年.
_BREAK = re.compile(
    rf"(?<={_WIDE})(?:{_LINE}(?={_WIDE})|(?:{_LINE}|[ ]{{1,2}})(?={_LATIN}))"
    rf"|(?<={_LATIN})(?:{_LINE}|[ ]{{1,2}})(?={_WIDE})"
)


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A text with its line breaks taken out.

    `starts` are offsets in it from which each shift holds, `places` those of the document where each break begins.
    """

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def forward(self, offset: int) -> int:
        """Where a place of the document lies in this text; a place within a break lies where the break was."""
        at = bisect_right(self.places, offset)
        if at == 0:
            return offset
        return max(self.starts[at - 1], offset - self.shifts[at - 1])

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
    places: list[int] = []
    read = length = 0
    for found in _BREAK.finditer(text):
        pieces.append(text[read : found.start()])
        places.append(found.start())
        length += found.start() - read
        read = found.end()
        starts.append(length)
        shifts.append(read - length)
    if not starts:
        return Unbroken(text)
    pieces.append(text[read:])
    return Unbroken("".join(pieces), tuple(starts), tuple(shifts), tuple(places))


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
