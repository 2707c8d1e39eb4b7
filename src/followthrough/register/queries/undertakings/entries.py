"""Entries: the register's list, and one entry whole; now, as of a day, or as known at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import NullIf, Substr

from followthrough.register.ledger.held import as_known, dated_by, held
from followthrough.register.ledger.in_force import in_force
from followthrough.register.ledger.remembered import remembered
from followthrough.register.ledger.seeing import PUBLIC, seeing
from followthrough.register.models import Claim, Decision, Entry, EntryParty, EntryStatement, Evidence, Finding
from followthrough.register.queries.asking.entry_filter import (
    HOLDS,
    EntryFilter,
    document_field,
    filtered,
    fresh,
    stating,
)
from followthrough.register.queries.facts.world import claim_row, evidence_row
from followthrough.register.queries.rows import EntryRow, EntryView, Page, StatementRow
from followthrough.register.queries.statements.findings import decision_row, decisions_on, finding_rows
from followthrough.register.queries.undertakings.facets import facets

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

__all__ = [
    "HOLDS",
    "ORDERS",
    "EntryFilter",
    "entry_rows",
    "entry_view",
    "facets",
    "filtered",
    "is_public",
    "list_entries",
]

_STANDING = ("document_id", "start", "key")
ORDERS: dict[str, tuple[Any, ...]] = {
    "due": (NullIf("due_latest", Value("")).asc(nulls_last=True), *_STANDING),  # those without a date come last
    "document": ("-document__date", *_STANDING),
    "then": ("-then_date", *_STANDING),  # the date the document was known to bear
}


def list_entries(
    chosen: EntryFilter | None = None,
    *,
    page: int = 1,
    size: int = 50,
    order: str = "document",
    divided: bool = True,
) -> Page[EntryRow]:
    """A page of entries and how all that fit divide by act, party, partnership, area, kind, status and year due.

    `order` is `document` (newest document first, then as they stand in the text) or `due` (soonest first). Counting
    how they divide takes longer than the page itself: `divided` says whether it is wanted.
    """
    asked = chosen if chosen is not None else EntryFilter()
    found = filtered(asked)
    first = (max(1, page) - 1) * size
    rows = entry_rows(found, order=order, first=first, size=size, moment=asked)
    return Page(tuple(rows), how_many(asked), max(1, page), size, facets(asked) if divided else {})


@remembered
def how_many(asked: EntryFilter) -> int:
    """How many entries fit."""
    return filtered(asked).count()


def entry_rows(
    found: QuerySet[Entry],
    *,
    order: str = "document",
    first: int = 0,
    size: int = 50,
    moment: EntryFilter | None = None,
) -> list[EntryRow]:
    """Rows of one page in four queries: which, their words, their holders, what was decided.

    Which comes first and alone: SQLite would cut out the words of every entry before it sorts them. Of `moment` only
    its day and time count.
    """
    when = moment if moment is not None else EntryFilter()
    ordered = ORDERS["then" if order == "document" and when.known_at is not None else order]
    chosen = list(found.order_by(*ordered).values_list("pk", flat=True)[first : first + size])
    page = list(_joined(Entry.objects.filter(pk__in=chosen), when).order_by(*ordered))
    parties: dict[int, list[str]] = {e.pk: [] for e in page}
    for entry, name in (
        EntryParty.objects.filter(entry__in=list(parties), role__in=HOLDS).order_by("id").values_list("entry", "name")
    ):
        if name not in parties[entry]:
            parties[entry].append(name)
    decided = decisions_on("entry", [e.key for e in page], when.known_at)
    return [_row(e, tuple(parties[e.pk]), decided.get(e.key)) for e in page]


def _joined(found: QuerySet[Entry], when: EntryFilter) -> QuerySet[Entry]:
    """The first statement's place and words, and how many statements there are, without loading any text."""
    at = when.known_at
    live = Finding.objects.filter(held(at), key=OuterRef("first_key"))
    words = live.annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
    counted: QuerySet[Any, Any] = stating(at)
    if when.as_of:
        counted = counted.filter(finding__in=_dated(when).values("key"))
    counted = counted.order_by().values("entry__key").annotate(n=Number("pk"))
    return (
        found.select_related("document__partnership")
        .defer("document__text")
        .annotate(**as_known(at))
        .annotate(first_key=Subquery(stating(at).filter(relation="first").values("finding")[:1]))
        .annotate(
            still=fresh(at),  # a live row says it of today only: what was stale and came back was stale then
            words=Subquery(words.values("words")[:1]),
            passage=Subquery(live.values("passage")[:1]),
            corrected=Subquery(live.values("corrected")[:1]),
            statement_count=Subquery(counted.values("n")),
        )
    )


def _dated(when: EntryFilter) -> QuerySet[Finding]:
    """Findings held then in documents dated by the day asked for."""
    at = when.known_at
    rows = Finding.objects.filter(held(at)).annotate(**as_known(at))
    return rows.filter(dated_by(when.as_of, document_field("date", at)))


def _row(entry: Any, parties: tuple[str, ...], decision: DecisionRow | None) -> EntryRow:
    document = entry.document
    partnership = None if document.partnership is None else document.partnership.key
    return EntryRow(
        key=entry.key,
        headline=entry.headline,
        act=entry.act,
        due=entry.due,
        strength=entry.strength,
        quote=entry.words or "",
        finding=entry.first_key or "",
        document=document.key,
        document_title=getattr(entry, "then_title", document.title),
        document_date=getattr(entry, "then_date", document.date),
        passage=entry.passage or "",
        partnership=getattr(entry, "then_partnership", partnership) or None,
        parties=parties,
        statements=entry.statement_count or 0,
        decision=decision,
        stale=not entry.still,
        document_kind=getattr(entry, "then_kind", document.kind),
        invented=document.invented,
        in_force="" if entry.corrected is None else in_force(entry.words or "", entry.corrected),
    )


def entry_view(key: str, *, as_of: str = "", known_at: datetime | None = None) -> EntryView | None:
    """One entry with its statements, claims, evidence and every decision; None where there is none of that key.

    An entry whose statements another took over leads to that one.

    Args:
        key: the entry's.
        as_of: ISO day: only what sources dated by it say.
        known_at: only what the register held then.
    """
    when = EntryFilter(as_of=as_of, known_at=known_at)
    rows = entry_rows(_found(key, when), moment=when)
    if not rows:
        return None
    statements = _statement_rows(rows[0].key, when)
    keys = {rows[0].key, *(f"e-{s.finding.key}" for s in statements)}
    told = Evidence.objects.filter(held(known_at), dated_by(as_of), entry__in=keys).order_by("date", "id")
    return EntryView(
        entry=rows[0],
        statements=statements,
        claims=tuple(claim_row(c) for c in _claims(keys, when)),
        evidence=tuple(evidence_row(e) for e in told),
        decisions=_decisions(keys, known_at),
    )


def is_public(key: str) -> bool:
    """Whether who has not signed in may see the entry of this key, where the register is open."""
    with seeing(frozenset({PUBLIC})):
        return Entry.objects.filter(held(None), key=key).exists()


def _found(key: str, when: EntryFilter) -> QuerySet[Entry]:
    """The entry's row at that moment, or that of the entry which then held its statements."""
    at, here, seen = when.known_at, key, set[str]()
    while here and here not in seen:
        seen.add(here)
        held_then = Entry.objects.filter(held(at), key=here).annotate(**as_known(at))
        dated = held_then.filter(dated_by(when.as_of, document_field("date", at)))
        if held_then.exists():
            return dated
        past = Entry.objects.filter(key=here).exclude(joined="").order_by("-superseded_at", "-id")
        if at is not None:
            past = past.filter(superseded_at__lte=at)
        here = past.values_list("joined", flat=True).first() or ""
    return Entry.objects.none().annotate(**as_known(at))


def _decisions(keys: Collection[str], known_at: datetime | None) -> tuple[DecisionRow, ...]:
    """All decisions on the entry and those joined to it, newest first."""
    rows = Decision.objects.filter(subject_kind="entry", subject__in=keys).order_by("-id")
    if known_at is not None:
        rows = rows.filter(recorded_at__lte=known_at)
    return tuple(decision_row(d, known_at) for d in rows)


def _claims(keys: Collection[str], when: EntryFilter) -> QuerySet[Claim]:
    live = Claim.objects.filter(held(when.known_at), dated_by(when.as_of), entry__in=keys)
    return live.select_related("instrument", "meeting").order_by("date", "id")


def _statement_rows(key: str, when: EntryFilter) -> tuple[StatementRow, ...]:
    """By the date of their documents."""
    states = {s.finding: s for s in EntryStatement.objects.filter(held(when.known_at), entry__key=key)}
    findings = finding_rows(_dated(when).filter(key__in=list(states)), known_at=when.known_at)
    return tuple(
        StatementRow(states[f.key].relation, states[f.key].score, tuple(states[f.key].because), f) for f in findings
    )
