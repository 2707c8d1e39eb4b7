"""What queries on plans answer with: plain frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.assessments.plans import ActionLine
    from followthrough.assessments.rates import ClaimedRate, Rate
    from followthrough.register.queries.rows import FindingRow
    from followthrough.register.queries.standing.line_standings import LineStanding


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list, in one of its editions."""

    key: str
    edition: int
    title: str
    date: str
    starts: str
    ends: str
    partnership: str | None  # key
    instrument: str | None  # key
    supersedes: str  # key of the plan it took the place of
    superseded_by: str  # key
    issuer: str
    source: str
    file: str
    confidentiality: str
    notices: tuple[str, ...]
    lines: int
    recorded_at: datetime
    recorded_by: str
    live: bool


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity under a line, in the plan's words."""

    text: str
    lead: str
    period: str
    funds: str
    status: str
    remark: str


@dataclass(frozen=True, slots=True)
class TouchRow:
    """A statement proposed as evidence for a line; `decision` is what a person said of it, "" where nobody has."""

    finding: FindingRow
    score: float
    because: tuple[str, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """An action line in the plan's words, with where it stands."""

    key: str
    number: str
    heading: str
    text: str
    lead: str
    period: str
    due: str
    funds: str
    status: str  # the plan's own word
    step: str  # the step of the ladder that word means: never upgraded
    remark: str
    place: str
    activities: tuple[ActivityRow, ...]
    standing: LineStanding
    touches: tuple[TouchRow, ...]


@dataclass(frozen=True, slots=True)
class RateSet:
    """Rates by heading and, last, of the whole, counted by one rule on one basis."""

    counts: str  # addressed, completed
    basis: str  # told: in the plan's own words; assessed: by us
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan whole, on a day."""

    plan: PlanRow
    as_of: str
    lines: tuple[LineRow, ...]
    rates: tuple[RateSet, ...]
    claimed: tuple[ClaimedRate, ...]  # other people's rates for the whole plan, beside ours of lines addressed
    editions: tuple[PlanRow, ...]  # newest first
    changes: tuple[str, ...]  # against the edition before


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A line of an earlier plan and the line that took it up."""

    old: str  # key
    old_line: ActionLine
    new: str  # key; "" where nothing took it up: it was dropped
    new_line: ActionLine | None
    score: float  # 1.0 where a person judged it
    because: str
    judged: str  # same, or "" where nobody has judged


@dataclass(frozen=True, slots=True)
class CrosswalkView:
    """A plan and the one that took its place."""

    old: PlanRow
    new: PlanRow
    headings: tuple[tuple[str, tuple[str, ...], bool], ...]  # old, the new ones, whether a person said so
    carried: tuple[CarriedRow, ...]  # every old line, in order
    added: tuple[tuple[str, ActionLine], ...]  # key and line that only the later plan has
    because: str  # the counts in a sentence
