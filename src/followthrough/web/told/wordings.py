"""Any two wordings of an undertaking side by side: which were asked for, and what the later one changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.language.markdown import unmarked
from followthrough.linking.wording import Wording, compare_wording
from followthrough.register.following.parts import PART

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
        return self.earlier.finding.words == self.later.finding.words


def compared(statements: Sequence[StatementRow], asked: Mapping[str, str]) -> Compared | None:
    """The two statements asked for by the keys `a` and `b`, else the last two; None where there are no two.

    What is part of a statement's own words is compared only where it is asked for.
    """
    chosen = [row for row in statements if row.finding.key in {asked.get("a"), asked.get("b")}]
    if len(chosen) != 2:  # noqa: PLR2004  a comparison has two sides
        chosen = list(apart(statements))[-2:]
    if len(chosen) != 2:  # noqa: PLR2004  as above
        return None
    earlier, later = chosen
    dates = {"earlier_date": earlier.finding.document_date or None, "later_date": later.finding.document_date or None}
    before, after = (unmarked(each.finding.words) for each in chosen)
    return Compared(earlier, later, compare_wording(before, after, **dates))


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, and what else was read in its very words: a target, an instrument. Those say nothing more."""

    row: StatementRow
    parts: tuple[StatementRow, ...] = ()


def with_parts(statements: Sequence[StatementRow]) -> tuple[Said, ...]:
    """Every statement in its order; what is part of one's words stands with it, or alone."""
    found: list[Said] = []
    for row in statements:
        whole = next((at for at, said in enumerate(found) if row.relation == PART and _within(row, said.row)), None)
        if whole is None:
            found.append(Said(row))
        else:
            found[whole] = Said(found[whole].row, (*found[whole].parts, row))
    return tuple(found)


def _within(part: StatementRow, whole: StatementRow) -> bool:
    one, other = part.finding, whole.finding
    return one.document == other.document and one.start < other.end and other.start < one.end


def apart(statements: Sequence[StatementRow]) -> tuple[StatementRow, ...]:
    """The statements without those that are only part of another's words: its target, its instrument."""
    return tuple(row for row in statements if row.relation != PART)
