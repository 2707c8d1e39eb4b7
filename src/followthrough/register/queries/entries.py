"""Entries: the register's list, its facets, and one entry whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Left, NullIf, Substr

from followthrough.register.fulltext import matching
from followthrough.register.models import Claim, Decision, Entry, EntryParty, EntryStatement, Evidence, Finding
from followthrough.register.queries.findings import decision_row, decisions_on, finding_rows
from followthrough.register.queries.rows import Count, EntryRow, EntryView, Page, StatementRow
from followthrough.register.queries.world import claim_row, evidence_row

if TYPE_CHECKING:
    from followthrough.register.queries.rows import DecisionRow

HOLDS = ("holder", "joint")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """What to list. A blank leaves that side open; all that is given must hold."""

    text: str = ""  # words, "phrases", prefixes*
    act: str = ""
    party: str = ""  # who must deliver, by plain name; a joint voice counts for each of its parties
    partnership: str = ""  # key: undertakings stated in its documents, whoever must deliver
    document: str = ""  # key
    kind: str = ""  # of document
    due_after: str = ""  # ISO day: due on or after it
    due_before: str = ""  # ISO day: due before it
    has_due: bool = False
    undecided: bool = False  # nobody has confirmed or rejected it
    include_stale: bool = False
    include_rejected: bool = False


ORDERS = {
    "due": (NullIf("due_latest", Value("")).asc(nulls_last=True), "id"),  # those without a date come last
    "document": ("-document__date", "document_id", "id"),
}


def list_entries(
    chosen: EntryFilter | None = None, *, page: int = 1, size: int = 50, order: str = "document"
) -> Page[EntryRow]:
    """A page of entries and how all that fit divide by act, party, partnership and year due.

    `order` is `document` (newest document first, then as they stand in the text) or `due` (soonest first).
    """
    found = filtered(chosen if chosen is not None else EntryFilter())
    first = (max(1, page) - 1) * size
    rows = entry_rows(found, order=order, first=first, size=size)
    return Page(tuple(rows), found.count(), max(1, page), size, facets(found))


def filtered(chosen: EntryFilter) -> QuerySet[Entry]:
    """Entries of live documents that fit. Rejected and stale ones only where asked for."""
    found = Entry.objects.filter(superseded_at__isnull=True, document__superseded_at__isnull=True)
    equal = {
        "act": chosen.act,
        "document__partnership__key": chosen.partnership,
        "document__key": chosen.document,
        "document__kind": chosen.kind,
        "due_latest__gte": chosen.due_after,
    }
    found = found.filter(**{name: value for name, value in equal.items() if value})
    if chosen.due_before:
        found = found.filter(due_latest__lt=chosen.due_before).exclude(due_latest="")
    if chosen.has_due:
        found = found.exclude(due_latest="")
    if chosen.party:
        holds = EntryParty.objects.filter(entry=OuterRef("pk"), name=chosen.party, role__in=HOLDS)
        found = found.filter(Exists(holds))
    return _by_review(_by_words(found, chosen.text), chosen)


def _by_words(found: QuerySet[Entry], text: str) -> QuerySet[Entry]:
    if not text.strip():
        return found
    hits = matching(Finding.objects.filter(superseded_at__isnull=True), text).order_by().values("key")
    states = EntryStatement.objects.filter(entry=OuterRef("pk"), superseded_at__isnull=True, finding__in=hits)
    return found.filter(Exists(states))


def _by_review(found: QuerySet[Entry], chosen: EntryFilter) -> QuerySet[Entry]:
    decisions = Decision.objects.filter(subject_kind="entry", subject=OuterRef("key"), superseded_at__isnull=True)
    if chosen.undecided:
        found = found.exclude(Exists(decisions.exclude(verdict="undo")))
    if not chosen.include_rejected:
        found = found.exclude(Exists(decisions.filter(verdict="reject")))
    if not chosen.include_stale:
        found = found.filter(stale_at__isnull=True)
    return found


def facets(found: QuerySet[Entry]) -> dict[str, tuple[Count, ...]]:
    """How the entries found divide. Four queries, whatever is found."""
    plain = found.order_by()
    parties = EntryParty.objects.filter(entry__in=plain.values("pk"), role__in=HOLDS)
    named = parties.values("name").annotate(n=Number("entry", distinct=True)).order_by("-n", "name")
    partners = plain.exclude(document__partnership=None).values(
        "document__partnership__key", "document__partnership__name"
    )
    years = plain.exclude(due_latest="").annotate(year=Left("due_latest", 4)).values("year")
    return {
        "act": tuple(
            Count(r["act"], r["act"], r["n"])
            for r in plain.values("act").annotate(n=Number("pk")).order_by("-n", "act")
        ),
        "party": tuple(Count(r["name"], r["name"], r["n"]) for r in named),
        "partnership": tuple(
            Count(r["document__partnership__key"], r["document__partnership__name"], r["n"])
            for r in partners.annotate(n=Number("pk")).order_by("-n", "document__partnership__key")
        ),
        "due": tuple(Count(r["year"], r["year"], r["n"]) for r in years.annotate(n=Number("pk")).order_by("year")),
    }


def entry_rows(found: QuerySet[Entry], *, order: str = "document", first: int = 0, size: int = 50) -> list[EntryRow]:
    """Rows of one page in four queries: which, their words, their holders, what was decided.

    Which comes first and alone: SQLite would cut out the words of every entry before it sorts them.
    """
    chosen = list(found.order_by(*ORDERS[order]).values_list("pk", flat=True)[first : first + size])
    page = list(_joined(Entry.objects.filter(pk__in=chosen)).order_by(*ORDERS[order]))
    parties: dict[int, list[str]] = {e.pk: [] for e in page}
    for entry, name in (
        EntryParty.objects.filter(entry__in=list(parties), role__in=HOLDS).order_by("id").values_list("entry", "name")
    ):
        if name not in parties[entry]:
            parties[entry].append(name)
    decided = decisions_on("entry", [e.key for e in page])
    return [_row(e, tuple(parties[e.pk]), decided.get(e.key)) for e in page]


def _joined(found: QuerySet[Entry]) -> QuerySet[Entry]:
    """The first statement's place and words, and how many statements there are, without loading any text."""
    live = Finding.objects.filter(key=OuterRef("first_key"), superseded_at__isnull=True)
    first = EntryStatement.objects.filter(entry=OuterRef("pk"), relation="first", superseded_at__isnull=True)
    states = EntryStatement.objects.filter(entry=OuterRef("pk"), superseded_at__isnull=True)
    words = live.annotate(words=Substr("document__text", F("start") + 1, F("end") - F("start")))
    return (
        found.select_related("document__partnership")
        .defer("document__text")
        .annotate(first_key=Subquery(first.values("finding")[:1]))
        .annotate(
            words=Subquery(words.values("words")[:1]),
            passage=Subquery(live.values("passage")[:1]),
            statement_count=Subquery(states.order_by().values("entry").annotate(n=Number("pk")).values("n")),
        )
    )


def _row(entry: Any, parties: tuple[str, ...], decision: DecisionRow | None) -> EntryRow:
    partnership = entry.document.partnership
    return EntryRow(
        key=entry.key,
        headline=entry.headline,
        act=entry.act,
        due=entry.due,
        strength=entry.strength,
        quote=entry.words or "",
        finding=entry.first_key or "",
        document=entry.document.key,
        document_title=entry.document.title,
        document_date=entry.document.date,
        passage=entry.passage or "",
        partnership=None if partnership is None else partnership.key,
        parties=parties,
        statements=entry.statement_count or 0,
        decision=decision,
        stale=entry.stale_at is not None,
    )


def entry_view(key: str) -> EntryView | None:
    """One entry with its statements, claims, evidence and every decision; None where there is none of that key."""
    rows = entry_rows(Entry.objects.filter(key=key))
    if not rows:
        return None
    decisions = Decision.objects.filter(subject_kind="entry", subject=key).order_by("-id")
    return EntryView(
        entry=rows[0],
        statements=_statement_rows(key),
        claims=tuple(claim_row(c) for c in _claims(key)),
        evidence=tuple(
            evidence_row(e)
            for e in Evidence.objects.filter(entry=key, superseded_at__isnull=True).order_by("date", "id")
        ),
        decisions=tuple(decision_row(d) for d in decisions),
    )


def _claims(key: str) -> QuerySet[Claim]:
    live = Claim.objects.filter(entry=key, superseded_at__isnull=True)
    return live.select_related("instrument", "meeting").order_by("date", "id")


def _statement_rows(key: str) -> tuple[StatementRow, ...]:
    states = {s.finding: s for s in EntryStatement.objects.filter(entry__key=key, superseded_at__isnull=True)}
    findings = finding_rows(Finding.objects.filter(key__in=list(states), superseded_at__isnull=True))
    return tuple(
        StatementRow(states[f.key].relation, states[f.key].score, tuple(states[f.key].because), f) for f in findings
    )
