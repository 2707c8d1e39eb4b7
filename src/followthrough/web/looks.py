"""Light or dark: as the reader's system says, unless the reader says otherwise. A cookie, so no script is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from followthrough.register import rules
from followthrough.web.acts import ACTS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COOKIE = "theme"
THEMES = ("light", "dark")
YEAR = 365 * 24 * 60 * 60  # seconds
PAIRS = (  # tokens as the style page shows them: name, and what it is for
    "paper", "sheet", "ink", "quiet", "rule", "firm-rule", "accent", "wash", "hit", "done", "late", "missed", "moving",
    "addressed", "caution", "caution-wash",
)  # fmt: skip


def context(request: HttpRequest) -> dict[str, object]:
    """What every page needs: the theme chosen and what this reader may do."""
    user = getattr(request, "user", None)
    chosen = request.COOKIES.get(COOKIE, "")
    return {
        "theme": chosen if chosen in THEMES else "",
        "may_add": user is not None and rules.may_add(user),
        "may_review": user is not None and rules.may_review(user),
    }


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the theme asked for, or none, and go back to the page the reader came from."""
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie(COOKIE, chosen, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response


def style(request: HttpRequest) -> HttpResponse:
    """The tokens, the type and the marks, so that a new page is set like the others."""
    return render(request, "followthrough/style.html", {"acts": ACTS.values(), "tokens": PAIRS})
