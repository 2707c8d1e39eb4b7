"""Money as tables: what was pledged by programme and year in one currency, and how far each programme's money came.

Pure. A cell never adds unlike things: only sums that a total counts are in it, each converted at its stated rate.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.money import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.assessments.money import Flow, Total
    from followthrough.register.queries.figures.money_rows import MoneyView, SumRow

MOST_YEARS = 30  # columns; what lies before is told as one


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
    counted = _counted(view)
    pledged = [row for row in view.sums if row.sum.key in counted]
    spread: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for row in pledged:
        for year, value in _shares(row):
            spread[row.sum.programme or row.sum.about][year] += value
    years = tuple(sorted({year for cells in spread.values() for year in cells})[-MOST_YEARS:])
    largest = max((cells.get(year, 0.0) for cells in spread.values() for year in years), default=0.0)
    rows = [
        YearRow(name, tuple(_cell(cells.get(year), largest) for year in years), sum(cells.get(y, 0.0) for y in years))
        for name, cells in spread.items()
    ]
    whole = [sum(cells.get(year, 0.0) for cells in spread.values()) for year in years]
    stated = sum(1 for row in view.sums if row.sum.stage is Stage.PLEDGED and not row.sum.aside)
    return YearTable(
        years,
        tuple(sorted(rows, key=lambda row: (-row.whole, row.name))),
        tuple(_cell(value or None, max(whole, default=0.0)) for value in whole),
        stated - sum(1 for row in pledged if _shares(row)),
    )


def _counted(view: MoneyView) -> set[str]:
    total = next((total for stage, total in view.whole.stages if stage is Stage.PLEDGED), None)
    return set() if total is None else {part.sum.key for part in total.parts}


def _shares(row: SumRow) -> Sequence[tuple[int, float]]:
    """Its parts by year in the currency asked for."""
    if row.converted.value is None or not row.sum.value:
        return ()
    rate = row.converted.value / row.sum.value
    return [(share.year, share.value * rate) for share in row.years]


def _cell(value: float | None, largest: float) -> Cell:
    return Cell(value, value / largest if value and largest else 0.0)
