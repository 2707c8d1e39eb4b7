"""Two documents' language side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from followthrough.register.queries.statements.sources import sources
from followthrough.register.queries.texts.comparing import comparable, comparison
from followthrough.web.typed.listing import field
from followthrough.web.visiting import partner

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def compare(request: HttpRequest) -> HttpResponse:
    """What the later of two documents says again and how, what it leaves out, what it adds."""
    one, other = field(request.GET, "a"), field(request.GET, "b")
    picked = partner.chosen(request)
    made = comparison(one, other) if one and other else None
    held = sources({one, other})
    context = {
        "a": one,
        "b": other,
        "choices": comparable(partnership="" if picked is None else picked.key),
        "chosen": [row for key in (one, other) if (row := held.get(key)) is not None],
        "made": made,
        "asked": bool(one and other),
        "sources": held,
        "earlier": held.get(made.earlier) if made is not None else None,
        "later": held.get(made.later) if made is not None else None,
    }
    return render(request, "followthrough/compare.html", context)
