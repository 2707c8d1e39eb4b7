"""Rules of entry into force, as data: which act counts, whose, how many are needed, and how long to wait after it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followthrough.lexicon.world.parties import parties
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

    @property
    def told(self) -> str:
        """The rule in words: "first day of the second month after the party's own notification"."""
        if self.day is not None:
            return f"on {self.day}, a day the text names"
        if self.act == "agreed":
            return "on a day the parties are to agree"
        act = _NOUNS.get(self.act, self.act)
        if self.of == "each":
            needs = f", once {_needed(self.needs)} have acted" if self.needs else ""
            return f"{self.waits} the party's own {act}{needs}"
        if self.needs:
            return f"{self.waits} the {act} by which {_needed(self.needs)} have acted"
        return f"{self.waits} the last {act} needed"


_NOUNS = {
    "signed": "signature", "notified": "notification", "deposited": "deposit", "ratified": "ratification",
    "accepted": "acceptance", "exchanged": "exchange of instruments",
}  # fmt: skip  # one line a pair would be longer than the rule


def _needed(needs: tuple[Need, ...]) -> str:
    return " and ".join(_who(need) for need in needs)


def _who(need: Need) -> str:
    name = parties()[need.of.removeprefix("-")].name if need.of.removeprefix("-") in parties() else need.of
    if need.of.startswith("-"):
        return f"{need.count} parties outside {name}"
    if need.of in parties():
        return f"{need.count} of {name}" if parties()[need.of].kind == "group" else name
    return f"{need.count} {name or 'parties'}"


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
