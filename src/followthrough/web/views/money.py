"""Money: how far each programme's came, pledges by year, every sum as it was stated, and what may be told twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.assessments.money import Rate, Stage, Sum
from followthrough.register.facts.paying import About, add_rate, add_sum, judge_sums
from followthrough.register.intake.typed import ByHandError
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries.figures.money import GROUPS, money_view
from followthrough.web.drawn import charts
from followthrough.web.tables.money_table import by_years, flow_rows
from followthrough.web.typed.figures import amount
from followthrough.web.typed.listing import field
from followthrough.web.typed.money_forms import RATE, SUM
from followthrough.web.typed.periods import first_day
from followthrough.web.views.filling import Filled, filled, told
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, needs

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SHOWN = 200  # sums of one page


def money_page(request: HttpRequest) -> HttpResponse:
    """The money of the partnership chosen, in one currency, as of a day."""
    asked = field(request.GET, "on")
    day = first_day(asked) or timezone.localdate().isoformat()
    picked = None if request.GET.get("all") else partner.chosen(request)
    wanted = field(request.GET, "in").upper()
    currency = wanted if wanted.isalpha() and len(wanted) == 3 else "USD"  # noqa: PLR2004  an ISO code has three letters
    view = money_view(as_of=day, partnership="" if picked is None else picked.key, currency=currency)
    by = field(request.GET, "by") if field(request.GET, "by") in GROUPS else "programme"
    years = by_years(view)
    context = {
        "view": view,
        "picked": picked,
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "currencies": sorted({"USD", currency} | {row.sum.currency for row in view.sums}),
        "stages": tuple(Stage),
        "whole": tuple(total for _stage, total in view.whole.stages),
        "together": tuple(
            (total, replace(total, value=again) if again else None)
            for (_stage, total), again in zip(view.whole.stages, view.perhaps_twice, strict=True)
        ),
        "flows": flow_rows(dict(view.by)[by]),
        "by": by,
        "groups": GROUPS,
        "years": years,
        "chart": charts.of_pledges(years),
        "sums": view.sums[:SHOWN],
        "more": max(0, len(view.sums) - SHOWN),
        "named": {row.sum.key: row for row in view.sums},
    }
    return render(request, "followthrough/money.html", context)


@needs(may_add)
def enter_sum(request: HttpRequest) -> HttpResponse:
    """Enter a sum as it was stated."""

    def put(says: dict[str, Any]) -> None:
        about = About(**{name: says.pop(name) for name in ("entry", "partnership", "note", "confidentiality")})
        says |= {"value": amount(says["value"]), "stage": _stage(says["stage"])}
        says |= {name: says[name] or None for name in ("date", "period")}
        add_sum(given=Sum(**says), about=about, **acting(request))

    done = _("Entered, in the currency it was stated in.")
    return filled(request, Filled(_("Enter a sum"), SUM, put, done, back=reverse("money")))


@needs(may_review)
def enter_rate(request: HttpRequest) -> HttpResponse:
    """Enter what one unit of a currency was worth in another on a day."""

    def put(says: dict[str, Any]) -> None:
        says["value"] = amount(says["value"])
        add_rate(rate=Rate(**says), **acting(request))

    done = _("Entered. Sums near its day are converted by it, and the rate is named.")
    return filled(request, Filled(_("Enter a rate"), RATE, put, done, back=reverse("money")))


def _stage(text: str) -> Stage:
    if text not in set(Stage):
        raise ByHandError(f"“{text[:40]}” is no stage of money: choose {', '.join(Stage)}.")
    return Stage(text)


@needs(may_review)
@require_POST
def decide_sums(request: HttpRequest) -> HttpResponse:
    """Whether two sums are one money."""
    asked: dict[str, Any] = {name: field(request.POST, name) for name in ("one", "other", "verdict", "reason")}
    return told(request, lambda: judge_sums(**asked, **acting(request)), reverse("money") + "#twice")
