"""Measurable end states: what is to change, by how much, from when, until when.

A target says where things are to stand: "cut emissions by 40 per cent below 1990 levels by 2030", "double trade and
investment flows by 2022", "one million people by 2025", "net zero by 2050". What has been reached, a share that only
describes, money pledged and the date of a meeting are no targets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from followthrough.findings.targets.deadlines import is_past
from followthrough.findings.targets.levels import is_promised_level
from followthrough.findings.targets.meaning import is_meant, is_the_goal, is_told, speaks_of_a_target
from followthrough.findings.targets.measures import Measure, measures_in
from followthrough.findings.targets.placed import is_ordered
from followthrough.findings.targets.timing.columns import row_at
from followthrough.findings.targets.timing.declared import due_behind, planned_due, stem_due, told_base
from followthrough.findings.targets.timing.times import Times
from followthrough.findings.targets.timing.years import Role, Year, names_year, years_in
from followthrough.findings.targets.timing.zero import goes_with_zero
from followthrough.findings.targets.wording import condition_of, direction_of, legs_of, metric_of, scope_of
from followthrough.model import Mention, Span, Target

_ZERO_METRIC: Final = "net greenhouse gas emissions"


@dataclass(frozen=True, slots=True)
class TargetFinding:
    """One target and its words: absolute offsets, what it says, and why it was read so."""

    start: int
    end: int
    target: Target
    because: tuple[str, ...]


def find_targets(
    text: str,
    start: int,
    end: int,
    *,
    dates: Sequence[Mention] = (),
    percents: Sequence[Mention] = (),
    today: str | None = None,
) -> list[TargetFinding]:
    """The targets stated in the sentence text[start:end], one for each leg, in text order.

    Args:
        text: The document's whole text; a base year declared in a neighbouring sentence is looked up in it.
        start: Where the sentence begins.
        end: Where it ends.
        dates: Date mentions; one that holds a due year lends its finer value.
        percents: Per cents from `followthrough.language.quantities.find_percents`.
        today: The document's date: what was due before it is a report, unless the sentence speaks of a target.

    Returns:
        Findings whose offsets are absolute. A range of per cents is one target with its upper figure.
    """
    dated = len(dates) > 0 or names_year(text, start, end)
    measures = _to_reach(text, _each_once(text, measures_in(text, start, end, percents, dated=dated)))
    if not measures:
        return []
    inside = [date for date in dates if start <= date.start and date.end <= end]
    years = years_in(text, start, end, dates=dates)
    times = Times(text, start, end, measures, years if len(measures) > 1 else _to_come(years, today), inside)
    found: list[TargetFinding] = []
    for index, measure in enumerate(measures):
        if measure.zero:
            found.extend(_net_zero(times, measure))
        elif not _said_twice(measure, measures):
            found.extend(_change(times, index, today))
    return _completed(_each_zero_once([one for one in found if not _is_past(times, one, today)]))


def _to_reach(text: str, measures: list[Measure]) -> list[Measure]:
    """Without per cents of a row whose heading says that they are no targets: "-34 % 2016 2031 -22 %"."""
    kept = []
    for one in measures:
        row = None if one.percent is None else row_at(text, one.start)
        if row is None or row.target[0] <= one.end <= row.target[1] + 1:
            kept.append(one)
    return kept


def _to_come(years: list[Year], today: str | None) -> list[Year]:
    """Of several years of one measure those still ahead: "in 2021, they set a target of 50 per cent in 2030"."""
    ahead = [year for year in years if year.role not in (Role.BASE, Role.NONE) and not is_past(year.value, today)]
    return [year for year in years if year in ahead or year.role in (Role.BASE, Role.NONE)] if ahead else years


def _is_past(times: Times, one: TargetFinding, today: str | None) -> bool:
    """Whether a figure of a year gone by is reported: "fell by 33 per cent from 2021 to 2022"."""
    if not is_past(one.target.due, today):
        return False
    told = is_told(times.text, times.start, one.start)
    spoken = speaks_of_a_target(times.text, times.start, times.end) or is_ordered(times.text, times.start)
    return told or not spoken


def _said_twice(measure: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a figure with a unit repeats a per cent: "40 per cent, or 12 Mt"."""
    return measure.unit is not None and any(other.percent is not None for other in measures)


def _each_once(text: str, measures: list[Measure]) -> list[Measure]:
    """Without factors that a per cent right behind repeats: "halve emissions by 2032 (minus 50 % on 1995)"."""
    return [one for one in measures if one.factor is None or not any(_repeats(text, one, other) for other in measures)]


def _repeats(text: str, factor: Measure, other: Measure) -> bool:
    if other.percent is None or factor.factor is None or other.start < factor.end:
        return False
    same = abs(100 * abs(1 - factor.factor) - other.percent) < _ROUNDED
    return same and _IN_FIGURES.fullmatch(text, factor.end, other.start) is not None


_ROUNDED: Final = 1  # per cent: "a third" is 33 or 33.3 per cent
# What may lead from a part in words to the same in figures: "by half by 2032 (", "by a third, that is ".
_IN_FIGURES: Final = re.compile(
    r"(?:[^.;:%\n]|\n(?=[a-z(])){0,80}?"
    r"(?:[(\[](?:(?:i\.e\.|that is|meaning|=|equal to|equivalent to),? )?|"
    r",? (?:i\.e\.|that is|meaning|or|equivalent to|in other words),? )"
    r"(?:a |an |by |of |cut |reduction |decrease |of |at least |about |down )*[-–−+]?",
    re.IGNORECASE,
)


def _net_zero(times: Times, measure: Measure) -> list[TargetFinding]:
    """Net zero with a year of its own: "net zero by 2050", "the 2050 net-zero goal"."""
    meant = [year for year in times.years if year.role not in (Role.BASE, Role.NONE)]
    for year in sorted(meant, key=lambda year: year.start < measure.start):  # "by 2050" tells more than "the 2050 goal"
        if goes_with_zero(times.text, measure, year):
            target = Target(metric=_ZERO_METRIC, direction="reach", value=0.0, due=year.value)
            first, last = min(measure.start, year.start), max(measure.end, year.end)
            return [TargetFinding(first, last, target, (_why(measure), f"Due {year.value}, in its own words."))]
    return []


def _change(times: Times, index: int, today: str | None) -> list[TargetFinding]:
    """What the measure number `index` sets as a target; nothing where it only reports or describes."""
    measure, (low, high) = times.measures[index], times.reach(index)
    due, due_why, firm = times.due(index)
    if due is None:
        due, due_why = times.spanned_due()
    if not firm and measure.percent is None and measure.factor is None:
        to_come = due is not None and not is_past(due, today)
        level = to_come and is_promised_level(times.text, times.start, measure)
        if not level and (due is not None or not is_the_goal(times.text, times.start, measure.start)):
            return []  # a figure with a unit is due in its own words; see `is_meant`
        firm = True  # "a target to get 40 million girls into school" says itself what it is
    sentence = Span(times.start, times.end)
    based = partial(_is_based, times, index)
    if not is_meant(times.text, sentence, measure, due=due is not None, firm=firm, based=based):
        return []
    base, base_why = times.base(index)
    if due is None and measure.percent is not None:
        due, due_why = _due_around(times)
    metric = metric_of(times.text, low, measure, high)
    if metric is None and base is None and measure.percent is not None:
        base = told_base(times.text, times.start, measure.start)
        base_why = "" if base is None else f"Measured from {base}, as what is told right before."
    target = Target(
        metric=metric,
        direction=direction_of(times.text, low, measure, high),
        factor=measure.factor,
        percent=measure.percent,
        value=measure.value,
        unit=measure.unit,
        baseline=base,
        due=due,
        scope=scope_of(times.text, low, high),
        conditional=condition_of(times.text, low, measure, high),
    )
    because = tuple(why for why in (_why(measure), measure.note, due_why, base_why) if why)
    return _by_legs(times, TargetFinding(measure.start, measure.end, target, because), measure)


def _due_around(times: Times) -> tuple[str | None, str]:
    """When a per cent is due that its own sentence leaves open: its plan's year, or what stands before or behind."""
    text, start, end = times.text, times.start, times.end
    said = (planned_due(text, start, end), stem_due(text, start), due_behind(text, end))
    return next((each for each in said if each[0] is not None), (None, ""))


def _is_based(times: Times, index: int) -> bool:
    """Whether a measure is measured from something. It takes long to tell, so few are asked."""
    return times.base(index)[0] is not None


def _by_legs(times: Times, finding: TargetFinding, measure: Measure) -> list[TargetFinding]:
    """One finding for each thing that is doubled: "double trade and investment flows" sets two targets."""
    legs = [] if measure.factor is None else legs_of(times.text, measure, times.end)
    return [
        replace(
            finding, start=first if number else finding.start, end=last, target=replace(finding.target, metric=name)
        )
        for number, (name, first, last) in enumerate(legs)
    ] or [finding]


def _each_zero_once(found: list[TargetFinding]) -> list[TargetFinding]:
    """Net zero said twice for one year is one target; so is a cut of 100 per cent for that year beside it."""
    seen = {finding.target.due for finding in found if _leaves_nothing(finding.target)}
    kept = []
    for finding in found:
        zero = finding.target.metric == _ZERO_METRIC and finding.target.value == 0
        if not (zero and finding.target.due in seen):
            kept.append(finding)
        seen |= {finding.target.due} if zero else set()
    return kept


def _leaves_nothing(target: Target) -> bool:
    return target.percent == _ALL and target.direction == "decrease" and target.due is not None


_ALL: Final = 100  # per cent


def _completed(found: list[TargetFinding]) -> list[TargetFinding]:
    """A later leg that names no metric of its own speaks of the metric of the leg before: "by 20 % and by 45 %"."""
    done: list[TargetFinding] = []
    for finding in found:
        last, target = (done[-1].target if done else None), finding.target
        if last is not None and target.percent is not None and target.metric is None and last.percent is not None:
            target = replace(target, metric=last.metric, direction=last.direction)
        done.append(replace(finding, target=target))
    return done


def _why(measure: Measure) -> str:
    if measure.zero:
        return "Net zero is a measurable end state."
    if measure.percent is not None:
        return f"A figure of {measure.percent:g} per cent is to be reached."
    if measure.factor is not None:
        return f"A change by the factor {measure.factor:g} is to be reached."
    return f"A figure is to be reached: {measure.value:,.10g} {measure.unit}."
