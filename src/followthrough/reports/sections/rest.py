"""The annex with what the lists left out, and the whole lists for the spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.linking.wording import compare_wording
from followthrough.reports.choosing import months_slipped, room
from followthrough.reports.facts import InstrumentFact, Undertaking
from followthrough.reports.reasons import reason
from followthrough.reports.report import Cell, Column, Note, Row, Section, Sentence, Table
from followthrough.reports.sections.figures import arithmetic, observed
from followthrough.reports.sections.instruments import binding, by_party
from followthrough.reports.sections.money import table as money_table
from followthrough.reports.sections.standing import SILENT
from followthrough.reports.sections.summary import counts
from followthrough.reports.telling import SHOWN, Told, entry, group, one_line, partnership, statement_refs, who

_CUT = ("agreed", "new", "done", "done_late", "advanced", "due", "overdue", "slipped", "missed", "silent")
_MOST = 60  # rows of one list in the annex; the spreadsheet has all


def rest(told: Told) -> Section | None:
    """What did not fit: list by list, instruments party by party. None where nothing was left out."""
    tables = (*_cut(told), *(by_party(told, one) for one in _of_interest(told)))
    if not tables:
        return None
    words = told.words
    return Section("rest", words.say("rest.title"), (Note(words.say("rest.intro")), *tables))


def _of_interest(told: Told) -> list[InstrumentFact]:
    return [one for one in binding(told.facts.instruments) if len({row.in_force for row in one.life.parties}) > 1]


def _cut(told: Told) -> Iterator[Table]:
    for name in _CUT:
        rows: Sequence[Undertaking] = getattr(told.choice, name)
        shown = room(len(rows), SILENT if name == "silent" else SHOWN)
        if len(rows) > shown:
            yield _listed(told, name, rows[shown:])


def _listed(told: Told, name: str, rows: Sequence[Undertaking]) -> Table:
    words = told.words
    columns = (
        Column(words.say("rest.undertaking"), width=4.4), Column(words.say("rest.who"), width=1.9),
        Column(words.say("rest.due"), "date", 1.8), Column(words.say("rest.standing"), "status", 1.6),
        Column(words.say("rest.stated"), "date", 1.9),
    )  # fmt: skip
    left = len(rows) - _MOST
    more = Sentence(words.say("says.more_sheet", n=left), (partnership(told),)) if left > 0 else None
    made = tuple(_row(told, one) for one in rows[:_MOST])
    return Table(f"rest-{name}", group(told, name), columns, made, left_out=more)


def _row(told: Told, one: Undertaking) -> Row:
    words = told.words
    language = told.source(one.first.document).language
    cells = (
        Cell(one.headline, language=language), Cell(who(told, one)), Cell(words.when(one.due), one.due),
        Cell(words.term("status", one.status), str(one.status)), Cell(words.when(one.first.date), one.first.date),
    )  # fmt: skip
    return Row(cells, (entry(one.key),))


def sheets(told: Told) -> tuple[Table, ...]:
    """Whole lists, one sheet each: counts, every undertaking, every deadline, every change of words, money, figures."""
    legs = {leg.series.key: leg for u in told.choice.main if u.judgement is not None for leg in u.judgement.legs}
    found = [counts(told), undertakings(told), deadlines(told), changes(told)]
    found += [money_table(told, told.facts.money)] if told.facts.money else []
    found += [arithmetic(told, leg) for leg in legs.values() if leg.reckonings]
    found += [observed(told, leg) for leg in legs.values()]
    found += [by_party(told, one) for one in binding(told.facts.instruments)]
    return tuple(table for table in found if table.rows)


def undertakings(told: Told) -> Table:
    """Every undertaking, also those told within another."""
    words = told.words
    titles = ("rest.undertaking", "rest.who", "sheet.standing", "sheet.reason", "rest.due", "sheet.before")
    columns = (
        *(Column(words.say(title), "date" if title == "rest.due" else "text") for title in titles),
        Column(words.say("sheet.slips"), "number"),
        Column(words.say("sheet.months"), "number"), Column(words.say("sheet.silent"), "date"),
        Column(words.say("sheet.meetings"), "number"), Column(words.say("sheet.quiet"), "number"),
        Column(words.say("sheet.first"), "date"), Column(words.say("sheet.document")),
        Column(words.say("sheet.invented")),
    )  # fmt: skip
    rows = tuple(_whole(told, one) for one in told.facts.undertakings)
    return Table("undertakings", words.say("sheet.undertakings"), columns, rows)


def _whole(told: Told, one: Undertaking) -> Row:
    words, quiet, source = told.words, one.silence, told.source(one.first.document)
    before = "" if one.before is None else words.term("status", one.before)
    cells = (
        Cell(one.headline), Cell(who(told, one)), Cell(words.term("status", one.status)),
        Cell(reason(one.assessment.because, words)[0]), Cell(words.when(one.due), one.due), Cell(before),
        Cell("", len(one.deadlines.slips)), Cell("", months_slipped(one)),
        Cell("", "" if quiet is None else quiet.since), Cell("", None if quiet is None else quiet.meetings),
        Cell("", None if quiet is None else quiet.months), Cell(words.when(one.first.date), one.first.date),
        Cell(source.title or source.key), Cell(words.say("sources.invented") if source.invented else ""),
    )  # fmt: skip
    return Row(cells, (entry(one.key), *statement_refs(one.first)))


def deadlines(told: Told) -> Table:
    """Every deadline of everything that has slipped, one a row."""
    words = told.words
    titles = ("rest.undertaking", "sheet.deadline", "rest.stated", "sheet.document")
    columns = tuple(Column(words.say(title)) for title in titles)
    rows = [
        Row((Cell(one.headline), Cell(words.when(each.due), each.due), Cell(words.when(each.said_on), each.said_on),
             Cell(each.source)), (entry(one.key),))
        for one in told.facts.undertakings if one.deadlines.slips for each in one.deadlines.deadlines
    ]  # fmt: skip
    return Table("deadlines", words.say("sheet.deadlines"), columns, tuple(rows))


def changes(told: Told) -> Table:
    """Every statement said again since the last meeting, with the words of both where they were asked for."""
    words, quotes = told.words, told.facts.quotes
    titles = ("rest.undertaking", "sheet.relation", "sheet.earlier", "sheet.later", "sheet.reason")
    rows = []
    for one in told.facts.changed:
        before, after = quotes.get(one.earlier.place, ""), quotes.get(one.later.place, "")
        meaning = (
            " ".join(change.meaning for change in compare_wording(before, after).changes) if before and after else ""
        )
        cells = (
            Cell(one.headline), Cell(words.term("relation", one.relation)), Cell(one_line(before)),
            Cell(one_line(after)), Cell(reason(meaning, words)[0]),
        )  # fmt: skip
        refs = (*((entry(one.entry),) if one.entry else ()), *statement_refs(one.earlier), *statement_refs(one.later))
        rows.append(Row(cells, refs))
    return Table(
        "changes", words.say("sheet.changes"), tuple(Column(words.say(title)) for title in titles), tuple(rows)
    )
