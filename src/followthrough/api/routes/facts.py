"""Facts: what was said of progress, evidence, statistics."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query

from followthrough.api.answers import answers, pages_of
from followthrough.api.asking import DayAsked, Key, PageAsked, listed_of, sliced
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register.queries import claims as all_claims
from followthrough.register.queries import series as all_series
from followthrough.register.queries.facts.evidence_list import list_evidence
from followthrough.register.queries.figures.series_view import SeriesView, series_view
from followthrough.register.queries.rows import ClaimRow, EvidenceRow, SeriesRow

router = Matter("facts")


@router.get("/claims", response=pages_of(ClaimRow), summary="What was said of progress")
def claims(
    request: HttpRequest, response: HttpResponse, page: Query[PageAsked], instrument: Key = "", partnership: Key = ""
) -> Any:
    """In the claimants' words, in time order. No claim is a verdict; a number without denominator is not itemised."""
    return listed_of(request, response, sliced(all_claims(instrument=instrument, partnership=partnership), page))


@router.get("/evidence", response=pages_of(EvidenceRow), summary="Facts for and against")
def evidence(request: HttpRequest, response: HttpResponse, page: Query[PageAsked], entry: Key = "") -> Any:
    """Facts with direction and source, in time order. None is a verdict."""
    return listed_of(request, response, list_evidence(entry=entry, page=page.page, size=page.size))


@router.get("/series", response=pages_of(SeriesRow), summary="Statistical series")
def series(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """Each with every figure of every edition and source."""
    return listed_of(request, response, sliced(all_series(), page))


@router.get("/series/{key}", response=answers(SeriesView, 404), summary="One series")
def one_series(request: HttpRequest, key: Key, asked: Query[DayAsked]) -> Any:
    """Its figures as known on a day, what was revised, what should be doubted."""
    found = series_view(key, as_of=asked.day)
    if found is None:
        raise missing("series", key)
    return found
