"""`scorecard`: what a coding round came to under its scheme, with its rule and how far the coders agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from followthrough.assessments.coding import Aggregate
from followthrough.reports.choosing import Choice
from followthrough.reports.cover import lines, warnings
from followthrough.reports.edition import edition
from followthrough.reports.facts import Facts, Round, Unit
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
from followthrough.reports.sections.sources import sources
from followthrough.reports.telling import Told, entry
from followthrough.reports.wording import wording

_WIDE = 12  # members in one table; more are set in several
_WAITING = 20  # units that wait, named one by one


def scorecard(facts: Facts, *, language: str = "en") -> Report:
    """The scorecard of the coding round in the facts.

    Raises:
        followthrough.reports.wording.LanguageError: there are no reports in that language.
        ValueError: the facts hold no round.
    """
    made = facts.round
    if made is None:
        raise ValueError("A scorecard is of one coding round; here is none.")
    told = Told(facts, Choice(facts), wording(language, facts.names.translated))
    body = (_result(told, made), _matrix(told, made), _agreement(told, made))
    open_ = _waiting(told, made)
    labels = labelled(refs_of((*body, open_)))
    return Report(
        kind="scorecard",
        subject=f"{made.key}-{made.stage}" if made.stage else made.key,
        language=language,
        cover=_cover(told, made),
        as_of=facts.as_of,
        known_at=facts.held.known_at,
        edition=edition(facts, f"scorecard:{made.key}:{made.stage}"),
        foot=told.words.say("page.coded"),
        sections=body,
        annexes=(sources(told, labels), open_),
        labels=labels,
        sheets=(_reasons(told, made),),
    )


def _rests(made: Round) -> tuple[Ref, ...]:
    return (Ref(Kind.ROUND, made.key),)


def _cover(told: Told, made: Round) -> Cover:
    words = told.words
    stage = words.say("scorecard.frozen", stage=made.stage, day=words.when(made.frozen)) if made.frozen else made.stage
    under = words.joined("facts", filter(None, (made.scheme.name, stage)))
    name = f"scorecard:{made.key}:{made.stage}"
    return Cover(
        words.say("scorecard.kicker"),
        made.title or made.key,
        under,
        tuple(lines(told, name)),
        tuple(warnings(told, "nature_coded")),
    )


def _result(told: Told, made: Round) -> Section:
    words, decided = told.words, sum(bool(unit.value) for unit in made.units)
    slots = {"all": len(made.units), "entries": len(made.entries), "scheme": made.scheme.name}
    said = Sentence(words.say("scorecard.decided", n=decided, **slots), _rests(made))
    blocks: list[Block] = [Paragraph((said,))]
    if any(made.members) and made.by_member:
        blocks.append(_scores(told, made, made.by_member, "member"))
    if made.by_entry:
        blocks.append(_scores(told, made, made.by_entry, "entry", dict(made.entries)))
    blocks += [Note(made.scheme.rule), Note(words.say("scorecard.source", source=made.scheme.source))]
    return Section("result", words.say("scorecard.result"), tuple(blocks))


def _scores(
    told: Told, made: Round, rows: Sequence[Aggregate], by: str, names: Mapping[str, str] | None = None
) -> Table:
    """One group a row: mean, per cent, how often each value was given, how many are missing."""
    words = told.words
    columns = (
        Column(words.say(f"scorecard.{by}"), width=3 if by == "member" else 4.5),
        Column(words.say("scorecard.mean"), "number"), Column(words.say("scorecard.percent"), "number"),
        *(Column(value.code, "number", 0.7) for value in made.scheme.values),
        Column(words.say("scorecard.missing"), "number"),
    )  # fmt: skip
    return Table(
        f"by-{by}", words.say(f"scorecard.by_{by}"), columns, tuple(_score(told, made, one, by, names) for one in rows)
    )


def _score(told: Told, made: Round, one: Aggregate, by: str, names: Mapping[str, str] | None) -> Row:
    words = told.words
    percent = "–" if one.percent is None else words.say("percent_short", n=words.figure(one.percent, 1))
    cells = (
        Cell(words.name((names or {}).get(one.group, one.group))),
        Cell("–" if one.mean is None else words.figure(one.mean, 2), one.mean), Cell(percent, one.percent),
        *(Cell(words.figure(count), count) for _, count in one.counts), Cell(words.figure(one.missing), one.missing),
    )  # fmt: skip
    return Row(cells, (entry(one.group),) if by == "entry" else _rests(made))


def _matrix(told: Told, made: Round) -> Section:
    """Every undertaking against every member, the value of each."""
    words, members = told.words, made.members
    blocks: list[Block] = []
    for start in range(0, len(members), _WIDE):
        some = members[start : start + _WIDE]
        columns = (
            Column(words.say("scorecard.entry"), width=4.5),
            *(Column(words.name(name) or words.say("scorecard.value"), "text", 1) for name in some),
        )
        rows = tuple(_across(told, made, key, headline, some) for key, headline in made.entries)
        blocks.append(Table(f"matrix-{start // _WIDE + 1}", words.say("scorecard.matrix"), columns, rows))
    meant = words.joined("also", (f"{value.code}: {value.label}" for value in made.scheme.values))
    return Section("matrix", words.say("scorecard.matrix"), (*blocks, Note(meant)))


def _across(told: Told, made: Round, key: str, headline: str, members: Sequence[str]) -> Row:
    values = {unit.member: unit.value for unit in made.units if unit.entry == key}
    blank = told.words.say("scorecard.open")
    return Row((Cell(headline), *(Cell(values.get(name) or blank) for name in members)), (entry(key),))


def _agreement(told: Told, made: Round) -> Section:
    """How far the coders agree, on every field; nothing is averaged away."""
    words = told.words
    columns = (
        Column(words.say("scorecard.field"), width=2), Column(words.say("scorecard.units"), "number"),
        Column(words.say("scorecard.same"), "number"), Column(words.say("scorecard.kappa"), "number"),
        Column(words.say("scorecard.alpha"), "number"), Column(words.say("scorecard.level"), width=1.4),
    )  # fmt: skip
    rows = []
    for one in made.agreement:
        figures = (one.percent, one.kappa, one.alpha)
        cells = (
            Cell(one.field), Cell(words.figure(one.units), one.units),
            *(Cell("–" if each is None else words.figure(each, 2), each) for each in figures), Cell(one.level),
        )  # fmt: skip
        rows.append(Row(cells, _rests(made)))
    if not rows:
        said = Sentence(words.say("scorecard.no_agreement"), _rests(made))
        return Section("agreement", words.say("scorecard.agreement"), (Paragraph((said,)),))
    table = Table("agreement", words.say("scorecard.agreement"), columns, tuple(rows))
    return Section("agreement", words.say("scorecard.agreement"), (table,))


def _waiting(told: Told, made: Round) -> Section:
    words = told.words
    rows = tuple(_open(told, made)) or (Sentence(words.say("scorecard.all_decided"), _rests(made)),)
    blocks: tuple[Block, ...] = (Note(words.say("unknown.intro")), *(Paragraph((row,)) for row in rows))
    return Section("unknown", words.say("unknown.title"), blocks)


def _open(told: Told, made: Round) -> Iterator[Sentence]:
    """What is not decided, and what it waits for."""
    words = told.words
    waiting = [unit for unit in made.units if not unit.value]
    if waiting:
        yield Sentence(words.say("scorecard.waiting", n=len(waiting), all=len(made.units)), _rests(made))
    for unit in waiting[:_WAITING]:
        why = reasoned(unit.because, (), words).text
        slots = {"headline": unit.headline, "member": words.name(unit.member), "why": why}
        key = "scorecard.waits_member" if unit.member else "scorecard.waits"
        yield Sentence(words.say(key, **slots), (entry(unit.entry), *_rests(made)))


def _reasons(told: Told, made: Round) -> Table:
    """Every decided unit with who decided it and why."""
    words = told.words
    titles = ("scorecard.entry", "scorecard.member", "scorecard.value", "scorecard.by", "sheet.reason")
    rows = tuple(_unit(told, unit) for unit in made.units)
    return Table("units", words.say("scorecard.every"), tuple(Column(words.say(title)) for title in titles), rows)


def _unit(told: Told, unit: Unit) -> Row:
    words = told.words
    cells = (
        Cell(unit.headline), Cell(words.name(unit.member)), Cell(unit.value), Cell(unit.by),
        Cell(reasoned(unit.because, (), words).text),
    )  # fmt: skip
    return Row(cells, (entry(unit.entry),))
