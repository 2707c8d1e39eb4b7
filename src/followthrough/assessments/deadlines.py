"""Deadlines through time: due, overdue, slipped; silence against the expected cadence; restated without progress."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import Any, Final

from followthrough.assessments.days import bounds, known_by, months_between
from followthrough.language.plural import counted
from followthrough.model import Status

CLOSED: Final = frozenset((Status.DONE, Status.DONE_LATE, Status.SUPERSEDED, Status.OVERTAKEN))


SOON: Final = 6  # months ahead of a deadline that count as due
PATIENCE: Final = 2  # meetings without a word that count as silence
MONTHS_SILENT: Final = 24  # or so many months
_HABIT: Final = 3  # mentions that show how often it is usual to speak of it


class Standing(StrEnum):
    """Where an undertaking stands against its deadline."""

    CLOSED = "closed"
    OVERDUE = "overdue"
    DUE = "due"
    OPEN = "open"
    NO_DEADLINE = "no deadline"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline, when it was said and where."""

    due: str
    said_on: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A deadline that gave way to a later one. Not two deadlines said on one day."""

    before: Deadline
    after: Deadline
    months: int  # whole months between the last days the two may mean
    because: str


@dataclass(frozen=True, slots=True)
class History:
    """All deadlines one undertaking has had by a day, in the order they were said."""

    undertaking: str
    deadlines: tuple[Deadline, ...]
    standing: Standing
    slips: tuple[Slip, ...]
    notices: tuple[str, ...]  # what could not be placed, a deadline before its promise
    because: str

    def row(self) -> dict[str, Any]:
        """The history as a JSON row: undertaking, deadlines [{due, said_on, source}], standing."""
        return {
            "undertaking": self.undertaking,
            "deadlines": [asdict(deadline) for deadline in self.deadlines],
            "standing": str(self.standing),
        }


def history(
    undertaking: str, deadlines: Iterable[Deadline], *, as_of: str, status: Status | None = None, soon: int = SOON
) -> History:
    """The deadlines said by `as_of`, how they slid, and the standing on that day.

    `soon`: how many months ahead of a deadline count as due.
    """
    notices: list[str] = []
    said = [one for one in deadlines if _sound(one, as_of, notices)]
    said.sort(key=lambda one: (_day(one.said_on), _day(one.due)))
    kept = tuple(one for at, one in enumerate(said) if at == 0 or one.due != said[at - 1].due)
    slips = tuple(slip for pair in pairwise(kept) if (slip := _slip(*pair)) is not None)
    standing = stand(kept[-1].due if kept else None, as_of, status, soon)
    return History(undertaking, kept, standing, slips, tuple(notices), _sentence(kept, slips, standing, as_of))


def _sound(one: Deadline, as_of: str, notices: list[str]) -> bool:
    said, due = bounds(one.said_on), bounds(one.due)
    if said is None or due is None:
        notices.append(f"“{one.due}”, said on “{one.said_on}”, could not be placed in time.")
        return False
    if due[1] < said[0]:
        notices.append(f"The deadline {one.due} lies before the day it was said, {one.said_on}; it is not counted.")
        return False
    return known_by(one.said_on, as_of) is True


def _day(text: str) -> date:
    found = bounds(text)
    if found is None:
        raise ValueError(f"{text!r} is no date. Give it as YYYY, YYYY-MM or YYYY-MM-DD.")
    return found[1]


def _slip(before: Deadline, after: Deadline) -> Slip | None:
    first, then = _day(before.due), _day(after.due)
    if then <= first or _day(after.said_on) <= _day(before.said_on):
        return None
    months = months_between(first, then)
    later = counted(months, "month")
    return Slip(before, after, months, f"From {before.due} to {after.due} ({later}), said {after.said_on}.")


def stand(due: str | None, as_of: str, status: Status | None = None, soon: int = SOON) -> Standing:
    """The standing of a deadline on a day, given the undertaking's status if known."""
    if status in CLOSED:
        return Standing.CLOSED
    if due is None or bounds(due) is None:
        return Standing.NO_DEADLINE
    last, today = _day(due), _day(as_of)
    if last < today:
        return Standing.OVERDUE
    return Standing.DUE if months_between(today, last) < soon else Standing.OPEN


def _sentence(kept: Sequence[Deadline], slips: Sequence[Slip], standing: Standing, as_of: str) -> str:
    if not kept:
        return f"No deadline had been said by {as_of}."
    path = " → ".join(one.due for one in kept)
    times = f"slid {len(slips)} times" if len(slips) != 1 else "slid once"
    return f"{path}: {times if slips else 'never slid'}; {standing} on {as_of}."


@dataclass(frozen=True, slots=True)
class Silence:
    """How long nobody has spoken of an undertaking. Data, not blame."""

    since: str  # the last mention
    meetings: int | None  # held since then without a mention; None: no meeting of its partners is known
    months: int
    expected: float | None  # usual months between mentions; None when there were fewer than three
    silent: bool
    because: str


def silence(
    mentions: Iterable[str],
    meetings: Iterable[str],
    *,
    as_of: str,
    patience: int = PATIENCE,
    months: int = MONTHS_SILENT,
    heard: Sequence[date] | None = None,
) -> Silence | None:
    """Silence on a day: `patience` meetings or `months` months without a mention; the usual time is told beside it.

    `mentions` and `meetings` are dates. A mention of a coarse date counts from its last day. `heard`: the days on
    which its partners said something that is held, in order; where none of them is later than the last mention, only
    the register is silent, and nobody is called so. None: not known. None is returned when nobody spoke of it by then.
    """
    dated = sorted({(_day(text), text) for text in mentions if known_by(text, as_of) is True})
    said = [day for day, _ in dated]
    if not said:
        return None
    today, last = _day(as_of), said[-1]
    known = [text for text in meetings if known_by(text, as_of) is True]
    held = sum(_first(text) > last for text in known) if known else None
    gap = months_between(last, today)
    usual = median(months_between(a, b) for a, b in pairwise(said)) if len(said) >= _HABIT else None
    if heard is not None and not any(last < day <= today for day in reversed(heard)):
        nothing = f"Last spoken of {dated[-1][1]}; nothing later of its partners is held."
        return Silence(last.isoformat(), held, gap, usual, silent=False, because=nothing)
    quiet = (held or 0) >= patience or gap >= months
    met = "" if held is None else f"{counted(held, 'meeting')} and "
    says = f"Last spoken of {dated[-1][1]}; {met}{counted(gap, 'month')} without a word by {as_of}"
    usually = "" if usual is None else f"; usually every {usual:g} {'month' if usual == 1 else 'months'}"
    return Silence(last.isoformat(), held, gap, usual, quiet, f"{says}{usually}.")


def _first(text: str) -> date:
    found = bounds(text)
    return _day(text) if found is None else found[0]


@dataclass(frozen=True, slots=True)
class Restated:
    """How often an undertaking was said again while nothing moved."""

    times: int
    since: str
    because: str


def restated(statements: Iterable[str], progress: Iterable[str], *, as_of: str) -> Restated | None:
    """Restatements since the last sign of progress (or since the first statement); None when there were none."""
    said = sorted(text for text in statements if known_by(text, as_of) is True)
    moved = sorted(text for text in progress if known_by(text, as_of) is True)
    start = moved[-1] if moved else None
    again = [text for text in said if start is None or _first(text) > _day(start)]
    times = len(again) - (start is None)
    if times < 1:
        return None
    since = start or said[0]
    what = "the last sign of progress" if start is not None else "it was first said"
    return Restated(times, since, f"Restated {times} times since {what} ({since}), without progress.")
