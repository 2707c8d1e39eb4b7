"""Parties, partnerships, meetings, instruments, statistics and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import Prefetch, Q, QuerySet

from followthrough.register.intake.treaties import standing_actions, standing_instruments
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import (
    Claim,
    EntryParty,
    Evidence,
    Instrument,
    InstrumentAction,
    Meeting,
    Membership,
    Observation,
    Partnership,
    Party,
    Series,
)
from followthrough.register.models.seen import in_sight
from followthrough.register.queries.facts.former_names import former_names
from followthrough.register.queries.facts.party_rows import PartyRow
from followthrough.register.queries.rows import (
    ActionRow,
    ClaimRow,
    EvidenceRow,
    InstrumentRow,
    MeetingRow,
    ObservationRow,
    PartnershipRow,
    SeriesRow,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


def meetings(*, partnership: str = "", since: str = "", before: str = "") -> list[MeetingRow]:
    """Meetings in time order; `since` and `before` are ISO days, `partnership` a key."""
    found = Meeting.objects.select_related("series__partnership").order_by("start", "key")
    if partnership:
        found = found.filter(series__partnership__key=partnership)
    if since:
        found = found.filter(start__gte=since)
    if before:
        found = found.filter(start__lt=before)
    return [_meeting_row(m) for m in found]


def _meeting_row(meeting: Meeting) -> MeetingRow:
    run = meeting.series
    partnership = None if run is None else run.partnership
    return MeetingRow(
        key=meeting.key,
        name=meeting.name,
        name_ja=meeting.name_ja,
        series=None if run is None else run.key,
        series_name="" if run is None else run.name,
        partnership=None if partnership is None else partnership.key,
        ordinal=meeting.ordinal,
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        source=meeting.source,
        mark=meeting.mark,
    )


def parties(*, on: str = "") -> list[PartyRow]:
    """Parties by name, with groups and members as of the ISO day `on` (blank: of today's live rows)."""
    live = _memberships(on)
    found = Party.objects.order_by("name").prefetch_related(
        Prefetch("groups", live.select_related("group"), to_attr="in_groups"),
        Prefetch("memberships", live.select_related("member"), to_attr="has_members"),
    )
    counts = _entries_held()
    return [_party_row(p, counts.get(p.name, 0)) for p in found]


@remembered
def _entries_held() -> Mapping[str, int]:
    """How many live entries each party must deliver, by its name."""
    found = EntryParty.objects.filter(role__in=("holder", "joint"), entry__superseded_at__isnull=True)
    return dict(found.values_list("name").annotate(n=Number("entry", distinct=True)))


def _memberships(on: str) -> QuerySet[Membership]:
    live = Membership.objects.filter(superseded_at__isnull=True).order_by("since", "id")
    if on:
        return live.filter(Q(until="") | Q(until__gt=on), since__lte=on)
    return live.filter(until="")


def _party_row(party: Any, entries: int) -> PartyRow:
    return PartyRow(
        key=party.key,
        name=party.name,
        name_ja=party.name_ja,
        kind=party.kind,
        iso3=party.iso3,
        aliases=tuple(party.aliases),
        groups=tuple(m.group.name for m in party.in_groups),
        members=tuple(m.member.name for m in party.has_members),
        entries=entries,
        former=former_names(party.key),
    )


@remembered
def partnerships() -> tuple[PartnershipRow, ...]:
    """Partnerships by name, with how many documents and entries they hold."""
    found = Partnership.objects.order_by("name").prefetch_related(Prefetch("parties", Party.objects.order_by("name")))
    counted = found.annotate(
        document_count=Number("documents", filter=_live_documents(), distinct=True),
        entry_count=Number("documents__entries", filter=_live_entries(), distinct=True),
    )
    return tuple(
        PartnershipRow(
            p.key, p.name, p.name_ja, tuple(q.name for q in p.parties.all()), p.document_count, p.entry_count
        )
        for p in counted
    )


def _live_documents() -> Q:
    return Q(documents__superseded_at__isnull=True) & in_sight("documents")


def _live_entries() -> Q:
    return _live_documents() & Q(documents__entries__superseded_at__isnull=True)


def instruments(*, partnership: str = "", key: str = "") -> list[InstrumentRow]:
    """Instruments by name with every act upon them, sources that conflict side by side."""
    actions = InstrumentAction.objects.filter(standing_actions()).select_related("party").order_by("date", "id")
    found = Instrument.objects.filter(standing_instruments()).select_related("partnership", "supersedes")
    found = found.order_by("name")
    found = found.prefetch_related(Prefetch("actions", actions, to_attr="life"), "superseded_by")
    if partnership:
        found = found.filter(partnership__key=partnership)
    if key:
        found = found.filter(key=key)
    return [_instrument_row(i) for i in found]


def _instrument_row(instrument: Any) -> InstrumentRow:
    return InstrumentRow(
        key=instrument.key,
        name=instrument.name,
        name_ja=instrument.name_ja,
        short=instrument.short,
        kind=instrument.kind,
        partnership=None if instrument.partnership is None else instrument.partnership.key,
        supersedes=None if instrument.supersedes is None else instrument.supersedes.key,
        superseded_by=tuple(sorted(i.key for i in instrument.superseded_by.all())),
        source=instrument.source,
        mark=instrument.mark,
        note=instrument.note,
        actions=tuple(_action_row(a) for a in instrument.life),
    )


def _action_row(action: InstrumentAction) -> ActionRow:
    return ActionRow(
        None if action.party is None else action.party.name,
        action.action,
        action.date,
        action.place,
        action.source,
        action.source_class,
        action.mark,
        action.note,
    )


def series(*, key: str = "") -> list[SeriesRow]:
    """Statistical series by name with every observation of every vintage."""
    observations = Observation.objects.filter(superseded_at__isnull=True).order_by("period", "vintage", "id")
    found = Series.objects.order_by("name").prefetch_related(Prefetch("observations", observations, to_attr="figures"))
    if key:
        found = found.filter(key=key)
    return [
        SeriesRow(
            s.key,
            s.name,
            s.unit,
            s.definition,
            s.publisher,
            s.source,
            tuple(ObservationRow(o.period, float(o.value), o.vintage, o.source, o.mark, o.note) for o in s.figures),
        )
        for s in found
    ]


def claims(*, instrument: str = "", partnership: str = "") -> list[ClaimRow]:
    """What was said of progress, in time order."""
    found = Claim.objects.filter(superseded_at__isnull=True).select_related("instrument", "meeting")
    if instrument:
        found = found.filter(instrument__key=instrument)
    if partnership:
        found = found.filter(instrument__partnership__key=partnership)
    return [claim_row(c) for c in found.order_by("date", "id")]


def claim_row(claim: Claim) -> ClaimRow:
    """A claim as a row."""
    return ClaimRow(
        key=claim.key,
        claimant=claim.claimant,
        word=claim.word,
        number=_figure(claim.number),
        unit=claim.unit,
        denominator=_figure(claim.denominator),
        date=claim.date,
        about=claim.about,
        instrument=None if claim.instrument is None else claim.instrument.key,
        meeting=None if claim.meeting is None else claim.meeting.key,
        entry=claim.entry,
        source=claim.source,
        mark=claim.mark,
        note=claim.note,
    )


def evidence_row(fact: Evidence) -> EvidenceRow:
    """A piece of evidence as a row."""
    return EvidenceRow(
        fact.key,
        fact.entry,
        fact.about,
        fact.says,
        fact.direction,
        fact.source_class,
        fact.date,
        fact.source,
        fact.mark,
        fact.shows,
    )


def _figure(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
