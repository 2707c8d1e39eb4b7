"""An instrument's life on a day as a table: a row for each party, a column for each kind of act."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.assessments import Action, LifeCycle, PartyLife
from followthrough.assessments.lifecycles import ENDS, LADDER


@dataclass(frozen=True, slots=True)
class LifeRow:
    """One party: its acts in the order of the head, and whether the instrument binds it on the day."""

    life: PartyLife
    cells: tuple[tuple[Action, ...], ...]  # two in a cell are sources that differ


@dataclass(frozen=True, slots=True)
class LifeTable:
    """The head and the rows; empty where no party's act is known."""

    actions: tuple[str, ...]
    rows: tuple[LifeRow, ...]


def life_table(life: LifeCycle) -> LifeTable:
    """Set a life-cycle as a table. Acts told of all parties stand in no party's row."""
    own = {party.party: [a for a in party.actions if a.party is not None] for party in life.parties}
    actions = tuple(sorted({a.action for acts in own.values() for a in acts}, key=_place))
    rows = (
        LifeRow(party, tuple(tuple(a for a in own[party.party] if a.action == action) for action in actions))
        for party in life.parties
    )
    return LifeTable(actions, tuple(rows) if actions else ())


def _place(action: str) -> tuple[int, str]:
    order = (*LADDER, *ENDS)
    return (order.index(action) if action in order else len(order), action)
