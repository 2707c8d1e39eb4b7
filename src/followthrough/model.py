"""The nouns, on one page: what every room takes and gives. See docs/explanation/story.md.

Offsets are code points into a Document's canonical text, half open. A quote is never kept: it is the slice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class DateBasis(StrEnum):
    """How a document's date is known, best first."""

    GIVEN = "given"  # a person or the corpus line said so
    METADATA = "metadata"  # the file's or page's own metadata
    STATED = "stated"  # a date line in the text
    INFERRED = "inferred"  # reasoned from a dated event the text names
    UNKNOWN = "unknown"


class PassageKind(StrEnum):
    """What a passage is in the build of its document."""

    TITLE = "title"
    HEADING = "heading"
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ITEM = "item"  # a list item, numbered or bulleted
    ROW = "row"  # a table row
    NOTE = "note"  # a footnote or endnote
    FURNITURE = "furniture"  # site chrome, running heads, credits: never read for findings


class Act(StrEnum):
    """What a statement does; gold/acts/GUIDE.md is the coding guide."""

    COMMITMENT = "commitment"
    AIM = "aim"
    REAFFIRMATION = "reaffirmation"
    PROGRESS = "progress"
    POSITION = "position"
    REQUEST = "request"
    EVENT = "event"
    PLEDGE = "pledge"
    TARGET = "target"
    INSTRUMENT = "instrument"


class Strength(StrEnum):
    """How firmly a commitment's words bind."""

    STRONG = "strong"
    WEAK = "weak"


class MentionKind(StrEnum):
    """What a mention names."""

    DATE = "date"
    AMOUNT = "amount"
    PERCENT = "percent"
    PARTY = "party"
    INSTRUMENT = "instrument"
    ACRONYM = "acronym"
    LONG_FORM = "long_form"
    MEETING = "meeting"


class Relation(StrEnum):
    """What became of an earlier statement in a later one; gold/links/GUIDE.md."""

    RESTATED = "restated"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NARROWED = "narrowed"
    WIDENED = "widened"
    DEFERRED = "deferred"
    ADVANCED = "advanced"
    FULFILLED = "fulfilled"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open code-point offsets into a Document's text. Not a position in the bytes."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves: the quote is the slice."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paginated source and the characters it holds."""

    number: int  # as counted from 1, not as printed
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read or placed. Said, never dropped."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A stretch of text read by machine from a picture of a page, and how sure the machine is. Not the picture."""

    start: int
    end: int
    confidence: int  # of 100: the mean of its words, each by its length
    doubtful: tuple[tuple[int, int, int], ...] = ()  # start, end and confidence of words the machine is unsure of


@dataclass(frozen=True, slots=True)
class Block:
    """What a reader knows of the build of its source: one paragraph, heading, list item or table row.

    Readers of plain text give no blocks; `passages` then works from the text alone.
    """

    start: int
    end: int
    kind: PassageKind | None = None  # None: an ordinary paragraph
    level: int = 0  # heading level from 1, or list depth from 1
    number: str | None = None  # an automatic number that is not in the text, "12(b)"
    table: int | None = None  # which table a row belongs to, from 1
    header: bool = False  # a table's header row


@dataclass(frozen=True, slots=True)
class TreatyRecord:
    """What the file of a treaty says of it beside its words. Not the words themselves, and not always right."""

    parties: tuple[str, ...] = ()  # ISO 3166 codes of two or three letters, as given
    signed: str | None = None  # ISO date
    in_force: str | None = None  # ISO date


@dataclass(frozen=True, slots=True)
class Document:
    """One source: immutable canonical text and what is known about it. Not a file."""

    id: str
    sha256: str  # of the bytes given
    text: str
    title: str | None = None
    date: str | None = None  # YYYY, YYYY-MM or YYYY-MM-DD
    date_basis: DateBasis = DateBasis.UNKNOWN
    date_reason: str = ""
    language: str | None = None  # ISO 639-1
    issuer: str | None = None
    kind: str | None = None  # joint statement, chair's statement, plan, treaty, fact sheet, press release, news ...
    address: str | None = None  # public address or path it was read from
    series: str | None = None  # meeting series or partnership it belongs to
    reader: str = ""  # program and lexicon version
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    unread: tuple[Unread, ...] = ()
    scans: tuple[Scan, ...] = ()  # in text order; empty where everything was text
    notices: tuple[str, ...] = ()  # what the officer should know: mojibake, glued words, no text layer
    record: TreatyRecord | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """An addressable unit of a document. Not a chunk."""

    address: str  # "para 12(b)(ii)", "annex 2, row 7"
    kind: PassageKind
    start: int
    end: int
    page: int | None = None
    body: int | None = None  # where the words begin, after number or bullet; None: at start
    parent: int | None = None  # index of the stem or heading it hangs under
    level: int = 0

    @property
    def words_start(self) -> int:
        """Offset of the first word after any number, bullet or mark-up."""
        return self.start if self.body is None else self.body


@dataclass(frozen=True, slots=True)
class Passages:
    """A document cut into its passages, in text order. Passages may not overlap; blank space lies between them."""

    document: Document
    items: tuple[Passage, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A resolved time. Precision is kept; nothing is rounded to a day it did not name."""

    value: str  # TIMEX3: 2018, 2018-11, 2018-11-14, 2018-Q3, P3Y, PRESENT_REF
    earliest: str | None = None  # ISO day
    latest: str | None = None  # ISO day
    precision: str = "unknown"  # day week month quarter half season year decade century span unknown
    anchor: str | None = None  # the date or event it was resolved from
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named in the text: a date, an amount, a party, an instrument, an acronym, a meeting."""

    kind: MentionKind
    start: int
    end: int
    timex: str | None = None  # DATE DURATION SET TIME
    value: str | float | None = None
    unit: str | None = None
    id: str | None = None  # stable id of the party, instrument or meeting
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in a finding: figure, currency and what the money does."""

    value: float  # in whole units of the currency: 5 billion is 5e9
    unit: str  # ISO 4217
    start: int
    end: int
    role: str | None = None  # pledged provided requested mobilised before whole cost trade
    period: str | None = None  # P3Y, R/P1Y (each year), 2024, 2020/2022
    bound: str | None = None  # over, up-to, about; None: as stated


@dataclass(frozen=True, slots=True)
class Target:
    """A measurable end state. Not an amount of money."""

    metric: str | None = None  # what is counted, in the text's words
    direction: str | None = None  # increase decrease reach
    factor: float | None = None  # 2: doubled
    percent: float | None = None  # as stated: 46 is 46 per cent
    value: float | None = None  # the figure to come to, in `unit`
    unit: str | None = None
    baseline: str | None = None  # year, "BAU"; None: not stated
    due: str | None = None  # YYYY, YYYY-MM or YYYY-MM-DD
    scope: str | None = None
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that make a finding what it is, and the lexicon entry that knows them."""

    start: int
    end: int
    lexicon: str  # "en/commitment:agree-to"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the machine read: one act in its exact words. Not yet an Entry of the register."""

    id: str  # of its document, act, start and end: a new lexicon does not change it
    passage: str  # address
    act: Act
    start: int  # in code points of the document's text; `Findings.quote` gives the words
    end: int
    cue: Cue
    speaker: tuple[str, ...] = ()  # who says it, by plain names
    holders: tuple[str, ...] = ()  # who must deliver; ("all",): the joint voice
    addressees: tuple[str, ...] = ()  # to whom
    strength: Strength | None = None  # None: the act is no commitment
    conditional: bool = False  # it holds only on a condition
    negated: bool = False  # it says that it is not so
    reaffirms: bool = False  # it says again what was said before
    due: str | None = None  # YYYY, YYYY-MM or YYYY-MM-DD
    when: When | None = None  # how `due` was resolved
    amounts: tuple[Amount, ...] = ()
    target: Target | None = None
    instruments: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()  # as the text names them
    strict: bool = False  # it counts under the strict rule: docs/explanation/what-counts.md
    broad: bool = False  # it counts under the broad rule
    confidence: float = 0.0  # from 0 to 1: how often its like was right where people coded blind
    because: tuple[str, ...] = ()  # the reasons, one sentence each


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read in one document."""

    passages: Passages
    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def document(self) -> Document:
        """The document read."""
        return self.passages.document

    def quote(self, at: Finding | Mention | Passage | Span) -> str:
        """The exact words of a finding, a mention or a passage: a slice of the document's text, never a copy."""
        return self.document.text[at.start : at.end]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link: a statement in a document."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A later statement that speaks of the same undertaking as an earlier one."""

    earlier: End
    later: End
    relation: Relation
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A strong commitment that no later document of its series speaks of again; `score` from 0 to 1 says how sure."""

    at: End
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """What became of the statements of a set of documents."""

    links: tuple[Link, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)  # document id -> why it stands in no series


class ReadingError(Exception):
    """A source that cannot be read at all. Says what, where and what to do."""


class Direction(StrEnum):
    """What a piece of evidence does to an undertaking."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Status(StrEnum):
    """Where an undertaking stands. "Addressed" is activity only and is never read as "done"."""

    NOT_STARTED = "not started"
    ADDRESSED = "addressed"
    IN_PROGRESS = "in progress"
    DONE = "done"
    DONE_LATE = "done late"
    MISSED = "missed"
    SUPERSEDED = "superseded"
    OVERTAKEN = "overtaken by events"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure for a period, as one vintage of one source published it."""

    period: str  # 2012, 2012-Q3, 2012-07
    value: float | None  # None: the source says there is none
    unit: str = ""  # "USD billion"; blank: not stated
    definition: str = ""
    vintage: str = ""  # edition or day of publication, its date first when it has one
    source: str = ""
    flags: tuple[str, ...] = ()  # what a reader should doubt, one sentence each
    written: str = ""  # the figure as it stood in the source


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted, in what unit, by whom, and its observations of all vintages. Not one number a year."""

    key: str
    name: str = ""
    unit: str = ""
    definition: str = ""
    publisher: str = ""
    source: str = ""
    observations: tuple[Observation, ...] = ()
    notices: tuple[str, ...] = ()  # what could not be read, and where


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's word about progress, with the exact word. Not a status."""

    key: str
    claimant: str
    word: str  # the exact word or words: "addressed"
    date: str | None = None
    number: float | None = None
    unit: str = ""  # percent, lines
    denominator: float | None = None  # None: claimed, not itemised
    about: str = ""
    source: str = ""
    mark: str = ""  # V verified, P partial, N looked for and not found


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact that speaks for or against an undertaking. Not a claim, and not a verdict."""

    key: str
    says: str
    direction: Direction
    source_class: str = ""  # self-report counterpart third party statistics legal act press study depositary
    date: str | None = None  # of what it tells, precision kept
    source: str = ""
    mark: str = ""
    shows: Status | None = None  # the step it shows to be taken; None: only that something moved, or did not


@dataclass(frozen=True, slots=True)
class Assessment:
    """A status of an undertaking on a date, with its reason and all it rests on. A rule proposes; a person decides."""

    entry: str  # its key
    status: Status
    as_of: str  # ISO day
    because: str  # one sentence
    scheme: str = "ladder"  # by which rule or scheme it was given
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[str, ...] = ()  # what sources do not agree on, one sentence each
    assessor: str | None = None  # None: proposed by rule


@dataclass(frozen=True, slots=True)
class Entry:
    """One undertaking followed through time, as far as assessing needs it. Not a row of the register."""

    key: str
    says: str = ""  # in its own words
    stated: str | None = None  # date of the first statement
    due: str | None = None
    target: Target | None = None
    promised: str | None = None  # date from which baselines are counted, when not `stated`


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of an undertaking on a day; what is dated later is set aside by `assess`."""

    as_of: str
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    series: tuple[Series, ...] = ()  # one for each leg of a target
    baselines: Mapping[str, str] = field(default_factory=dict)  # series' key -> the baseline year a person chose for it
