"""The meeting calendar: which meeting was when and where, and which one "the last Summit" was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followthrough.lexicon.world.rows import parts, rows


@dataclass(frozen=True, slots=True)
class SeriesFact:
    """A meeting that is held again and again."""

    id: str
    name: str
    partnership: str | None
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """One meeting that has a place in the calendar. Dates keep their precision: "2020" is a year, not a day."""

    id: str
    series: str
    ordinal: int | None
    name: str
    start: str | None  # YYYY, YYYY-MM or YYYY-MM-DD
    end: str | None
    place: str | None
    address: str | None  # public address of the source
    mark: str  # V read there, P partial or secondary, C common knowledge without an address
    note: str = ""


@lru_cache(maxsize=1)
def series() -> dict[str, SeriesFact]:
    """Every meeting series by id."""
    return {
        row["id"]: SeriesFact(row["id"], row["name"], row["partnership"] or None, parts(row["parties"]))
        for row in rows("series")
    }


@lru_cache(maxsize=1)
def meetings() -> tuple[MeetingFact, ...]:
    """Every meeting of the calendar, in the table's order."""
    return tuple(_meeting(row) for row in rows("meetings"))


def _meeting(row: dict[str, str]) -> MeetingFact:
    return MeetingFact(
        id=row["id"],
        series=row["series"],
        ordinal=int(row["ordinal"]) if row["ordinal"] else None,
        name=row["name"],
        start=row["start"] or None,
        end=row["end"] or None,
        place=row["place"] or None,
        address=row["address"] or None,
        mark=row["mark"],
        note=row["note"],
    )


@lru_cache(maxsize=1)
def _by_ordinal() -> dict[tuple[str, int], MeetingFact]:
    return {(fact.series, fact.ordinal): fact for fact in meetings() if fact.ordinal is not None}


def meeting_by(series_id: str, ordinal: int) -> MeetingFact | None:
    """The meeting with that number in its series, or None when the calendar does not hold it."""
    return _by_ordinal().get((series_id, ordinal))


def meeting_of(meeting_id: str) -> MeetingFact | None:
    """The meeting with that id, or None: an id may name a meeting whose date nobody has looked up."""
    return next((fact for fact in meetings() if fact.id == meeting_id), None)


def resolve_meeting(series_id: str, on: str, relative: str = "last") -> MeetingFact | None:
    """The one meeting of a series that fits a time phrase, seen from a day; None when none or several fit.

    Args:
        series_id: a series' id, such as "asean-japan-summit".
        on: the day it is seen from, YYYY-MM-DD.
        relative: "last", "next", "this year", "last year", "next year", or a time: "2018", "2018-11", "2018-11-14".
    """
    held = [fact for fact in meetings() if fact.series == series_id and fact.start is not None]
    if relative == "last":
        before = [fact for fact in held if _surely(fact) and str(fact.end or fact.start) < on]
        return _latest(before, held, on)
    if relative == "next":
        after = [fact for fact in held if _surely(fact) and str(fact.start) > on]
        return _earliest(after, held, on)
    wanted = _time_of(relative, on)
    return _only([fact for fact in held if _overlaps(str(fact.start), str(fact.end or fact.start), wanted)])


def _surely(fact: MeetingFact) -> bool:
    return len(fact.start or "") == len("2018-11-14")


def _latest(found: list[MeetingFact], held: list[MeetingFact], on: str) -> MeetingFact | None:
    best = max(found, key=lambda fact: str(fact.start), default=None)
    if best is None or any(_may_lie_between(fact, str(best.start), on) for fact in held):
        return None
    return best


def _earliest(found: list[MeetingFact], held: list[MeetingFact], on: str) -> MeetingFact | None:
    best = min(found, key=lambda fact: str(fact.start), default=None)
    if best is None or any(_may_lie_between(fact, on, str(best.start)) for fact in held):
        return None
    return best


def _may_lie_between(fact: MeetingFact, first: str, last: str) -> bool:
    """Whether a meeting known only by month or year might lie between two days, so that nobody can choose."""
    if _surely(fact):
        return False
    known = str(fact.start)
    return first[: len(known)] <= known <= last[: len(known)]


def _time_of(relative: str, on: str) -> str:
    year = int(on[:4])
    shift = {"this year": 0, "last year": -1, "next year": 1}.get(relative)
    if shift is not None:
        return str(year + shift)
    return on[:7] if relative == "this month" else relative


def _overlaps(start: str, end: str, wanted: str) -> bool:
    """Whether a meeting certainly lies in the time wanted; a meeting known only by year is not in a month."""
    if len(start) < len(wanted):
        return False
    return start[: len(wanted)] <= wanted <= end[: len(wanted)]


def _only(found: list[MeetingFact]) -> MeetingFact | None:
    return found[0] if len(found) == 1 else None
