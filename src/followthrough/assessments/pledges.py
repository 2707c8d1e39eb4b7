"""Pledges by programme and year, in one currency. Nothing unlike is added: only sums that a total counts are in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followthrough.assessments.money import Converted, Rate, Stage, Sum, by_year, total

MOST_YEARS = 30  # the newest; what lies before has no column and no bar


@dataclass(frozen=True, slots=True)
class Programme:
    """One programme's pledges: a value for each year, None where none is told."""

    name: str
    values: tuple[float | None, ...]
    sums: tuple[Sum, ...]  # what they are made of

    @property
    def whole(self) -> float:
        """What the years come to."""
        return sum(value or 0.0 for value in self.values)


@dataclass(frozen=True, slots=True)
class Pledges:
    """Programmes, the largest first, and the years that their values are of."""

    currency: str
    years: tuple[int, ...]
    programmes: tuple[Programme, ...]
    left_out: int  # pledges told twice, part of another, or of which the years or a rate are not known

    @property
    def together(self) -> tuple[float | None, ...]:
        """All programmes, year by year."""
        each = zip(*(programme.values for programme in self.programmes), strict=True)
        return tuple(sum(value or 0.0 for value in values) or None for values in each)


def pledges(sums: Sequence[Sum], *, currency: str, rates: Sequence[Rate] = ()) -> Pledges:
    """Pledges spread over their years, as their source tells or in equal parts (`money.by_year`).

    Sums of other stages are passed over. One that names no programme stands under what it is for.
    """
    spread: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    made_of: dict[str, list[Sum]] = defaultdict(list)
    for part in total(sums, stage=Stage.PLEDGED, currency=currency, rates=rates).parts:
        for year, value in _shares(part):
            spread[_name(part.sum)][year] += value
        if by_year(part.sum):
            made_of[_name(part.sum)].append(part.sum)
    years = tuple(sorted({year for cells in spread.values() for year in cells})[-MOST_YEARS:])
    found = [
        Programme(name, tuple(cells.get(year) for year in years), tuple(made_of[name]))
        for name, cells in spread.items()
    ]
    stated = sum(one.stage is Stage.PLEDGED and not one.aside for one in sums)
    ordered = sorted(found, key=lambda row: (-row.whole, row.name))
    return Pledges(currency, years, tuple(ordered), stated - sum(map(len, made_of.values())))


def _name(given: Sum) -> str:
    return given.programme or given.about


def _shares(part: Converted) -> Iterable[tuple[int, float]]:
    """A sum's parts by year, in the currency it was converted into."""
    if not part.sum.value or part.value is None:
        return ()
    rate = part.value / part.sum.value
    return [(share.year, share.value * rate) for share in by_year(part.sum)]
