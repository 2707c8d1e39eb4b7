"""An undertaking along a time axis: a row for each statement, its weight its strength, its due date a flag that moves.

Below the statements what was claimed and what speaks for and against. Only places are worked out here, in the units of
the drawing; the words are the template's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.register.following.parts import PART
from followthrough.web.drawn.time_axis import Place, Scale, Tick, over, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.register.queries.rows import ClaimRow, EntryView, EvidenceRow, StatementRow

WIDTH, GUTTER, EDGE = 1000, 292, 34  # of the drawing; of the words on its left; of what is left free on its right
TOP, ROW, FOOT = 34, 30, 30
ROOM = 130  # that the words of a date need
MOST = 14  # statements drawn: the first and the latest


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's row."""

    row: StatementRow
    y: int
    at: Place | None  # None: its document bears no date
    flag: Place | None  # its due date, at the last day it allows
    moved: int  # 1: later than the flag before it, -1: earlier, 0: the same or the first

    @property
    def words_end(self) -> bool:
        """Whether the flag's date stands on its left, for want of room."""
        return self.flag is not None and self.flag.right > WIDTH - ROOM

    @property
    def words_x(self) -> float:
        """Where the flag's date begins, or ends."""
        if self.flag is None:
            return 0.0
        return round(self.flag.right - 6 if self.words_end else self.flag.right + 16, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim or a piece of evidence."""

    at: Place
    kind: str  # claim supports contradicts context
    date: str
    says: str
    who: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Marks of one sort in one row."""

    name: str  # claims evidence
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing."""

    width: int
    height: int
    foot: int  # where the axis lies
    gutter: int
    said: tuple[Said, ...]
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today: float
    left_out: int  # statements that are not drawn


def strip(view: EntryView, *, today: date) -> Strip | None:
    """The drawing of an entry; None where none of its statements bears a date."""
    told = [row for row in view.statements if row.relation != PART or row.finding.due]  # a part has nothing to draw
    rows = _shown(told)
    times = _times(rows, view)
    if not any(bounds(row.finding.document_date) for row in rows) or not times:
        return None
    scale = over([*times, (today, today)], GUTTER, WIDTH - EDGE)
    said = _rows(rows, scale)
    lanes = tuple(_lanes(view, scale, TOP + ROW * len(said)))
    foot = TOP + ROW * (len(said) + len(lanes))
    return Strip(
        width=WIDTH,
        height=foot + FOOT,
        foot=foot,
        gutter=GUTTER,
        said=said,
        lanes=lanes,
        ticks=scale.ticks(),
        today=scale.x(today),
        left_out=len(told) - len(rows),
    )


def _shown(rows: Sequence[StatementRow]) -> tuple[StatementRow, ...]:
    return tuple(rows) if len(rows) <= MOST else (rows[0], *rows[1 - MOST :])


def _times(rows: Iterable[StatementRow], view: EntryView) -> list[tuple[date, date]]:
    """Every time that is to lie on the axis."""
    texts = [text for row in rows for text in (row.finding.document_date, row.finding.due)]
    return spans(texts + [claim.date for claim in view.claims] + [fact.date for fact in view.evidence])


def _rows(rows: Iterable[StatementRow], scale: Scale) -> tuple[Said, ...]:
    made: list[Said] = []
    before: date | None = None
    for number, row in enumerate(rows):
        span = bounds(row.finding.due) if row.finding.due else None
        moved = 0 if span is None or before is None else (span[1] > before) - (span[1] < before)
        before = before if span is None else span[1]
        y = TOP + ROW * number + ROW // 2
        made.append(Said(row, y, scale.place(row.finding.document_date), scale.place(row.finding.due), moved))
    return tuple(made)


def _lanes(view: EntryView, scale: Scale, top: int) -> Iterable[Lane]:
    claims = tuple(mark for claim in view.claims if (mark := _claim(claim, scale)) is not None)
    evidence = tuple(mark for fact in view.evidence if (mark := _fact(fact, scale)) is not None)
    for number, (name, marks) in enumerate(pair for pair in (("claims", claims), ("evidence", evidence)) if pair[1]):
        yield Lane(name, top + ROW * number + ROW // 2, marks)


def _claim(row: ClaimRow, scale: Scale) -> Mark | None:
    at = scale.place(row.date)
    return None if at is None else Mark(at, "claim", row.date, row.word, row.claimant)


def _fact(row: EvidenceRow, scale: Scale) -> Mark | None:
    at = scale.place(row.date)
    return None if at is None else Mark(at, row.direction, row.date, row.says, row.source_class)
