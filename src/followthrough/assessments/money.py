"""Money promised and paid: stages kept apart, currencies converted only with a rate that is shown, by year, in total.

Nothing unlike is ever added: a total says what it adds and lists what it leaves out, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from followthrough.assessments.days import bounds, known_by, year_of

_OLDEST_RATE: Final = 366  # days a rate may be older than the sum it converts
_SPAN: Final = re.compile(r"P(\d{1,2})Y")


class Stage(StrEnum):
    """How far money has come. A later stage is part of an earlier one and is never added to it."""

    PLEDGED = "pledged"
    COMMITTED = "committed"
    DISBURSED = "disbursed"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Sum:
    """One statement of money, in the currency it was stated in."""

    key: str
    holder: str  # whose money
    value: float
    currency: str  # ISO 4217
    stage: Stage = Stage.PLEDGED
    date: str | None = None  # of the statement
    period: str | None = None  # P3Y, 2020/2022: over what time
    about: str = ""
    recipient: str = ""
    programme: str = ""
    source: str = ""
    same_as: str | None = None  # key of the sum a person found this to be another telling of
    part_of: str | None = None  # key of the sum it is part of
    years: tuple[tuple[int, float], ...] = ()  # its parts by year, where the source tells them
    bound: str = ""  # over, up to, about; blank: exactly so
    aside: str = ""  # why it is no money of the holder's own that a total may count; blank: it is


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency was worth in another on a day, and who says so. Given as data, never assumed."""

    of: str
    into: str
    value: float
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in another currency, with its sentence; value None when no rate fits, and then the sentence says why."""

    sum: Sum
    currency: str
    value: float | None
    rate: Rate | None
    because: str


@dataclass(frozen=True, slots=True)
class Total:
    """What like sums come to, and what was left out and why. Value None when nothing could be added."""

    value: float | None
    currency: str
    stage: Stage
    parts: tuple[Converted, ...]
    left_out: tuple[tuple[Sum, str], ...]
    because: str


def convert(given: Sum, into: str, rates: Sequence[Rate]) -> Converted:
    """A sum in another currency by the newest rate of the year before its date; its original is kept beside it."""
    if given.currency == into:
        return Converted(given, into, given.value, None, f"{_money(given)}, as stated.")
    if bounds(given.date) is None:
        return Converted(given, into, None, None, f"{_money(given)} bears no date, so no rate fits.")
    fitting = [rate for rate in rates if _fits(rate, given, into)]
    if not fitting:
        return Converted(given, into, None, None, f"{_money(given)}: no rate into {into} near {given.date} is given.")
    best = max(fitting, key=lambda rate: (rate.date, rate.source))
    value = given.value * best.value if best.of == given.currency else given.value / best.value
    sign = "x" if best.of == given.currency else "/"
    says = f"{_money(given)} {sign} {best.value:g} ({best.of} in {best.into}, {best.date}, {best.source})"
    return Converted(given, into, value, best, f"{says} = {into} {value:,.0f}.")


def _fits(rate: Rate, given: Sum, into: str) -> bool:
    if {rate.of, rate.into} != {given.currency, into} or rate.value <= 0:
        return False
    day, said = bounds(rate.date), bounds(given.date)
    return day is not None and said is not None and 0 <= (said[1] - day[0]).days <= _OLDEST_RATE + 365 * _coarse(given)


def _coarse(given: Sum) -> bool:
    """Whether only the year of a sum is known: a rate of any day of that year or the one before fits."""
    return given.date is not None and len(given.date) == 4  # noqa: PLR2004 -- YYYY


def _money(given: Sum) -> str:
    return f"{given.currency} {given.value:,.0f}"


def total(sums: Sequence[Sum], *, stage: Stage, currency: str, rates: Sequence[Rate] = ()) -> Total:
    """What the sums of one stage come to in one currency.

    Left out, each with its reason: other stages, other tellings of a sum that is already in, parts of one, and
    currencies without a rate.
    """
    keys = {given.key for given in sums if given.stage is stage}
    parts: list[Converted] = []
    left: list[tuple[Sum, str]] = []
    for given in sums:
        made = convert(given, currency, rates)
        why = _why_not(given, stage, keys) or (made.because if made.value is None else None)
        if why is None:
            parts.append(made)
        else:
            left.append((given, why))
    value = sum(part.value or 0.0 for part in parts) if parts else None
    return Total(value, currency, stage, tuple(parts), tuple(left), _told(parts, left, stage, currency))


def _why_not(given: Sum, stage: Stage, keys: set[str]) -> str | None:
    if given.aside:
        return given.aside
    if given.stage is not stage:
        return f"It is {given.stage}, not {stage}."
    if given.same_as in keys:
        return f"It is the same money as {given.same_as}."
    return f"It is part of {given.part_of}." if given.part_of in keys else None


def _told(parts: Sequence[Converted], left: Sequence[tuple[Sum, str]], stage: Stage, currency: str) -> str:
    if not parts:
        return f"Nothing {stage} can be added in {currency}; {len(left)} left out."
    sums = " + ".join(f"{part.value or 0:,.0f} ({part.sum.key})" for part in parts)
    changed = sum(part.rate is not None for part in parts)
    loose = sum(part.sum.bound != "" for part in parts)
    says = f"{currency} {stage}: {sums} = {sum(part.value or 0 for part in parts):,.0f}"
    inexact = f", {loose} told as over, up to or about" if loose else ""
    return f"{says}; {changed} converted{inexact}, {len(left)} left out."


def totals_by(
    sums: Sequence[Sum], what: str, *, stage: Stage, currency: str, rates: Sequence[Rate] = ()
) -> dict[str, Total]:
    """A total for each holder, recipient or programme (`what` names the field). Sums that name none stand under ""."""
    groups = dict.fromkeys(getattr(given, what) for given in sums)
    return {
        name: total([s for s in sums if getattr(s, what) == name], stage=stage, currency=currency, rates=rates)
        for name in groups
    }


@dataclass(frozen=True, slots=True)
class YearShare:
    """One year's part of a pledge of several years."""

    year: int
    value: float
    currency: str
    because: str


def by_year(given: Sum) -> tuple[YearShare, ...]:
    """A pledge by year: as its source tells, else in equal parts; empty when its years are not known.

    "P3Y" without a first year is counted from the year of the statement, and says so.
    """
    if given.years:
        told = f"{_money(given)}: the parts by year are told by its source."
        return tuple(YearShare(year, value, given.currency, told) for year, value in given.years)
    span = bounds(given.period) if given.period and "/" in given.period else None
    first = span[0].year if span is not None else year_of(given.date)
    length = _SPAN.fullmatch(given.period or "")
    count = span[1].year - span[0].year + 1 if span is not None else int(length[1]) if length is not None else 1
    if first is None or count < 1:
        return ()
    rule = "years as stated" if span is not None else f"counted from {first}, the year of the statement"
    because = f"{_money(given)} / {count} = {given.value / count:,.0f} a year; equal parts, {rule}."
    return tuple(YearShare(first + at, given.value / count, given.currency, because) for at in range(count))


@dataclass(frozen=True, slots=True)
class Flow:
    """How far one holder's money for one purpose has come by a day, stage by stage."""

    stages: tuple[tuple[Stage, Total], ...]
    because: str


def flow(sums: Sequence[Sum], *, currency: str, rates: Sequence[Rate] = (), as_of: str | None = None) -> Flow:
    """Totals of every stage side by side; what no source tells is unknown, not nought."""
    told = [given for given in sums if as_of is None or known_by(given.date, as_of) is True]
    stages = tuple((stage, total(told, stage=stage, currency=currency, rates=rates)) for stage in Stage)
    words = [f"{s} {'unknown' if t.value is None else f'{currency} {t.value:,.0f}'}" for s, t in stages]
    return Flow(stages, "; ".join(words) + ".")
