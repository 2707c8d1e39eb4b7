"""The first page: what became of the partners' word since they last met, what is due before they meet again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils import timezone

from followthrough.assessments.days import bounds
from followthrough.register.queries import DocumentFilter, EntryFilter, list_documents, meetings
from followthrough.register.queries import home as home_figures
from followthrough.register.queries.overview.glance import MOVING, glance
from followthrough.register.queries.statements.last_words import last_words
from followthrough.register.queries.statements.sources import sources
from followthrough.register.queries.undertakings.counts import rule_counts
from followthrough.web.told.since import counted, moves, until
from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import first_day
from followthrough.web.visiting import partner

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
    last = around.last.start if around.last is not None else ""
    ahead = until(day, around.coming.start if around.coming is not None else "")
    found = glance(as_of=day.isoformat(), since=last, until=ahead, partnership=key, shown=SHOWN)
    words = last_words([moved.one.key for moved in found.moved], as_of=day.isoformat())
    shown = [row.document for row in (*(moved.one for moved in found.moved), *found.due, *found.overdue)]
    figures = home_figures(today=day, partnership=key, shown=0, as_of=moment.as_of)
    context = {
        "is_empty": not figures.documents and not list_documents(size=1).total,
        "day": day,
        "is_today": is_today,
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "picked": picked,
        "around": around,
        "counts_since": counted(found),
        "since": found,
        "moved": moves(found, last=last),
        "more_moved": sum(found.counts[kind] for kind in MOVING) - len(found.moved),
        "figures": figures,
        "counts": rule_counts(partnership=key, as_of=moment.as_of),
        "recent": list_documents(chosen=DocumentFilter(partnership=key, as_of=moment.as_of), size=RECENT).items,
        "words": words,
        "sources": sources({*shown, *(said.document for said in words.values())}),
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
