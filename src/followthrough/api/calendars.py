"""`/calendar.ics`: deadlines, meetings and reporting dates, to subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from followthrough.exchange.calendar import calendar_bytes
from followthrough.register.gathering.occasions import occasions_of
from followthrough.register.ledger.remembered import remembered

if TYPE_CHECKING:
    from django.http import HttpRequest

_NAMES = {"entry": "entry", "meetings": "meeting-series"}
_KEPT = timedelta(days=366)  # a calendar shows what was due of late and is to come; the rest is asked at /overdue


@dataclass(frozen=True, slots=True)
class _Pages:
    """Addresses of pages, as the reader of the calendar can follow them."""

    site: str  # with the stroke at its end

    def __call__(self, kind: str, key: str) -> str:
        """Of an entry, or of a partnership's meetings; "" without a key."""
        return self.site + reverse(_NAMES[kind], args=[key])[1:] if key else ""


def calendar(request: HttpRequest) -> HttpResponse:
    """What the reader may see of it, of one partnership or of all; what was due more than a year ago is left out."""
    partnership = request.GET.get("partnership", "").replace("\x00", "")
    today = timezone.localdate()
    since = (today - _KEPT).isoformat()
    file = _file(partnership, today.isoformat(), since, _Pages(request.build_absolute_uri("/")))
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="followthrough.ics"'
    return answer


@remembered
def _file(partnership: str, today: str, since: str, page: _Pages) -> bytes:
    """The file, made once while the register says the same: programs that subscribe ask again and again."""
    found = occasions_of(today=today, page=page, partnership=partnership, since=since)
    return calendar_bytes(found, name=partnership or "followthrough")
