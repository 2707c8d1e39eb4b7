"""Money: sums as stated, what they come to by stage and group, what may have been announced twice, rates."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Schema

from followthrough.api.answers import answers, pages_of
from followthrough.api.asking import DayAsked, Key, PageAsked, listed_of, sliced
from followthrough.api.problems import ProblemDetails, ProblemError
from followthrough.api.routing import Matter
from followthrough.api.shapes import shape
from followthrough.assessments.money import Flow, Rate
from followthrough.exchange.iati import IatiError, Publisher, iati
from followthrough.register.ledger.seeing import PUBLIC, seeing
from followthrough.register.queries.figures.money import money_view, rates_held
from followthrough.register.queries.figures.money_rows import MoneyView, SumRow, TwiceRow

router = Matter("money")
_FLOW: Any = shape(Flow)
_XML = "application/xml"
_REFUSED: dict[int, Any] = dict.fromkeys((400, 401, 404, 422, 429), ProblemDetails)
_FILE: dict[str, Any] = {
    "responses": {200: {"description": "The file.", "content": {_XML: {"schema": {"type": "string"}}}}}
}


class MoneyAsked(DayAsked):
    """Whose money, up to which day, told in which currency."""

    partnership: Key = ""
    currency: str = Field(
        "USD", pattern=r"^[A-Z]{3}$", description="ISO 4217. Converted only with a rate that is held."
    )

    def view(self) -> MoneyView:
        """The rows."""
        return money_view(as_of=self.day, partnership=self.partnership, currency=self.currency)


class PublisherAsked(DayAsked):
    """Who publishes the file, and whose money it tells of."""

    publisher: str = Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{2,98}$", description="Your organisation's IATI identifier: XM-DAC-701-2."
    )
    name: str = Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$", description="Its name, as it is registered.")
    kind: str = Field("10", pattern=r"^[0-9]{2}$", description="Its type by the codelist OrganisationType.")
    partnership: Key = ""


class MoneyGroup(Schema):
    """The money of one holder, programme or recipient."""

    name: str = Field(description="Blank: the sums that name none.")
    flow: _FLOW


class Totals(Schema):
    """What sums come to: like is added to like only, and what was left out is named with the reason."""

    as_of: str
    currency: str
    whole: _FLOW
    groups: list[MoneyGroup]


@router.get("/money", response=pages_of(SumRow), summary="Sums of money")
def sums(request: HttpRequest, response: HttpResponse, asked: Query[MoneyAsked], page: Query[PageAsked]) -> Any:
    """Each in the currency it was stated in, by date; beside it what it is in the currency asked for, or why not."""
    return listed_of(request, response, sliced(asked.view().sums, page))


@router.get("/money/iati.xml", response=_REFUSED, openapi_extra=_FILE, summary="Sums as IATI activities")
def activities(request: HttpRequest, asked: Query[PublisherAsked]) -> Any:
    """IATI 2.03, an activity a programme: what people entered and the public may see, whoever asks.

    What the program read and nobody checked is not in it, nor what a person found to be told twice.
    """
    with seeing(frozenset({PUBLIC})):
        rows = money_view(as_of=asked.day, partnership=asked.partnership).sums
    by = Publisher(asked.publisher, asked.kind, asked.name)
    try:
        made, _ = iati([row.sum for row in rows if not row.read], by, made=timezone.now())
    except IatiError as error:
        raise ProblemError(404, str(error)) from None
    answer = HttpResponse(made, content_type=_XML)
    answer["Content-Disposition"] = 'attachment; filename="iati.xml"'
    return answer


@router.get("/money/totals", response=answers(Totals), summary="What they come to")
def totals(
    request: HttpRequest, asked: Query[MoneyAsked], by: Literal["holder", "programme", "recipient"] = "holder"
) -> Any:
    """Stage by stage, whole and by group; every total lists its parts. What no source tells is null, not nought."""
    view = asked.view()
    groups = [{"name": name, "flow": flow} for name, flow in dict(view.by)[by]]
    return {"as_of": view.as_of, "currency": view.currency, "whole": view.whole, "groups": groups}


@router.get("/money/twice", response=pages_of(TwiceRow), summary="What may have been announced twice")
def twice(request: HttpRequest, response: HttpResponse, asked: Query[MoneyAsked], page: Query[PageAsked]) -> Any:
    """Pairs of sums that may be one money, likeliest first, and what a person said of them."""
    return listed_of(request, response, sliced(asked.view().twice, page))


@router.get("/money/rates", response=pages_of(Rate), summary="Rates held")
def rates(request: HttpRequest, response: HttpResponse, page: Query[PageAsked]) -> Any:
    """What one unit of a currency was worth in another on a day, with who says so."""
    return listed_of(request, response, sliced(rates_held(), page))
