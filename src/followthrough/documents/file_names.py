"""What a file's name tells: "2021-04-16-joint-statement.pdf". A proposal for an officer to check, never a fact."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DAY: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
_ENDING: Final = re.compile(r"(?:\.[A-Za-z][A-Za-z0-9]{0,4}){1,2}$")  # ".pdf", ".jsonl.gz"
_GAPS: Final = re.compile(r"[-_+.\s]+")
_INITIALS: Final = re.compile(r"\b(?P<first>[ue]) (?P<second>[sku])\b", re.IGNORECASE)  # U.S., U.K., E.U.
_ON_A_MACHINE: Final = re.compile(r"(?:file:/|~?/|\\|[A-Za-z]:[/\\]).")
_SMALL: Final = frozenset("a an and at by for from in of on or the to with".split())
_FEWEST_WORDS: Final = 3


def date_in_name(file: str) -> str:
    """The one day a file's name holds, year first, as YYYY-MM-DD; "" where it holds none, or two.

    Days that begin with the day or the month are passed over: 03-04-2021 is two days.
    """
    days = {day for match in _DAY.finditer(file.rpartition("/")[2]) if (day := _day(match)) is not None}
    return days.pop().isoformat() if len(days) == 1 else ""


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None  # eight digits that are no day: a number of something else


def title_in_name(file: str) -> str:
    """The words of a file's name as a title; "" where there are fewer than three: "scan 0012" is no title.

    Capitals stand as written; a name all in small letters gets them.
    """
    bare = _DAY.sub(" ", _ENDING.sub("", file.rpartition("/")[2]))
    words = _GAPS.sub(" ", bare).split()
    if sum(word.isalpha() and len(word) > 1 for word in words) < _FEWEST_WORDS:
        return ""
    named = " ".join(words)
    written = " ".join(_capital(word, first=at == 0) for at, word in enumerate(words)) if named.islower() else named
    return _INITIALS.sub(lambda two: f"{two['first']}.{two['second']}.".upper(), written)


def _capital(word: str, *, first: bool) -> str:
    return word if word in _SMALL and not first else word[:1].upper() + word[1:]


def without_place(address: str) -> str:
    """Of a file on somebody's machine its name alone: "/home/aoi/2024.pdf" is "2024.pdf". Other addresses stay."""
    return re.split(r"[/\\]", address)[-1] if _ON_A_MACHINE.match(address) else address
