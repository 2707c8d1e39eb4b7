"""Search over every word of every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from followthrough.register.queries import partnerships
from followthrough.register.queries.statements.sources import sources
from followthrough.web.typed import listing
from followthrough.web.typed.asking import answer

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def search_page(request: HttpRequest) -> HttpResponse:
    """Best hits first, the words looked for marked where they stand, and beside them how they divide."""
    known = partnerships()
    found = answer(request.GET, {row.key: row.name for row in known})
    context = {
        "answer": found,
        "page": found.page,
        "pages": listing.pages(request.GET, found.page),
        "clear": listing.changed(request.GET, page="", **dict.fromkeys(found.asked, "")),
        "wheres": {what: listing.changed(request.GET, page="", what=what) for what in ("passages", "findings")},
        "sources": sources(hit.document for hit in found.page.items),
    }
    return render(request, "followthrough/search.html", context)
