"""The annex in which every mark of the text leads to its key in the register, its place and its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from followthrough import model
from followthrough.assessments.instruments.actions import Action
from followthrough.reports.facts import PARAPHRASE, Round, Source, Statement
from followthrough.reports.labels import LETTERS
from followthrough.reports.report import Cell, Column, Kind, Note, Ref, Row, Section, Table
from followthrough.reports.sections.figures import observation
from followthrough.reports.sections.instruments import act_ref
from followthrough.reports.sections.money import amount, holder
from followthrough.reports.telling import Told, claim_ref, fact_ref, readable, signed

Labels = Sequence[tuple[Ref, str]]


def sources(told: Told, labels: Labels) -> Section:
    """Documents first, then everything else that a sentence rests on."""
    words = told.words
    tables = (documents(told, labels), rest(told, labels))
    shown = tuple(table for table in tables if table.rows)
    return Section("sources", words.say("sources.title"), (Note(words.say("sources.intro")), *shown))


def documents(told: Told, labels: Labels) -> Table:
    """Every document named, with its date, how that is known, its address."""
    words = told.words
    columns = (
        Column(words.say("sources.mark"), "refs", 0.7), Column(words.say("sources.document"), width=3.4),
        Column(words.say("sources.date"), "date", 1.9), Column(words.say("sources.known"), width=1.5),
        Column(words.say("sources.address"), width=3.4),
    )  # fmt: skip
    named = [(told.source(ref.key), ref, mark) for ref, mark in labels if ref.kind is Kind.DOCUMENT]
    rows = tuple(_document(told, source, ref, mark) for source, ref, mark in named)
    return Table("documents", words.say("sources.documents"), columns, rows)


def _document(told: Told, source: Source, ref: Ref, mark: str) -> Row:
    words = told.words
    told_of = [words.say("sources.paraphrase")] if source.kind == PARAPHRASE else []
    told_of += [words.say("sources.invented")] if source.invented else []
    told_of += [] if source.whole else [words.say("sources.quoted")]
    told_of += [] if source.sure is None else [words.say("sources.by_machine", sure=source.sure)]
    title = source.title or source.key
    title = f"{title} ({words.told['row']['between'].join(told_of)})" if told_of else title
    cells = (
        Cell(mark), Cell(title, language=source.language), Cell(words.when(source.date) or "–", source.date),
        Cell(words.term("basis", source.date_basis)), Cell(readable(source.address) or words.say("sources.no_address")),
    )  # fmt: skip
    return Row(cells, (ref,))


def rest(told: Told, labels: Labels) -> Table:
    """Undertakings, statements, claims, facts, figures, acts: key, what it is, where it stands."""
    words = told.words
    columns = (
        Column(words.say("sources.mark"), "refs", 0.7), Column(words.say("sources.key"), width=2.4),
        Column(words.say("sources.what"), width=3.6), Column(words.say("sources.where"), width=3.4),
    )  # fmt: skip
    marks = dict(labels)
    catalogue = dict(_catalogue(told, marks))
    owners = {said.finding: Ref(Kind.ENTRY, one.key) for one in told.facts.undertakings for said in one.statements}
    order = list(LETTERS)
    named = sorted(((ref, mark) for ref, mark in labels if ref.kind is not Kind.DOCUMENT),
                   key=lambda pair: (order.index(pair[0].kind), int(pair[1][1:])))  # fmt: skip
    rows, stood = [], dict[str, str]()
    for ref, mark in named:
        what, where = catalogue.get(ref, ("", ""))
        if ref.kind is Kind.STATEMENT and owners.get(ref.key) in marks:
            what = f"{what} ({marks[owners[ref.key]]})"  # a statement is told by its undertaking's mark
        key = ref.key if ref.kind not in {Kind.ACTION, Kind.OBSERVATION} else "/".join(ref.key.split("/")[:3])
        told_by = stood.setdefault(where, mark) if "://" in where else mark
        place = where if told_by == mark else words.say("sources.same", mark=told_by)
        rows.append(Row((Cell(mark), Cell(key), Cell(what), Cell(place)), (ref,)))
    return Table("named", words.say("sources.rest"), columns, tuple(rows))


def _catalogue(told: Told, marks: Mapping[Ref, str]) -> Iterator[tuple[Ref, tuple[str, str]]]:
    """What each thing is and where it stands, for all that the facts hold."""
    yield from _undertakings(told, marks)
    yield from _facts(told)
    yield from _figures(told)
    yield from _sums(told)
    for one in told.facts.instruments:
        yield Ref(Kind.INSTRUMENT, one.key), (told.words.name(one.name), told.words.term("instrument", one.kind))
        for action in {a for row in one.life.parties for a in row.actions} | set(one.life.common):
            yield act_ref(one.key, action), (_action(told, one.name, action), _where(told, action.source, action.mark))
    for each in told.facts.plans:
        yield Ref(Kind.PLAN, each.key), (each.title or each.key, each.source or each.issuer)
        for own in each.lines:
            yield Ref(Kind.LINE, own.key), (f"{own.line.number} {own.line.text}".strip(), each.title or each.key)
        for line in each.lines:
            yield from _weighed(told, line.assessment)
    if told.facts.round is not None:
        yield from _scored(told.facts.round)
    for meeting in filter(None, (told.facts.meeting, told.facts.earlier)):
        yield (
            Ref(Kind.MEETING, meeting.key),
            (told.words.name(meeting.name), _where(told, meeting.source, meeting.mark)),
        )


def _undertakings(told: Told, marks: Mapping[Ref, str]) -> Iterator[tuple[Ref, tuple[str, str]]]:
    for one in told.facts.undertakings:
        if Ref(Kind.ENTRY, one.key) in marks:
            yield Ref(Kind.ENTRY, one.key), (one.headline, _place(told, one.first, marks))
        for said in one.statements:
            if Ref(Kind.STATEMENT, said.finding) in marks:
                kind = told.words.term("relation", said.relation)
                yield Ref(Kind.STATEMENT, said.finding), (kind, _place(told, said, marks))
    for change in told.facts.changed:
        for said in (change.earlier, change.later):
            yield Ref(Kind.STATEMENT, said.finding), (change.headline, _place(told, said, marks))


def _place(told: Told, one: Statement, marks: Mapping[Ref, str]) -> str:
    """The mark of its document and the passage; the document's title where it bears no mark."""
    source = told.source(one.document)
    page = "" if one.page is None else f", {told.words.say('page.short', n=one.page)}"
    mark = marks.get(Ref(Kind.DOCUMENT, one.document)) or source.title or source.key
    return f"{mark}, {told.words.place(one.passage)}{page}"


def _scored(made: Round) -> Iterator[tuple[Ref, tuple[str, str]]]:
    yield Ref(Kind.ROUND, made.key), (made.title, made.scheme.name)
    for key, headline in made.entries:
        yield Ref(Kind.ENTRY, key), (headline, made.title)


def _weighed(told: Told, made: model.Assessment) -> Iterator[tuple[Ref, tuple[str, str]]]:
    """The claims and facts that an assessment was made from."""
    for claim in made.claims:
        yield (
            claim_ref(claim),
            (_claim(claim.claimant, claim.word), _where(told, claim.source, claim.mark)),
        )
    for fact in made.evidence:
        yield fact_ref(fact), (fact.says, _where(told, fact.source, fact.mark))


def _facts(told: Told) -> Iterator[tuple[Ref, tuple[str, str]]]:
    for one in told.facts.undertakings:
        yield from _weighed(told, one.assessment)
        if one.verdict:
            yield Ref(Kind.VERDICT, one.verdict), (one.assessment.because, signed(told, one.assessment))
    for each in told.facts.claims:
        made = each.claim
        yield Ref(Kind.CLAIM, made.key), (_claim(made.claimant, made.word), _where(told, made.source, made.mark))


def _sums(told: Told) -> Iterator[tuple[Ref, tuple[str, str]]]:
    for one in told.facts.money:
        says = f"{holder(told, one)}: {amount(told, one)}"
        yield Ref(Kind.SUM, one.sum.key), (says, _where(told, one.sum.source, one.mark))


def _claim(claimant: str, word: str) -> str:
    return f"{claimant}: “{word}”"


def _where(told: Told, address: str, mark: str) -> str:
    """The address of a source and how far it was checked."""
    checked = told.words.term("mark", mark) if mark else ""
    return f"{readable(address) or told.words.say('sources.no_address')}" + (f" ({checked})" if checked else "")


def _figures(told: Told) -> Iterator[tuple[Ref, tuple[str, str]]]:
    legs = [leg for one in told.facts.undertakings if one.judgement is not None for leg in one.judgement.legs]
    for leg in legs:
        made = leg.series
        yield Ref(Kind.SERIES, made.key), (f"{made.name}, {made.unit}", made.source or made.publisher)
        for one in made.observations:
            says = f"{made.name}, {told.words.when(one.period)}: {told.words.figure(one.value, 2)} {made.unit}".rstrip()
            yield observation(made.key, one), (says, one.source)


def _action(told: Told, instrument: str, action: Action) -> str:
    words = told.words
    return f"{words.name(instrument)}: {words.term('step', action.action)}, {words.when(action.date) or '–'}"
