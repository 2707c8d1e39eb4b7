"""What a reader chooses for all pages is kept in a cookie, and the reader goes back to where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.http import HttpRequest, HttpResponse

YEAR = 365 * 24 * 60 * 60  # seconds


def kept(
    request: HttpRequest, cookie: str, chosen: str, known: Collection[str], back: str | None = None
) -> HttpResponse:
    """Back to where the reader came from, with what was chosen in a cookie; without it where it is not known.

    `back`: where that is, if it is another address than the form gives.
    """
    back = request.POST.get("back", "") if back is None else back
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    if chosen in known:
        response.set_cookie(cookie, chosen, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    else:
        response.delete_cookie(cookie, samesite="Lax")
    return response
