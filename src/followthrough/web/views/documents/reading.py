"""The reading view of a document, and what is decided there."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from followthrough.documents.page_image import page_image
from followthrough.model import MentionKind, ReadingError, Strength
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.page_files import has_page_file, page_file
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries import document_view, partnerships
from followthrough.register.queries.reviewing.together import beside
from followthrough.register.queries.statements.sources import sources
from followthrough.register.queries.texts.document_history import document_history
from followthrough.register.queries.texts.document_standing import document_counting
from followthrough.web.told.acts import ACTS
from followthrough.web.told.marks import Mark
from followthrough.web.told.reading import Piece, leaves, pieces
from followthrough.web.typed.listing import field
from followthrough.web.typed.moments import moment_of
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

    from followthrough.register.queries.rows import DocumentView, FindingRow, MentionRow
    from followthrough.web.typed.moments import Moment


def reading(request: HttpRequest, key: str) -> HttpResponse:
    """A document's text with its findings in place, and beside it what was found."""
    moment = moment_of(request.GET)
    view = document_view(key, known_at=moment.known_at)
    if view is None:
        said = _("This register held no document with the key “%s” at that time.")
        raise Http404((said if moment.query else _("This register holds no document with the key “%s”.")) % key)
    joint = next((p.parties for p in partnerships() if p.key == view.document.partnership), ())
    counted = Counter(finding.act for finding in view.findings)
    context = {
        "view": view,
        "document": view.document,
        "leaves": leaves(_pieces(view)),
        "pictures": has_page_file(view.document.sha256),
        "cards": view.findings,
        "joint": joint,
        "beside": beside([f.key for f in view.findings]) if may_add(request.user) else None,
        "acts": [(words, counted[act]) for act, words in ACTS.items() if counted[act]],
        "counting": _counting(key, moment),
        "events": document_history(key, known_at=moment.known_at) if may_review(request.user) else (),
        "moment": moment,
    }
    then = dict.fromkeys(("beside", "may_add", "may_review"), ()) if moment.query else {}  # nothing is decided there
    return render(request, "followthrough/reading.html", context | then)


def _counting(key: str, moment: Moment) -> dict[str, object]:
    """Whether it was withdrawn; when its text was replaced, and the minute before, where that one was held by then."""
    told = document_counting(key, known_at=moment.known_at)
    before = None if told.earlier is None else told.earlier.replaced_at - timedelta(minutes=1)
    is_held = told.earlier is not None and before is not None and told.earlier.recorded_at <= before
    return {"withdrawal": told.withdrawal, "earlier": told.earlier, "before": before if is_held else None}


@needs(may_review)
@require_POST
def withdraw_document(request: HttpRequest, key: str) -> HttpResponse:
    """A document counts no more, or again, with the reason."""
    sent(request)
    if key not in sources([key]):
        raise Http404(_("This register holds no document with the key “%s”.") % key)
    verdict = "undo" if field(request.POST, "again") else "withdraw"
    reason = request.POST.get("reason", "").replace("\x00", "").strip()[:2000]
    try:
        with seeing(EVERYTHING):
            withdraw(document=key, reason=reason, verdict=verdict, **acting(request))
            up_to_date()
    except DecisionError as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(reverse("document", args=[key]))


def _pieces(view: DocumentView) -> tuple[Piece, ...]:
    return pieces(view.text, view.passages, [*marks(view.findings), *named(view.mentions)], view.unread, view.scans)


def page_picture(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """A page of a document's own file as a picture, for those who may read the document."""
    source = sources([key]).get(key)
    data = None if source is None else page_file(source.sha256)
    if source is None or data is None:
        raise Http404(_("No page of this document is kept here. Record its PDF file again, and its pages are kept."))
    etag = quote_etag(f"{source.sha256}-{number}")
    if request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304)
    try:
        picture = page_image(data, number)
    except ReadingError as error:
        raise Http404(_("Page %(number)s cannot be shown: %(why)s.") % {"number": number, "why": error}) from None
    return HttpResponse(picture, content_type="image/png", headers={"ETag": etag, "Cache-Control": "private, no-cache"})


def marks(findings: Iterable[FindingRow]) -> list[Mark]:
    """Findings as marks on the text, but for those a person has rejected: their cards say so."""
    shown = (f for f in findings if f.decision is None or f.decision.verdict != "reject")
    return [Mark(f.key, f.act, f.start, f.end, weak=f.strength == Strength.WEAK) for f in shown]


def named(mentions: Iterable[MentionRow]) -> list[Mark]:
    """Names of instruments, set in small capitals."""
    return [Mark("", "named", m.start, m.end) for m in mentions if m.kind == MentionKind.INSTRUMENT]
