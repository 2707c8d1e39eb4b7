"""Entries follow links and judgements: statements of one undertaking stand in one entry.

What the machine proposes is a suggestion: it may change whenever a document is added, until a person decides. People's
words hold. An entry keeps its key whatever is added before or after it: of the entries whose statements come together,
one that a person decided about stays, else the one begun first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from followthrough.linking.accounts import is_retold
from followthrough.register.following.graph import JOINS, Edge, group
from followthrough.register.following.nearby import Near, near
from followthrough.register.following.parts import PART
from followthrough.register.following.undertakings import (
    Stated,
    begin_entries,
    joint_parties_of,
    mark_stale,
    mend_entries,
)
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.nouns import as_finding
from followthrough.register.models import Document, Entry, EntryStatement, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from followthrough.register.following.nearby import Statement

FIRST, JOINED = "first", "joined"
BATCH = 400


@dataclass(frozen=True, slots=True)
class Followed:
    """What following links and judgements changed."""

    moved: int = 0  # statements that stand in another entry than before
    joined: int = 0  # entries whose statements another took over
    begun: int = 0  # entries begun, or open again


class Place(NamedTuple):
    """Where a statement belongs, and why."""

    entry: str
    relation: str
    score: float
    because: tuple[str, ...]


@transaction.atomic
def follow(*, findings: Iterable[str], person: str, now: datetime) -> Followed:
    """Put the statements given, and all that hang together with them, into the entries they belong to."""
    audit.one_writer()
    found = near(findings)
    places = dict(_places(found))
    moved = {
        key: place for key, place in places.items() if key not in found.now_in or _differs(found.now_in[key], place)
    }
    left = [key for key in found.now_in if key not in places]
    if not moved and not left:
        return Followed()
    return _Move(found, places, moved, left, person, now).done()


def _differs(row: EntryStatement, place: Place) -> bool:
    return (row.entry.key, row.relation, row.score, tuple(row.because)) != place


def _places(found: Near) -> Iterator[tuple[str, Place]]:
    """Where every statement that belongs to an undertaking belongs."""
    # Of two over the same words the key decides, never the order in which a database gives them.
    keys = sorted(found.statements, key=lambda key: (found.statements[key].order, key))
    decided, alone = _held_fast(found)
    groups, taken = group(keys, found.words, _fitting(found), decided=decided, alone=alone)
    begun = _begun(keys)
    best: dict[str, Edge] = {}
    for edge in taken:
        best.setdefault(edge.later, edge)
    for edge in taken:
        if is_retold(edge.because):  # neither came first: whichever was recorded later is told with it
            best.setdefault(edge.earlier, edge)
    for members in groups:
        yield from _of_group([found.statements[key] for key in members], found, begun, best)


def _held_fast(found: Near) -> tuple[dict[str, str], set[str]]:
    """Statements of entries that people confirmed, and those that no link may join."""
    verdict = {key: found.verdicts.get(row.entry.key) for key, row in found.now_in.items()}
    decided = {key: found.now_in[key].entry.key for key, said in verdict.items() if said is not None}
    return decided, found.alone


def _fitting(found: Near) -> list[Edge]:
    """Links likelier right than wrong; none adds to an entry a person rejected: what comes later would be hidden."""
    rejected = {
        key: row.entry.key for key, row in found.now_in.items() if found.verdicts.get(row.entry.key) == "reject"
    }
    fitting = (edge for edge in found.edges if edge.relation == PART or edge.score >= JOINS)
    return [edge for edge in fitting if rejected.get(edge.earlier) == rejected.get(edge.later)]


def _begun(keys: Sequence[str]) -> dict[str, int]:
    """Which entries there ever were among those these findings may have begun, and in what order they began."""
    begun: dict[str, int] = {}
    for some in in_batches([f"e-{key}" for key in keys], BATCH):
        for key, pk in Entry.objects.filter(key__in=some).order_by("id").values_list("key", "pk"):
            begun.setdefault(key, pk)
    return begun


def _of_group(
    members: list[Statement], found: Near, begun: dict[str, int], best: dict[str, Edge]
) -> Iterator[tuple[str, Place]]:
    """The group's entry begins with its first undertaking; what was said before that belongs to none."""
    candidates = [key for s in members if (key := f"e-{s.key}") in begun]
    undertakings = [s for s in members if s.undertakes]
    whole = [s for s in undertakings if s.key not in found.parts] or undertakings
    first = next((s for s in whole if not s.stale), whole[0] if whole else None)
    if first is None:
        first = next((s for s in members if s.key in found.now_in), None)  # it was an undertaking when it was recorded
    if first is None or not candidates:
        return
    entry = min(candidates, key=lambda key: (key not in found.verdicts, begun[key]))
    for s in members:
        if s.key == first.key:
            yield s.key, Place(entry, FIRST, 1.0, ())
        elif s.order > first.order or s.undertakes or any(s.key in (w.one, w.other) for w in found.words):
            yield s.key, _later(s.key, entry, found, best)


def _later(key: str, entry: str, found: Near, best: dict[str, Edge]) -> Place:
    edge = best.get(key)
    if edge is not None:
        return Place(entry, edge.relation, edge.score, edge.because)
    word = next((w for w in found.words if key in (w.one, w.other) and w.verdict == "same"), None)
    why = () if word is None else (f"{word.person} joined them on {word.at.date().isoformat()}.",)
    return Place(entry, JOINED, 1.0, why)


@dataclass(slots=True)
class _Move:
    """One change of places: entries begun or taken up again, statements moved, entries joined, all in the audit."""

    found: Near
    places: dict[str, Place]
    moved: dict[str, Place]
    left: list[str]  # statements that belong to no entry any more
    person: str
    now: datetime

    def done(self) -> Followed:
        touched = {p.entry for p in self.moved.values()}
        touched |= {self.found.now_in[k].entry.key for k in (*self.moved, *self.left) if k in self.found.now_in}
        entries = {e.key: e for e in Entry.objects.filter(key__in=touched, superseded_at__isnull=True)}
        firsts = self._firsts()
        begun = self._begin(entries, firsts)
        self._write(entries)
        mended = [(entries[key], each) for key, each in firsts.items()]
        mend_entries(mended, person=self.person, now=self.now)
        joined = self._join(entries)
        mark_stale([e.pk for e in entries.values()], self.now)
        self._tell()
        return Followed(sum(self._changes_entry(key) for key in self.moved) + len(self.left), joined, begun)

    def _firsts(self) -> dict[str, Stated]:
        """Entry to the finding that states it first, for entries with a new first statement."""
        firsts = {key: place.entry for key, place in self.moved.items() if place.relation == FIRST}
        rows = [
            row
            for some in in_batches(list(firsts), BATCH)
            for row in Finding.objects.filter(key__in=some, superseded_at__isnull=True)
        ]
        documents = Document.objects.in_bulk({row.document_id for row in rows})
        joint = joint_parties_of(documents.values())
        at = {number: (document, joint[document.partnership_id]) for number, document in documents.items()}
        return {firsts[row.key]: Stated(as_finding(row), *at[row.document_id], row.corrected) for row in rows}

    def _begin(self, entries: dict[str, Entry], firsts: dict[str, Stated]) -> int:
        missing = {key: each for key, each in firsts.items() if key not in entries}
        entries.update(begin_entries(missing, person=self.person, now=self.now))
        return len(missing)

    def _write(self, entries: dict[str, Entry]) -> None:
        before = [self.found.now_in[key].pk for key in (*self.moved, *self.left) if key in self.found.now_in]
        for some in in_batches(before, BATCH):
            EntryStatement.objects.filter(pk__in=some).update(superseded_at=self.now)
        EntryStatement.objects.bulk_create(
            (
                EntryStatement(
                    entry=entries[place.entry],
                    finding=key,
                    relation=place.relation,
                    score=place.score,
                    because=list(place.because),
                    recorded_at=self.now,
                    recorded_by=self.person,
                )
                for key, place in self.moved.items()
            ),
            batch_size=BATCH,
        )

    def _join(self, entries: dict[str, Entry]) -> int:
        """Entries left without a statement end; the row says which entry took them."""
        live = EntryStatement.objects.filter(entry__in=[e.pk for e in entries.values()], superseded_at__isnull=True)
        kept = set(live.values_list("entry", flat=True))
        empty = [e for e in entries.values() if e.pk not in kept]
        for entry in empty:
            place = self.places.get(entry.key.removeprefix("e-"))
            entry.superseded_at = self.now
            entry.joined = "" if place is None else place.entry
            del entries[entry.key]
        Entry.objects.bulk_update(empty, ["superseded_at", "joined"], batch_size=BATCH)
        return len(empty)

    def _changes_entry(self, key: str) -> bool:
        before = self.found.now_in.get(key)
        return before is None or before.entry.key != self.moved[key].entry

    def _tell(self) -> None:
        told = {
            key: [self.found.now_in[key].entry.key if key in self.found.now_in else "", place.entry]
            for key, place in sorted(self.moved.items())
            if self._changes_entry(key)
        } | {key: [self.found.now_in[key].entry.key, ""] for key in sorted(self.left)}
        audit.note(verb="follow", subject="entries", person=self.person, now=self.now, moved=told)


def findings_of(documents: Iterable[int]) -> list[str]:
    """Keys of the live findings of documents, by their rows' numbers."""
    return list(
        Finding.objects.filter(document__in=Document.objects.filter(pk__in=list(documents)), superseded_at__isnull=True)
        .order_by("id")
        .values_list("key", flat=True)
    )


def findings_under(keys: Iterable[str]) -> list[str]:
    """Keys of the live findings of documents, by the documents' keys."""
    live = Document.objects.filter(key__in=list(keys), superseded_at__isnull=True)
    return findings_of(live.values_list("pk", flat=True))
