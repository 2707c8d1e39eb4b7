"""Light or dark, Japanese or English: as the reader's system says, unless the reader says otherwise.

Cookies, so that no script is needed and an address is the same in every language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_POST

from followthrough.register.people import rules
from followthrough.web.told.acts import ACTS
from followthrough.web.visiting import partner
from followthrough.web.visiting.duties import duties
from followthrough.web.visiting.keeping import kept

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COOKIE = "theme"
THEMES = ("light", "dark")
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
        "partners": partner.partners(request) if hasattr(request, "user") else (),
        "partner": partner.chosen(request) if hasattr(request, "user") else None,
        "may_add": user is not None and rules.may_add(user),
        "may_review": user is not None and rules.may_review(user),
        "may_administer": user is not None and rules.may_administer(user),
        "reviews_for": _reviews_for(request) if user is not None else "",
    }


def _reviews_for(request: HttpRequest) -> str:
    """The first partnership this person decides for, who decides for no other; "" for none."""
    held = duties(request) if rules.rank(request.user) >= 0 and not rules.may_review(request.user) else {}
    return next((key for key, role in held.items() if rules.ROLES.index(role) >= rules.ROLES.index("reviewer")), "")


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the theme asked for, or none, and go back to the page the reader came from."""
    return kept(request, COOKIE, request.POST.get("theme", ""), THEMES)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the language asked for, or none, and go back to the page the reader came from."""
    known = [code for code, _name in settings.LANGUAGES]
    return kept(request, settings.LANGUAGE_COOKIE_NAME, request.POST.get("language", ""), known)


def sign(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django passes it
    """The sign of these pages, for a file that a browser shows alone and that names none, such as a pack."""
    return redirect(static("followthrough/mark.svg"))


def style(request: HttpRequest) -> HttpResponse:
    """The tokens, the type and the marks, so that a new page is set like the others."""
    return render(request, "followthrough/style.html", {"acts": ACTS.values(), "tokens": PAIRS})
