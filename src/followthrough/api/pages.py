"""`/api/`: every operation and shape, to be read in the browser. No script: what needs no key is a link."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.shortcuts import render

from followthrough.api.app import api
from followthrough.api.reference import ROOT, Operation, Shape, operations, shapes

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def reference_page(request: HttpRequest) -> HttpResponse:
    """The operations by what they are about, then the shapes."""
    context = {"matters": _matters(), "shapes": _shapes(), "root": ROOT, "site": request.build_absolute_uri("/")[:-1]}
    return render(request, "followthrough/api.html", context)


@cache
def _matters() -> tuple[tuple[str, tuple[Operation, ...]], ...]:
    found: dict[str, list[Operation]] = {}
    for one in operations(api.get_openapi_schema()):
        found.setdefault(one.matter, []).append(one)
    return tuple((matter, tuple(each)) for matter, each in sorted(found.items()))


@cache
def _shapes() -> tuple[Shape, ...]:
    return tuple(shapes(api.get_openapi_schema()))
