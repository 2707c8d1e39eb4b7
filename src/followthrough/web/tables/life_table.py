"""An instrument's life on a day as a table: a row for each party, a column for each kind of act."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.assessments import Action, Conflict, LifeCycle, PartyLife
from followthrough.assessments.instruments.lifecycles import ENDS, LADDER


@dataclass(frozen=True, slots=True)
class LifeRow:
    """One party: its acts in the order of the head, and whether the instrument binds it on the day."""

    life: PartyLife
    cells: tuple[tuple[Action, ...], ...]  # two in a cell are sources that differ


@dataclass(frozen=True, slots=True)
class LifeTable:
    """The head and the rows; empty where no party is known to have taken a step towards force, or back."""

    actions: tuple[str, ...]
    rows: tuple[LifeRow, ...]
    differing: tuple[tuple[str, Conflict], ...]  # where sources differ, with the party's name; "" for all parties


def life_table(life: LifeCycle) -> LifeTable:
    """Set a life-cycle as a table. Acts told of all parties stand in no party's row."""
    own = {party.party: [a for a in party.actions if a.party is not None] for party in life.parties}
    actions = tuple(sorted({a.action for acts in own.values() for a in acts}, key=_place))
    rows = (
        LifeRow(party, tuple(tuple(a for a in own[party.party] if a.action == action) for action in actions))
        for party in life.parties
    )
    names = {party.party: party.name for party in life.parties}
    differing = tuple((names.get(one.party or "", one.party or ""), one) for one in life.conflicts)
    return LifeTable(actions, tuple(rows) if {*actions} & {*LADDER, *ENDS} else (), differing)


def _place(action: str) -> tuple[int, str]:
    order = (*LADDER, *ENDS)
    return (order.index(action) if action in order else len(order), action)
