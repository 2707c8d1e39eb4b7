"""The nouns of a report. Built by pure functions from what the register handed in; renderers take nothing else.

Every Sentence names what it rests on. A Note says how something was counted and rests on nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

COUNTED: Final = "counted"  # the section that gives the rule of each count: what stands before it is the first page


class Kind(StrEnum):
    """Things of the register that a sentence can rest on, in the order the annex lists them."""

    ENTRY = "entry"
    STATEMENT = "statement"  # key of its finding
    DOCUMENT = "document"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    SERIES = "series"
    OBSERVATION = "observation"  # series/period/vintage/source
    INSTRUMENT = "instrument"
    ACTION = "action"  # instrument/party/action/date/source
    PLAN = "plan"
    LINE = "line"
    SUM = "sum"
    VERDICT = "verdict"
    ROUND = "round"  # of coding under a scheme
    MEETING = "meeting"
    PARTNERSHIP = "partnership"
    PARTY = "party"
    EDITION = "edition"  # the state of the whole register: the last hash of its audit chain


@dataclass(frozen=True, slots=True)
class Ref:
    """One thing of the register by its kind and key. Not a page number."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of the report and what they rest on."""

    text: str
    refs: tuple[Ref, ...]
    language: str = ""  # of the words; "" where they are the report's own


@dataclass(frozen=True, slots=True)
class Note:
    """How something was counted or made. Says nothing of what the register holds."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences set one after the other."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a source, in its language, with where they stand."""

    text: str
    language: str
    source: Sentence
    label: str = ""  # "our paraphrase", "invented for practice": said wherever the words are shown


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a track: a deadline as it was said."""

    says: Sentence
    under: str  # when and where it was said


@dataclass(frozen=True, slots=True)
class Item:
    """One undertaking in a list: what was promised, where it stands, why."""

    sign: str  # a Status, which gives the mark; "" for none
    headline: Sentence
    facts: str  # who, by when: one line
    details: tuple[Sentence, ...] = ()
    quote: Quote | None = None
    track: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Items, and how many more stand in the annex."""

    items: tuple[Item, ...]
    left_out: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is its share of the page beside the others."""

    title: str
    kind: str = "text"  # text number date status refs
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and its value for a spreadsheet where that is a number or a day."""

    text: str
    value: float | str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells and what they rest on. A row with one cell is a heading within the table."""

    cells: tuple[Cell, ...]
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `key` names it in files."""

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    left_out: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures as a Vega-Lite specification, in words for who cannot see it, and as a table."""

    key: str
    spec: str  # JSON
    alt: str
    caption: Sentence
    table: Table


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of our own as SVG, in words for who cannot see it."""

    key: str
    svg: str
    alt: str
    caption: Sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that is seen at a glance: how many, of what, with the sign of a standing or none."""

    count: Sentence
    name: str
    sign: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts side by side. Their rules stand in the table of the summary."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words kept, removed or added between two wordings."""

    kind: str  # same removed added
    text: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Two wordings of one undertaking, the differences marked, and what each change means."""

    headline: Sentence
    relation: str
    earlier: Sentence  # where and when the earlier words stand
    later: Sentence
    pieces: tuple[Piece, ...]
    meanings: tuple[Sentence, ...]
    language: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the sides of what does not agree."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """What sources say, side by side and unmixed."""

    sign: str
    headline: Sentence
    facts: str
    sides: tuple[Side, ...]


Block = Paragraph | Note | Quote | Listing | Table | Tally | Chart | Picture | Diff | Sides


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report with its heading. Its number is told by its place."""

    key: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page."""

    kicker: str  # what kind of report it is
    title: str
    under: str  # day and place
    lines: tuple[tuple[str, Sentence], ...]  # label and what it says
    warnings: tuple[str, ...]  # how it may be handled: not public, invented, paraphrases


@dataclass(frozen=True, slots=True)
class Report:
    """A report whole. The same register, day and language give the same report."""

    kind: str  # pack progress scorecard factsheet
    subject: str  # what it is about as the register names it, in whatever language the report is: it names the files
    language: str
    cover: Cover
    as_of: str
    known_at: str  # ISO time: the last change of the register that it rests on
    edition: str  # hash of that state and of what was asked
    foot: str  # whose word it is, said at the foot of every page
    sections: tuple[Section, ...]
    annexes: tuple[Section, ...] = ()
    labels: tuple[tuple[Ref, str], ...] = field(default=())
    sheets: tuple[Table, ...] = field(default=())  # whole lists, for the spreadsheet alone

    def label(self, ref: Ref) -> str:
        """The short mark of a thing in this report; "" where it has none."""
        return dict(self.labels).get(ref, "")


def sections_of(report: Report) -> Iterator[Section]:
    """Every section in reading order, annexes last."""
    waiting = [*report.sections, *report.annexes]
    while waiting:
        section = waiting.pop(0)
        yield section
        waiting[:0] = section.sections


def numbered(report: Report) -> Iterator[tuple[str, int, Section]]:
    """Every section with its number and level: 1, 1.1 ..., annexes A, A.1 ..."""
    for at, section in enumerate(report.sections, 1):
        yield from _numbered(str(at), 1, section)
    for at, section in enumerate(report.annexes):
        yield from _numbered(chr(ord("A") + at), 1, section)


def _numbered(number: str, level: int, section: Section) -> Iterator[tuple[str, int, Section]]:
    yield number, level, section
    for at, part in enumerate(section.sections, 1):
        yield from _numbered(f"{number}.{at}", level + 1, part)


def sentences_of(block: Block) -> Iterator[Sentence]:
    """Every sentence of a block, in reading order."""
    match block:
        case Paragraph(sentences):
            yield from sentences
        case Quote():
            yield block.source
        case Listing():
            for item in block.items:
                yield from _of_item(item)
        case Tally():
            yield from (figure.count for figure in block.figures)
        case Chart() | Picture():
            yield block.caption
        case Diff():
            yield from (block.headline, block.earlier, block.later, *block.meanings)
        case Sides():
            yield from (block.headline, *(each for side in block.sides for each in side.sentences))
    if isinstance(block, Listing | Table) and block.left_out is not None:
        yield block.left_out


def _of_item(item: Item) -> Iterator[Sentence]:
    yield item.headline
    yield from item.details
    yield from (step.says for step in item.track)
    if item.quote is not None:
        yield item.quote.source


def tables_of(report: Report) -> Iterator[Table]:
    """Every table that is shown, in reading order."""
    for section in sections_of(report):
        for block in section.blocks:
            if isinstance(block, Table):
                yield block
            elif isinstance(block, Chart):
                yield block.table


def refs_of(sections: tuple[Section, ...]) -> Iterator[Ref]:
    """What sections rest on, in reading order, as often as it is named."""
    for section in sections:
        for block in section.blocks:
            for sentence in sentences_of(block):
                yield from sentence.refs
            if isinstance(block, Table | Chart):
                for row in (block if isinstance(block, Table) else block.table).rows:
                    yield from row.refs
        yield from refs_of(section.sections)
