"""Targets against statistics: the chart, the verdict, and the arithmetic as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.growth import Projection, yearly_points
from followthrough.assessments.targets import Leg, Reckoning, Verdict
from followthrough.model import Series, Target
from followthrough.reports.facts import Undertaking
from followthrough.reports.report import Block, Kind, Listing, Paragraph, Ref, Section, Sentence
from followthrough.reports.sections.figures import arithmetic, chart, figures
from followthrough.reports.sections.lists import nothing
from followthrough.reports.telling import Told, entry, item

_MOST = 3  # targets shown with charts; the rest stand in the spreadsheet
_READINGS = 6  # rows of arithmetic of one leg


def targets(told: Told) -> Section:
    """Each target that statistics can be held against."""
    rows = [one for one in told.choice.main if one.judgement is not None and one.judgement.legs]
    blocks = [block for one in rows[:_MOST] for block in (Listing((item(told, one),)), *measured(told, one))] or [
        nothing(told, "empty.targets")
    ]
    return Section("targets", told.words.say("targets.title"), tuple(blocks))


def measured(told: Told, one: Undertaking) -> Iterator[Block]:
    """Chart, verdict and arithmetic of each leg of a judged target."""
    assert one.judgement is not None, "only judged targets are shown"
    for leg in one.judgement.legs:
        yield from _leg(told, one, one.judgement.target, leg)


def _leg(told: Told, one: Undertaking, target: Target, leg: Leg) -> Iterator[Block]:
    drawn = chart(told, one, target, leg) if leg.reckonings else None
    if drawn is not None:
        yield drawn
    yield Paragraph(tuple(_sentences(told, one, target, leg)))
    if len(leg.reckonings) > 1:
        yield arithmetic(told, leg, _READINGS)


def _sentences(told: Told, one: Undertaking, target: Target, leg: Leg) -> Iterator[Sentence]:
    words, rests = told.words, (entry(one.key), Ref(Kind.SERIES, leg.series.key))
    name = words.name(leg.series.name or leg.series.key)
    verdict = words.term("verdict", leg.verdict)
    yield Sentence(words.say("targets.verdict", series=name, verdict=verdict), rests)
    if not leg.reckonings:
        yield Sentence(words.say("targets.unknown_short"), rests)
        return
    if leg.verdict is Verdict.DEPENDS:
        yield Sentence(words.say("targets.depends"), rests)
    if leg.verdict is Verdict.DEPENDS_ON_SOURCE:
        yield Sentence(words.say("targets.depends_source"), rests)
    judged = [made for made in leg.reckonings if made.goal is not None and made.verdict is not Verdict.UNKNOWN]
    if len(judged) > 1:
        yield Sentence(words.joined("sentence", _range(told, target, leg, judged)), rests)
    for made in judged if len(judged) == 1 else leg.reckonings[: not judged]:
        yield Sentence(_arithmetic(told, target, leg.series, made), (*rests, *figures(leg.series, made)))


def _range(told: Told, target: Target, leg: Leg, judged: Sequence[Reckoning]) -> Iterator[str]:
    """Several readings of one goal as a range: none is chosen for the reader, the table has each."""
    words, unit = told.words, told.words.name(leg.series.unit)
    goals = sorted(made.goal for made in judged if made.goal is not None)
    slots = {"n": len(judged), "low": words.figure(goals[0], 2), "high": words.figure(goals[-1], 2), "unit": unit}
    yield words.say("targets.baselines" if target.baseline is None else "targets.one_baseline", **slots)
    points = yearly_points(leg.series)
    ahead = [made.projection.value for made in judged if made.projection is not None]
    due = int((target.due or "")[:4])
    if ahead and points and points[-1][0] < due and points[-1][1] > 0 and goals[0] > 0:
        year, value = points[-1]
        rates = [_rate(told, (goal / value) ** (1 / (due - year)) - 1) for goal in (goals[0], goals[-1])]
        slots = {"value": words.figure(value, 2), "year": words.when(str(year)), "low": rates[0], "high": rates[1]}
        yield words.say("targets.needed_range", **slots)
        slots = {"low": words.figure(min(ahead), 1), "high": words.figure(max(ahead), 1), "year": words.when(str(due))}
        yield words.say("targets.projections", **slots)
    for at in dict.fromkeys(made.observed for made in judged if made.observed is not None):
        shares = [made.share for made in judged if made.observed == at and made.share is not None]
        if shares:
            slots = {"value": words.figure(at.value, 2), "period": words.when(at.period)}
            best, worst = words.percent(max(shares)), words.percent(min(shares))
            yield words.say("targets.shares", **slots, best=best, worst=worst)


def _arithmetic(told: Told, target: Target, series: Series, made: Reckoning) -> str:
    words = told.words
    parts = list(_goal(told, target, series, made))
    value = None if made.observed is None else made.observed.value
    if made.observed is not None and value is not None and made.verdict is not Verdict.NOT_YET_DUE:
        slots = {
            "period": words.when(made.observed.period),
            "value": words.figure(value, 2),
            "unit": words.name(series.unit),
        }
        goal, verdict = words.figure(made.goal, 2), words.term("verdict", made.verdict)
        parts.append(words.say("targets.reached_missed", **slots, goal=goal, verdict=verdict))
    if made.needed_growth is not None and made.actual_growth is not None and made.verdict is not Verdict.NOT_YET_DUE:
        slots = {"needed": _rate(told, made.needed_growth), "actual": _rate(told, made.actual_growth)}
        parts.append(words.say("targets.growth", **slots))
    if made.verdict is Verdict.NOT_YET_DUE:
        parts += _ahead(told, series, made, int((target.due or "")[:4]))
    if made.verdict is Verdict.UNKNOWN:
        parts.append(words.say("targets.no_figure", due=words.when(target.due)))
    return words.joined("sentence", parts)


def _goal(told: Told, target: Target, series: Series, made: Reckoning) -> Iterator[str]:
    words, base = told.words, made.baseline
    goal = words.figure(made.goal, 2)
    if made.goal is None:
        return
    if base is None or base.value is None:
        yield words.say("targets.goal", goal=goal, unit=words.name(series.unit))
        return
    slots = {
        "base": words.figure(base.value, 2),
        "year": words.when(base.period),
        "goal": goal,
        "how": _how(told, target),
    }
    key = "targets.from_source" if base.vintage else "targets.from"
    yield words.say(key, **slots, vintage=base.vintage)


def _how(told: Told, target: Target) -> str:
    if target.factor is not None:
        return told.words.say("targets.how_factor", n=told.words.figure(target.factor))
    key = "targets.how_decrease" if target.direction == "decrease" else "targets.how_increase"
    return told.words.say(key, n=told.words.figure(target.percent))


def _ahead(told: Told, series: Series, made: Reckoning, due: int) -> Iterator[str]:
    """What is still needed from the last figure, and what would come if it went on as before."""
    words, points = told.words, yearly_points(series)
    if points and made.goal is not None and points[-1][0] < due:
        year, value = points[-1]
        slots = {"value": words.figure(value, 2), "year": words.when(str(year))}
        if value > 0 and made.goal > 0:
            rate = _rate(told, (made.goal / value) ** (1 / (due - year)) - 1)
            yield words.say("targets.needed_now", **slots, rate=rate)
        else:
            step = words.figure((made.goal - value) / (due - year), 2)
            yield words.say("targets.needed_step", **slots, step=step, unit=words.name(series.unit))
    yield _projection(told, made.projection, points)


def _projection(told: Told, ahead: Projection | None, points: Sequence[tuple[int, float]]) -> str:
    words = told.words
    if ahead is None:
        return words.say("targets.no_projection")
    slots = {"value": words.figure(ahead.value, 1), "year": words.when(str(ahead.year))}
    if ahead.growth is None:
        return words.say("targets.projection_line", **slots)
    first = next((year for year, _ in points), ahead.year)
    years = {"first": words.when(str(first)), "last": words.when(str(points[-1][0]))}
    return words.say("targets.projection_growth", **slots, **years, rate=_rate(told, ahead.growth))


def _rate(told: Told, rate: float) -> str:
    sign = "+" if rate >= 0 else "−"
    return f"{sign}{told.words.percent(abs(rate))}"
