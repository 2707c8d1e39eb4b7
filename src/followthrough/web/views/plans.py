"""Work plans: the list, one plan as a matrix with its rates, one action line, and what the next plan took up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.model import Status
from followthrough.register.assessing.carrying import judge_carried, map_heading
from followthrough.register.assessing.touching import judge_touch
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries.facts.entered import taken_back
from followthrough.register.queries.facts.world import claims, instruments
from followthrough.register.queries.plans.crosswalks import crosswalk_view
from followthrough.register.queries.plans.plans import plan_view, plans
from followthrough.register.queries.reviewing.together import beside
from followthrough.register.queries.standing.about import about
from followthrough.register.queries.statements.sources import sources
from followthrough.web.tables.plan_table import headings, rate_rows
from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import first_day
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.plans.plan_rows import LineRow, PlanRow, PlanView
    from followthrough.register.queries.rows import ClaimRow, InstrumentRow


def plans_page(request: HttpRequest) -> HttpResponse:
    """Every plan, newest first."""
    picked = None if request.GET.get("all") else partner.chosen(request)
    partnership = "" if picked is None else picked.key
    rows = plans(partnership=partnership)
    told = told_of({row.instrument for row in rows}, partnership)
    return render(request, "followthrough/plans.html", {"rows": rows, "told": told, "picked": picked})


def told_of(held: Collection[str | None], partnership: str) -> list[tuple[InstrumentRow, list[ClaimRow]]]:
    """What is claimed of plans and other instruments whose lines the register does not hold."""
    said: dict[str, list[ClaimRow]] = {}
    for claim in claims(partnership=partnership):
        if claim.instrument is not None and claim.instrument not in held:
            said.setdefault(claim.instrument, []).append(claim)
    return [(row, said[row.key]) for row in instruments(partnership=partnership) if row.key in said] if said else []


def plan(request: HttpRequest, key: str) -> HttpResponse:
    """One plan on a day: rates by heading with numerator and denominator, others' rates, every line."""
    asked = field(request.GET, "on")
    known = {row.key: row for row in plans()}
    day = first_day(asked) or _last_day(known, key) or timezone.localdate().isoformat()
    edition = field(request.GET, "edition")
    number = int(edition) if edition.isascii() and edition.isdecimal() and len(edition) < 5 else None  # noqa: PLR2004  no plan has more
    view = plan_view(key, as_of=day, edition=number)
    if view is None:
        raise Http404(_("This register holds no plan with the key “%s”.") % key)
    context = {
        "view": view,
        "plan": view.plan,
        "headings": headings(view.lines),
        "rates": rate_rows(view.rates),
        "rules": _rules(view),
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "day": date.fromisoformat(day),
        "later": known.get(view.plan.superseded_by),
    }
    return render(request, "followthrough/plan.html", context)


def _last_day(known: Mapping[str, PlanRow], key: str) -> str:
    """The day before the next plan took this one's place: the day its lines are best asked about. "" where none has."""
    row = known.get(key)
    later = None if row is None else known.get(row.superseded_by)
    first = first_day(later.date) if later is not None else ""
    return (date.fromisoformat(first) - timedelta(days=1)).isoformat() if first else ""


def _rules(view: PlanView) -> list[str]:
    """The rule of each rate of the whole plan, once each."""
    return list(dict.fromkeys(one.rates[-1].rule for one in view.rates if one.rates))


def line(request: HttpRequest, key: str) -> HttpResponse:
    """One action line: its words, who leads it, claims, evidence, where it stands, what later documents say of it."""
    today = timezone.localdate().isoformat()
    subject = about(key, as_of=today)
    view = plan_view(subject.plan, as_of=today) if subject is not None and subject.plan else None
    row = None if view is None else next((one for one in view.lines if one.key == key), None)
    if subject is None or view is None or row is None:
        raise Http404(_("This register holds no action line with the key “%s”.") % key)
    context = {
        "line": row,
        "plan": view.plan,
        "subject": subject,
        "standing": row.standing,
        "sources": sources(touch.finding.document for touch in row.touches),
        "steps": [str(step) for step in Status if step not in {Status.UNKNOWN, Status.NOT_STARTED}],
        "beside": beside([key]) if may_add(request.user) else None,
        "taken_back": taken_back([key]) if may_add(request.user) else {},
        "neighbours": _neighbours(view, row),
        "address": request.build_absolute_uri(request.path),
    }
    return render(request, "followthrough/line.html", context)


def _neighbours(view: PlanView, row: LineRow) -> tuple[LineRow | None, LineRow | None]:
    at = view.lines.index(row)
    return (view.lines[at - 1] if at else None), (view.lines[at + 1] if at + 1 < len(view.lines) else None)


def crosswalk(request: HttpRequest, key: str) -> HttpResponse:
    """What became of a plan's headings and lines in the plan that took its place."""
    known = {row.key: row for row in plans()}
    old = known.get(key)
    view = crosswalk_view(key, old.superseded_by) if old is not None and old.superseded_by else None
    if view is None:
        raise Http404(_("This register holds no plan that took the place of “%s”.") % key)
    into = list(dict.fromkeys(line.heading for _key, line in view.added))
    into += [row.new_line.heading for row in view.carried if row.new_line is not None]
    context = {"view": view, "into": list(dict.fromkeys(into))}
    return render(request, "followthrough/crosswalk.html", context)


@needs(may_review)
@require_POST
def decide_touch(request: HttpRequest, key: str) -> HttpResponse:
    """Whether a statement is evidence for an action line, and of which step."""
    touch = (key, request.POST.get("finding", ""))
    verdict, shows = request.POST.get("verdict", ""), request.POST.get("shows", "")

    def verb() -> None:
        judge_touch(touch=touch, verdict=verdict, shows=shows, reason=field(request.POST, "reason"), **acting(request))

    return _did(request, verb, reverse("line", args=[key]) + "#touches")


@needs(may_review)
@require_POST
def decide_carried(request: HttpRequest, key: str) -> HttpResponse:
    """Whether a line of the later plan takes up a line of this one."""
    old, new, verdict = (request.POST.get(name, "") for name in ("old", "new", "verdict"))

    def verb() -> None:
        judge_carried(old=old, new=new, verdict=verdict, reason=field(request.POST, "reason"), **acting(request))

    return _did(request, verb, reverse("crosswalk", args=[key]) + "#lines")


@needs(may_review)
@require_POST
def decide_heading(request: HttpRequest, key: str) -> HttpResponse:
    """Which headings of the later plan took up a heading of this one."""
    heading, later, into = request.POST.get("heading", ""), request.POST.get("later", ""), request.POST.getlist("into")

    def verb() -> None:
        because = field(request.POST, "reason")
        map_heading(plans=(key, later), heading=heading, into=into, because=because, **acting(request))

    return _did(request, verb, reverse("crosswalk", args=[key]) + "#headings")


def _did(request: HttpRequest, verb: Callable[[], object], back: str) -> HttpResponse:
    sent(request)
    try:
        with seeing(EVERYTHING):
            verb()
    except DecisionError as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(back)
