"""Documents added on the pages: read, shown with what is proposed of each and why, corrected, recorded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from followthrough.batch import read_document
from followthrough.documents import Ocr
from followthrough.model import ReadingError
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.intake.page_files import keep_page_file
from followthrough.register.intake.record import Details, Outcome, RecordError
from followthrough.register.intake.reissued import OtherText, other_texts
from followthrough.register.intake.taking import take_documents
from followthrough.register.ledger.place import scans_folder
from followthrough.register.ledger.seeing import EVERYTHING, seeing, sight
from followthrough.register.people.rules import may_add, may_review
from followthrough.register.queries import partnerships
from followthrough.web.told.acts import ACTS, ActWords
from followthrough.web.typed.adding_form import MOST_FILES, Sheet, as_corrected, sent_again, sent_files
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from followthrough.model import Findings

DEGREES = {
    "public": _lazy("everybody (public)"),
    "internal": _lazy("who has a role here (internal)"),
    "restricted": _lazy("who decides here (restricted)"),
}
MOST_PICTURES = 20  # pages of one document; each takes a second or two


@dataclass(frozen=True, slots=True)
class Told:
    """A sheet for the page: what was found in it, by act."""

    sheet: Sheet
    found: int
    acts: tuple[tuple[ActWords, int], ...]
    fault: str = ""
    others: tuple[OtherText, ...] = ()  # held documents whose place it may take


@needs(may_add)
def add_documents(request: HttpRequest) -> HttpResponse:
    """The form; with files or text, what is proposed of each; with corrections, the documents recorded."""
    if request.method != "POST":
        return _page(request)
    sent(request)
    if request.POST.get("step") == "record":
        return _recorded(request, sent_again(request.POST, _ocr()))
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
        most = settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 1_000_000
        said = _("Together they are larger than %(most)s MB. Add fewer at once, or record their folder at the shell.")
        return _page(request, fault=said % {"most": most})
    if len(request.FILES.getlist("files")) > MOST_FILES:
        return _page(request, fault=_("More than %(most)s files at once. Add fewer.") % {"most": MOST_FILES})
    sheets = sent_files(request, _ocr())
    if not sheets:
        return _page(request, fault=_("Choose one file or more, or paste a text."))
    return _page(request, [_told(request, sheet) for sheet in sheets])


def _ocr() -> Ocr | None:
    return Ocr(kept=scans_folder(), most_pages=MOST_PICTURES) if settings.OCR else None


def _page(request: HttpRequest, rows: Sequence[Told] = (), *, fault: str = "") -> HttpResponse:
    context = {
        "rows": [row for row in rows if row.sheet.document is not None],
        "unread": [row.sheet.fault for row in rows if row.sheet.document is None],
        "fault": fault,
        "most": MOST_FILES,
        "known": partnerships(),
        "degrees": _degrees(),
        "degree_words": DEGREES,
        "text": request.POST.get("text", ""),
    }
    wrong = fault or any(row.fault for row in rows) or (rows and not context["rows"])
    answer = render(request, "followthrough/add_documents.html", context, status=400 if wrong else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _told(request: HttpRequest, sheet: Sheet, fault: str = "") -> Told:
    if sheet.document is None:
        return Told(sheet, 0, ())
    named = replace(sheet.document, title=sheet.row.title, date=sheet.row.date)
    others = other_texts(named) if may_review(request.user) else ()
    counted = Counter(str(finding.act) for finding in read_document(sheet.document).findings)
    acts = tuple((words, counted[act]) for act, words in ACTS.items() if counted[act])
    return Told(sheet, counted.total(), acts, fault, others)


def _recorded(request: HttpRequest, sheets: Sequence[Sheet]) -> HttpResponse:
    """All of them recorded, or, where one cannot be taken as it was corrected, none and why."""
    wanted = [sheet for sheet in sheets if not sheet.left]
    if not wanted:
        messages.info(request, _("Nothing was recorded."))
        return HttpResponseRedirect(reverse("documents"))
    read: list[tuple[Sheet, Findings]] = []
    faults: dict[str, str] = {}
    for sheet in wanted:
        try:
            read.append((sheet, read_document(as_corrected(sheet))))
        except ReadingError as error:
            faults[sheet.name] = str(error)
    if faults:
        return _page(request, [_told(request, sheet, faults.get(sheet.name, "")) for sheet in sheets])
    taken = _taken(request, read)
    only = len(taken) == 1 == len(wanted)
    return HttpResponseRedirect(reverse("document", args=[taken[0].document]) if only else reverse("documents"))


def _taken(request: HttpRequest, read: Sequence[tuple[Sheet, Findings]]) -> list[Outcome]:
    """Those the register took; of each it is told what came of it, and of the others why not."""
    may = may_review(request.user)
    given = [(found, Details(_degree(sheet), instead_of=sheet.instead_of if may else "")) for sheet, found in read]
    outcomes: list[Outcome] = []
    for (sheet, _found), came in zip(read, take_documents(read=given, seen=sight(), **acting(request)), strict=True):
        if isinstance(came, RecordError):
            messages.error(request, f"{sheet.name}: {came}")
            continue
        keep_page_file(sheet.data)
        messages.success(request, came.says)
        outcomes.append(came)
    with seeing(EVERYTHING):
        up_to_date()
    return outcomes


def _degree(sheet: Sheet) -> str:
    """Who may see it, as the person says; where that is no degree they may see, the closest they may."""
    open_to = _degrees()
    return sheet.row.confidentiality if sheet.row.confidentiality in open_to else open_to[-1]


def _degrees() -> list[str]:
    seen = sight()
    return [degree for degree in DEGREES if seen is None or degree in seen]
