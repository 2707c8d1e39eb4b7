"""What changed between two days: what was done, slid, was missed or contradicted, and what is due before the next.

Pure: two lists of where undertakings stood, one list of moves. A move names what was and what is, never what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followthrough.register.queries.assessing import Followed

NEWLY = {Status.DONE: "done", Status.DONE_LATE: "done late", Status.MISSED: "missed"}
ORDER = ("done", "done late", "slipped", "missed", "contradicted", "silent", "due", "overdue")
MOVING = ("done", "done late", "slipped", "missed", "contradicted")  # what is told as having moved
DUE_WITHIN = 182  # days ahead that count as due where no next meeting is known


@dataclass(frozen=True, slots=True)
class Move:
    """One undertaking that changed its place."""

    kind: str  # one of MOVING
    one: Followed
    before: str = ""  # a deadline that gave way
    after: str = ""  # to this one
    on: str = ""  # when it was said; "" where the register knows no day


@dataclass(frozen=True, slots=True)
class Since:
    """The undertakings of each kind, and what moved."""

    of: Mapping[str, tuple[Followed, ...]]
    moves: tuple[Move, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many of each kind, in the order in which they are told."""
        return tuple((kind, len(self.of[kind])) for kind in ORDER)


def since(now: Sequence[Followed], then: Iterable[Followed], *, day: date, last: str, coming: str = "") -> Since:
    """What changed.

    Args:
        now: where undertakings stand on `day`.
        then: where they stood at the last meeting.
        day: the day of the question.
        last: ISO day of the last meeting; "" where none is known, and then all is told.
        coming: ISO day of the next meeting; "" where none is known.
    """
    before = {one.key: one.assessment.status for one in then}
    moves = [move for one in now for move in _moves(one, before.get(one.key), last)]
    moves.sort(key=lambda move: (MOVING.index(move.kind), move.one.last_day or "9999", move.one.headline))
    until = _last_day(coming) or date.fromordinal(min(day.toordinal() + DUE_WITHIN, date.max.toordinal()))
    of: dict[str, tuple[Followed, ...]] = {
        kind: tuple(move.one for move in moves if move.kind == kind) for kind in MOVING
    }
    of["silent"] = tuple(one for one in now if one.is_silent)
    of["due"] = _by_day(one for one in now if one.is_open and day.isoformat() <= one.last_day <= until.isoformat())
    of["overdue"] = _by_day(
        one for one in now if one.is_open and one.last_day and one.last_day < day.isoformat() and not _is_missed(one)
    )
    return Since(of, tuple(moves))


def _moves(one: Followed, before: Status | None, last: str) -> Iterable[Move]:
    status = one.assessment.status
    if status in NEWLY and status != before:
        yield Move(NEWLY[status], one)
    slips = [slip for slip in one.deadlines.slips if slip.after.said_on > last]
    if slips:
        yield Move("slipped", one, slips[0].before.due, slips[-1].after.due, slips[-1].after.said_on)
    if one.assessment.conflicts and one.is_open:
        yield Move("contradicted", one)


def _is_missed(one: Followed) -> bool:
    return one.assessment.status is Status.MISSED


def _by_day(found: Iterable[Followed]) -> tuple[Followed, ...]:
    return tuple(sorted(found, key=lambda one: (one.last_day, one.headline)))


def _last_day(text: str) -> date | None:
    found = bounds(text) if text else None
    return None if found is None else found[1]
