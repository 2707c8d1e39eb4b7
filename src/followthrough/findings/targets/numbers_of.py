"""Ends that are a number which is to change: "that the number of grants be raised from 100 to 250 by 2029"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.model import Target

_CHANGED = r"(?:raised|increased|expanded|brought|lifted|reduced|cut|lowered|limited)"
_CHANGES = r"(?:raise|rise|increase|expand|grow|bring|lift|reduce|cut|lower|fall|limit)"
_TO = (
    r"(?:from (?:the current |some |about )?(?P<low>\d[\d,]*) )?"
    r"to (?:at least |some |about |over |more than )?(?P<high>\d[\d,]*)\b(?! per cent|%)"
)
# The change is still to come: "be raised", "will be raised", "is to rise"; never "was raised", "rose".
_NUMBER = spaced(
    r"\bnumber of (?P<what>(?:(?!be\b|will\b|to\b|that\b|which\b)[\w’'-]+ ){0,6}?"
    r"[\w’'-]*[a-z]s|people|children|women)\b"
    r"(?:[^.;:]{0,120}? (?:be " + _CHANGED + r"|(?:will|shall|would|should|must|to) " + _CHANGES + r"))"
    r"(?: [\w-]+){0,2}? " + _TO,
    re.IGNORECASE,
)
_OF_NUMBER = spaced(
    r"\b(?:will|shall|would|should|must|to) " + _CHANGES + r" the (?:\w+ )?number of "
    r"(?P<what>(?:(?!from\b|to\b|that\b|which\b)[\w’'-]+ ){0,6}?[\w’'-]*[a-z]s|people|children|women)\b[^.;:]{0,120}? "
    + _TO,
    re.IGNORECASE,
)
_YEARS = (1900, 2100)


def numbers_of(asked: Stretch) -> Iterator[TargetFinding]:
    """The number of things that is said to rise or fall to a figure, by a date or from another figure."""
    text, start, end = asked.text, asked.start, asked.end
    if text.find("number of ", start, end) < 0:
        return
    found = _NUMBER.search(text, start, end) or _OF_NUMBER.search(text, start, end)
    if found is None:
        return
    due = asked.due
    high, low = float(found["high"].replace(",", "")), found["low"]
    year = _YEARS[0] <= high <= _YEARS[1] and "," not in found["high"]
    if (year and low is None) or (due is None and low is None):
        return
    metric = "number of " + " ".join(found["what"].split())
    falls = low is not None and float(low.replace(",", "")) > high
    target = Target(
        metric=metric, direction="decrease" if falls else "increase", value=high, unit=metric.split()[-1],
        baseline=low, due=due,
    )  # fmt: skip
    first = max(found.start(), text.find("number of ", found.start(), found.end()))
    yield TargetFinding(first, found.end(), target, (f"A number of {target.unit} to come to.",))
