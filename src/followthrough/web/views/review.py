"""The review queue, and what a reviewer does to one finding or entry. Every act is one verb of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.lexicon.phrasebook import spoken
from followthrough.register.decisions.reviewing import (
    AGREE,
    MOST,
    Accepted,
    OvertakenError,
    Rule,
    RuleError,
    accept_by_rule,
    as_seen,
)
from followthrough.register.decisions.seconding import put_decision
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_review
from followthrough.register.queries import partnerships
from followthrough.register.queries.reviewing.review import (
    KINDS,
    ORDERS,
    ReviewFilter,
    joint_voices,
    one_finding,
    progress,
    suggestions,
)
from followthrough.register.queries.reviewing.together import beside, tasks_of, two_person_partnerships
from followthrough.register.queries.statements.sources import sources
from followthrough.web.told.words import verdict as verdict_words
from followthrough.web.told.words import when
from followthrough.web.typed import listing
from followthrough.web.visiting.gate import needs, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from followthrough.register.queries.rows import DecisionRow, FindingRow

SIZE = 25
STEPS = ("0.95", "0.9", "0.85", "0.8", "0.7", "0.6")
VERDICTS = ("confirm", "reject", "undo")


@needs(may_review)
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for a person, by kind, act, document and confidence."""
    chosen = _chosen(request.GET, request.user.get_username())
    page = suggestions(chosen, page=listing.page_number(request.GET), size=SIZE)
    ruled = bool(chosen.act and (chosen.least or chosen.agree)) and chosen.kind == "new" and not chosen.who
    context = {
        "chosen": chosen,
        "page": page,
        "pages": listing.pages(request.GET, page),
        "progress": progress(chosen),
        "partnerships": partnerships(),
        "steps": STEPS,
        "orders": tuple(ORDERS),
        "least": _number(request.GET),
        "kinds": {kind: listing.changed(request.GET, kind=kind, page="") for kind in KINDS},
        "by_rule": min(page.total, MOST) if ruled else 0,
        "rule": str(_rule(chosen)),
        "beside": beside([row.key for row in page.items]),
        "mine": tasks_of(request.user.get_username()),
        "two": two_person_partnerships(),
        "sources": sources(row.document for row in page.items),
        "voices": joint_voices({row.document for row in page.items}),
        "back": request.get_full_path(),
    }
    return render(request, "followthrough/review.html", context)


def _rule(chosen: ReviewFilter) -> Rule:
    """The rule by which what is shown would be accepted."""
    return Rule(chosen.act, chosen.least, chosen.partnership, chosen.document, chosen.agree)


def _chosen(asked: QueryDict, person: str) -> ReviewFilter:
    kind, order, agree = asked.get("kind", ""), asked.get("order", ""), asked.get("agree", "")
    return ReviewFilter(
        kind=kind if kind in KINDS else "new",
        agree=agree if agree in AGREE else "",
        who=person if asked.get("mine") else "",
        act=listing.field(asked, "act"),
        partnership=listing.field(asked, "partnership"),
        document=listing.field(asked, "document"),
        least=float(_number(asked) or 0),
        order=order if order in ORDERS else "place",
    )


def _number(asked: QueryDict) -> str:
    """The least confidence asked for: one of the steps, or none."""
    return asked.get("least", "") if asked.get("least", "") in STEPS else ""


@needs(may_review)
@require_POST
def by_rule(request: HttpRequest) -> HttpResponse:
    """Accept what fits the rule; the rule is recorded as the reason of each decision."""
    sent(request)
    asked = request.POST
    rule = Rule(
        act=listing.field(asked, "act"),
        least=float(_number(asked) or 0),
        partnership=listing.field(asked, "partnership"),
        document=listing.field(asked, "document"),
        agree=listing.field(asked, "agree"),
    )
    try:
        with seeing(EVERYTHING):
            done = accept_by_rule(rule, person=request.user.get_username(), now=timezone.now())
    except RuleError as error:
        messages.error(request, str(error))
    else:
        _tell(request, rule, done)
    return back(request, reverse("review"))


def _tell(request: HttpRequest, rule: Rule, done: Accepted) -> None:
    said = ngettext("One finding accepted.", "%(count)d findings accepted.", done.decided) % {"count": done.decided}
    messages.success(request, f"{said} {spoken(str(rule), get_language() or '')[0]}")
    if done.waiting:
        more = ngettext("One waits for a second person.", "%(count)d of them wait for a second person.", done.waiting)
        messages.warning(request, more % {"count": done.waiting})


@needs(may_review)
@require_POST
def decide_finding(request: HttpRequest, key: str) -> HttpResponse:
    """Accept, reject or take back. To htmx the card as it now stands, else back to the page with its place."""
    sent(request)
    row = finding_or_404(key)
    told = decide_once(request, kind="finding", subject=key, live=row.decision)
    if getattr(request, "htmx", False):
        context = {
            "f": finding_or_404(key),
            "told": told,
            "back": request.POST.get("back", ""),
            "joint": joint_voices([row.document]).get(row.document, ()),
            "quoted": bool(request.POST.get("quoted")),
            "sources": sources([row.document]),
            "beside": beside([key]),
        }
        return render(request, "followthrough/parts/card.html", context)
    if told:
        messages.error(request, told)
    return back(request, reverse("review"), f"f-{key}")


def decide_once(request: HttpRequest, *, kind: str, subject: str, live: DecisionRow | None) -> str:
    """Why it was not decided; "" where it was, or was proposed to a second person."""
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "").strip()[:2000]
    if verdict not in VERDICTS:
        return _("Say whether to accept or reject it.")
    if verdict == "reject" and not reason:
        return _("Say why it is rejected: the reason stands beside the decision.")
    person, now = request.user.get_username(), timezone.now()
    try:
        with seeing(EVERYTHING), as_seen(kind=kind, subject=subject, number=seen_number(request, live)):
            about = {kind: subject}
            put_decision(verdict=verdict, person=person, now=now, reason=reason, **about)
    except OvertakenError as error:
        return overtaken(error.decision)
    except DecisionError as error:
        return str(error)
    return ""


def seen_number(request: HttpRequest, live: DecisionRow | None) -> int:
    """The number of the decision the form was shown with; a form that does not say saw what holds now."""
    said = request.POST.get("seen", "")
    if said.isascii() and said.isdecimal() and len(said) < 19:  # noqa: PLR2004  a database's largest key
        return int(said)
    return 0 if live is None else live.number


def overtaken(decision: DecisionRow | None) -> str:
    """What the second of two reviewers is told."""
    if decision is None:
        return _("The decision shown on your page was taken back meanwhile. Nothing of yours was recorded; look again.")
    said = _(
        "%(person)s %(verdict)s this on %(day)s, after your page was shown. Nothing was overwritten; "
        "your decision was not recorded. Look at theirs, then decide again if you still want to."
    )
    words = {
        "person": decision.person,
        "verdict": verdict_words(decision.verdict),
        "day": when(decision.at.date()),
    }
    return said % words


def finding_or_404(key: str) -> FindingRow:
    """A finding this reader may see."""
    row = one_finding(key)
    if row is None:
        raise Http404(_("This register holds no finding with the key “%s”.") % key)
    return row


def came_from(request: HttpRequest, otherwise: str) -> str:
    """The page the form stood on, if it is one of ours."""
    asked = request.POST.get("back", "").split("#", 1)[0]
    safe = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/")
    return asked if safe else otherwise


def back(request: HttpRequest, otherwise: str, place: str = "") -> HttpResponseRedirect:
    """To the page the form stood on, and to a place in it."""
    return HttpResponseRedirect(came_from(request, otherwise) + (f"#{place}" if place else ""))
