"""Pages for when something went wrong, in the same dress: what happened and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404. The sentence comes from the view that looked, where it gave one."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    said = said or _("No page has this address. It may have been mistyped, or the link to it may be old.")
    return _page(request, 404, _("Not found"), said)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django passes it
    """400."""
    return _page(request, 400, _("Not understood"), _("The request could not be read. Start again from a page."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django passes it
    """403."""
    return _page(request, 403, _("Not allowed"), _("This page is not open to you."))


def server_error(request: HttpRequest) -> HttpResponse:
    """500. Says nothing of the cause to the reader: it is in the server's log."""
    said = _("Something failed on our side while this page was made. Nothing in the register was changed.")
    return _page(request, 500, _("The page could not be made"), said)


def _page(request: HttpRequest, status: int, title: str, said: str) -> HttpResponse:
    return render(request, "followthrough/error.html", {"status": status, "title": title, "said": said}, status=status)
