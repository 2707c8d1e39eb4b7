"""The first page: what this register holds, what came last, what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone

from followthrough.register.queries import home as home_figures
from followthrough.register.queries import list_documents, meetings, partnerships
from followthrough.register.queries.counts import rule_counts
from followthrough.register.queries.sources import sources

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

RECENT = 6
COMING = 5


def home(request: HttpRequest) -> HttpResponse:
    """What this register holds, as of today."""
    today = timezone.localdate()
    figures = home_figures(today=today, shown=RECENT)
    context = {
        "today": today,
        "figures": figures,
        "counts": rule_counts(),
        "recent": list_documents(size=RECENT).items,
        "coming": meetings(since=today.isoformat())[:COMING],
        "partnerships": partnerships(),
        "sources": sources(row.document for row in (*figures.due_soon, *figures.overdue)),
    }
    return render(request, "followthrough/home.html", context)
