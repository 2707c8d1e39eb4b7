"""Rules of entry into force, as data: which act counts, whose, how many are needed, and how long to wait after it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followthrough.lexicon.world.rows import parts, rows

FIRST_OF_MONTH = "first-of-month"


@dataclass(frozen=True, slots=True)
class Need:
    """How many must act before the rule starts: 6 members of ASEAN, 3 that are "-ASEAN" (no members), Japan itself."""

    count: int
    of: str  # id of a party or group; "-ASEAN": parties outside the group; "": any party; else words as written


@dataclass(frozen=True, slots=True)
class ForceRule:
    """When an instrument enters into force. Not a date that it did."""

    act: str  # fixed signed notified deposited ratified accepted exchanged agreed; as the action's name in the tables
    of: str  # each: per party by its own act; last: for all, by the last act; threshold: by the act that meets `needs`
    wait: int = 0
    unit: str = "days"  # days, months, or first-of-month: the first day of the wait-th month after
    needs: tuple[Need, ...] = ()
    day: str | None = None  # a date the text states itself
    article: str | None = None
    mark: str = ""
    address: str = ""
    note: str = ""

    @property
    def waits(self) -> str:
        """The waiting time in words: "first day of the second month after", "60 days after"; "on the day of"."""
        if self.unit == FIRST_OF_MONTH:
            which = {1: "next", 2: "second", 3: "third", 4: "fourth"}.get(self.wait, f"{self.wait}th")
            return f"first day of the {which} month after"
        return f"{self.wait} {self.unit if self.wait != 1 else self.unit[:-1]} after" if self.wait else "on the day of"


@lru_cache(maxsize=1)
def force_rules() -> dict[str, ForceRule]:
    """The rule of every instrument whose rule is known, by the instrument's id."""
    return {
        row["instrument"]: ForceRule(
            act=row["act"],
            of=row["of"],
            wait=int(row["wait"] or 0),
            unit=row["unit"],
            needs=tuple(_need(part) for part in parts(row["needs"])),
            day=row["day"] or None,
            article=row["article"] or None,
            mark=row["mark"],
            address=row["address"],
            note=row["note"],
        )
        for row in rows("force_rules")
    }


def _need(cell: str) -> Need:
    count, _, of = cell.partition(" ")
    return Need(int(count), of)
