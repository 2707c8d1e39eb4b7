"""All that is held about undertakings, read once, and how it weighs on any day. Read here, weighed by `assessments`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough import model
from followthrough.assessments import assess
from followthrough.assessments.days import bounds, known_by
from followthrough.assessments.deadlines import CLOSED, Deadline, History, Silence, history, silence
from followthrough.register.queries.standing.acts import evidence_of_acts
from followthrough.register.queries.standing.facts_known import as_claim, as_evidence, tied_claims, tied_evidence
from followthrough.register.queries.standing.occasions import dated_documents, held_days, occasions
from followthrough.register.queries.standing.said import Said, delivering, meetings_in, reported, said_of
from followthrough.register.queries.standing.targets import (
    Measure,
    Measured,
    Stated,
    measured_by,
    stated_targets,
    targets_in,
)
from followthrough.register.queries.standing.verdicts import as_signed, verdicts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from django.db.models import QuerySet

    from followthrough.register.models import Claim, Entry, Evidence
    from followthrough.register.queries.standing.targets import Place
    from followthrough.register.queries.standing.verdicts import VerdictRow

_SUPPORTS = model.Direction.SUPPORTS


@dataclass(frozen=True, slots=True)
class Followed:
    """One undertaking and where it stands on a day."""

    key: str
    as_of: str  # the day asked about
    headline: str
    partnership: str  # key; "" for none
    parties: tuple[str, ...]  # who must deliver
    document: str  # key of the document that first states it
    document_title: str
    document_date: str
    invented: bool  # the document was made up for practice: never to be cited
    assessment: model.Assessment  # as a person signed it; else as proposed by rule
    deadlines: History
    silence: Silence | None  # None: no dated source speaks of it
    undated: int  # facts that bear no date and are therefore not counted
    proposed: model.Assessment  # what the rule proposes, whether or not a person has signed
    verdict: VerdictRow | None  # the signed verdict that holds on the day
    measure: Measure | None  # its target and series; None: it states none
    said_on: tuple[str, ...] = ()  # dates of the documents that state it, by the day, oldest first
    moved_on: tuple[str, ...] = ()  # dates of evidence that something moved, by the day

    @property
    def is_open(self) -> bool:
        """Whether nothing says that it was done, replaced or overtaken."""
        return self.assessment.status not in CLOSED

    @property
    def is_silent(self) -> bool:
        """Whether it is open and has not been spoken of for long, in what the register holds."""
        return self.is_open and self.silence is not None and self.silence.silent

    @property
    def due(self) -> str:
        """The deadline in force on the day, as it was said; "" for none."""
        return self.deadlines.deadlines[-1].due if self.deadlines.deadlines else ""

    @property
    def last_day(self) -> str:
        """The last day that deadline allows, as ISO text; "" for none."""
        found = bounds(self.due)
        return "" if found is None else found[1].isoformat()


@dataclass(frozen=True, slots=True)
class Known:
    """All that is held about one undertaking and may be seen, whatever the day."""

    row: Entry
    said: tuple[Said, ...]  # in time order, undated ones last; never empty
    read: Mapping[Place, model.Target]  # targets its words state, by the place of the statement
    stated: Stated | None  # its target as a person reads it
    claims: tuple[model.Claim, ...]
    evidence: tuple[model.Evidence, ...]
    verdicts: tuple[VerdictRow, ...]  # live ones, by the day they speak of
    measured: Measured
    parties: tuple[str, ...]  # who must deliver
    meetings: tuple[str, ...]  # when its partners met, as far as the register knows what was said
    heard: tuple[date, ...] | None  # the days its partners' documents are of; None: it is of no partnership


def known_of(found: QuerySet[Entry]) -> tuple[Known, ...]:
    """What is held about entries, by the date of the document that first states each. A constant number of queries.

    Those that no live finding states any more are left out.
    """
    rows = list(found.select_related("document__partnership").defer("document__text").order_by("document__date", "id"))
    said = said_of(rows)
    owners = {f"e-{one.finding}": one.entry for each in said.values() for one in each} | {r.key: r.key for r in rows}
    claims, evidence, verdicts = tied_claims(owners), tied_evidence(owners), verdicts_of(owners)
    read, stated = targets_in([one.place for each in said.values() for one in each]), stated_targets(owners)
    aimed = {key for key, each in said.items() if key in stated or any(one.place in read for one in each)}
    measured = measured_by(owners, {key: evidence[key] for key in aimed if key in evidence})
    acts = evidence_of_acts({key: [n for one in each for n in one.named] for key, each in said.items()})
    parties, dated = delivering([row.pk for row in rows]), dated_documents()
    met, heard = occasions(dated), held_days(dated)
    return tuple(
        Known(
            row, tuple(said[row.key]), {one.place: read[one.place] for one in said[row.key] if one.place in read},
            stated.get(row.key), _claims(claims[row.key], said[row.key]),
            _evidence(evidence[row.key], (*acts.get(row.key, ()), *meetings_in(said[row.key]))),
            tuple(verdicts.get(row.key, ())),
            measured.get(row.key, Measured()), tuple(parties[row.pk]), met.get(row.document.partnership_id or 0, ()),
            heard.get(row.document.partnership_id or 0),
        )
        for row in rows
        if said[row.key]
    )  # fmt: skip


def _evidence(tied: Iterable[Evidence], acts: Iterable[model.Evidence]) -> tuple[model.Evidence, ...]:
    """What people tied to an undertaking, and acts on record that no such fact tells of the same source."""
    facts = tuple(map(as_evidence, tied))
    told = {(fact.source, fact.date) for fact in facts}
    return (*facts, *(act for act in acts if (act.source, act.date) not in told))


def _claims(tied: Iterable[Claim], said: Sequence[Said]) -> tuple[model.Claim, ...]:
    """Claims that people tied to an undertaking and those its own later statements make, in time order."""
    return tuple(sorted((*map(as_claim, tied), *reported(said)), key=lambda claim: claim.date or "9999"))


def weigh(known: Known, as_of: str) -> Followed:
    """Where an undertaking stands on an ISO day by what is held about it. No query."""
    row, verdict = known.row, _verdict(known, as_of)
    dated = [one for one in known.said if one.on]
    deadlines = [Deadline(one.due, one.on, one.source) for one in dated if one.due]
    in_force = history(row.key, deadlines, as_of=as_of).deadlines
    promised, due = (dated[0].on if dated else None), (in_force[-1].due if in_force else None)
    stated = _target(known, as_of)
    target = None if stated is None else stated.target
    facts = model.Facts(as_of, known.claims, known.evidence, known.measured.series, known.measured.baselines)
    proposed = assess(model.Entry(row.key, row.headline, promised, due, target), facts)
    made = as_signed(proposed, verdict)
    spoken = [one.on for one in dated] + [claim.date for claim in facts.claims if claim.date]
    return Followed(
        key=row.key,
        as_of=as_of,
        headline=row.headline,
        partnership="" if row.document.partnership is None else row.document.partnership.key,
        parties=known.parties,
        document=row.document.key,
        document_title=row.document.title,
        document_date=row.document.date,
        invented=row.document.invented,
        assessment=made,
        proposed=proposed,
        verdict=verdict,
        deadlines=history(row.key, deadlines, as_of=as_of, status=made.status),
        silence=silence(spoken, known.meetings, as_of=as_of, heard=known.heard),
        measure=None if stated is None else Measure(stated, known.measured, promised),
        said_on=tuple(one.on for one in dated if not one.retold and known_by(one.on, as_of)),
        moved_on=tuple(fact.date for fact in proposed.evidence if fact.date and fact.direction is _SUPPORTS),
        undated=[*(c.date for c in known.claims), *(e.date for e in known.evidence)].count(None),
    )


def _verdict(known: Known, as_of: str) -> VerdictRow | None:
    """Of the verdicts for days up to this one the newest day's."""
    return next((one for one in reversed(known.verdicts) if one.as_of <= as_of), None)


def _target(known: Known, as_of: str) -> Stated | None:
    """As a person reads it, else as its statements by the day first state one."""
    if known.stated is not None:
        return known.stated
    by_then = (one.place for one in known.said if not one.on or known_by(one.on, as_of))
    first = next((known.read[place] for place in by_then if place in known.read), None)
    return None if first is None else Stated(first)
