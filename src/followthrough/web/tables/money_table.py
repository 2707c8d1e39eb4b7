"""Money as tables: what was pledged by programme and year in one currency, and how far each programme's money came.

Pure. A cell never adds unlike things: only sums that a total counts are in it, each converted at its stated rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.pledges import pledges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.assessments.money import Flow, Total
    from followthrough.register.queries.figures.money_rows import MoneyView


@dataclass(frozen=True, slots=True)
class Cell:
    """A sum in the currency asked for; `share` of the largest cell, 0 to 1; None where nothing is told."""

    value: float | None
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class YearRow:
    """A programme's pledges by year, and together."""

    name: str
    cells: tuple[Cell, ...]
    whole: float


@dataclass(frozen=True, slots=True)
class YearTable:
    """Pledges by programme and year."""

    years: tuple[int, ...]
    rows: tuple[YearRow, ...]
    totals: tuple[Cell, ...]
    left_out: int  # pledges whose years or rate are not known


@dataclass(frozen=True, slots=True)
class FlowRow:
    """How far one group's money came, stage by stage; None is unknown, not nought."""

    name: str
    totals: tuple[Total, ...]


def flow_rows(groups: Iterable[tuple[str, Flow]]) -> tuple[FlowRow, ...]:
    """Groups of which some stage is known, the largest pledge first."""
    rows = [FlowRow(name, tuple(total for _stage, total in flow.stages)) for name, flow in groups]
    told = [row for row in rows if any(total.value is not None for total in row.totals)]
    return tuple(sorted(told, key=lambda row: (-max(total.value or 0.0 for total in row.totals), row.name)))


def by_years(view: MoneyView) -> YearTable:
    """Pledges spread over their years, as their source tells or in equal parts."""
    found = pledges([row.sum for row in view.sums], currency=view.currency, rates=view.rates)
    largest = max((value or 0.0 for row in found.programmes for value in row.values), default=0.0)
    rows = (
        YearRow(row.name, tuple(_cell(value, largest) for value in row.values), row.whole) for row in found.programmes
    )
    most = max((value or 0.0 for value in found.together), default=0.0)
    totals = tuple(_cell(value, most) for value in found.together)
    return YearTable(found.years, tuple(rows), totals, found.left_out)


def _cell(value: float | None, largest: float) -> Cell:
    return Cell(value, value / largest if value and largest else 0.0)
