"""Words of a stretch of text with their offsets. Mark-up (tags, link addresses, asterisks) is passed over."""

from __future__ import annotations

import re
from typing import NamedTuple

# One alternation, linear: a tag or a link's address is matched to be skipped; then words; then marks that part clauses.
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
    spans = [match.span(1) for match in _WORD.finditer(text, start, end)]
    spans = [span for span in spans if span[0] >= 0]
    small = text[start:end].lower()
    if len(small) == end - start:
        lower = [small[first - start : last - start] for first, last in spans]
    else:  # a letter whose small form is longer, such as İ
        lower = [text[first:last].lower() for first, last in spans]
    if any(short in small for short in _SHORTENED):
        spans, lower = _parted(spans, lower)
    return Words(lower, [first for first, _ in spans], [last for _, last in spans])


_SHORTENED = ("'ll", "’ll", "'ve", "’ve", "'re", "’re")


def _parted(spans: list[tuple[int, int]], lower: list[str]) -> tuple[list[tuple[int, int]], list[str]]:
    """ "We’ll" is two words; "ASEAN’s" is one."""
    parted: list[tuple[int, int]] = []
    forms: list[str] = []
    for (first, last), form in zip(spans, lower, strict=True):
        if form.endswith(_SHORTENED) and len(form) > len("'ll"):
            cut = last - len("'ll")
            parted += ((first, cut), (cut, last))
            forms += (form[:-3], _CONTRACTED[form[-2:]])
        else:
            parted.append((first, last))
            forms.append(form)
    return parted, forms
