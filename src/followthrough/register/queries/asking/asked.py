"""Who promised what to whom by when, typed as one line: `who:Japan to:Tuvalu by:2027 "fire engines"`.

A word before a colon names a side; what follows is its value, in quotation marks where it holds spaces. What is no
side, or holds no value that can be understood, is looked for as words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from followthrough.assessments.days import bounds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followthrough.register.queries.asking.entry_filter import EntryFilter

_SIDE: Final = re.compile(r'(?<!\S)(?P<side>[a-z]+):(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))(?!\S)', re.IGNORECASE)
SIDES: Final[Mapping[str, str]] = {
    "who": "party", "to": "addressee", "by": "due_before", "from": "due_after", "act": "act", "area": "area",
    "status": "status", "kind": "kind", "partner": "partnership",
}  # fmt: skip  # as typed, and the field of the filter
_MOST: Final = 1000  # characters of a question; what follows is passed over, as in `searchtext.terms`


def asked_in(query: str, chosen: EntryFilter) -> tuple[str, EntryFilter, frozenset[str]]:
    """The words that are left, the filter with what the sides say, and which of its fields they are.

    A side typed goes before one chosen. `by:2027` is what is due by the end of 2027, `from:2027` what is due from its
    first day on.
    """
    found: dict[str, Any] = {}

    def taken(match: re.Match[str]) -> str:
        name = SIDES.get(match["side"].lower(), "")
        told = match["plain"] if match["quoted"] is None else match["quoted"]
        value = _value(name, told.strip()) if name else ""
        if not value:
            return match.group()
        found[name] = value
        return ""

    words = _SIDE.sub(taken, query[:_MOST])
    return (" ".join(words.split()) if found else query), replace(chosen, **found), frozenset(found)


def _value(name: str, told: str) -> str:
    """As the filter takes it; blank where it cannot be understood."""
    if name in {"due_before", "due_after"}:
        covered = bounds(told)
        if covered is None:
            return ""
        return covered[0].isoformat() if name == "due_after" else _next_day(covered[1])
    return told if name in {"party", "addressee", "area", "partnership", "kind"} else told.lower()


def _next_day(day: date) -> str:
    return (day if day == date.max else day + timedelta(days=1)).isoformat()
