"""Searches kept under a name: from the register's list as filtered, and ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.register.people.rules import may_read_internal
from followthrough.register.people.saved_searches import drop_search, save_search
from followthrough.web.typed import filters
from followthrough.web.typed.listing import field
from followthrough.web.views.filling import told
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

LONGEST = 3000  # characters of a query


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
