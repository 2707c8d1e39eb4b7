"""Who may come in. A form sent after the session has ended is kept, and sent again by its writer after signing in."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from followthrough.register.people.rules import User

WAITING = "waiting"  # the session's name for the form that is kept
MOST = 100_000  # characters of a form; more is no form of ours


def needs(rule: Callable[[User], bool]) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """The view is open to whom the rule allows; others sign in first, and lose nothing they have written."""

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _sign_in(request)
            if not rule(request.user):
                raise PermissionDenied(_("Your role does not allow this. Ask who keeps the accounts of this register."))
            return view(request, *args, **kwargs)

        return guarded

    return wrap


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect_to_login(request.get_full_path())
    form = request.POST.urlencode()
    if len(form) <= MOST:
        request.session[WAITING] = {"path": request.path, "form": form}
    answer = redirect_to_login(reverse("waiting"))
    if getattr(request, "htmx", False):  # a part of a page cannot hold the page to sign in
        told = HttpResponse()
        told["HX-Redirect"] = answer["Location"]
        return told
    return answer


def waiting(request: HttpRequest) -> HttpResponse:
    """What was written when the session ended, to be sent with one button; nothing is sent unasked."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    kept = request.session.pop(WAITING, None)
    if kept is None:
        return redirect("home")
    request.session[WAITING] = kept  # until it has been sent: the page may be reloaded
    fields = [
        (name, value)
        for name, values in QueryDict(kept["form"]).lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", "again"}
    ]
    words = [(name, value) for name, value in fields if value.strip() and name not in {"seen", "back", "start", "end"}]
    context = {"path": kept["path"], "fields": fields, "words": words}
    return render(request, "followthrough/waiting.html", context)


def acting(request: HttpRequest) -> dict[str, Any]:
    """Who acts, and when: what every verb of the register is told."""
    return {"person": request.user.get_username(), "now": timezone.now()}


def sent(request: HttpRequest) -> None:
    """A form has arrived: what was kept need not be kept any more."""
    if request.POST.get("again"):
        request.session.pop(WAITING, None)
