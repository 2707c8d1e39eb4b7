"""Measurable targets: the list with its verdicts, one target with its arithmetic, and what people say of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.assessments.targets import Verdict
from followthrough.model import Target
from followthrough.register.facts.measuring import measure_by, measure_no_more, state_target
from followthrough.register.people.rules import may_review
from followthrough.register.queries import entry_view
from followthrough.register.queries import series as every_series
from followthrough.register.queries.figures.target_view import target_view, targets
from followthrough.register.queries.rows import Page
from followthrough.register.queries.standing.about import about
from followthrough.register.queries.statements.sources import sources
from followthrough.web.drawn import charts
from followthrough.web.typed import listing
from followthrough.web.typed.figures import figure
from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import first_day
from followthrough.web.typed.target_forms import TARGET, leg_fields
from followthrough.web.views.filling import Filled, filled, told
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.assessments.targets import Reckoning
    from followthrough.register.queries.figures.target_view import LegView, TargetView
    from followthrough.register.queries.standing.about import About
    from followthrough.web.drawn.charts import Drawing

SIZE = 12  # targets of one page, each with its drawings
FEW = 2  # reckonings that a sentence can hold


@dataclass(frozen=True, slots=True)
class DrawnLeg:
    """A leg with its drawing and the reckonings that are shown."""

    view: LegView
    chart: Drawing | None
    reckonings: tuple[Reckoning, ...]
    base: str = ""  # the year asked for; "" for all

    @property
    def verdict(self) -> str:
        """The leg's; from the baseline asked for, what all readings of that year agree on."""
        told = {made.verdict for made in self.reckonings}
        return told.pop() if self.base and len(told) == 1 else self.view.leg.verdict

    @property
    def is_long(self) -> bool:
        """Whether its sentence tells so many reckonings that the table tells them better."""
        return len(self.reckonings) > FEW and self.view.leg.verdict in {Verdict.DEPENDS, Verdict.DEPENDS_ON_SOURCE}


@dataclass(frozen=True, slots=True)
class DrawnTarget:
    """A target with its legs drawn."""

    view: TargetView
    legs: tuple[DrawnLeg, ...]


def targets_page(request: HttpRequest) -> HttpResponse:
    """The targets of the partnership chosen, on a day, those due first."""
    picked = None if request.GET.get("all") else partner.chosen(request)
    asked, wanted = field(request.GET, "on"), field(request.GET, "verdict")
    day = first_day(asked) or timezone.localdate().isoformat()
    known = targets(as_of=day, partnership="" if picked is None else picked.key)
    rows = [one for one in known if wanted in {"", one.verdict}]
    number = listing.page_number(request.GET)
    page = Page(tuple(rows[(number - 1) * SIZE : number * SIZE]), len(rows), number, SIZE)
    context = {
        "picked": picked,
        "page": page,
        "pages": listing.pages(request.GET, page),
        "rows": [_drawn(one, small=True) for one in page.items],
        "verdicts": [
            (verdict, count, listing.changed(request.GET, verdict=verdict, page=""))
            for verdict in Verdict
            if (count := sum(one.verdict == verdict for one in known))
        ],
        "wanted": wanted,
        "every": listing.changed(request.GET, verdict="", page=""),
        "known": len(known),
        "asked": asked,
        "day": day,
        "mistaken": bool(asked) and not first_day(asked),
        "sources": sources(one.undertaking.document for one in page.items),
    }
    return render(request, "followthrough/targets.html", context)


def one_target(request: HttpRequest, key: str) -> HttpResponse:
    """One target: each leg drawn and reckoned from every baseline that may be meant, or from the one asked for."""
    asked, base = field(request.GET, "on"), field(request.GET, "base")
    view = target_view(key, as_of=first_day(asked) or timezone.localdate().isoformat())
    if view is None:
        raise Http404(_("This register holds no target of the entry “%s”.") % key)
    bases = sorted({year for leg in view.legs for made in leg.leg.reckonings if (year := _base(made))})
    chosen = base if base in bases else ""
    context = {
        "view": view,
        "one": view.undertaking,
        "target": view.stated.target,
        "legs": _drawn(view, chosen).legs,
        "bases": [(year, listing.changed(request.GET, base=year)) for year in bases] if len(bases) > 1 else [],
        "every": listing.changed(request.GET, base=""),
        "chosen": chosen,
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "address": request.build_absolute_uri(request.path),
        "sources": sources([view.undertaking.document]),
    }
    return render(request, "followthrough/target.html", context)


def _drawn(view: TargetView, base: str = "", *, small: bool = False) -> DrawnTarget:
    year = (view.stated.target.due or "")[:4]
    due = int(year) if year.isdecimal() else None
    return DrawnTarget(
        view,
        tuple(
            DrawnLeg(
                leg,
                charts.of_target(leg.leg, due=due, chosen=base, ahead=leg.projections, small=small),
                tuple(made for made in leg.leg.reckonings if base in {"", _base(made)}),
                base,
            )
            for leg in view.legs
        ),
    )


def _base(made: Reckoning) -> str:
    """The year a reckoning begins with; "" where it begins with none."""
    return "" if made.baseline is None else made.baseline.period[:4]


@needs(may_review)
def state(request: HttpRequest, key: str) -> HttpResponse:
    """State the target as a person reads it, with the reason."""
    subject = _subject(key)

    def put(says: dict[str, Any]) -> None:
        parts: dict[str, Any] = {name: _float(says[name]) for name in ("factor", "percent", "value")}
        parts |= {name: says[name] or None for name in ("direction", "unit", "baseline", "due")}
        state_target(entry=key, target=Target(**parts), because=says["because"], **acting(request))

    done = _("Stated. It goes before what the machine reads in the words.")
    return filled(request, Filled(_("State the target"), TARGET, put, done, back=_back(key), subject=subject))


@needs(may_review)
def tie(request: HttpRequest, key: str) -> HttpResponse:
    """Tie a statistical series to the undertaking, with the baseline a person chooses."""
    subject = _subject(key)

    def put(says: dict[str, Any]) -> None:
        measure_by(entry=key, **says, **acting(request))

    done = _("Tied. The target is measured by it from now on.")
    fields = leg_fields(every_series())
    return filled(request, Filled(_("Measure it by a series"), fields, put, done, back=_back(key), subject=subject))


@needs(may_review)
@require_POST
def untie(request: HttpRequest, key: str) -> HttpResponse:
    """Untie a series that a person had tied, with the reason."""
    asked: dict[str, Any] = {name: field(request.POST, name) for name in ("series", "reason")}
    done = _("Untied. The reason stands in the audit.")
    return told(request, lambda: measure_no_more(entry=key, **asked, **acting(request)), _back(key), done)


def _subject(key: str) -> About:
    subject = about(key, as_of=timezone.localdate().isoformat())
    if subject is None or subject.plan:
        raise Http404(_("This register holds no entry with the key “%s”.") % key)
    return subject


def _back(key: str) -> str:
    """The target's page; the entry's where it has no target yet."""
    view = entry_view(key)
    live = key if view is None else view.entry.key
    has = target_view(live, as_of=timezone.localdate().isoformat()) is not None
    return reverse("target" if has else "entry", args=[live])


def _float(text: str) -> float | None:
    found = figure(text)
    return None if found is None else float(found)
