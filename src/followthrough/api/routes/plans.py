"""Work plans: their editions, lines, rates and claims."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query

from followthrough.api.answers import answers, pages_of
from followthrough.api.asking import DayAsked, Key, PageAsked, listed_of, sliced
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register.queries.plans.crosswalks import crosswalk_view
from followthrough.register.queries.plans.plan_rows import CrosswalkView, PlanRow, PlanView
from followthrough.register.queries.plans.plans import plan_view
from followthrough.register.queries.plans.plans import plans as all_plans

router = Matter("plans")


class EditionAsked(DayAsked):
    """Which edition, on which day."""

    edition: int | None = Field(None, ge=1, le=32_767, description="Which edition; the newest where it is not given.")


@router.get("/plans", response=pages_of(PlanRow), summary="Work plans, newest first")
def plans(request: HttpRequest, response: HttpResponse, page: Query[PageAsked], partnership: Key = "") -> Any:
    """Each in its newest edition."""
    return listed_of(request, response, sliced(all_plans(partnership=partnership), page))


@router.get("/plans/{key}", response=answers(PlanView, 404), summary="One plan whole")
def plan(
    request: HttpRequest,
    key: Key,
    asked: Query[EditionAsked],
) -> Any:
    """Its lines in its own words, where each stands on a day, rates by heading with their rule, and others' claims."""
    found = plan_view(key, as_of=asked.day, edition=asked.edition)
    if found is None:
        raise missing("plan", key)
    return found


@router.get("/crosswalk", response=answers(CrosswalkView, 404), summary="What a later plan made of an earlier one")
def crosswalk(request: HttpRequest, old: Query[Key], new: Query[Key]) -> Any:
    """Which headings and lines the later plan took up, and what it dropped."""
    found = crosswalk_view(old, new)
    if found is None:
        raise missing("pair of plans", f"{old}, {new}")
    return found
