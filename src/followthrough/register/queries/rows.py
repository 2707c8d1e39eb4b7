"""What queries answer with: plain frozen rows. A door never holds a model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from followthrough.linking.corrigenda import CORRECTED
from followthrough.register.queries.scan_rows import ScanRow
from followthrough.register.queries.stands_rows import Undertaken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list, and how the whole list divides."""

    items: tuple[T, ...]
    total: int
    number: int = 1  # from 1
    size: int = 50
    facets: Mapping[str, tuple[Count, ...]] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a facet and how many rows have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a person decided about a proposal."""

    subject_kind: str
    subject: str
    verdict: str  # confirm, reject, undo
    person: str
    at: datetime
    reason: str
    live: bool
    number: int = 0  # by which it can be undone


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text."""

    key: str
    title: str
    date: str  # "" where not known
    date_basis: str
    date_reason: str
    language: str
    issuer: str
    kind: str
    address: str
    series: str
    partnership: str | None  # key
    partnership_name: str
    confidentiality: str
    invented: bool
    whole: bool  # False: only the quoted words are held
    characters: int
    notices: tuple[str, ...]
    reader: str
    sha256: str
    recorded_at: datetime
    recorded_by: str
    findings: int
    entries: int
    withdrawn: bool = False  # a person withdrew it: it states nothing any more
    unread: int = 0  # places in it that could not be read or placed


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage; its words are the slice of the document's text."""

    number: int
    address: str
    kind: str
    start: int
    end: int
    words_start: int
    page: int | None
    parent: int | None
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with its exact words, its place, and what a person decided of it."""

    key: str
    document: str
    document_title: str
    document_date: str
    passage: str
    act: str
    start: int
    end: int
    quote: str
    cue_start: int
    cue_end: int
    lexicon: str
    speaker: tuple[str, ...]
    holders: tuple[str, ...]
    addressees: tuple[str, ...]
    strength: str
    conditional: bool
    negated: bool
    reaffirms: bool
    due: str
    when: Mapping[str, Any] | None
    amounts: tuple[Mapping[str, Any], ...]
    target: Mapping[str, Any] | None
    instruments: tuple[str, ...]
    areas: tuple[str, ...]
    strict: bool
    broad: bool
    confidence: float
    because: tuple[str, ...]
    stale: bool  # a newer reading no longer finds it
    entry: str | None  # key of the entry it states
    decision: DecisionRow | None
    document_kind: str = ""  # a paraphrase is a note in our own words: never shown as the partners'
    invented: bool = False  # its document was made up for practice: never to be cited
    in_force: str = ""  # its words with what a corrigendum corrected in them; blank: the quote as it was issued

    @property
    def words(self) -> str:
        """The words in force: the quote, or what a corrigendum made of it."""
        return self.in_force or self.quote

    @property
    def corrected(self) -> str:
        """The sentence that tells which corrigendum corrected its words; blank where none did."""
        return next((why for why in self.because[:1] if why.startswith(CORRECTED)), "")


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Something named in the text."""

    kind: str
    start: int
    end: int
    text: str
    timex: str
    value: str | float | None
    unit: str
    identity: str


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A stretch that could not be read or placed, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All of one document: text, passages, findings, mentions, what was not read, what was read from pictures."""

    document: DocumentRow
    text: str
    passages: tuple[PassageRow, ...]
    findings: tuple[FindingRow, ...]  # in text order; stale ones only where a person decided about them
    mentions: tuple[MentionRow, ...]
    unread: tuple[UnreadRow, ...]
    scans: tuple[ScanRow, ...]  # in text order


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An undertaking in a list."""

    key: str
    headline: str
    act: str
    due: str
    strength: str
    quote: str
    finding: str  # key of the first statement
    document: str
    document_title: str
    document_date: str
    passage: str
    partnership: str | None
    parties: tuple[str, ...]  # who must deliver
    statements: int
    decision: DecisionRow | None
    stale: bool
    document_kind: str = ""  # a paraphrase is a note in our own words: never shown as the partners'
    invented: bool = False  # its document was made up for practice: never to be cited
    in_force: str = ""  # the quote with what a corrigendum corrected in it; blank: as it was issued


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A finding that states an entry, and how it relates to what was said before."""

    relation: str  # first, restated, weakened ...
    score: float
    because: tuple[str, ...]
    finding: FindingRow


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """Somebody's word about progress, never a status."""

    key: str
    claimant: str
    word: str
    number: float | None
    unit: str
    denominator: float | None  # None: claimed, not itemised
    date: str
    about: str
    instrument: str | None
    meeting: str | None
    entry: str
    source: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A fact for or against."""

    key: str
    entry: str
    about: str
    says: str
    direction: str
    source_class: str
    date: str
    source: str
    mark: str
    shows: str = ""  # the step it shows to be taken, as a person reads it; "" for none


@dataclass(frozen=True, slots=True)
class EntryView:
    """All of one entry."""

    entry: EntryRow
    statements: tuple[StatementRow, ...]  # by the date of their documents
    claims: tuple[ClaimRow, ...]
    evidence: tuple[EvidenceRow, ...]
    decisions: tuple[DecisionRow, ...]  # all, newest first


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words looked for stand."""

    kind: str  # finding, passage
    document: str
    document_title: str
    document_date: str
    address: str  # passage
    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]  # where in `text` the words stand
    act: str = ""
    finding: str = ""
    undertakings: tuple[Undertaken, ...] = ()  # stated there, as far as they stand anywhere on the day


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting, held or to come."""

    key: str
    name: str
    name_ja: str
    series: str | None
    series_name: str
    partnership: str | None
    ordinal: int | None
    start: str
    end: str
    place: str
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class PartnershipRow:
    """Parties that meet as one relation."""

    key: str
    name: str
    name_ja: str
    parties: tuple[str, ...]
    documents: int
    entries: int


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One act upon an instrument, with its source."""

    party: str | None
    action: str
    date: str
    place: str
    source: str
    source_class: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """An instrument and its life, party by party."""

    key: str
    name: str
    name_ja: str
    short: str
    kind: str
    partnership: str | None
    supersedes: str | None
    superseded_by: tuple[str, ...]
    source: str
    mark: str
    note: str
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A figure as one source published it."""

    period: str
    value: float
    vintage: str
    source: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A statistical series with its observations."""

    key: str
    name: str
    unit: str
    definition: str
    publisher: str
    source: str
    observations: tuple[ObservationRow, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The figures of the first page."""

    documents: int
    entries: int
    to_review: int  # entries nobody has decided about
    stale: int
    acts: tuple[Count, ...]
    due_soon: tuple[EntryRow, ...]  # due from the day asked for on
    overdue: tuple[EntryRow, ...]  # due before it: due, not missed; an assessor says missed
    last_meeting: MeetingRow | None
    next_meeting: MeetingRow | None
