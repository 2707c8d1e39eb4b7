"""Entries: undertakings followed through time."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Schema
from pydantic import create_model

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import EntriesAsked, Key, MomentAsked, PageAsked, listed_of
from followthrough.api.keys import REVIEW
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register.queries import entry_view, list_entries
from followthrough.register.queries.rows import Count, EntryRow, EntryView
from followthrough.register.queries.undertakings.changed import UpdatedRow, changed
from followthrough.register.queries.undertakings.facets import facets
from followthrough.register.queries.undertakings.history import Event, history
from followthrough.register.queries.undertakings.rewordings import Reworded, rewordings

router = Matter("entries")


class OrderAsked(Schema):
    """In which order."""

    order: Literal["document", "due"] = Field("document", description="Newest document first, or soonest due first.")


_SIDES = ("act", "party", "partnership", "due", "kind", "area", "status")
_VALUES: Any = {side: (several(Count)[200], ...) for side in _SIDES}
Facets: Any = create_model(
    "Facets", __doc__="How what was found divides: the values of each side, most frequent first.", **_VALUES
)


class MostAsked(Schema):
    """How many."""

    most: int = Field(50, ge=1, le=200, description="How many.")


@router.get("/entries", response=pages_of(EntryRow), summary="Entries of the register")
def entries(
    request: HttpRequest,
    response: HttpResponse,
    asked: Query[EntriesAsked],
    page: Query[PageAsked],
    order: Query[OrderAsked],
) -> Any:
    """The register's list with its filters, as of a day or as known at a time.

    Rejected and stale ones, and those of withdrawn documents, are left out unless they are asked for.
    """
    return listed_of(
        request,
        response,
        list_entries(asked.chosen(), page=page.page, size=page.size, order=order.order, divided=False),
    )


@router.get("/entries/facets", response=answers(Facets), summary="How entries divide")
def divided(request: HttpRequest, asked: Query[EntriesAsked]) -> Any:
    """Entries that fit, counted by act, party, partnership, area, kind of document, year due and status."""
    chosen = asked.chosen()
    return facets(chosen)


@router.get("/entries/changed", response=several(UpdatedRow), summary="What changed last")
def latest(
    request: HttpRequest,
    asked: Query[EntriesAsked],
    number: Query[MostAsked],
) -> Any:
    """Entries that fit, last changed first: by a statement, a decision, a claim or evidence. As the feeds have it."""
    return list(changed(asked.chosen(), most=number.most))


@router.get(
    "/entries/{key}/history",
    response=several(Event, 403, 404),
    auth=REVIEW,
    summary="All that ever happened to it",
)
def story(request: HttpRequest, key: Key, asked: Query[MomentAsked]) -> Any:
    """Every row about it, oldest first: what was read, linked, decided, added; by whom and why."""
    events = history(key, known_at=asked.moment)
    if not events:
        raise missing("entry", key)
    return list(events)


@router.get("/entries/{key}/wording", response=several(Reworded, 404), summary="Its words through time")
def reworded(request: HttpRequest, key: Key, asked: Query[MomentAsked]) -> Any:
    """Each statement against the one before it: words kept, taken out and put in, and what each change means."""
    found = rewordings(key, as_of=asked.day, known_at=asked.moment)
    if found is None:
        raise missing("entry", key)
    return list(found)


@router.get("/entries/{key}", response=answers(EntryView, 404), summary="One entry whole")
def entry(request: HttpRequest, key: Key, asked: Query[MomentAsked]) -> Any:
    """Its statements by date, claims, evidence and decisions. One that another took over leads to that one."""
    found = entry_view(key, as_of=asked.day, known_at=asked.moment)
    if found is None:
        raise missing("entry", key)
    return found
