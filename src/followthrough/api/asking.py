"""What may be asked in an address, the same words in every list: filters, moments, pages."""

from __future__ import annotations

import base64
import binascii
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

from django.utils import timezone
from ninja import Schema
from pydantic import AwareDatetime, BeforeValidator, Field, StrictBool, WithJsonSchema

from followthrough.api.bodies import Body
from followthrough.api.problems import Mistake, ProblemError
from followthrough.register.queries.asking.entry_filter import EntryFilter
from followthrough.register.queries.rows import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

MOST = 500  # rows a page
_NO_NUL = r"^[^\x00]*$"
_DAY = r"^[12]\d{3}-\d{2}-\d{2}$"
_MOMENT = r"^[12]\d{3}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}"
Word = Annotated[str, Field(max_length=500, pattern=_NO_NUL)]
Key = Annotated[str, Field(max_length=300, pattern=_NO_NUL)]


def _written(pattern: str, example: str) -> BeforeValidator:
    """Only what is written so: a bare number would be read as so many seconds since 1970."""

    def check(value: object) -> object:
        if (isinstance(value, str) and re.match(pattern, value) is None) or isinstance(value, int | float):
            raise ValueError(f"write it as {example}")
        return value

    return BeforeValidator(check)


def _text(form: str, pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "format": form, "pattern": pattern})


Day = Annotated[date, _written(_DAY, "2024-05-06"), _text("date", _DAY)]
Moment = Annotated[AwareDatetime, _written(_MOMENT, "2024-05-06T09:30:00Z"), _text("date-time", _MOMENT)]


BASE64 = r"^[A-Za-z0-9+/]+={0,2}$"


def bytes_of(sent: str) -> bytes:
    """A file that was sent in base64.

    Raises:
        ProblemError: it is none.
    """
    try:
        return base64.b64decode(sent, validate=True)
    except (binascii.Error, ValueError):
        raise refuse("body.base64", "This is no base64.") from None


class PageAsked(Schema):
    """Which page of a list."""

    page: int = Field(1, ge=1, le=1_000_000, description="Which page, from 1.")
    size: int = Field(50, ge=1, le=MOST, description="Rows a page.")


class KnownAsked(Schema):
    """As known at which time."""

    known_at: Moment | None = Field(None, description="Only what the register held then, with its time zone.")


class MomentAsked(Schema):
    """As of which day, as known at which time."""

    as_of: Day | None = Field(None, description="Only what sources dated by this day say.")
    known_at: Moment | None = Field(None, description="Only what the register held then, with its time zone.")

    @property
    def day(self) -> str:
        """The day as the queries take it; "" where none is asked for."""
        return "" if self.as_of is None else self.as_of.isoformat()

    @property
    def moment(self) -> datetime | None:
        """The time as the queries take it."""
        return None if self.known_at is None else self.known_at


def today() -> str:
    """The day, where the register stands."""
    return timezone.localdate().isoformat()


class DayAsked(Schema):
    """The day an answer is told for."""

    as_of: Day | None = Field(None, description="The day it is told for; today where it is not given.")

    @property
    def day(self) -> str:
        """The day as the queries take it."""
        return today() if self.as_of is None else self.as_of.isoformat()


class EntriesAsked(MomentAsked):
    """The sides of the register's list. All that is given must hold."""

    text: Word = Field("", description='Words that must all occur; "a phrase", a beginning as word*.')
    act: Literal["", "commitment", "aim", "pledge", "target", "instrument"] = Field(
        "", description="What is undertaken."
    )
    party: Key = Field("", description="Who must deliver, by plain name; a joint voice counts for each of its parties.")
    addressee: Key = Field("", description="To whom, by plain name.")
    area: Key = Field("", description="Area it is about.")
    partnership: Key = Field("", description="Key: stated in its documents, whoever must deliver.")
    document: Key = Field("", description="Key of the document that states it first.")
    kind: Key = Field("", description="Kind of that document.")
    due_after: Day | None = Field(None, description="Due on this day or later.")
    due_before: Day | None = Field(None, description="Due before this day.")
    has_due: bool = Field(default=False, description="Only what bears a date.")
    undecided: bool = Field(default=False, description="Only what nobody has confirmed or rejected.")
    status: Literal["", "open", "confirmed", "rejected", "stale"] = Field("", description="What people decided of it.")
    include_stale: bool = Field(default=False, description="Also what no newer reading finds any more.")
    include_rejected: bool = Field(default=False, description="Also what a person rejected.")

    def chosen(self) -> EntryFilter:
        """The filter that queries take."""
        said = {name: value for name, value in self.dict().items() if name not in ("as_of", "known_at")}
        days = {name: "" if said[name] is None else said[name].isoformat() for name in ("due_after", "due_before")}
        return EntryFilter(**{**said, **days}, as_of=self.day, known_at=self.moment)


class EntriesSaid(EntriesAsked):
    """The same in a body, where true is true and no word, and what it does not know is refused as in every body."""

    model_config = Body.model_config

    has_due: StrictBool = Field(default=False, description="Only what bears a date.")
    undecided: StrictBool = Field(default=False, description="Only what nobody has confirmed or rejected.")
    include_stale: StrictBool = Field(default=False, description="Also what no newer reading finds any more.")
    include_rejected: StrictBool = Field(default=False, description="Also what a person rejected.")


def listed_of(request: HttpRequest, response: HttpResponse, page: Page[Any]) -> dict[str, Any]:
    """A page of rows with the addresses of those beside it, which the header Link says too."""
    beside = {"next": page.number + 1 if page.number < page.pages else None}
    beside["previous"] = page.number - 1 if 1 < page.number <= page.pages + 1 else None
    links = {name: None if number is None else _address(request, number) for name, number in beside.items()}
    told = [
        f'<{address}>; rel="{"prev" if name == "previous" else name}"' for name, address in links.items() if address
    ]
    if told:
        response["Link"] = ", ".join(told)
    return {
        "items": page.items, "total": page.total, "page": page.number, "pages": page.pages, "size": page.size, **links,
    }  # fmt: skip


def _address(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["page"] = str(number)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def sliced(rows: Sequence[Any], asked: PageAsked) -> Page[Any]:
    """A page of rows that a query gave whole."""
    first = (asked.page - 1) * asked.size
    return Page(tuple(rows[first : first + asked.size]), len(rows), asked.page, asked.size)


def refuse(where: str, says: str) -> ProblemError:
    """Something asked for cannot be."""
    return ProblemError(422, says, [Mistake(where=where, says=says)])
