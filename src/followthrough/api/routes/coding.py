"""Coding: rounds, what is to be coded, blind codes, scores by the scheme's rule; an undertaking under every scheme."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Schema
from ninja import Status as Answer

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import DayAsked, Key, PageAsked, listed_of, sliced
from followthrough.api.bodies import Body
from followthrough.api.keys import CODE, REVIEW, name_of
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.assessments.coding import SCORE, Aggregate, Code
from followthrough.assessments.verdicts import UnderScheme
from followthrough.register.assessing.giving_codes import Coded, give_code
from followthrough.register.following.judged import DecisionError
from followthrough.register.queries.rounds.coding import raw_codes, round_view
from followthrough.register.queries.rounds.coding import rounds as all_rounds
from followthrough.register.queries.rounds.coding_rows import RoundRow, RoundView
from followthrough.register.queries.rounds.scores import scores as all_scores
from followthrough.register.queries.rounds.scores import under_schemes
from followthrough.register.queries.undertakings.entries import entry_view

router = Matter("coding")
_NO_NUL = r"^[^\x00]*$"


class StageAsked(Schema):
    """Which stage of a round."""

    stage: Key = Field("", description="Of the scheme; the first where it is not given.")


class Given(Body):
    """A code that is given."""

    entry: Key
    value: Key
    member: Key = Field("", description="Where the scheme scores member by member.")
    field: Key = Field(SCORE, description="Of the scheme.")
    stage: Key = Field("", description="Of the scheme; the first where it is not given.")
    because: str = Field("", max_length=4000, pattern=_NO_NUL)
    evidence: list[Key] = Field(default_factory=list, max_length=200, description="Keys of evidence it rests on.")


@router.get("/rounds", response=pages_of(RoundRow, 403), auth=CODE, summary="Coding rounds")
def rounds(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """Newest first."""
    return listed_of(request, response, sliced(all_rounds(), page))


@router.get(
    "/rounds/{key}", response=answers(RoundView, 403, 404), auth=CODE, summary="One round, as its coder sees it"
)
def one_round(request: HttpRequest, key: Key, asked: Query[StageAsked]) -> Any:
    """Every unit with the codes you may see: your own, and others' of what you have coded already."""
    return seen_round(key, asked.stage, coder=name_of(request))


@router.post("/rounds/{key}/codes", response=answers(Code, 403, 404, 409, status=201), auth=CODE, summary="Give a code")
def give(request: HttpRequest, key: Key, body: Given) -> Any:
    """Yours, and blind: given again it supersedes the one before, until another coder has coded the same."""
    seen_round(key, body.stage)
    if entry_view(body.entry) is None:
        raise missing("entry", body.entry)
    said = body.dict() | {"evidence": tuple(body.evidence)}
    return Answer(201, give_code(in_round=key, coded=Coded(**said), person=name_of(request), now=timezone.now()))


@router.get("/rounds/{key}/codes", response=answers(list[dict[str, str]], 403, 404), auth=REVIEW, summary="Raw codes")
def codes(request: HttpRequest, key: Key) -> Any:
    """Every coder's, of all stages, in the columns that `code import` takes."""
    shown = {unit.unit[0] for unit in seen_round(key).units}
    return [row for row in raw_codes(key) if row["entry"] in shown]


@router.get("/rounds/{key}/scores", response=several(Aggregate, 403, 404), auth=REVIEW, summary="Scores of a round")
def scores(
    request: HttpRequest,
    key: Key,
    asked: Query[StageAsked],
    by: Literal["member", "issue", "period", "entry"] = "member",
) -> Any:
    """Of what is decided, by the scheme's rule, which each group prints."""
    seen_round(key, asked.stage)
    return list(all_scores(key, by=by, stage=asked.stage))


@router.get("/entries/{key}/schemes", response=several(UnderScheme, 404), summary="One entry under every scheme")
def schemes(request: HttpRequest, key: Key, asked: Query[DayAsked]) -> Any:
    """What each would make of where it stands: a proposal to a coder, never a score."""
    found = under_schemes(key, as_of=asked.day)
    if not found:
        raise missing("entry", key)
    return list(found)


def seen_round(key: str, stage: str = "", *, coder: str = "") -> RoundView:
    """A round without the undertakings this person may not see."""
    try:
        view = round_view(key, stage=stage, coder=coder)
    except DecisionError:
        raise missing("coding round", key) from None
    if stage and stage not in view.scheme.stages:
        raise missing("stage of this round", stage)
    return replace(view, units=tuple(unit for unit in view.units if unit.headline))
