"""An undertaking's words from one statement to the next: what was taken out and put in, and what each change means."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from followthrough.linking.wording import Wording, compare_wording
from followthrough.register.following.parts import PART
from followthrough.register.queries.rows import FindingRow
from followthrough.register.queries.undertakings.entries import entry_view

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Reworded:
    """Two statements of one undertaking, one after the other, and their wordings compared."""

    relation: str  # of the later one to what was said before: restated, weakened ...
    earlier: FindingRow
    later: FindingRow
    wording: Wording


def rewordings(key: str, *, as_of: str = "", known_at: datetime | None = None) -> tuple[Reworded, ...] | None:
    """Every statement of an entry against the one before it, by date; None where there is no entry of that key.

    What is only part of a statement (its target, its instrument) is told within it.

    Args:
        key: the entry's.
        as_of: ISO day: only what sources dated by it say.
        known_at: only what the register held then.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    view = entry_view(key, as_of=as_of, known_at=known_at)
    if view is None:
        return None
    told = [row for row in view.statements if row.relation != PART]
    return tuple(
        Reworded(later.relation, earlier.finding, later.finding, _compared(earlier.finding, later.finding))
        for earlier, later in pairwise(told)
    )


def _compared(earlier: FindingRow, later: FindingRow) -> Wording:
    dates = {"earlier_date": earlier.document_date or None, "later_date": later.document_date or None}
    return compare_wording(earlier.words, later.words, **dates)
