"""Whether a figure is exact: "over $5 billion", "up to 30 %", "about", "at least", "under"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from followthrough.model import Mention

_BEFORE: Final = {
    "at-least": r"at least|at the least|no less than|not less than|no fewer than|a minimum of|minimum|at minimum|min\.",
    "over": r"over|more than|above|exceed(?:s|ed|ing)?|in excess of|upwards? of|greater than|surpass(?:es|ed|ing)?|>",
    "up-to": r"up to|as much as|as many as|a maximum of|maximum|max\.|no more than|not more than|at most|not exceeding|"
    r"capped at|≤",
    "under": r"under|less than|below|fewer than|<",
    "about": r"about|around|approximately|approx\.|roughly|some|nearly|almost|close to|an estimated|estimated|"
    r"circa|ca\.|in the (?:region|order) of|~|≈|c\.|just (?:over|under)",
}
_FILLERS: Final = r"(?:\s(?:an?|the|total|further|additional|another|extra|of|reported|sum))*"
_WORD: Final = re.compile(
    r"(?:(?<=^)|(?<=[^\w]))(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _BEFORE.items())
    + rf"){_FILLERS}\s?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s?(?:or more|and more|and above|or above|or higher|at least|at a minimum|\+)(?!\w)|\+", re.IGNORECASE
)
_AFTER_MOST: Final = re.compile(r"\s(?:or less|or lower|or fewer|at most|at the most)\b", re.IGNORECASE)
_REACH: Final = 48


def bound_of(text: str, mention: Mention) -> str | None:
    """How the text bounds a figure: "over", "at-least", "up-to", "under", "about"; None where it is exact."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    for start in _word_starts(before):
        match = _WORD.match(before, start)
        if match is not None:
            return str(match.lastgroup).replace("_", "-")
    if _AFTER.match(text, mention.end):
        return "at-least"
    return "up-to" if _AFTER_MOST.match(text, mention.end) else None


def _word_starts(before: str) -> list[int]:
    """Where a bounding phrase may begin: the longest first, at most seven words back."""
    starts = [at.start() for at in re.finditer(r"[^\s(\[“\"‘]+", before)]
    return [*starts[-7:], *([len(before) - 1] if before[-1:] in tuple("<>~≈≤") else [])]
