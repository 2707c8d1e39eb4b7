"""Everything that ever happened to a document: its texts, what was known about it, its readings, people's decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count

from followthrough.language.plural import counted
from followthrough.register.models import Audit, Decision, Document, DocumentAddress, DocumentWas, Reading
from followthrough.register.queries.undertakings.history import Event, as_then

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_ORDER: Final = ("document", "known", "address", "reading", "decision")


def document_history(key: str, *, known_at: datetime | None = None) -> tuple[Event, ...]:
    """Every row about the document of a key, oldest first, earlier texts of that key too; empty where there was none.

    With `known_at`, what was written by then, and what then still held.
    """
    rows = list(Document.objects.filter(key=key).defer("text").select_related("partnership"))
    events = [event for row in rows for event in _of(row)]
    if events:
        events += _decisions(key)
    told = [event for event in events if known_at is None or event.at <= known_at]
    in_time = sorted(told, key=lambda event: (event.at, _ORDER.index(event.what), event.number))
    return tuple(in_time if known_at is None else (as_then(event, known_at) for event in in_time))


def _of(row: Document) -> Iterator[Event]:
    held = "its whole text" if row.whole else "its quoted words only"
    says = f"{row.key}: {held}, {row.characters:,} characters, SHA-256 {row.sha256}"
    yield Event(row.recorded_at, row.recorded_by, "document", says, row.address, row.superseded_at)
    yield from _known(row)
    for place in DocumentAddress.objects.filter(document=row):
        yield Event(place.recorded_at, place.recorded_by, "address", place.address, "", place.superseded_at)
    readings = Reading.objects.filter(document=row).annotate(n=Count("passages"))
    for reading in readings:
        unread = f", {counted(len(reading.unread), 'place')} unread" if reading.unread else ""
        says = f"{reading.reader or 'a reader without name'}: {counted(reading.n, 'passage')}{unread}"
        yield Event(reading.recorded_at, reading.recorded_by, "reading", says, "", reading.superseded_at)


def _known(row: Document) -> Iterator[Event]:
    """What was known about it from one correction to the next."""
    told = Audit.objects.filter(verb="correct", subject=f"document:{row.key}").values_list("at", "person")
    correctors = dict(told)
    since, by = row.recorded_at, row.recorded_by
    for was in DocumentWas.objects.filter(document=row).order_by("superseded_at", "id"):
        yield Event(since, by, "known", _facts(was, was.partnership), "", was.superseded_at)
        since = was.superseded_at or since
        by = correctors.get(since, was.recorded_by)
    own = "" if row.partnership is None else row.partnership.key
    yield Event(since, by, "known", _facts(row, own), row.date_reason, row.superseded_at)


def _facts(row: Any, partnership: str) -> str:
    told = (("dated", row.date), ("a", row.kind), ("of", partnership))
    return ", ".join([f"“{row.title or 'without title'}”", *(f"{word} {value}" for word, value in told if value)])


def _decisions(key: str) -> Iterator[Event]:
    for row in Decision.objects.filter(subject_kind="document", subject=key):
        says = f"{row.verdict}: document {key}"
        yield Event(row.recorded_at, row.recorded_by, "decision", says, row.reason, row.superseded_at, row.pk)
