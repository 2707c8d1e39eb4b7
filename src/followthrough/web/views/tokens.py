"""One's own keys to the API: made with a password typed of late, shown once, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from followthrough.register.people.rules import may_read_internal, rank
from followthrough.register.people.tokens import SCOPES, TokenError, make_token, revoke_token, tokens
from followthrough.web.typed.forms import Field, shown, typed
from followthrough.web.visiting.gate import needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.utils.functional import Promise

_SAYS: dict[str, str | Promise] = {
    "read": gettext_lazy("read: what you may see"),
    "code": gettext_lazy("code: also add what the machine missed"),
    "review": gettext_lazy("review: also decide"),
    "publish": gettext_lazy("publish: also publish editions"),
    "admin": gettext_lazy("admin: everything"),
}
_DAYS = (
    ("30", gettext_lazy("after 30 days")),
    ("90", gettext_lazy("after 90 days")),
    ("365", gettext_lazy("after a year")),
)


def _fields(request: HttpRequest) -> tuple[Field, ...]:
    """A token may do no more than its person."""
    scopes = [(name, _SAYS[name]) for name in SCOPES[: rank(request.user) + 1]]
    return (
        Field("label", gettext_lazy("What it is for"), needed=True),
        Field("scope", gettext_lazy("What it may do"), "choice", choices=scopes),
        Field("days", gettext_lazy("When it ends"), "choice", choices=_DAYS),
    )


@needs(may_read_internal)
@reauthentication_required  # type: ignore[untyped-decorator]  # allauth ships no types
def own(request: HttpRequest) -> HttpResponse:
    """The keys one has, and a form for a new one. A new key stands on this page once and nowhere again."""
    fields, fault, secret = _fields(request), "", ""
    if request.method == "POST":
        try:
            secret = _made(request, fields)
        except TokenError as error:
            fault = str(error)
    rows = tokens(person=request.user.get_username())
    asked = QueryDict() if secret else request.POST  # what made a key is not offered again
    told = {
        "rows": rows[::-1], "fault": fault, "secret": secret, "fields": shown(fields, asked), "now": timezone.now(),
    }  # fmt: skip
    return render(request, "followthrough/tokens.html", told)


def _made(request: HttpRequest, fields: tuple[Field, ...]) -> str:
    said, name = typed(fields, request.POST), request.user.get_username()
    if not said["label"]:
        raise TokenError(_("Say what it is for, so that you know which to take back."))
    if said["days"] not in dict(_DAYS):
        raise TokenError(_("Say when it ends."))
    days = int(said["days"])
    return make_token(person=name, scope=said["scope"], by=name, now=timezone.now(), label=said["label"], days=days)


@require_POST
@needs(may_read_internal)
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Take one of one's own back.

    Raises:
        Http404: it is somebody else's, or there is none.
    """
    name = request.user.get_username()
    if number not in {row.number for row in tokens(person=name)}:
        raise Http404(_("You have no such key."))
    try:
        revoke_token(number=number, by=name, now=timezone.now())
        messages.success(request, _("It opens nothing any more."))
    except TokenError:
        messages.info(request, _("It was taken back already."))
    return redirect("tokens")
