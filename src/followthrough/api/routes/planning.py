"""What people do to plans and meetings: take them in, say what is evidence for a line, what the next plan took up."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Schema
from ninja import Status as Answer

from followthrough.api.answers import answers
from followthrough.api.asking import BASE64, Key, bytes_of
from followthrough.api.bodies import Body
from followthrough.api.keys import REVIEW, name_of
from followthrough.api.problems import missing
from followthrough.api.routes.recording import LONGEST, Dated
from followthrough.api.routing import Matter
from followthrough.assessments.readers import read_plan
from followthrough.model import Status
from followthrough.register.assessing.carrying import judge_carried, map_heading
from followthrough.register.assessing.planning import PlanDetails, PlanOutcome, import_plan
from followthrough.register.assessing.touching import judge_touch, match_lines
from followthrough.register.facts.meetings import MeetingDetails, put_meeting
from followthrough.register.queries import meetings
from followthrough.register.queries.plans.plans import plan_view
from followthrough.register.queries.rows import DecisionRow, MeetingRow

router = Matter("plans")
_NO_NUL = r"^[^\x00]*$"
Reason = Field("", max_length=2000, pattern=_NO_NUL)
Short = Field("", max_length=300, pattern=_NO_NUL)


class PlanSent(Body):
    """A plan as a file, with what the file does not say."""

    base64: str = Field(
        min_length=4, max_length=LONGEST, pattern=BASE64, description="Word, PDF, XLSX, CSV, HTML, text."
    )
    name: str = Field("plan", min_length=1, max_length=300, pattern=_NO_NUL, description="The file's name.")
    key: Key = Field("", description="Short key of the plan; made from the file's name where it is not given.")
    title: str = Short
    date: str | None = Dated
    starts: str | None = Dated
    ends: str | None = Dated
    partnership: Key = ""
    instrument: Key = Field("", description="Key of the plan among the register's instruments.")
    supersedes: Key = Field("", description="Key of the plan whose place it takes.")
    issuer: str = Field("", max_length=300, pattern=_NO_NUL, description="Whose words of status these are.")
    source: str = Field("", max_length=2000, pattern=_NO_NUL, description="Its public address.")
    confidentiality: Literal["public", "internal", "restricted"] = "public"


class Matched(Schema):
    """How many statements were newly proposed as evidence."""

    new: int


class TouchSaid(Body):
    """What is said of a statement that was proposed as evidence for a line."""

    line: Key = Field(description="Key of the action line, such as plan-2017/1.2.")
    finding: Key = Field(description="Key of the statement.")
    verdict: Literal["confirm", "reject", "undo"]
    shows: Status | None = Field(None, description="The step it shows; null: that something moved, no more.")
    reason: str = Reason


class TakenUp(Body):
    """What is said of a line of a later plan and one of the plan it replaced."""

    old: Key
    new: Key
    verdict: Literal["same", "not same", "undo"]
    reason: str = Reason


class HeadingMapped(Body):
    """Which headings of the later plan took up a heading of the earlier one."""

    old: Key = Field(description="Key of the earlier plan.")
    new: Key = Field(description="Key of the later plan.")
    heading: Key = Field(description="Of the earlier plan, as it stands there.")
    into: list[Key] = Field(max_length=100, description="Headings of the later plan; none: it was dropped.")
    because: str = Reason


class MeetingSaid(Body):
    """A meeting held or to come."""

    name: str = Field(min_length=1, max_length=300, pattern=_NO_NUL, description="Such as 5th Lakes Forum.")
    partnership: Key
    start: str = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD.")
    end: str | None = Dated
    place: str = Short
    series: str = Field(
        "", max_length=300, pattern=_NO_NUL, description="Its series; else its name without the number or the year."
    )
    source: str = Field("", max_length=2000, pattern=_NO_NUL, description="Public address.")


@router.post("/plans", response=answers(PlanOutcome, 403, 409, status=201), auth=REVIEW, summary="Take in a plan")
def take_in(request: HttpRequest, body: PlanSent) -> Any:
    """Its headings, numbered lines and activities in its own words; what differs from before makes an edition."""
    data = bytes_of(body.base64)
    known = body.dict(exclude={"base64", "name"})
    details = PlanDetails(**{name: value or "" for name, value in known.items()})
    read = read_plan(data, name=body.name, key=body.key or body.name.rpartition(".")[0] or body.name)
    sha256 = hashlib.sha256(data).hexdigest()
    made = import_plan(
        plan=read, file=body.name, sha256=sha256, details=details, person=name_of(request), now=timezone.now()
    )
    return Answer(201, made)


@router.post(
    "/plans/{key}/proposals",
    response=answers(Matched, 403, 404, 409, status=201),
    auth=REVIEW,
    summary="Propose evidence for its lines",
)
def match(request: HttpRequest, key: Key) -> Any:
    """Statements of documents dated after it. What is proposed stands beside each line of the plan."""
    if plan_view(key, as_of=timezone.localdate().isoformat()) is None:
        raise missing("plan", key)
    return Answer(201, {"new": match_lines(plan=key, person=name_of(request), now=timezone.now())})


@router.post("/touches", response=answers(DecisionRow, 403, 409, status=201), auth=REVIEW, summary="Evidence or not")
def touch(request: HttpRequest, body: TouchSaid) -> Any:
    """Whether a statement is evidence for an action line. Confirmed, it becomes evidence that rests on its words."""
    made = judge_touch(
        touch=(body.line, body.finding), verdict=body.verdict, shows=body.shows or "", reason=body.reason,
        person=name_of(request), now=timezone.now(),
    )  # fmt: skip
    return Answer(201, made)


@router.post(
    "/crosswalk/lines", response=answers(DecisionRow, 403, 409, status=201), auth=REVIEW, summary="Taken up or not"
)
def carried(request: HttpRequest, body: TakenUp) -> Any:
    """Whether a line of a later plan takes up a line of the one it replaced."""
    return Answer(201, judge_carried(**body.dict(), person=name_of(request), now=timezone.now()))


@router.post(
    "/crosswalk/headings", response=answers(HeadingMapped, 403, 409, status=201), auth=REVIEW, summary="Map a heading"
)
def mapped(request: HttpRequest, body: HeadingMapped) -> Any:
    """Four headings may become three; a heading that none took up was dropped."""
    map_heading(
        plans=(body.old, body.new), heading=body.heading, into=body.into, because=body.because,
        person=name_of(request), now=timezone.now(),
    )  # fmt: skip
    return Answer(201, body)


@router.post("/meetings", response=answers(MeetingRow, 403, 409, status=201), auth=REVIEW, summary="Enter a meeting")
def enter(request: HttpRequest, body: MeetingSaid) -> Any:
    """Or correct one of that name: packs, silences and "by the next meeting" count from it."""
    details = MeetingDetails(body.start, body.end or "", body.place, body.series, body.source)
    made = put_meeting(
        name=body.name, partnership=body.partnership, details=details, person=name_of(request), now=timezone.now()
    )
    return Answer(201, next(row for row in meetings(partnership=body.partnership) if row.key == made.key))
