"""What waits for a person: findings nobody has decided about, and those decided that a newer reading has overtaken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from followthrough.register.following.undertakings import BY_HAND
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.models import Decision, Document, EntryStatement, Finding, Proposal, ReviewTask
from followthrough.register.queries.rows import Count, Page
from followthrough.register.queries.statements.findings import finding_rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from followthrough.register.queries.rows import FindingRow

KINDS = ("new", "second", "stale", "decided")
ORDERS = {
    "place": ("-document__date", "document_id", "start", "end", "id"),
    "doubtful": ("confidence", "-document__date", "document_id", "start", "id"),
    "sure": ("-confidence", "-document__date", "document_id", "start", "id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFilter:
    """What to review. A blank leaves that side open."""

    kind: str = "new"  # new: undecided; second: waits for a second person; stale: overtaken by a newer reading; decided
    act: str = ""
    partnership: str = ""  # key
    document: str = ""  # key
    least: float = 0.0  # confidence of at least
    agree: str = ""  # strict: counts by the strict rule; restated: says again what a person has accepted
    who: str = ""  # a username: what is theirs to look at
    order: str = "place"  # one of ORDERS


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review has come."""

    decided: int
    total: int

    @property
    def waiting(self) -> int:
        """How many nobody has decided about."""
        return self.total - self.decided


def suggestions(chosen: ReviewFilter, *, page: int = 1, size: int = 25) -> Page[FindingRow]:
    """A page of findings to review, and how those that fit divide by act and document."""
    found = _fitting(chosen)
    first = (max(1, page) - 1) * size
    keys = list(found.order_by(*_order(chosen)).values_list("pk", flat=True)[first : first + size])
    by_key = {row.key: row for row in finding_rows(Finding.objects.filter(pk__in=keys))}
    names = dict(Finding.objects.filter(pk__in=keys).values_list("pk", "key"))
    rows = tuple(by_key[names[pk]] for pk in keys)
    facets = {
        "act": _counted(_fitting(replace(chosen, act="")), "act", "act"),
        "document": _counted(_fitting(replace(chosen, document="")), "document__key", "document__title"),
    }
    return Page(rows, found.count(), max(1, page), size, facets)


def _order(chosen: ReviewFilter) -> tuple[str, ...]:
    return ORDERS.get(chosen.order, ORDERS["place"])


def open_keys(chosen: ReviewFilter, *, most: int) -> list[str]:
    """Keys of the first findings that fit, in the filter's order."""
    return list(_fitting(chosen).order_by(*_order(chosen)).values_list("key", flat=True)[:most])


def progress(chosen: ReviewFilter) -> Progress:
    """Of the live findings that fit, how many were decided; whatever `kind` and `least` say."""
    live = _scope(replace(chosen, least=0.0)).filter(stale_at__isnull=True)
    return Progress(**live.aggregate(total=Number("pk"), decided=Number("pk", filter=Q(_decided()))))


def one_finding(key: str) -> FindingRow | None:
    """The live finding of this key, as its reader may see it."""
    found = Finding.objects.filter(key=key, superseded_at__isnull=True, document__superseded_at__isnull=True)
    return next(iter(finding_rows(found)), None)


def joint_voices(documents: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Who speaks when a document says “we”: the parties of its partnership, by the document's key, where known."""
    rows = Document.objects.filter(key__in=documents, superseded_at__isnull=True, partnership__parties__isnull=False)
    told: dict[str, tuple[str, ...]] = {}
    for key, name in rows.order_by("partnership__parties__name").values_list("key", "partnership__parties__name"):
        told[key] = (*told.get(key, ()), name)
    return told


def _fitting(chosen: ReviewFilter) -> QuerySet[Finding]:
    found = _scope(chosen)
    if chosen.kind == "stale":
        return found.filter(_overtaken())
    found = found.filter(stale_at__isnull=True)
    if chosen.kind == "second":
        return found.filter(_proposed())
    return found.filter(_decided()) if chosen.kind == "decided" else found.filter(~_decided())


def _scope(chosen: ReviewFilter) -> QuerySet[Finding]:
    """Findings of live documents. What a person added by hand was decided when it was added."""
    found = Finding.objects.filter(superseded_at__isnull=True, document__superseded_at__isnull=True)
    found = found.exclude(is_withdrawn("document__key")).exclude(Q(lexicon=BY_HAND) & ~_decided())
    equal = {"act": chosen.act, "document__partnership__key": chosen.partnership, "document__key": chosen.document}
    found = found.filter(**{name: value for name, value in equal.items() if value})
    if chosen.agree == "strict":
        found = found.filter(strict=True)
    elif chosen.agree == "restated":
        found = found.filter(_says_again())
    if chosen.who:
        found = found.filter(_given_to(chosen.who))
    return found.filter(confidence__gte=chosen.least) if chosen.least else found


def _given_to(who: str) -> Q:
    """The finding, its entry or its whole document was given to this person to look at."""
    mine = ReviewTask.objects.filter(who=who, superseded_at__isnull=True)
    stated = EntryStatement.objects.filter(
        superseded_at__isnull=True, finding=OuterRef("key"),
        entry__key__in=mine.filter(subject_kind="entry").values("subject"),
    )  # fmt: skip
    named = Q(key__in=mine.filter(subject_kind="finding").values("subject"))
    return named | Q(document__key__in=mine.filter(subject_kind="document").values("subject")) | Q(Exists(stated))


def _says_again() -> Exists:
    """Another statement of the same entry was accepted."""
    accepted = Decision.objects.filter(subject_kind="finding", verdict="confirm", superseded_at__isnull=True)
    others = EntryStatement.objects.filter(superseded_at__isnull=True, finding__in=accepted.values("subject"))
    own = EntryStatement.objects.filter(superseded_at__isnull=True, finding=OuterRef("key"))
    return Exists(own.filter(entry__in=others.values("entry")))


def _proposed() -> Exists:
    """One person has proposed, where two decide."""
    return Exists(Proposal.objects.filter(subject_kind="finding", superseded_at__isnull=True, subject=OuterRef("key")))


def _live() -> QuerySet[Decision]:
    """The decision that holds on the outer query's finding; one undone counts as none."""
    held = Decision.objects.filter(subject_kind="finding", superseded_at__isnull=True, subject=OuterRef("key"))
    return held.exclude(verdict="undo")


def _decided() -> Exists:
    return Exists(_live())


def _overtaken() -> Q:
    """Decided, and then no longer found, or read otherwise than when it was decided on. A later decision settles it."""
    before = Exists(_live().filter(recorded_at__lt=OuterRef("stale_at")))
    return Q(before) | Q(Exists(_live().filter(recorded_at__lt=OuterRef("recorded_at"))))


def _counted(found: QuerySet[Finding], key: str, label: str) -> tuple[Count, ...]:
    rows: Any = found.order_by().values_list(key, F(label)).annotate(n=Number("pk")).order_by("-n", key)[:60]
    return tuple(Count(value, name or value, n) for value, name, n in rows)
