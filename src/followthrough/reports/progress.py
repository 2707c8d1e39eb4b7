"""`progress`: the executive report of a plan: how far its lines have come, heading by heading, and what others say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.rates import COMPLETED
from followthrough.model import Status
from followthrough.reports.choosing import Choice
from followthrough.reports.cover import lines, warnings
from followthrough.reports.edition import edition
from followthrough.reports.facts import Facts, LineFact, PlanFact
from followthrough.reports.labels import labelled
from followthrough.reports.reasons import reasoned
from followthrough.reports.report import (
    Block,
    Cell,
    Column,
    Cover,
    Kind,
    Note,
    Paragraph,
    Ref,
    Report,
    Row,
    Section,
    Sentence,
    Table,
    refs_of,
)
from followthrough.reports.sections.plans import claims, matrix, rate
from followthrough.reports.sections.sources import sources
from followthrough.reports.telling import Told, filled, signed, weighed
from followthrough.reports.wording import wording

_MOST_ACTIVITIES = 12  # of one line that are written out


def progress(facts: Facts, *, language: str = "en") -> Report:
    """The progress report of the one plan in the facts.

    Raises:
        followthrough.reports.wording.LanguageError: there are no reports in that language.
        ValueError: the facts hold no plan, or several.
    """
    if len(facts.plans) != 1:
        raise ValueError(f"A progress report is of one plan; here are {len(facts.plans)}.")
    plan = facts.plans[0]
    told = Told(facts, Choice(facts), wording(language, facts.names.translated))
    body = (_overall(told, plan), *(_heading(told, plan, name) for name in plan.headings))
    open_ = _not_known(told, plan)
    labels = labelled(refs_of((*body, open_)))
    return Report(
        kind="progress",
        subject=plan.key,
        language=language,
        cover=_cover(told, plan),
        as_of=facts.as_of,
        known_at=facts.held.known_at,
        edition=edition(facts, f"progress:{plan.key}"),
        foot=told.words.say("page.draft"),
        sections=body,
        annexes=(sources(told, labels), open_),
        labels=labels,
        sheets=(matrix(told, plan), _lines(told, plan, plan.lines, "all")),
    )


def _cover(told: Told, plan: PlanFact) -> Cover:
    words = told.words
    under = words.say("progress.under", day=words.when(plan.date)) if plan.date else ""
    return Cover(
        words.say("progress.kicker"), words.name(plan.title or plan.key), under,
        tuple(lines(told, f"progress:{plan.key}")), tuple(warnings(told)),
    )  # fmt: skip


def _overall(told: Told, plan: PlanFact) -> Section:
    words, rests = told.words, (Ref(Kind.PLAN, plan.key),)
    steps = [plan.step(one) for one in plan.lines]
    said = [Sentence(words.say("progress.overall", n=len(steps), rate=rate(told, steps)), rests)] if steps else []
    said += [Sentence(each, rests, "en") for each in plan.notices[:3]]
    blocks: list[Block] = [Paragraph(tuple(said) or (Sentence(words.say("progress.no_lines"), rests),))]
    blocks += [matrix(told, plan)] if steps else []
    if told.facts.claims:
        title = words.say("plans.claims", name=words.name(plan.title or plan.key))
        blocks += [claims(told, told.facts.claims, title, plan.instrument), Note(words.say("plans.note"))]
    return Section("overall", words.say("progress.overall_title"), tuple(blocks))


def _heading(told: Told, plan: PlanFact, name: str) -> Section:
    own = [one for one in plan.lines if one.line.heading == name]
    words, rests = told.words, (Ref(Kind.PLAN, plan.key),)
    steps = [plan.step(one) for one in own]
    slots = {
        "rate": rate(told, steps),
        "moving": sum(step in {Status.IN_PROGRESS, Status.ADDRESSED} for step in steps),
        "missed": steps.count(Status.MISSED),
        "unknown": steps.count(Status.UNKNOWN),
    }
    said = Sentence(words.say("progress.heading", n=len(own), **slots), rests)
    key = f"heading-{plan.headings.index(name) + 1}"
    table = _lines(told, plan, own, key)
    return Section(key, name or words.say("plans.no_heading"), (Paragraph((said,)), table))


def _lines(told: Told, plan: PlanFact, rows: Sequence[LineFact], key: str) -> Table:
    """One action line a row: what it says, who leads, by when, the plan's own word, where it stands and why."""
    words = told.words
    columns: tuple[Column, ...] = (
        Column(words.say("progress.number"), width=0.8), Column(words.say("progress.line"), width=3.4),
        Column(words.say("progress.lead"), width=1.5), Column(words.say("progress.period"), width=1.2),
        Column(words.say("progress.own_word"), width=1.3), Column(words.say("progress.standing"), "status", 1.3),
        Column(words.say("sheet.reason"), width=2.8),
    )  # fmt: skip
    shown, made = filled(columns, tuple(_row(told, plan, one) for one in rows))
    return Table(f"lines-{key}", words.say("plans.lines"), shown, made)


def _row(told: Told, plan: PlanFact, one: LineFact) -> Row:
    words, line = told.words, one.line
    parts = [line.text, *(f"– {each.text}" for each in line.activities[:_MOST_ACTIVITIES])]
    made = one.assessment
    why = reasoned(made.because, (), words).text if made.status is not Status.UNKNOWN or made.claims else ""
    why = f"{why} ({signed(told, made)})" if made.assessor else why
    step = made.status if made.status is not Status.UNKNOWN or plan.assessed else line.step
    cells = (
        Cell(line.number), Cell("\n".join(parts)), Cell(line.lead), Cell(line.period), Cell(_own_word(line.status)),
        Cell(words.term("status", step), str(step)), Cell(why),
    )  # fmt: skip
    verdict = (Ref(Kind.VERDICT, one.verdict),) if one.verdict else ()
    return Row(cells, (Ref(Kind.LINE, one.key), *verdict, *weighed(made)))


def _own_word(word: str) -> str:
    return f"“{word}”" if word else ""


def _not_known(told: Told, plan: PlanFact) -> Section:
    """Lines of which nothing is known, and what that does to the rate."""
    words = told.words
    rows = tuple(_unknown(told, plan)) or (Sentence(words.say("unknown.nothing"), (Ref(Kind.PLAN, plan.key),)),)
    blocks: tuple[Block, ...] = (Note(words.say("unknown.intro")), *(Paragraph((row,)) for row in rows))
    return Section("unknown", words.say("unknown.title"), blocks)


def _unknown(told: Told, plan: PlanFact) -> Iterator[Sentence]:
    words = told.words
    blank = [one for one in plan.lines if plan.step(one) is Status.UNKNOWN]
    if blank:
        refs = tuple(Ref(Kind.LINE, one.key) for one in blank)
        yield Sentence(words.say("progress.blank", n=len(blank), all=len(plan.lines)), refs)
    apart = [
        one for one in plan.lines if plan.assessed and one.line.step in COMPLETED and plan.step(one) not in COMPLETED
    ]
    if apart:
        refs = tuple(Ref(Kind.LINE, one.key) for one in apart)
        yield Sentence(words.say("progress.apart", n=len(apart)), refs)
    bare = [one.claim for one in told.facts.claims if one.claim.number is not None and one.claim.denominator is None]
    if bare:
        yield Sentence(words.say("unknown.bare", n=len(bare)), tuple(Ref(Kind.CLAIM, claim.key) for claim in bare))
