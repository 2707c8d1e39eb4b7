"""Entries begin with what is undertaken, and follow it when a newer reading knows it better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Exists, OuterRef

from followthrough.model import Act
from followthrough.register.following.parts import is_stem, place_of, told_only
from followthrough.register.following.planned import due_said, is_told
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.headline import end_of, headline, last_day
from followthrough.register.ledger.in_force import as_in_force
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding, Partnership

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
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
    undertaken = [f for f in read.findings if f.act in UNDERTAKINGS and not f.negated and f.id not in told]
    found = {f.id: f for f in undertaken if not is_stem(f, document.text)}
    here = Finding.objects.filter(document__key=document.key, superseded_at__isnull=True)
    states = EntryStatement.objects.filter(finding__in=here.values("key"), superseded_at__isnull=True).select_related(
        "entry"
    )
    stated = {s.finding: s for s in states}
    joint = joint_parties(document)
    held = set(here.filter(lexicon=BY_HAND).values_list("key", flat=True))  # no machine mends these
    fresh = {key: f for key, f in found.items() if key not in held or f.cue.lexicon == BY_HAND}
    firsts = {key: s.entry for key, s in stated.items() if s.relation == "first" and key in fresh}
    mend_entries(
        [(entry, Stated(fresh[key], document, joint)) for key, entry in firsts.items()], person=person, now=now
    )
    begun = {key: Stated(f, document, joint) for key, f in found.items() if key not in stated}
    _begin(begun, by={"recorded_at": now, "recorded_by": person})
    if stated:
        mark_stale(list({s.entry_id for s in stated.values()}), now)
    return len(begun)


class Stated(NamedTuple):
    """A finding that states an undertaking, its document, who a joint voice is there, and what was corrected in it."""

    finding: model.Finding
    document: Document
    joint: list[str]
    corrected: Mapping[str, Any] | None = None  # see ledger/in_force.py


ReadOtherwise = tuple["Document", "model.Finding", "Mapping[str, Any] | None"]  # the last as in `Stated`


def put_corrected(read: Sequence[ReadOtherwise], *, person: str, now: datetime) -> None:
    """The same for findings of many documents that are read otherwise now, whose rows say so already.

    An instrument that a report of progress speaks of begins no entry by it: it is still told as done.
    """
    joint = joint_parties_of(document for document, _, _ in read)
    found = {
        f.id: Stated(f, document, joint[document.partnership_id], corrected)
        for document, f, corrected in read
        if f.act in UNDERTAKINGS and not f.negated and not is_stem(f, document.text)
    }
    stated: dict[str, EntryStatement] = {}
    for some in in_batches([f.id for _, f, _ in read], BATCH):
        rows = EntryStatement.objects.filter(finding__in=some)
        stated |= {s.finding: s for s in rows.filter(superseded_at__isnull=True).select_related("entry")}
    firsts = {key: s.entry for key, s in stated.items() if s.relation == "first" and key in found}
    mend_entries([(entry, found[key]) for key, entry in firsts.items()], person=person, now=now)
    begun = {key: each for key, each in found.items() if key not in stated}
    told = _told_among([key for key, each in begun.items() if each.finding.act is Act.INSTRUMENT])
    _begin(
        {key: each for key, each in begun.items() if key not in told}, by={"recorded_at": now, "recorded_by": person}
    )
    mark_stale(list({s.entry_id for s in stated.values()}), now)


def _told_among(keys: Sequence[str]) -> set[str]:
    """Those of these instruments that a report of progress in their document speaks of; asked by the few hundred."""
    rows = Finding.objects.filter(is_told(), superseded_at__isnull=True)
    return {key for some in in_batches(keys, BATCH) for key in rows.filter(key__in=some).values_list("key", flat=True)}


def mark_stale(entries: list[int], now: datetime) -> None:
    """An entry no live finding states is stale until one states it again. Kept in the row, as lists filter by it."""
    live = Finding.objects.filter(superseded_at__isnull=True, stale_at__isnull=True, key=OuterRef("finding"))
    states = EntryStatement.objects.filter(Exists(live), entry=OuterRef("pk"), superseded_at__isnull=True)
    for some in in_batches(entries, BATCH):
        rows = Entry.objects.filter(pk__in=some)
        rows.filter(~Exists(states), stale_at__isnull=True).update(stale_at=now)
        rows.filter(Exists(states), stale_at__isnull=False).update(stale_at=None)


def begin_entries(begun: Mapping[str, Stated], *, person: str, now: datetime) -> dict[str, Entry]:
    """Live rows of these keys that say what their first statements say; the statements are not yet joined to them."""
    by = {"recorded_at": now, "recorded_by": person}
    rows = {key: Entry(key=key, document=each.document, **_facts(each), **by) for key, each in begun.items()}
    Entry.objects.bulk_create(rows.values(), batch_size=BATCH)
    parties = (p for key, row in rows.items() for p in _parties(row, begun[key]))
    EntryParty.objects.bulk_create(parties, batch_size=BATCH)
    return rows


def _begin(begun: Mapping[str, Stated], *, by: dict[str, Any]) -> None:
    entries = [Entry(key=f"e-{key}", document=each.document, **_facts(each), **by) for key, each in begun.items()]
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    EntryParty.objects.bulk_create(
        (p for e, each in zip(entries, begun.values(), strict=True) for p in _parties(e, each)), batch_size=BATCH
    )
    EntryStatement.objects.bulk_create(
        (EntryStatement(entry=e, finding=key, relation="first", **by) for e, key in zip(entries, begun, strict=True)),
        batch_size=BATCH,
    )


def mend_entries(entries: Sequence[tuple[Entry, Stated]], *, person: str, now: datetime) -> None:
    """Bring entries up to what their first statements say now. What they said before stays as superseded rows."""
    before = _parties_of([entry.pk for entry, _ in entries])
    mended = [mend for entry, each in entries if (mend := _mend(entry, each, before[entry.pk])) is not None]
    if not mended:
        return
    _keep_former(mended, now)
    told = [(mend.entry.key, mend.told()) for mend in mended if mend.changed]
    for mend in mended:
        for name, value in mend.changed.items():
            setattr(mend.entry, name, value)
        mend.entry.recorded_at, mend.entry.recorded_by = now, person
    _save(mended, person=person, now=now)
    EntryParty.objects.bulk_create((p for mend in mended for p in mend.parties), batch_size=BATCH)
    audit.notes((("correct", f"entry:{key}", {"changed": each}) for key, each in told), person=person, now=now)


class _Mend(NamedTuple):
    """An entry whose first statement says something else now: what, and who is party to it."""

    entry: Entry
    changed: dict[str, Any]
    before: list[EntryParty]
    parties: list[EntryParty]

    def told(self) -> dict[str, list[str]]:
        """What was and what is, field by field, as the audit keeps it."""
        return {name: [str(getattr(self.entry, name)), str(value)] for name, value in self.changed.items()}


def _mend(entry: Entry, each: Stated, before: list[EntryParty]) -> _Mend | None:
    """None where the entry says it already."""
    changed = {name: value for name, value in _facts(each).items() if getattr(entry, name) != value}
    if entry.document_id != each.document.pk:
        changed["document"] = each.document
    parties = _parties(entry, each)
    same_parties = {(p.name, p.role) for p in before} == {(p.name, p.role) for p in parties}
    return None if not changed and same_parties else _Mend(entry, changed, before, parties)


def _parties_of(entries: Sequence[int]) -> dict[int, list[EntryParty]]:
    found: dict[int, list[EntryParty]] = {entry: [] for entry in entries}
    for some in in_batches(entries, BATCH):
        for party in EntryParty.objects.filter(entry__in=some):
            found[party.entry_id].append(party)
    return found


def _keep_former(mended: Sequence[_Mend], now: datetime) -> None:
    """Superseded rows that say what the entries said until now; their parties go with them."""
    former = Entry.objects.bulk_create((_former(mend.entry, now) for mend in mended), batch_size=BATCH)
    parties = []
    for row, mend in zip(former, mended, strict=True):
        for party in mend.before:
            party.entry = row
            parties.append(party)
    EntryParty.objects.bulk_update(parties, ["entry"], batch_size=BATCH)


def _former(entry: Entry, now: datetime) -> Entry:
    row = Entry(key=entry.key, recorded_at=entry.recorded_at, recorded_by=entry.recorded_by, superseded_at=now)
    for name in ("headline", "act", "due", "due_latest", "strength", "document_id", "start", "stale_at"):
        setattr(row, name, getattr(entry, name))
    return row


def _save(mended: Sequence[_Mend], *, person: str, now: datetime) -> None:
    """Entries in which the same fields changed are written together."""
    alike: dict[tuple[str, ...], list[Entry]] = {}
    for mend in mended:
        alike.setdefault(tuple(mend.changed), []).append(mend.entry)
    for names, entries in alike.items():
        if names:
            Entry.objects.bulk_update(entries, names, batch_size=BATCH)
        for some in in_batches([entry.pk for entry in entries], BATCH):
            Entry.objects.filter(pk__in=some).update(recorded_at=now, recorded_by=person)


def _facts(each: Stated) -> dict[str, Any]:
    f, document = each.finding, each.document
    return {
        "headline": headline(*as_in_force(f, document.text, each.corrected)),
        "act": f.act.value,
        **_due(f, document),
        "strength": "" if f.strength is None else f.strength.value,
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
    return joint_parties_of([document])[document.partnership_id]


def joint_parties_of(documents: Iterable[Document]) -> dict[int | None, list[str]]:
    """The same for documents of several partnerships, by the numbers of the partnerships' rows."""
    found: dict[int | None, list[str]] = {number: [] for number in (None, *(each.partnership_id for each in documents))}
    asked = [number for number in found if number is not None]
    if asked:
        rows = Partnership.objects.filter(pk__in=asked, parties__isnull=False).order_by("parties__name")
        for number, name in rows.values_list("pk", "parties__name"):
            found[number].append(name)
    return found


def _parties(entry: Entry, each: Stated) -> list[EntryParty]:
    """Names and roles in an entry, once each, in order."""
    f, joint = each.finding, each.joint
    holders = [(n, "joint") for n in joint or ["all"]] if f.holders == ("all",) else [(n, "holder") for n in f.holders]
    others = [(n, "speaker") for n in f.speaker] + [(n, "addressee") for n in f.addressees]
    parts = dict.fromkeys((n[:200], role) for n, role in [*holders, *others])
    return [EntryParty(entry=entry, name=n, role=role) for n, role in parts]
