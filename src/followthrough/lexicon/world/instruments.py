"""Treaties, plans, funds and networks, and what each party did about them and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followthrough.lexicon.world.rows import parts, rows


@dataclass(frozen=True, slots=True)
class InstrumentFact:
    """A treaty, plan, fund, network ... Not its text."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]
    aliases: tuple[str, ...]
    supersedes: str | None = None  # id of the instrument it took the place of
    note: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentAction:
    """What one party, or all, did about an instrument. Two sources that disagree are two rows."""

    id: str
    instrument: str
    party: str | None  # None: the source names no party, or all
    action: str  # adopted signed notified in-force launched superseded deadline ...
    date: str | None  # YYYY, YYYY-MM or YYYY-MM-DD; None: not known
    place: str | None
    address: str
    mark: str  # V read there, P partial or secondary, N looked for and not verified
    note: str = ""


@lru_cache(maxsize=1)
def instruments() -> dict[str, InstrumentFact]:
    """Every instrument by id."""
    return {
        row["id"]: InstrumentFact(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            parties=parts(row["parties"]),
            aliases=parts(row["aliases"]),
            supersedes=row["supersedes"] or None,
            note=row["note"],
        )
        for row in rows("instruments")
    }


@lru_cache(maxsize=1)
def instrument_actions() -> tuple[InstrumentAction, ...]:
    """Every action known about every instrument, in the table's order."""
    return tuple(
        InstrumentAction(
            id=f"{row['instrument']}-{number}",
            instrument=row["instrument"],
            party=row["party"] or None,
            action=row["action"],
            date=row["date"] or None,
            place=row["place"] or None,
            address=row["address"],
            mark=row["mark"],
            note=row["note"],
        )
        for number, row in enumerate(rows("instrument_actions"), start=1)
    )
