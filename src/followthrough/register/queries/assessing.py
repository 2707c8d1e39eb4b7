"""Where undertakings stand on a day: `assessments` weighs the live rows. A rule proposes; a person's verdict holds.

Only what may be seen counts (register/seeing.py): words of documents out of sight move neither status nor deadline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough import model
from followthrough.assessments import assess
from followthrough.assessments.days import bounds, known_by
from followthrough.assessments.deadlines import CLOSED, Deadline, History, Silence, Standing, history, silence
from followthrough.register.held import held
from followthrough.register.models import Entry
from followthrough.register.queries.acts import evidence_of_acts
from followthrough.register.queries.entry_filter import EntryFilter, filtered
from followthrough.register.queries.facts_known import as_claim, as_evidence, tied_claims, tied_evidence
from followthrough.register.queries.occasions import occasions
from followthrough.register.queries.said import Said, delivering, said_of, targets_said
from followthrough.register.queries.targets import Measure, Measured, Stated, measured_by
from followthrough.register.queries.verdicts import as_signed, signed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from followthrough.register.models import Claim
    from followthrough.register.queries.verdicts import VerdictRow

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
class _Told:
    """All that was said of one undertaking, by date, and its target as first stated."""

    said: list[Said]
    stated: Stated | None
    measured: Measured


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands beside an undertaking: who must deliver, when its partners met, what a person signed."""

    parties: tuple[str, ...]
    meetings: tuple[str, ...]
    verdict: VerdictRow | None


def followed(*, as_of: str, partnership: str = "") -> tuple[Followed, ...]:
    """Every undertaking stated in documents dated by an ISO day, with its standing on it. A constant number of queries.

    Rejected and stale ones, and those of withdrawn documents, are left out, as in the register's list.

    Raises:
        followthrough.register.held.MomentError: `as_of` is no ISO day.
    """
    return _weighed(filtered(EntryFilter(partnership=partnership, as_of=as_of)), as_of)


def undated(*, partnership: str = "") -> int:
    """How many undertakings stand in documents whose date is not known, so that no day can be asked about them."""
    return filtered(EntryFilter(partnership=partnership)).filter(document__date="").count()


def standing_of(key: str, *, as_of: str) -> Followed | None:
    """One undertaking on an ISO day; None where no entry has the key, or no finding states it any more."""
    found = Entry.objects.filter(held(None), key=key)
    return next(iter(_weighed(found, as_of)), None)


def _weighed(found: QuerySet[Entry], as_of: str) -> tuple[Followed, ...]:
    rows = list(found.select_related("document__partnership").defer("document__text").order_by("document__date", "id"))
    said = said_of(found, [row.key for row in rows])
    owners = {f"e-{one.finding}": one.entry for each in said.values() for one in each} | {r.key: r.key for r in rows}
    claims, evidence = tied_claims(owners), tied_evidence(owners)
    verdicts = signed(owners, as_of=as_of)
    targets = targets_said(said, owners, as_of)
    measured = measured_by(owners, {key: evidence[key] for key in targets})
    acts = evidence_of_acts({key: [n for one in each for n in one.named] for key, each in said.items()})
    parties, met = delivering(found), occasions()
    return tuple(
        _one(
            row,
            _Told(said[row.key], targets.get(row.key), measured.get(row.key, Measured())),
            _facts(
                claims[row.key],
                (*map(as_evidence, evidence[row.key]), *acts.get(row.key, ())),
                measured.get(row.key, Measured()),
                as_of,
            ),
            _Around(tuple(parties[row.pk]), met.get(row.document.partnership_id or 0, ()), verdicts.get(row.key)),
        )
        for row in rows
        if said[row.key]
    )


def _facts(
    claims: Iterable[Claim], evidence: tuple[model.Evidence, ...], measured: Measured, as_of: str
) -> model.Facts:
    return model.Facts(as_of, tuple(map(as_claim, claims)), evidence, measured.series, measured.baselines)


def _one(row: Entry, told: _Told, facts: model.Facts, around: _Around) -> Followed:
    dated = [one for one in told.said if one.on]
    deadlines = [Deadline(one.due, one.on, one.source) for one in dated if one.due]
    in_force = history(row.key, deadlines, as_of=facts.as_of).deadlines
    stated, due = (dated[0].on if dated else None), (in_force[-1].due if in_force else None)
    target = None if told.stated is None else told.stated.target
    proposed = assess(model.Entry(row.key, row.headline, stated, due, target), facts)
    made = as_signed(proposed, around.verdict)
    spoken = [one.on for one in dated] + [claim.date for claim in facts.claims if claim.date]
    return Followed(
        key=row.key,
        as_of=facts.as_of,
        headline=row.headline,
        partnership="" if row.document.partnership is None else row.document.partnership.key,
        parties=around.parties,
        document=row.document.key,
        document_title=row.document.title,
        document_date=row.document.date,
        invented=row.document.invented,
        assessment=made,
        proposed=proposed,
        verdict=around.verdict,
        deadlines=history(row.key, deadlines, as_of=facts.as_of, status=made.status),
        silence=silence(spoken, around.meetings, as_of=facts.as_of),
        measure=None if told.stated is None else Measure(told.stated, told.measured, stated),
        said_on=tuple(one.on for one in dated if known_by(one.on, facts.as_of)),
        moved_on=tuple(fact.date for fact in proposed.evidence if fact.date and fact.direction is _SUPPORTS),
        undated=[*(c.date for c in facts.claims), *(e.date for e in facts.evidence)].count(None),
    )


__all__ = ["Followed", "Standing", "followed", "standing_of", "undated"]
