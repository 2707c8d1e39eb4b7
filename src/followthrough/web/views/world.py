"""Pages of the facts a register knows of the world: meetings, parties, instruments, statistics, claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NoReturn

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from followthrough.register.queries import (
    EntryFilter,
    claims,
    instruments,
    list_entries,
    meetings,
    parties,
    partnerships,
    series,
)
from followthrough.register.queries.facts.decided import outcomes
from followthrough.register.queries.facts.lifecycles import life_of, party_names
from followthrough.register.queries.facts.memberships import memberships
from followthrough.register.queries.figures.series_view import every_series, series_view
from followthrough.register.queries.overview.naming import naming
from followthrough.register.queries.standing.standings import weighed
from followthrough.register.queries.undertakings.promises import fields, promises
from followthrough.web.drawn import charts
from followthrough.web.drawn.life_strip import life_strip
from followthrough.web.tables.life_table import life_table
from followthrough.web.tables.world_tables import by_year
from followthrough.web.typed.between import between
from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import first_day
from followthrough.web.visiting import partner

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.rows import ClaimRow


MOST = 200  # undertakings of one document on the page of its meeting


def _unknown(what: str, key: str) -> NoReturn:
    raise Http404(_("This register knows no %(what)s with the key “%(key)s”.") % {"what": what, "key": key})


def meetings_page(request: HttpRequest) -> HttpResponse:
    """The calendar: what is to come first, then what was held, newest year first."""
    today = timezone.localdate().isoformat()
    picked = None if request.GET.get("all") else partner.chosen(request)
    known = meetings(partnership="" if picked is None else picked.key)
    context = {
        "picked": picked,
        "outcomes": outcomes(known),
        "coming": [m for m in known if m.start >= today],
        "held": by_year(reversed([m for m in known if m.start and m.start < today])),
        "undated": [m for m in known if not m.start],
        "series": sorted({(m.series_name, m.series) for m in known if m.series is not None}),
    }
    return render(request, "followthrough/meetings.html", context)


def meeting_series(request: HttpRequest, key: str) -> HttpResponse:
    """The meetings of one series, by their number."""
    rows = [m for m in meetings() if m.series == key]
    if not rows:
        _unknown(_("meeting series"), key)
    today = timezone.localdate().isoformat()
    context = {"rows": rows, "name": rows[0].series_name, "today": today, "outcomes": outcomes(rows)}
    return render(request, "followthrough/meeting_series.html", context)


def one_meeting(request: HttpRequest, key: str) -> HttpResponse:
    """One meeting: its documents, and every undertaking they first stated."""
    known = meetings()
    row = next((meeting for meeting in known if meeting.key == key), None)
    if row is None:
        _unknown(_("meeting"), key)
    of_series = [meeting for meeting in known if meeting.series is not None and meeting.series == row.series]
    at = of_series.index(row) if row in of_series else -1
    found = outcomes([row]).get(row.key, ())
    context = {
        "row": row,
        "outcomes": [
            (each, list_entries(EntryFilter(document=each.document), size=MOST, divided=False).items) for each in found
        ],
        "before": of_series[at - 1] if at > 0 else None,
        "after": of_series[at + 1] if 0 <= at < len(of_series) - 1 else None,
        "today": timezone.localdate().isoformat(),
    }
    return render(request, "followthrough/meeting.html", context)


def parties_page(request: HttpRequest) -> HttpResponse:
    """Parties, groups and partnerships; membership as of a day that may be asked for."""
    asked = field(request.GET, "on")
    day = first_day(asked)
    known = parties(on=day)
    picked = partner.chosen(request)
    key = "" if picked is None else picked.key
    kinds = ("group", "country", "organisation", "body")
    context = {
        "asked": asked,
        "day": day,
        "mistaken": bool(asked) and not day,
        "kinds": [(kind, [p for p in known if p.kind == kind]) for kind in kinds],
        "partnerships": partnerships(),
        "known": known,
        "picked": picked,
        "promised": promises(partnership=key),
        "fields": fields(),
        "partner_names": partner.partners(request),
    }
    return render(request, "followthrough/parties.html", context)


def party(request: HttpRequest, key: str) -> HttpResponse:
    """One party or group with its memberships and their dates."""
    known = {row.key: row for row in parties()}
    if key not in known:
        _unknown(_("party"), key)
    rows = memberships(party=key)
    context = {
        "party": known[key],
        "members": [row for row in rows if row.group == key],
        "groups": [row for row in rows if row.member == key],
        "partnerships": [row for row in partnerships() if known[key].name in row.parties],
    }
    return render(request, "followthrough/party.html", context)


def instruments_page(request: HttpRequest) -> HttpResponse:
    """Treaties, plans, funds and networks; what is in force between two parties on a day, where that is asked."""
    context = {"rows": instruments(), "between": between(request.GET), "party_names": party_names()}
    return render(request, "followthrough/instruments.html", context)


def instrument(request: HttpRequest, key: str) -> HttpResponse:
    """One instrument's life, party by party, every act with its source."""
    rows = instruments(key=key)
    if not rows:
        _unknown(_("instrument"), key)
    row = rows[0]
    others = {other.key: other for other in instruments()} if row.supersedes or row.superseded_by else {}
    asked = request.GET.get("on", "").strip()[:20]
    day = first_day(asked) or timezone.localdate().isoformat()
    life = life_of(key, as_of=day)
    context = {
        "row": row,
        "life": life,
        "table": None if life is None else life_table(life),
        "strip": None if life is None else life_strip(life, day=date.fromisoformat(day), today=timezone.localdate()),
        "asked": asked,
        "day": day,
        "mistaken": bool(asked) and not first_day(asked),
        "party_names": party_names(),
        "before": others.get(row.supersedes or ""),
        "after": [others[later] for later in row.superseded_by if later in others],
        "claims": claims(instrument=key),
        "naming": naming(key, as_of=day),
    }
    return render(request, "followthrough/instrument.html", context)


def statistics(request: HttpRequest) -> HttpResponse:
    """Every statistical series."""
    known = series()
    drawn = {key: charts.of_series(one, small=True) for key, one in every_series().items()}
    return render(request, "followthrough/statistics.html", {"rows": known, "drawn": drawn})


def one_series(request: HttpRequest, key: str) -> HttpResponse:
    """One series: every figure with its vintage and source."""
    rows = series(key=key)
    if not rows:
        _unknown(_("statistical series"), key)
    view = series_view(key)
    context = {
        "row": rows[0],
        "view": view,
        "chart": None if view is None else charts.of_series(view.series),
        "measures": () if view is None else weighed(view.measures, timezone.localdate().isoformat()),
    }
    return render(request, "followthrough/series.html", context)


def claims_page(request: HttpRequest) -> HttpResponse:
    """What was said of progress, word for word. Nothing here is a verdict."""
    known = {row.key: row for row in instruments()}
    groups: dict[str, list[ClaimRow]] = {}
    for row in claims():
        groups.setdefault(row.instrument or "", []).append(row)
    named = sorted(groups.items(), key=lambda group: group[0] == "")  # those of no instrument last, else by time
    return render(request, "followthrough/claims.html", {"groups": [(known.get(key), rows) for key, rows in named]})
