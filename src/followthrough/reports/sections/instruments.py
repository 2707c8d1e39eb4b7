"""Legal instruments: what was done since the last meeting, and whom each binds on the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.assessments.days import bounds
from followthrough.assessments.instruments.actions import Action
from followthrough.assessments.instruments.lifecycles import PartyLife
from followthrough.reports.facts import InstrumentFact
from followthrough.reports.report import Block, Cell, Column, Item, Kind, Listing, Ref, Row, Section, Sentence, Table
from followthrough.reports.sections.lists import nothing
from followthrough.reports.telling import Told, partnership

_MOVED = 8  # instruments with acts since the last meeting
_MOST = 12  # rows of the table
_ACTS = 4  # acts of one instrument that are named


def instruments(told: Told) -> Section:
    """Acts since the last meeting, then where each stands."""
    rows = told.facts.instruments
    if not rows:
        blocks: tuple[Block, ...] = (nothing(told, "empty.instruments"),)
        return Section("instruments", told.words.say("instruments.title"), blocks)
    moved = tuple(filter(None, (_moved(told, one) for one in rows)))[:_MOVED]
    parts = []
    if moved:
        key = "instruments.moved_first" if told.facts.earlier is None else "instruments.moved"
        parts.append(Section("moved", told.words.say(key), (Listing(moved),)))
    title = told.words.say("instruments.table", day=told.words.when(told.facts.as_of))
    parts.append(Section("stands", told.words.say("instruments.stands"), (table(told, binding(rows), title),)))
    return Section("instruments", told.words.say("instruments.title"), (), tuple(parts))


def binding(rows: Sequence[InstrumentFact]) -> list[InstrumentFact]:
    """Treaties and whatever binds somebody; plans and programmes have no parties that ratify."""
    return [one for one in rows if one.kind == "treaty" or any(row.in_force == "yes" for row in one.life.parties)]


def _moved(told: Told, one: InstrumentFact) -> Item | None:
    acts = list(_acts_since(told, one))
    if not acts:
        return None
    details = tuple(_act(told, one, action) for action in acts[-_ACTS:])
    name = Sentence(told.words.name(one.name), (Ref(Kind.INSTRUMENT, one.key),))
    return Item("", name, "", details)


def _acts_since(told: Told, one: InstrumentFact) -> Iterator[Action]:
    """Acts surely done after the last meeting, each once, in time order."""
    acts = {action for row in one.life.parties for action in row.actions} | set(one.life.common)
    for action in sorted(acts, key=lambda a: (a.date or "", a.party or "", a.action, a.source)):
        days = bounds(action.date)
        if days is not None and days[0].isoformat() > told.facts.since and action.done_by(told.facts.as_of) is True:
            yield action


def act_ref(instrument: str, action: Action) -> Ref:
    """One act as the register names it."""
    parts = (instrument, action.party or "", action.action, action.date or "", action.source)
    return Ref(Kind.ACTION, "/".join(parts))


def _act(told: Told, one: InstrumentFact, action: Action) -> Sentence:
    words, what = told.words, told.words.term("step", action.action)
    party = next((row.name for row in one.life.parties if row.party == action.party), action.party)
    day = words.when(action.date)
    says = words.say("instruments.act", action=what, day=day)
    if party is not None:
        says = words.say("instruments.act_party", party=words.name(party), action=what, day=day)
    return Sentence(f"{says[:1].upper()}{says[1:]}", (act_ref(one.key, action),))


def table(told: Told, rows: Sequence[InstrumentFact], title: str) -> Table:
    """One instrument a row: its furthest stage, and for whom it is in force, not in force, not known."""
    words = told.words
    columns = (
        Column(words.say("instruments.name"), width=3.2), Column(words.say("instruments.stage"), width=1.8),
        Column(words.say("instruments.in_force"), width=2.4), Column(words.say("instruments.not_yet"), width=2),
        Column(words.say("instruments.unknown"), width=2.4),
    )  # fmt: skip
    ordered = sorted(rows, key=lambda one: (not any(row.in_force == "yes" for row in one.life.parties), one.name))
    left = len(ordered) - _MOST
    more = Sentence(words.say("says.more_sheet", n=left), (partnership(told),)) if left > 0 else None
    made = tuple(_row(told, one) for one in ordered[:_MOST])
    return Table("instruments", title, columns, made, left_out=more)


def _row(told: Told, one: InstrumentFact) -> Row:
    words = told.words
    parts = [_named(told, one, answers) for answers in (("yes", "provisionally"), ("no",), ("unknown",))]
    stage = _stage(told, one)
    cells = (Cell(words.name(one.name)), Cell(stage), *map(Cell, parts))
    return Row(cells, (Ref(Kind.INSTRUMENT, one.key),))


def _named(told: Told, one: InstrumentFact, answers: tuple[str, ...]) -> str:
    rows = [row for row in one.life.parties if row.in_force in answers]
    if not rows:
        return told.words.say("instruments.nobody")
    if len(rows) == len(one.life.parties) > 1:
        return told.words.say("instruments.everybody")
    return told.words.joined("between", (told.words.name(row.name) for row in rows))


def _stage(told: Told, one: InstrumentFact) -> str:
    """The stage most parties have reached, with its day where they share it."""
    stages = [row.stage for row in one.life.parties if row.stage != "unknown"] or [
        a.action for a in one.life.common[-1:]
    ]
    if not stages:
        return told.words.term("step", "unknown")
    commonest = max(dict.fromkeys(stages), key=stages.count)
    days = {row.since for row in one.life.parties if row.stage == commonest}
    name = told.words.term("step", commonest)
    day = next(iter(days)) if len(days) == 1 else None
    return f"{name}, {told.words.when(day)}" if day else name


def by_party(told: Told, one: InstrumentFact) -> Table:
    """One party a row: stage, since when, in force."""
    words = told.words
    columns = (
        Column(words.say("instruments.party"), width=2), Column(words.say("instruments.stage"), width=2),
        Column(words.say("instruments.since"), "date", 1.6), Column(words.say("instruments.answer"), width=2.4),
    )  # fmt: skip
    caption = words.say("instruments.by_party", name=words.name(one.name))
    return Table(f"parties-{one.key}", caption, columns, tuple(_party(told, one, row) for row in one.life.parties))


def _party(told: Told, one: InstrumentFact, row: PartyLife) -> Row:
    words = told.words
    answer = words.term("answer", row.in_force)
    known = row.in_force_since if row.in_force in {"yes", "provisionally"} else None  # "no" may rest on what came later
    since = f"{answer}, {words.when(known)}" if known else answer
    worked = f" ({words.say('instruments.derived')})" if row.derived else ""
    cells = (
        Cell(words.name(row.name)), Cell(words.term("step", row.stage)),
        Cell(words.when(row.since), row.since or ""), Cell(f"{since}{worked}"),
    )  # fmt: skip
    acts = tuple(act_ref(one.key, action) for action in row.actions if action.is_known)
    return Row(cells, acts[-1:] or (Ref(Kind.INSTRUMENT, one.key),))
