"""What people do to figures: take in series, tie them to targets, state a target, enter sums and rates of money."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field
from ninja import Status as Answer

from followthrough.api.answers import answers, several
from followthrough.api.asking import BASE64, Key, bytes_of
from followthrough.api.bodies import Body
from followthrough.api.keys import REVIEW, name_of
from followthrough.api.problems import missing
from followthrough.api.routes.recording import LONGEST, Dated, Made, Source
from followthrough.api.routing import Matter
from followthrough.assessments.money import Rate, Stage, Sum
from followthrough.assessments.readers import read_series
from followthrough.model import Target
from followthrough.register.assessing.signing import take_back_verdict
from followthrough.register.facts.facts_by_hand import retract
from followthrough.register.facts.measuring import (
    SeriesDetails,
    SeriesOutcome,
    import_series,
    measure_by,
    measure_no_more,
    state_target,
)
from followthrough.register.facts.paying import About, add_rate, add_sum, judge_sums
from followthrough.register.queries.rows import DecisionRow
from followthrough.register.queries.undertakings.entries import entry_view

router = Matter("figures")
_NO_NUL = r"^[^\x00]*$"
_DIGITS = 18  # of a number that a table can hold
_MOST = 10**15  # what no figure of a target or sum exceeds
Because = Field("", max_length=2000, pattern=_NO_NUL)
Why = Field(min_length=1, max_length=2000, pattern=_NO_NUL, description="The reason, kept beside it.")
Currency = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217: USD.")
Short = Field("", max_length=300, pattern=_NO_NUL)


class SeriesSent(Body):
    """Statistics as a file, with what the file does not say."""

    base64: str = Field(min_length=4, max_length=LONGEST, pattern=BASE64, description="CSV, XLSX, SDMX-CSV or SDMX-ML.")
    name: str = Field("series.csv", min_length=1, max_length=300, pattern=_NO_NUL, description="The file's name.")
    key: str = Field("", max_length=100, pattern=_NO_NUL, description="Of a file that holds one series.")
    title: str = Field("", max_length=300, pattern=_NO_NUL, description="Name of a file's one series.")
    unit: str = Field("", max_length=50, pattern=_NO_NUL)
    publisher: str = Short
    source: str = Field("", max_length=2000, pattern=_NO_NUL, description="Public address.")
    vintage: str = Field("", max_length=50, pattern=_NO_NUL, description="The edition: 2018-06 yearbook.")


class LegSaid(Body):
    """A series that measures an undertaking."""

    series: Key
    baseline: str = Field("", pattern=r"^(\d{4})?$", description="The year counted from, where you choose one.")
    because: str = Because


class TargetSaid(Body):
    """A target as a person reads it: one of factor, percent and value."""

    factor: float | None = Field(None, gt=0, le=_MOST, description="Times the baseline: 2 for double.")
    percent: float | None = Field(None, gt=0, le=_MOST, description="Per cent, of change or to be reached.")
    value: float | None = Field(None, ge=-_MOST, le=_MOST, description="A figure to be reached.")
    unit: str | None = Field(None, max_length=50, pattern=_NO_NUL)
    direction: Literal["increase", "decrease", "reach"] | None = None
    baseline: str | None = Field(None, pattern=r"^\d{4}$", description="The year it counts from, where one is stated.")
    due: str | None = Dated
    because: str = Why


class SumGiven(Body):
    """A sum of money as its source states it."""

    key: str = Field(min_length=1, max_length=100, pattern=_NO_NUL, description="The same again says what it says now.")
    holder: str = Field(min_length=1, max_length=300, pattern=_NO_NUL, description="Whose money it is.")
    value: float = Field(gt=0, le=_MOST)
    currency: str = Currency
    stage: Stage = Stage.PLEDGED
    date: str | None = Dated
    period: str | None = Field(None, pattern=r"^(P\d{1,2}Y|\d{4}/\d{4})$", description="P3Y, 2020/2022.")
    about: str = Short
    recipient: str = Short
    programme: str = Short
    bound: Literal["", "over", "up to", "about"] = ""
    source: str = Source
    entry: Key = Field("", description="Key of the undertaking that states it.")
    partnership: Key = ""
    note: str = Field("", max_length=2000, pattern=_NO_NUL)


class RateGiven(Body):
    """What one unit of a currency was worth in another on a day."""

    of: str = Currency
    into: str = Currency
    value: float = Field(gt=0, le=_MOST)
    date: str = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD.")
    source: str = Source


class SumsJudged(Body):
    """Whether two sums are one money told again."""

    one: Key
    other: Key
    verdict: Literal["same", "part", "not same", "undo"] = Field(description="part: `one` is part of `other`.")
    reason: str = Because


class TakenBack(Body):
    """Something that should not have been entered. It is kept, and counts no more."""

    kind: Literal["claim", "evidence", "sum", "verdict"]
    key: Key = Field(description="Its key; of a verdict its number.")
    reason: str = Why


@router.post("/series", response=several(SeriesOutcome, 403, 409), auth=REVIEW, summary="Take in statistics")
def take_in(request: HttpRequest, body: SeriesSent) -> Any:
    """Every figure with its edition and source; the same file again changes nothing."""
    read = read_series(bytes_of(body.base64), name=body.name, source=body.source)
    known = {name: getattr(body, name) for name in ("key", "unit", "publisher", "source", "vintage")}
    details = SeriesDetails(**known, name=body.title)
    return list(import_series(series=read, details=details, person=name_of(request), now=timezone.now()))


@router.post(
    "/entries/{key}/legs",
    response=answers(LegSaid, 403, 404, 409, status=201),
    auth=REVIEW,
    summary="Measure by a series",
)
def leg(request: HttpRequest, key: Key, body: LegSaid) -> Any:
    """Ties a series to an undertaking, with the baseline you choose and why; else every baseline is read."""
    _seen(key)
    measure_by(entry=key, **body.dict(), person=name_of(request), now=timezone.now())
    return Answer(201, body)


@router.delete(
    "/entries/{key}/legs/{series}",
    response=answers(Made, 403, 404, 409),
    auth=REVIEW,
    summary="Measure by it no more",
)
def no_leg(request: HttpRequest, key: Key, series: Key, reason: Key) -> Any:
    """Evidence that names a figure of it stays evidence."""
    _seen(key)
    measure_no_more(entry=key, series=series, reason=reason, person=name_of(request), now=timezone.now())
    return {"key": series}


@router.post(
    "/entries/{key}/target", response=answers(Made, 403, 404, 409, status=201), auth=REVIEW, summary="State its target"
)
def stated(request: HttpRequest, key: Key, body: TargetSaid) -> Any:
    """As a person reads its words; it goes before what the program reads in them."""
    _seen(key)
    target = Target(**body.dict(exclude={"because"}))
    state_target(entry=key, target=target, because=body.because, person=name_of(request), now=timezone.now())
    return Answer(201, {"key": key})


@router.post("/money", response=answers(Made, 403, 404, 409, status=201), auth=REVIEW, summary="Enter a sum")
def money(request: HttpRequest, body: SumGiven) -> Any:
    """In the currency it was stated in, at the stage its source tells. Nothing is converted without a rate."""
    if body.entry:
        _seen(body.entry)
    given = Sum(**body.dict(exclude={"entry", "partnership", "note"}))
    about = About(entry=body.entry, partnership=body.partnership, note=body.note)
    return Answer(201, {"key": add_sum(given=given, about=about, person=name_of(request), now=timezone.now())})


@router.post("/money/rates", response=answers(Rate, 403, 409, status=201), auth=REVIEW, summary="Enter a rate")
def rate(request: HttpRequest, body: RateGiven) -> Any:
    """With the day and who says so."""
    given = Rate(**body.dict())
    add_rate(rate=given, person=name_of(request), now=timezone.now())
    return Answer(201, given)


@router.post(
    "/money/judgements", response=answers(DecisionRow, 403, 409, status=201), auth=REVIEW, summary="One money?"
)
def judged(request: HttpRequest, body: SumsJudged) -> Any:
    """Whether two sums are the same money told again, one part of the other, or two."""
    return Answer(201, judge_sums(**body.dict(), person=name_of(request), now=timezone.now()))


@router.post(
    "/retractions", response=answers(Made, 403, 404, 409, status=201), auth=REVIEW, summary="Take something back"
)
def take_back(request: HttpRequest, body: TakenBack) -> Any:
    """A claim, a fact, a sum or a verdict, with the reason. Its row is kept, and counts no more."""
    by: dict[str, Any] = {"person": name_of(request), "now": timezone.now(), "reason": body.reason}
    if body.kind == "verdict":
        if not body.key.isdecimal() or len(body.key) > _DIGITS:
            raise missing("verdict", body.key)
        take_back_verdict(number=int(body.key), **by)
    else:
        retract(kind=body.kind, key=body.key, **by)
    return Answer(201, {"key": body.key})


def _seen(entry: str) -> None:
    if entry_view(entry) is None:
        raise missing("entry", entry)
