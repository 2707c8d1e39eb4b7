"""Which documents to list, as filters; and as of which day, as known at which time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from followthrough.batch import reader
from followthrough.register.ledger.fulltext import matching
from followthrough.register.ledger.held import as_known_of, dated_by, held, is_withdrawn
from followthrough.register.models import Document, Passage, Reading

if TYPE_CHECKING:
    from datetime import datetime

STATUSES: Final = ("standing", "withdrawn", "outdated")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Which documents. A blank leaves that side open; all that is given must hold."""

    text: str = ""  # words, "phrases", prefixes* in its passages
    partnership: str = ""  # key
    kind: str = ""  # joint statement, plan, press release ...
    language: str = ""  # en, ja
    dated_after: str = ""  # ISO day: its date allows this day or a later one
    dated_before: str = ""  # ISO day: its date allows a day before it
    status: str = ""  # of STATUSES; outdated: read by another version of the program or lexicon than this one
    unread: bool = False  # something in it could not be read or placed
    as_of: str = ""  # ISO day: only sources dated by it
    known_at: datetime | None = None  # only what the register held then


def document_fact(name: str, known_at: datetime | None) -> str:
    """Where a fact about a document stands in a query: as known now, or as known then."""
    if known_at is not None:
        return f"then_{name}"
    return "partnership__key" if name == "partnership" else name


def documents_filtered(chosen: DocumentFilter) -> QuerySet[Document]:
    """Live documents that fit, withdrawn ones too.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
        ValueError: there is no such status.
    """
    at = chosen.known_at
    found = Document.objects.filter(held(at)).annotate(**as_known_of(at))
    equal = {
        document_fact("partnership", at): chosen.partnership,
        document_fact("kind", at): chosen.kind,
        "language": chosen.language,
    }
    found = found.filter(**{name: value for name, value in equal.items() if value})
    dated = document_fact("date", at)
    found = found.filter(
        dated_by(chosen.as_of, dated), _from(chosen.dated_after, dated), _till(chosen.dated_before, dated)
    )
    if chosen.text.strip():
        hits = matching(Passage.objects.filter(held(at, "reading__")), chosen.text)
        found = found.filter(id__in=hits.order_by().values("reading__document"))
    return _by_reading(found, chosen)


def _by_reading(found: QuerySet[Document], chosen: DocumentFilter) -> QuerySet[Document]:
    """By what people decided of it, by what it was read, and whether all of it was."""
    at = chosen.known_at
    if chosen.status not in ("", *STATUSES):
        raise ValueError(f"a document is one of {', '.join(STATUSES)}, not {chosen.status!r}")
    readings = Reading.objects.filter(held(at), document=OuterRef("pk"))
    if chosen.status in ("standing", "withdrawn"):
        withdrawn = is_withdrawn("key", at)
        found = found.filter(withdrawn) if chosen.status == "withdrawn" else found.exclude(withdrawn)
    elif chosen.status == "outdated":
        found = found.filter(Exists(readings.exclude(reader=reader())))
    return found.filter(Exists(readings.exclude(unread=[]))) if chosen.unread else found


def _from(day: str, field: str) -> Q:
    """Dates that allow an ISO day or a later one: "2018" allows all its days."""
    return Q(**{f"{field}__gte": day}) | Q(**{f"{field}__in": (day[:4], day[:7])}) if day else Q()


def _till(day: str, field: str) -> Q:
    """Dates that allow a day before an ISO day; none that is not known."""
    if not day:
        return Q()
    begun = [day[:length] for length in (4, 7) if f"{day[:length]}-01-01".startswith(day)]
    return Q(**{f"{field}__lt": day}) & ~Q(**{f"{field}__in": ("", *begun)})
