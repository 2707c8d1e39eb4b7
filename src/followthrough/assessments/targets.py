"""A target against statistics: one verdict per leg per baseline, with the arithmetic as a sentence.

A target that states no baseline is judged against every year up to that of the promise that has a figure, in every
vintage; where that year has none, a later one that is as near to it as the last earlier one is read as well. When they
disagree, "depends on the baseline" is the verdict: nobody chooses for the reader.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from followthrough.assessments.days import bounds, year_of
from followthrough.assessments.growth import Projection, needed_sentence, projected
from followthrough.assessments.series import doubtful, in_unit_of, known
from followthrough.assessments.units import converted, figure, parts_of
from followthrough.model import Observation, Series, Target

_TWO = 2  # verdicts that differ
_TOLERANCE = 1e-9  # a figure equal to its goal but for floating point reaches it


class Verdict(StrEnum):
    """What became of a target."""

    REACHED = "reached"
    MISSED = "missed"
    NOT_YET_DUE = "not yet due"
    DEPENDS = "depends on the baseline"
    DEPENDS_ON_SOURCE = "depends on the source"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One leg against one baseline (or none, for a stated value) and one observation (or none)."""

    verdict: Verdict
    baseline: Observation | None
    goal: float | None  # in the series' unit
    observed: Observation | None
    share: float | None  # of the goal reached, 1.0 the whole; None for a goal of zero or without an observation
    factor: float | None  # observed over baseline
    needed_growth: float | None  # a year, from the baseline, as a fraction
    actual_growth: float | None  # a year, from the baseline to the last observation, as a fraction
    projection: Projection | None
    because: str


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg of a target, by the series it is measured with."""

    series: Series
    verdict: Verdict
    reckonings: tuple[Reckoning, ...]
    because: str
    baseline: str | None = None  # the year a person chose; None: as the target states, or all that may be meant


@dataclass(frozen=True, slots=True)
class Judgement:
    """A target on a date: its legs, each with its own verdict. Several series for one metric are several legs."""

    target: Target
    as_of: str
    legs: tuple[Leg, ...]

    @property
    def because(self) -> str:
        """Every leg's sentence, one after the other."""
        return " ".join(leg.because for leg in self.legs)


def judge_target(
    target: Target,
    series: Sequence[Series],
    *,
    promised: str | None,
    as_of: str,
    baselines: Mapping[str, str] | None = None,
) -> Judgement:
    """Each leg of a target against its series, with the figures known on `as_of`.

    Args:
        target: what was promised; a stated baseline (a year) is the only one used.
        series: one for each leg, or several for one metric, never merged.
        promised: date of the statement; years up to it are the candidates when no baseline is stated.
        as_of: the day of the judgement.
        baselines: the year a person chose for a series, by its key, where the target states none.
    """
    chosen = baselines or {}
    return Judgement(target, as_of, tuple(_chosen(target, one, promised, as_of, chosen.get(one.key)) for one in series))


def _chosen(target: Target, series: Series, promised: str | None, as_of: str, year: str | None) -> Leg:
    """A leg from the baseline that a person chose, and says so; from all that may be meant where nobody has."""
    if not year or target.baseline is not None or not _relative(target):
        return _leg(target, series, promised, as_of)
    made = _leg(replace(target, baseline=year), series, promised, as_of)
    return replace(made, baseline=year, because=f"{made.because} The baseline, {year}, was chosen by a person.")


def _leg(target: Target, series: Series, promised: str | None, as_of: str) -> Leg:
    seen = known(series, as_of)
    name = series.name or series.key
    why_not = _unjudgeable(target, promised)
    if why_not is not None:
        return Leg(seen, Verdict.UNKNOWN, (), f"{name}: unknown: {why_not}")
    bases = _baselines(target, seen, promised)
    if not bases:
        return Leg(seen, Verdict.UNKNOWN, (), f"{name}: unknown: no observation for {_wanted(target, promised)}.")
    rows = tuple(_reckon(target, seen, base, as_of, at) for base in bases for at in _due_observations(target, seen))
    verdict = _agreed(rows)
    return Leg(seen, verdict, rows, f"{name}: {verdict}. {_summary(rows, verdict)}")


def _unjudgeable(target: Target, promised: str | None) -> str | None:
    """Why a target cannot be judged at all; None when it can."""
    if target.due is None or bounds(target.due) is None:
        return "no due date is stated."
    if promised is not None and bounds(promised) is not None and target.due[:4] < promised[:4]:
        return f"the deadline, {target.due}, lies before the promise of {promised}."
    if target.value is None and target.percent is None and target.factor is None:
        return "no figure to be reached is stated."
    if _relative(target) and target.baseline is not None and year_of(target.baseline) is None:
        return f"the baseline, “{target.baseline}”, is a path and no observation."
    return None if not _relative(target) or target.baseline or promised else "neither baseline nor promise is dated."


def _relative(target: Target) -> bool:
    """Whether the goal is told against a baseline: a factor, or a per cent of change."""
    return target.value is None and (target.factor is not None or target.direction in {"increase", "decrease"})


def _wanted(target: Target, promised: str | None) -> str:
    return f"the baseline year {target.baseline}" if target.baseline else f"any year about the promise of {promised}"


def _baselines(target: Target, series: Series, promised: str | None) -> list[Observation | None]:
    """The observations a target may be measured from; [None] when it is measured from none."""
    if not _relative(target):
        return [None]
    rows = [row for row in series.observations if in_unit_of(row, series) is not None and not doubtful(row)]
    if target.baseline is not None:
        return [row for row in rows if row.period[:4] == target.baseline[:4]]
    rows.sort(key=lambda row: row.period)
    last = _last_base([int(row.period[:4]) for row in rows], int((promised or "0")[:4]))
    return [row for row in rows if int(row.period[:4]) <= last]


def _last_base(years: Sequence[int], promised: int) -> int:
    """The latest year that may be meant: that of the promise, or a later one as near to it as the last earlier one."""
    before = max((year for year in years if year <= promised), default=None)
    after = min((year for year in years if year > promised), default=None)
    near = before is not None and after is not None and after - promised <= promised - before
    return after if near and after is not None else promised


def _due_observations(target: Target, series: Series) -> list[Observation | None]:
    rows = [row for row in series.observations if row.period == target.due or row.period == (target.due or "")[:4]]
    rows = [row for row in rows if in_unit_of(row, series) is not None]
    return [*rows] or [None]


def goal_of(target: Target, base: float | None, unit: str) -> float | None:
    """What must be reached, in the unit of the series; None when the figures say nothing together."""
    if target.value is not None:
        return target.value if not target.unit else converted(target.value, target.unit, unit or target.unit)
    if target.factor is not None:
        return None if not base else base * target.factor
    if target.percent is None:
        return None
    if not _relative(target):
        return target.percent if parts_of(unit)[0] == "percent" or not unit else None
    sign = -1 if target.direction == "decrease" else 1
    return None if base is None else base * (1 + sign * target.percent / 100)


def _falls(target: Target, base: float | None, goal: float) -> bool:
    """Whether a target is met from above: told so, a factor below one, or a goal below where it began."""
    if target.direction in {"increase", "decrease"}:
        return target.direction == "decrease"
    if target.factor is not None:
        return target.factor < 1
    return goal == 0 or (base is not None and goal < base)


def _reckon(target: Target, series: Series, base: Observation | None, as_of: str, at: Observation | None) -> Reckoning:
    start = None if base is None else in_unit_of(base, series)
    goal = goal_of(target, start, series.unit)
    blank = Reckoning(Verdict.UNKNOWN, base, goal, at, None, None, None, None, None, "")
    if goal is None:
        return replace(blank, because=_no_goal(target, start, series))
    if _due_day(target) > _day(as_of):
        return _not_yet(target, series, replace(blank, observed=None), start)
    value = None if at is None else in_unit_of(at, series)
    if at is None or value is None:
        return replace(blank, because=f"unknown: no observation for {target.due}")
    if doubtful(at):
        return replace(blank, because=f"unknown: the figure for {target.due} is in doubt. {at.flags[-1]}")
    return _due(target, series, blank, value)


def _no_goal(target: Target, start: float | None, series: Series) -> str:
    if target.factor is not None and start == 0:
        return "unknown: a multiple of a baseline of zero says nothing"
    return f"unknown: a goal in {target.unit or 'per cent'} cannot be compared with figures in {series.unit}"


def _day(text: str) -> date:
    found = bounds(text)
    if found is None:
        raise ValueError(f"{text!r} is no date. Give it as YYYY, YYYY-MM or YYYY-MM-DD.")
    return found[1]


def _due_day(target: Target) -> date:
    return _day(target.due or "")


def _due(target: Target, series: Series, blank: Reckoning, value: float) -> Reckoning:
    goal, base = blank.goal, blank.baseline
    assert goal is not None
    start = None if base is None else in_unit_of(base, series)
    slack = _TOLERANCE * max(1.0, abs(goal))
    falls = _falls(target, start if start is not None else _before(target, series), goal)
    reached = value <= goal + slack if falls else value >= goal - slack
    years = None if base is None else int((target.due or "")[:4]) - int(base.period[:4])
    done = replace(
        blank,
        verdict=Verdict.REACHED if reached else Verdict.MISSED,
        share=value / goal if goal else None,
        factor=value / start if start else None,
        needed_growth=yearly(start, goal, years),
        actual_growth=yearly(start, value, years),
    )
    return replace(done, because=_sentence(target, series, done, value, start))


def _before(target: Target, series: Series) -> float | None:
    """The first figure before the due year: where a stated value was approached from."""
    rows = sorted((row for row in series.observations if row.period < (target.due or "")), key=lambda row: row.period)
    return next((value for row in rows if (value := in_unit_of(row, series)) is not None), None)


def yearly(start: float | None, end: float, years: int | None) -> float | None:
    """The constant yearly growth from one figure to another; None when no such rate exists (zero, other sign)."""
    if start is None or not years or years < 0 or start <= 0 or end < 0:
        return None
    return float((end / start) ** (1 / years)) - 1


def _sentence(target: Target, series: Series, row: Reckoning, value: float, start: float | None) -> str:
    goal = row.goal or 0.0
    says = f"{target.due}: {figure(value, series.unit)}; the goal was {goal:g}"
    if row.baseline is not None and start is not None:
        says += f" ({_how(target)} the {start:g} of {row.baseline.period}{_from(row.baseline)})"
    if row.factor is not None:
        says += f"; {value:g} / {start:g} = {row.factor:.2f} times"
    if row.share is not None:
        says += f"; {value:g} / {goal:g} = {row.share:.1%} of the goal"
    if row.needed_growth is not None and row.actual_growth is not None:
        says += f"; {row.needed_growth:+.1%} a year was needed, {row.actual_growth:+.1%} came"
    return f"{says}: {row.verdict}"


def _from(row: Observation) -> str:
    return f", {row.vintage}" if row.vintage else ""


def _how(target: Target) -> str:
    if target.factor is not None:
        return f"{target.factor:g} times"
    return f"{'-' if target.direction == 'decrease' else '+'}{target.percent:g} per cent on"


def _not_yet(target: Target, series: Series, row: Reckoning, start: float | None) -> Reckoning:
    assert row.goal is not None
    goal = row.goal
    base_year = None if row.baseline is None else int(row.baseline.period[:4])
    ahead = projected(series, base_year, int((target.due or "")[:4]))
    years = None if base_year is None else int((target.due or "")[:4]) - base_year
    needed = yearly(start, goal, years)
    says = f"due {target.due}, the goal is {figure(goal, series.unit)}"
    if row.baseline is not None and start is not None:
        says += f" ({_how(target)} the {start:g} of {row.baseline.period}{_from(row.baseline)})"
    says += needed_sentence(series, goal, int((target.due or "")[:4])) if ahead is not None else ""
    says += f"; {ahead.because}" if ahead is not None else "; too few figures for a projection"
    return replace(
        row,
        verdict=Verdict.NOT_YET_DUE,
        needed_growth=needed,
        actual_growth=None if ahead is None else ahead.growth,
        projection=ahead,
        because=f"{says}: {Verdict.NOT_YET_DUE}",
    )


def _agreed(rows: Sequence[Reckoning]) -> Verdict:
    """The verdict all reckonings share; else that it depends, on the baseline or on which figure is believed."""
    told = [row for row in rows if row.verdict is not Verdict.UNKNOWN]  # a baseline of zero, a figure in doubt
    verdicts = {row.verdict for row in told}
    if len(verdicts) < _TWO:
        return verdicts.pop() if verdicts else Verdict.UNKNOWN
    per_base = [{row.verdict for row in told if row.baseline == base} for base in {row.baseline for row in told}]
    return Verdict.DEPENDS_ON_SOURCE if all(one == verdicts for one in per_base) else Verdict.DEPENDS


def _summary(rows: Sequence[Reckoning], verdict: Verdict) -> str:
    if len(rows) == 1 or verdict not in {Verdict.DEPENDS, Verdict.DEPENDS_ON_SOURCE}:
        most = "" if len(rows) == 1 else f" So it is on each of {len(rows)} readings."
        return f"{rows[0].because[:1].upper()}{rows[0].because[1:]}.{most}"
    return " ".join(f"{row.because[:1].upper()}{row.because[1:]}." for row in rows)
