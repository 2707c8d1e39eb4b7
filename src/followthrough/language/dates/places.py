"""Readings of times that name a place in the calendar: days, months, seasons, quarters, years, decades, centuries.

They work on parts by name (month, day, year, toward ...), not on words or their order, so every language may use them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.language.dates.calendar import DAYS_IN_MONTH
from followthrough.language.dates.parts import fixed, pointed, shift, template
from followthrough.language.dates.senses import Base, How, Sense, Timex

if TYPE_CHECKING:
    from followthrough.language.dates.parts import Parts

_MONTHS, _DAYS, _QUARTERS, _HALVES, _DECADE, _CENTURY = 12, 31, 4, 2, 10, 100
_PLAIN_YEARS = range(1900, 2101)  # the years people write about without saying that they are years
_LAST_CENTURY = 30
_LAST_CENTURY_FROM = 69  # 12/31/69 is 1969, 12/31/68 is 2068, as POSIX has it
_FURTHEST_PAIR = 30  # years a plan may run: 2020-45
#: What stands before a figure that is no year.
_NO_YEAR_AFTER = frozenset({"currency", "number_sign", "dash_glued"})
#: What stands before an early or late year that is meant as one.
_YEAR_AFTER = frozenset({"in", "at", "of", "early", "open", "to", "and", "until"})
#: ... where nothing is counted behind it: "before 1750," but not "before 1500 guests".
_PERHAPS_YEAR_AFTER = frozenset({"before", "after"})
_NOTHING_COUNTED = frozenset({"comma", "stop", "close", "gap", "and", ""})


def settled(parts: Parts, value: str) -> Sense:
    """Fill in the year if it is stated; else leave it open, pointed where a word points."""
    if parts.year != "XXXX":
        return template(value, within=fixed(parts.year)) if "@" in value else fixed(value.replace("XXXX", parts.year))
    if parts.value("unit") == "Y" and parts.kind("toward"):
        return template(value, within=shift("Y", parts.toward, parts.base))
    if parts.kind("toward"):
        return replace(pointed(value, parts.toward, parts.base), apart=parts.kind("toward") == "last")
    return template(value)


def date(parts: Parts) -> Sense | None:
    """Read a day of a month, or a date in figures."""
    if parts.kind("iso"):
        if parts.before == "percent":
            return None  # an address: %2003.02.21
        written = parts.value("iso").upper()
        return fixed(written, Timex.TIME if "T" in written else Timex.DATE)
    if parts.kind("numeric") or parts.kind("short"):
        return _numeric(parts.value("numeric") or _in_figures(parts))
    number, day_number = parts.number("month"), parts.number("day")
    if parts.value("word") not in {"", "D"}:
        return None  # the fourth week of November is no day
    if number is None or day_number is None or not 1 <= day_number <= DAYS_IN_MONTH[number - 1]:
        return None
    sense = settled(parts, f"XXXX-{number:02}-{day_number:02}")
    return replace(sense, weekday=parts.number("weekday") or 0)


def _in_figures(parts: Parts) -> str:
    """14-Nov-18 is 14.11.18."""
    return f"{parts.number('day')}.{parts.number('month')}.{parts.named['short'].text}"


def _numeric(written: str) -> Sense | None:
    """14.11.2018 is day first, 11/14/2018 month first; with strokes, what could be both is read month first."""
    *days, year_figures = written.replace("/", ".").replace("-", ".").split(".")
    first, second, year_number = int(days[0]), int(days[1]), int(year_figures)
    day_number, number = (first, second) if "." in written or first > _MONTHS else (second, first)
    if len(year_figures) == len("18"):
        year_number += 2000 if year_number < _LAST_CENTURY_FROM else 1900
    if year_number < _CENTURY * 10:
        return None  # 14-Nov-5
    if not (1 <= number <= _MONTHS and 1 <= day_number <= DAYS_IN_MONTH[number - 1]):
        return None
    return fixed(f"{year_number:04}-{number:02}-{day_number:02}")


def same_month(parts: Parts) -> Sense | None:
    """Read a day of the month last spoken of: the 13 of "12 and 13 May", the 28th of that month."""
    day_number = parts.number("day")
    if day_number is None or not 1 <= day_number <= _DAYS:
        return None
    if parts.kind("toward"):
        within = shift("M", parts.toward, parts.base) if parts.value("unit") == "M" else None
        return None if within is None else template(f"XXXX-XX-{day_number:02}", within=within)
    if not (parts.has("the") or parts.named["day"].text[0].isdigit()):
        return None  # on 5 May and third in the row
    within = fixed(parts.year) if parts.year != "XXXX" else None
    return template(f"XXXX-XX-{day_number:02}", Base.MENTION, within)


def day_of_month(parts: Parts) -> Sense | None:
    """Read a day in figures that leaves its month open: on the 17th."""
    day_number = parts.number("day")
    if day_number is None or not 1 <= day_number <= _DAYS or not parts.named["day"].text[0].isdigit():
        return None
    return template(f"XXXX-XX-{day_number:02}")


def month(parts: Parts) -> Sense | None:
    """Read a month, with or without its year: November, November 2018, 2018-11."""
    if parts.kind("digits"):
        return _iso_month(parts)
    if parts.kind("until") and (parts.number("month") or 0) > (parts.number("until") or 0):
        return fixed(f"{(parts.number('year') or 1) - 1:04}-{parts.number('month'):02}")  # October to March 2014
    return settled(parts, f"XXXX-{parts.number('month'):02}")


def _iso_month(parts: Parts) -> Sense | None:
    """2018-11 is November 2018, but 2009-10 and 2018 - 11 are not surely a month."""
    digits, year_number, number = parts.named["digits"], parts.number("year") or 0, parts.number("digits") or 0
    glued = digits.start - parts.named["year"].end == 1 and len(digits.text) == len("11")
    if not glued or not 1 <= number <= _MONTHS or number > year_number % _CENTURY:
        return None
    return fixed(f"{year_number:04}-{number:02}")


def week_of(parts: Parts) -> Sense | None:
    """Read the week of a date: the week of 6 March."""
    number, day_number = parts.number("month"), parts.number("day")
    if parts.value("unit") != "W" or number is None or day_number is None:
        return None
    if not 1 <= day_number <= DAYS_IN_MONTH[number - 1]:
        return None
    return replace(settled(parts, f"XXXX-{number:02}-{day_number:02}"), unit="W")


def weekday(parts: Parts) -> Sense:
    """Read a day of the week."""
    value = f"XXXX-WXX-{parts.value('weekday')}"
    if not parts.kind("toward"):
        return template(value)
    if parts.kind("unit"):
        return template(value, within=shift("W", parts.toward))  # Monday next week
    if parts.kind("toward") == "next" and parts.base is Base.ANCHOR:
        return template(value, within=shift("W", 1))  # said on a Monday, next Wednesday is not that of this week
    way = 1 if parts.has("coming") else parts.toward
    return replace(pointed(value, way, parts.base), apart=parts.kind("toward") == "last")


def weekend(parts: Parts) -> Sense:
    """Read the weekend."""
    del parts
    return template("XXXX-WXX-WE")


def season(parts: Parts) -> Sense:
    """Read a season."""
    return settled(parts, f"XXXX-{parts.value('season')}")


def loose_season(parts: Parts) -> Sense:
    """Read a season that says of what kind a thing is: a certain one only in a story."""
    return replace(season(parts), loose=True)


def holiday(parts: Parts) -> Sense:
    """Read a feast with its day: fixed, the nth weekday of a month ("11:4:4"), or counted from Easter."""
    value = parts.value("holiday")
    return settled(parts, f"XXXX-{'@' if not value[0].isdigit() or ':' in value else ''}{value}")


def quarter_code(parts: Parts) -> Sense:
    """Read a quarter or half with its year in one word: Q3FY25, 3Q25."""
    return fixed(parts.value("code"))


def quarter(parts: Parts) -> Sense | None:
    """Read a quarter or half of a year."""
    if parts.kind("figure"):
        figure = parts.value("figure").strip()
        return settled(parts, f"XXXX-{figure if figure[0] in 'QH' else 'Q' + figure[0]}")
    half = parts.kind("quarter") in {"half", "halves"}
    most = _HALVES if half else _QUARTERS
    nth = most if parts.kind("nth") in {"last", "final"} else parts.number("nth")
    if parts.value("unit") not in {"", "Y"}:
        return shift(parts.unit[0], parts.toward, parts.base)  # the first half of the next decade
    if nth is None or not 1 <= nth <= most:
        return None
    if (
        half
        and parts.year == "XXXX"
        and not parts.kind("toward")
        and not (parts.has("of") or parts.has("the") or parts.has("dash"))
    ):
        return None
    value = f"XXXX-{'H' if half else 'Q'}{nth}"
    if parts.has("fiscal") and parts.year == "XXXX" and not parts.kind("toward"):
        return pointed(value, 0, Base.SCENE)  # its months are not those of the calendar: it is of the year of speaking
    return settled(parts, value)


_MONTHS_IN = {3: "Q", 6: "H"}


def months(parts: Parts) -> Sense | None:
    """Read a quarter or half told by its first and last month: the April-June quarter."""
    first, last = parts.number("month") or 1, parts.number("until") or 1
    letter = _MONTHS_IN.get(last - first + 1)
    if letter is None or last % (last - first + 1):
        return None
    return settled(parts, f"XXXX-{letter}{last // (last - first + 1)}")


def month_quarter(parts: Parts) -> Sense | None:
    """Read the quarter that ends with a month: the December quarter."""
    last = parts.number("month") or 1
    return settled(parts, f"XXXX-Q{last // 3}") if last % 3 == 0 else None


def ended(parts: Parts) -> Sense:
    """Read "the quarter ended 31 March": the one spoken of, else the one that holds the month."""
    return replace(template(f"XXXX-Q{((parts.number('month') or 1) + 2) // 3}"), echo=True)


def new_year(parts: Parts) -> Sense:
    """Read "the new year": the year of the first of January that is meant."""
    del parts
    return replace(template("XXXX-01-01"), unit="Y")


def this_quarter(parts: Parts) -> Sense:
    """Read "the quarter", "the latest period": the quarter last spoken of."""
    del parts
    return Sense(Timex.DATE, How.SHIFT, unit="Q", count=-1, base=Base.MENTION, echo=True)


def year_quarter(parts: Parts) -> Sense:
    """Read "the 1988 period": the quarter last spoken of, in that year; the year itself where no quarter was."""
    return Sense(Timex.DATE, How.SHIFT, value=parts.year, unit="Y", echo=True)


def year_ago(parts: Parts) -> Sense:
    """Read a year before the quarter, or year, last spoken of."""
    nth = parts.number("nth")
    if nth is not None and 1 <= nth <= _QUARTERS:
        return template(f"XXXX-Q{nth}", within=shift("Y", -1))
    named = parts.has("period") or parts.has("quarter")
    return Sense(Timex.DATE, How.SHIFT, unit="Y", count=-1, base=Base.MENTION, echo=True, pointed=named)


def month_ago(parts: Parts) -> Sense | None:
    """Read "the same month last year": the month last spoken of, else that of the day of speaking, a year before."""
    if parts.value("word") != "M" or parts.value("unit") != "Y":
        return None
    return Sense(Timex.DATE, How.SHIFT, unit="Y", count=-1, base=Base.MENTION, cover="M", echo=True)


def year(parts: Parts) -> Sense | None:
    """Read a year in figures, or a fiscal year."""
    stated = parts.number("year")
    if stated is None:
        return None
    if parts.kind("era") and parts.value("era") == "BC" and parts.words[0].name == "bc":
        return None  # "BC 43" is no way to write it
    if parts.kind("era") or parts.kind("year") in {"fiscalyear", "shortyear"} or _looks_like_year(stated, parts):
        return fixed(parts.year)
    return None


def _looks_like_year(stated: int, parts: Parts) -> bool:
    if stated in _PLAIN_YEARS and (parts.kind("year") == "year" or parts.has("unit")):
        return parts.before not in _NO_YEAR_AFTER
    if parts.kind("year") != "year":
        return False
    rough = parts.has("approx") and stated % _CENTURY != 0  # around 1885, but not "around 1500"
    if parts.after in _NOTHING_COUNTED and (rough or parts.before in _PERHAPS_YEAR_AFTER):
        return True
    return (parts.before in _YEAR_AFTER and not parts.has("approx")) or parts.has("unit")


def year_pair(parts: Parts) -> Sense | None:
    """Read the second year of 2018-19 or 2012-25, if it is later than the first and near to it."""
    first, pair = parts.number("year"), parts.number("pair")
    if first is None or pair is None or len(parts.named["pair"].text) != len("19"):
        return None
    second = first - first % _CENTURY + pair
    return fixed(f"{second:04}") if first < second <= first + _FURTHEST_PAIR else None


def decade(parts: Parts) -> Sense | None:
    """Read the 1990s, the '90s, the nineties; the 1800s."""
    digits = "".join(char for char in parts.value("decade") if char.isdigit()).removesuffix("0")
    if not any(map(str.isdigit, parts.named["decade"].text)):
        return fixed(parts.value("decade")) if parts.has("the") or parts.has("early") else None
    if len(digits) == 1:
        marked = parts.has("the") or not parts.named["decade"].text[0].isdigit()  # in his 30s is an age
        return fixed(f"19{digits}") if digits not in "01" and marked else None
    if len(digits) != len("199") or digits[0] not in "12":
        return None
    return fixed(digits[:2] if digits[0] == "1" and digits[2] == "0" else digits)  # the 1800s are a century


def century(parts: Parts) -> Sense | None:
    """Read a century: the 21st is written 20."""
    nth = parts.number("nth")
    if nth is None or not 1 <= nth <= _LAST_CENTURY or parts.value("unit") != "C":
        return None
    return fixed(f"BC{nth - 1:02}" if parts.value("era") == "BC" else f"{nth - 1:02}")
