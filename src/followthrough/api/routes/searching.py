"""Search, saved searches, and what the register says of itself."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Schema
from ninja import Status as Answer
from pydantic import StrictBool

from followthrough.api.answers import answers, pages_of
from followthrough.api.asking import EntriesAsked, EntriesSaid, Key, PageAsked, Word, listed_of, sliced, today
from followthrough.api.bodies import Body
from followthrough.api.keys import ADMIN, READ, name_of
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register import queries
from followthrough.register.copies.verifying import Verified, verify
from followthrough.register.ledger.audit import newest
from followthrough.register.people.saved_searches import (
    SavedSearchRow,
    drop_search,
    save_search,
    saved_search,
    saved_searches,
)
from followthrough.register.queries.rows import Hit
from followthrough.register.queries.standing.found import with_undertakings
from followthrough.register.queries.undertakings.counts import rule_counts

router = Matter("search")


class SearchAsked(EntriesAsked):
    """Where to look, and what for. Sides that only findings have are asked of findings."""

    q: Word = Field(description='Words that must all occur; "a phrase", a beginning as word*. English or Japanese.')
    what: Literal["passages", "findings"] = Field("passages", description="Every word of every document, or findings.")


@router.get("/search", response=pages_of(Hit), summary="Words in the register, best hits first")
def search(request: HttpRequest, response: HttpResponse, asked: Query[SearchAsked], page: Query[PageAsked]) -> Any:
    """Each hit with its words, where in them the words looked for stand, its place, and what is undertaken there.

    Where that stands is told for `as_of`, today where it is not given; with `known_at` no undertakings are told.
    """
    said = asked.dict(exclude={"q", "what"})
    chosen = EntriesAsked(**said).chosen()
    found = queries.search(asked.q, what=asked.what, page=page.page, size=page.size, chosen=chosen)
    told = with_undertakings(found, as_of=asked.day or today(), known_at=asked.moment)
    return listed_of(request, response, told)


class SearchKept(Body):
    """A search to be kept under a name."""

    name: str = Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")
    shared: StrictBool = Field(default=False, description="Whether others may use it, and its feed.")
    chosen: EntriesSaid = Field(description="What it looks for. Its as_of and known_at are not kept.")


@router.get("/saved-searches", response=pages_of(SavedSearchRow), summary="Searches with a name")
def kept(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """One's own, and those that others share. Each has a feed at /feeds/search/KEY.atom."""
    return listed_of(request, response, sliced(saved_searches(person=name_of(request)), page))


@router.post("/saved-searches", response=answers(SavedSearchRow, 409, status=201), auth=READ, summary="Keep a search")
def keep(request: HttpRequest, body: SearchKept) -> Any:
    """Under a name, for oneself or shared."""
    return Answer(201, _saved(request, body))


@router.put("/saved-searches/{key}", response=answers(SavedSearchRow, 404, 409), auth=READ, summary="Change a search")
def change(request: HttpRequest, key: Key, body: SearchKept) -> Any:
    """One's own; what it was stays in the register."""
    _own(request, key)
    return _saved(request, body, key=key)


def _saved(request: HttpRequest, body: SearchKept, key: str = "") -> SavedSearchRow:
    return save_search(
        name=body.name, chosen=body.chosen.chosen(), person=name_of(request), now=timezone.now(), shared=body.shared,
        key=key,
    )  # fmt: skip


@router.delete("/saved-searches/{key}", response=answers(SavedSearchRow, 404, 409), auth=READ, summary="End a search")
def end(request: HttpRequest, key: Key) -> Any:
    """One's own; the answer is what it was."""
    row = _own(request, key)
    drop_search(key=key, person=name_of(request), now=timezone.now())
    return row


def _own(request: HttpRequest, key: str) -> SavedSearchRow:
    row = saved_search(key, person=name_of(request))
    if row is None or row.person != name_of(request):
        raise missing("search of yours", key)
    return row


class State(Schema):
    """What the register holds, and how to tell whether it changed."""

    program: str = Field(description="Program and lexicon version.")
    audit: str = Field(description="Hash of the audit's last row: as long as it stays, nothing has changed.")
    changed_at: str | None = Field(description="When that row was written.")
    documents: int
    entries: int
    findings: int
    strict: int = Field(description="Findings that count by the strict rule.")
    broad: int = Field(description="Findings that count by the broad rule.")


@router.get("/state", response=answers(State), summary="What the register holds")
def state(request: HttpRequest) -> Any:
    """Of what may be seen."""
    from followthrough.batch import reader

    at, head = newest()
    told = {
        "documents": queries.list_documents(size=1).total,
        "entries": queries.list_entries(size=1, divided=False).total,
    }
    changed_at = None if at is None else at.isoformat()
    return {"program": reader(), "audit": head, "changed_at": changed_at, **asdict(rule_counts()), **told}


@router.get("/verify", response=answers(Verified, 403), auth=ADMIN, summary="Is all as it was recorded?")
def verified(request: HttpRequest) -> Any:
    """Every text, quote, decision and the audit's chain. Reads everything: it may take long."""
    return verify()
