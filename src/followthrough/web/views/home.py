"""The first page: what became of the partners' word since they last met, what is due before they meet again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone

from followthrough.assessments.days import bounds
from followthrough.register.queries import EntryFilter, list_documents, meetings
from followthrough.register.queries import home as home_figures
from followthrough.register.queries.assessing import followed
from followthrough.register.queries.counts import rule_counts
from followthrough.register.queries.sources import sources
from followthrough.web import partner
from followthrough.web.listing import field
from followthrough.web.periods import first_day
from followthrough.web.since import Since, since

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.rows import MeetingRow

RECENT = 5
SHOWN = 8  # rows of each list
PAST = 8  # meetings one may count from


@dataclass(frozen=True, slots=True)
class Between:
    """The meetings around a day."""

    last: MeetingRow | None  # that of the next one's series, or the one asked for, or the latest
    coming: MeetingRow | None
    days_left: int | None  # None: no next meeting is known, or not its day
    past: tuple[MeetingRow, ...]  # the latest first, to choose from


def home(request: HttpRequest) -> HttpResponse:
    """Where things stand, for the partnership chosen, as of today or of a day that is asked for."""
    asked = field(request.GET, "on")
    day = date.fromisoformat(first_day(asked)) if first_day(asked) else timezone.localdate()
    is_today = day == timezone.localdate()
    moment = EntryFilter(as_of="" if is_today else day.isoformat())
    picked = partner.chosen(request)
    key = "" if picked is None else picked.key
    around = _around(key, day, field(request.GET, "since"))
    found = _since(key, day, around)
    moved = found.moves[:SHOWN]
    shown = [move.one.document for move in moved] + [
        row.document for kind in ("due", "overdue") for row in found.of[kind]
    ]
    figures = home_figures(today=day, partnership=key, shown=0, as_of=moment.as_of)
    context = {
        "is_empty": not figures.documents and not list_documents(size=1).total,
        "day": day,
        "is_today": is_today,
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "picked": picked,
        "around": around,
        "since": found,
        "moved": moved,
        "more_moved": len(found.moves) - len(moved),
        "overdue": found.of["overdue"][:SHOWN],
        "due": found.of["due"][:SHOWN],
        "figures": figures,
        "counts": rule_counts(partnership=key),
        "recent": list_documents(partnership=key, size=RECENT, moment=moment).items,
        "sources": sources(shown),
    }
    return render(request, "followthrough/home.html", context)


def _around(partnership: str, day: date, wanted: str) -> Between:
    known = meetings(partnership=partnership)
    past = [row for row in known if row.start and row.start <= day.isoformat()]
    ahead = [row for row in known if row.start > day.isoformat()]
    coming = ahead[0] if ahead else None
    latest = list(reversed(past))
    asked = [row for row in latest if row.key == wanted]
    same = [row for row in latest if coming is not None and row.series is not None and row.series == coming.series]
    last = next(iter([*asked, *same, *latest]), None)
    found = bounds(coming.start) if coming is not None else None
    exact = found is not None and found[0] == found[1]
    left = (found[0] - day).days if found is not None and exact else None
    return Between(last, coming, left, tuple(latest[:PAST]))


def _since(partnership: str, day: date, around: Between) -> Since:
    last = around.last.start if around.last is not None else ""
    then = followed(as_of=last, partnership=partnership) if len(last) == len("2018-06-13") else ()
    now = followed(as_of=day.isoformat(), partnership=partnership)
    return since(now, then, day=day, last=last, coming=around.coming.start if around.coming is not None else "")
