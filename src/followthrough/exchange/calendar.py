"""Deadlines, meetings and reporting dates as a calendar file (RFC 5545). Days, not hours: a promise knows no time zone.

A deadline that is known to the month or the year stands on the last day it allows, and its description says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Event

HOME: Final = "followthrough"  # after the @ of each identifier, so that it is the same wherever the register stands
_PRODUCT: Final = "-//followthrough//calendar//EN"


class Kind(StrEnum):
    """What an occasion is."""

    DEADLINE = "deadline"
    MEETING = "meeting"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Occasion:
    """One entry of the calendar."""

    key: str  # stays whatever is corrected: with its kind it is the identifier
    kind: Kind
    first: date
    last: date
    summary: str
    stamp: datetime  # when what it says was last recorded
    description: str = ""
    place: str = ""
    address: str = ""  # of its page or source
    sequence: int = 0  # how often it was moved
    tentative: bool = False  # the day is not known exactly


def calendar_bytes(occasions: Iterable[Occasion], *, name: str) -> bytes:
    """The file; the same occasions give the same bytes.

    Args:
        occasions: in any order; they are written by day.
        name: what calendar programs call it.
    """
    from icalendar import Calendar

    book = Calendar()
    book.add("prodid", _PRODUCT)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", _plain(name))
    book.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    events = map(_lines, sorted(occasions, key=lambda one: (one.first, one.kind, one.key)))
    return b"".join([bytes(book.to_ical()).removesuffix(_END), *events, _END])


_END: Final = b"END:VCALENDAR\r\n"


@lru_cache(maxsize=1 << 14)
def _lines(each: Occasion) -> bytes:
    """An event as lines of the file, kept: a calendar that programs ask for again differs in a few of its thousands."""
    return bytes(_event(each).to_ical())


def _event(each: Occasion) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{each.kind}-{each.key}@{HOME}")
    event.add("dtstamp", each.stamp)
    event.add("dtstart", each.first)
    event.add("dtend", each.last + timedelta(days=1))  # the first day that is no longer part of it
    event.add("summary", _plain(each.summary))
    event.add("categories", [str(each.kind)])
    event.add("status", "TENTATIVE" if each.tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody is busy because something falls due
    event.add("sequence", each.sequence)
    for name, value in (("description", each.description), ("location", each.place)):
        if value:
            event.add(name, _plain(value))
    if each.address:
        event.add("url", each.address)
    return event


def _plain(words: str) -> str:
    """Without signs that no line of a calendar may hold; line ends stay."""
    return "".join(
        sign for sign in words.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or sign.isprintable()
    )
