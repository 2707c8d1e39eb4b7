"""A plan as the matrix an officer prints: headings with their lines, rates beside each other, claims beside ours."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.assessments.rates import Rate
    from followthrough.register.queries.plans.plan_rows import LineRow, RateSet

BASES = (("told", "completed"), ("told", "addressed"), ("assessed", "completed"), ("assessed", "addressed"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the plan and its lines."""

    name: str
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class RateRow:
    """One heading's rates, in the order of BASES; "" is the whole plan."""

    heading: str
    rates: tuple[Rate, ...]


def headings(lines: Iterable[LineRow]) -> tuple[Heading, ...]:
    """Lines under their headings, in the plan's order."""
    return tuple(Heading(name, tuple(rows)) for name, rows in groupby(lines, key=lambda line: line.heading))


def rate_rows(sets: Sequence[RateSet]) -> tuple[RateRow, ...]:
    """Rates of each heading and, last, of the whole plan, set side by side."""
    by_base = {(one.basis, one.counts): one.rates for one in sets}
    columns = [by_base[base] for base in BASES if base in by_base]
    if not columns:
        return ()
    return tuple(RateRow(row[0].heading, row) for row in zip(*columns, strict=True))
