"""Readings of lengths of time, stretches from or up to now, steps from a time, and what comes again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.language.dates.parts import shift, template, vague
from followthrough.language.dates.senses import Base, How, Sense, Timex

if TYPE_CHECKING:
    from followthrough.language.dates.parts import Parts

_WAYS = {
    "next": 1,
    "coming": 1,
    "future": 1,
    "ahead": 1,
    "time": 1,
    "last": -1,
    "past": -1,
    "latest": -1,
    "previous": -1,
    "recent": -1,
}
_LENGTH_CUES = frozenset({"for", "over", "within", "in"})
#: What follows a length that is counted from an event, not from the day of speaking.
_EVENT_CUES = frozenset({"of", "after", "at", "following", "before", "previous"})
_AROUND = frozenset({"before", "after", "that", "following", "previous"})
_PLURALS = frozenset({"units", "quarters", "clockunits"})
_SINGULARS = frozenset({"unit", "quarter", "clockunit"})
_YEARS_IN = {"E": 10, "C": 100, "L": 1000}
_MONTHS_IN_HALF, _MONTHS, _MINUTES, _SECONDS, _MOST = 6, 12, 60, 60, 10**12
_HOURS = 24


def length(count: float | None, unit: str) -> str:
    """Write a length as TIMEX3 does: (3, "Y") is P3Y, (2.5, "Y") P2Y6M, (1, "TH") PT1H, (None, "D") PXD."""
    clock, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    if count is None or count >= _MOST:
        return f"P{clock}X{letter}"
    if letter in _YEARS_IN:
        count, letter = count * _YEARS_IN[letter], "Y"
    if unit == "H":
        count, letter = count * _MONTHS_IN_HALF, "M"
    whole, rest = int(count), count % 1
    if rest and unit == "TM":
        return f"PT{whole}M{round(rest * _SECONDS)}S" if whole else f"PT{round(rest * _SECONDS)}S"
    if rest and letter in {"Y", "H"}:
        smaller = f"{round(rest * (_MONTHS if letter == 'Y' else _MINUTES))}M"
        return f"P{clock}{whole}{letter}{smaller}" if whole else f"P{clock}{smaller}"
    return f"P{clock}{count:.12g}{letter}"


def duration(parts: Parts) -> Sense | None:
    """Read a length of time. "Within" it, it runs from now, unless an event follows that it is counted from."""
    unit, times = parts.unit
    bare = len(parts.words) == 1 and parts.kind("unit") in _PLURALS
    around = parts.before == "the" and parts.after in _AROUND  # in the days before the vote
    if bare and unit != "W" and parts.before not in _LENGTH_CUES and parts.after != "of" and not around:
        return None  # bare "years" is mostly not a time; bare "weeks" mostly is (counted in annotated news)
    count = _count(parts)
    if unit == "Q" and count == 1 and (parts.has("dash") or parts.after == "of") and parts.kind("count") != "a":
        return None  # one quarter of the members
    ahead = parts.before == "within" and parts.after not in _EVENT_CUES
    return Sense(Timex.DURATION, value=length(None if count is None else count * times, unit), frame=int(ahead))


_ORDER = "LCEYHQMWD"  # units from long to short; those of the clock come after


def sum_of_lengths(parts: Parts) -> Sense | None:
    """Read a length told in two or three units, the longer first: five years and three months, 3 hours 30 minutes."""
    lengths = [
        (parts.number(f"count{nth}") or 1, parts.value(f"unit{nth}"))
        for nth in ("", "_two", "_three")
        if parts.kind(f"unit{nth}")
    ]
    units = [unit for _, unit in lengths]
    if any(unit[:1].isdigit() for unit in units) or _rank(units) != sorted(set(_rank(units))):
        return None
    days = "".join(length(count, unit)[1:] for count, unit in lengths if not unit.startswith("T"))
    hours = "".join(length(count, unit)[2:] for count, unit in lengths if unit.startswith("T"))
    return Sense(Timex.DURATION, value=f"P{days}" + (f"T{hours}" if hours else ""))


def _rank(units: list[str]) -> list[int]:
    return [_ORDER.index(unit) if unit in _ORDER else len(_ORDER) + "HMS".index(unit[1]) for unit in units]


def _count(parts: Parts) -> float | None:
    counted = parts.kind("count") or parts.kind("low")
    if (parts.kind("count") == "few" and parts.count is None) or (not counted and parts.kind("unit") in _PLURALS):
        return None
    count = 1.0 if parts.count is None else parts.count
    if parts.kind("half") in {"quarter", "quarters"}:
        return (parts.count or 1) / 4
    if parts.kind("half"):
        return 0.5 if not counted and parts.words[-1].name in _SINGULARS else count + 0.5
    if parts.kind("fraction"):
        top, bottom = (int(figure) for figure in parts.value("fraction").split("/"))
        return count + (top / bottom if bottom else 0)
    return count


def frame(parts: Parts) -> Sense | None:
    """Read a stretch that runs from, or up to, the base: the next three years."""
    sense = duration(parts)
    if sense is None:
        return None
    way = -1 if parts.has("recent") else _WAYS.get(parts.kind("frame"), 0)
    return Sense(Timex.DURATION, value=sense.value, frame=way)


def stepped(parts: Parts) -> Sense | None:
    """Read a count of units before or after: two years ago, three days later, the day before."""
    way, (unit, times) = parts.number("way") or 0, parts.unit
    base = Base.ANCHOR if parts.kind("way") in {"ago", "hence"} else Base.MENTION
    if unit == "TH" and base is Base.ANCHOR and parts.count and parts.count % _HOURS == 0:
        return shift("D", way * int(parts.count) // _HOURS)
    if unit.startswith("T"):
        return _hours(parts, unit, base, way)
    if parts.kind("unit") == "daypart":
        return Sense(Timex.TIME, How.SHIFT, unit="D", count=way, base=base, part=unit)
    count = _steps(parts)
    if count is None:
        return vague(way)
    unit, steps = ("Y", count * _YEARS_IN[unit]) if unit in _YEARS_IN else (unit, count * times)
    if steps % 1 and unit == "Y":  # half a year is told in months, and two and a half years in the year they lead to
        return shift("M", way * round(steps * _MONTHS), base, "" if steps < 1 else "Y")
    whole = int(steps)
    echo = unit == "Y" and whole == 1
    if echo and parts.kind("way") == "before":
        base = Base.THAT
    return Sense(Timex.DATE, How.SHIFT, unit=unit, count=way * whole, base=base, echo=echo)


def _steps(parts: Parts) -> float | None:
    if parts.kind("way") in {"before", "after"} and not parts.kind("count"):
        return 1
    if parts.kind("half"):
        return 0.5 if not parts.kind("count") else (parts.count or 1) + 0.5
    return parts.count


def day_ago(parts: Parts) -> Sense | None:
    """Read the same day, week, month or year a count of units ago: ten years ago today, a year ago this month."""
    (unit, times), cover = parts.unit, parts.value("word") or "D"
    if unit.startswith("T") or parts.count is None:
        return None
    unit, times = ("Y", times * _YEARS_IN[unit]) if unit in _YEARS_IN else (unit, times)
    from_day = parts.number("deictic")
    sense = shift(unit, -int(parts.count * times), cover=cover)
    return replace(sense, within=shift("D", from_day)) if from_day else sense


def weekday_ago(parts: Parts) -> Sense | None:
    """Read the day of a week that lies a count of weeks back: a week ago Tuesday."""
    if parts.value("unit") != "W" or parts.count is None or parts.count != int(parts.count):
        return None
    return template(f"XXXX-WXX-{parts.value('weekday')}", within=shift("W", -int(parts.count)))


def season_ago(parts: Parts) -> Sense | None:
    """Read the season of a year a count of years ago: ten years ago this autumn."""
    if parts.value("unit") != "Y" or parts.count is None:
        return None
    return template(f"XXXX-{parts.value('season')}", within=shift("Y", -int(parts.count)))


def _hours(parts: Parts, unit: str, base: Base, way: int) -> Sense:
    """An hour later is told as a length: the hour it is counted from is hardly ever stated."""
    if base is not Base.MENTION:
        return vague(way)
    if parts.count is None and not parts.kind("half"):
        return Sense(Timex.TIME, How.SHIFT, unit="D", base=base, part="XX")
    return Sense(Timex.DURATION, value=length(_steps(parts), unit))


def toward(parts: Parts) -> Sense:
    """Read the unit that is pointed at: this year, last week, the same month, the end of the year."""
    unit, times = parts.unit
    kind = parts.kind("toward")
    if _is_stretch(parts, unit):
        return Sense(Timex.DURATION, value=length(times, unit), frame=_WAYS.get(kind, 0))
    if not kind:
        return shift(unit, 0, {"D": Base.DAY, "M": Base.DAY}.get(unit, Base.SCENE))
    count = 1 if parts.has("coming") else parts.toward
    return shift(unit, count * times, parts.base)


def beyond(parts: Parts) -> Sense:
    """Read the unit after the next one, or before the last: the year before last."""
    unit, times = parts.unit
    return shift(unit, times * (2 if parts.has("next") else -2))


def _is_stretch(parts: Parts, unit: str) -> bool:
    """Whether "the past year", "over the next year" mean a length up to or from now, not a calendar year."""
    kind = parts.kind("toward")
    if unit == "WE" or parts.has("edge") or parts.has("end"):
        return False
    if kind == "past":
        return not parts.has("this")
    if parts.after == "of" and kind in {"last", "next"} and parts.follows("toward", "the"):
        return True  # the last week of the campaign
    if kind in {"coming", "next", "last"} and parts.follows("toward", "the"):
        if kind == "coming" or parts.before in {"over", "within", "for"}:
            return True
        return unit == "E" or (unit == "C" and kind != "last")
    return False


def unit(parts: Parts) -> Sense | None:
    """Read a bare unit with its article where it speaks of a certain time: the week, the fiscal year."""
    letter = parts.value("unit")
    if letter not in {"Y", "W", "M"} or (parts.has("fiscal") and letter != "Y"):
        return None
    return shift(letter, 0, Base.SCENE)


def weekdays(parts: Parts) -> Sense:
    """Read Tuesdays, Tuesday nights, weekends."""
    part = parts.value("part")
    return Sense(Timex.SET, value=f"XXXX-WXX-{parts.value('weekday')}" + (f"T{part}" if part else ""))


def every(parts: Parts) -> Sense:
    """Read every two years, each July, every Friday."""
    if parts.kind("weekday"):
        return weekdays(parts)
    named = _named(parts)
    if named:
        return Sense(Timex.SET, value=named)
    letter, times = parts.unit
    count = None if parts.kind("count") == "few" and parts.count is None else (parts.count or 1) * times
    if parts.kind("half"):
        count = 0.5
    return Sense(Timex.SET, value=length(count, letter))


def _named(parts: Parts) -> str:
    """Write each July, every spring, every night, each Christmas; a feast that moves comes once a year."""
    feast = parts.value("holiday")
    if feast:
        return f"XXXX-{feast}" if feast[2] == "-" else "P1Y"
    if parts.kind("month"):
        day = parts.number("day")
        return f"XXXX-{parts.number('month'):02}" + (f"-{day:02}" if day else "")
    if parts.kind("season"):
        return f"XXXX-{parts.value('season')}"
    if parts.kind("unit") == "daypart":
        return f"XXXX-XX-XXT{parts.value('unit')}"
    return "XXXX-WXX-WE" if parts.kind("unit") == "weekend" else ""


def adverb(parts: Parts) -> Sense:
    """Read daily, annually."""
    return Sense(Timex.SET, value=parts.value("adverb"))
