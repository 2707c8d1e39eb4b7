"""A draft, pasted or uploaded, held against the register before it is agreed. It is read and forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from followthrough.documents import Ocr, read
from followthrough.findings import find
from followthrough.model import ReadingError
from followthrough.passages import split
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_review
from followthrough.register.queries import partnerships
from followthrough.register.queries.texts.checking import check_draft
from followthrough.web.typed.listing import field
from followthrough.web.visiting import partner
from followthrough.web.visiting.gate import acting, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.queries.texts.checking import DraftView

MOST_OF_ANYBODY = 100_000  # bytes of a draft of somebody who has not signed in
MOST = 5_000_000
MOST_PICTURES = 20  # pages of a draft; each takes a second or two
SHOWN = 25  # undertakings the draft leaves unsaid


def check(request: HttpRequest) -> HttpResponse:
    """The form; with a draft, what makes each of its promises hard to follow up, and what it leaves unsaid."""
    known = partnerships()
    picked = partner.chosen(request)
    wanted = field(request.POST, "partnership") or ("" if picked is None else picked.key)
    context: dict[str, object] = {
        "known": known,
        "wanted": wanted if wanted in {row.key for row in known} else "",
        "most": _most(request),
        "text": request.POST.get("text", "") if request.method == "POST" else "",
    }
    if request.method != "POST":
        return render(request, "followthrough/check.html", context)
    sent(request)
    try:
        data, name = _given(request)
        if request.POST.get("keep") and may_review(request.user):
            return _kept(request, data, name, wanted)
        view = check_draft(
            data=data, name=name, partnership=wanted, as_of=timezone.localdate().isoformat(), ocr=_ocr(request)
        )
    except ReadingError as error:
        answer = render(request, "followthrough/check.html", context | {"fault": str(error)}, status=400)
    else:
        answer = render(request, "followthrough/check.html", context | _told(view))
    answer["Cache-Control"] = "private, no-store"
    return answer


def _told(view: DraftView) -> dict[str, object]:
    headlines = {row.key: row.headline for row in view.mentioned}
    return {
        "view": view,
        "headlines": headlines,
        "left": view.unmentioned[:SHOWN],
        "more_left": max(0, len(view.unmentioned) - SHOWN),
    }


def _most(request: HttpRequest) -> int:
    return MOST if request.user.is_authenticated else MOST_OF_ANYBODY


def _ocr(request: HttpRequest) -> Ocr | None:
    """Pictures of pages are read by machine where the setting says so and somebody has signed in; none is kept."""
    return Ocr(most_pages=MOST_PICTURES) if settings.OCR and request.user.is_authenticated else None


def _given(request: HttpRequest) -> tuple[bytes, str]:
    """The draft's bytes and its name.

    Raises:
        ReadingError: nothing was given, or too much.
    """
    file = request.FILES.get("file")
    text = request.POST.get("text", "")
    data, name = (file.read(), str(file.name)) if file is not None else (text.encode("utf-8", "replace"), "draft.txt")
    if not data.strip():
        raise ReadingError(_("Paste a draft, or choose a file. A file that is too large is not taken."))
    if len(data) > _most(request):
        raise ReadingError(_("The draft is larger than %(size)s kB.") % {"size": _most(request) // 1000})
    return data, name


def _kept(request: HttpRequest, data: bytes, name: str, partnership: str) -> HttpResponse:
    """The draft recorded, for the eyes of those who decide."""
    document = read(data, name=name, date=timezone.localdate().isoformat(), ocr=_ocr(request))
    made = find(split(replace(document, series=partnership or None, kind="draft")))
    with seeing(EVERYTHING):
        done = record(read=[made], details=Details(confidentiality="restricted"), **acting(request))
    messages.success(request, _("Recorded. Only those who decide see it."))
    return HttpResponseRedirect(reverse("document", args=[done.outcomes[0].document]))
