"""Findings: what the machine read, and how statements hang together."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import Key, MomentAsked, PageAsked, listed_of
from followthrough.api.keys import REVIEW
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.model import Act, Relation
from followthrough.register.queries.reviewing.review import ReviewFilter, one_finding, suggestions
from followthrough.register.queries.rows import FindingRow
from followthrough.register.queries.statements.finding_list import FindingFilter, LinkRow, list_findings, list_links
from followthrough.register.queries.statements.relations import RelatedRow, relations

router = Matter("findings")


class FindingsAsked(MomentAsked):
    """Which findings. All that is given must hold."""

    act: Act | None = Field(None, description="What the statement does.")
    document: Key = Field("", description="Key.")
    partnership: Key = Field("", description="Key.")
    holder: Key = Field("", description="Who must deliver, by plain name; all for a joint voice.")
    area: Key = Field("", description="Area it is about.")
    entry: Key = Field("", description="Key of the entry it states.")
    decision: Literal["", "open", "confirm", "reject"] = Field("", description="What people decided of it.")
    least: float = Field(0.0, ge=0.0, le=1.0, description="Confidence of at least.")
    include_stale: bool = Field(default=False, description="Also what no newer reading finds any more.")

    def chosen(self) -> FindingFilter:
        """The filter that the query takes."""
        said = {name: value for name, value in self.dict().items() if name not in ("as_of", "known_at", "act")}
        return FindingFilter(**said, act=self.act or "", as_of=self.day, known_at=self.moment)


class ReviewAsked(PageAsked):
    """What waits for a person."""

    kind: Literal["new", "stale", "decided"] = Field(
        "new", description="Undecided, overtaken by a newer reading, or decided."
    )
    act: Act | None = Field(None, description="What the statement does.")
    partnership: Key = Field("", description="Key.")
    document: Key = Field("", description="Key.")
    least: float = Field(0.0, ge=0.0, le=1.0, description="Confidence of at least.")
    order: Literal["place", "doubtful", "sure"] = Field("place", description="As they stand, or by confidence.")


@router.get("/findings", response=pages_of(FindingRow), summary="Findings, by the date of their documents")
def findings(request: HttpRequest, response: HttpResponse, asked: Query[FindingsAsked], page: Query[PageAsked]) -> Any:
    """Each with its exact words, its place, why it was read so, and what a person decided."""
    return listed_of(request, response, list_findings(asked.chosen(), page=page.page, size=page.size))


@router.get("/review", response=pages_of(FindingRow, 403), auth=REVIEW, summary="What waits for a person")
def review(request: HttpRequest, response: HttpResponse, asked: Query[ReviewAsked]) -> Any:
    """The review queue of the pages."""
    chosen = ReviewFilter(
        kind=asked.kind, act=asked.act or "", partnership=asked.partnership, document=asked.document,
        least=asked.least, order=asked.order,
    )  # fmt: skip
    return listed_of(request, response, suggestions(chosen, page=asked.page, size=asked.size))


@router.get("/findings/{key}", response=answers(FindingRow, 404), summary="One finding")
def finding(request: HttpRequest, key: Key) -> Any:
    """The live reading of these words."""
    return _found(key)


@router.get("/findings/{key}/relations", response=several(RelatedRow, 404), summary="Its links")
def related(request: HttpRequest, key: Key) -> Any:
    """Earlier statements it takes up, by date; then later ones that take it up; then silence."""
    return list(relations(finding=_found(key).key))


@router.get("/links", response=pages_of(LinkRow), summary="Links between statements")
def links(
    request: HttpRequest,
    response: HttpResponse,
    page: Query[PageAsked],
    relation: Relation | Literal["", "dropped"] = "",
    finding: Key = "",
    document: Key = "",
) -> Any:
    """What later statements did to earlier ones, as the machine proposes: restated, weakened, deferred, dropped ..."""
    found = list_links(relation=relation, finding=finding, document=document, page=page.page, size=page.size)
    return listed_of(request, response, found)


def _found(key: str) -> FindingRow:
    """The finding, if whoever asks may see it."""
    found = one_finding(key)
    if found is None:
        raise missing("finding", key)
    return found
