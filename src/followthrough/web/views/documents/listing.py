"""The list of documents, as filtered: a page, and a table file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import StreamingHttpResponse

from followthrough.register.queries import list_documents, partnerships
from followthrough.register.queries.asking.search import named
from followthrough.register.queries.texts.documents import document_choices
from followthrough.web.tables.document_table import document_lines
from followthrough.web.told.words import language_name, plain_term
from followthrough.web.typed.document_filters import STATUS_WORDS, document_chips, document_form
from followthrough.web.typed.listing import changed, page_number, pages
from followthrough.web.visiting.parts import list_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def documents(request: HttpRequest) -> HttpResponse:
    """Documents, newest first, by words in them, partnership, kind, language, date, or what became of them."""
    form = document_form(request.GET)
    page = list_documents(chosen=form.chosen, page=page_number(request.GET))
    names = {row.key: row.name for row in partnerships()}
    held = document_choices()
    context = {
        "form": form,
        "page": page,
        "pages": pages(request.GET, page),
        "partnerships": [(key, plain_term(name)) for key, name in names.items()],
        "kinds": _choices(held["kind"], form.asked["kind"], plain_term),
        "languages": _choices(held["language"], form.asked["language"], language_name),
        "several_languages": len(held["language"]) > 1,
        "statuses": STATUS_WORDS.items(),
        "chips": document_chips(request.GET, form.asked, names),
        "named": named(form.chosen.text),
        "export": changed(request.GET, page=""),
    }
    return list_page(request, "documents", context)


def _choices(held: tuple[str, ...], asked: str, said: Callable[[str], str]) -> list[tuple[str, str]]:
    """What may be chosen, and what was asked for: a form must not drop what its address says."""
    return sorted(((value, said(value)) for value in {*held, asked} - {""}), key=lambda pair: pair[1].casefold())


def documents_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The list as filtered, as a table file."""
    lines = document_lines(document_form(request.GET).chosen)
    return StreamingHttpResponse(
        lines,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="documents.csv"', "Cache-Control": "private, no-cache"},
    )
