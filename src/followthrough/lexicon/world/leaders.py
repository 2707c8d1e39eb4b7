"""Who spoke for a party on a day: heads of state and government by their family names."""

from __future__ import annotations

from functools import cache

from followthrough.lexicon.world.rows import rows

OFFICES = ("vice president", "president", "prime minister", "chancellor", "secretary", "taoiseach")


@cache
def _terms() -> dict[tuple[str, str], tuple[tuple[str, str, str], ...]]:
    table: dict[tuple[str, str], tuple[tuple[str, str, str], ...]] = {}
    for row in rows("leaders"):
        key = row["office"], row["family"]
        table[key] = (*table.get(key, ()), (row["since"], row["until"], row["party"]))
    return table


def party_of_leader(office: str, family: str, day: str | None) -> str | None:
    """The id of the party a leader spoke for on a day (YYYY-MM-DD); without a day, when all their terms agree.

    None for a leader who is not in the table, or who was not in office.
    """
    terms = _terms().get((office, family), ())
    held = {party for since, until, party in terms if day is None or (since <= day and (not until or day <= until))}
    return held.pop() if len(held) == 1 else None
