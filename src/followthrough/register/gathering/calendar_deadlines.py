"""The deadlines of the calendar: what is weighed, and what needs no weighing, because nothing is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough import model
from followthrough.assessments import assess
from followthrough.exchange.calendar import Kind, Occasion
from followthrough.register.following.chains import FIRST
from followthrough.register.following.parts import PART
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.held import held
from followthrough.register.models import Claim, Entry, EntryStatement, Evidence, Leg
from followthrough.register.queries.standing.said import delivering
from followthrough.register.queries.standing.standings import Wanted, standing_on, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

_DAY: Final = len("2030-06-30")
_FEW: Final = 1000  # rows that a question may name one by one
_WHO: Final = 3  # parties named in a line of a calendar
_PRECISION: Final = {4: "year", 7: "month"}


@dataclass(frozen=True, slots=True)
class _Line:
    """What the calendar says of one undertaking."""

    key: str
    headline: str
    due: str
    last_day: str
    stands: str  # its status, and why
    source: str
    parties: Sequence[str]
    recorded: datetime
    invented: bool = False
    slips: int = 0
    slipped: str = ""  # how its deadline moved


def deadlines_on(keys: Sequence[str], day: str) -> dict[str, Occasion]:
    """Deadlines in force on a day, by the undertaking, without the addresses of pages."""
    plain = {line.key: line for line in _plain(set(keys), day)}
    rest = [key for key in keys if key not in plain]
    lines = plain | {line.key: line for line in _weighed(rest, day)}
    return {key: _occasion(lines[key]) for key in keys if key in lines}


def no_more_exact(due: str) -> str:
    """The sentence that says to what a date is known, of one that stands on the last day it allows."""
    known = _PRECISION.get(len(due), "span")
    return f"Known to the {known} only, {due}: it stands on the last day that allows."


def _plain(keys: set[str], day: str) -> Iterator[_Line]:
    """Of what one document alone speaks, and of which nobody knows anything: all that is known stands in its row.

    In a large register these are nearly all. What weighing says of one of them it says of each with the same dates.
    """
    stood = standing_on(day, Wanted(statuses=(model.Status.UNKNOWN,), signed=False)).filter(
        slips=0, conflicts=0, entry__superseded_at__isnull=True
    )
    again = EntryStatement.objects.filter(held(None)).exclude(relation__in=(FIRST, PART))
    alone = stood.exclude(entry__in=_busy()).exclude(entry__in=again.values("entry"))
    alone = alone.filter(entry__key__in=keys) if len(keys) <= _FEW else alone
    found = [row for row in map(_Row._make, alone.values_list(*_COLUMNS)) if row.key in keys]
    parties = delivering([row.entry for row in found])
    for row in found:
        because = _nothing_known(row.due if row.last_day < day else None, row.dated or None, day)
        stands, source = f"{model.Status.UNKNOWN}: {because}", _source(row.title or row.document, row.dated)
        yield _Line(
            row.key, row.headline, row.due, row.last_day, stands, source, parties[row.entry], row.recorded, row.invented
        )


class _Row(NamedTuple):
    entry: int
    key: str
    headline: str
    recorded: datetime
    due: str
    last_day: str
    invented: bool
    title: str
    document: str
    dated: str


_COLUMNS: Final = (
    "entry", "entry__key", "entry__headline", "entry__recorded_at", "due", "last_day", "invented",
    "entry__document__title", "entry__document__key", "entry__document__date",
)  # fmt: skip


@lru_cache(maxsize=10_000)
def _nothing_known(due: str | None, stated: str | None, day: str) -> str:
    return assess(model.Entry("", "", stated, due), model.Facts(day)).because


def _busy() -> set[int]:
    """Rows of entries to which somebody tied a claim, evidence or statistics."""
    named = {key for table in (Claim, Evidence, Leg) for key in table.objects.filter(held(None)).values_list("entry")}
    keys = {key for (key,) in named if key}
    rows: set[int] = set()
    for some in in_batches(sorted(keys), _FEW):
        findings = [key.removeprefix("e-") for key in some]  # a fact names the statement that began the entry
        rows |= set(Entry.objects.filter(key__in=some).values_list("pk", flat=True))
        rows |= set(EntryStatement.objects.filter(finding__in=findings).values_list("entry", flat=True))
    return rows


def _weighed(keys: Sequence[str], day: str) -> Iterator[_Line]:
    for some in in_batches(keys, _FEW):
        live = Entry.objects.filter(held(None), key__in=some)
        recorded = dict(live.values_list("key", "recorded_at"))
        for row in weighed(some, day):
            if row.key in recorded:  # others record meanwhile
                stands = f"{row.assessment.status}: {row.assessment.because}"
                source = _source(row.document_title or row.document, row.document_date)
                slips = row.deadlines.slips
                yield _Line(
                    row.key, row.headline, row.due, row.last_day, stands, source, row.parties, recorded[row.key],
                    row.invented, len(slips), row.deadlines.because if slips else "",
                )  # fmt: skip


def _source(title: str, dated: str) -> str:
    return f"{title}, {dated or 'no date'}"


def _occasion(line: _Line) -> Occasion:
    last, who = date.fromisoformat(line.last_day), ", ".join(line.parties[:_WHO])
    more = " ..." if len(line.parties) > _WHO else ""
    lines = [
        f"Due {line.due}." if len(line.due) == _DAY else no_more_exact(line.due),
        line.stands,
        line.slipped,
        line.source,
        "The document was made up for practice." if line.invented else "",
    ]
    return Occasion(
        key=line.key,
        kind=Kind.DEADLINE,
        first=last,
        last=last,
        summary=f"{'[invented] ' if line.invented else ''}Due: {line.headline}{f' ({who}{more})' if who else ''}",
        stamp=line.recorded,
        description="\n".join(filter(None, lines)),
        sequence=line.slips,
        tentative=len(line.due) != _DAY,
    )
