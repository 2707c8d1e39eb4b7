"""Names before the words of a plan's line: "Measure 1.1: Adopt a code", "Target 3: 40 ports certified"."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"(?:(?:[Kk]ey|[Pp]riority|[Ss]trategic|[Ff]lagship) )?"
    r"(?P<what>[Mm]easure|[Aa]ction(?: [Ll]ine| [Pp]oint| [Ii]tem)?|[Aa]ctivity|[Ii]nitiative|[Dd]eliverable|[Tt]ask|"
    r"[Mm]ilestone|[Ii]ntervention|[Tt]arget|[Ii]ndicator|KPI)"
    r" (?:[A-Z]?\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?|[A-Z]|[IVX]{1,5}) ?(?:[:：]|[.–—-](?= )) {1,3}(?=[A-Z0-9“\"(])"
)
_OPENINGS = frozenset(  # of the names, and of what may stand before them
    "Key key Pri pri Str str Fla fla Mea mea Act act Ini ini Int int Ind ind Del del Tar tar Tas tas Mil mil "
    "KPI".split()
)
SHORTEST = len("KPI 1:")  # characters of a name
_MEASURES = frozenset(["target", "indicator", "kpi"])


def behind_name(text: str, at: int, end: int) -> int:
    """Where the words of a line begin that has a name; `at` where none stands there."""
    if text[at : at + 3] not in _OPENINGS:
        return at
    found = _NAMED.match(text, at, min(end, at + 60))
    return at if found is None or found.end() >= end else found.end()


def is_named_action(name: str) -> bool:
    """Whether what stands before the words names an action line: "Measure 1.1:"."""
    found = _NAMED.search(f"{name.strip()} X") if len(name) >= SHORTEST else None
    return found is not None and found["what"].lower() not in _MEASURES


def is_named_target(name: str) -> bool:
    """Whether what stands before the words names a target: "Target 3:"."""
    found = _NAMED.search(f"{name.strip()} X") if len(name) >= SHORTEST else None
    return found is not None and found["what"].lower() in _MEASURES
