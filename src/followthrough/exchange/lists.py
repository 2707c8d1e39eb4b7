"""The lists of the register that go to a spreadsheet and come back, column by column: the same columns both ways."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from followthrough.model import Act, Direction, Status, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(StrEnum):
    """What a column's cells hold."""

    TEXT = "text"
    KEY = "key"
    DATE = "date"  # YYYY, YYYY-MM or YYYY-MM-DD
    PERIOD = "period"  # a text that is often a date, and may come back as one
    FIGURE = "figure"
    WORDS = "words"  # several, with semicolons
    CHOICE = "choice"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, and whether it may be changed in the file."""

    name: str
    says: str
    kind: Kind = Kind.TEXT
    edit: bool = False
    once: bool = False  # a new row says it; afterwards it is for reading only
    of: tuple[str, ...] = ()  # what a choice may be; blank always means none
    needed: bool = False  # a changed or new row must say it
    most: int = 0  # characters that fit; 0: any number


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its columns, and the one that tells which row of the register a row of the file is."""

    name: str
    says: str
    key: str
    columns: tuple[Column, ...]
    grows: bool = False  # new rows may be added in the file
    named: bool = False  # a new row names its own key
    adding: str = ""  # where a new one is made, for lists that do not grow

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns, in order, and the stamp."""
        return (*(column.name for column in self.columns), STAMP)

    def column(self, name: str) -> Column:
        """The column of this name."""
        return next(column for column in self.columns if column.name == name)


STAMP = "stamp"  # the last column: tells which state of the row the file was written from
MARKS = ("V", "P", "N")
VERDICTS = ("confirm", "reject")


def _key(says: str) -> Column:
    return Column("key", says, Kind.KEY)


def _text(name: str, says: str, *, edit: bool = True, needed: bool = False, most: int = 0) -> Column:
    return Column(name, says, edit=edit, needed=needed, most=most)


def _choice(name: str, says: str, of: Iterable[str], *, needed: bool = False) -> Column:
    return Column(name, says, Kind.CHOICE, edit=True, of=tuple(map(str, of)), needed=needed)


def _seen(name: str, says: str, kind: Kind = Kind.TEXT) -> Column:
    return Column(name, says, kind)


_SOURCE = _text("source", "Public address where it can be read", needed=True)
_MARK = _choice("mark", "V read in the source, P partial or secondary, N looked for and not found", MARKS)
_NOTE = _text("note", "Anything else")
_DATED = Column("date", "Date, as exact as it is known", Kind.DATE, edit=True)
_ON = (
    Column("entry", "Key of the entry it speaks of", Kind.KEY, edit=True),
    Column("line", "Key of the action line of a plan it speaks of, where it is no entry", Kind.KEY, edit=True),
)
_DEGREE = Column(
    "confidentiality", "Who may see it: never more than may see what it speaks of; blank in a new row: public",
    Kind.CHOICE, once=True, of=("public", "internal", "restricted"),
)  # fmt: skip
_DECISION = (
    _choice("decision", "What a person decided: confirm, reject, or blank while it is open", VERDICTS),
    _text("reason", "Why it was decided so", most=2000),
)
_PLACE = (
    _seen("document", "Key of the document", Kind.KEY),
    _seen("title", "Its title"),
    _seen("date", "Its date", Kind.DATE),
    _seen("kind", "Its kind; a paraphrase is a note in our own words, not the partners'"),
    _seen("invented", "Made up for practice: never to be cited", Kind.YES_NO),
    _seen("passage", "Where in it"),
    _seen("quote", "The exact words: a slice of the document"),
)
_READ = (
    Column("holders", "Who must deliver; all for a joint voice", Kind.WORDS, edit=True),
    Column("addressees", "To whom", Kind.WORDS, edit=True),
    Column("due", "By when, as exact as it is said", Kind.DATE, edit=True),
    _choice("strength", "How firmly the words bind", Strength),
    Column("conditional", "Whether a condition stands", Kind.YES_NO, edit=True),
    Column("areas", "Areas it is about", Kind.WORDS, edit=True),
)

ENTRIES = Listing(
    "entries",
    "Undertakings followed through time. What is changed in a row is read otherwise in its first statement.",
    "key",
    (
        _key("Key of the entry"),
        _seen("act", "Commitment, aim, pledge, target or instrument"),
        _seen("headline", "The undertaking in short"),
        *_PLACE,
        _seen("partnership", "Key of the partnership in whose documents it stands"),
        _seen("parties", "Who must deliver, a joint voice written out", Kind.WORDS),
        *_READ,
        *_DECISION,
        _seen("statements", "How many statements it has", Kind.FIGURE),
        _seen("finding", "Key of its first statement", Kind.KEY),
    ),
    adding="on the page of its document, where its words are selected",
)
FINDINGS = Listing(
    "findings",
    "What was read in the documents, statement by statement.",
    "key",
    (
        _key("Key of the finding"),
        *_PLACE,
        _choice("act", "What the statement does; another act makes another finding of these words", Act, needed=True),
        _seen("speaker", "Who says it", Kind.WORDS),
        *_READ,
        *_DECISION,
        _seen("confidence", "How sure the reader was, 0 to 1", Kind.FIGURE),
        _seen("lexicon", "The entry of the lexicon that knew its cue"),
        _seen("because", "Why it was read so"),
        _seen("entry", "Key of the entry it states", Kind.KEY),
    ),
    adding="on the page of its document, where its words are selected",
)
CLAIMS = Listing(
    "claims",
    "What somebody said of progress, with the exact word. No verdicts.",
    "key",
    (
        _key("Key of the claim; blank for a new one"),
        *_ON,
        _text("claimant", "Who says it", needed=True, most=300),
        _text("word", "The exact word or words", needed=True, most=200),
        Column("number", "The figure claimed", Kind.FIGURE, edit=True),
        _text("unit", "Its unit: percent, lines", most=50),
        Column("denominator", "Of how many; blank: claimed, not itemised", Kind.FIGURE, edit=True),
        _DATED,
        _text("about", "What it speaks of, in plain words"),
        Column("instrument", "Key of the instrument or plan", Kind.KEY, edit=True),
        Column("meeting", "Key of the meeting it was said at", Kind.KEY, edit=True),
        _SOURCE,
        _MARK,
        _NOTE,
        _DEGREE,
    ),
    grows=True,
)
EVIDENCE = Listing(
    "evidence",
    "Facts that speak for or against an undertaking. No verdicts.",
    "key",
    (
        _key("Key of the fact; blank for a new one"),
        *_ON,
        _text("about", "What undertaking it speaks of, in plain words"),
        _text("says", "The fact, in our own words", needed=True),
        Column(
            "direction", "What it does to the undertaking", Kind.CHOICE, edit=True, of=tuple(Direction), needed=True
        ),
        Column(
            "shows", "The step it shows to be taken, as a person reads it", Kind.CHOICE, edit=True, of=tuple(Status)
        ),
        _text("source_class", "Self-report, counterpart, third party, statistics, legal act, press ...", most=50),
        _DATED,
        _SOURCE,
        _MARK,
        _seen("finding", "Key of the statement it rests on", Kind.KEY),
        _seen("observation", "The figure it rests on: series/period/vintage"),
        _seen("action", "The act upon an instrument it rests on"),
        _DEGREE,
    ),
    grows=True,
)
SERIES = Listing(
    "series",
    "Statistical series: what is counted, in what unit, by whom.",
    "key",
    (
        _key("Key of the series; a new row names its own"),
        _text("name", "Name", needed=True, most=500),
        _text("name_ja", "Name in Japanese", most=500),
        _text("unit", "Unit, as published", needed=True, most=50),
        _text("definition", "What is counted"),
        _text("publisher", "Who publishes it", most=300),
        _text("source", "Public address"),
        _MARK,
        _NOTE,
    ),
    grows=True,
    named=True,
)
OBSERVATIONS = Listing(
    "observations",
    "Figures of the series, each as one edition of one source published it.",
    "key",
    (
        _key("Key of the figure, made of series, period, vintage and source; blank for a new one"),
        Column("series", "Key of the series", Kind.KEY, once=True, needed=True),
        Column("period", "Period: 2012, 2012-Q3, 2012-07", Kind.PERIOD, once=True, needed=True, most=20),
        Column("vintage", "Edition, or day of publication", Kind.PERIOD, once=True, most=50),
        Column("source", "Public address where it can be read", once=True, needed=True),
        Column("value", "The figure", Kind.FIGURE, edit=True, needed=True),
        _MARK,
        _NOTE,
    ),
    grows=True,
)

LINES = Listing(
    "lines",
    "Action lines of work plans, in the plans' own words. What is changed in a plan's lines makes a new edition of it.",
    "key",
    (
        _key("Key of the line, made of its plan and number; blank for a new one"),
        Column("plan", "Key of the plan", Kind.KEY, once=True, needed=True),
        _seen("edition", "Which edition of the plan", Kind.FIGURE),
        Column("number", "Its number, as printed", Kind.PERIOD, once=True, most=50),
        _text("heading", "The heading it stands under"),
        _text("text", "What is to be done", needed=True),
        _text("lead", "Who leads"),
        _text("period", "When, as printed"),
        _text("funds", "Who pays"),
        _text("status", "The plan's own word for where it stands"),
        _text("remark", "What the plan remarks"),
        _seen("due", "The last date its period names", Kind.DATE),
        _seen("place", "Where it stands in the file"),
    ),
    grows=True,
)

# Registration is a list you can read.
LISTS = {each.name: each for each in (ENTRIES, FINDINGS, CLAIMS, EVIDENCE, SERIES, OBSERVATIONS, LINES)}
