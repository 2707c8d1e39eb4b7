"""The days from which an undertaking stands otherwise than before, and how it stands between them. No query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from followthrough.assessments.days import bounds, leading_date
from followthrough.register.queries.standing.weighing import Known, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.register.queries.standing.weighing import Followed

ALWAYS: Final = date.max.isoformat()


@dataclass(frozen=True, slots=True)
class Stands:
    """What lists and counts ask of an undertaking on a day. Silence is told from `spoken` and the meetings since."""

    status: str
    signed: bool
    due: str
    last_day: str
    slips: int
    slip_months: int
    spoken: str
    conflicts: int
    aimed: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """How it stands from an ISO day up to the day before another."""

    since: str
    until: str
    stands: Stands


def stands(row: Followed) -> Stands:
    """The same of an undertaking that was weighed."""
    return Stands(
        status=str(row.assessment.status),
        signed=row.verdict is not None,
        due=row.due,
        last_day=row.last_day,
        slips=len(row.deadlines.slips),
        slip_months=sum(slip.months for slip in row.deadlines.slips),
        spoken="" if row.silence is None else row.silence.since,
        conflicts=len(row.assessment.conflicts),
        aimed=row.measure is not None,
    )


def stretches(known: Known) -> Iterator[Stretch]:
    """How it stands from the day its document is surely dated by, to the end of time; none for an undated document."""
    first = bounds(known.row.document.date)
    if first is None:
        return
    days = sorted({first[1].isoformat(), *(day for day in _turns(known) if day > first[1].isoformat())})
    before, since = stands(weigh(known, days[0])), days[0]
    for day in days[1:]:
        now = stands(weigh(known, day))
        if now != before:
            yield Stretch(since, day, before)
            before, since = now, day
    yield Stretch(since, ALWAYS, before)


def _turns(known: Known) -> Iterator[str]:
    """Days on which something may change: what was dated becomes known, a deadline is over, a verdict is signed for."""
    for text in _dates(known):
        found = bounds(text)
        if found is not None:
            yield found[1].isoformat()
            if found[1] < date.max:
                yield (found[1] + timedelta(days=1)).isoformat()


def _dates(known: Known) -> Iterable[str | None]:
    for one in known.said:
        yield from (one.on, one.due)
    yield from (claim.date for claim in known.claims)
    yield from (fact.date for fact in known.evidence)
    for verdict in known.verdicts:
        yield verdict.as_of
    for target in (*known.read.values(), *(() if known.stated is None else (known.stated.target,))):
        yield target.due
    for series in known.measured.series:
        for seen in series.observations:
            yield leading_date(seen.vintage) or seen.period
