"""The names of decisions, and what each takes. Imports no Django, so that a command can show them at once."""

from __future__ import annotations

from enum import StrEnum


class Verb(StrEnum):
    """What may be decided."""

    CONFIRM = "confirm"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    RELINK = "relink"
    SAME = "same"
    NOT_SAME = "not-same"
    UNSURE = "unsure"
    SUPERSEDE = "supersede"
    WITHDRAW = "withdraw"
    UNDO = "undo"


TAKES = {  # what must be named, for the sentence that says so
    Verb.CONFIRM: "one entry or finding",
    Verb.REJECT: "one entry or finding",
    Verb.MERGE: "two entries",
    Verb.SPLIT: "an entry and the findings that leave it",
    Verb.RELINK: "a finding and the entry it belongs to",
    Verb.SAME: "two findings",
    Verb.NOT_SAME: "two findings",
    Verb.UNSURE: "two findings",
    Verb.SUPERSEDE: "the older entry and the one that took its place",
    Verb.WITHDRAW: "one document",
    Verb.UNDO: "a decision's number, or an entry, finding or document decided about",
}
