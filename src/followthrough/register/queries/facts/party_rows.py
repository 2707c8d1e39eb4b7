"""A party as the pages and the API tell it, with the names it bore."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name a party bore, with where that is known from."""

    name: str
    since: str  # ISO, precision kept
    until: str  # the first day on which it was no longer so; blank: it is still a name of it
    became: tuple[str, ...]  # names of what came of a state that is no more
    source: str  # public address; blank: no public source is given for it
    note: str


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A country, group, organisation or body, with its groups or members on the day asked for."""

    key: str
    name: str
    name_ja: str
    kind: str
    iso3: str
    aliases: tuple[str, ...]
    groups: tuple[str, ...]  # names
    members: tuple[str, ...]
    entries: int
    former: tuple[FormerName, ...] = ()  # names it bore, or the days of a state that is no more
