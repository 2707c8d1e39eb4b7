"""What queries on coding answer with: plain frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.assessments.coding import Agreement, Decided
    from followthrough.assessments.coding import Code as Given
    from followthrough.assessments.schemes import Scheme
    from followthrough.register.queries.rounds.coding_held import Unit


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A coding round in a list."""

    key: str
    title: str
    scheme: str  # key
    entries: tuple[str, ...]
    members: tuple[str, ...]
    fields: tuple[str, ...]
    frozen: tuple[str, ...]  # stages
    opened_by: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One thing to be coded, with what may be seen of its codes and what it came to."""

    unit: Unit  # entry, member, field, stage
    headline: str
    guideline: str
    starts: str  # the period within which evidence counts
    ends: str
    codes: tuple[Given, ...]  # those the asker may see
    decided: Decided | None
    because: str  # what it waits for; "" when decided


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """A stage that was closed."""

    stage: str
    date: str
    by: str
    sha256: str
    units: int
    live: bool  # False: opened again


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round whole, at one stage."""

    round: RoundRow
    scheme: Scheme
    stage: str
    units: tuple[UnitRow, ...]  # every unit, coded or not
    agreement: tuple[Agreement, ...]  # by field
    frozen: tuple[FrozenRow, ...]
    because: str  # the counts in a sentence
