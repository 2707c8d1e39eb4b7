"""What is told of the time since the partners last met. A move names what was and what is, never what it means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.register.queries.overview.glance import MOVING

if TYPE_CHECKING:
    from followthrough.register.queries.overview.glance import Glance
    from followthrough.register.queries.standing.assessing import Followed

ORDER = (*MOVING, "silent", "due", "overdue")
DUE_WITHIN = 182  # days ahead that count as due where no next meeting is known


@dataclass(frozen=True, slots=True)
class Move:
    """One undertaking that changed its place, and how."""

    kind: str  # one of MOVING
    one: Followed
    before: str = ""  # a deadline that gave way
    after: str = ""  # to this one
    on: str = ""  # when it was said; "" where the register knows no day
    also: tuple[str, ...] = ()  # how else it moved, of MOVING


def moves(found: Glance, *, last: str) -> tuple[Move, ...]:
    """The undertakings shown that moved, each once however it did.

    Of a deadline is told the first that gave way since the last meeting and the one that holds now.
    """
    told: dict[str, Move] = {}
    for moved in found.moved:
        first = told.get(moved.one.key)
        made = _move(moved.kind, moved.one, last) if first is None else replace(first, also=(*first.also, moved.kind))
        told[moved.one.key] = made
    return tuple(told.values())


def _move(kind: str, one: Followed, last: str) -> Move:
    covered = bounds(last) if last else None
    since = "" if covered is None else covered[1].isoformat()
    slips = [slip for slip in one.deadlines.slips if slip.after.said_on > since]
    if kind != "slipped" or not slips:
        return Move(kind, one)
    return Move(kind, one, slips[0].before.due, slips[-1].after.due, slips[-1].after.said_on)


def counted(found: Glance) -> tuple[tuple[str, int], ...]:
    """How many of each kind, in the order in which they are told."""
    return tuple((kind, found.counts[kind]) for kind in ORDER)


def until(day: date, coming: str) -> str:
    """ISO day before which what is due is told: past the next meeting's last day, else past half a year; "" no end."""
    covered = bounds(coming) if coming else None
    last = covered[1] if covered is not None else None
    if last is None:
        last = date.fromordinal(min(day.toordinal() + DUE_WITHIN, date.max.toordinal()))
    return "" if last == date.max else (last + timedelta(days=1)).isoformat()
