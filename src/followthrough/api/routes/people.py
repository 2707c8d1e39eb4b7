"""Who may do what for one partnership, and whether two must decide for it: for those who keep the accounts."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field
from pydantic import StrictBool

from followthrough.api.answers import answers, several
from followthrough.api.asking import Key
from followthrough.api.bodies import Body
from followthrough.api.keys import ADMIN, name_of
from followthrough.api.routing import Matter
from followthrough.register.people.together import give_duty, set_practice
from followthrough.register.queries import partnerships
from followthrough.register.queries.reviewing.together import PersonRow, people, two_person_partnerships

router = Matter("people")


class RoleForOne(Body):
    """A role that somebody holds for one partnership, beside the one they hold for all."""

    who: Key = Field(min_length=1, description="Name of the account.")
    partnership: Key = Field(min_length=1)
    role: Literal["", "reader", "coder", "reviewer", "publisher", "admin"] = Field(description="Blank takes it away.")


class PracticeOfOne(Body):
    """How a partnership decides."""

    partnership: Key = Field(min_length=1)
    two_persons: StrictBool = Field(description="Whether a second person must agree.")


@router.get("/people", response=several(PersonRow, 403), auth=ADMIN, summary="Who may sign in, and do what")
def everybody(request: HttpRequest) -> Any:
    """Everybody with their role for all and for single partnerships, as on the page of people."""
    return people()


@router.get(
    "/people/practices", response=several(PracticeOfOne, 403), auth=ADMIN, summary="Which partnerships two decide for"
)
def practised(request: HttpRequest) -> Any:
    """Every partnership, and whether a second person must agree to what the first one decides."""
    two = two_person_partnerships()
    return [PracticeOfOne(partnership=row.key, two_persons=row.key in two) for row in partnerships()]


@router.post(
    "/people/roles", response=answers(RoleForOne, 403, 409), auth=ADMIN, summary="Give a role for one partnership"
)
def roles(request: HttpRequest, body: RoleForOne) -> Any:
    """It widens what this person may do where a request is about that partnership alone, and never what they see."""
    give_duty(who=body.who, partnership=body.partnership, role=body.role, person=name_of(request), now=timezone.now())
    return body


@router.post(
    "/people/practices", response=answers(PracticeOfOne, 403, 409), auth=ADMIN, summary="Say whether two must decide"
)
def practices(request: HttpRequest, body: PracticeOfOne) -> Any:
    """Where two must, the first one's word on a finding or an entry waits until another says the same."""
    set_practice(
        partnership=body.partnership, two_persons=body.two_persons, person=name_of(request), now=timezone.now()
    )
    return body
