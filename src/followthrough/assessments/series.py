"""Statistical series: what each vintage said, where figures are missing, revised, of mixed units or impossible."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from followthrough.assessments.days import bounds, known_by, leading_date
from followthrough.assessments.units import converted, parts_of
from followthrough.model import Observation, Series

_STRANGE: Final = 20.0  # times its neighbours: no yearly trade, investment or count we know moves so far
_SLIP: Final = 3.0  # how near to a thousandfold a slip of the unit must lie, as a factor
_NEIGHBOURS: Final = 2  # periods on each side
_PERIODS: Final = {"Q": 4, "S": 2}
_SHARE: Final = re.compile(r"\bpercent(?:age)? of\b|\bshare\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Revision:
    """One period told differently by different vintages, in the order of their dates."""

    period: str
    observations: tuple[Observation, ...]
    because: str


def checked(series: Series) -> Series:
    """The series with a flag on every figure to doubt: slips of a unit, impossible values, units that differ."""
    sizes = _sizes(series)
    periods = tuple(sizes)
    flagged = tuple(
        replace(row, flags=(*row.flags, *_doubts(row, series, _usual(row.period, periods, sizes))))
        for row in series.observations
    )
    return replace(series, observations=flagged)


def _doubts(row: Observation, series: Series, usual: float | None) -> Iterable[str]:
    value = in_unit_of(row, series)
    if row.value is not None and value is None:
        yield f"Its unit, {row.unit}, is not that of the series, {series.unit}; the two are not compared."
    if value is None:
        return
    if not math.isfinite(value):
        yield "It is no finite number."
        return
    if _SHARE.search(f"{series.unit} {series.definition} {series.name}") is not None and not 0 <= value <= 100:  # noqa: PLR2004 -- a share is of a hundred
        yield f"A share cannot be {value:g} per cent."
    if usual is not None and value:
        yield from _strange(value, usual)


def _sizes(series: Series) -> dict[str, float]:
    """The middle size of the figures of each period that has some, in time order."""
    found: dict[str, list[float]] = {}
    for row in series.observations:
        value = in_unit_of(row, series)
        if value and math.isfinite(value):
            found.setdefault(row.period, []).append(abs(value))
    return {period: median(found[period]) for period in sorted(found)}


def _usual(period: str, periods: Sequence[str], sizes: Mapping[str, float]) -> float | None:
    """The middle of the sizes of the nearest periods that have figures; None when fewer than two have."""
    left, right = bisect_left(periods, period), bisect_right(periods, period)
    before, after = periods[max(0, left - _NEIGHBOURS) : left], periods[right : right + _NEIGHBOURS]
    near = [sizes[other] for other in (*before, *after)]
    return median(near) if len(near) > 1 else None


def _strange(value: float, usual: float) -> Iterable[str]:
    ratio = abs(value) / usual
    if ratio == 0 or not math.isfinite(ratio):  # beyond what a float can tell
        yield f"Impossible beside its neighbours: {value:g}, where their middle value is {usual:g}."
        return
    for step in (1e3, 1e6, 1e9):
        if 1 / _SLIP <= ratio / step <= _SLIP:
            mended = f"divided by {step:,.0f} it would be {value / step:g}"
            yield f"A slip of the unit: it is {ratio:,.0f} times its neighbours; {mended}."
            return
        if 1 / _SLIP <= ratio * step <= _SLIP:
            mended = f"times {step:,.0f} it would be {value * step:g}"
            yield f"A slip of the unit: its neighbours are {1 / ratio:,.0f} times it; {mended}."
            return
    if ratio >= _STRANGE:
        yield f"Impossible beside its neighbours: {ratio:,.0f} times their middle value, {usual:g}."
    elif ratio <= 1 / _STRANGE:
        yield f"Doubtful beside its neighbours: their middle value, {usual:g}, is {1 / ratio:,.0f} times it."


def doubtful(row: Observation) -> bool:
    """Whether a figure is too strange to be reckoned with until a person has looked at it."""
    return any(flag.startswith(("A slip of", "Impossible", "A share cannot", "It is no")) for flag in row.flags)


def in_unit_of(row: Observation, series: Series) -> float | None:
    """A figure in its series' unit; None when there is none or its unit counts something else."""
    if row.value is None:
        return None
    return row.value if not row.unit or not series.unit else converted(row.value, row.unit, series.unit)


def units_of(series: Series) -> tuple[str, ...]:
    """What the observations count, each once: more than one means mixed units. Magnitudes do not count."""
    return tuple(dict.fromkeys(parts_of(row.unit or series.unit)[0] for row in series.observations))


def gaps(series: Series) -> tuple[str, ...]:
    """The periods between the first and the last that have no figure. Yearly, half-yearly, quarterly or monthly."""
    told = sorted({row.period for row in series.observations if row.value is not None})
    if len(told) < 2:  # noqa: PLR2004 -- between two
        return ()
    steps = {_place(period)[0] for period in told}
    if len(steps) > 1 or None in {bounds(period) for period in told}:
        return ()  # of mixed frequency: what is missing cannot be told
    per_year = steps.pop()
    have = {_place(period)[1] for period in told}
    return tuple(_named(place, per_year) for place in range(min(have), max(have)) if place not in have)


def _place(period: str) -> tuple[int, int]:
    """How many such periods a year has, and which one this is since the year 0."""
    year, _, part = period[:7].partition("-")
    if not part:
        return 1, int(year)
    per_year = _PERIODS.get(part[0], 12)
    return per_year, int(year) * per_year + int(part.lstrip("QS")) - 1


def _named(place: int, per_year: int) -> str:
    year, part = divmod(place, per_year)
    letter = {4: "-Q", 2: "-S"}.get(per_year)
    if letter is not None:
        return f"{year}{letter}{part + 1}"
    return str(year) if per_year == 1 else f"{year}-{part + 1:02}"


def revisions(series: Series) -> tuple[Revision, ...]:
    """Every period for which vintages or sources give different figures, with what each said."""
    found = []
    for period in sorted({row.period for row in series.observations}):
        rows = [row for row in series.observations if row.period == period and row.value is not None]
        rows.sort(key=lambda row: leading_date(row.vintage) or "")
        values = [in_unit_of(row, series) for row in rows]
        if len(set(values)) > 1:
            said = "; ".join(f"{row.value:g} ({row.vintage or row.source or 'no vintage told'})" for row in rows)
            found.append(Revision(period, tuple(rows), f"{period} is told differently: {said}."))
    return tuple(found)


def known(series: Series, as_of: str | None) -> Series:
    """The series as its vintages up to a day tell it. A vintage without a date counts once its period is over."""
    if as_of is None:
        return series
    kept = [row for row in series.observations if known_by(leading_date(row.vintage) or row.period, as_of) is True]
    return replace(series, observations=tuple(kept))


def latest(series: Series, period: str) -> Observation | None:
    """The figure of a period in its newest dated vintage, doubtful ones only when there is no other."""
    rows = [row for row in series.observations if row.period == period and row.value is not None]
    rows.sort(key=lambda row: (not doubtful(row), leading_date(row.vintage) or ""))
    return rows[-1] if rows else None


def side_by_side(many: Sequence[Series]) -> tuple[tuple[str, Mapping[str, tuple[Observation, ...]]], ...]:
    """Several series for one metric: each period with what every series says of it, none merged with another."""
    periods = sorted({row.period for series in many for row in series.observations})
    return tuple(
        (period, {one.key: tuple(row for row in one.observations if row.period == period) for one in many})
        for period in periods
    )
