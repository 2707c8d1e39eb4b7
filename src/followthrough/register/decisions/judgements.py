"""`judge`: a person says whether two statements speak of the same undertaking. Same, not same or unsure; remembered.

Same and same is same; same and not same is not same. What would contradict an earlier judgement is refused with the
sentence that says which judgements clash. No machine's link overrides a person's not-same.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, need_findings, take
from followthrough.register.decisions.review import undo
from followthrough.register.decisions.supersession import forward_only
from followthrough.register.following.chains import follow
from followthrough.register.following.graph import NOT_SAME, SAME, UNSURE, standing
from followthrough.register.following.judged import DecisionError, live_words
from followthrough.register.models import Judgement
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow


class Judged(StrEnum):
    """What a person may say of two statements."""

    SAME = SAME
    NOT_SAME = NOT_SAME
    UNSURE = UNSURE
    UNDO = "undo"


@transaction.atomic
def judge(*, one: str, other: str, verdict: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Judge two statements by the keys of their findings; `undo` takes the judgement on this pair back.

    Where a merger or a split said it of the pair, `undo` takes that decision back, whole.

    Raises:
        DecisionError: no such finding or verdict, a statement judged with itself, nothing to undo, or a clash with
            what was judged before, told in a sentence.
    """
    need_findings(one, other)
    if one == other:
        raise DecisionError("Name two statements: one is always the same as itself.")
    if verdict not in set(Judged):
        raise DecisionError(f"“{verdict}” is no judgement: choose one of {', '.join(Judged)}.")
    first, second = sorted((one, other))
    if verdict == Judged.UNDO and (whole := _whole(first, second)) is not None:
        return undo(decision=whole, person=person, now=now, reason=reason)
    words = [] if verdict == Judged.UNDO else [(first, second, verdict)]
    made = take(Wish("pair", f"{first}|{second}"[:200], verdict, person, now, reason, words))
    with forward_only():
        follow(findings=[first, second], person=person, now=now)
    return decision_row(made)


def _whole(first: str, second: str) -> int | None:
    """The number of the live decision about more than this pair that said something of it; None where there is none."""
    said = Judgement.objects.filter(one=first, other=second, decision__superseded_at__isnull=True)
    if said.filter(decision__subject_kind="pair").exists():
        return None
    return said.order_by("-decision").values_list("decision", flat=True).first()


def judged_so(*, one: str, other: str) -> str:
    """What people's words, taken together, say of two statements: same, not same, unsure, or "" for nothing."""
    return standing(live_words([one, other]), one, other)
