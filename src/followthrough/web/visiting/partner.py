"""The partnership a reader works with: chosen in the head of the page and kept, else that of most documents."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import QueryDict
from django.urls import reverse
from django.views.decorators.http import require_POST

from followthrough.register.queries.facts.partners import PartnerName, partner_names
from followthrough.web.visiting.keeping import kept
from followthrough.web.visiting.navigation import LISTS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COOKIE = "partner"
EVERY = "all"  # the cookie's word for no partnership in particular


def partners(request: HttpRequest) -> tuple[PartnerName, ...]:
    """The choices, asked of the register once a request."""
    held = getattr(request, "_partners", None)
    if held is None:
        held = partner_names()
        setattr(request, "_partners", held)  # noqa: B010  kept with the request, whose type does not say so
    return tuple(held)


def chosen(request: HttpRequest) -> PartnerName | None:
    """The partnership chosen; None for all of them, or where there is none."""
    asked = request.COOKIES.get(COOKIE, "")
    known = partners(request)
    if asked == EVERY or not known:
        return None
    return next((row for row in known if row.key == asked), known[0])


@require_POST
def partner(request: HttpRequest) -> HttpResponse:
    """Keep the partnership asked for and go back to where the reader came from, to the same of that partnership."""
    asked, known = request.POST.get("partner", ""), [row.key for row in partners(request)]
    back = _of(request.POST.get("back", ""), asked if asked in known else "")
    return kept(request, COOKIE, asked, [EVERY, *known], back)


def _of(address: str, key: str) -> str:
    """An address with another partnership, or none, where it is that of a list of all or names one."""
    parts = urlsplit(address)
    asked = QueryDict(parts.query, mutable=True)
    if "partnership" not in asked and parts.path not in {reverse(name) for name in LISTS}:
        return address
    for name in ("partnership", "page"):
        asked.pop(name, None)
    if key:
        asked["partnership"] = key
    return parts._replace(query=asked.urlencode()).geturl()
