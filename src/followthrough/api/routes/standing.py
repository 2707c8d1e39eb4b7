"""Where undertakings stand on a day: assessments, what is due, overdue, silent, slipped; targets against statistics."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal, get_args

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import DayAsked, Key, PageAsked, listed_of, sliced
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register.queries.figures.target_view import TargetView, target_view, targets
from followthrough.register.queries.rows import Page
from followthrough.register.queries.standing.assessing import Followed, standing_of
from followthrough.register.queries.standing.listing import KINDS, wanted_as
from followthrough.register.queries.standing.standings import Wanted, standing_page
from followthrough.register.queries.standing.verdicts import VerdictRow, verdicts_on

router = Matter("standing")


class FollowedAsked(DayAsked):
    """Which undertakings, on which day."""

    partnership: Key = ""


Stands = Literal[
    "overdue", "due", "slipped", "silent", "contradicted",
    "not started", "addressed", "in progress", "done", "done late", "missed", "superseded", "overtaken by events",
    "unknown",
]  # fmt: skip
assert get_args(Stands) == KINDS, "the ways to stand that can be asked for are those there are"


class AssessedAsked(FollowedAsked):
    """The same, and how they stand."""

    stands: Stands | None = Field(None, description="Only those that stand so: a status, or what asks for a look.")


@router.get("/assessments", response=pages_of(Followed), summary="Where every undertaking stands")
def assessments(
    request: HttpRequest, response: HttpResponse, asked: Query[AssessedAsked], page: Query[PageAsked]
) -> Any:
    """As a person signed it, else as the rules propose, each with its reason. Of documents that may be seen."""
    wanted = Wanted() if asked.stands is None else wanted_as(asked.stands, asked.day)
    return _those(request, response, asked, page, wanted, order="stated")


@router.get("/due", response=pages_of(Followed), summary="What falls due")
def due(
    request: HttpRequest, response: HttpResponse, asked: Query[FollowedAsked], page: Query[PageAsked], before: Key = ""
) -> Any:
    """Not known to be done, nearest first. `before` is an ISO day."""
    return _those(request, response, asked, page, Wanted(is_open=True, due_after=asked.day, due_before=before))


@router.get("/overdue", response=pages_of(Followed), summary="What was due")
def overdue(request: HttpRequest, response: HttpResponse, asked: Query[FollowedAsked], page: Query[PageAsked]) -> Any:
    """Not known to be done, oldest first. Overdue is not missed."""
    return _those(request, response, asked, page, Wanted(is_open=True, due_before=asked.day))


@router.get("/silent", response=pages_of(Followed), summary="What nobody speaks of any more")
def silent(request: HttpRequest, response: HttpResponse, asked: Query[FollowedAsked], page: Query[PageAsked]) -> Any:
    """For two meetings or two years, in what this register holds; what was spoken of longest ago first."""
    return _those(request, response, asked, page, Wanted(silent=True), order="quiet")


@router.get("/slipped", response=pages_of(Followed), summary="What was given a later deadline")
def slipped(request: HttpRequest, response: HttpResponse, asked: Query[FollowedAsked], page: Query[PageAsked]) -> Any:
    """Once or more, with every deadline there was; what slid farthest first."""
    return _those(request, response, asked, page, Wanted(slipped=True), order="slipped")


def _those(
    request: HttpRequest,
    response: HttpResponse,
    asked: FollowedAsked,
    page: PageAsked,
    wanted: Wanted,
    order: str = "due",
) -> Any:
    first = (page.page - 1) * page.size
    wanted = replace(wanted, partnership=asked.partnership)
    found = standing_page(wanted, as_of=asked.day, order=order, start=first, count=page.size)
    return listed_of(request, response, Page(found.rows, found.total, page.page, page.size))


@router.get("/entries/{key}/standing", response=answers(Followed, 404), summary="Where one entry stands")
def standing(request: HttpRequest, key: Key, asked: Query[DayAsked]) -> Any:
    """Its assessment, every deadline it had, and for how long nobody spoke of it."""
    found = standing_of(key, as_of=asked.day)
    if found is None:
        raise missing("entry", key)
    return found


@router.get("/entries/{key}/verdicts", response=several(VerdictRow), summary="Verdicts people signed on it")
def verdicts(request: HttpRequest, key: Key) -> Any:
    """Newest day first, superseded ones after their successor."""
    return list(verdicts_on(key))


@router.get("/targets", response=pages_of(TargetView), summary="Targets against statistics")
def all_targets(
    request: HttpRequest, response: HttpResponse, asked: Query[FollowedAsked], page: Query[PageAsked]
) -> Any:
    """One verdict a leg and baseline, with the arithmetic; those due first."""
    return listed_of(request, response, sliced(targets(as_of=asked.day, partnership=asked.partnership), page))


@router.get("/entries/{key}/target", response=answers(TargetView, 404), summary="One entry's target")
def target(request: HttpRequest, key: Key, asked: Query[DayAsked]) -> Any:
    """Its legs, series, baselines and verdicts on a day."""
    found = target_view(key, as_of=asked.day)
    if found is None:
        raise missing("target on an entry", key)
    return found
