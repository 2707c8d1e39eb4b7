"""Entries begin with what is undertaken, and follow it when a newer reading knows it better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef

from followthrough.model import Act
from followthrough.register import audit
from followthrough.register.headline import headline, last_day
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model
    from followthrough.register.models import Document

# An entry is what somebody is to do and can be held to. Positions, requests, events and progress stay findings:
# progress and events speak *about* undertakings, a request is an undertaking only when its addressee takes it up.
UNDERTAKINGS = frozenset({Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.INSTRUMENT})
BATCH = 500


def put_entries(document: Document, read: model.Findings, *, person: str, now: datetime) -> int:
    """One entry for each undertaking that states none yet; how many began. What is denied is no undertaking.

    An entry that this document began is corrected where the finding now says otherwise, and the audit tells it.
    """
    found = {f.id: f for f in read.findings if f.act in UNDERTAKINGS and not f.negated}
    here = Finding.objects.filter(document__key=document.key, superseded_at__isnull=True).values("key")
    states = EntryStatement.objects.filter(finding__in=here, superseded_at__isnull=True).select_related("entry")
    stated = {s.finding: s for s in states}
    joint = _joint_parties(document)
    for key, statement in stated.items():
        if statement.relation == "first" and key in found:
            _mend(statement.entry, found[key], document, joint, person=person, now=now)
    begun = {key: f for key, f in found.items() if key not in stated}
    _begin(begun, document, joint, by={"recorded_at": now, "recorded_by": person})
    if stated:
        _mark_stale(list({s.entry_id for s in stated.values()}), now)
    return len(begun)


def _mark_stale(entries: list[int], now: datetime) -> None:
    """An entry no live finding states is stale until one states it again. Kept in the row, as lists filter by it."""
    live = Finding.objects.filter(superseded_at__isnull=True, stale_at__isnull=True, key=OuterRef("finding"))
    states = EntryStatement.objects.filter(Exists(live), entry=OuterRef("pk"), superseded_at__isnull=True)
    for i in range(0, len(entries), BATCH):
        some = Entry.objects.filter(pk__in=entries[i : i + BATCH])
        some.filter(~Exists(states), stale_at__isnull=True).update(stale_at=now)
        some.filter(Exists(states), stale_at__isnull=False).update(stale_at=None)


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


def _mend(entry: Entry, f: model.Finding, document: Document, joint: list[str], *, person: str, now: datetime) -> None:
    """Bring an entry up to what its first statement says now."""
    changed = {name: value for name, value in _facts(f, document).items() if getattr(entry, name) != value}
    if changed:
        told = {name: [str(getattr(entry, name)), str(value)] for name, value in changed.items()}
        for name, value in changed.items():
            setattr(entry, name, value)
        entry.save(update_fields=list(changed))
        audit.note(verb="correct", subject=f"entry:{entry.key}", person=person, now=now, changed=told)
    parties = _parties(entry, f, joint)
    if set(entry.parties.values_list("name", "role")) != {(p.name, p.role) for p in parties}:
        entry.parties.all().delete()  # who takes part is worked out from the finding, whose rows are all kept
        EntryParty.objects.bulk_create(parties)


def _facts(f: model.Finding, document: Document) -> dict[str, Any]:
    return {
        "headline": headline(f, document.text),
        "act": f.act.value,
        "due": "" if f.due is None else f.due[:10],
        "due_latest": last_day(f),
        "strength": "" if f.strength is None else f.strength.value,
        "document": document,
    }


def _joint_parties(document: Document) -> list[str]:
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
