"""Pages for those who keep the register: people and their roles, how a partnership decides, and the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.ledger import audit
from followthrough.register.people.rules import ROLES, may_administer, may_review
from followthrough.register.people.together import give_duty, set_practice
from followthrough.register.queries import partnerships
from followthrough.register.queries.reviewing.audit_rows import audit_rows, audit_words, chain_faults
from followthrough.register.queries.reviewing.together import people, two_person_partnerships
from followthrough.web.typed import listing
from followthrough.web.typed.listing import field
from followthrough.web.views.filling import told
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@needs(may_administer)
def people_page(request: HttpRequest) -> HttpResponse:
    """Everybody who may sign in, with their role for all and for single partnerships."""
    known = partnerships()
    context = {"people": people(), "roles": ROLES, "partnerships": known, "two": two_person_partnerships(),
               "named": {row.key: row.name for row in known}}  # fmt: skip
    return render(request, "followthrough/people.html", context)


@needs(may_administer)
@require_POST
def duty(request: HttpRequest) -> HttpResponse:
    """Give somebody a role for one partnership, or take it away."""
    who, partnership, role = (field(request.POST, name) for name in ("who", "partnership", "role"))
    done = _("Given. It counts from their next page.") if role else _("Taken away. It counts from their next page.")
    return told(
        request,
        lambda: give_duty(who=who, partnership=partnership, role=role, **acting(request)),
        reverse("people"),
        done,
    )


@needs(may_administer)
@require_POST
def practice(request: HttpRequest) -> HttpResponse:
    """Say whether one person decides for a partnership, or two."""
    key, two = field(request.POST, "partnership"), request.POST.get("persons") == "2"
    done = _("Two persons decide from now on.") if two else _("One person decides from now on.")
    return told(
        request,
        lambda: set_practice(partnership=key, two_persons=two, **acting(request)),
        reverse("people") + "#practice",
        done,
    )


@needs(may_review)
def audit_page(request: HttpRequest) -> HttpResponse:
    """The chain, newest first; checked whole where that is asked for."""
    asked = {name: field(request.GET, name) for name in ("person", "verb", "subject")}
    page = audit_rows(**asked, page=listing.page_number(request.GET))
    acted, verbs = audit_words()
    context = {
        "asked": asked,
        "page": page,
        "pages": listing.pages(request.GET, page),
        "acted": acted,
        "verbs": verbs,
        "head": audit.head(),
        "faults": chain_faults() if request.GET.get("check") else None,
        "links": {"entry": "entry", "finding": "talk", "document": "document"},
    }
    return render(request, "followthrough/audit.html", context)
