"""What nobody speaks of any more, and what sources do not agree on: both sides, unmixed."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough import model
from followthrough.model import Direction
from followthrough.reports.choosing import room
from followthrough.reports.facts import Undertaking
from followthrough.reports.reasons import reasoned
from followthrough.reports.report import Block, Cell, Column, Note, Row, Section, Sentence, Side, Sides, Table
from followthrough.reports.sections.lists import Part, section
from followthrough.reports.telling import (
    Told,
    claim_ref,
    entry,
    fact_ref,
    facts_line,
    headline,
    last_word,
    partnership,
    silent_since,
    statement_refs,
    who,
)

_MOST = 4  # undertakings whose sources are set side by side
SILENT = 16  # rows of the table of silence; the rest stands in the annex
_SIDE = 6  # sentences of one side; the newest


def standing(told: Told) -> Section:
    """Silent, contradicted."""
    words, choice = told.words, told.choice
    blocks = (_silent(told),) if choice.silent else ()
    silent = Part("silent", words.say("standing.silent"), blocks, "empty.silent")
    return section(told, "standing", words.say("standing.title"), (silent, _contradicted(told)))


def _silent(told: Told) -> Table:
    """One line each: who owes what, and for how long nobody has spoken of it."""
    words, rows = told.words, told.choice.silent
    columns = (
        Column(words.say("rest.undertaking"), width=4.2), Column(words.say("rest.who"), width=2),
        Column(words.say("rest.due"), "date", 1.6), Column(words.say("sheet.silent"), "date", 2.5),
        Column(words.say("standing.meetings"), "number", 1.3), Column(words.say("standing.months"), "number", 1.2),
    )  # fmt: skip
    shown = rows[: room(len(rows), SILENT)]
    left = len(rows) - len(shown)
    more = Sentence(words.say("says.more", n=left), (partnership(told),)) if left else None
    made = tuple(_quiet(told, one) for one in shown)
    return Table("silent", words.say("standing.table"), columns, made, words.say("rule.silent"), more)


def _quiet(told: Told, one: Undertaking) -> Row:
    words, quiet = told.words, one.silence
    assert quiet is not None, "only what was spoken of can fall silent"
    last = last_word(one)
    cells = (
        Cell(one.headline, language=told.source(one.first.document).language), Cell(who(told, one)),
        Cell(words.when(one.due), one.due), Cell(words.when(silent_since(one)), silent_since(one)),
        Cell(words.figure(quiet.meetings or 0), quiet.meetings), Cell(words.figure(quiet.months), quiet.months),
    )  # fmt: skip
    return Row(cells, (entry(one.key), *statement_refs(last)))


def _contradicted(told: Told) -> Part:
    rows, words = told.choice.contradicted, told.words
    blocks: list[Block] = [sides(told, one) for one in rows[:_MOST]]
    if len(rows) > _MOST:
        blocks.append(Note(words.say("says.more_sheet", n=len(rows) - _MOST)))
    return Part("contradicted", words.say("standing.contradicted"), tuple(blocks), "empty.contradicted")


def sides(told: Told, one: Undertaking) -> Sides:
    """What was claimed and what is known, side by side. Nothing is weighed here."""
    columns = tuple(side for side in _sides(told, one) if side.sentences)
    return Sides(one.status, headline(told, one), facts_line(told, one), columns)


def _sides(told: Told, one: Undertaking) -> Iterator[Side]:
    words, made_ = told.words, one.assessment
    yield Side(words.say("sides.claims"), tuple(claim_sentence(told, claim) for claim in made_.claims[-_SIDE:]))
    titles = {Direction.SUPPORTS: "for", Direction.CONTRADICTS: "against", Direction.CONTEXT: "context"}
    for direction, title in titles.items():
        facts = [fact for fact in made_.evidence if fact.direction is direction]
        yield Side(words.say(f"sides.{title}"), tuple(fact_sentence(told, fact) for fact in facts[-_SIDE:]))
    if not made_.claims and not made_.evidence:
        rests = (entry(one.key),)
        yield Side(words.say("sides.conflicts"), tuple(reasoned(each, rests, words) for each in made_.conflicts))


def claim_sentence(told: Told, claim: model.Claim) -> Sentence:
    """Who said it, the exact word, the number if any, the day."""
    words, day = told.words, told.words.when(claim.date)
    slots = {"claimant": claim.claimant, "word": claim.word, "day": day}
    rests = (claim_ref(claim),)
    if claim.number is None:
        return Sentence(words.say("says.claimed", **slots), rests)
    key = "says.claimed_bare" if claim.denominator is None else "says.claimed_number"
    return Sentence(words.say(key, **slots, number=number(told, claim)), rests)


def number(told: Told, claim: model.Claim) -> str:
    """The number of a claim with its unit."""
    if claim.number is None:
        return told.words.say("plans.no_number")
    if claim.unit in {"percent", "%", "per cent"}:
        return told.words.say("percent", n=told.words.figure(claim.number))
    return f"{told.words.figure(claim.number)} {claim.unit}".strip()


def fact_sentence(told: Told, fact: model.Evidence) -> Sentence:
    """What a fact says, its day and the class of its source."""
    words = told.words
    slots = {
        "says": fact.says.rstrip("."),
        "day": words.when(fact.date),
        "source": words.term("class", fact.source_class),
    }
    key = "says.fact_class" if fact.source_class else "says.fact"
    return Sentence(words.say(key, **slots), (fact_ref(fact),))
