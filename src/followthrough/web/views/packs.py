"""The review pack of a meeting: what it says first, and its files to read, print or edit."""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from typing import TYPE_CHECKING

from csp.decorators import csp_update
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from followthrough.register.gathering import MeetingUnknownError, gathered, occasion
from followthrough.reports import pack as made
from followthrough.reports.files import Form, file_name, rendered
from followthrough.reports.html import style
from followthrough.reports.pdf import can_print
from followthrough.reports.report import COUNTED, Block, Item, Listing, Report, Table, sentences_of
from followthrough.web.told.words import language
from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import first_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

TYPES = {
    Form.HTML: "text/html; charset=utf-8",
    Form.PDF: "application/pdf",
    Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# The one page with a style sheet of its own within it: the policy of the site lets through these very words.
_OWN_STYLE = f"'sha256-{base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()}'"


def pack(request: HttpRequest, key: str) -> HttpResponse:
    """What a meeting's pack says first, as of a day, and its files. Only what the reader may see is in it."""
    asked = field(request.GET, "on")
    report = _report(key, first_day(asked))
    parts = {part.key: part.blocks for part in (report.sections[0], *report.sections[0].sections)}
    context = {
        "key": key,
        "report": report,
        "asked": asked,
        "mistaken": bool(asked) and not first_day(asked),
        "attention": _listed(parts.get("attention", ())),
        "achieved": _listed(parts.get("achieved", ())),
        "counts": next((block for block in parts.get(COUNTED, ()) if isinstance(block, Table)), None),
        "opening": [sentence for block in report.sections[0].blocks[:1] for sentence in sentences_of(block)],
        "forms": [form for form in Form if form is not Form.PDF or can_print()],
    }
    return render(request, "followthrough/pack.html", context)


def _listed(blocks: Sequence[Block]) -> list[Item]:
    return [item for block in blocks if isinstance(block, Listing) for item in block.items]


@csp_update({"style-src": [_OWN_STYLE]})  # type: ignore[arg-type]  # it types views without a path's values
def pack_file(request: HttpRequest, form: str, key: str) -> HttpResponse:
    """The pack in one form. HTML is shown, the others are kept."""
    if form not in set(Form) or (form == Form.PDF and not can_print()):
        raise Http404(_("There is no form of a pack called “%s”.") % form)
    report = _report(key, first_day(field(request.GET, "on")))
    response = HttpResponse(rendered(report, Form(form)), content_type=TYPES[Form(form)])
    how = "inline" if form == Form.HTML else "attachment"
    response["Content-Disposition"] = f'{how}; filename="{file_name(report, Form(form))}"'
    return response


def _report(key: str, as_of: str) -> Report:
    today: date = timezone.localdate()
    try:
        on = occasion(today=today, meeting=key, as_of=as_of)
    except MeetingUnknownError as error:
        raise Http404(_("This register holds no meeting “%s” of a partnership.") % key) from error
    return made(gathered(on, language=language()), language=language())
