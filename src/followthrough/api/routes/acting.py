"""Deciding: a person's word about what the machine proposed, and what it was."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Schema
from ninja import Status as Answer
from pydantic import StrictBool

from followthrough.api.answers import answers
from followthrough.api.asking import Key
from followthrough.api.bodies import Body
from followthrough.api.keys import REVIEW, name_of
from followthrough.api.problems import ProblemError, missing
from followthrough.api.routing import Matter
from followthrough.model import Act, Strength
from followthrough.register.decisions.by_hand import Says
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.reviewing import OvertakenError, as_seen
from followthrough.register.decisions.verb_names import Verb
from followthrough.register.decisions.verbs import decide_named
from followthrough.register.queries.reviewing.review import one_finding
from followthrough.register.queries.rows import DecisionRow, FindingRow

router = Matter("deciding")
_NO_NUL = r"^[^\x00]*$"


class Decided(Body):
    """What is decided about what, and why."""

    verb: Verb
    named: list[Key] = Field(
        min_length=1, max_length=200,
        description="Keys of entries, findings or documents, as the verb takes them; for undo a decision's number.",
    )  # fmt: skip
    reason: str = Field("", max_length=2000, pattern=_NO_NUL)
    seen: int | None = Field(
        None, ge=0, le=2**62,
        description="Number of the decision one saw before deciding, 0 for none: refused if another holds by now. "
        "For confirm, reject and undo of one finding or entry.",
    )  # fmt: skip


class Waits(Schema):
    """What was proposed, or taken back, where two persons must agree: nothing was decided yet."""

    says: str


class Corrected(Body):
    """What a person reads in the words of a finding."""

    act: Act
    holders: list[Key] = Field(max_length=100)
    addressees: list[Key] = Field(max_length=100)
    due: str = Field(max_length=10, pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$", description="Blank for none.")
    strength: Strength | None
    areas: list[Key] = Field(max_length=100)
    conditional: StrictBool
    reason: str = Field("", max_length=2000, pattern=_NO_NUL)


DECIDED = answers(DecisionRow, 403, 409, status=201) | {202: Waits}


@router.post("/decisions", response=DECIDED, auth=REVIEW, summary="Decide")
def decide(request: HttpRequest, body: Decided) -> Any:
    """Confirm or reject, merge or split, move a statement, judge two the same or not, supersede, withdraw, undo.

    Nothing is overwritten: each decision is a row of its own. What would contradict a judgement that holds is refused.
    Where two persons must agree, the first one's word waits: the answer is 202 and says so.
    """
    if body.seen is None:
        return _decided(request, body)
    kind = "entry" if body.named[0].startswith("e-") else "finding"
    try:
        with as_seen(kind=kind, subject=body.named[0], number=body.seen):
            return _decided(request, body)
    except OvertakenError as error:
        held = (
            "none holds any more"
            if error.decision is None
            else f"decision {error.decision.number} by {error.decision.person} holds"
        )
        raise ProblemError(409, f"Somebody decided since: {held}. Nothing of yours was recorded.") from None


def _decided(request: HttpRequest, body: Decided) -> Any:
    made = decide_named(body.verb, body.named, person=name_of(request), now=timezone.now(), reason=body.reason)
    return Answer(202, Waits(says=made.says)) if made.decision is None else Answer(201, made.decision)


@router.post(
    "/findings/{key}/corrections",
    response=answers(FindingRow, 403, 404, 409, status=201),
    auth=REVIEW,
    summary="Read it otherwise",
)
def corrections(request: HttpRequest, key: Key, body: Corrected) -> Any:
    """The words stay; what is read in them changes, and the machine's reading stays as a superseded row.

    Another act makes another finding of the same words, and rejects this one.
    """
    if one_finding(key) is None:
        raise missing("finding", key)
    says = Says(
        act=body.act, holders=tuple(body.holders), addressees=tuple(body.addressees), due=body.due,
        strength=body.strength or "", areas=tuple(body.areas), conditional=body.conditional,
    )  # fmt: skip
    made = correct(finding=key, says=says, person=name_of(request), now=timezone.now(), reason=body.reason)
    return Answer(201, one_finding(made))
