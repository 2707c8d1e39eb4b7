"""Which entries to list: who promised what to whom by when, as filters; and as of which day, as known at which time."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connections
from django.db.models import Exists, OuterRef, Q, QuerySet

from followthrough.assessments import party_id
from followthrough.lexicon.areas import areas
from followthrough.lexicon.world import name_of
from followthrough.register.ledger.fulltext import holding, holding_any
from followthrough.register.ledger.held import as_known, dated_by, held, not_stale, rejecting, withdrawn
from followthrough.register.models import Decision, Entry, EntryParty, EntryStatement, Finding

if TYPE_CHECKING:
    from datetime import datetime

HOLDS = ("holder", "joint")
STATUSES = ("open", "confirmed", "rejected", "stale")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """What to list. A blank leaves that side open; all that is given must hold."""

    text: str = ""  # words, "phrases", prefixes*
    act: str = ""
    party: str = ""  # who must deliver, by plain name; a joint voice counts for each of its parties
    addressee: str = ""  # to whom, by plain name
    area: str = ""  # as a statement names it
    field: str = ""  # id of an area of lexicon/areas.toml: told by its words
    partnership: str = ""  # key: undertakings stated in its documents, whoever must deliver
    document: str = ""  # key
    kind: str = ""  # of document
    due_after: str = ""  # ISO day: due on or after it
    due_before: str = ""  # ISO day: due before it
    has_due: bool = False
    undecided: bool = False  # nobody has confirmed or rejected it
    status: str = ""  # open, confirmed, rejected, stale; shows rejected and stale ones where asked for
    include_stale: bool = False
    include_rejected: bool = False
    as_of: str = ""  # ISO day: only what sources dated by it say
    known_at: datetime | None = None  # only what the register held then


def document_field(name: str, known_at: datetime | None) -> str:
    """Where a fact about an entry's document stands in a query: as known now, or as known then."""
    if known_at is not None:
        return f"then_{name}"
    return "document__partnership__key" if name == "partnership" else f"document__{name}"


def filtered(chosen: EntryFilter) -> QuerySet[Entry]:
    """Entries of live documents that fit. Rejected and stale ones, and those of withdrawn documents, only where asked.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    at = chosen.known_at
    found = Entry.objects.filter(held(at), held(at, "document__")).annotate(**as_known(at))
    equal = {
        "act": chosen.act,
        document_field("partnership", at): chosen.partnership,
        "document__key": chosen.document,
        document_field("kind", at): chosen.kind,
        "due_latest__gte": chosen.due_after,
    }
    found = found.filter(**{name: value for name, value in equal.items() if value})
    found = found.filter(dated_by(chosen.as_of, document_field("date", at)))
    if chosen.due_before:
        found = found.filter(due_latest__lt=chosen.due_before).exclude(due_latest="")
    if chosen.has_due:
        found = found.exclude(due_latest="")
    return _by_review(_by_words(_by_parties(found, chosen), chosen), chosen)


def _by_parties(found: QuerySet[Entry], chosen: EntryFilter) -> QuerySet[Entry]:
    for name, roles in ((chosen.party, HOLDS), (chosen.addressee, ("addressee",))):
        if name:
            part = EntryParty.objects.filter(entry=OuterRef("pk"), name__in=known_as(name), role__in=roles)
            found = found.filter(Exists(part))
    return found


def known_as(name: str) -> tuple[str, ...]:
    """A party's name as it is asked for and as findings give it: Burma is Myanmar, JP is Japan."""
    try:
        return name, name_of(party_id(name))
    except LookupError:
        return (name,)


def _stated(at: datetime | None) -> QuerySet[EntryStatement]:
    """Statements of any entry, as the register held them."""
    return EntryStatement.objects.filter(held(at))


def stating(at: datetime | None) -> QuerySet[EntryStatement]:
    """Statements of the outer query's entry, as the register held them."""
    return EntryStatement.objects.filter(held(at), entry__key=OuterRef("key"))


def _by_words(found: QuerySet[Entry], chosen: EntryFilter) -> QuerySet[Entry]:
    """Some statement says it; under `as_of`, one in a source dated by then."""
    if chosen.text.strip():
        found = found.filter(_states(holding(_said(chosen), chosen.text), chosen))
    if chosen.area:
        found = found.filter(_states(_said(chosen).filter(listed(found, "areas", chosen.area)), chosen))
    if chosen.field:
        words = next((area.words for area in areas() if area.id == chosen.field), ())
        found = found.filter(_states(holding_any(_said(chosen), words), chosen))
    return found


def _states(said: QuerySet[Finding], chosen: EntryFilter) -> Q:
    """Entries that one of these findings states."""
    stated = _stated(chosen.known_at).filter(finding__in=said.order_by().values("key"))
    return Q(key__in=stated.values("entry__key"))


def _said(chosen: EntryFilter) -> QuerySet[Finding]:
    """Findings held then, of documents dated by then."""
    at = chosen.known_at
    rows = Finding.objects.filter(held(at)).annotate(**as_known(at))
    return rows.filter(dated_by(chosen.as_of, document_field("date", at)))


def listed(rows: QuerySet[Any, Any], field: str, value: str) -> Q:
    """A JSON list holds this word, whatever its case, on both engines."""
    escaped = connections[rows.db].vendor == "sqlite"  # which keeps the JSON as it was written
    return Q(**{f"{field}__icontains": json.dumps(value, ensure_ascii=escaped)})


def rejected(at: datetime | None) -> Q:
    """Entries that a person rejected, or whose first statement a person rejected, or whose document was withdrawn.

    Lists of keys, and no question asked of each row: what people rejected is little beside what there is.
    """
    first = _stated(at).filter(relation="first", finding__in=rejecting(at).values("subject"))
    no = Decision.objects.filter(held(at), verdict="reject", subject_kind="entry")
    return Q(key__in=no.values("subject")) | Q(key__in=first.values("entry__key")) | Q(document__key__in=withdrawn(at))


def confirmed(at: datetime | None) -> Q:
    """Entries that a person confirmed."""
    yes = Decision.objects.filter(held(at), verdict="confirm", subject_kind="entry")
    return Q(key__in=yes.values("subject"))


def fresh(at: datetime | None) -> Q:
    """Entries that some finding still states."""
    if at is None:
        return Q(stale_at__isnull=True)
    found = Finding.objects.filter(held(at), not_stale(at), key=OuterRef("finding"))
    return Q(Exists(stating(at).filter(Exists(found))))


def _by_review(found: QuerySet[Entry], chosen: EntryFilter) -> QuerySet[Entry]:
    at, status = chosen.known_at, chosen.status
    no, yes = rejected(at), confirmed(at)
    if chosen.undecided or status == "open":
        found = found.exclude(yes).exclude(no)
    if status == "confirmed":
        found = found.filter(yes)
    if status == "rejected":
        found = found.filter(no)
    elif not chosen.include_rejected:
        found = found.exclude(no)
    if status == "stale":
        return found.exclude(fresh(at))
    return found if chosen.include_stale or status == "rejected" else found.filter(fresh(at))
