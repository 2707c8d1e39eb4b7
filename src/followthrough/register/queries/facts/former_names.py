"""What a party was called before, from when until when, and what came of a state that is no more."""

from __future__ import annotations

from followthrough.lexicon.world import name_of, names_of
from followthrough.register.queries.facts.party_rows import FormerName


def former_names(party: str) -> tuple[FormerName, ...]:
    """By the party's key, which is its id where the lexicon knows it. No query."""
    return tuple(
        FormerName(one.name, one.since, one.until, tuple(map(name_of, one.became)), one.address, one.note)
        for one in names_of(party)
    )
