"""Documents: the list and the reading view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from followthrough.documents.file_names import without_place
from followthrough.register.ledger.held import as_known_of, held, is_withdrawn, not_stale
from followthrough.register.models import Document, Entry, Finding, Mention, Passage, Reading
from followthrough.register.queries.rows import (
    DocumentRow,
    DocumentView,
    MentionRow,
    Page,
    PassageRow,
    UnreadRow,
)
from followthrough.register.queries.scan_rows import DoubtfulRow, ScanRow
from followthrough.register.queries.statements.findings import finding_rows
from followthrough.register.queries.texts.document_filter import DocumentFilter, document_fact, documents_filtered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_PLAIN = (
    "key", "title", "date", "date_basis", "date_reason", "language", "issuer", "kind", "address", "series",
    "confidentiality", "invented", "whole", "characters", "sha256", "recorded_at", "recorded_by",
)  # fmt: skip


def list_documents(*, chosen: DocumentFilter | None = None, page: int = 1, size: int = 50) -> Page[DocumentRow]:
    """Documents that fit, newest date first, without their texts.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
        ValueError: there is no such status.
    """
    asked = chosen if chosen is not None else DocumentFilter()
    found = documents_filtered(asked)
    total = found.count()
    first = (max(1, page) - 1) * size
    order = (f"-{document_fact('date', asked.known_at)}", "title", "id")
    # Chosen first and counted then: in one query a database counts for every document before it sorts them.
    shown = list(found.order_by(*order).values_list("pk", flat=True)[first : first + size])
    rows = _with_counts(found.filter(pk__in=shown), asked.known_at).order_by(*order)
    return Page(tuple(document_row(d) for d in rows), total, max(1, page), size)


def document_choices() -> dict[str, tuple[str, ...]]:
    """Kinds and languages of the documents held, each once, by name."""
    live = Document.objects.filter(held(None)).order_by()
    return {name: tuple(sorted(set(live.values_list(name, flat=True)) - {""})) for name in ("kind", "language")}


def _with_counts(found: QuerySet[Document], at: datetime | None = None) -> QuerySet[Document]:
    """Counts by subquery: two joins that multiply would count wrongly."""
    live = Finding.objects.filter(held(at), not_stale(at), document=OuterRef("pk"))
    entries = Entry.objects.filter(held(at), document=OuterRef("pk"))
    reader = Reading.objects.filter(held(at), document=OuterRef("pk"))
    return (
        found.defer("text")
        .select_related("partnership")
        .annotate(
            findings_count=Coalesce(Subquery(_count(live)), 0),
            entries_count=Coalesce(Subquery(_count(entries)), 0),
            is_withdrawn=is_withdrawn("key", at),
            reader_name=Coalesce(Subquery(reader.values("reader")[:1]), Value("")),
            unread_spans=Subquery(reader.values("unread")[:1]),
        )
    )


def _count(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    counted: QuerySet[Any, Any] = rows.order_by().values("document").annotate(n=Count("pk")).values("n")
    return counted


def document_row(document: Any) -> DocumentRow:
    """A row of a document that `_with_counts` has annotated."""
    partnership = document.partnership
    key = None if partnership is None else partnership.key
    plain: dict[str, Any] = {name: getattr(document, f"then_{name}", getattr(document, name)) for name in _PLAIN}
    plain["address"] = without_place(plain["address"] or "")
    return DocumentRow(
        **plain,
        partnership=getattr(document, "then_partnership", key) or None,
        partnership_name="" if partnership is None else partnership.name,
        notices=tuple(document.notices),
        reader=document.reader_name,
        findings=document.findings_count,
        entries=document.entries_count,
        withdrawn=document.is_withdrawn,
        unread=len(document.unread_spans or ()),
    )


def document_view(key: str, *, known_at: datetime | None = None) -> DocumentView | None:
    """One document with all that was read in it, now or as held then; None where there is, or was, no such document."""
    chosen = Document.objects.filter(held(known_at), key=key).annotate(**as_known_of(known_at))
    document = _with_counts(chosen, known_at).defer(None).first()
    if document is None:
        return None
    reading = document.readings.filter(held(known_at)).first()
    shown = Finding.objects.filter(held(known_at), document=document)
    rows = finding_rows(shown, known_at=known_at)
    return DocumentView(
        document=document_row(document),
        text=document.text,
        passages=_passages(reading, document.text),
        findings=tuple(f for f in rows if not f.stale or f.decision is not None),
        mentions=_mentions(reading, document.text),
        unread=tuple(UnreadRow(*row) for row in (reading.unread if reading is not None else ())),
        scans=tuple(_scan(*row) for row in document.scans),
    )


def _scan(start: int, end: int, confidence: int, doubtful: list[list[int]]) -> ScanRow:
    return ScanRow(start, end, confidence, tuple(DoubtfulRow(*word) for word in doubtful))


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
