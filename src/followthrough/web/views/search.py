"""Search over every word of every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from followthrough.register.queries import partnerships, search
from followthrough.register.queries.rows import Page
from followthrough.register.queries.sources import sources
from followthrough.web import listing

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.rows import Hit

KINDS = ("passages", "findings")


def search_page(request: HttpRequest) -> HttpResponse:
    """Best hits first, the words looked for marked where they stand."""
    asked = {name: listing.field(request.GET, name) for name in ("q", "what", "partnership")}
    what = asked["what"] if asked["what"] in KINDS else KINDS[0]
    page: Page[Hit] = Page((), 0)
    if asked["q"]:
        page = search(asked["q"], what=what, partnership=asked["partnership"], page=listing.page_number(request.GET))
    context = {
        "asked": asked,
        "what": what,
        "page": page,
        "pages": listing.pages(request.GET, page),
        "partnerships": partnerships(),
        "sources": sources(hit.document for hit in page.items),
    }
    return render(request, "followthrough/search.html", context)
