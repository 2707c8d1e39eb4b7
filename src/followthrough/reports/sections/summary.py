"""What stands, counted with its rule, and what the meeting should look at first."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.reports.facts import Undertaking
from followthrough.reports.report import (
    Block,
    Cell,
    Column,
    Item,
    Listing,
    Note,
    Paragraph,
    Row,
    Section,
    Sentence,
    Table,
)
from followthrough.reports.telling import Told, entry, group, partnership, statement_refs

GROUPS = (
    "agreed", "new", "done", "done_late", "advanced", "due", "overdue", "slipped", "missed", "silent", "contradicted",
    "restated", "weaker", "firmer",
)  # fmt: skip  # in the order of the sections that list them
SIGNS = {
    "done": "done", "done_late": "done late", "advanced": "in progress", "slipped": "done late", "missed": "missed",
}  # fmt: skip
_SINCE = {"new", "done", "advanced", "restated", "weaker", "firmer"}  # counted since the last meeting
_ATTENTION = 5  # sentences; more is no summary


def summary(told: Told) -> Section:
    """Counts and what calls for attention."""
    return Section("summary", told.words.say("summary.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    yield Paragraph(tuple(_opening(told)))
    if not told.facts.undertakings:
        return
    yield Listing(tuple(Item("", one, "") for one in attention(told)))
    yield counts(told)
    yield Note(told.words.say("summary.overlap"))


def _opening(told: Told) -> Iterator[Sentence]:
    facts, words, rests = told.facts, told.words, (partnership(told),)
    name, day = words.name(facts.names.title), words.when(facts.as_of)
    count, open_ = len(told.choice.main), sum(one.is_open for one in told.choice.main)
    if not count:
        yield Sentence(words.say("summary.nothing", partnership=name, day=day), rests)
    else:
        yield Sentence(words.say("summary.opens", n=count, partnership=name, day=day, open=open_), rests)
    if facts.earlier is not None:
        meeting = words.name(facts.earlier.name)
        yield Sentence(words.say("summary.since", day=words.when(facts.earlier.start), name=meeting), rests)
    if facts.held.undated:
        yield Sentence(words.say("summary.undated", n=facts.held.undated), rests)


def attention(told: Told) -> Iterator[Sentence]:
    """The gravest first: missed, contradicted, overdue, slipped, weakened, silent; one or two of each."""
    found = list(_grave(told))
    if found:
        yield from found[:_ATTENTION]
    else:
        yield Sentence(told.words.say("summary.attention_none"), (partnership(told),))


def _grave(told: Told) -> Iterator[Sentence]:
    from followthrough.reports.sections.questions import question

    seen: set[str] = set()
    for kind in ("missed", "contradicted", "overdue", "slipped", "silent"):
        rows: tuple[Undertaking, ...] = getattr(told.choice, kind)
        for one in [each for each in rows if each.key not in seen][:2]:
            seen.add(one.key)
            yield question(told, kind, one, head="attention")
    for change in told.choice.weaker[:1]:
        says = told.words.say("attention.weaker", headline=change.headline, day=told.words.when(change.later.date))
        refs = (entry(change.entry),) if change.entry else ()
        yield Sentence(says, (*refs, *statement_refs(change.later)))


def counts(told: Told) -> Table:
    """How many stand in each list, and by which rule."""
    words = told.words
    columns = (
        Column(words.say("summary.what"), "status", 1.6),
        Column(words.say("summary.count"), "number", 1),
        Column(words.say("summary.rule"), width=5),
    )
    rows = tuple(_count(told, name) for name in GROUPS if _is_asked(told, name))
    return Table("summary", words.say("summary.table"), columns, rows)


def _is_asked(told: Told, name: str) -> bool:
    return name != "agreed" or told.facts.earlier is not None


def _count(told: Told, name: str) -> Row:
    words, number = told.words, len(getattr(told.choice, name))
    alone = told.facts.earlier is None  # nothing is counted since a meeting then
    start, end = words.when(told.facts.as_of), words.when(told.choice.horizon)
    rule = words.say(f"rule.{name}{'_first' if alone and name in _SINCE else ''}", start=start, end=end)
    cells = (Cell(group(told, name), SIGNS.get(name, "")), Cell(words.figure(number), number), Cell(rule))
    return Row(cells, (partnership(told),))
