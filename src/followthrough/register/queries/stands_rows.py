"""Where undertakings stand, as lists of other things tell it beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StandsRow:
    """Where one undertaking stands on a day, as a list shows it. Not the reasons: its own page gives them."""

    status: str
    signed: bool  # by a person; else the rules propose it
    due: str  # the deadline in force, as it was said; "" for none
    slips: int
    is_overdue: bool  # its last day has passed, and no source shows what came of it


@dataclass(frozen=True, slots=True)
class Undertaken:
    """An undertaking stated at a place, and where it stands on the day."""

    key: str
    headline: str
    stands: StandsRow
