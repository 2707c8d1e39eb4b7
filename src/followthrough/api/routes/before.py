"""Before a meeting: what changed since a partnership's last one, and a draft held against what was agreed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query

from followthrough.api.answers import answers
from followthrough.api.asking import Day, DayAsked, Key, today
from followthrough.api.bodies import Body
from followthrough.api.keys import READ
from followthrough.api.problems import ProblemError, missing
from followthrough.api.routes.reading import LONGEST
from followthrough.api.routing import Matter
from followthrough.register import queries
from followthrough.register.following.judged import DecisionError
from followthrough.register.queries.overview.since import SinceView, since_meeting
from followthrough.register.queries.texts.checking import DraftView, check_draft

router = Matter("before a meeting")


class MeetingAsked(DayAsked):
    """Since which meeting, to which day."""

    meeting: Key = Field(
        "", description="Key of a meeting; the partnership's last before the day where it is not given."
    )


class DraftSent(Body):
    """The words of a draft."""

    text: str = Field(min_length=1, max_length=LONGEST, description="Plain text or Markdown.")
    name: Key = Field("draft", min_length=1, description="How it is named in the answer.")
    as_of: Day | None = Field(None, description="The day on which it would be agreed; today where it is not given.")


@router.get(
    "/partnerships/{key}/since", response=answers(SinceView, 404), summary="What changed since the last meeting"
)
def since(request: HttpRequest, key: Key, asked: Query[MeetingAsked]) -> Any:
    """Done, slipped, missed, fell due, silent, due before the next, contradicted, restated: each with its reason."""
    _known(key)
    try:
        return since_meeting(partnership=key, as_of=asked.day, meeting=asked.meeting)
    except DecisionError as error:
        raise ProblemError(404, str(error)) from None


@router.post(
    "/partnerships/{key}/check",
    response=answers(DraftView, 403, 404),
    auth=READ,
    summary="A draft against the register",
)
def check(request: HttpRequest, key: Key, body: DraftSent) -> Any:
    """What it undertakes and how well that could be followed, what was agreed before, what it leaves unsaid.

    Nothing is kept.
    """
    _known(key)
    day = today() if body.as_of is None else body.as_of.isoformat()
    return check_draft(data=body.text.encode("utf-8", "replace"), name=body.name, partnership=key, as_of=day)


def _known(key: str) -> None:
    if all(row.key != key for row in queries.partnerships()):
        raise missing("partnership", key)
