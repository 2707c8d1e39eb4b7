"""Names that parties bore, and states that are no more: what they were called on a day, and what became of them.

A country that changed its name is one party under all its names. A state that ended is a party of its own, with the
four letters of ISO 3166-3 as id: what the Soviet Union undertook nobody else has undertaken by that.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followthrough.lexicon.world.rows import parts, rows


@dataclass(frozen=True, slots=True)
class Former:
    """A name a party bore from a day until a day. The days are ISO text, their precision kept."""

    id: str  # the party's
    name: str
    aliases: tuple[str, ...]
    since: str
    until: str  # the first day on which it was no longer so; "" where it still is a name
    only: bool  # it names the party in texts dated until then, and in no others
    became: tuple[str, ...]  # ids of what came of a state that is no more; none for a party that is still there
    japanese: tuple[str, ...]
    demonyms: tuple[str, ...]
    mark: str
    address: str  # public; "" where it is common knowledge (mark C)
    note: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form it is written in."""
        return (self.name, *self.aliases, *self.japanese)


@lru_cache(maxsize=1)
def former() -> tuple[Former, ...]:
    """All of them, in the order of the table."""
    return tuple(_former(row) for row in rows("former"))


def _former(row: dict[str, str]) -> Former:
    several = {name: parts(row[name]) for name in ("aliases", "became", "japanese", "demonyms")}
    plain = {name: row[name] for name in ("id", "name", "since", "until", "mark", "address", "note")}
    return Former(**plain, **several, only=row["only"] == "yes")  # type: ignore[arg-type]  # names of fields by their kind


def names_of(party_id: str) -> tuple[Former, ...]:
    """Former names of a party, or the one row of a state that is no more; empty where none is known."""
    return tuple(one for one in former() if one.id == party_id)


def called_on(party_id: str, day: str) -> str:
    """What a party was called on an ISO day (a month or year: its last day); "" where the table knows no other name."""
    return next((one.name for one in names_of(party_id) if one.since <= day and (not one.until or day < one.until)), "")
