"""Money by stage, as stated. Nothing unlike is added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followthrough.assessments.money import Stage, flow
from followthrough.reports.choosing import room
from followthrough.reports.facts import Money, Undertaking
from followthrough.reports.report import Block, Cell, Column, Kind, Note, Paragraph, Ref, Row, Section, Sentence, Table
from followthrough.reports.sections.lists import nothing
from followthrough.reports.sections.pledges import by_year
from followthrough.reports.telling import Told, partnership, shortened

_HOLDER = re.compile(r": |：")  # behind who must deliver, in a headline
_MOST = 10  # sums shown, the newest
_UNTOLD = "not told"  # as the register has a sum of no holder
_LONGEST = 120  # signs of what a sum is for, in its own words
_TWICE = 3  # pairs that may be one sum


def money(told: Told) -> Section:
    """Sums, what each stage comes to, and what may have been announced twice."""
    blocks = tuple(_blocks(told)) or (nothing(told, "empty.money"),)
    return Section("money", told.words.say("money.title"), blocks)


def _blocks(told: Told) -> Iterator[Block]:
    if not told.facts.money:
        return
    stages = by_stage(told)
    if stages.rows:
        yield stages
    yield from by_year(told) or ()
    yield table(told, told.facts.money, most=_MOST)
    twice = tuple(_twice(told))
    if twice:
        yield Paragraph(twice)
    yield Note(told.words.say("money.never"))
    read = [one for one in told.facts.money if one.basis == "read"]
    if read:
        yield Paragraph((Sentence(told.words.say("money.unchecked", n=len(read)), _refs(read)),))


def by_stage(told: Told) -> Table:
    """For each programme of a holder how far its money has come. Sums of no programme are unlike: none are added."""
    words = told.words
    stages = [Column(words.term("stage", stage).capitalize(), "number", 2.3) for stage in Stage]
    columns = (Column(words.say("money.holder"), width=1.9), Column(words.say("money.programme"), width=2.5), *stages)
    named = [one for one in told.facts.money if one.sum.programme]
    rows = tuple(_programme(told, named, *whose) for whose in dict.fromkeys(map(_whose, named)))
    return Table("stages", words.say("money.stages"), columns, rows, note=words.say("money.stages_rule"))


def _programme(told: Told, named: Sequence[Money], holder: str, programme: str, currency: str) -> Row:
    own = [one for one in named if _whose(one) == (holder, programme, currency)]
    reached = flow([one.sum for one in own], currency=currency).stages
    sums = (_stage(told, total.value, currency) for _, total in reached)
    return Row((Cell(told.words.row(holder.split(", "))), Cell(told.words.name(programme)), *sums), _refs(own))


def _whose(one: Money) -> tuple[str, str, str]:
    return one.sum.holder, one.sum.programme, one.sum.currency


def _stage(told: Told, value: float | None, currency: str) -> Cell:
    return Cell(told.words.say("money.unknown")) if value is None else Cell(told.words.money(value, currency), value)


def _refs(rows: Sequence[Money]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(ref for one in rows for ref in one.refs))


def _twice(told: Told) -> Iterator[Sentence]:
    by_key = {one.sum.key: one for one in told.facts.money}
    pairs = [(by_key[a], by_key[b]) for a, b in told.facts.twice if a in by_key and b in by_key]
    for earlier, later in pairs[:_TWICE]:
        names = [_told(told, one) for one in (earlier, later)]
        yield Sentence(told.words.say("money.twice", earlier=names[0], later=names[1]), _refs([earlier, later]))


def _told(told: Told, one: Money) -> str:
    says = amount(told, one)
    return f"{says} ({told.words.when(one.sum.date)})" if one.sum.date else says


def amount(told: Told, one: Money) -> str:
    """A sum as it is spoken, with "over", "up to" or "about" where it was stated so."""
    words, given = told.words, one.sum
    says = words.money(given.value, given.currency)
    known = given.bound in words.told["money"]["bound"]
    return words.say(f"money.bound.{given.bound}", sum=says) if known else says


def purpose(told: Told, one: Money) -> str:
    """What it is for: the undertaking whose first words state it, else what was told of the sum."""
    named = [told.undertakings[ref.key] for ref in one.refs if ref.kind is Kind.ENTRY and ref.key in told.undertakings]
    headline = _HOLDER.split(named[0].headline, maxsplit=1)[-1] if named else ""
    said = one.sum.about or one.sum.programme
    if one.basis == "entered":
        return said or headline
    return headline if headline and (not said or _says_first(named[0], one)) else shortened(said, _LONGEST)


def _says_first(of: Undertaking, one: Money) -> bool:
    """Whether a sum stands in the document from which an undertaking has its headline: a later one may name another."""
    read = {ref.key for ref in one.refs if ref.kind is Kind.STATEMENT}
    return any(said.finding in read and said.document == of.first.document for said in of.statements)


def holder(told: Told, one: Money) -> str:
    """Whose money it is; a dash where no document tells."""
    if one.sum.holder in {"all", _UNTOLD}:
        return told.words.say("says.joint") if one.sum.holder == "all" else "–"
    return told.words.row(one.sum.holder.split(", "))


def table(told: Told, sums: Sequence[Money], *, most: int | None = None) -> Table:
    """One sum a row, newest last."""
    words = told.words
    columns = (
        Column(words.say("money.date"), "date", 2.4), Column(words.say("money.holder"), width=1.7),
        Column(words.say("money.amount"), "number", 2.7), Column(words.say("money.stage"), width=1.7),
        Column(words.say("money.period"), width=1.2), Column(words.say("money.purpose"), width=3.4),
        Column(words.say("money.basis"), width=1.6),
    )  # fmt: skip
    ordered = sorted(sums, key=lambda one: (one.sum.date or "", one.sum.key))
    shown = ordered if most is None else ordered[-room(len(ordered), most) :]
    left = len(ordered) - len(shown)
    more = Sentence(words.say("says.more_sheet", n=left), (partnership(told),)) if left else None
    return Table("money", words.say("money.table"), columns, tuple(_row(told, one) for one in shown), left_out=more)


def _row(told: Told, one: Money) -> Row:
    words, sum_ = told.words, one.sum
    cells = (
        Cell(words.when(sum_.date), sum_.date or ""), Cell(holder(told, one)),
        Cell(amount(told, one), sum_.value), Cell(words.term("stage", sum_.stage)), Cell(words.when(sum_.period)),
        Cell(purpose(told, one)), Cell(words.say(f"money.{one.basis}")),
    )  # fmt: skip
    return Row(cells, one.refs)
