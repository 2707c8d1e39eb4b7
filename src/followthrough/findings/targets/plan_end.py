"""Due with the plan itself: "by the end of the Plan period", in a plan whose title says over which years it runs."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.spaced import spaced
from followthrough.model import When

_YEARS: Final = re.compile(r"\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)?\d\d)\b")
_PLAN: Final = r"(?:[A-Z][\w’'-]* ){0,4}(?:[Pp]lan|[Pp]rogramme|[Pp]rogram|[Ss]trategy|[Rr]oadmap|[Aa]greement)"
_WITH_IT: Final = spaced(
    rf"\b(?:by the (?:end|close|expiry|completion) of|over the (?:life|lifetime|course|duration|period) of|"
    rf"(?:during|over|within|throughout) the (?:entire |whole |full )?(?:period|term|duration) of) "
    rf"(?:the|this) {_PLAN}\b|"
    rf"\b(?:by the (?:end|close|expiry) of|during|over|within|throughout) (?:the|this) (?:entire |whole |full )?"
    rf"{_PLAN}(?:['’]s)? (?:period|term)\b"
)


def plan_years(title: str | None) -> tuple[str, str] | None:
    """The first and the last year of a plan, by its title; None where it names none.

    >>> plan_years("Plan of Action on Ports (2026-30)")
    ('2026', '2030')
    """
    found = _YEARS.search(title or "")
    if found is None:
        return None
    first, last = found[1], found[2] if len(found[2]) == len(found[1]) else found[1][:2] + found[2]
    return (first, last) if first < last else None


def due_with_plan(text: str, span: tuple[int, int], years: tuple[str, str]) -> tuple[str, When, str] | None:
    """ "Plant 500 hectares by the end of the Plan period": due in the plan's last year."""
    found = _WITH_IT.search(text, *span)
    if found is None:
        return None
    words = " ".join(found[0].split())
    reason = f"“{words}”: the plan runs from {years[0]} to {years[1]}, as its title says."
    return years[1], When(years[1], f"{years[1]}-01-01", f"{years[1]}-12-31", "year", "title", reason), reason
