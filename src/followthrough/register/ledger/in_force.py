"""The words in force of a statement that a corrigendum corrected. Its quote stays the slice: the words as issued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from followthrough.model import Finding

    Reads = Sequence[tuple[int, int, str]]  # words in place of the characters from the first to the second


def in_force(quote: str, corrected: Mapping[str, Any] | None) -> str:
    """The quote with the corrected words in their places; the quote where nothing was corrected.

    Args:
        quote: the words as issued.
        corrected: as the row of a finding holds it: `{"by": key of the corrigendum, "reads": [[start, end, words]]}`,
            half-open offsets into the quote, in text order, none over another.
    """
    if corrected is None:
        return quote
    parts, here = [], 0
    for start, end, words in corrected["reads"]:
        parts += [quote[here:start], words]
        here = end
    return "".join((*parts, quote[here:]))


def as_in_force(finding: Finding, text: str, corrected: Mapping[str, Any] | None) -> tuple[Finding, str]:
    """A finding and its text, both with the words in force: for what is made of words, never for a quote."""
    if corrected is None:
        return finding, text
    words = in_force(text[finding.start : finding.end], corrected)
    reads, cue = corrected["reads"], finding.cue
    moved = replace(cue, start=_moved(cue.start, finding, reads), end=_moved(cue.end, finding, reads))
    stands = replace(finding, end=finding.start + len(words), cue=moved)
    return stands, text[: finding.start] + words + text[finding.end :]


def _moved(offset: int, finding: Finding, reads: Reads) -> int:
    """An offset of the text as issued in the one in force; none lies inside corrected words."""
    within = offset - finding.start
    return offset + sum(len(words) - (end - start) for start, end, words in reads if end <= within)
