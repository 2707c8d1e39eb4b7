"""Forms about one finding: read its words otherwise, add what the machine missed, say what it is the same as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.reviewing import OvertakenError, as_seen
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries import document_view, search
from followthrough.register.queries.reviewing.review import one_finding
from followthrough.register.queries.statements.alike import alike, judged, paired
from followthrough.register.queries.statements.relations import relations
from followthrough.register.queries.statements.sources import sources
from followthrough.web.told.acts import ACTS
from followthrough.web.typed.listing import field
from followthrough.web.typed.selecting import Selection, SelectionError, by_offsets, by_words, passage_named
from followthrough.web.views.review import back, finding_or_404, overtaken, seen_number
from followthrough.web.visiting.gate import needs, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from followthrough.register.queries.rows import DocumentView, FindingRow, PassageRow

CANDIDATES = 12


@needs(may_review)
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """The form that reads a finding's words otherwise. What cannot stand is told, and nothing typed is lost."""
    row = finding_or_404(key)
    fault = ""
    if request.method == "POST":
        sent(request)
        fault = _correct(request, row)
        if not fault:
            return back(request, reverse("document", args=[row.document]), f"f-{key}")
    typed = _typed(request.POST) if request.method == "POST" else _of(row)
    context = {"f": row, "typed": typed, "fault": fault, "acts": ACTS.values(), "back": _back(request)}
    return render(request, "followthrough/edit.html", context, status=400 if fault else 200)


def _correct(request: HttpRequest, row: FindingRow) -> str:
    person, now = request.user.get_username(), timezone.now()
    says, reason = _says(request.POST), field(request.POST, "reason")
    number = seen_number(request, row.decision)
    try:
        with seeing(EVERYTHING), as_seen(kind="finding", subject=row.key, number=number):
            correct(finding=row.key, says=says, person=person, now=now, reason=reason)
    except OvertakenError as error:
        return overtaken(error.decision)
    except DecisionError as error:
        return str(error)
    return ""


@needs(may_add)
def add(request: HttpRequest, key: str) -> HttpResponse:
    """The form that makes a finding of words the machine passed over."""
    view = document_view(key)
    if view is None:
        raise Http404(_("This register holds no document with the key “%s”.") % key)
    asked = request.POST if request.method == "POST" else request.GET
    chosen, fault = _selection(view, asked)
    if request.method == "POST":
        sent(request)
        if chosen is not None:
            made, fault = _add(request, view, chosen)
            if made:
                messages.success(request, _("Added. It stands in the text as what a person found."))
                return HttpResponseRedirect(reverse("document", args=[key]) + f"#f-{made}")
    context = _adding(view, asked, chosen) | {"fault": fault}
    return render(request, "followthrough/add.html", context, status=400 if request.method == "POST" else 200)


def _selection(view: DocumentView, asked: QueryDict) -> tuple[Selection | None, str]:
    """What was selected, or why nothing was."""
    passage = passage_named(view, asked.get("passage", ""))
    try:
        if asked.get("start"):
            return by_offsets(view, asked.get("start", ""), asked.get("end", "")), ""
        if passage is not None and "first" in asked:
            return by_words(view, passage, field(asked, "first"), field(asked, "last")), ""
    except SelectionError as error:
        return None, str(error)
    return None, ""


def _adding(view: DocumentView, asked: QueryDict, chosen: Selection | None) -> dict[str, object]:
    passage = chosen.passage if chosen is not None else passage_named(view, asked.get("passage", ""))
    by_browser = chosen is not None and bool(asked.get("start"))
    return {
        "view": view,
        "document": view.document,
        "passage": passage,
        "places": [p for p in view.passages if p.kind != "furniture"],
        "around": _around(view, passage, chosen),
        "chosen": chosen if by_browser else None,
        "typed": _typed(asked) if "act" in asked else {"act": "commitment", "holders": "all"},
        "first": field(asked, "first"),
        "last": field(asked, "last"),
        "acts": ACTS.values(),
    }


def _around(view: DocumentView, passage: PassageRow | None, chosen: Selection | None) -> tuple[str, str, str]:
    """The paragraph: before what was selected, that, and after it."""
    if passage is None:
        return "", "", ""
    if chosen is None:
        return view.text[passage.start : passage.end], "", ""
    text, end = view.text, max(passage.end, chosen.end)
    return text[passage.start : chosen.start], text[chosen.start : chosen.end], text[chosen.end : end]


def _add(request: HttpRequest, view: DocumentView, chosen: Selection) -> tuple[str, str]:
    """The key of what was added, or why it was not."""
    person, now = request.user.get_username(), timezone.now()
    span, reason = (chosen.start, chosen.end), field(request.POST, "reason")
    try:
        with seeing(EVERYTHING):
            says = _says(request.POST)
            made = add_finding(document=view.document.key, span=span, says=says, person=person, now=now, reason=reason)
    except DecisionError as error:
        return "", str(error)
    return made, ""


@needs(may_review)
def link(request: HttpRequest, key: str) -> HttpResponse:
    """Statements that may speak of the same undertaking, each to be judged: same, not same, unsure."""
    row = finding_or_404(key)
    fault = ""
    if request.method == "POST":
        sent(request)
        fault = _judge(request, row)
        if not fault:
            messages.success(request, _told(request.POST.get("verdict", ""), finding_or_404(key).entry))
            return HttpResponseRedirect(request.get_full_path())
    asked = field(request.GET, "q")
    proposed, near = _others(row, asked)
    before = [] if asked else _judged_before(row, {other.finding.key for other in (*proposed, *near)})
    others = [*proposed, *near, *before]
    held = sources({row.document, *(other.finding.document for other in others)})
    context = {
        "f": row, "fault": fault, "q": asked, "proposed": proposed, "near": near, "before": before, "sources": held,
        "judged": judged(key, [other.finding.key for other in others]), "back": _back(request),
    }  # fmt: skip
    return render(request, "followthrough/link.html", context, status=400 if fault else 200)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may speak of the same undertaking, and why it is shown."""

    finding: FindingRow
    relation: str = ""
    because: tuple[str, ...] = ()


def _judged_before(row: FindingRow, shown: set[str]) -> list[Candidate]:
    """Statements that a person judged with this one and that stand in no other list of the page."""
    found = (one_finding(key) for key in paired(row.key) if key not in shown)
    return [Candidate(each) for each in found if each is not None]


def _told(verdict: str, entry: str | None) -> str:
    """What came of a judgement; of two that are the same, with the way to the entry they stand in."""
    said = {
        "same": _("Judged the same: the two stand in one entry. Machines keep to it."),
        "not same": _("Judged not the same: no machine will put the two together."),
        "unsure": _("Kept as unsure. Nothing else changes."),
    }
    told = said.get(verdict, _("Your word is taken back."))
    if verdict != "same" or not entry:
        return told
    return format_html('{} <a href="{}">{}</a>', told, reverse("entry", args=[entry]), _("See the entry"))


def _others(row: FindingRow, asked: str) -> tuple[list[Candidate], list[Candidate]]:
    """Found by the words asked for; else proposed by links, and beside them the nearest in words."""
    if asked:
        hits = search(asked, what="findings", size=CANDIDATES).items
        found = [one_finding(hit.finding) for hit in hits if hit.finding != row.key]
        return [Candidate(f) for f in found if f is not None], []
    ends = [(r, one_finding(r.other.finding)) for r in relations(finding=row.key) if r.other and r.other.finding]
    proposed = [Candidate(f, r.relation, r.because) for r, f in ends[:CANDIDATES] if f is not None]
    seen = {other.finding.key for other in proposed}
    return proposed, [Candidate(n.finding, "", (n.because,)) for n in alike(row) if n.finding.key not in seen]


def _judge(request: HttpRequest, row: FindingRow) -> str:
    person, now, reason = request.user.get_username(), timezone.now(), field(request.POST, "reason")
    other = finding_or_404(request.POST.get("other", ""))
    verdict = request.POST.get("verdict", "")
    try:
        with seeing(EVERYTHING):
            judge(one=row.key, other=other.key, verdict=verdict, person=person, now=now, reason=reason)
    except DecisionError as error:
        return str(error)
    return ""


def _typed(asked: QueryDict) -> dict[str, str]:
    names = ("act", "holders", "addressees", "due", "strength", "areas", "conditional", "reason")
    return {name: field(asked, name) for name in names}


def _of(row: FindingRow) -> dict[str, str]:
    """A finding's fields as a form shows them."""
    return {
        "act": row.act,
        "holders": "; ".join(row.holders),
        "addressees": "; ".join(row.addressees),
        "due": row.due,
        "strength": row.strength,
        "areas": "; ".join(row.areas),
        "conditional": "yes" if row.conditional else "",
    }


def _says(asked: QueryDict) -> Says:
    """A form's fields as what the words say. Names are set apart by semicolons, for some hold commas."""
    return Says(
        act=field(asked, "act"),
        holders=_names(asked, "holders"),
        addressees=_names(asked, "addressees"),
        due=field(asked, "due"),
        strength=field(asked, "strength"),
        areas=_names(asked, "areas"),
        conditional=bool(asked.get("conditional")),
    )


def _names(asked: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in field(asked, name).split(";") if part.strip())


def _back(request: HttpRequest) -> str:
    asked = request.POST.get("back", "") or request.GET.get("back", "")
    return asked if asked.startswith("/") and not asked.startswith("//") else ""
