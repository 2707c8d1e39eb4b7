"""The inputs round: ask every owner, take in their replies, accept them as their claims."""

from __future__ import annotations

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Schema
from ninja import Status as Answer
from pydantic import StrictBool

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import BASE64, Key, PageAsked, bytes_of, listed_of, sliced
from followthrough.api.bodies import Body
from followthrough.api.keys import REVIEW, name_of
from followthrough.api.problems import ProblemDetails, ProblemError, missing
from followthrough.api.routes.recording import LONGEST, Dated
from followthrough.api.routing import Matter
from followthrough.assessments.inputs import read_reply, request_sheet
from followthrough.register.assessing.asking import RoundDetails, assign, open_inputs, unassign
from followthrough.register.assessing.replying import accept_reply, receive_reply
from followthrough.register.queries.rounds.input_rows import DiffRow, InputRoundRow, InputsView
from followthrough.register.queries.rounds.inputs import input_rounds, inputs_view
from followthrough.register.queries.rounds.requests import reply_diff, request_for

router = Matter("inputs")
_NO_NUL = r"^[^\x00]*$"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FILE = {"responses": {200: {"description": "The sheet.", "content": {XLSX: {"schema": {"type": "string"}}}}}}
_REFUSED: dict[int, Any] = dict.fromkeys((400, 401, 403, 404, 409, 422, 429), ProblemDetails)
Owner = Field(min_length=1, max_length=300, pattern=_NO_NUL)


class RoundOpened(Body):
    """A round of asking."""

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,98}$")
    title: str = Field(min_length=1, max_length=300, pattern=_NO_NUL)
    partnership: Key = Field("", description="Key; blank for all.")
    as_of: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="YYYY-MM-DD: what is asked is of this day.")
    due: str | None = Dated


class Duty(Body):
    """Who must report on what."""

    on: Key = Field(description="Key of an entry or an action line.")
    owner: str = Owner
    contact: str = Field("", max_length=300, pattern=_NO_NUL)
    off: StrictBool = Field(default=False, description="No longer.")


class ReplySent(Body):
    """A sheet that came back."""

    base64: str = Field(min_length=4, max_length=LONGEST, pattern=BASE64, description="The XLSX or CSV file.")
    name: str = Field("reply.xlsx", min_length=1, max_length=300, pattern=_NO_NUL)
    owner: str = Field("", max_length=300, pattern=_NO_NUL, description="Whose it is, where it does not say.")


class ReplyTaken(Schema):
    """What a person should look at in a reply."""

    owner: str
    rows: int
    notices: list[str]


class Accepting(Body):
    """Which rows of a reply become their claims."""

    owner: str = Owner
    only: list[Key] | None = Field(None, max_length=2000, description="Keys of entries or lines; null: all.")
    public: StrictBool = Field(default=False, description="Show the claims to everybody; else internal.")


@router.get("/inputs", response=pages_of(InputRoundRow, 403), auth=REVIEW, summary="Rounds of asking")
def all_rounds(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """Newest first, with how many owners answered."""
    return listed_of(request, response, sliced(input_rounds(), page))


@router.post("/inputs", response=answers(InputsView, 403, 409, status=201), auth=REVIEW, summary="Ask every owner")
def opened(request: HttpRequest, body: RoundOpened) -> Any:
    """Owners are those assigned; else the lead bodies of lines and the parties that must deliver."""
    details = RoundDetails(title=body.title, partnership=body.partnership, as_of=body.as_of, due=body.due or "")
    open_inputs(key=body.key, details=details, person=name_of(request), now=timezone.now())
    return Answer(201, inputs_view(body.key))


@router.get("/inputs/{key}", response=answers(InputsView, 403, 404), auth=REVIEW, summary="One round of asking")
def one(request: HttpRequest, key: Key) -> Any:
    """Who answered, who has not, what waits to be accepted, what nobody answers for."""
    return _held(key)


@router.get(
    "/inputs/{key}/sheet.xlsx", response=_REFUSED, auth=REVIEW, openapi_extra=_FILE, summary="What an owner is asked"
)
def sheet(request: HttpRequest, key: Key, owner: Query[Key]) -> Any:
    """The lines to report on, what was last said of each, what is due, and room to reply."""
    _held(key)
    return HttpResponse(request_sheet(request_for(key, owner)), content_type=XLSX)


@router.post(
    "/inputs/{key}/replies", response=answers(ReplyTaken, 403, 404, 409, status=201), auth=REVIEW, summary="A reply"
)
def replied(request: HttpRequest, key: Key, body: ReplySent) -> Any:
    """Nothing of it counts before it is accepted; a later sheet supersedes an earlier one."""
    _held(key)
    data = bytes_of(body.base64)
    reply = read_reply(data, name=body.name)
    if reply.round and reply.round != key:
        raise ProblemError(409, f"The sheet belongs to round {reply.round}, not to {key}.")
    owner, file = body.owner or reply.owner, (body.name, hashlib.sha256(data).hexdigest())
    notices = receive_reply(
        in_round=key, owner=owner, reply=reply, file=file, person=name_of(request), now=timezone.now()
    )
    return Answer(201, {"owner": owner, "rows": len(reply.rows), "notices": list(notices)})


@router.get("/inputs/{key}/replies", response=several(DiffRow, 403, 404, 409), auth=REVIEW, summary="What was replied")
def differs(request: HttpRequest, key: Key, owner: Query[Key]) -> Any:
    """Beside what was last said of each line."""
    _held(key)
    return list(reply_diff(key, owner))


@router.post(
    "/inputs/{key}/acceptances",
    response=answers(list[str], 403, 404, 409, status=201),
    auth=REVIEW,
    summary="Accept a reply",
)
def accepted(request: HttpRequest, key: Key, body: Accepting) -> Any:
    """Each row becomes its owner's claim, in their words; the keys of the claims. A claim is no evidence."""
    _held(key)
    made = accept_reply(
        in_round=key, owner=body.owner, keys=body.only, degree="public" if body.public else "internal",
        person=name_of(request), now=timezone.now(),
    )  # fmt: skip
    return Answer(201, list(made))


@router.post("/owners", response=answers(Duty, 403, 409, status=201), auth=REVIEW, summary="Who must report on what")
def assigned(request: HttpRequest, body: Duty) -> Any:
    """On an undertaking or an action line; there may be several."""
    by: dict[str, Any] = {"person": name_of(request), "now": timezone.now()}
    if body.off:
        unassign(on=body.on, owner=body.owner, **by)
    else:
        assign(on=body.on, owner=body.owner, contact=body.contact, **by)
    return Answer(201, body)


def _held(key: str) -> InputsView:
    found = inputs_view(key)
    if found is None:
        raise missing("round of asking", key)
    return found
