"""The first page: what stands, what the meeting should look at, what was done; then how each count is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.reports.facts import Changed, Undertaking
from followthrough.reports.report import (
    COUNTED,
    Block,
    Cell,
    Column,
    Figure,
    Item,
    Listing,
    Note,
    Paragraph,
    Row,
    Section,
    Sentence,
    Table,
    Tally,
)
from followthrough.reports.sections.questions import question
from followthrough.reports.telling import Told, entry, group, partnership, statement_refs

GROUPS: Final = (
    "agreed", "new", "done", "done_late", "advanced", "due", "overdue", "slipped", "missed", "silent", "contradicted",
    "restated", "weaker", "firmer",
)  # fmt: skip  # in the order of the sections that list them
SIGNS: Final = {
    "done": "done", "done_late": "done late", "advanced": "in progress", "slipped": "done late", "missed": "missed",
}  # fmt: skip
AT_A_GLANCE: Final = (*GROUPS[2:11], "weaker")  # two rows of five
_SINCE: Final = {"new", "done", "advanced", "restated", "weaker", "firmer"}  # counted since the last meeting
_KINDS: Final = ("missed", "overdue", "due", "slipped", "weaker", "contradicted", "silent")  # the gravest first
_ATTENTION = 5  # sentences; more is no summary
_EACH = 2  # of one kind


def summary(told: Told) -> Section:
    """What a minister reads in a minute, and the rules behind it."""
    words, parts = told.words, tuple(_parts(told)) if told.facts.undertakings else ()
    blocks: tuple[Block, ...] = (Paragraph(tuple(_opening(told))), *((glance(told),) if parts else ()))
    return Section("summary", words.say("summary.title"), blocks, parts)


def _parts(told: Told) -> Iterator[Section]:
    words = told.words
    grave = attention(told)
    none = Sentence(words.say("summary.attention_none"), (partnership(told),))
    yield Section("attention", words.say("summary.attention"), (_list(grave) if grave else Paragraph((none,)),))
    done = tuple(achieved(told))
    if done:
        yield Section("achieved", words.say("summary.achieved"), (_list(done),))
    yield Section(COUNTED, words.say("summary.rules"), (counts(told), Note(words.say("summary.overlap"))))


def _list(sentences: Sequence[Sentence]) -> Listing:
    return Listing(tuple(Item("", one, "") for one in sentences))


def _opening(told: Told) -> Iterator[Sentence]:
    facts, words, rests = told.facts, told.words, (partnership(told),)
    name, day = words.name(facts.names.title), words.when(facts.as_of)
    count, open_ = len(told.choice.main), sum(one.is_open for one in told.choice.main)
    if not count:
        yield Sentence(words.say("summary.nothing", partnership=name, day=day), rests)
    else:
        yield Sentence(words.say("summary.opens", n=count, partnership=name, day=day, open=open_), rests)
    if facts.earlier is not None:
        slots = {"name": words.name(facts.earlier.name), "day": words.when(facts.earlier.start)}
        agreed, new = words.figure(len(told.choice.agreed)), words.figure(len(told.choice.new))
        key = "summary.since" if count else "summary.since_nothing"
        yield Sentence(words.say(key, **slots, agreed=agreed, new=new), rests)
    if facts.held.undated:
        yield Sentence(words.say("summary.undated", n=facts.held.undated), rests)


def glance(told: Told) -> Tally:
    """The counts that say where things stand."""
    rests = (partnership(told),)
    return Tally(
        tuple(
            Figure(
                Sentence(told.words.figure(len(getattr(told.choice, name))), rests),
                group(told, name),
                SIGNS.get(name, ""),
            )
            for name in AT_A_GLANCE
        )
    )


def attention(told: Told) -> tuple[Sentence, ...]:
    """What to look at: one of each kind before a second of any, told in the order of the kinds."""
    kinds = [found for found in _grave(told) if found]
    chosen = [*(found[0] for found in kinds), *(one for found in kinds for one in found[1:])][:_ATTENTION]
    return tuple(one for found in kinds for one in found if one in chosen)


def _grave(told: Told) -> Iterator[list[Sentence]]:
    seen: set[str] = set()
    for kind in _KINDS:
        if kind == "weaker":
            softer = [change for change in told.choice.weaker if change.entry not in seen][:1]
            seen |= {change.entry for change in softer}
            yield [_weaker(told, change) for change in softer]
            continue
        rows: tuple[Undertaking, ...] = getattr(told.choice, kind)
        fresh = [one for one in rows if one.key not in seen and (one.is_open or one.is_missed)][:_EACH]
        seen |= {one.key for one in fresh}
        yield [question(told, kind, one, head="attention") for one in fresh]
    finished = [one for one in told.choice.contradicted if one.key not in seen and not one.is_open]
    yield [question(told, "contradicted", one, head="attention") for one in finished[:_EACH]]


def _weaker(told: Told, change: Changed) -> Sentence:
    says = told.words.say("attention.weaker", headline=change.headline, day=told.words.when(change.later.date))
    return Sentence(says, (*((entry(change.entry),) if change.entry else ()), *statement_refs(change.later)))


def achieved(told: Told) -> Iterator[Sentence]:
    """What was done, what was done late, what moved: the newest of each."""
    for kind in ("done", "done_late", "advanced"):
        rows: tuple[Undertaking, ...] = getattr(told.choice, kind)
        for one in rows[:_EACH]:
            late = kind == "done_late" and not one.due
            yield question(told, "done" if late else kind, one, head="attention")


def counts(told: Told) -> Table:
    """How many stand in each list, and by which rule."""
    words = told.words
    columns = (
        Column(words.say("summary.what"), "status", 1.6),
        Column(words.say("summary.count"), "number", 0.7),
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
