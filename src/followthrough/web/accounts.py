"""How accounts behave here: an admin makes them at the machine, nobody signs up from outside, no mail is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from csp.decorators import csp_update
from django.http import Http404
from django.urls import include, path
from django.utils.translation import gettext as _

from followthrough.web.views import tokens as keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth passes it
        """Accounts are made by `followthrough adduser`."""
        return False


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """A code from a telephone beside the password."""


def nowhere(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Pages of allauth that would send mail.

    Raises:
        Http404: always.
    """
    raise Http404(_("Accounts are kept at the machine: ask who keeps this register."))


def _with_code_picture() -> Callable[..., HttpResponseBase]:
    """The page that shows a picture for the telephone carries it in its own address, for it is nobody else's."""
    from allauth.mfa.totp.views import activate_totp

    return csp_update({"img-src": "data:"})(activate_totp)


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("signup/", nowhere, name="account_signup"),
    path("password/set/", nowhere, name="account_set_password"),
    path("tokens/", keys.own, name="tokens"),
    path("tokens/<int:number>/revoke", keys.revoke, name="revoke-token"),
    path("2fa/totp/activate/", _with_code_picture(), name="mfa_activate_totp"),
    path("2fa/", include("allauth.mfa.urls")),
]
