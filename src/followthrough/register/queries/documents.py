"""Documents: the list and the reading view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from followthrough.register.fulltext import matching
from followthrough.register.models import Document, Entry, Finding, Mention, Passage, Reading
from followthrough.register.queries.findings import finding_rows
from followthrough.register.queries.rows import DocumentRow, DocumentView, MentionRow, Page, PassageRow, UnreadRow

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = (
    "key", "title", "date", "date_basis", "date_reason", "language", "issuer", "kind", "address", "series",
    "confidentiality", "invented", "whole", "characters", "sha256", "recorded_at", "recorded_by",
)  # fmt: skip


def list_documents(
    *, text: str = "", partnership: str = "", kind: str = "", page: int = 1, size: int = 50
) -> Page[DocumentRow]:
    """Live documents, newest date first. `text` is looked for in their passages; `partnership` is a key."""
    found = _filtered(text=text, partnership=partnership, kind=kind)
    total = found.count()
    first = (max(1, page) - 1) * size
    rows = _with_counts(found).order_by("-date", "title", "id")[first : first + size]
    return Page(tuple(document_row(d) for d in rows), total, max(1, page), size)


def _filtered(*, text: str, partnership: str, kind: str) -> QuerySet[Document]:
    found = Document.objects.filter(superseded_at__isnull=True)
    if partnership:
        found = found.filter(partnership__key=partnership)
    if kind:
        found = found.filter(kind=kind)
    if text.strip():
        hits = matching(Passage.objects.filter(reading__superseded_at__isnull=True), text)
        found = found.filter(id__in=hits.order_by().values("reading__document"))
    return found


def _with_counts(found: QuerySet[Document]) -> QuerySet[Document]:
    """Counts by subquery: two joins that multiply would count wrongly."""
    live = Finding.objects.filter(document=OuterRef("pk"), superseded_at__isnull=True, stale_at__isnull=True)
    entries = Entry.objects.filter(document=OuterRef("pk"), superseded_at__isnull=True)
    reader = Reading.objects.filter(document=OuterRef("pk"), superseded_at__isnull=True)
    return (
        found.defer("text")
        .select_related("partnership")
        .annotate(
            findings_count=Coalesce(Subquery(_count(live)), 0),
            entries_count=Coalesce(Subquery(_count(entries)), 0),
            reader_name=Coalesce(Subquery(reader.values("reader")[:1]), Value("")),
        )
    )


def _count(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    counted: QuerySet[Any, Any] = rows.order_by().values("document").annotate(n=Count("pk")).values("n")
    return counted


def document_row(document: Any) -> DocumentRow:
    """A row of a document that `_with_counts` has annotated."""
    partnership = document.partnership
    plain: dict[str, Any] = {name: getattr(document, name) for name in _PLAIN}
    return DocumentRow(
        **plain,
        partnership=None if partnership is None else partnership.key,
        partnership_name="" if partnership is None else partnership.name,
        notices=tuple(document.notices),
        reader=document.reader_name,
        findings=document.findings_count,
        entries=document.entries_count,
    )


def document_view(key: str) -> DocumentView | None:
    """One live document with all that was read in it; None where there is no such document."""
    chosen = Document.objects.filter(key=key, superseded_at__isnull=True)
    document = _with_counts(chosen).defer(None).first()
    if document is None:
        return None
    reading = document.readings.filter(superseded_at__isnull=True).first()
    shown = Finding.objects.filter(document=document, superseded_at__isnull=True)
    return DocumentView(
        document=document_row(document),
        text=document.text,
        passages=_passages(reading, document.text),
        findings=tuple(f for f in finding_rows(shown) if not f.stale or f.decision is not None),
        mentions=_mentions(reading, document.text),
        unread=tuple(UnreadRow(*row) for row in (reading.unread if reading is not None else ())),
    )


def _passages(reading: Reading | None, text: str) -> tuple[PassageRow, ...]:
    rows: Iterable[Passage] = () if reading is None else reading.passages.order_by("number")
    return tuple(
        PassageRow(
            p.number,
            p.address,
            p.kind,
            p.start,
            p.end,
            p.start if p.body is None else p.body,
            p.page,
            p.parent,
            p.level,
            text[p.start : p.end],
        )
        for p in rows
    )


def _mentions(reading: Reading | None, text: str) -> tuple[MentionRow, ...]:
    rows: Iterable[Mention] = () if reading is None else reading.mentions.order_by("start", "end", "id")
    return tuple(
        MentionRow(m.kind, m.start, m.end, text[m.start : m.end], m.timex, m.value, m.unit, m.identity) for m in rows
    )
