"""What a date may mean that a spreadsheet wrote in its own way: every reading that fits is told, and none is chosen."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPOKEN: Final = ("en", "fr", "de", "es", "it", "nl", "pt", "id", "vi")  # languages whose names of months are known
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_THREE = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d\d)\.?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})(?:[/.\-](\d{1,2}))?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_JAPANESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_DAY_NAMED = re.compile(r"(\d{1,2})\.?[\-/ ]([^\W\d_]{3,12})\.?(?:[\-/ ,]+(\d{4}|\d\d))?")  # 18-Jun-18, 18 June 2018
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,12})\.?[\-/ ](\d{4}|\d{1,2})(?:,? +(\d{4}))?")  # Jun-18, June 18, 2018
_SERIAL = re.compile(r"\d{5}")  # the spreadsheet's own count of days
_TIME = re.compile(r"[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$")
_FIRST_DAY: Final = date(1899, 12, 30)


def readings(cell: str) -> tuple[str, ...]:
    """Every date that the cell may mean, as YYYY, YYYY-MM or YYYY-MM-DD; empty where it is none.

    >>> readings("2018-06"), readings("18/06/2018"), readings("03/04/2018"), readings("soon")
    (('2018-06',), ('2018-06-18',), ('2018-03-04', '2018-04-03'), ())
    """
    plain = _TIME.sub("", " ".join(cell.split()))
    exact = _ISO.fullmatch(plain)
    if exact is not None:
        return tuple(_made(*exact.groups()))
    return tuple(sorted({found for shape in _SHAPES for found in shape(plain)}))


def _made(year: str, month: str | None = None, day: str | None = None) -> Iterator[str]:
    """The one date of these figures, if the calendar has it."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return
    yield "-".join([year, *(f"{int(part):02}" for part in (month, day) if part is not None)])


def _years(written: str) -> tuple[str, ...]:
    """A year of two figures is of this century or the last."""
    return (written,) if len(written) == 4 else (f"20{written}", f"19{written}")  # noqa: PLR2004  a whole year


def _figures(plain: str) -> Iterator[str]:
    found = _THREE.fullmatch(plain)
    if found is None:
        return
    one, two, year = found.groups()
    for whole in _years(year):
        yield from _made(whole, two, one)
        yield from _made(whole, one, two)


def _year_first(plain: str) -> Iterator[str]:
    found = _YEAR_FIRST.fullmatch(plain) or _JAPANESE.fullmatch(plain)
    if found is not None:
        yield from _made(*found.groups())


def _month_year(plain: str) -> Iterator[str]:
    found = _MONTH_YEAR.fullmatch(plain)
    if found is not None:
        yield from _made(found[2], found[1])


def _day_named(plain: str) -> Iterator[str]:
    """18 June 2018; without a year there is no telling which."""
    found = _DAY_NAMED.fullmatch(plain)
    if found is not None and found[3] is not None:
        for month in _months().get(found[2].casefold(), ()):
            for year in _years(found[3]):
                yield from _made(year, month, found[1])


def _named_first(plain: str) -> Iterator[str]:
    """June 18, 2018; June 2018; and Jun-18, which is a month of a year or a day of no year."""
    found = _NAMED_FIRST.fullmatch(plain)
    if found is None:
        return
    for month in _months().get(found[1].casefold(), ()):
        if found[3] is not None:
            yield from _made(found[3], month, found[2])
        else:
            for year in _years(found[2].zfill(2)):
                yield from _made(year, month)


def _serial(plain: str) -> Iterator[str]:
    if _SERIAL.fullmatch(plain) is not None:
        yield (_FIRST_DAY + timedelta(days=int(plain))).isoformat()


_SHAPES = (_figures, _year_first, _month_year, _day_named, _named_first, _serial)


@cache
def _months() -> dict[str, tuple[str, ...]]:
    """Names of months, long and short, to their numbers; one that two languages give different months keeps both."""
    from babel.dates import get_month_names

    known: dict[str, tuple[str, ...]] = {}
    for language in _SPOKEN:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, "format", language).items():
                word = name.casefold().strip(".")
                known[word] = tuple(sorted({*known.get(word, ()), str(number)}))
    return known
