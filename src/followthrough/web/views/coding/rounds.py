"""Coding rounds: the list, one round, and the blind coder's page, one unit after the other with keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from followthrough.register.assessing.giving_codes import Coded, give_code
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries import entry_view
from followthrough.register.queries.rounds.coding import round_view, rounds
from followthrough.register.queries.rounds.scores import GROUPS, scores
from followthrough.web.typed.listing import field
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from followthrough.register.queries.rounds.coding_rows import RoundView, UnitRow

TWO = 2  # coders whose codes a third person may look at


@needs(may_add)
def rounds_page(request: HttpRequest) -> HttpResponse:
    """Every round, newest first."""
    return render(request, "followthrough/rounds.html", {"rows": rounds()})


@needs(may_add)
def one_round(request: HttpRequest, key: str) -> HttpResponse:
    """A round as a coder sees it: own codes, and how far they are; to who decides, also what waits to be settled."""
    person = request.user.get_username()
    mine = round_or_404(key, stage=field(request.GET, "stage"), coder=person)
    units = [unit for unit in mine.units if unit.headline]  # what this reader may not see is not coded by them
    done = sum(1 for unit in units if _own(unit, person) is not None)
    context = {
        "view": mine,
        "units": [(unit, _own(unit, person), query_of(unit)) for unit in units],
        "done": done,
        "left": len(units) - done,
        "keeper": keeper_view(mine, request.GET) if may_review(request.user) else None,
    }
    return render(request, "followthrough/round.html", context)


def keeper_view(mine: RoundView, asked: QueryDict) -> dict[str, object]:
    """What is settled and what waits. Codes that one coder alone has given stay unseen: they are blind."""
    whole = round_or_404(mine.round.key, stage=mine.stage)
    by = field(asked, "by") if field(asked, "by") in GROUPS else GROUPS[0]
    return {
        "view": whole,
        "waiting": [(unit, query_of(unit)) for unit in whole.units if unit.decided is None and _two(unit)],
        "decided": [(unit, query_of(unit)) for unit in whole.units if unit.decided is not None and unit.headline],
        "coded_by_two": any(_two(unit) for unit in whole.units),
        "single": sum(1 for unit in whole.units if len({code.coder for code in unit.codes}) == 1),
        "scores": scores(mine.round.key, by=by, stage=mine.stage),
        "by": by,
        "groups": GROUPS,
        "frozen": next((row for row in whole.frozen if row.stage == mine.stage and row.live), None),
    }


def _two(unit: UnitRow) -> bool:
    return len({code.coder for code in unit.codes}) >= TWO


def round_or_404(key: str, *, stage: str = "", coder: str = "") -> RoundView:
    """A round at a stage it has."""
    try:
        view = round_view(key, stage=stage, coder=coder)
    except DecisionError:
        raise Http404(_("This register holds no coding round with the key “%s”.") % key) from None
    if view.stage and view.stage not in view.scheme.stages:
        raise Http404(_("This round has no such stage."))
    return view


def query_of(unit: UnitRow) -> str:
    """The part of an address that names a unit."""
    return urlencode(dict(zip(("entry", "member", "field", "stage"), unit.unit, strict=True)))


def _own(unit: UnitRow, person: str) -> str | None:
    return next((code.value for code in unit.codes if code.coder == person), None)


@needs(may_add)
def unit(request: HttpRequest, key: str) -> HttpResponse:
    """One unit to code: the undertaking, its guideline, its facts; a value, why, and on to the next."""
    person = request.user.get_username()
    view = round_or_404(key, stage=field(request.GET, "stage"), coder=person)
    units = [one for one in view.units if one.headline]
    wanted = next((one for one in units if query_of(one) == request.GET.urlencode()), None)
    asked = wanted or next((one for one in units if _own(one, person) is None), None)
    if asked is None:
        messages.success(request, _("You have coded everything in this round."))
        return HttpResponseRedirect(reverse("round", args=[key]))
    fault = _coded(request, key, asked) if request.method == "POST" else ""
    if request.method == "POST" and not fault:
        return HttpResponseRedirect(reverse("unit", args=[key]) + (f"?stage={view.stage}" if view.stage else ""))
    context = {
        "view": view,
        "unit": asked,
        "subject": entry_view(asked.unit[0]),
        "own": _own(asked, person),
        "typed": request.POST,
        "fault": fault,
        "number": units.index(asked) + 1,
        "of": len(units),
        "query": query_of(asked),
    }
    return render(request, "followthrough/unit.html", context, status=400 if fault else 200)


def _coded(request: HttpRequest, key: str, asked: UnitRow) -> str:
    """Why the code was not taken; "" where it was."""
    sent(request)
    entry, member, name, stage = asked.unit
    coded = Coded(
        entry=entry, member=member, field=name, stage=stage, value=field(request.POST, "value"),
        because=request.POST.get("because", "").replace("\x00", "").strip()[:4000],
        evidence=tuple(request.POST.getlist("evidence"))[:200],
    )  # fmt: skip
    try:
        with seeing(EVERYTHING):
            give_code(in_round=key, coded=coded, **acting(request))
    except DecisionError as error:
        return str(error)
    return ""
