"""Targets in figures: the chart with its words, every reckoning a row, every figure a row."""

from __future__ import annotations

import json

from followthrough.assessments.growth import yearly_points
from followthrough.assessments.targets import Leg, Reckoning
from followthrough.model import Observation, Series, Target
from followthrough.reports.charts.targets import Labels, bases, target_chart
from followthrough.reports.choosing import room
from followthrough.reports.facts import Undertaking
from followthrough.reports.report import Cell, Chart, Column, Kind, Ref, Row, Sentence, Table
from followthrough.reports.telling import Told, entry, filled, statement_refs


def figures(series: Series, made: Reckoning) -> tuple[Ref, ...]:
    """The observations a reckoning uses."""
    return tuple(observation(series.key, one) for one in (made.baseline, made.observed) if one is not None)


def observation(series: str, one: Observation) -> Ref:
    """One figure as the register names it."""
    return Ref(Kind.OBSERVATION, f"{series}/{one.period}/{one.vintage}/{one.source}")


def arithmetic(told: Told, leg: Leg, most: int | None = None) -> Table:
    """Every reckoning of a leg, one a row; the newest baselines, where only some are shown."""
    words = told.words
    columns: tuple[Column, ...] = (
        Column(words.say("targets.base"), width=2.6), Column(words.say("targets.goal_column"), "number"),
        Column(words.say("targets.figure"), "number"), Column(words.say("targets.share_column"), "number"),
        Column(words.say("targets.needed"), "number"), Column(words.say("targets.actual"), "number"),
        Column(words.say("targets.judged"), width=1.4),
    )  # fmt: skip
    shown = len(leg.reckonings) if most is None else room(len(leg.reckonings), most)
    rows = tuple(_row(told, leg.series, made) for made in leg.reckonings[-shown:])
    columns, rows = filled(columns, rows)
    caption = words.say("targets.table", series=words.name(leg.series.name or leg.series.key))
    left = len(leg.reckonings) - len(rows)
    more = Sentence(words.say("says.more_sheet", n=left), (Ref(Kind.SERIES, leg.series.key),)) if left else None
    return Table(f"target-{leg.series.key}", caption, columns, rows, left_out=more)


def _row(told: Told, series: Series, made: Reckoning) -> Row:
    words, base = told.words, made.baseline
    named = words.say("targets.no_base")
    if base is not None and base.value is not None:
        named = f"{words.when(base.period)}: {words.figure(base.value, 2)}" + (
            f" ({base.vintage})" if base.vintage else ""
        )
    seen = None if made.observed is None else made.observed.value
    cells = (
        Cell(named), _number(told, made.goal), _number(told, seen), _percent(told, made.share),
        _percent(told, made.needed_growth, signed=True), _percent(told, made.actual_growth, signed=True),
        Cell(words.term("verdict", made.verdict)),
    )  # fmt: skip
    return Row(cells, figures(series, made))


def _number(told: Told, value: float | None) -> Cell:
    return Cell(told.words.figure(value, 2) if value is not None else "–", value)


def _percent(told: Told, share: float | None, *, signed: bool = False) -> Cell:
    if share is None:
        return Cell("–")
    sign = ("+" if share >= 0 else "−") if signed else ""
    return Cell(f"{sign}{told.words.say('percent_short', n=f'{abs(share) * 100:,.1f}')}", share)


def chart(told: Told, one: Undertaking, target: Target, leg: Leg) -> Chart | None:
    """The chart of one leg, with its words and its figures; None where no figure of it has a year."""
    words, name = told.words, told.words.name(leg.series.name or leg.series.key)
    due = int((target.due or "0")[:4])
    method = next((made.projection.method for made in leg.reckonings if made.projection is not None), "")
    methods = {"compound growth": "targets.method_growth", "straight line": "targets.method_line"}
    projected = words.say("targets.projected", method=words.say(methods[method])) if method else ""
    labels = Labels(
        words.say("targets.observed"),
        words.say("targets.path"),
        projected,
        words.say("targets.earlier"),
        words.say("targets.doubted"),
        words.say("targets.due"),
    )
    drawn = target_chart(leg, due, labels)
    if drawn is None:
        return None
    spec = json.dumps(drawn, ensure_ascii=False, sort_keys=True)
    rests = (entry(one.key), Ref(Kind.SERIES, leg.series.key), *statement_refs(one.first))
    caption = f"{name}, {told.words.name(leg.series.unit)}" if leg.series.unit else name
    return Chart(
        f"chart-{one.key}-{leg.series.key}", spec, _alt(told, leg, due), Sentence(caption, rests), observed(told, leg)
    )


def _alt(told: Told, leg: Leg, due: int) -> str:
    """The chart in words, every figure named."""
    words, points = told.words, yearly_points(leg.series)
    named = (
        words.say("targets.chart_value", period=words.when(str(at)), value=words.figure(value, 2))
        for at, value in points
    )
    first, last = (words.when(str(points[end][0])) if points else "" for end in (0, -1))
    slots = {
        "series": words.name(leg.series.name or leg.series.key),
        "unit": words.name(leg.series.unit),
        "first": first,
        "last": last,
    }
    return words.say("targets.alt", **slots, values=words.joined("also", named), goal=_goals(told, leg, due)).strip()


def _goals(told: Told, leg: Leg, due: int) -> str:
    """The goal, or the lowest and highest where there are several."""
    words, year = told.words, told.words.when(str(due))
    goals = sorted(made.goal for made in bases(leg.reckonings) if made.goal is not None)
    if not goals:
        return ""
    low, high = words.figure(goals[0], 2), words.figure(goals[-1], 2)
    if low == high:
        return words.say("targets.alt_goal", year=year, goal=low)
    return words.say("targets.alt_goals", year=year, low=low, high=high)


def observed(told: Told, leg: Leg) -> Table:
    """Every figure of a series that was known on the day, with its edition."""
    words = told.words
    columns = (
        Column(words.say("targets.period"), "date"), Column(words.say("targets.value"), "number"),
        Column(words.say("targets.edition"), width=3),
    )  # fmt: skip
    rows = tuple(
        Row((Cell(words.when(one.period), one.period), _number(told, one.value), Cell(one.vintage)),
            (observation(leg.series.key, one),))
        for one in leg.series.observations
    )  # fmt: skip
    caption = words.say("targets.table_chart", series=words.name(leg.series.name or leg.series.key))
    return Table(f"series-{leg.series.key}", caption, columns, rows)
