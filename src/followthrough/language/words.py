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


_CONTRACTED = {"ll": "will", "ve": "have", "re": "are"}


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
            at, form = match.start(), word.lower()
            cut = len(word) - 3  # "we’ll" is two words; "ASEAN’s" is one
            if cut > 0 and form[cut] in "'’" and form[cut + 1 :] in _CONTRACTED:
                lower += (form[:cut], _CONTRACTED[form[cut + 1 :]])
                starts += (at, at + cut)
                ends += (at + cut, at + len(word))
            else:
                lower.append(form)
                starts.append(at)
                ends.append(at + len(word))
    return Words(lower, starts, ends)
