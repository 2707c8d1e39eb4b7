"""From a matched rule to its sense: what the parts of an expression say together. The rules name these readings.

Works on parts by name (month, day, year, unit, count, toward ...), not on words or their order, so every language may use it.
"""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.language.dates.senses import Base, How, Sense, Timex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followthrough.language.dates.lexing import Token
    from collections.abc import Callable, Mapping

MONTHS = 12
_LENGTH_CUES = frozenset({"for", "over", "within", "in"})
_DECADE = 10
_CENTURY = 100
_FURTHEST_PAIR = 30  # years a plan may run: 2020-45
_FORWARD_FRAMES = {
    "next": 1,
    "coming": 1,
    "future": 1,
    "ahead": 1,
    "last": -1,
    "past": -1,
    "latest": -1,
    "previous": -1,
    "recent": -1,
}


@dataclass(frozen=True, slots=True)
class Parts:
    """The named parts of one match, all its words, and the classes of the words around it."""

    named: Mapping[str, Token]
    words: tuple[Token, ...]
    before: str
    after: str = ""

    def number(self, name: str) -> int | None:
        """Return the whole number a part stands for, or None."""
        token = self.named.get(name)
        return int(token.value) if token is not None and isinstance(token.value, (int, float)) else None

    def value(self, name: str) -> str:
        """Return what a part stands for, as text; empty where the part is absent."""
        token = self.named.get(name)
        return "" if token is None else str(token.value)

    def kind(self, name: str) -> str:
        """Return the class of a part; empty where the part is absent."""
        token = self.named.get(name)
        return "" if token is None else token.name

    def has(self, name: str) -> bool:
        """Whether any word of the match is of a class."""
        return any(word.name == name for word in self.words)


def _template(value: str, timex: Timex = Timex.DATE, **more: object) -> Sense:
    more.setdefault("base", Base.SCENE)
    return Sense(timex, How.TEMPLATE, value, **more)  # type: ignore[arg-type] # the callers below give the fields of Sense


def _fixed(value: str, timex: Timex = Timex.DATE) -> Sense:
    return Sense(timex, How.FIXED, value)


def _shift(unit: str, count: int, base: Base = Base.ANCHOR, timex: Timex = Timex.DATE) -> Sense:
    return Sense(timex, How.SHIFT, unit=unit, count=count, base=base)


def _year(parts: Parts) -> str:
    """Return the stated year with its era, or XXXX."""
    year = parts.number("year")
    if year is None:
        return "XXXX"
    return f"BC{year:04}" if parts.value("era") == "BC" else f"{year:04}"


def _settled(parts: Parts, template: str) -> Sense:
    """Fill in the year if it is stated; else leave the template open, pointed where a word points."""
    year = _year(parts)
    if year != "XXXX":
        return (
            _fixed(template.replace("XXXX", year)) if "@" not in template else _template(template, within=_fixed(year))
        )
    if parts.value("unit") == "Y" and parts.kind("toward"):
        return _template(template, within=toward(parts))
    if parts.kind("toward"):
        return _template(template, count=int(parts.value("toward")), pointed=True, base=_base(parts))
    return _template(template)


def _base(parts: Parts) -> Base:
    """Return whether a pointing word counts from the day of speaking or from the time last spoken of."""
    if parts.kind("toward") in {"previous", "following", "that", "same"}:
        return Base.MENTION
    return Base.MENTION if parts.kind("toward") == "next" and parts.has("the") else Base.ANCHOR


def date(parts: Parts) -> Sense | None:
    """A day of a month, or a date in figures."""
    if parts.kind("iso"):
        day, _, clock = parts.value("iso").partition("T")
        return _fixed(parts.value("iso"), Timex.TIME) if clock else _fixed(day)
    if parts.kind("numeric"):
        return _numeric(parts.value("numeric"))
    month, day_number = parts.number("month"), parts.number("day")
    if (
        month is None
        or day_number is None
        or not 1 <= day_number <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    ):
        return None
    return _settled(parts, f"XXXX-{month:02}-{day_number:02}")


def _numeric(written: str) -> Sense | None:
    """14.11.2018 is day first; 11/14/2018 can only be month first; what could be both is read day first only with points."""
    first, second, year = (int(figure) for figure in written.replace("/", ".").split("."))
    day, month = (first, second) if "." in written or first > MONTHS else (second, first)
    return _fixed(f"{year:04}-{month:02}-{day:02}") if 1 <= month <= MONTHS and 1 <= day <= 31 else None  # noqa: PLR2004 -- days


def same_month(parts: Parts) -> Sense | None:
    """A day of the month last spoken of: the 13 of "12 and 13 May", the 28th of that month."""
    day, year = parts.number("day"), parts.number("year")
    if day is None or not 1 <= day <= 31:  # noqa: PLR2004 -- days of a month
        return None
    within = _fixed(f"{year:04}") if year is not None else None
    return _template(f"XXXX-XX-{day:02}", base=Base.MENTION, within=within)


def month(parts: Parts) -> Sense:
    """A month, with or without its year."""
    return _settled(parts, f"XXXX-{parts.number('month'):02}")


def weekday(parts: Parts) -> Sense:
    """A day of the week."""
    count, pointed = (int(parts.value("toward")), True) if parts.kind("toward") else (0, False)
    count = 1 if parts.has("coming") else count
    return _template(f"XXXX-WXX-{parts.value('weekday')}", count=count, pointed=pointed, base=_base(parts))


def season(parts: Parts) -> Sense:
    """A season."""
    return _settled(parts, f"XXXX-{parts.value('season')}")


def holiday(parts: Parts) -> Sense:
    """A feast with its day: fixed, or the nth weekday of a month ("11:4:4")."""
    day = parts.value("holiday")
    return _settled(parts, f"XXXX-{'@' if ':' in day else ''}{day}")


def quarter(parts: Parts) -> Sense | None:
    """A quarter or half of a year."""
    if parts.kind("figure"):
        figure = parts.value("figure").upper().strip()
        return _settled(parts, f"XXXX-{figure if figure[0] in 'QH' else 'Q' + figure[0]}")
    letter = "H" if parts.kind("quarter") in {"half", "halves"} else "Q"
    most = 2 if letter == "H" else 4
    nth = most if parts.kind("nth") in {"last", "final"} else parts.number("nth")
    if nth is None or not 1 <= nth <= most:
        return None
    if letter == "H" and _year(parts) == "XXXX" and not parts.kind("toward"):
        return _template(f"XXXX-H{nth}") if parts.has("of") or parts.has("the") else None
    return _settled(parts, f"XXXX-{letter}{nth}")


def year_ago(parts: Parts) -> Sense:
    """A year before the quarter, or year, last spoken of."""
    nth = parts.number("nth")
    if nth is not None and 1 <= nth <= 4:  # noqa: PLR2004 -- quarters of a year
        return _template(f"XXXX-Q{nth}", within=_shift("Y", -1))
    return Sense(Timex.DATE, How.SHIFT, unit="Y", count=-1, base=Base.MENTION, echo=True)


def stepped(parts: Parts) -> Sense | None:
    """A count of units before or after: two years ago, three days later."""
    way, unit, times = int(parts.value("way")), *_unit(parts)
    base = Base.ANCHOR if parts.kind("way") in {"ago", "hence"} else Base.MENTION
    count = _count(parts) if parts.kind("count") else (1 if parts.kind("way") in {"before", "after"} else None)
    if unit.startswith("T"):
        return Sense(Timex.TIME, How.SHIFT, unit="D", base=base, part="XX") if base is Base.MENTION else _vague(way)
    if count is None:
        return _vague(way)
    whole = int(count * times)
    unit, whole = ("Y", whole * _DECADE) if unit == "E" else (unit, whole)
    return Sense(Timex.DATE, How.SHIFT, unit=unit, count=way * whole, base=base, echo=unit == "Y" and whole == 1)


def _vague(way: int) -> Sense:
    return _fixed("PAST_REF" if way < 0 else "FUTURE_REF")


def _unit(parts: Parts) -> tuple[str, int]:
    """Return the unit's letter and how many of it the word means: a fortnight is two weeks."""
    unit = parts.value("unit")
    if unit[:1].isdigit():
        return unit[1:], int(unit[0])
    return ("Q" if parts.kind("unit") in {"quarter", "quarters"} else unit), 1


def _count(parts: Parts) -> float | None:
    """Return the count stated; None where it is vague (a few, several)."""
    token = parts.named.get("low") or parts.named.get("count")
    return float(token.value) if token is not None and isinstance(token.value, (int, float)) else None


def frame(parts: Parts) -> Sense | None:
    """A stretch that runs from, or up to, the base: the next three years."""
    sense = duration(parts)
    if sense is None:
        return None
    way = _FORWARD_FRAMES.get(parts.kind("frame"), 0)
    if parts.has("recent") and not parts.kind("count"):
        way = -1
    return Sense(Timex.DURATION, value=sense.value, frame=way)


def duration(parts: Parts) -> Sense | None:
    """A length of time."""
    unit, times = _unit(parts)
    if len(parts.words) == 1 and unit != "W" and parts.before not in _LENGTH_CUES:
        return None
    vague = parts.kind("count") == "few" and not parts.value("count")
    plural = parts.kind("unit") in {"units", "quarters", "clockunits"}
    count = None if vague or (plural and not parts.kind("count") and not parts.kind("low")) else (_count(parts) or 1.0)
    if parts.kind("half"):
        count = (
            0.5
            if parts.words[-1].name in {"unit", "clockunit", "quarter"} and not parts.kind("count")
            else (count or 1) + 0.5
        )
    if parts.kind("fraction"):
        top, bottom = (int(figure) for figure in parts.value("fraction").split("/"))
        count = (count or 0) + (top / bottom if bottom else 0)
    ahead = parts.before == "within" and parts.after not in {"of", "after", "at", "following"}
    return Sense(Timex.DURATION, value=length("X" if count is None else count * times, unit), frame=int(ahead))


def length(count: float | str, unit: str) -> str:
    """Write a length as TIMEX3 does: (3, "Y") is P3Y, (2.5, "Y") is P2Y6M, (1, "TH") is PT1H, ("X", "D") is PXD."""
    clock, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    if isinstance(count, str):
        return f"P{clock}{count}{letter}"
    years = {"E": 10, "C": 100, "L": 1000}.get(letter)
    if years is not None:
        count, letter = count * years, "Y"
    if letter == "H" and not clock:
        count, letter = count * 6, "M"
    whole, rest = int(count), count - int(count)
    if rest and (letter in {"Y", "H"}):
        smaller = f"{round(rest * 12)}M" if letter == "Y" else f"{round(rest * 60)}M"
        return f"P{clock}{whole}{letter}{smaller}" if whole else f"P{clock}{smaller}"
    return f"P{clock}{count:g}{letter}" if count < 10**6 else f"P{clock}X{letter}"


def toward(parts: Parts) -> Sense | None:
    """The unit that is pointed at: this year, last week, the same month, the end of the year."""
    unit, times = _unit(parts)
    if unit == "WE" and not parts.kind("toward"):
        return _template("XXXX-WXX-WE")
    count = int(parts.value("toward") or 0) if parts.kind("toward") else 0
    if _is_stretch(parts, unit):
        way = _FORWARD_FRAMES.get(parts.kind("toward"), 0)
        return Sense(Timex.DURATION, value=length(times, unit), frame=way)
    if parts.has("coming") and parts.kind("toward") != "coming":
        count = 1
    base = _base(parts)
    if not parts.kind("toward"):
        base = Base.MENTION if unit in {"D", "M"} else Base.SCENE
    return _shift(unit, count * times, base)


def _is_stretch(parts: Parts, unit: str) -> bool:
    """Whether "the past year", "over the next year" mean a length up to or from now, not a calendar year."""
    kind, the = parts.kind("toward"), parts.has("the")
    if unit == "WE":
        return False
    if kind == "past" and not parts.has("this"):
        return True
    if kind in {"coming", "next", "last"} and the:
        return unit in {"E", "C"} or kind == "coming" or parts.before in {"over", "within", "for"}
    return False


def year_quarter(parts: Parts) -> Sense:
    """The 1988 period: the quarter last spoken of, in that year; the year itself where no quarter was."""
    return Sense(Timex.DATE, How.SHIFT, value=_year(parts), unit="Y", echo=True)


def unit(parts: Parts) -> Sense | None:
    """A bare unit with its article, only where it speaks of a certain time: the quarter."""
    if parts.kind("unit") in {"quarter", "period"} and (parts.has("the") or parts.has("own")):
        return Sense(Timex.DATE, How.SHIFT, unit="Q", count=-1, base=Base.MENTION, echo=True)
    if parts.has("fiscal") and parts.value("unit") != "Y":
        return None
    if parts.value("unit") in {"Y", "W", "M"}:
        return _shift(parts.value("unit"), 0, Base.SCENE)
    return None


def decade(parts: Parts) -> Sense | None:
    """The 1990s, the '90s, the nineties."""
    value = parts.value("decade").strip("'’‘sS")
    digits = value.strip("'’‘")
    if parts.named["decade"].text.isalpha():
        return _fixed(digits) if parts.has("the") or parts.has("early") else None
    digits = digits.removesuffix("0")
    if len(digits) == 1:
        return _fixed(f"19{digits}") if int(digits) >= 2 else None  # noqa: PLR2004 -- the '10s and '00s are not written so
    return _fixed(digits) if len(digits) == 3 and digits[0] in "12" else None  # noqa: PLR2004 -- 199


def century(parts: Parts) -> Sense | None:
    """The 21st century is written 20."""
    nth = parts.number("nth")
    if nth is None or not 1 <= nth <= 30 or parts.value("unit") != "C":  # noqa: PLR2004 -- nobody dates beyond
        return None
    return _fixed(f"BC{nth - 1:02}" if parts.value("era") == "BC" else f"{nth - 1:02}")


def year(parts: Parts) -> Sense | None:
    """A year in figures, a fiscal year, the second year of 2018-19."""
    stated = parts.number("year")
    if stated is None:
        return None
    if (
        parts.kind("era")
        or parts.kind("year") == "fiscalyear"
        or (parts.kind("year") == "year" and _looks_like_year(stated, parts))
    ):
        return _fixed(_year(parts))
    if parts.has("unit") and 1900 <= stated <= 2100:  # noqa: PLR2004 -- "the year two thousand"
        return _fixed(_year(parts))
    return None


def year_pair(parts: Parts) -> Sense | None:
    """The second year of 2018-19 or 2012-25, if it is later than the first and near to it."""
    first, pair = parts.number("year"), parts.number("pair")
    if first is None or pair is None or len(parts.named["pair"].text) != len("19"):
        return None
    second = first - first % _CENTURY + pair
    return _fixed(f"{second:04}") if first < second <= first + _FURTHEST_PAIR else None


def _looks_like_year(stated: int, parts: Parts) -> bool:
    if 1900 <= stated <= 2100:  # noqa: PLR2004 -- the years people write about without saying so
        return parts.before not in {"currency", "number_sign", "dash_glued"}
    return parts.before in {"in", "at", "of", "early", "open", "to", "and"} or parts.has("unit")


def clock(parts: Parts) -> Sense | None:
    """A time of day, with or without its day."""
    part = _time_of_day(parts)
    if part is None:
        return None
    return _at(parts, part)


def _time_of_day(parts: Parts) -> str | None:
    if parts.kind("noon"):
        return parts.value("noon")
    hour, _, minutes = (parts.value("clock") or str(parts.number("hour"))).partition(":")
    late = parts.value("ampm").lower().startswith("p") or parts.value("part") in {"AF", "EV", "NI"}
    hours, minute = int(hour), int((minutes or "0")[:2])
    if parts.value("ampm") and hours == MONTHS:
        hours = 0
    if hours > 24 or minute > 59:  # noqa: PLR2004 -- a day's hours
        return None
    return f"{hours + 12 if late and hours < 12 else hours:02}:{minute:02}"  # noqa: PLR2004 -- noon


def _at(parts: Parts, part: str) -> Sense:
    """Put a time of day on the day that stands with it, else on the day of speaking."""
    day = _day_of(parts)
    return Sense(Timex.TIME, day.how, day.value, day.unit, day.count, day.base, day.pointed, day.within, part)


def _day_of(parts: Parts) -> Sense:
    if parts.kind("month") and parts.kind("day"):
        return date(parts) or _shift("D", 0)
    if parts.kind("weekday"):
        return weekday(parts)
    if parts.kind("deictic"):
        return _shift("D", int(parts.value("deictic")))
    return _shift("D", 0)


def daypart(parts: Parts) -> Sense:
    """A part of a day: Friday morning, last night, tonight."""
    part = parts.value("tonight") or parts.value("part")
    if parts.kind("toward"):
        night = parts.kind("toward") == "last"
        step = (
            0
            if parts.kind("toward") in {"this", "same", "that", "current"}
            else -1
            if night
            else int(parts.value("toward"))
        )
        day = _shift("D", step, _base(parts))
        return Sense(Timex.TIME, day.how, unit="D", count=step, base=day.base, part=part)
    return _at(parts, part)


def some_daypart(parts: Parts) -> Sense:
    """A part of no certain day: at night."""
    return _fixed(f"XXXX-XX-XXT{parts.value('part')}", Timex.TIME)


def weekdays(parts: Parts) -> Sense:
    """Tuesdays, Tuesday nights."""
    part = parts.value("part")
    return Sense(Timex.SET, value=f"XXXX-WXX-{parts.value('weekday')}" + (f"T{part}" if part else ""))


def every(parts: Parts) -> Sense | None:
    """Every two years, each July."""
    if parts.kind("weekday"):
        return weekdays(parts)
    if parts.kind("month"):
        return Sense(Timex.SET, value=f"XXXX-{parts.number('month'):02}")
    if parts.kind("unit") == "daypart":
        return Sense(Timex.SET, value=f"XXXX-XX-XXT{parts.value('unit')}")
    if parts.kind("unit") == "weekend":
        return Sense(Timex.SET, value="XXXX-WXX-WE")
    unit, times = _unit(parts)
    count = _count(parts)
    return Sense(
        Timex.SET, value=length("X" if parts.kind("count") == "few" and count is None else (count or 1) * times, unit)
    )


def adverb(parts: Parts) -> Sense:
    """Daily, annually."""
    return Sense(Timex.SET, value=parts.value("adverb"))


def day(parts: Parts) -> Sense:
    """Today, yesterday, tomorrow."""
    return _shift("D", int(parts.value("deictic")))


def ref(parts: Parts) -> Sense:
    """The past, the present or the future, as a whole."""
    return _fixed("PRESENT_REF" if parts.kind("ref") == "current" else parts.value("ref") or "PAST_REF")


def none(parts: Parts) -> None:
    """Looks like a time and is none: an age, a sum, a paragraph number."""


READINGS: Mapping[str, Callable[[Parts], Sense | None]] = {
    reading.__name__: reading
    for reading in (
        date, same_month, month, weekday, season, holiday, quarter, year_ago, year_quarter, stepped, frame, duration, toward, unit, decade, century,
        year, year_pair, clock, daypart, some_daypart, weekdays, every, adverb, day, ref, none,
    )
}  # fmt: skip
