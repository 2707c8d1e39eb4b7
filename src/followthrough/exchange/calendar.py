"""Deadlines, meetings and reporting dates as a calendar file (RFC 5545). Days, not hours: a promise knows no time zone.

A deadline that is known to the month or the year stands on the last day it allows, and its description says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
_WIDTH: Final = 74  # bytes of a line, its end not counted
_NOT_FIRST, _FOLLOWS = 0b1100_0000, 0b1000_0000  # bits of a byte of UTF-8, and how they stand after the first one


@lru_cache(maxsize=1 << 14)
def _lines(each: Occasion) -> bytes:
    """An event as lines of the file, kept: a calendar that programs ask for again differs in a few of its thousands.

    Written here and not by the library, which takes five times as long: a test holds them against the library's.
    """
    return b"".join(map(_folded, _properties(each)))


def _properties(each: Occasion) -> Iterator[str]:
    """In the order in which the library writes them."""
    after = each.last + timedelta(days=1)  # the first day that is no longer part of it
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{_text(each.summary)}"
    yield f"DTSTART;VALUE=DATE:{each.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"DTSTAMP:{each.stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"UID:{_text(f'{each.kind}-{each.key}@{HOME}')}"
    yield f"SEQUENCE:{each.sequence}"
    yield f"CATEGORIES:{each.kind}"
    if each.description:
        yield f"DESCRIPTION:{_text(each.description)}"
    if each.place:
        yield f"LOCATION:{_text(each.place)}"
    yield f"STATUS:{'TENTATIVE' if each.tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"  # nobody is busy because something falls due
    if each.address:
        yield f"URL:{_plain(each.address)}"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Words as a value of a property (RFC 5545, 3.3.11)."""
    plain = _plain(words)
    return plain.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def _folded(line: str) -> bytes:
    """A line of the file, cut where it is too long, but not within a character or an escaped one (RFC 5545, 3.1)."""
    left, most, parts = line.encode(), _WIDTH, []
    while len(left) > most:
        at = most
        while at > 1 and (left[at] & _NOT_FIRST == _FOLLOWS or left[at - 1 : at] == b"\\"):
            at -= 1
        parts.append(left[:at])
        left, most = left[at:], _WIDTH - 1  # a line that goes on begins with a space
    return b"\r\n ".join((*parts, left)) + b"\r\n"


def _plain(words: str) -> str:
    """Without signs that no line of a calendar may hold; line ends stay."""
    return "".join(
        sign for sign in words.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or sign.isprintable()
    )
