"""`/api/`: every operation, and a page for each matter with its shapes. No script: what needs no key is a link."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.utils.text import slugify

from followthrough.api.app import api
from followthrough.api.reference import ROOT, Operation, Shape, operations, shapes, shapes_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def overview(request: HttpRequest) -> HttpResponse:
    """Every operation in a line, by what it is about."""
    context = {"matters": _matters(), "root": ROOT, "site": request.build_absolute_uri("/")[:-1]}
    return render(request, "followthrough/api.html", context)


def matter(request: HttpRequest, name: str) -> HttpResponse:
    """The operations of one matter whole, and the shapes they take and answer with."""
    found = next((one for one in _matters() if slugify(one[0]) == name), None)
    if found is None:
        raise Http404(f"The API has no operations about “{name}”.")
    told, each = found
    context = {"matter": told, "operations": each, "shapes": shapes_of(each, _shapes()), "matters": _matters()}
    return render(request, "followthrough/api_matter.html", context)


@cache
def _matters() -> tuple[tuple[str, tuple[Operation, ...]], ...]:
    found: dict[str, list[Operation]] = {}
    for one in operations(api.get_openapi_schema()):
        found.setdefault(one.matter, []).append(one)
    return tuple((name, tuple(each)) for name, each in sorted(found.items()))


@cache
def _shapes() -> tuple[Shape, ...]:
    return tuple(shapes(api.get_openapi_schema()))
