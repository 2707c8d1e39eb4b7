"""What a party was called before, from when until when, and what came of a state that is no more."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.lexicon.world import name_of, names_of


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name a party bore, with where that is known from."""

    name: str
    since: str  # ISO, precision kept
    until: str  # the first day on which it was no longer so; blank: it is still a name of it
    became: tuple[str, ...]  # names of what came of a state that is no more
    source: str  # public address; blank where it is common knowledge
    note: str


def former_names(party: str) -> tuple[FormerName, ...]:
    """By the party's key, which is its id where the lexicon knows it. No query."""
    return tuple(
        FormerName(one.name, one.since, one.until, tuple(map(name_of, one.became)), one.address, one.note)
        for one in names_of(party)
    )
