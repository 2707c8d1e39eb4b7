"""Plans by heading with our rates, and what others claim of them in their own words, unmixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.rates import ADDRESSED, COMPLETED
from followthrough.model import Status
from followthrough.reports.facts import Claimed, LineFact, PlanFact
from followthrough.reports.report import Block, Cell, Column, Kind, Note, Ref, Row, Section, Table
from followthrough.reports.sections.lists import nothing
from followthrough.reports.sections.standing import number
from followthrough.reports.telling import Told, filled

_MOST = 12  # claims of one instrument that are shown, the newest


def plans(told: Told) -> Section:
    """Matrix and claims."""
    blocks = tuple(_blocks(told)) or (nothing(told, "empty.plans"),)
    return Section("plans", told.words.say("plans.title"), blocks)


def _blocks(told: Told) -> Iterator[Block]:
    for plan in told.facts.plans:
        yield matrix(told, plan)
    named = {one.key: one.name for one in told.facts.instruments}
    keys = dict.fromkeys(one.instrument for one in told.facts.claims)
    for key in sorted(keys, key=lambda key: (key == "", key)):
        rows = [one for one in told.facts.claims if one.instrument == key]
        title = told.words.say("plans.claims", name=told.words.name(named.get(key, key))) if key else ""
        yield claims(told, rows, title or told.words.say("plans.claims_other"), key)
    if told.facts.claims:
        yield Note(told.words.say("plans.note"))


def matrix(told: Told, plan: PlanFact) -> Table:
    """One row a heading: how many lines, how they stand, our rate."""
    words = told.words
    columns = (
        Column(words.say("plans.heading"), width=4), Column(words.say("plans.lines"), "number"),
        Column(words.say("plans.done"), "number"), Column(words.say("plans.moving"), "number"),
        Column(words.say("plans.addressed"), "number"), Column(words.say("plans.open"), "number"),
        Column(words.say("plans.ours"), width=2.8),
    )  # fmt: skip
    groups = [(name, [one for one in plan.lines if one.line.heading == name]) for name in plan.headings]
    rows = [_heading(told, plan, name or words.say("plans.no_heading"), own) for name, own in groups]
    rows.append(_heading(told, plan, words.say("plans.whole"), list(plan.lines)))
    rule = words.say("plans.rule_assessed" if plan.assessed else "plans.rule_words")
    return Table(f"plan-{plan.key}", plan.title or plan.key, columns, tuple(rows), rule)


def _heading(told: Told, plan: PlanFact, name: str, own: Sequence[LineFact]) -> Row:
    words, steps = told.words, [plan.step(one) for one in own]
    done = sum(step in COMPLETED for step in steps)
    numbers = [
        len(steps), done, steps.count(Status.IN_PROGRESS), steps.count(Status.ADDRESSED),
        sum(step not in ADDRESSED for step in steps),
    ]  # fmt: skip
    cells = [Cell(name), *(Cell(words.figure(n), n) for n in numbers), Cell(rate(told, steps))]
    return Row(tuple(cells), (Ref(Kind.PLAN, plan.key),))


def rate(told: Told, steps: Sequence[Status]) -> str:
    """Our rate with numerator and denominator; "" of nothing."""
    words, done = told.words, sum(step in COMPLETED for step in steps)
    return words.say("plans.rate", percent=words.percent(done / len(steps)), n=done, all=len(steps)) if steps else ""


def claims(told: Told, rows: Sequence[Claimed], title: str, key: str) -> Table:
    """What others say of progress, word for word, by date."""
    words = told.words
    columns = (
        Column(words.say("plans.date"), "date", 2), Column(words.say("plans.claimant"), width=2),
        Column(words.say("plans.word"), width=2.4), Column(words.say("plans.number"), width=1.6),
        Column(words.say("plans.basis"), width=1.4),
    )  # fmt: skip
    ordered = sorted(rows, key=lambda one: (one.claim.date or "", one.claim.key))
    note = "" if _held(told, key) or not key else words.say("plans.no_lines", name=words.name(_named(told, key)))
    kept, made = filled(columns, tuple(_claim(told, one) for one in ordered[-_MOST:]))
    return Table(f"claims-{key or 'other'}", title, kept, made, note)


def _held(told: Told, key: str) -> bool:
    return any(plan.instrument == key for plan in told.facts.plans)


def _named(told: Told, key: str) -> str:
    return next((one.name for one in told.facts.instruments if one.key == key), key)


def _claim(told: Told, one: Claimed) -> Row:
    words, claim = told.words, one.claim
    bare = words.say("plans.bare") if claim.number is not None else words.say("instruments.nobody")
    basis = bare if claim.denominator is None else words.say("plans.itemised", n=words.figure(claim.denominator))
    shown = words.say("instruments.nobody") if claim.number is None else number(told, claim)
    cells = (
        Cell(words.when(claim.date), claim.date or ""), Cell(claim.claimant), Cell(f"“{claim.word}”"),
        Cell(shown, claim.number), Cell(basis, claim.denominator),
    )  # fmt: skip
    return Row(cells, (Ref(Kind.CLAIM, claim.key),))
