"""Countries, organisations and groups: their plain names, and who belonged to what on a day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followthrough.lexicon.world.former import Former, former
from followthrough.lexicon.world.rows import parts, rows

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Party:
    """A country, organisation or body. Not a person, and not an adjective such as "Japanese"."""

    id: str  # ISO 3166 alpha-2 for countries, four letters for former ones, a short code for the others
    name: str  # plain English, as the seam prints it
    kind: str  # country group organisation body
    aliases: tuple[str, ...]
    short: tuple[str, ...]  # forms used in compounds: "U.S.-Japan", "ASEAN-ROK"
    demonyms: tuple[str, ...] = ()  # these speak of the party, they do not name it
    japanese: str = ""  # its name in Japanese, for countries


@lru_cache(maxsize=1)
def parties() -> dict[str, Party]:
    """Every party by id. Country names are CLDR's English ones unless our table prefers another."""
    from babel import Locale

    english, japanese = Locale("en").territories, Locale("ja").territories
    found = {row["id"]: _country(row, english[row["id"]], japanese[row["id"]]) for row in rows("countries")}
    for row in rows("organisations"):
        found[row["id"]] = Party(row["id"], row["name"], row["kind"], parts(row["aliases"]), parts(row["short"]))
    return found | {one.id: _ended(one) for one in former() if one.became}


def _ended(one: Former) -> Party:
    """A state that is no more is a party still: of what was said to and by it."""
    return Party(one.id, one.name, "country", one.aliases, (one.name,), one.demonyms, next(iter(one.japanese), ""))


def _country(row: dict[str, str], english: str, japanese: str) -> Party:
    name = row["name"] or english
    aliases = tuple(dict.fromkeys((*parts(row["aliases"]), english)))
    short = parts(row["short"]) or (name,)
    return Party(row["id"], name, "country", aliases, short, parts(row["demonyms"]), japanese)


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Adjective -> party id, as "Japanese" -> "JP". A demonym speaks of a party without naming it as an actor."""
    return {word: party.id for party in parties().values() for word in party.demonyms}


def members(group_id: str, on: date | str) -> tuple[str, ...]:
    """Ids of a group's members on a day (ISO text or date); a month or year is read as its last day.

    Empty for a party that is no group or whose membership is not in the table.
    """
    day = _last_day(on if isinstance(on, str) else on.isoformat())
    return tuple(
        row["member"]
        for row in rows("groups")
        if row["group"] == group_id and row["since"] <= day and (not row["until"] or day < row["until"])
    )


def _last_day(value: str) -> str:
    """An ISO day not before any day of the year or month given."""
    endings = {len("2018"): "-12-31", len("2018-11"): "-31"}
    return value + endings.get(len(value), "")
