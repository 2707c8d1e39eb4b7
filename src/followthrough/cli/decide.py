"""`followthrough decide`: a person's word about entries and statements, written down with name, time and reason."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.saying import USAGE, person_or_user, register_opened, say, stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from followthrough.register.queries.rows import DecisionRow


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
    Verb.UNDO: "a decision's number, or an entry or finding decided about",
}
_ONE = (Verb.CONFIRM, Verb.REJECT, Verb.WITHDRAW, Verb.UNDO)


def decide(
    verb: Annotated[Verb, typer.Argument(help="What you decide.", show_default=False)],
    named: Annotated[
        list[str], typer.Argument(help="Keys of entries (e-...), findings or documents; for undo a decision's number.")
    ],
    by: Annotated[str | None, typer.Option(help="Your name.", show_default="your user name")] = None,
    because: Annotated[str, typer.Option(help="Your reason, written beside the decision.")] = "",
) -> None:
    """Confirm or reject, merge or split, judge two statements same or not; undo is another decision.

    Nothing is overwritten: each decision is a row of its own, and `history` shows them all. What would contradict an
    earlier judgement is refused with the sentence that says which.

    Exit codes: 0 decided; 1 it cannot be decided so, and why; 2 the command was not understood.
    """
    if (len(named) != 1) if verb in _ONE else (len(named) < 2 or (verb is not Verb.SPLIT and len(named) > 2)):  # noqa: PLR2004  a pair
        stop(f"“decide {verb}” takes {TAKES[verb]}.", USAGE)
    with register_opened():
        from followthrough.register.judged import DecisionError

        words = {"person": person_or_user(by), "now": datetime.now(UTC), "reason": because}
        try:
            made = _taken(verb, named, words)
        except DecisionError as error:
            stop(str(error))
    say(f"Decision {made.number} by {made.person}: {made.verdict}, {made.subject_kind} {made.subject}.")


def _taken(verb: Verb, named: list[str], words: dict[str, Any]) -> DecisionRow:
    from followthrough.register.judgements import judge
    from followthrough.register.reshaping import merge, move, split
    from followthrough.register.supersession import supersede
    from followthrough.register.withdrawing import withdraw

    verbs: dict[Verb, Callable[[], DecisionRow]] = {
        Verb.MERGE: lambda: merge(entry=named[0], other=named[1], **words),
        Verb.SPLIT: lambda: split(entry=named[0], findings=named[1:], **words),
        Verb.RELINK: lambda: move(finding=named[0], entry=named[1], **words),
        Verb.SUPERSEDE: lambda: supersede(entry=named[0], by=named[1], **words),
        Verb.WITHDRAW: lambda: withdraw(document=named[0], **words),
    }
    if verb in verbs:
        return verbs[verb]()
    if verb in (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE):
        return judge(one=named[0], other=named[1], verdict=verb.replace("-", " "), **words)
    return _reviewed(verb, named[0], words)


def _reviewed(verb: Verb, named: str, words: dict[str, Any]) -> DecisionRow:
    """Confirm, reject or undo: of an entry, a finding, or a decision by its number."""
    from followthrough.register.review import decide as review
    from followthrough.register.review import undo

    if verb is Verb.UNDO and named.isascii() and named.isdigit() and len(named) < 16:  # noqa: PLR2004  a finding's key has 16
        return undo(decision=int(named), **words)
    kind = "entry" if named.startswith("e-") else "finding"
    return review(verdict=verb.value, **(words | {kind: named}))
