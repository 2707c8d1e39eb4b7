"""`factsheet`: one undertaking whole, on a page or two: its words through time, what was claimed, what is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.trackability import trackability_of_text
from followthrough.reports.charts.timeline import timeline, whole
from followthrough.reports.charts.timeline import told as timeline_told
from followthrough.reports.choosing import Choice
from followthrough.reports.cover import lines, warnings
from followthrough.reports.edition import edition
from followthrough.reports.facts import Facts, Statement, Undertaking
from followthrough.reports.labels import labelled
from followthrough.reports.reasons import reasoned
from followthrough.reports.report import (
    Block,
    Cell,
    Column,
    Cover,
    Listing,
    Note,
    Paragraph,
    Picture,
    Report,
    Row,
    Section,
    Sentence,
    Table,
    refs_of,
)
from followthrough.reports.sections.language import diff_of
from followthrough.reports.sections.money import table as money_table
from followthrough.reports.sections.sources import sources
from followthrough.reports.sections.standing import sides
from followthrough.reports.sections.targets import measured
from followthrough.reports.sections.unknown import unknown
from followthrough.reports.telling import (
    Told,
    because,
    entry,
    facts_line,
    item,
    shortened,
    silence,
    slip,
    statement_refs,
)
from followthrough.reports.wording import wording

_HALF = 0.5


def factsheet(facts: Facts, *, language: str = "en") -> Report:
    """The fact sheet of the one undertaking in the facts.

    Raises:
        followthrough.reports.wording.LanguageError: there are no reports in that language.
        ValueError: the facts hold no undertaking, or several.
    """
    if len(facts.undertakings) != 1:
        raise ValueError(f"A fact sheet is of one undertaking; here are {len(facts.undertakings)}.")
    words = wording(language, facts.names.translated)
    told = Told(facts, Choice(facts), words)
    one = facts.undertakings[0]
    body = tuple(_sections(told, one))
    labels = labelled(refs_of((*body, unknown(told))))
    return Report(
        kind="factsheet",
        subject=one.key,
        language=language,
        cover=_cover(told, one),
        as_of=facts.as_of,
        known_at=facts.held.known_at,
        edition=edition(facts, f"factsheet:{one.key}"),
        foot=words.say("page.draft"),
        sections=body,
        annexes=(sources(told, labels), unknown(told)),
        labels=labels,
        sheets=(_statements(told, one.statements),),
    )


def _cover(told: Told, one: Undertaking) -> Cover:
    name = f"factsheet:{one.key}"
    return Cover(
        told.words.say("factsheet.kicker"), one.headline, facts_line(told, one), tuple(lines(told, name)),
        tuple(warnings(told)),
    )  # fmt: skip


def _sections(told: Told, one: Undertaking) -> Iterator[Section]:
    words = told.words
    yield Section("stands", words.say("factsheet.stands"), tuple(_stands(told, one)))
    yield Section("said", words.say("factsheet.said"), tuple(_said(told, one)))
    known = sides(told, one)
    if known.sides:
        yield Section("known", words.say("factsheet.known"), (known,))
    diffs = [diff for diff in (diff_of(told, change) for change in told.facts.changed) if diff is not None]
    if diffs:
        yield Section("words", words.say("words.title"), tuple(diffs))
    if one.judgement is not None and one.judgement.legs:
        yield Section("target", words.say("targets.title"), tuple(measured(told, one)))
    if told.facts.money:
        yield Section("money", words.say("money.title"), (money_table(told, told.facts.money),))
    trackable = _trackable(told, one)
    if trackable is not None:
        yield Section("trackable", words.say("factsheet.trackable"), (trackable, Note(words.say("factsheet.rule"))))


def _stands(told: Told, one: Undertaking) -> Iterator[Block]:
    yield Listing((item(told, one, because(told, one), tracked=len(one.deadlines.deadlines) > 1),))
    said = [slip(told, one)] if one.deadlines.slips else []
    said += [silence(told, one)] if one.is_silent else []
    said += [reasoned(each, (entry(one.key),), told.words) for each in one.assessment.conflicts]
    if said:
        yield Paragraph(tuple(said))


def _said(told: Told, one: Undertaking) -> Iterator[Block]:
    if any(said.date for said in one.statements):
        caption = Sentence(told.words.say("timeline.title"), (entry(one.key),))
        drawn = timeline(one, told.words, as_of=told.facts.as_of)
        yield Picture(f"timeline-{one.key}", drawn, timeline_told(one, told.words), caption)
        yield Note(told.words.say("timeline.key"))
    yield _statements(told, whole(one), note=told.words.say("factsheet.parts"))


def _statements(told: Told, statements: Sequence[Statement], note: str = "") -> Table:
    words = told.words
    columns = (
        Column(words.say("rest.stated"), "date", 1.9), Column(words.say("sheet.relation"), width=1.7),
        Column(words.say("factsheet.words"), width=5), Column(words.say("rest.due"), "date", 1.2),
    )  # fmt: skip
    rows = []
    for said in statements:
        source = told.source(said.document)
        cells = (
            Cell(words.when(said.date) or "–", said.date), Cell(words.term("relation", said.relation)),
            Cell(shortened(told.facts.quotes.get(said.place, "")), language=source.language),
            Cell(words.when(said.due), said.due),
        )  # fmt: skip
        rows.append(Row(cells, statement_refs(said)))
    return Table("statements", words.say("factsheet.statements"), columns, tuple(rows), note)


def _trackable(told: Told, one: Undertaking) -> Table | None:
    """What its first words say and do not say, part by part; None where they cannot be read as an undertaking."""
    said = told.facts.quotes.get(one.first.place)
    made = None if said is None else trackability_of_text(said, date=one.first.date or None)
    if made is None or not made.undertakings:
        return None
    words = told.words
    columns = (Column(words.say("factsheet.part"), width=2), Column(words.say("factsheet.there")),
               Column(words.say("sheet.reason"), width=4))  # fmt: skip
    answers = {1.0: "factsheet.is_there", _HALF: "factsheet.is_vague", 0.0: "factsheet.is_missing"}
    rows = tuple(
        Row((Cell(words.term("part", part.name)), Cell(words.say(answers[part.score])),
             Cell(reasoned(part.because, (entry(one.key),), words).text)), (entry(one.key),))
        for part in made.undertakings[0].parts
    )  # fmt: skip
    share = words.percent(made.undertakings[0].score, 0)
    return Table("trackable", words.say("questions.words_score", share=share), columns, rows)
