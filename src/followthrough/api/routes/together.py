"""People at work together: remarks on what is reviewed, and whose it is to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Schema
from ninja import Status as Answer

from followthrough.api.answers import answers
from followthrough.api.asking import Key
from followthrough.api.bodies import Body
from followthrough.api.keys import CODE, REVIEW, name_of
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.register.people.together import assign, say_of, take_back_remark
from followthrough.register.queries import document_view
from followthrough.register.queries.reviewing.review import one_finding
from followthrough.register.queries.reviewing.together import Beside, beside
from followthrough.register.queries.undertakings.entries import entry_view

if TYPE_CHECKING:
    from collections.abc import Callable

router = Matter("together")
_NO_NUL = r"^[^\x00]*$"
Number = Annotated[int, Field(ge=1, le=2**63 - 1)]  # what a table can number


class RemarkSaid(Body):
    """Something said of a finding or an entry to those one works with."""

    kind: Literal["finding", "entry"]
    subject: Key
    text: str = Field(min_length=1, max_length=4000, pattern=_NO_NUL)


class TaskGiven(Body):
    """Whose it is to look at something."""

    kind: Literal["finding", "entry", "document"]
    subject: Key
    who: str = Field("", max_length=150, pattern=_NO_NUL, description="Somebody who may sign in; blank: nobody.")


class Numbered(Schema):
    """What was said, by its number."""

    number: int


@router.get("/beside/{path:subject}", response=answers(Beside, 403, 404), auth=CODE, summary="What stands beside it")
def said(request: HttpRequest, subject: Key, kind: Literal["finding", "entry", "document"] = "entry") -> Any:
    """Remarks on it, whose it is to look at, and what one person proposed where two must agree."""
    _seen(kind, subject)
    return beside([subject])


@router.post(
    "/remarks", response=answers(Numbered, 403, 404, 409, status=201), auth=CODE, summary="Say something of it"
)
def remark(request: HttpRequest, body: RemarkSaid) -> Any:
    """To those one works with: no page without an account shows it."""
    _seen(body.kind, body.subject)
    return Answer(201, {"number": say_of(**body.dict(), person=name_of(request), now=timezone.now())})


@router.delete("/remarks/{number}", response=answers(Numbered, 403, 404, 409), auth=CODE, summary="Take a remark back")
def unsaid(request: HttpRequest, number: Number) -> Any:
    """One's own; it is kept, and shown no more."""
    take_back_remark(number=number, person=name_of(request), now=timezone.now())
    return {"number": number}


@router.post("/tasks", response=answers(TaskGiven, 403, 404, 409, status=201), auth=REVIEW, summary="Whose it is")
def task(request: HttpRequest, body: TaskGiven) -> Any:
    """To look at a finding, an entry or a whole document."""
    _seen(body.kind, body.subject)
    assign(**body.dict(), person=name_of(request), now=timezone.now())
    return Answer(201, body)


def _seen(kind: str, subject: str) -> None:
    """What one may not see one cannot speak of."""
    held: dict[str, Callable[[str], object]] = {
        "entry": entry_view, "finding": one_finding, "document": document_view,
    }  # fmt: skip
    if held[kind](subject) is None:
        raise missing(kind, subject)
