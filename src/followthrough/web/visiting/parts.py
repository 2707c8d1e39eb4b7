"""A list with its filters: whole as a page, or the part that changes for a page that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from followthrough.web.typed.listing import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse


def list_page(request: HttpRequest, name: str, context: Mapping[str, Any]) -> HttpResponse:
    """The list of this name. To htmx only the part that changes is sent, and the address without empty fields."""
    part = bool(getattr(request, "htmx", False))
    template = f"followthrough/parts/{name}.html" if part else f"followthrough/{name}.html"
    response = render(request, template, dict(context))
    patch_vary_headers(response, ["HX-Request"])
    if part:
        query = tidy(request.GET)
        response["HX-Push-Url"] = reverse(name) + (f"?{query}" if query else "")
    return response
