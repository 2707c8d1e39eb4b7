"""Readings of times of day, with or without their day, and of the day of speaking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.language.dates.parts import fixed, shift
from followthrough.language.dates.places import date, weekday
from followthrough.language.dates.senses import Base, Sense, Timex

if TYPE_CHECKING:
    from followthrough.language.dates.parts import Parts

_NOON, _MIDNIGHT, _LAST_MINUTE = 12, 24, 59
_LATE = frozenset({"AF", "EV", "NI"})
_HERE = frozenset({"this", "same", "that", "current"})


def clock(parts: Parts) -> Sense | None:
    """Read a time of day: 10 a.m. Friday."""
    part = _time_of_day(parts)
    return None if part is None else _at(parts, part)


def _time_of_day(parts: Parts) -> str | None:
    if parts.kind("noon"):
        return parts.value("noon") if parts.number("hour") in {None, _NOON} else None
    if parts.kind("military"):
        return _four_figures(parts.named["military"].text)
    hour, _, minutes = (parts.value("clock") or str(parts.number("hour"))).partition(":")
    hours, minute, half = int(hour), int((minutes or "0")[:2]), parts.value("ampm")
    if hours > _MIDNIGHT or minute > _LAST_MINUTE:
        return None
    if half and hours == _NOON:
        hours = 0
    if half.startswith("p") and parts.kind("until") and hours > _hour(parts.value("until")):
        half = "a"  # from 9 to 6:30 p.m.
    if (half.startswith("p") or parts.value("part") in _LATE) and hours < _NOON:
        hours += _NOON
    return f"{hours:02}:{minute:02}"


def _hour(written: str) -> int:
    """The hour of 6:30 p.m.; that of noon lies before all others."""
    return int(float(written.partition(":")[0])) % _NOON


def _four_figures(written: str) -> str | None:
    """1530 before a time zone is 15:30; not "nine hours" behind "to"."""
    hours, minute = written[:2], written[2:]
    if not written.isdecimal() or len(written) != len("1530") or int(hours) >= _MIDNIGHT or int(minute) > _LAST_MINUTE:
        return None
    return f"{hours}:{minute}"


def _at(parts: Parts, part: str) -> Sense:
    """Put a time of day on the day that stands with it, else on the day of speaking."""
    return replace(_day(parts), timex=Timex.TIME, part=part)


def _day(parts: Parts) -> Sense:
    if parts.kind("iso"):
        return fixed(parts.value("iso"))
    if parts.kind("month") and parts.kind("day"):
        return date(parts) or shift("D", 0)
    if parts.kind("weekday"):
        return weekday(parts)
    if parts.kind("toward"):
        return shift("D", 0 if parts.kind("toward") in _HERE else parts.toward, parts.base)
    deictic = parts.number("deictic")
    return shift("D", 0, Base.DAY) if deictic is None else shift("D", deictic)


def daypart(parts: Parts) -> Sense:
    """Read a part of a day: Friday morning, last night, tonight."""
    if parts.kind("tonight"):
        return replace(shift("D", 0), timex=Timex.TIME, part=parts.value("tonight"))
    part = parts.value("part")
    return _at(parts, part)


def small_hours(parts: Parts) -> Sense | None:
    """Read the early hours of a day: its morning."""
    return None if parts.value("early") != "START" else _at(parts, "MO")


def overnight(parts: Parts) -> Sense:
    """Read the night now ahead, or the one just past where the verb looks back."""
    return replace(shift("D", 0), timex=Timex.TIME, part=parts.value("part"), night=True)


def some_daypart(parts: Parts) -> Sense:
    """Read a part of no certain day, at night, or of the day spoken of: by evening."""
    if parts.value("part") != "NI" and parts.after not in {"to", "until"}:
        return _at(parts, parts.value("part"))
    return fixed(f"XXXX-XX-XXT{parts.value('part')}", Timex.TIME)


def day(parts: Parts) -> Sense:
    """Read today, yesterday, tomorrow."""
    return shift("D", parts.number("deictic") or 0)


def ref(parts: Parts) -> Sense:
    """Read the past, the present or the future, as a whole."""
    return fixed("PRESENT_REF" if parts.kind("ref") == "current" else parts.value("ref") or "PAST_REF")
