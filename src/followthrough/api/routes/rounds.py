"""What keepers of coding rounds do: schemes, rounds, guidelines, adjudication, closed stages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query
from ninja import Status as Answer

from followthrough.api.answers import answers, pages_of
from followthrough.api.asking import Key, PageAsked, listed_of, sliced
from followthrough.api.bodies import Body
from followthrough.api.keys import REVIEW, name_of
from followthrough.api.problems import missing
from followthrough.api.routes.coding import Given, seen_round
from followthrough.api.routes.recording import Dated, Made
from followthrough.api.routing import Matter
from followthrough.assessments.coding import SCORE
from followthrough.assessments.schemes.load import Scheme
from followthrough.register.assessing.coding import RoundDetails, add_scheme, guide, open_round
from followthrough.register.assessing.giving_codes import Coded, adjudicate, freeze_stage, reopen_stage
from followthrough.register.following.judged import DecisionError
from followthrough.register.queries.rounds.coding import round_view
from followthrough.register.queries.rounds.coding_held import scheme_held, schemes_held
from followthrough.register.queries.rounds.coding_rows import RoundView
from followthrough.register.queries.undertakings.entries import entry_view

router = Matter("coding")
_NO_NUL = r"^[^\x00]*$"
_NAME = r"^[a-z0-9][a-z0-9.-]{0,98}$"
Why = Field(min_length=1, max_length=4000, pattern=_NO_NUL, description="The reason, kept beside it.")


class SchemeSent(Body):
    """A scheme as the text of its TOML file."""

    key: str = Field(pattern=_NAME)
    text: str = Field(
        min_length=1, max_length=200_000, pattern=_NO_NUL, description="Name, scale, rule, source, values."
    )


class RoundSaid(Body):
    """What is coded in a round."""

    key: str = Field(pattern=_NAME, description="Such as g20-2026.")
    title: str = Field(min_length=1, max_length=300, pattern=_NO_NUL)
    scheme: Key
    entries: list[Key] = Field(min_length=1, max_length=2000)
    members: list[Key] = Field(default=[], max_length=200, description="Where the scheme scores member by member.")
    fields: list[Key] = Field(default=[SCORE], min_length=1, max_length=20)


class Guideline(Body):
    """How one undertaking of a round is to be scored."""

    text: str = Field(
        min_length=1, max_length=20_000, pattern=_NO_NUL, description="What each value would mean for it."
    )
    starts: str | None = Dated
    ends: str | None = Dated


class StageSaid(Body):
    """A stage of a round."""

    stage: Key = Field("", description="Of the scheme; the first where it is not given.")


class StageReopened(StageSaid):
    """A closed stage that is to be opened again."""

    reason: str = Why


@router.get("/schemes", response=pages_of(Scheme), summary="Scoring schemes")
def schemes(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """Those that come with the program and those added to this register, with values and rule."""
    return listed_of(request, response, sliced(schemes_held(), page))


@router.get("/schemes/{key}", response=answers(Scheme, 404), summary="One scheme")
def scheme(request: HttpRequest, key: Key) -> Any:
    """Its values, what each means, from which standing it is proposed, and the rule that scores print."""
    try:
        return scheme_held(key)
    except DecisionError:
        raise missing("scheme", key) from None


@router.post("/schemes", response=answers(Scheme, 403, 409, status=201), auth=REVIEW, summary="Add a scheme")
def add(request: HttpRequest, body: SchemeSent) -> Any:
    """From the text of its file; the same text again changes nothing."""
    made = add_scheme(key=body.key, text=body.text, person=name_of(request), now=timezone.now())
    return Answer(201, made)


@router.post("/rounds", response=answers(RoundView, 403, 409, status=201), auth=REVIEW, summary="Open a round")
def opened(request: HttpRequest, body: RoundSaid) -> Any:
    """Or change which undertakings and members it has; codes given stay."""
    for entry in body.entries:
        if entry_view(entry) is None:
            raise DecisionError(f"The register holds no entry {entry} that you may see.")
    details = RoundDetails(
        title=body.title, scheme=body.scheme, entries=tuple(body.entries), members=tuple(body.members),
        fields=tuple(body.fields),
    )  # fmt: skip
    open_round(key=body.key, details=details, person=name_of(request), now=timezone.now())
    return Answer(201, round_view(body.key))


@router.put(
    "/rounds/{key}/guidelines/{entry}",
    response=answers(Guideline, 403, 404, 409),
    auth=REVIEW,
    summary="Write a guideline",
)
def guideline(request: HttpRequest, key: Key, entry: Key, body: Guideline) -> Any:
    """Before anybody codes: what each value takes, and within what period evidence counts."""
    seen_round(key)
    guide(
        in_round=key, entry=entry, text=body.text, period=(body.starts or "", body.ends or ""),
        person=name_of(request), now=timezone.now(),
    )  # fmt: skip
    return body


@router.post(
    "/rounds/{key}/settlements",
    response=answers(Given, 403, 404, 409, status=201),
    auth=REVIEW,
    summary="Settle a unit",
)
def settle(request: HttpRequest, key: Key, body: Given) -> Any:
    """On which the coders differ; a third person's word, with the reason."""
    seen_round(key, body.stage)
    coded = Coded(**body.dict() | {"evidence": tuple(body.evidence)})
    adjudicate(in_round=key, coded=coded, person=name_of(request), now=timezone.now())
    return Answer(201, body)


@router.post(
    "/rounds/{key}/closings", response=answers(Made, 403, 404, 409, status=201), auth=REVIEW, summary="Close a stage"
)
def freeze(request: HttpRequest, key: Key, body: StageSaid) -> Any:
    """What was decided and every raw code as they are now; the key is the hash that any change would break."""
    stage = seen_round(key, body.stage).stage
    return Answer(201, {"key": freeze_stage(in_round=key, stage=stage, person=name_of(request), now=timezone.now())})


@router.post(
    "/rounds/{key}/reopenings", response=answers(Made, 403, 404, 409, status=201), auth=REVIEW, summary="Reopen a stage"
)
def reopen(request: HttpRequest, key: Key, body: StageReopened) -> Any:
    """With the reason; what was closed is kept with its hash."""
    stage = seen_round(key, body.stage).stage
    reopen_stage(in_round=key, stage=stage, person=name_of(request), now=timezone.now(), reason=body.reason)
    return Answer(201, {"key": key})
