"""Net zero and the year that goes with it: "net zero by 2050", "the 2050 net-zero goal"."""

from __future__ import annotations

from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.timing.years import Role, Year

_BY: Final = spaced(
    r"(?:\s(?:\([^()\n]{1,50}\)|(?!and\b(?! \d)|while\b)[^\s,;:.]+)){0,9}?,?\s(?:by|in|before|until|no later than)"
    r"(?:\s(?:or|by|no|later|than|around|before|the|year|end|of|at|latest|fiscal|FY|mid|late|early))*\s(?:FY)?"
)
_THEN: Final = spaced(r"\s(?:FY)?")  # "Net zero 2040"
_OF: Final = spaced(r"(?:\s(?!and\b|or\b)[\w-]+){0,2}\s")


def goes_with_zero(text: str, measure: Measure, year: Year) -> bool:
    """Whether the year is the one in which net zero (`measure`) is to be reached."""
    if year.end <= measure.start:
        return _OF.fullmatch(text, year.end, measure.start) is not None
    return any(pattern.fullmatch(text, measure.end, year.start) for pattern in (_BY, _THEN))


def without_years_of_zero(text: str, measures: list[Measure], years: list[Year]) -> list[Year]:
    """The years that a per cent may be due in: where it has another, not that of net zero beside it."""
    zeros = [measure for measure in measures if measure.zero]
    if not zeros:
        return years
    others = [year for year in years if not any(goes_with_zero(text, zero, year) for zero in zeros)]
    return others if any(year.role not in (Role.BASE, Role.NONE) for year in others) else years
