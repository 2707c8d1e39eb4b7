"""Remarks among those who work on the register, and whose turn it is to look at what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from followthrough.register.following.judged import DecisionError
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.people.together import assign, say_of, take_back_remark
from followthrough.register.queries.reviewing.together import beside, people
from followthrough.web.typed.listing import field
from followthrough.web.views.review import back, finding_or_404
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


@needs(may_add)
def talk(request: HttpRequest, key: str) -> HttpResponse:
    """One finding with what is said of it, a form to say something, and whose it is to look at."""
    row = finding_or_404(key)
    context = {
        "f": row,
        "beside": beside([key]),
        "people": people(),
        "back": request.GET.get("back", ""),
        "kind": "finding",
        "subject": key,
    }
    return render(request, "followthrough/talk.html", context)


@needs(may_add)
@require_POST
def say(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Say something of a finding, an entry or a line."""
    text = request.POST.get("text", "").replace("\x00", "").strip()
    return _did(request, lambda: say_of(kind=kind, subject=key, text=text, **acting(request)))


@needs(may_add)
@require_POST
def unsay(request: HttpRequest, number: int) -> HttpResponse:
    """Take back what one has said oneself."""
    return _did(request, lambda: take_back_remark(number=number, **acting(request)))


@needs(may_review)
@require_POST
def give(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Say whose it is to look at it."""
    who = field(request.POST, "who")
    return _did(request, lambda: assign(kind=kind, subject=key, who=who, **acting(request)))


def _did(request: HttpRequest, verb: Callable[[], object]) -> HttpResponse:
    """Only what its reader sees can be spoken of: the verb keeps that reader's sight."""
    sent(request)
    try:
        verb()
    except DecisionError as error:
        messages.error(request, str(error))
    return back(request, reverse("review"), "remarks")
