"""Everything that ever happened to an entry, in order: what was read, linked, decided, added; by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.db.models.functions import Substr

from followthrough.register.models import (
    Assessment,
    Claim,
    Decision,
    Entry,
    EntryStatement,
    Evidence,
    Finding,
    Judgement,
    Link,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_SHOWN = 120  # characters of a quotation


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the register as it came, and when it stopped being the word."""

    at: datetime
    person: str
    what: str  # entry, finding, statement, link, decision, claim, evidence, verdict
    says: str
    reason: str
    until: datetime | None  # None: it still holds
    number: int = 0  # of a decision, by which it can be undone


def history(entry: str, *, known_at: datetime | None = None) -> tuple[Event, ...]:
    """Every row about an entry and those joined to it, oldest first; empty where there never was one of that key.

    With `known_at`, what was written by then, and what then still held.
    """
    keys, findings = _about(entry)
    events = [
        *_entries(keys),
        *_readings(findings),
        *_statements(keys),
        *_links(findings),
        *_decisions(keys, findings),
        *_facts(keys),
        *_verdicts(keys),
    ]
    if known_at is not None:
        events = [as_then(event, known_at) for event in events if event.at <= known_at]
    ranks = ("finding", "entry", "link", "statement", "decision", "claim", "evidence", "verdict")
    return tuple(sorted(events, key=lambda e: (e.at, ranks.index(e.what), e.number)))


def as_then(event: Event, known_at: datetime) -> Event:
    """The event as the register held it at a time: what ended it later had not."""
    until = event.until if event.until is not None and event.until <= known_at else None
    return Event(event.at, event.person, event.what, event.says, event.reason, until, event.number)


def _about(entry: str) -> tuple[set[str], set[str]]:
    """The keys of an entry and of all that ever were joined to it, and the findings that ever stated them."""
    keys = {entry} if Entry.objects.filter(key=entry).exists() else set[str]()
    waiting = set(keys)
    while waiting:
        waiting = set(Entry.objects.filter(joined__in=waiting).values_list("key", flat=True)) - keys
        keys |= waiting
    return keys, set(EntryStatement.objects.filter(entry__key__in=keys).values_list("finding", flat=True))


def _entries(keys: set[str]) -> Iterator[Event]:
    for row in Entry.objects.filter(key__in=keys):
        due = f", due {row.due}" if row.due else ""
        end = f"; joined to {row.joined}" if row.joined else ""
        says = f"{row.key}: {row.headline} ({row.act}{due}){end}"
        yield Event(row.recorded_at, row.recorded_by, "entry", says, "", row.superseded_at)


def _readings(findings: set[str]) -> Iterator[Event]:
    words = Substr("document__text", F("start") + 1, F("end") - F("start"))
    rows = Finding.objects.filter(key__in=findings).select_related("document").defer("document__text")
    for row in rows.annotate(words=words):
        quote = " ".join(row.words.split())
        said = quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN].rsplit(' ', 1)[0]} …"
        says = f"{row.key}: “{said}”, {row.act}, {row.document.title or row.document.key}, {row.passage}"
        until = min(filter(None, (row.superseded_at, row.stale_at)), default=None)
        yield Event(row.recorded_at, row.recorded_by, "finding", says, " ".join(row.because), until)


def _statements(keys: set[str]) -> Iterator[Event]:
    for row in EntryStatement.objects.filter(entry__key__in=keys).select_related("entry"):
        says = f"{row.finding} states {row.entry.key} ({row.relation})"
        yield Event(row.recorded_at, row.recorded_by, "statement", says, " ".join(row.because), row.superseded_at)


def _links(findings: set[str]) -> Iterator[Event]:
    rows = Link.objects.filter(Q(earlier__key__in=findings) | Q(later__key__in=findings))
    for row in rows.select_related("earlier", "later"):
        ends = [end.key for end in (row.earlier, row.later) if end is not None]
        says = f"{row.relation} ({row.score:.2f}): {' to '.join(ends)}"
        yield Event(row.recorded_at, row.recorded_by, "link", says, " ".join(row.because), row.superseded_at)


def _decisions(keys: set[str], findings: set[str]) -> Iterator[Event]:
    """On the entries, on their findings, and on pairs of which one is theirs."""
    pairs = Judgement.objects.filter(Q(one__in=findings) | Q(other__in=findings)).values("decision")
    ours = Q(subject_kind="entry", subject__in=keys) | Q(subject_kind="supersession", subject__in=keys)
    ours |= Q(subject_kind__in=("finding", "relink"), subject__in=findings) | Q(pk__in=pairs)
    first = Decision.objects.filter(ours)
    subjects = set(first.values_list("subject_kind", "subject"))
    named = Decision.objects.filter(subject__in={subject for _, subject in subjects})
    for row in named.select_related("supersedes"):
        if (row.subject_kind, row.subject) in subjects:  # an undone merge has no judgements of its own
            says = f"{row.verdict}: {_named(row)}"
            yield Event(row.recorded_at, row.recorded_by, "decision", says, row.reason, row.superseded_at, row.pk)


def _named(row: Decision) -> str:
    """What a decision was about, by the keys it named; one that undoes another names what that did."""
    detail = row.detail or ({} if row.supersedes is None else row.supersedes.detail)
    if row.subject_kind == "split" and "findings" in detail:
        return f"{', '.join(detail['findings'])} out of {detail['entry']}"
    if row.subject_kind == "merge" and "entries" in detail:
        return " and ".join(detail["entries"])
    if row.subject_kind == "relink" and detail.get("from"):
        return f"{row.subject} from {detail['from']} to {detail['to']}"
    if row.subject_kind == "pair":
        return " and ".join(row.subject.split("|"))
    return f"{row.subject_kind} {row.subject}"


def _facts(keys: set[str]) -> Iterator[Event]:
    for claim in Claim.objects.filter(entry__in=keys):
        says = f"{claim.claimant}: “{claim.word}” ({claim.source})"
        yield Event(claim.recorded_at, claim.recorded_by, "claim", says, claim.note, claim.superseded_at)
    for fact in Evidence.objects.filter(entry__in=keys):
        says = f"{fact.direction}: {fact.says} ({fact.source})"
        yield Event(fact.recorded_at, fact.recorded_by, "evidence", says, "", fact.superseded_at)


def _verdicts(keys: set[str]) -> Iterator[Event]:
    for row in Assessment.objects.filter(entry__in=keys):
        says = f"{row.status} as of {row.as_of}; the rule proposed {row.proposed}"
        yield Event(row.recorded_at, row.recorded_by, "verdict", says, row.because, row.superseded_at, row.pk)
