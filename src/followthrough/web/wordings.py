"""Any two wordings of an undertaking side by side: which were asked for, and what the later one changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.linking.wording import Wording, compare_wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.register.queries.rows import StatementRow


@dataclass(frozen=True, slots=True)
class Compared:
    """Two statements in the order of their dates, and their wording."""

    earlier: StatementRow
    later: StatementRow
    wording: Wording

    @property
    def is_same(self) -> bool:
        """Whether not a word was changed."""
        return self.earlier.finding.quote == self.later.finding.quote


def compared(statements: Sequence[StatementRow], asked: Mapping[str, str]) -> Compared | None:
    """The two statements asked for by the keys `a` and `b`, else the last two; None where there are no two."""
    keys = [row.finding.key for row in statements]
    chosen = sorted({keys.index(asked[name]) for name in ("a", "b") if asked.get(name) in keys})
    if len(chosen) != 2:  # noqa: PLR2004  a comparison has two sides
        chosen = [len(keys) - 2, len(keys) - 1]
    if chosen[0] < 0:
        return None
    earlier, later = statements[chosen[0]], statements[chosen[1]]
    dates = {"earlier_date": earlier.finding.document_date or None, "later_date": later.finding.document_date or None}
    return Compared(earlier, later, compare_wording(earlier.finding.quote, later.finding.quote, **dates))
