"""All that can be taken away: lists, quotes, editions, feeds, the calendar. Every link stands for whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from followthrough.exchange.lists import LISTS
from followthrough.register.copies.editions import editions
from followthrough.web.told.words import LISTINGS
from followthrough.web.visiting import partner

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def data_page(request: HttpRequest) -> HttpResponse:
    """Lists and quotes of the partnership chosen, editions of the whole register, feeds of each partnership."""
    context = {
        "picked": partner.chosen(request),
        "lists": [(name, *LISTINGS[name]) for name in LISTS],
        "editions": editions(),
        "partnerships": partner.partners(request),
    }
    return render(request, "followthrough/data.html", context)
