"""The world: partnerships, parties, meetings, instruments and what is in force."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import Day, DayAsked, Key, PageAsked, listed_of, refuse, sliced
from followthrough.api.problems import ProblemError, missing
from followthrough.api.routing import Matter
from followthrough.assessments import CircularSupersessionError, InForce, LifeCycle
from followthrough.register import queries
from followthrough.register.queries.facts.lifecycles import in_force, life_of, party_key
from followthrough.register.queries.facts.memberships import MembershipRow, memberships
from followthrough.register.queries.facts.party_rows import PartyRow
from followthrough.register.queries.rows import InstrumentRow, MeetingRow, PartnershipRow

router = Matter("world")


@router.get("/partnerships", response=pages_of(PartnershipRow), summary="Parties that meet as one relation")
def partnerships(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """With how many documents and entries each holds."""
    return listed_of(request, response, sliced(queries.partnerships(), page))


@router.get("/parties", response=pages_of(PartyRow), summary="Countries, groups, organisations, bodies")
def parties(request: HttpRequest, response: HttpResponse, page: Query[PageAsked], on: Day | None = None) -> Any:
    """With their groups and members as of a day."""
    return listed_of(request, response, sliced(queries.parties(on="" if on is None else on.isoformat()), page))


@router.get("/memberships", response=several(MembershipRow), summary="Who belonged to which group")
def belonging(request: HttpRequest, party: Query[Key]) -> Any:
    """Every membership a party or group has to do with, by date."""
    return list(memberships(party=party))


@router.get("/meetings", response=pages_of(MeetingRow), summary="Meetings in time order")
def meetings(
    request: HttpRequest,
    response: HttpResponse,
    page: Query[PageAsked],
    partnership: Key = "",
    since: Day | None = None,
    before: Day | None = None,
) -> Any:
    """Held and to come."""
    days = {name: "" if day is None else day.isoformat() for name, day in (("since", since), ("before", before))}
    return listed_of(request, response, sliced(queries.meetings(partnership=partnership, **days), page))


@router.get("/instruments", response=pages_of(InstrumentRow), summary="Treaties, plans, funds, networks")
def instruments(request: HttpRequest, response: HttpResponse, page: Query[PageAsked], partnership: Key = "") -> Any:
    """With every act upon them; sources that conflict stand side by side."""
    return listed_of(request, response, sliced(queries.instruments(partnership=partnership), page))


@router.get("/instruments/{key}", response=answers(InstrumentRow, 404), summary="One instrument")
def instrument(request: HttpRequest, key: Key) -> Any:
    """With every act upon it."""
    found = queries.instruments(key=key) if key else []
    if not found:
        raise missing("instrument", key)
    return found[0]


@router.get("/instruments/{key}/life", response=answers(LifeCycle, 404), summary="Its life, party by party")
def life(request: HttpRequest, key: Key, asked: Query[DayAsked]) -> Any:
    """Signed, ratified, in force on a day; each step with its source, conflicts named."""
    found = life_of(key, as_of=asked.day)
    if found is None:
        raise missing("instrument", key)
    return found


@router.get("/in-force", response=several(InForce, 404, 409), summary="What binds two parties on a day")
def binding(request: HttpRequest, one: Query[Key], other: Query[Key], asked: Query[DayAsked]) -> Any:
    """By names or codes of parties. Unknown is said where facts are missing."""
    try:
        pair = party_key(one), party_key(other)
    except LookupError as error:
        raise ProblemError(404, str(error.args[0])) from None
    if pair[0] == pair[1]:
        raise refuse("query.other", "Name two different parties.")
    try:
        return list(in_force(*pair, on=asked.day))
    except CircularSupersessionError as error:
        raise ProblemError(409, str(error)) from None
