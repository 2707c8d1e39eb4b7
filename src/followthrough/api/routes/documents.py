"""Documents: the list, one whole, its passages and what is named in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query

from followthrough.api.answers import answers, pages_of, several
from followthrough.api.asking import Day, Key, KnownAsked, MomentAsked, PageAsked, Word, listed_of, sliced
from followthrough.api.keys import REVIEW
from followthrough.api.problems import missing
from followthrough.api.routing import Matter
from followthrough.model import MentionKind
from followthrough.register.queries import DocumentFilter, document_view, list_documents
from followthrough.register.queries.rows import DocumentRow, DocumentView, MentionRow, PassageRow
from followthrough.register.queries.texts.document_history import document_history
from followthrough.register.queries.undertakings.history import Event

if TYPE_CHECKING:
    from datetime import datetime

router = Matter("documents")
_KINDS: Any = MentionKind


class DocumentsAsked(MomentAsked):
    """Which documents. All that is given must hold."""

    text: Word = Field("", description='Words in them: all must occur; "a phrase", a beginning as word*.')
    partnership: Key = Field("", description="Key.")
    kind: Key = Field("", description="Joint statement, plan, press release ...")
    language: Key = Field("", description="en or ja.")
    dated_after: Day | None = Field(None, description="Dated on this day or later, as far as its date tells.")
    dated_before: Day | None = Field(None, description="Dated before this day, as far as its date tells.")
    status: Literal["", "standing", "withdrawn", "outdated"] = Field(
        "", description="Withdrawn by a person or not; outdated: read by another version of the program or lexicon."
    )
    unread: bool = Field(default=False, description="Only those in which something could not be read or placed.")

    def chosen(self) -> DocumentFilter:
        """As the query takes it."""
        said = self.dict(exclude={"as_of", "known_at"})
        days = {name: "" if said[name] is None else said[name].isoformat() for name in ("dated_after", "dated_before")}
        return DocumentFilter(**(said | days), as_of=self.day, known_at=self.moment)


@router.get("/documents", response=pages_of(DocumentRow), summary="Documents, newest first")
def documents(
    request: HttpRequest, response: HttpResponse, asked: Query[DocumentsAsked], page: Query[PageAsked]
) -> Any:
    """Without their texts. `whole` is false where only the quoted words are held; `unread` counts places not read."""
    found = list_documents(chosen=asked.chosen(), page=page.page, size=page.size)
    return listed_of(request, response, found)


@router.get("/passages", response=pages_of(PassageRow, 404), summary="Passages of a document, as they stand")
def passages(request: HttpRequest, response: HttpResponse, document: Query[Key], page: Query[PageAsked]) -> Any:
    """Each with its address, its place in the text and its words, which are the slice."""
    return listed_of(request, response, sliced(_view(document).passages, page))


@router.get("/mentions", response=pages_of(MentionRow, 404), summary="What a document names")
def mentions(
    request: HttpRequest,
    response: HttpResponse,
    document: Query[Key],
    page: Query[PageAsked],
    kind: MentionKind | None = None,
) -> Any:
    """Dates, amounts, percentages, parties, instruments, meetings, acronyms; as they stand in the text."""
    rows = [row for row in _view(document).mentions if kind is None or row.kind == kind]
    return listed_of(request, response, sliced(rows, page))


@router.get(
    "/document-history",
    response=several(Event, 403, 404),
    auth=REVIEW,
    summary="All that ever happened to a document",
)
def story(request: HttpRequest, document: Query[Key], asked: Query[KnownAsked]) -> Any:
    """Every row about it, oldest first: texts, facts known of it, addresses, readings, decisions; by whom and why."""
    events = document_history(document, known_at=asked.known_at)
    if not events:
        raise missing("document", document)
    return list(events)


@router.get("/documents/{path:key}", response=answers(DocumentView, 404), summary="One document whole")
def document(request: HttpRequest, key: Key, asked: Query[KnownAsked]) -> Any:
    """Its text, passages, findings and mentions, and what could not be read. Offsets are code points into `text`."""
    return _view(key, asked.known_at)


def _view(key: str, known_at: datetime | None = None) -> DocumentView:
    """The document, if whoever asks may see it."""
    found = document_view(key, known_at=known_at)
    if found is None:
        raise missing("document", key)
    return found
