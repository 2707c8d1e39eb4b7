"""`/calendar.ics`: deadlines, meetings and reporting dates, to subscribe to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from followthrough.exchange.calendar import calendar_bytes
from followthrough.register.gathering.occasions import occasions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

_KEPT = timedelta(days=366)  # a calendar shows what was due of late and is to come; the rest is asked at /overdue


def calendar(request: HttpRequest) -> HttpResponse:
    """What the reader may see of it, of one partnership or of all; what was due more than a year ago is left out."""
    partnership = request.GET.get("partnership", "").replace("\x00", "")
    today = timezone.localdate()
    since = (today - _KEPT).isoformat()
    found = occasions_of(today=today.isoformat(), page=_page(request), partnership=partnership, since=since)
    answer = HttpResponse(
        calendar_bytes(found, name=partnership or "followthrough"), content_type="text/calendar; charset=utf-8"
    )
    answer["Content-Disposition"] = 'inline; filename="followthrough.ics"'
    return answer


def _page(request: HttpRequest) -> Callable[[str, str], str]:
    """Addresses of pages, as the reader of the calendar can follow them."""
    names = {"entry": "entry", "meetings": "meeting-series"}
    return lambda kind, key: request.build_absolute_uri(reverse(names[kind], args=[key])) if key else ""
