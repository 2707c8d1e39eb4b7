"""Every decision by its name, as a door takes it: a verb and what is named. One place, for the shell and the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.reshaping import merge, move, split
from followthrough.register.decisions.review import undo
from followthrough.register.decisions.seconding import Outcome, put_decision
from followthrough.register.decisions.supersession import supersede
from followthrough.register.decisions.verb_names import TAKES, Verb
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.following.judged import DecisionError
from followthrough.register.models import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow


_ONE = (Verb.CONFIRM, Verb.REJECT, Verb.WITHDRAW, Verb.UNDO)
_KEY_LENGTH = 16  # of a finding; a decision's number is shorter


class NamingError(DecisionError):
    """A verb was given too few or too many names."""


def decide_named(verb: Verb, named: Sequence[str], *, person: str, now: datetime, reason: str = "") -> Outcome:
    """Take the decision, or propose it where two persons must agree.

    Raises:
        NamingError: too few or too many are named.
        DecisionError: it cannot be decided so, and why.
    """
    if (len(named) != 1) if verb in _ONE else (len(named) < 2 or (verb is not Verb.SPLIT and len(named) > 2)):  # noqa: PLR2004  a pair
        raise NamingError(f"“{verb}” takes {TAKES[verb]}.")
    verbs: dict[Verb, Callable[[], DecisionRow]] = {
        Verb.MERGE: lambda: merge(entry=named[0], other=named[1], person=person, now=now, reason=reason),
        Verb.SPLIT: lambda: split(entry=named[0], findings=named[1:], person=person, now=now, reason=reason),
        Verb.RELINK: lambda: move(finding=named[0], entry=named[1], person=person, now=now, reason=reason),
        Verb.SUPERSEDE: lambda: supersede(entry=named[0], by=named[1], person=person, now=now, reason=reason),
        Verb.WITHDRAW: lambda: withdraw(document=named[0], person=person, now=now, reason=reason),
    }
    if verb in verbs:
        return Outcome(verbs[verb]())
    if verb in (Verb.SAME, Verb.NOT_SAME, Verb.UNSURE):
        said = verb.replace("-", " ")
        return Outcome(judge(one=named[0], other=named[1], verdict=said, person=person, now=now, reason=reason))
    return _reviewed(verb, named[0], person, now, reason)


def _reviewed(verb: Verb, named: str, person: str, now: datetime, reason: str) -> Outcome:
    """Confirm, reject or undo: of an entry, a finding, a document, or a decision by its number."""
    if verb is Verb.UNDO and named.isascii() and named.isdigit() and len(named) < _KEY_LENGTH:
        return Outcome(undo(decision=int(named), person=person, now=now, reason=reason))
    if verb is Verb.UNDO and Document.objects.filter(key=named, superseded_at__isnull=True).exists():
        return Outcome(withdraw(document=named, person=person, now=now, reason=reason, verdict=verb.value))
    kind = "entry" if named.startswith("e-") else "finding"
    return put_decision(verdict=verb.value, person=person, now=now, reason=reason, **{kind: named})
