"""Whether the words before a verb date what it tells to another time than that of speaking."""

from __future__ import annotations

from followthrough.language.dates.english_words import MONTHS

_YEAR = 4  # digits


def dated_back(before: list[str]) -> bool:
    """ "In 2031, the bank committed", "at the Summit in May 2031, ...", "since May, ...": told of another time."""
    for i, word in enumerate(before[:-1]):
        following = before[i + 1]
        if word == "in" and (following in MONTHS or (following.isdigit() and len(following) == _YEAR)):
            return "today" not in before
    return before[:1] == ["since"] or before[:3] == ["over", "the", "last"]
