"""A form filled in by a person: shown again as typed with what was wrong, or done and back to where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.web.typed.forms import shown, typed
from followthrough.web.visiting.gate import sent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.http import HttpRequest, QueryDict

    from followthrough.web.typed.forms import Field


@dataclass(frozen=True, slots=True)
class Filled:
    """A form: what it asks, what it does, what is said when it is done, and where one came from.

    Where `put` gives an address one goes on to it, else back.
    """

    title: str
    fields: Sequence[Field]
    put: Callable[[dict[str, Any]], object]
    done: str
    back: str
    first: Mapping[str, str] = field(default_factory=dict)
    subject: object = None  # of which it is filled in, for the head of the page
    says: str = ""  # what is to be known before it is sent


def filled(request: HttpRequest, form: Filled) -> HttpResponse:
    """The page of the form; after it was sent and taken, the page it came from."""
    fault = ""
    if request.method == "POST":
        sent(request)
        try:
            with seeing(EVERYTHING):
                made = form.put(_said(form.fields, request.POST))
        except DecisionError as error:
            fault = str(error)
        else:
            messages.success(request, form.done)
            return HttpResponseRedirect(made if isinstance(made, str) else form.back)
    asked = request.POST if request.method == "POST" else request.GET
    context = {"form": form, "fault": fault, "fields": shown(form.fields, asked, form.first)}
    return render(request, "followthrough/filled.html", context, status=400 if fault else 200)


def _said(fields: Sequence[Field], asked: QueryDict) -> dict[str, str]:
    """What was typed. What must be said is asked for by the name it has on the page.

    Raises:
        ByHandError: it was left blank.
    """
    says = typed([each for each in fields if each.kind != "checks"], asked)
    blank = [str(each.label) for each in fields if each.needed and not says.get(each.name, "-")]
    if blank:
        raise ByHandError(_("“%s” was left blank: it must be said.") % blank[0])
    return says


def told(request: HttpRequest, verb: Callable[[], object], back: str, done: str = "") -> HttpResponse:
    """One act of a person: done and said so, or refused and why; then back."""
    sent(request)
    try:
        with seeing(EVERYTHING):
            verb()
    except DecisionError as error:
        messages.error(request, str(error))
    else:
        if done:
            messages.success(request, done)
    return HttpResponseRedirect(back)
