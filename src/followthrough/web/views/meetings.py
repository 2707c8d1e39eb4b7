"""Meetings entered by a person: packs, silences and "by the next meeting" count from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from followthrough.register.facts.meetings import MeetingDetails, put_meeting
from followthrough.register.people.rules import may_review
from followthrough.register.queries import partnerships
from followthrough.web.typed.meeting_form import meeting_fields
from followthrough.web.views.filling import Filled, filled
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


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
