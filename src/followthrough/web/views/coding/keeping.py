"""What keeps a coding round: opening it, its guidelines, settling what coders differ on, freezing, raw codes out."""

from __future__ import annotations

import csv
import io
from itertools import count
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from followthrough.assessments.coding import SCORE
from followthrough.exchange.cells import harmless
from followthrough.register.assessing.coding import RoundDetails, guide, open_round
from followthrough.register.assessing.giving_codes import Coded, adjudicate, freeze_stage, reopen_stage
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_review
from followthrough.register.queries import entry_view, list_entries
from followthrough.register.queries.rounds.coding import raw_codes, rounds
from followthrough.register.queries.rounds.coding_held import schemes_held
from followthrough.register.queries.standing.listing import list_standing
from followthrough.web.typed import filters
from followthrough.web.typed.forms import Field, shown, typed
from followthrough.web.typed.listing import field
from followthrough.web.views.coding.rounds import TWO, query_of, round_or_404
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, QueryDict

    from followthrough.register.queries.rounds.coding_rows import UnitRow

MOST = 200  # undertakings that a filtered register fills in


def _fields() -> tuple[Field, ...]:
    choices = tuple((one.key, one.name) for one in schemes_held())
    return (
        Field("title", gettext_lazy("Name of the round"), needed=True),
        Field(
            "key", gettext_lazy("Short key"),
            hint=gettext_lazy("small letters, figures, hyphens; blank: made of the name"),
        ),
        Field("scheme", gettext_lazy("Scheme"), "choice", choices=choices),
        Field(
            "members", gettext_lazy("Members"),
            hint=gettext_lazy("one on each line, where the scheme scores member by member"), kind="area",
        ),
        Field(
            "entries", gettext_lazy("Undertakings"), "area", wide=True, needed=True,
            hint=gettext_lazy(
                "keys or addresses of entries, one on each line; the register, filtered, fills them in by “Code these”"
            ),
        ),
    )  # fmt: skip


@needs(may_review)
def new_round(request: HttpRequest) -> HttpResponse:
    """Open a round."""
    fields, fault = _fields(), ""
    if request.method == "POST":
        says = typed(fields, request.POST)
        key, taken = says["key"] or _key(says["title"]), {row.key for row in rounds()}
        details = RoundDetails(
            title=says["title"], scheme=says["scheme"], entries=_entries(says["entries"]),
            members=_lines(says["members"]),
        )  # fmt: skip
        fault = _("There is a round with the key “%s”. Choose another.") % key if key in taken else ""
        fault = fault or _done(request, lambda who: open_round(key=key, details=details, **who))
        if not fault:
            return HttpResponseRedirect(reverse("round", args=[key]))
    context = {"fields": shown(fields, request.POST or request.GET, _proposed(request.GET)), "fault": fault}
    return render(request, "followthrough/new_round.html", context, status=400 if fault else 200)


def _proposed(query: QueryDict) -> dict[str, str]:
    """The undertakings of a filtered register, as many as a round takes."""
    form = filters.form(query)
    if not query:
        return {}
    if kind := form.asked["stands"]:
        rows = list_standing(form.chosen, kind, as_of=form.day, size=MOST).items
    else:
        rows = list_entries(form.chosen, size=MOST, divided=False).items
    return {"entries": "\n".join(row.key for row in rows)}


def _key(title: str) -> str:
    """A key made of the round's name, not one that a round has; a name without Latin letters gives a number."""
    made, taken = slugify(title)[:40].strip("-_").replace("_", "-") or "round", {row.key for row in rounds()}
    return next(key for n in count(1) if (key := made if n == 1 else f"{made}-{n}") not in taken)


def _entries(text: str) -> tuple[str, ...]:
    """Keys of entries, or the addresses of their pages."""
    return tuple(dict.fromkeys(line.rpartition("/entries/")[2].partition("?")[0] for line in _lines(text)))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _done(request: HttpRequest, verb: Callable[[dict[str, Any]], object]) -> str:
    """Why it was not done; "" where it was."""
    sent(request)
    try:
        with seeing(EVERYTHING):
            verb(acting(request))
    except DecisionError as error:
        return str(error)
    return ""


@needs(may_review)
@require_POST
def write_guideline(request: HttpRequest, key: str) -> HttpResponse:
    """How one undertaking is to be scored."""
    asked = request.POST
    text, period = (
        asked.get("text", "").replace("\x00", "").strip()[:4000],
        (field(asked, "starts"), field(asked, "ends")),
    )
    return _back(
        request, key,
        lambda who: guide(in_round=key, entry=field(asked, "entry"), text=text, period=period, **who),
    )  # fmt: skip


@needs(may_review)
def settle(request: HttpRequest, key: str) -> HttpResponse:
    """One unit on which coders differ, their codes and reasons side by side, and a third person's word."""
    view = round_or_404(key, stage=field(request.GET, "stage"))
    asked = next((one for one in view.units if query_of(one) == request.GET.urlencode()), None)
    if asked is None or len({code.coder for code in asked.codes}) < TWO:
        raise Http404(_("Two coders have not coded this."))
    fault = _done(request, lambda who: _adjudicated(request, key, asked, who)) if request.method == "POST" else ""
    if request.method == "POST" and not fault:
        return HttpResponseRedirect(reverse("round", args=[key]) + f"?stage={view.stage}#waiting")
    context = {
        "view": view, "unit": asked, "subject": entry_view(asked.unit[0]), "typed": request.POST, "fault": fault,
        "is_coder": any(code.coder == request.user.get_username() for code in asked.codes),
    }  # fmt: skip
    return render(request, "followthrough/settle.html", context, status=400 if fault else 200)


def _adjudicated(request: HttpRequest, key: str, asked: UnitRow, who: dict[str, Any]) -> None:
    entry, member, name, stage = asked.unit
    because = request.POST.get("because", "").replace("\x00", "").strip()[:4000]
    coded = Coded(
        entry=entry, member=member, field=name, stage=stage, value=field(request.POST, "value"), because=because
    )
    adjudicate(in_round=key, coded=coded, **who)


@needs(may_review)
@require_POST
def freeze(request: HttpRequest, key: str) -> HttpResponse:
    """Close a stage."""
    stage = field(request.POST, "stage")
    return _back(request, key, lambda who: freeze_stage(in_round=key, stage=stage, **who))


@needs(may_review)
@require_POST
def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Open a frozen stage again."""
    stage, reason = field(request.POST, "stage"), field(request.POST, "reason")
    return _back(request, key, lambda who: reopen_stage(in_round=key, stage=stage, reason=reason, **who))


def _back(request: HttpRequest, key: str, verb: Callable[[dict[str, Any]], object]) -> HttpResponse:
    fault = _done(request, verb)
    if fault:
        messages.error(request, fault)
    stage = field(request.POST, "stage")
    return HttpResponseRedirect(reverse("round", args=[key]) + (f"?stage={stage}" if stage else ""))


@needs(may_review)
def codes(request: HttpRequest, key: str) -> HttpResponse:  # noqa: ARG001  a view takes its request
    """Every coder's raw codes as a table file, in the columns `code import` takes."""
    round_or_404(key)
    rows = raw_codes(key)
    names = tuple(dict.fromkeys(name for row in rows for name in row)) or (SCORE,)
    text = io.StringIO()
    made = csv.writer(text)
    made.writerow(names)
    made.writerows([harmless(row.get(name, "")) for name in names] for row in rows)
    answer = HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="codes.csv"'
    return answer
