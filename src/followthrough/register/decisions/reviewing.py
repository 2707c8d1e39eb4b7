"""Reviewing many and reviewing together: decide only what is as one saw it; accept by a rule that is written down."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish
from followthrough.register.decisions.review import Verdict
from followthrough.register.decisions.seconding import Outcome, put_decisions
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.models import Decision
from followthrough.register.queries.reviewing.review import ReviewFilter, open_keys
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

AGREE = {  # a second rule, and how it is told
    "strict": "that counts by the strict rule",
    "restated": "that says again what a person has accepted",
}
MOST = 200  # findings accepted at once, so that a page answers and no other writer waits long


class OvertakenError(DecisionError):
    """Somebody else decided since the page was shown. `decision` is what holds now; None: theirs was taken back."""

    def __init__(self, decision: DecisionRow | None) -> None:
        self.decision = decision
        super().__init__("Somebody else has decided since this page was shown.")


class RuleError(DecisionError):
    """A rule that would accept too much. Says what to name."""


@contextmanager
def as_seen(*, kind: str, subject: str, number: int) -> Iterator[None]:
    """What is written inside holds only if the live decision on the subject still is this one; 0 for none.

    Raises:
        OvertakenError: it is another one. Nothing is written.
    """
    with transaction.atomic():
        audit.one_writer()
        live = Decision.objects.filter(subject_kind=kind, subject=subject, superseded_at__isnull=True).first()
        holds = live is not None and live.verdict != Verdict.UNDO
        if (live.pk if live is not None and holds else 0) != number:
            raise OvertakenError(decision_row(live) if live is not None and holds else None)
        yield


@dataclass(frozen=True, slots=True)
class Rule:
    """By which findings are accepted without reading each: an act, and how sure the reader or a second rule must be."""

    act: str
    least: float = 0.0  # confidence, up to 1
    partnership: str = ""  # key; blank: any
    document: str = ""  # key; blank: any
    agree: str = ""  # a second rule that must say the same: one of AGREE

    def __str__(self) -> str:
        """The sentence that stands as reason beside each decision."""
        where = f" in document {self.document}" if self.document else ""
        where += f" of {self.partnership}" if self.partnership else ""
        sure = f"read with a confidence of {self.least:.2f} or more" if self.least else ""
        told = " and ".join(filter(None, (sure, AGREE.get(self.agree, ""))))
        return f"Accepted by rule, not one by one: every {self.act}{where} {told}."


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many a rule accepted, and how many of them wait for a second person."""

    decided: int
    waiting: int


@transaction.atomic
def accept_by_rule(rule: Rule, *, person: str, now: datetime) -> Accepted:
    """Confirm the findings nobody has decided about that fit the rule, at most `MOST` at once; how many they were.

    Raises:
        RuleError: the rule names no act, or neither a confidence nor a second rule.
    """
    if not rule.act or not 0 <= rule.least <= 1 or not (rule.least or rule.agree in AGREE):
        raise RuleError("A rule names one act, and a confidence above 0 and up to 1 or a second rule.")
    audit.one_writer()
    chosen = ReviewFilter(
        act=rule.act, least=rule.least, partnership=rule.partnership, document=rule.document, agree=rule.agree
    )
    keys = open_keys(chosen, most=MOST)
    came = put_decisions([Wish("finding", key, Verdict.CONFIRM, person, now, str(rule)) for key in keys])
    done = [one for one in came if isinstance(one, Outcome)]
    waiting = sum(1 for one in done if one.decision is None)
    return Accepted(len(done) - waiting, waiting)
