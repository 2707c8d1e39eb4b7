"""What queries on money answer with: plain frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followthrough.assessments.announcements import Twice
    from followthrough.assessments.money import Converted, Flow, Rate, Sum, YearShare
    from followthrough.register.queries.rows import DecisionRow


@dataclass(frozen=True, slots=True)
class SumRow:
    """A sum of money with all that is known of it."""

    sum: Sum
    entry: str  # key of the undertaking that states it; "" for none
    partnership: str  # key; "" for none
    mark: str
    note: str
    read: str  # key of the finding the program read it in; "" where a person entered it
    converted: Converted  # into the currency asked for
    years: tuple[YearShare, ...]


@dataclass(frozen=True, slots=True)
class TwiceRow:
    """Two sums that may be one money, and what a person said of them."""

    twice: Twice
    decision: DecisionRow | None


@dataclass(frozen=True, slots=True)
class MoneyView:
    """The money of a partnership, or of all, up to a day."""

    as_of: str
    currency: str
    sums: tuple[SumRow, ...]  # by date
    whole: Flow
    by: tuple[tuple[str, tuple[tuple[str, Flow], ...]], ...]  # holder, programme, recipient: each group's flow
    twice: tuple[TwiceRow, ...]  # likeliest first
    rates: tuple[Rate, ...]
    perhaps_twice: tuple[float, ...]  # of the whole, stage by stage: how much of it may be one money told again
