"""What people know: claims, evidence, verdicts of an undertaking or line, and meetings; entered, taken back, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.assessing.signing import Verdict, sign_verdict, take_back_verdict
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.facts.meetings import MeetingDetails, put_meeting
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries import partnerships
from followthrough.register.queries.standing.about import About, about
from followthrough.register.queries.standing.offered import Offer, offered
from followthrough.web.typed.fact_forms import CLAIM, EVIDENCE, FORMS, verdict_fields
from followthrough.web.typed.figures import figure
from followthrough.web.typed.meeting_form import meeting_fields
from followthrough.web.views.filling import Filled, filled, told
from followthrough.web.views.review import came_from
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from django.http import HttpRequest, HttpResponse

    from followthrough.web.typed.forms import Field

    Asks = tuple[str, Sequence[Field], Callable[[dict[str, Any]], object], str]  # title, fields, what it does, done


@needs(may_add)
def claim(request: HttpRequest, key: str) -> HttpResponse:
    """Enter somebody's word about progress."""

    def put(says: dict[str, Any]) -> None:
        add_claim(on=key, **acting(request), **says | figures(says))

    return _form(request, _subject(key), (_("Enter a claim"), CLAIM, put, _("Entered. It stands as their word.")))


@needs(may_add)
def evidence(request: HttpRequest, key: str) -> HttpResponse:
    """Enter a fact for or against."""

    def put(says: dict[str, Any]) -> None:
        add_evidence(on=key, **acting(request), **says)

    asked = request.GET.get("of", "")
    offer = next((one for one in offered(key) if one.fact.key == asked), None) if asked else None
    first = {} if offer is None else _first(offer)
    asks = (_("Enter evidence"), EVIDENCE, put, _("Entered, with its source."))
    return _form(request, _subject(key), asks, first)


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
    done = _("Signed. It holds from its day until a verdict of a later day.")
    return _form(request, subject, (_("Sign a verdict"), fields, put, done), first)


@needs(may_add)
@require_POST
def take_back(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Take back a claim or piece of evidence that should not have been entered."""

    def verb() -> None:
        retract(kind=kind, key=key, reason=_reason(request), **acting(request))

    done = _("Taken back, and kept.")
    if kind in FORMS:
        again = reverse("correct-fact", args=[kind, key])
        done = format_html('{} <a href="{}">{}</a>', done, again, _("Enter it again"))
    return told(request, verb, came_from(request, reverse("home")), done)


@needs(may_review)
@require_POST
def unsign(request: HttpRequest, number: int) -> HttpResponse:
    """Take back a verdict by its number."""

    def verb() -> None:
        take_back_verdict(number=number, reason=_reason(request), **acting(request))

    done = _("The verdict was taken back; what held before it holds again.")
    return told(request, verb, came_from(request, reverse("home")), done)


def _reason(request: HttpRequest) -> str:
    return request.POST.get("reason", "").replace("\x00", "").strip()[:2000]


def address_of(subject: About) -> str:
    """The page of what a fact is about."""
    return reverse("line" if subject.plan else "entry", args=[subject.key])


def _subject(key: str) -> About:
    found = about(key, as_of=timezone.localdate().isoformat())
    if found is None:
        raise Http404(_("This register holds no entry or action line with the key “%s”.") % key)
    return found


def figures(says: Mapping[str, str]) -> dict[str, Decimal | None]:
    """The figures of a claim as a person types them: 97, 97.5, 1,200.

    Raises:
        ByHandError: one is none.
    """
    return {name: figure(says[name]) for name in ("number", "denominator")}


def _first(offer: Offer) -> dict[str, str]:
    """A fact that is tied elsewhere, to be entered here too: what it shows of this undertaking, the person says."""
    told = {field.name: str(getattr(offer.fact, field.name, "")) for field in EVIDENCE}
    degree = "" if offer.confidentiality == "public" else offer.confidentiality
    return told | {"confidentiality": degree, "direction": "", "shows": ""}


def _form(request: HttpRequest, subject: About, asks: Asks, first: Mapping[str, str] | None = None) -> HttpResponse:
    form = Filled(*asks, back=address_of(subject), first=first or {}, subject=subject)
    return filled(request, form)


@needs(may_review)
def enter_meeting(request: HttpRequest) -> HttpResponse:
    """Enter a meeting held or to come; one of the same name is corrected."""

    def put(says: dict[str, Any]) -> str:
        name, partnership = says.pop("name"), says.pop("partnership")
        made = put_meeting(name=name, partnership=partnership, details=MeetingDetails(**says), **acting(request))
        return reverse("meeting", args=[made.key])

    picked = partner.chosen(request)
    first = {} if picked is None else {"partnership": picked.key}
    done = _("Entered. Packs and silences count from it.")
    fields = meeting_fields(partnerships())
    return filled(request, Filled(_("Enter a meeting"), fields, put, done, back=reverse("meetings"), first=first))
