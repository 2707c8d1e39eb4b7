"""What stands in the calendar: deadlines in force, meetings, days by which replies are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.exchange.calendar import Kind, Occasion
from followthrough.register.assessing.kept import KeptByEntry
from followthrough.register.ledger.held import held
from followthrough.register.models import Entry, InputRound
from followthrough.register.queries.facts.world import meetings
from followthrough.register.queries.standing.standings import Wanted, keys_of, standing_on, weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followthrough.register.queries.rows import MeetingRow
    from followthrough.register.queries.standing.assessing import Followed

    Page = Callable[[str, str], str]  # a kind of page and a key, to its address; "" where there is none

_EVER = "0001-01-01"  # before every deadline; what bears none comes before it
_DAY = len("2030-06-30")
_FEW = 1000  # rows that a question may name one by one
_WHOLE = "Known to the {} only, {}: it stands on the last day that allows."
_PRECISION = {4: "year", 7: "month"}


def occasions_of(
    *, today: str, page: Page = lambda _kind, _key: "", partnership: str = "", since: str = ""
) -> Iterator[Occasion]:
    """Everything the calendar tells, of what may be seen.

    Args:
        today: ISO day on which it is asked: deadlines are those in force then, of what is not known to be done.
        page: gives the address of the page of an entry or a partnership's meetings.
        partnership: key; blank for all.
        since: ISO day: no deadlines whose last day was before it; blank for all there are.
    """
    wanted = Wanted(partnership=partnership, is_open=True, due_after=since or _EVER)
    keys = keys_of(standing_on(today, wanted), "stated", count=None)
    for key, told in _deadlines(keys, today).items():
        yield replace(told, address=page("entry", key))
    for meeting in meetings(partnership=partnership):
        if bounds(meeting.start) is not None:
            yield _meeting(meeting, page)
    yield from _reports(partnership)


def _deadlines_on(keys: Sequence[str], day: str) -> dict[str, Occasion]:
    """Deadlines in force on a day, by the undertaking, without the addresses of pages."""
    live = Entry.objects.filter(held(None))
    recorded = dict((live.filter(key__in=keys) if len(keys) <= _FEW else live).values_list("key", "recorded_at"))
    rows = weighed(keys, day)
    return {
        row.key: _deadline(row, recorded[row.key]) for row in rows if row.key in recorded
    }  # others record meanwhile


_deadlines = KeptByEntry(_deadlines_on)


def _deadline(row: Followed, recorded: datetime) -> Occasion:
    last = date.fromisoformat(row.last_day)
    who = f" ({', '.join(row.parties[:3])}{' ...' if len(row.parties) > 3 else ''})" if row.parties else ""  # noqa: PLR2004  a line of a calendar
    lines = [
        f"Due {row.due}." if len(row.due) == _DAY else _WHOLE.format(_PRECISION.get(len(row.due), "span"), row.due),
        f"{row.assessment.status}: {row.assessment.because}",
        row.deadlines.because if row.deadlines.slips else "",
        f"{row.document_title or row.document}, {row.document_date or 'no date'}",
        "The document was made up for practice." if row.invented else "",
    ]
    return Occasion(
        key=row.key,
        kind=Kind.DEADLINE,
        first=last,
        last=last,
        summary=f"{'[invented] ' if row.invented else ''}Due: {row.headline}{who}",
        stamp=recorded,
        description="\n".join(filter(None, lines)),
        sequence=len(row.deadlines.slips),
        tentative=len(row.due) != _DAY,
    )


def _meeting(row: MeetingRow, page: Page) -> Occasion:
    exact = len(row.start) == _DAY
    first, last = bounds(row.start) or _NEVER
    ends = bounds(row.end) if exact and row.end else None
    lines = [
        row.name_ja,
        row.series_name,
        "" if exact else _WHOLE.format(_PRECISION.get(len(row.start), "span"), row.start),
    ]
    return Occasion(
        key=row.key,
        kind=Kind.MEETING,
        first=first if exact else last,
        last=max(last, last if ends is None else ends[1]),
        summary=row.name,
        stamp=_at(first),
        description="\n".join(filter(None, lines)),
        place=row.place,
        address=row.source if row.source.startswith("http") else page("meetings", row.series or ""),
        tentative=not exact,
    )


def _reports(partnership: str) -> Iterator[Occasion]:
    found = InputRound.objects.filter(held(None)).exclude(due="").order_by("due", "key")
    for row in found.filter(partnership__key=partnership) if partnership else found:
        day = date.fromisoformat(row.due)
        yield Occasion(
            key=row.key,
            kind=Kind.REPORT,
            first=day,
            last=day,
            summary=f"Replies due: {row.title}",
            stamp=row.recorded_at,
            description=f"Standings were told as of {row.as_of}.",
        )


_NEVER = (date.max, date.max)


def _at(day: date) -> datetime:
    """The beginning of a day: meetings are names, which bear no time of recording."""
    return datetime.combine(day, time.min, UTC)
