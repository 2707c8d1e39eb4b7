"""Editions of one plan: each line's key, the same in every edition, and what changed from one to the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from followthrough.assessments.plans import ActionLine, Plan
from followthrough.language.plural import counted

_MARK: Final = 8  # signs of the hash that names a line without a number


def keyed(plan: Plan) -> dict[str, ActionLine]:
    """The lines of a plan by key: the plan's key and the line's number.

    A line without a number is known by its words; of two with one number, or one wording, the later one bears "~2".
    """
    seen: Counter[str] = Counter()
    found = {}
    for line in plan.lines:
        name = f"{plan.key}/{line.number[:24] or _mark(line.text)}"
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name}~{seen[name]}"] = line
    return found


def _mark(text: str) -> str:
    plain = " ".join(text.lower().split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_MARK]


def changes(before: Mapping[str, ActionLine], after: Mapping[str, ActionLine]) -> tuple[str, ...]:
    """What a later edition says otherwise, one sentence a line: gone, new, worded or told otherwise."""
    return tuple(_changes(before, after))


def _changes(before: Mapping[str, ActionLine], after: Mapping[str, ActionLine]) -> Iterable[str]:
    for key, line in before.items():
        if key not in after:
            yield f"{_name(line)} is gone: “{line.text}”."
    for key, line in after.items():
        if key not in before:
            yield f"{_name(line)} is new: “{line.text}”."
        else:
            yield from _of_line(before[key], line)


def _of_line(before: ActionLine, after: ActionLine) -> Iterable[str]:
    for field, what in (("text", "wording"), ("status", "word of status"), ("period", "period"), ("lead", "lead")):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield f"{_name(after)}: its {what} was “{old}”, now “{new}”."
    if len(before.activities) != len(after.activities):
        had = counted(len(before.activities), "activity", "activities")
        yield f"{_name(after)}: it had {had}, now {len(after.activities)}."


def _name(line: ActionLine) -> str:
    return f"Line {line.number}" if line.number else f"The line at {line.place or 'no number'}"
