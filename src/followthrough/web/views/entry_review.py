"""What a reviewer does to an entry: accept, reject, take a statement out, undo any decision in its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.decisions.reshaping import split
from followthrough.register.decisions.review import undo
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_review
from followthrough.register.queries import entry_view
from followthrough.web.views.review import back, decide_once, finding_or_404
from followthrough.web.visiting.gate import needs, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.utils.safestring import SafeString

SHOWN = 80  # characters of a statement in a message about it


@needs(may_review)
@require_POST
def decide_entry(request: HttpRequest, key: str) -> HttpResponse:
    """Accept or reject an entry whole, or take that back."""
    sent(request)
    view = entry_view(key)
    if view is None:
        raise Http404(_("This register holds no entry with the key “%s”.") % key)
    told = decide_once(request, kind="entry", subject=view.entry.key, live=view.entry.decision)
    if told:
        messages.error(request, told)
    return HttpResponseRedirect(reverse("entry", args=[view.entry.key]) + "#decisions")


@needs(may_review)
@require_POST
def split_off(request: HttpRequest, key: str) -> HttpResponse:
    """A statement is an undertaking of its own."""
    sent(request)
    if entry_view(key) is None:
        raise Http404(_("This register holds no entry with the key “%s”.") % key)
    person, now, parted = request.user.get_username(), timezone.now(), request.POST.getlist("finding")
    try:
        with seeing(EVERYTHING):
            split(entry=key, findings=parted, person=person, now=now, reason=request.POST.get("reason", "")[:2000])
    except DecisionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _led_to(parted[0]))
    return HttpResponseRedirect(reverse("entry", args=[key]))


def _led_to(finding: str) -> SafeString:
    """Where a statement that was taken out stands now, with the way to it."""
    row = finding_or_404(finding)
    if row.entry:
        said, way = _("Taken out. It is an entry of its own now:"), (reverse("entry", args=[row.entry]), row.quote)
    else:
        said = _("Taken out. By itself it states no undertaking, so that no entry is made of it:")
        way = (reverse("document", args=[row.document]) + f"#f-{finding}", row.quote)
    undone = _("The decision can be undone in the history below.")
    return format_html(
        '{} <a href="{}">“{}”</a> {}', said, way[0], Truncator(" ".join(way[1].split())).chars(SHOWN), undone
    )


@needs(may_review)
@require_POST
def undo_decision(request: HttpRequest, number: int) -> HttpResponse:
    """Take back a decision by its number. One that does not hold any more is told, not overwritten."""
    sent(request)
    try:
        with seeing(EVERYTHING):
            undo(decision=number, person=request.user.get_username(), now=timezone.now())
    except DecisionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Undone. What held before the decision holds again; the history keeps both."))
    return back(request, reverse("review"))
