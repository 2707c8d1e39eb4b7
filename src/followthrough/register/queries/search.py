"""Full-text search over the words of every document, marked where they stand."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from followthrough.register.fulltext import matching
from followthrough.register.models import Finding, Passage
from followthrough.register.queries.rows import Hit, Page
from followthrough.register.searchtext import marks


def search(query: str, *, what: str = "passages", partnership: str = "", page: int = 1, size: int = 20) -> Page[Hit]:
    """Best hits first. Words must all occur; "a phrase" in its order; `word*` begins so. Any query is allowed.

    Args:
        query: what a person typed; English, Japanese or both.
        what: `passages` for every word of every document, `findings` for the words of findings only.
        partnership: key; only its documents.
        page: from 1.
        size: hits a page.
    """
    found = matching(_findings() if what == "findings" else _passages(what), query)
    if partnership:
        found = found.filter(**{f"{_path(what)}__partnership__key": partnership})
    first = (max(1, page) - 1) * size
    rows = found.annotate(
        words=Substr(f"{_path(what)}__text", F("start") + 1, F("end") - F("start")),
    )[first : first + size]
    hit = _finding_hit if what == "findings" else _passage_hit
    return Page(tuple(hit(row, query) for row in rows), found.count(), max(1, page), size)


def _path(what: str) -> str:
    return "document" if what == "findings" else "reading__document"


def _findings() -> QuerySet[Finding]:
    live = Finding.objects.filter(
        superseded_at__isnull=True, stale_at__isnull=True, document__superseded_at__isnull=True
    )
    return live.select_related("document").defer("document__text", "search_text")


def _passages(what: str) -> QuerySet[Passage]:
    """Passages of live readings.

    Raises:
        ValueError: there is no such thing to search.
    """
    if what != "passages":
        raise ValueError(f"search knows passages and findings, not {what!r}")
    live = Passage.objects.filter(reading__superseded_at__isnull=True, reading__document__superseded_at__isnull=True)
    return live.select_related("reading__document").defer("reading__document__text", "search_text")


def _finding_hit(row: Any, query: str) -> Hit:
    d = row.document
    return Hit(
        "finding",
        d.key,
        d.title,
        d.date,
        row.passage,
        row.start,
        row.end,
        row.words,
        marks(row.words, query),
        act=row.act,
        finding=row.key,
    )


def _passage_hit(row: Any, query: str) -> Hit:
    d = row.reading.document
    return Hit("passage", d.key, d.title, d.date, row.address, row.start, row.end, row.words, marks(row.words, query))
