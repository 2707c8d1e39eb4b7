"""Entries begin with what is undertaken, and follow it when a newer reading knows it better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef

from followthrough.model import Act
from followthrough.register.following.parts import place_of, told_only
from followthrough.register.following.planned import due_said
from followthrough.register.ledger import audit
from followthrough.register.ledger.headline import end_of, headline, last_day
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model
    from followthrough.register.models import Document

# An entry is what somebody is to do and can be held to. Positions, requests, events and progress stay findings:
# progress and events speak *about* undertakings, a request is an undertaking only when its addressee takes it up.
UNDERTAKINGS = frozenset({Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.INSTRUMENT})
BATCH = 500
BY_HAND = "person"  # stands where a machine's finding names its lexicon entry


def put_entries(document: Document, read: model.Findings, *, person: str, now: datetime) -> int:
    """One entry for each undertaking that states none yet; how many began. What is denied is no undertaking.

    An entry that this document began is corrected where the finding now says otherwise, and the audit tells it.
    """
    told = told_only(map(place_of, read.findings))
    found = {f.id: f for f in read.findings if f.act in UNDERTAKINGS and not f.negated and f.id not in told}
    here = Finding.objects.filter(document__key=document.key, superseded_at__isnull=True)
    states = EntryStatement.objects.filter(finding__in=here.values("key"), superseded_at__isnull=True).select_related(
        "entry"
    )
    stated = {s.finding: s for s in states}
    joint = joint_parties(document)
    held = set(here.filter(lexicon=BY_HAND).values_list("key", flat=True))  # no machine mends these
    fresh = {key: f for key, f in found.items() if key not in held or f.cue.lexicon == BY_HAND}
    for key, statement in stated.items():
        if statement.relation == "first" and key in fresh:
            mend_entry(statement.entry, fresh[key], document, joint, person=person, now=now)
    begun = {key: f for key, f in found.items() if key not in stated}
    _begin(begun, document, joint, by={"recorded_at": now, "recorded_by": person})
    if stated:
        mark_stale(list({s.entry_id for s in stated.values()}), now)
    return len(begun)


def mark_stale(entries: list[int], now: datetime) -> None:
    """An entry no live finding states is stale until one states it again. Kept in the row, as lists filter by it."""
    live = Finding.objects.filter(superseded_at__isnull=True, stale_at__isnull=True, key=OuterRef("finding"))
    states = EntryStatement.objects.filter(Exists(live), entry=OuterRef("pk"), superseded_at__isnull=True)
    for i in range(0, len(entries), BATCH):
        some = Entry.objects.filter(pk__in=entries[i : i + BATCH])
        some.filter(~Exists(states), stale_at__isnull=True).update(stale_at=now)
        some.filter(Exists(states), stale_at__isnull=False).update(stale_at=None)


def begin_entry(entry: str, f: model.Finding, document: Document, *, person: str, now: datetime) -> Entry:
    """A live row of this key that says what its first statement says; its statements are not yet joined to it."""
    row = Entry.objects.create(key=entry, recorded_at=now, recorded_by=person, **_facts(f, document))
    EntryParty.objects.bulk_create(_parties(row, f, joint_parties(document)))
    return row


def _begin(begun: dict[str, model.Finding], document: Document, joint: list[str], *, by: dict[str, Any]) -> None:
    entries = [Entry(key=f"e-{key}", **_facts(f, document), **by) for key, f in begun.items()]
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    EntryParty.objects.bulk_create(
        (p for e, f in zip(entries, begun.values(), strict=True) for p in _parties(e, f, joint)), batch_size=BATCH
    )
    EntryStatement.objects.bulk_create(
        (EntryStatement(entry=e, finding=key, relation="first", **by) for e, key in zip(entries, begun, strict=True)),
        batch_size=BATCH,
    )


def mend_entry(
    entry: Entry, f: model.Finding, document: Document, joint: list[str], *, person: str, now: datetime
) -> None:
    """Bring an entry up to what its first statement says now. What it said before stays as a superseded row."""
    after = _facts(f, document)
    changed = {name: value for name, value in after.items() if getattr(entry, name) != value}
    parties = _parties(entry, f, joint)
    same_parties = set(entry.parties.values_list("name", "role")) == {(p.name, p.role) for p in parties}
    if not changed and same_parties:
        return
    _keep_former(entry, now)
    told = {name: [str(getattr(entry, name)), str(value)] for name, value in changed.items()}
    for name, value in {**changed, "recorded_at": now, "recorded_by": person}.items():
        setattr(entry, name, value)
    entry.save(update_fields=[*changed, "recorded_at", "recorded_by"])
    EntryParty.objects.bulk_create(parties)
    if changed:
        audit.note(verb="correct", subject=f"entry:{entry.key}", person=person, now=now, changed=told)


def _keep_former(entry: Entry, now: datetime) -> None:
    """A superseded row that says what the entry said until now; its parties go with it."""
    former = Entry(key=entry.key, recorded_at=entry.recorded_at, recorded_by=entry.recorded_by, superseded_at=now)
    for name in ("headline", "act", "due", "due_latest", "strength", "document_id", "start", "stale_at"):
        setattr(former, name, getattr(entry, name))
    former.save()
    entry.parties.update(entry=former)


def _facts(f: model.Finding, document: Document) -> dict[str, Any]:
    return {
        "headline": headline(f, document.text),
        "act": f.act.value,
        **_due(f, document),
        "strength": "" if f.strength is None else f.strength.value,
        "document": document,
        "start": f.start,
    }


def _due(f: model.Finding, document: Document) -> dict[str, str]:
    """By when it is due as its words say; an instrument to come is due when it is planned for."""
    if f.due is None and f.act is Act.INSTRUMENT:
        when = None if f.when is None else {"value": f.when.value, "latest": f.when.latest}
        due = due_said("", when, None, document.date)
        return {"due": due[:10], "due_latest": end_of(due[:10])}
    return {"due": "" if f.due is None else f.due[:10], "due_latest": last_day(f)}


def joint_parties(document: Document) -> list[str]:
    """Who a joint voice is, where the partnership's parties are known."""
    if document.partnership is None:
        return []
    return list(document.partnership.parties.order_by("name").values_list("name", flat=True))


def _parties(entry: Entry, f: model.Finding, joint: list[str]) -> list[EntryParty]:
    """Names and roles in an entry, once each, in order."""
    holders = [(n, "joint") for n in joint or ["all"]] if f.holders == ("all",) else [(n, "holder") for n in f.holders]
    others = [(n, "speaker") for n in f.speaker] + [(n, "addressee") for n in f.addressees]
    parts = dict.fromkeys((n[:200], role) for n, role in [*holders, *others])
    return [EntryParty(entry=entry, name=n, role=role) for n, role in parts]
