"""All that can be taken away: lists, quotes, editions, feeds, the calendar; and how an edition is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from followthrough.exchange.lists import LISTS
from followthrough.register.copies.editions import EditionError, editions, publish
from followthrough.register.people.rules import may_publish
from followthrough.web.told.words import LISTINGS
from followthrough.web.typed.edition_form import EDITION
from followthrough.web.views.filling import Filled, filled
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@needs(may_publish)
def publish_edition(request: HttpRequest) -> HttpResponse:
    """Freeze what the public may see now."""

    def put(says: dict[str, Any]) -> str:
        try:
            publish(name=says["name"], note=says["note"], **acting(request))
        except OSError as error:
            raise EditionError(_("The edition could not be written (%s).") % (error.strerror or error)) from error
        return reverse("data") + "#editions"

    done = _("Published. Cite its name and its sum.")
    says = _("It freezes what the public may see now, and is never changed: the next one tells what was corrected.")
    return filled(request, Filled(_("Publish an edition"), EDITION, put, done, back=reverse("data"), says=says))


def data_page(request: HttpRequest) -> HttpResponse:
    """Lists and quotes of the partnership chosen, editions of the whole register, feeds of each partnership."""
    context = {
        "picked": partner.chosen(request),
        "lists": [(name, *LISTINGS[name]) for name in LISTS],
        "editions": editions(),
        "may_publish": may_publish(request.user),
        "partnerships": partner.partners(request),
    }
    return render(request, "followthrough/data.html", context)
