"""An instrument's life along a time axis: a row a party, a mark an act, in force shaded. Places only, no words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from followthrough.assessments.instruments.lifecycles import ENDS, PROVISIONAL
from followthrough.web.drawn.time_axis import Place, Scale, Tick, over, spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.assessments import Action, LifeCycle, PartyLife

WIDTH, GUTTER, EDGE = 960, 190, 60
TOP, ROW, FOOT = 30, 26, 30
MARKS = {
    "signed": "○",
    "initialled": "○",
    "adopted": "◇",
    "in force": "●",
    "in force by": "●",
    "provisionally applied": "◐",
}
STEP = "◑"  # a step between signature and force:
STEPS = ("ratified", "accepted", "approved", "acceded", "notified", "deposited", "threshold met")
OTHER = "•"  # whatever else was done: a draft agreed, a network launched
END = "✕"
BINDS = ("in force", "in force by", "provisionally applied")


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a party, or of all."""

    at: Place
    action: str
    date: str
    shape: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How long it has bound the party, as far as known."""

    x: float
    width: float
    provisional: bool


@dataclass(frozen=True, slots=True)
class LifeRow:
    """A party's row; of all together where none of them has done anything of its own."""

    life: PartyLife
    y: int
    acts: tuple[Act, ...]
    bar: Bar | None  # None: not known to bind
    of_all: bool = False


@dataclass(frozen=True, slots=True)
class LifeStrip:
    """The drawing."""

    width: int
    height: int
    foot: int
    gutter: int
    rows: tuple[LifeRow, ...]
    ticks: tuple[Tick, ...]
    day: float  # the day asked about


def life_strip(life: LifeCycle, *, day: date, today: date) -> LifeStrip | None:
    """The drawing of a life-cycle on a day; None where no act bears a date."""
    dated = [action.date for party in life.parties for action in party.actions]
    times = spans(dated)
    if not times:
        return None
    scale = over([*times, (day, day), (today, today)], GUTTER, WIDTH - EDGE)
    until = max(day, today)
    if any(action.party is not None for party in life.parties for action in party.actions):
        rows = tuple(_row(party, number, scale, until) for number, party in enumerate(life.parties))
    else:
        rows = (replace(_row(life.parties[0], 0, scale, until), of_all=True),)
    foot = TOP + ROW * len(rows)
    return LifeStrip(WIDTH, foot + FOOT, foot, GUTTER, rows, scale.ticks(), scale.x(day))


def _row(party: PartyLife, number: int, scale: Scale, until: date) -> LifeRow:
    acts = tuple(
        Act(at, action.action, action.date or "", _shape(action.action))
        for action in party.actions
        if (at := scale.place(action.date)) is not None
    )
    return LifeRow(party, TOP + ROW * number + ROW // 2, acts, _bar(party, party.actions, scale, until))


def _shape(action: str) -> str:
    if action in ENDS or action == "term ends":
        return END
    return MARKS.get(action, STEP if action in STEPS else OTHER)


def _bar(party: PartyLife, actions: Sequence[Action], scale: Scale, until: date) -> Bar | None:
    """From entry into force to its end, where one is known, else to the day."""
    begun = [at.left for action in actions if action.action in BINDS and (at := scale.place(action.date))]
    derived = scale.place(party.in_force_since) if party.in_force in {"yes", PROVISIONAL} else None
    starts = [*begun, *([derived.left] if derived is not None else [])]
    ends = [at.left for action in actions if _shape(action.action) == END and (at := scale.place(action.date))]
    if not starts or (party.in_force not in {"yes", PROVISIONAL} and not ends):
        return None
    end = min(ends) if ends else scale.x(until)
    return Bar(min(starts), round(max(end - min(starts), 0), 1), provisional=party.in_force == PROVISIONAL)
