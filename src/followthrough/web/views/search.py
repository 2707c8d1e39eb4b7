"""Search over every word of every document; and searches of the register's list kept under a name, and ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.people.rules import may_read_internal
from followthrough.register.people.saved_searches import drop_search, save_search
from followthrough.register.queries import partnerships
from followthrough.register.queries.standing.found import with_undertakings
from followthrough.register.queries.statements.sources import sources
from followthrough.web.typed import filters, listing
from followthrough.web.typed.asking import answer
from followthrough.web.typed.listing import field
from followthrough.web.views.filling import told
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

LONGEST = 3000  # characters of a query


def search_page(request: HttpRequest) -> HttpResponse:
    """Best hits first, the words looked for marked where they stand, and beside them how they divide."""
    known = partnerships()
    found = answer(request.GET, {row.key: row.name for row in known})
    day = found.moment.as_of or timezone.localdate().isoformat()
    page = with_undertakings(found.page, as_of=day, known_at=found.moment.known_at)
    context = {
        "answer": found,
        "page": page,
        "pages": listing.pages(request.GET, page),
        "clear": listing.changed(request.GET, page="", **dict.fromkeys(found.asked, "")),
        "wheres": {what: listing.changed(request.GET, page="", what=what) for what in ("passages", "findings")},
        "sources": sources(hit.document for hit in page.items),
    }
    return render(request, "followthrough/search.html", context)


@needs(may_read_internal)
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the register's list as it is filtered, under a name."""
    query = QueryDict(request.POST.get("query", "")[:LONGEST])
    chosen, name = filters.form(query).chosen, field(request.POST, "name")
    shared = bool(request.POST.get("shared"))
    back = f"{reverse('register')}?{query.urlencode()}"
    return told(
        request,
        lambda: save_search(name=name, chosen=chosen, shared=shared, **acting(request)),
        back,
        _("Kept. It stands beside the filters, with a feed of what is new in it."),
    )


@needs(may_read_internal)
@require_POST
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """End a search of one's own."""
    return told(request, lambda: drop_search(key=key, **acting(request)), reverse("register"), _("Ended."))
