"""Statistics taken in on the pages, as `followthrough series import` takes them in at the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext as _

from followthrough.assessments.readers import read_series
from followthrough.model import ReadingError
from followthrough.register.facts.measuring import SeriesDetails, import_series
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.people.rules import may_review
from followthrough.web.typed.forms import shown, typed
from followthrough.web.typed.series_form import SERIES
from followthrough.web.visiting.gate import acting, needs, sent

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from followthrough.register.facts.measuring import SeriesOutcome

_MILLION: Final = 1_000_000


@needs(may_review)
def take_statistics(request: HttpRequest) -> HttpResponse:
    """The form; with a file, what came of each of its series, or why nothing of it was taken in."""
    if request.method != "POST":
        return _page(request)
    sent(request)
    try:
        made = _taken(request)
    except (ReadingError, DecisionError) as error:
        return _page(request, fault=str(error))
    return _page(request, made=made)


def _taken(request: HttpRequest) -> tuple[SeriesOutcome, ...]:
    """What taking in the file did.

    Raises:
        ReadingError: no file was sent, one too large, or one that holds no statistics.
        DecisionError: the register cannot hold its figures as they are told.
    """
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
        said = _("The file is larger than %(most)s MB. Take it in at the shell: followthrough series import")
        raise ReadingError(said % {"most": settings.FILE_UPLOAD_MAX_MEMORY_SIZE // _MILLION})
    file = request.FILES.get("file")
    if file is None:
        raise ReadingError(_("Choose a file."))
    says = typed(SERIES, request.POST)
    read = read_series(file.read(), name=str(file.name), source=says["source"])
    with seeing(EVERYTHING):
        return import_series(series=read, details=SeriesDetails(**says), **acting(request))


def _page(request: HttpRequest, *, made: tuple[SeriesOutcome, ...] = (), fault: str = "") -> HttpResponse:
    """The form as it was filled in where it was refused; empty, below what was done, where it was taken."""
    context = {"made": made, "fault": fault, "fields": shown(SERIES, request.POST if fault else request.GET)}
    return render(request, "followthrough/take_statistics.html", context, status=400 if fault else 200)
