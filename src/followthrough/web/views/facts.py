"""What people know of an undertaking or line: claims, evidence, verdicts; entered with sources, taken back, kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.judged import DecisionError
from followthrough.register.queries.about import About, about
from followthrough.register.rules import may_add, may_review
from followthrough.register.seeing import EVERYTHING, seeing
from followthrough.register.signing import Verdict, sign_verdict, take_back_verdict
from followthrough.register.typed import ByHandError
from followthrough.web.fact_forms import CLAIM, EVIDENCE, verdict_fields
from followthrough.web.forms import shown, typed
from followthrough.web.gate import acting, needs, sent
from followthrough.web.views.review import back

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.http import HttpRequest, HttpResponse

    from followthrough.web.forms import Field


@dataclass(frozen=True, slots=True)
class _Form:
    """A form about one undertaking or line: what it asks, what it does, what is said when it is done."""

    title: str
    fields: Sequence[Field]
    put: Callable[[dict[str, Any]], object]
    done: str
    first: Mapping[str, str] = field(default_factory=dict)


@needs(may_add)
def claim(request: HttpRequest, key: str) -> HttpResponse:
    """Enter somebody's word about progress."""

    def put(says: dict[str, Any]) -> None:
        figures: dict[str, Any] = {name: _figure(says.pop(name), name) for name in ("number", "denominator")}
        add_claim(on=key, **acting(request), **says, **{n: v for n, v in figures.items() if v is not None})

    return _form(request, key, _Form(_("Enter a claim"), CLAIM, put, _("Entered. It stands as their word.")))


@needs(may_add)
def evidence(request: HttpRequest, key: str) -> HttpResponse:
    """Enter a fact for or against."""

    def put(says: dict[str, Any]) -> None:
        add_evidence(on=key, **acting(request), **says)

    return _form(request, key, _Form(_("Enter evidence"), EVIDENCE, put, _("Entered, with its source.")))


@needs(may_review)
def verdict(request: HttpRequest, key: str) -> HttpResponse:
    """Say where it stands, on a day, and sign it."""
    subject = _subject(key)

    def put(says: dict[str, Any]) -> None:
        made = Verdict(says["status"], says["as_of"], says["because"])
        sign_verdict(on=key, verdict=made, resting_on=request.POST.getlist("facts"), **acting(request))

    every = " ".join(row.key for row in subject.evidence + subject.claims)
    first = {"as_of": timezone.localdate().isoformat(), "status": subject.proposed, "facts": every}
    fields = verdict_fields(subject.claims, subject.evidence)
    told = _("Signed. It holds from its day until a verdict of a later day.")
    return _form(request, key, _Form(_("Sign a verdict"), fields, put, told, first))


@needs(may_add)
@require_POST
def take_back(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Take back a claim or piece of evidence that should not have been entered."""

    def verb() -> None:
        retract(kind=kind, key=key, reason=_reason(request), **acting(request))

    return _told(request, verb, _("Taken back, and kept."))


@needs(may_review)
@require_POST
def unsign(request: HttpRequest, number: int) -> HttpResponse:
    """Take back a verdict by its number."""

    def verb() -> None:
        take_back_verdict(number=number, reason=_reason(request), **acting(request))

    return _told(request, verb, _("The verdict was taken back; what held before it holds again."))


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "").replace("\x00", "").strip()[:2000]


def _told(request: HttpRequest, verb: Callable[[], object], done: str) -> HttpResponse:
    sent(request)
    try:
        with seeing(EVERYTHING):
            verb()
    except DecisionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return back(request, reverse("home"))


def address_of(subject: About) -> str:
    """The page of what a fact is about."""
    return reverse("line" if subject.plan else "entry", args=[subject.key])


def _subject(key: str) -> About:
    found = about(key, as_of=timezone.localdate().isoformat())
    if found is None:
        raise Http404(_("This register holds no entry or action line with the key “%s”.") % key)
    return found


def _figure(text: str, name: str) -> Decimal | None:
    """A figure as a person types it: 97, 97.5, 1,200.

    Raises:
        ByHandError: it is none.
    """
    if not text:
        return None
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ByHandError(f"The {name} {text} is no figure the register can hold.") from None


def _form(request: HttpRequest, key: str, form: _Form) -> HttpResponse:
    subject, fault = _subject(key), ""
    if request.method == "POST":
        sent(request)
        try:
            with seeing(EVERYTHING):
                form.put(typed([each for each in form.fields if each.kind != "checks"], request.POST))
        except DecisionError as error:
            fault = str(error)
        else:
            messages.success(request, form.done)
            return HttpResponseRedirect(address_of(subject))
    asked = request.POST if request.method == "POST" else request.GET
    context = {
        "subject": subject,
        "address": address_of(subject),
        "title": form.title,
        "fault": fault,
        "fields": shown(form.fields, asked, form.first),
    }
    return render(request, "followthrough/fact.html", context, status=400 if fault else 200)
