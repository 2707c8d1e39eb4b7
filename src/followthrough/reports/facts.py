"""What the register hands in for a report on a day: frozen, complete, without a database behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from followthrough import model
from followthrough.assessments import LifeCycle
from followthrough.assessments.coding import Aggregate, Agreement
from followthrough.assessments.days import bounds
from followthrough.assessments.deadlines import CLOSED, History, Silence
from followthrough.assessments.money import Rate, Sum
from followthrough.assessments.plans import ActionLine
from followthrough.assessments.schemes import Scheme
from followthrough.assessments.targets import Judgement
from followthrough.linking.agreed import Precedent
from followthrough.reports.report import Ref

PARAPHRASE: Final = "paraphrase"
Place = tuple[str, int, int]  # document's key, start, end


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the source of a statement, without its text."""

    key: str
    title: str
    date: str  # "" where not known
    date_basis: str = "given"
    issuer: str = ""
    kind: str = ""
    language: str = "en"
    address: str = ""
    sha256: str = ""
    invented: bool = False
    whole: bool = True
    confidentiality: str = "public"
    unread: int = 0  # spans that could not be read
    sure: int | None = None  # of 100, where its words were read by machine from pictures


@dataclass(frozen=True, slots=True)
class Statement:
    """One saying of an undertaking: where, when, by when."""

    finding: str
    document: str
    date: str
    passage: str
    start: int
    end: int
    act: str = "commitment"
    due: str = ""
    strength: str = ""
    relation: str = "first"  # or a Relation
    page: int | None = None

    @property
    def place(self) -> Place:
        """Where its words stand."""
        return self.document, self.start, self.end


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One entry of the register and where it stands on the day."""

    key: str
    headline: str
    act: str
    parties: tuple[str, ...]
    statements: tuple[Statement, ...]  # by date; undated ones last
    assessment: model.Assessment
    deadlines: History
    silence: Silence | None = None
    before: model.Status | None = None  # on the day of the last meeting; None: not yet stated then
    judgement: Judgement | None = None  # of its target against statistics
    undated: int = 0  # facts without a date, which are not counted
    verdict: str = ""  # number of the signed verdict that holds; "" where no person has signed

    @property
    def first(self) -> Statement:
        """The statement that began it."""
        return next((one for one in self.statements if one.relation == "first"), self.statements[0])

    @property
    def status(self) -> model.Status:
        """The status the rule proposes."""
        return self.assessment.status

    @property
    def is_open(self) -> bool:
        """Whether nothing says that it was done, replaced or overtaken."""
        return self.status not in CLOSED

    @property
    def is_missed(self) -> bool:
        """Whether a fact or a figure shows that it was not done in time."""
        return self.status is model.Status.MISSED

    @property
    def due(self) -> str:
        """The deadline in force on the day; "" for none."""
        return self.deadlines.deadlines[-1].due if self.deadlines.deadlines else ""

    @property
    def last_day(self) -> str:
        """The last day that deadline allows; "" for none."""
        found = bounds(self.due)
        return "" if found is None else found[1].isoformat()

    @property
    def is_silent(self) -> bool:
        """Whether it is open and nobody has spoken of it for long."""
        return self.is_open and self.silence is not None and self.silence.silent


@dataclass(frozen=True, slots=True)
class Changed:
    """A later statement that took up an earlier one since the last meeting, as a link has it."""

    relation: str  # a Relation
    entry: str  # key; "" where neither end is one
    headline: str
    earlier: Statement
    later: Statement
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting of the calendar."""

    key: str
    name: str
    start: str
    end: str = ""
    place: str = ""
    source: str = ""
    mark: str = ""

    @property
    def last(self) -> str:
        """Its last day, or what is known of it."""
        return self.end or self.start


@dataclass(frozen=True, slots=True)
class InstrumentFact:
    """An instrument and its life on the day."""

    key: str
    name: str
    kind: str
    life: LifeCycle


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim of progress and what it speaks of."""

    claim: model.Claim
    instrument: str = ""  # key
    entry: str = ""  # key


@dataclass(frozen=True, slots=True)
class Money:
    """A sum and what of the register tells it."""

    sum: Sum
    refs: tuple[Ref, ...]  # what tells it, then the undertaking that states it
    basis: str = "read"  # by the program; "entered" by a person; "paraphrase": only another's account tells it
    mark: str = ""


@dataclass(frozen=True, slots=True)
class LineFact:
    """An action line of a plan and where it stands on the day."""

    key: str
    line: ActionLine
    assessment: model.Assessment  # as signed; else as a rule proposes
    verdict: str = ""  # number of the signed verdict


@dataclass(frozen=True, slots=True)
class PlanFact:
    """A plan in its live edition, line by line, and the instrument it carries out."""

    key: str
    title: str
    lines: tuple[LineFact, ...]
    date: str = ""
    instrument: str = ""  # key
    issuer: str = ""
    source: str = ""
    notices: tuple[str, ...] = ()

    @property
    def assessed(self) -> bool:
        """Whether of any line something is known beside the plan's own word of status."""
        return any(one.assessment.status is not model.Status.UNKNOWN for one in self.lines)

    def step(self, one: LineFact) -> model.Status:
        """The step of a line by which rates are counted: as assessed, else the plan's own word."""
        return one.assessment.status if self.assessed else one.line.step

    @property
    def headings(self) -> tuple[str, ...]:
        """Its headings, in order."""
        return tuple(dict.fromkeys(one.line.heading for one in self.lines))


@dataclass(frozen=True, slots=True)
class Unit:
    """One undertaking scored for one member, or waiting to be."""

    entry: str  # key
    headline: str
    member: str  # "" where the scheme scores no members
    value: str  # code of the scheme; "" where it is not decided
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class Round:
    """A coding round at a stage of its scheme: what was decided, what it comes to, how far coders agree."""

    key: str
    title: str
    scheme: Scheme
    stage: str
    frozen: str  # day on which the stage was closed; "" while it takes codes
    units: tuple[Unit, ...]
    by_member: tuple[Aggregate, ...]
    by_entry: tuple[Aggregate, ...]
    agreement: tuple[Agreement, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Those who are scored, in the round's order."""
        return tuple(dict.fromkeys(unit.member for unit in self.units))

    @property
    def entries(self) -> tuple[tuple[str, str], ...]:
        """Key and headline of what is scored, in the round's order."""
        return tuple(dict.fromkeys((unit.entry, unit.headline) for unit in self.units))


@dataclass(frozen=True, slots=True)
class Names:
    """A partnership and its parties, and every name the register has in the report's language."""

    partnership: str  # key
    title: str
    parties: tuple[str, ...]
    translated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Held:
    """The state of the register that was asked."""

    known_at: str  # ISO time of its last change
    head: str  # last hash of the audit chain
    program: str  # version and lexicon
    narrowed: bool = False  # documents out of the asker's sight were left out
    undated: int = 0  # undertakings in documents without a date: no day can be asked about them


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a review pack says anything about."""

    names: Names
    meeting: MeetingFact | None
    earlier: MeetingFact | None  # the last meeting of its series before it
    as_of: str
    held: Held
    sources: Mapping[str, Source]  # documents dated by the day, by key
    undertakings: tuple[Undertaking, ...] = ()
    changed: tuple[Changed, ...] = ()
    instruments: tuple[InstrumentFact, ...] = ()
    claims: tuple[Claimed, ...] = ()
    money: tuple[Money, ...] = ()
    twice: tuple[tuple[str, str], ...] = ()  # keys of sums that may be one money, on which nobody has decided
    rates: tuple[Rate, ...] = ()  # those people entered; without one no currency is converted
    plans: tuple[PlanFact, ...] = ()
    round: Round | None = None
    meetings: int = 0  # held since the last one, of which no document is in the register
    quotes: Mapping[Place, str] = field(default_factory=dict)  # the words in force
    issued: Mapping[Place, str] = field(default_factory=dict)  # the words as issued, where a corrigendum corrected them
    precedents: Mapping[str, tuple[Precedent, ...]] = field(default_factory=dict)  # by entry

    @property
    def since(self) -> str:
        """The last day of the meeting before; "" where there was none."""
        return "" if self.earlier is None else self.earlier.last
