"""Words of a stretch of text with their offsets. Mark-up (tags, link addresses, asterisks) is passed over."""

from __future__ import annotations

import re
from typing import NamedTuple

# One alternation, linear: a tag or a link's address is matched to be skipped; then words; then the marks that part clauses.
_WORD = re.compile(
    r"""<[^<>\n]{1,200}>|\]\([^()\s]{1,400}\)|https?://[^\s)\]]{1,400}
      |([^\W_]+(?:(?:['’.\-‐-–]|&)(?=[^\W_])[^\W_]+)*|\$|[,;:()—–•])""",
    re.VERBOSE,
)


class Words(NamedTuple):
    """Three lists of one length: lower-cased words and marks, where each starts, where each ends."""

    lower: list[str]
    starts: list[int]
    ends: list[int]

    def slice_of(self, text: str, i: int) -> str:
        """Word i as it is written."""
        return text[self.starts[i] : self.ends[i]]


def words(text: str, start: int, end: int) -> Words:
    """Words and clause marks of text[start:end], with offsets into `text`."""
    lower, starts, ends = [], [], []
    for match in _WORD.finditer(text, start, end):
        word = match[1]
        if word is not None:
            at = match.start()
            lower.append(word.lower())
            starts.append(at)
            ends.append(at + len(word))
    return Words(lower, starts, ends)
