"""Findings as a list, by what the machine read in them and what people decided; and the links between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet

from followthrough.register.ledger.held import as_known, dated_by, held, is_withdrawn, not_stale
from followthrough.register.models import Decision, EntryStatement, Finding, Link
from followthrough.register.queries.asking.entry_filter import document_field, listed
from followthrough.register.queries.rows import FindingRow, Page
from followthrough.register.queries.statements.findings import finding_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_ORDER = ("document__date", "document_id", "start", "end", "key")
DECIDED = ("open", "confirm", "reject")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter:
    """Which findings to list. A blank leaves that side open."""

    act: str = ""
    document: str = ""  # key
    partnership: str = ""  # key
    holder: str = ""  # plain name; all for a joint voice
    area: str = ""
    entry: str = ""  # key of the entry it states
    decision: str = ""  # open, confirm, reject
    least: float = 0.0  # confidence of at least
    include_stale: bool = False
    as_of: str = ""  # ISO day: only sources dated by it
    known_at: datetime | None = None  # only what the register held then


def list_findings(chosen: FindingFilter, *, page: int = 1, size: int = 50) -> Page[FindingRow]:
    """Findings by the date of their documents, then as they stand. Those of withdrawn documents are left out.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    found, at = _filtered(chosen), chosen.known_at
    first = (max(1, page) - 1) * size
    keys = list(found.order_by(*_ORDER).values_list("key", flat=True)[first : first + size])
    rows = _rows(Finding.objects.filter(held(at), key__in=keys).annotate(**as_known(at)), keys, at)
    return Page(rows, found.count(), max(1, page), size)


def _rows(found: QuerySet[Finding], keys: Sequence[str], at: datetime | None) -> tuple[FindingRow, ...]:
    by_key = {row.key: row for row in finding_rows(found, known_at=at)}
    return tuple(by_key[key] for key in keys if key in by_key)


def _filtered(chosen: FindingFilter) -> QuerySet[Finding]:
    at = chosen.known_at
    found = Finding.objects.filter(held(at), held(at, "document__")).annotate(**as_known(at))
    found = found.exclude(is_withdrawn("document__key", at))
    equal = {
        "act": chosen.act,
        "document__key": chosen.document,
        document_field("partnership", at): chosen.partnership,
    }
    found = found.filter(**{name: value for name, value in equal.items() if value})
    found = found.filter(dated_by(chosen.as_of, document_field("date", at)), confidence__gte=chosen.least)
    for field, value in (("holders", chosen.holder), ("areas", chosen.area)):
        if value:
            found = found.filter(listed(found, field, value))
    if chosen.entry:
        states = EntryStatement.objects.filter(held(at), entry__key=chosen.entry)
        found = found.filter(key__in=states.values("finding"))
    return _by_review(found, chosen)


def _by_review(found: QuerySet[Finding], chosen: FindingFilter) -> QuerySet[Finding]:
    at = chosen.known_at
    said = Decision.objects.filter(held(at), subject_kind="finding", subject=OuterRef("key")).exclude(verdict="undo")
    if chosen.decision == "open":
        found = found.exclude(Exists(said))
    elif chosen.decision:
        found = found.filter(Exists(said.filter(verdict=chosen.decision)))
    return found if chosen.include_stale else found.filter(not_stale(at))


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What a later statement did to an earlier one, as the machine proposes; dropped: nobody spoke of it again."""

    earlier: str | None  # key of the finding; null where none stands there any more
    later: str | None  # key of the finding; null where it was dropped, or none stands there any more
    earlier_document: str  # key
    earlier_start: int
    earlier_end: int
    later_document: str  # key; "" where it was dropped
    later_start: int
    later_end: int
    relation: str
    score: float
    because: tuple[str, ...]


def list_links(
    *, relation: str = "", finding: str = "", document: str = "", page: int = 1, size: int = 50
) -> Page[LinkRow]:
    """Links in the order in which they were proposed; of a finding or document: at either end."""
    found = Link.objects.filter(held(None)).select_related("earlier", "later")
    if relation:
        found = found.filter(relation=relation)
    if finding:
        found = found.filter(earlier__key=finding) | found.filter(later__key=finding)
    if document:
        found = found.filter(earlier_document=document) | found.filter(later_document=document)
    first = (max(1, page) - 1) * size
    rows = tuple(map(_link, found.order_by("id")[first : first + size]))
    return Page(rows, found.count(), max(1, page), size)


def _link(row: Link) -> LinkRow:
    return LinkRow(
        None if row.earlier is None else row.earlier.key,
        None if row.later is None else row.later.key,
        row.earlier_document,
        row.earlier_start,
        row.earlier_end,
        row.later_document,
        row.later_start,
        row.later_end,
        row.relation,
        row.score,
        tuple(row.because),
    )
