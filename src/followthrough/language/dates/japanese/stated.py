"""Readings of Japanese times whose words say all of it: years, fiscal years, decades, 現在, and what comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.language.dates.japanese.rules import REFERENCES, SETS, UNITS
from followthrough.language.dates.japanese.told import SAYS_ALL
from followthrough.language.dates.japanese.values import Value, count_told, of_fiscal, of_year, placed, year_told
from followthrough.language.dates.lengths import length
from followthrough.model import When

if TYPE_CHECKING:
    import re

_AGAIN: Final = "a time that comes again and again"
_NO_DAY: Final = "it names no day"


def year(match: re.Match[str]) -> Value | None:
    """A calendar year or its half, quarter or season."""
    stated = year_told(match.groupdict())
    return None if stated is None else of_year(stated, match.groupdict(), None, SAYS_ALL)


def fiscal(match: re.Match[str]) -> Value | None:
    """A fiscal year or its half or quarter."""
    year = year_told(match.groupdict())
    return None if year is None else of_fiscal(year, match.groupdict(), None)


def decade(match: re.Match[str]) -> Value | None:
    """2020年代."""
    return placed(match["decade"], None, SAYS_ALL)


def ref(match: re.Match[str]) -> Value | None:
    """現在, 近年, 将来."""
    return Value("DATE", When(REFERENCES[match["ref"]], reason=_NO_DAY))


def every(match: re.Match[str]) -> Value | None:
    """毎年, 2年ごと, 年2回."""
    parts = match.groupdict()
    if parts.get("set"):
        return Value("SET", When(SETS[match["set"]], reason=_AGAIN))
    unit = UNITS[parts.get("unit") or match["once"]] if parts.get("unit") or parts.get("once") else "Y"
    count = count_told(parts.get("number") or "1")
    return Value("SET", When(length(count, unit), reason=_AGAIN))
