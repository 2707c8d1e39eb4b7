"""Reports as files: the pack of a meeting, a plan's progress, a round's scorecard, an undertaking's fact sheet."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import Field, Query

from followthrough import reports
from followthrough.api.asking import DayAsked, Key
from followthrough.api.keys import REVIEW
from followthrough.api.problems import ProblemDetails, ProblemError
from followthrough.api.routing import Matter
from followthrough.register.gathering import (
    EntryUnknownError,
    MeetingUnknownError,
    ReportUnknownError,
    gathered,
    gathered_entry,
    gathered_plan,
    gathered_round,
    occasion,
)
from followthrough.reports.charts.timeline import timeline as drawn
from followthrough.reports.files import Form, PrintError, file_name, rendered
from followthrough.reports.plain import plain
from followthrough.reports.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.reports.report import Report

router = Matter("reports")
ReportForm = Literal["html", "pdf", "docx", "xlsx", "json"]
MEDIA = {
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
_ANSWERS: dict[int, Any] = dict.fromkeys((400, 401, 403, 404, 422, 429), ProblemDetails)
_BINARY = {"type": "string", "format": "binary"}
_SHAPES = {media: {"schema": {"type": "object"} if form == "json" else _BINARY} for form, media in MEDIA.items()}
FILES: dict[str, Any] = {"responses": {200: {"description": "The report in the form asked for.", "content": _SHAPES}}}
_SVG = {"image/svg+xml": {"schema": {"type": "string"}}}
_DRAWING: dict[str, Any] = {"responses": {200: {"description": "The drawing.", "content": _SVG}}}


class ReportAsked(DayAsked):
    """For which day, in which language and form."""

    lang: Literal["en", "ja"] = Field(
        "en", description="Of the report; quotations stay in the language of their source."
    )
    form: ReportForm = Field("json", description="json gives its sections, sentences and what each rests on.")


@router.get("/meetings/{key}/pack", response=_ANSWERS, openapi_extra=FILES, summary="The review pack of a meeting")
def pack(request: HttpRequest, key: Key, asked: Query[ReportAsked]) -> Any:
    """What partners promised, what came of it since they last met, and what to ask; only what you may see is in it.

    Without a day: the day before a past meeting, today for one to come.
    """
    day = "" if asked.as_of is None else asked.as_of.isoformat()
    with _or_missing():
        on = occasion(today=timezone.localdate(), meeting=key, as_of=day)
    return _sent(reports.pack(gathered(on, language=asked.lang), language=asked.lang), asked)


@router.get("/partnerships/{key}/pack", response=_ANSWERS, openapi_extra=FILES, summary="A partnership's review")
def pack_of_partnership(request: HttpRequest, key: Key, asked: Query[ReportAsked]) -> Any:
    """The same without a meeting: everything that was promised, from the first document on."""
    with _or_missing():
        on = occasion(today=timezone.localdate(), partnership=key, as_of=asked.day)
    return _sent(reports.pack(gathered(on, language=asked.lang), language=asked.lang), asked)


@router.get("/plans/{key}/progress", response=_ANSWERS, openapi_extra=FILES, summary="The progress report of a plan")
def progress(request: HttpRequest, key: Key, asked: Query[ReportAsked]) -> Any:
    """Heading by heading: rates with numerator and denominator, each line's own word beside where it stands."""
    with _or_missing():
        facts = gathered_plan(key, as_of=asked.day, language=asked.lang)
    return _sent(reports.progress(facts, language=asked.lang), asked)


@router.get(
    "/rounds/{key}/scorecard",
    response=_ANSWERS,
    auth=REVIEW,
    openapi_extra=FILES,
    summary="The scorecard of a coding round",
)
def scorecard(request: HttpRequest, key: Key, asked: Query[ReportAsked], stage: Key = "") -> Any:
    """Scores by member and undertaking with the rule and the coders' agreement. It shows every code."""
    with _or_missing():
        facts = gathered_round(key, stage=stage, as_of=asked.day, language=asked.lang)
    return _sent(reports.scorecard(facts, language=asked.lang), asked)


@router.get("/entries/{key}/factsheet", response=_ANSWERS, openapi_extra=FILES, summary="One undertaking on paper")
def factsheet(request: HttpRequest, key: Key, asked: Query[ReportAsked]) -> Any:
    """Its words through time, what was claimed, what is known."""
    with _or_missing():
        facts = gathered_entry(key, as_of=asked.day, language=asked.lang)
    return _sent(reports.factsheet(facts, language=asked.lang), asked)


@router.get("/entries/{key}/timeline.svg", response=_ANSWERS, openapi_extra=_DRAWING, summary="Along the time axis")
def timeline(request: HttpRequest, key: Key, asked: Query[DayAsked], lang: Literal["en", "ja"] = "en") -> Any:
    """An undertaking as a drawing: its statements, its moving deadline, its facts."""
    with _or_missing():
        facts = gathered_entry(key, as_of=asked.day, language=lang)
    words = wording(lang, facts.names.translated)
    return HttpResponse(drawn(facts.undertakings[0], words, as_of=facts.as_of), content_type="image/svg+xml")


@contextmanager
def _or_missing() -> Iterator[None]:
    """What the register does not hold is a 404 that says so."""
    try:
        yield
    except (EntryUnknownError, MeetingUnknownError, ReportUnknownError) as error:
        raise ProblemError(404, str(error.args[0])) from None


def _sent(report: Report, asked: ReportAsked) -> HttpResponse:
    if asked.form == "json":
        return JsonResponse(plain(report), json_dumps_params={"ensure_ascii": False})
    form = Form(asked.form)
    try:
        data = rendered(report, form)
    except PrintError as error:
        raise ProblemError(422, str(error)) from None
    answer = HttpResponse(data, content_type=MEDIA[asked.form])
    answer["Content-Disposition"] = f'attachment; filename="{file_name(report, form)}"'
    return answer
