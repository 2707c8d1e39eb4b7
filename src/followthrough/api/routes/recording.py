"""Putting documents and facts into the register."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Schema
from ninja import Status as Answer
from pydantic import BeforeValidator, StrictBool, WithJsonSchema

from followthrough.api.answers import answers
from followthrough.api.asking import BASE64, Day, Key, bytes_of
from followthrough.api.bodies import Body
from followthrough.api.keys import CODE, REVIEW, name_of
from followthrough.api.problems import ProblemError, missing
from followthrough.api.routing import Matter
from followthrough.batch import read_document
from followthrough.documents import Ocr, read
from followthrough.model import Act, Direction, Status, Strength
from followthrough.register.assessing.signing import Verdict, sign_verdict
from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.intake.record import Details, Outcome
from followthrough.register.intake.taking import take_document
from followthrough.register.ledger.place import scans_folder
from followthrough.register.ledger.seeing import EVERYTHING, seeing, sight
from followthrough.register.lists.facts import as_figure
from followthrough.register.people.rules import rank
from followthrough.register.people.tokens import SCOPES
from followthrough.register.queries import document_view
from followthrough.register.queries.reviewing.review import one_finding
from followthrough.register.queries.rows import FindingRow
from followthrough.register.queries.standing.verdicts import VerdictRow

if TYPE_CHECKING:
    from followthrough.model import Document

router = Matter("recording")
MOST_PICTURES = 50  # pages of one document; each takes a second or two
LONGEST = 12_000_000  # characters of a file in base64: 9 MB
_NO_NUL = r"^[^\x00]*$"
Dated = Field(None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD.")
Source = Field(
    max_length=2000, pattern=_NO_NUL, description="Public address where it can be read: https://..., urn:..., doi:..."
)


def _figure(value: object) -> Decimal:
    """With the digits it was sent with."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("write it as a number")  # noqa: TRY004  what pydantic takes for a mistake of the sender
    return Decimal(repr(value))


Figure = Annotated[Decimal, BeforeValidator(_figure), WithJsonSchema({"type": "number"})]


class Sent(Body):
    """A document, with what the sender knows of it."""

    name: str = Field("", max_length=300, pattern=_NO_NUL, description="How to name it in messages.")
    title: str | None = Field(None, max_length=1000, pattern=_NO_NUL)
    date: str | None = Dated
    issuer: str | None = Field(None, max_length=500, pattern=_NO_NUL)
    kind: str | None = Field(None, max_length=100, pattern=_NO_NUL)
    series: str | None = Field(None, max_length=300, pattern=_NO_NUL, description="Meeting series or partnership.")
    address: str | None = Field(None, max_length=2000, pattern=_NO_NUL, description="Public address of the source.")
    confidentiality: Literal["public", "internal", "restricted"] = "public"
    invented: StrictBool = Field(default=False, description="Made up for practice: never to be cited.")
    instead_of: Key = Field(
        "", description="Key of the document of which this is a corrected edition: it takes its place. Scope review."
    )

    def data(self) -> bytes:
        """Its bytes."""
        raise NotImplementedError

    def pictures(self) -> Ocr | None:
        """How pictures of its pages are read; text has none."""
        return None

    def document(self) -> Document:
        """The noun."""
        made = read(self.data(), name=self.name or None, date=self.date, ocr=self.pictures())
        known = {name: getattr(self, name) for name in ("title", "issuer", "kind", "series", "address")}
        return replace(made, **{name: value for name, value in known.items() if value})


class SentText(Sent):
    """A document as plain text or Markdown, which is its canonical text."""

    text: str = Field(min_length=1, max_length=LONGEST)

    def data(self) -> bytes:
        """As UTF-8."""
        return self.text.encode("utf-8", "replace")


class SentBytes(Sent):
    """A document as a file: HTML, PDF, Word, text, Markdown; a scan or a picture too, with `ocr`."""

    base64: str = Field(min_length=4, max_length=LONGEST, pattern=BASE64)
    ocr: StrictBool = Field(
        default=False,
        description=f"Read pages that are pictures by machine, up to {MOST_PICTURES} of them: scans, PNG, JPEG, TIFF.",
    )

    def data(self) -> bytes:
        """The file."""
        return bytes_of(self.base64)

    def pictures(self) -> Ocr | None:
        """Where it is asked for, or by the setting for all."""
        asked = self.ocr or settings.OCR
        return Ocr(kept=scans_folder(), most_pages=MOST_PICTURES) if asked else None


class Selected(Body):
    """Words of a document, and what a person reads in them."""

    document: Key
    start: int = Field(ge=0, le=2_000_000_000, description="Offset of the first character, in code points.")
    end: int = Field(ge=0, le=2_000_000_000, description="Offset after the last.")
    act: Act
    holders: list[Key] = Field(default=["all"], max_length=100)
    addressees: list[Key] = Field(default=[], max_length=100)
    due: str | None = Dated
    strength: Strength | None = None
    areas: list[Key] = Field(default=[], max_length=100)
    conditional: StrictBool = False
    reason: str = Field("", max_length=2000, pattern=_NO_NUL)


class ClaimMade(Body):
    """Somebody's word about progress."""

    on: Key = Field(description="Key of the entry or action line it speaks of.")
    claimant: str = Field(min_length=1, max_length=300, pattern=_NO_NUL)
    word: str = Field(min_length=1, max_length=200, pattern=_NO_NUL, description="The exact word: addressed.")
    source: str = Source
    number: Figure | None = None
    unit: str = Field("", max_length=50, pattern=_NO_NUL)
    denominator: Figure | None = Field(None, description="Of how many; null: claimed, not itemised.")
    date: str | None = Dated
    about: str = Field("", max_length=2000, pattern=_NO_NUL)
    note: str = Field("", max_length=2000, pattern=_NO_NUL)


class FactFound(Body):
    """A fact for or against an undertaking."""

    on: Key = Field(description="Key of the entry or action line it speaks of.")
    says: str = Field(min_length=1, max_length=5000, pattern=_NO_NUL)
    direction: Direction
    source: str = Source
    shows: Status | None = Field(None, description="The step it shows to be taken.")
    source_class: str = Field("", max_length=50, pattern=_NO_NUL)
    date: str | None = Dated
    about: str = Field("", max_length=2000, pattern=_NO_NUL)


class Signed(Body):
    """A verdict to be signed."""

    on: Key = Field(description="Key of the entry or action line.")
    status: Status
    as_of: Day = Field(description="The day it speaks of.")
    because: str = Field(min_length=1, max_length=5000, pattern=_NO_NUL)
    resting_on: list[Key] | None = Field(
        None, max_length=500, description="Keys of evidence and claims; null: all known by that day."
    )


class Made(Schema):
    """What was made."""

    key: str


@router.post("/documents", response=answers(Outcome, 403, 409, status=201), auth=CODE, summary="Record a document")
def record(request: HttpRequest, body: SentText | SentBytes) -> Any:
    """Read it, record it with every finding, link it with its partnership. The same bytes again change nothing.

    A degree of confidentiality is never lowered so. A corrected edition takes the place of the one before, with
    `instead_of`: statements whose words stay keep what was decided about them, and how many do is told.
    """
    if body.instead_of and rank(request.user) < SCOPES.index("review"):
        raise ProblemError(403, "To put a document in the place of another needs the scope review, and its role.")
    degrees = sight()
    if degrees is not None and body.confidentiality not in degrees:
        raise ProblemError(403, f"You may not see what is {body.confidentiality}, so you may not record it as such.")
    details = Details(body.confidentiality, body.invented, body.instead_of)
    outcome = take_document(
        findings=read_document(body.document()), details=details, seen=degrees, person=name_of(request),
        now=timezone.now(),
    )  # fmt: skip
    return Answer(201, outcome)


@router.post(
    "/findings",
    response=answers(FindingRow, 403, 404, 409, status=201),
    auth=CODE,
    summary="Add what the machine missed",
)
def add(request: HttpRequest, body: Selected) -> Any:
    """A finding of selected words. No newer reading takes it away."""
    if document_view(body.document) is None:
        raise missing("document", body.document)
    says = Says(
        act=body.act, holders=tuple(body.holders), addressees=tuple(body.addressees), due=body.due or "",
        strength=body.strength or "", areas=tuple(body.areas), conditional=body.conditional,
    )  # fmt: skip
    with seeing(EVERYTHING):
        key = add_finding(
            document=body.document, span=(body.start, body.end), says=says, person=name_of(request), now=timezone.now(),
            reason=body.reason,
        )  # fmt: skip
    return Answer(201, one_finding(key))


@router.post("/claims", response=answers(Made, 403, 409, status=201), auth=REVIEW, summary="Enter a claim")
def claim(request: HttpRequest, body: ClaimMade) -> Any:
    """With the exact word and its source. No claim is a verdict."""
    said = body.dict(exclude={"date"}) | {"date": body.date or ""}
    for name in ("number", "denominator"):
        said[name] = as_figure(name, "" if said[name] is None else format(said[name], "f"))
    return Answer(201, {"key": add_claim(**said, person=name_of(request), now=timezone.now())})


@router.post("/evidence", response=answers(Made, 403, 409, status=201), auth=REVIEW, summary="Enter a fact")
def evidence(request: HttpRequest, body: FactFound) -> Any:
    """With its direction and source. No fact is a verdict."""
    said = body.dict(exclude={"date", "shows"}) | {"date": body.date or "", "shows": body.shows or ""}
    return Answer(201, {"key": add_evidence(**said, person=name_of(request), now=timezone.now())})


@router.post("/verdicts", response=answers(VerdictRow, 403, 409, status=201), auth=REVIEW, summary="Sign a verdict")
def sign(request: HttpRequest, body: Signed) -> Any:
    """On the ladder of statuses, as of a day. "done" needs evidence that shows it."""
    verdict = Verdict(body.status, body.as_of.isoformat(), body.because)
    signed = sign_verdict(
        on=body.on, verdict=verdict, person=name_of(request), now=timezone.now(), resting_on=body.resting_on
    )
    return Answer(201, signed)
