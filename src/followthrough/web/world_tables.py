"""Facts of the world set as tables: an instrument's life party by party, meetings year by year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.register.queries.rows import ActionRow, MeetingRow

LIFE = ("adopted", "signed", "ratified", "accepted", "deposited", "notified", "in force")  # usual order of a life


@dataclass(frozen=True, slots=True)
class PartyLife:
    """One party's row: what is known of each action of the head. Two facts in a cell are sources that differ."""

    party: str
    cells: tuple[tuple[ActionRow, ...], ...]


@dataclass(frozen=True, slots=True)
class Lives:
    """An instrument's life: what was done by all, and a row for each party."""

    actions: tuple[str, ...]
    parties: tuple[PartyLife, ...]
    common: tuple[ActionRow, ...]


def lives(rows: Sequence[ActionRow]) -> Lives:
    """Sort the acts upon an instrument into what all did and a table of parties by actions."""
    own = [row for row in rows if row.party is not None]
    actions = tuple(sorted({row.action for row in own}, key=_place))
    parties = sorted({row.party for row in own if row.party is not None})
    table = tuple(
        PartyLife(party, tuple(tuple(r for r in own if r.party == party and r.action == action) for action in actions))
        for party in parties
    )
    return Lives(actions, table, tuple(row for row in rows if row.party is None))


def _place(action: str) -> tuple[int, str]:
    return (LIFE.index(action) if action in LIFE else len(LIFE), action)


def by_year(meetings: Iterable[MeetingRow]) -> list[tuple[str, list[MeetingRow]]]:
    """Meetings by year, in the order given; those without a date under ""."""
    return [(year, list(rows)) for year, rows in groupby(meetings, key=lambda meeting: meeting.start[:4])]
