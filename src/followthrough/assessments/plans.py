"""Plans: numbered action lines under headings, with what a matrix says of each; odd numbers are told."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from followthrough.lexicon.plan_steps import step_of
from followthrough.model import Status

_PARTS = re.compile(r"\d+|[a-z]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity or project under an action line."""

    text: str
    lead: str = ""
    period: str = ""
    funds: str = ""
    status: str = ""  # the source's own word
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One numbered line of a plan: a bare imperative, with what the plan says of it in its own words."""

    number: str  # as printed; blank when it has none
    text: str
    heading: str = ""
    lead: str = ""
    period: str = ""
    funds: str = ""
    status: str = ""  # the source's own word: never turned into another
    remark: str = ""
    activities: tuple[Activity, ...] = ()
    place: str = ""  # "para 1.1", "table 2, row 7", "sheet Matrix, row 7"

    @property
    def step(self) -> Status:
        """The step of the ladder the source's words mean; unknown when they say none we know.

        A line with several activities is done only when all of them are: the rule of the AEC scorecard.
        """
        steps = [step_of(activity.status) for activity in self.activities if activity.status]
        if len(set(steps)) < 2:  # noqa: PLR2004 -- one word for all, or none at all
            return steps[0] if len(steps) > 1 else step_of(self.status)
        moving = {Status.DONE, Status.IN_PROGRESS}.intersection(steps)
        return Status.IN_PROGRESS if moving else Status.ADDRESSED if Status.ADDRESSED in steps else Status.UNKNOWN


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as read: its lines in order and what a reader should look at."""

    key: str
    lines: tuple[ActionLine, ...]
    title: str = ""
    notices: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that have lines, in order."""
        return tuple(dict.fromkeys(line.heading for line in self.lines))


@cache
def plan_words() -> dict[str, Any]:
    """The words of columns, and of what is no action line."""
    place = files("followthrough.assessments") / "plan_words.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


def plan_of(key: str, lines: Iterable[ActionLine], title: str = "", notices: Sequence[str] = ()) -> Plan:
    """A plan with its lines joined (one line per number and text) and its numbers checked."""
    joined = _joined(lines)
    return Plan(key, joined, title, (*notices, *_odd_numbers(joined)))


def _joined(lines: Iterable[ActionLine]) -> tuple[ActionLine, ...]:
    """A line whose merged cell spans several activities comes once, with all of them."""
    found: list[ActionLine] = []
    for line in lines:
        last = found[-1] if found else None
        if last is not None and line.number and (last.number, last.text) == (line.number, line.text):
            found[-1] = replace(last, activities=(*last.activities, *line.activities))
        else:
            found.append(line)
    return tuple(found)


def _odd_numbers(lines: Sequence[ActionLine]) -> list[str]:
    """Numbers that stand twice and numbers that were skipped, one sentence each."""
    numbered = [line for line in lines if line.number]
    seen: dict[str, ActionLine] = {}
    found = []
    for line in numbered:
        if line.number in seen:
            found.append(f"The number {line.number} stands twice: at {seen[line.number].place} and at {line.place}.")
        seen.setdefault(line.number, line)
    for one, other in pairwise(numbered):
        found += _skipped(one.number, other.number)
    return found


def _skipped(one: str, other: str) -> list[str]:
    first, then = _PARTS.findall(one), _PARTS.findall(other)
    if len(first) != len(then) or first[:-1] != then[:-1] or not first:
        return []
    a, b = _ordinal(first[-1]), _ordinal(then[-1])
    if a is None or b is None or b <= a + 1:
        return []
    return [f"Between {one} and {other} {'a number is' if b == a + 2 else f'{b - a - 1} numbers are'} missing."]


def _ordinal(part: str) -> int | None:
    if part.isdigit():
        return int(part[:9])
    return ord(part.lower()) - ord("a") + 1 if len(part) == 1 and part.isascii() else None
