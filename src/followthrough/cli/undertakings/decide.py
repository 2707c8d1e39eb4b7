"""`followthrough decide`: a person's word about entries and statements, written down with name, time and reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from followthrough.cli.terminal.saying import USAGE, Signer, person_or_user, register_opened, say, stop
from followthrough.register.decisions.verb_names import Verb


def decide(
    verb: Annotated[Verb, typer.Argument(help="What you decide.", show_default=False)],
    named: Annotated[
        list[str], typer.Argument(help="Keys of entries (e-...), findings or documents; for undo a decision's number.")
    ],
    by: Signer = None,
    because: Annotated[str, typer.Option(help="Your reason, written beside the decision.")] = "",
) -> None:
    """Confirm or reject, merge or split, judge two statements same or not; undo is another decision.

    Nothing is overwritten: each decision is a row of its own, and `history` shows them all. What would contradict an
    earlier judgement is refused with the sentence that says which.

    Exit codes: 0 decided; 1 it cannot be decided so, and why; 2 the command was not understood.
    """
    with register_opened():
        from followthrough.register.decisions.verbs import NamingError, decide_named
        from followthrough.register.following.judged import DecisionError

        try:
            made = decide_named(verb, named, person=person_or_user(by), now=datetime.now(UTC), reason=because)
        except NamingError as error:
            stop(f"decide: {error}", USAGE)
        except DecisionError as error:
            stop(str(error))
    if made.decision is None:
        say(made.says)
        return
    told = made.decision
    say(f"Decision {told.number} by {told.person}: {told.verdict}, {told.subject_kind} {told.subject}.")
