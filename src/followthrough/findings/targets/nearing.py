"""Figures that something is to come to or to pass: "reduce the wait to 14 days by 2030", "would pass 600 by then".

And goals told as not yet reached: "the target of USD 3 million has yet to be met".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.findings.targets.moved import is_ahead
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import figure_value, number_at
from followthrough.model import Target

_ABOUT: Final = (
    r"(?:(?:about|around|some|at|least|over|more|than|nearly|almost|approximately|an?|average|of|no|less|fewer|under|"
    r"below|most) )*"
)
_FIGURE: Final = r"(?P<high>\d[\d,]*(?:\.\d+)?(?!\d|\.\d))(?P<scale> (?:million|billion))?"
_UNIT: Final = (
    r"(?P<unit>minutes|hours|days|weeks|months|years|tonn?es|tons|met(?:re|er)s|kilomet(?:re|er)s|km|hectares|litres|"
    r"[kMGT]Wh?|TEUs?|barrels|passengers|vehicles|trains|deaths)"
)
#: "Reduce the average transit time between Brund and Oster to 14 days", "raise capacity to 1.2 million TEU"
_TO_A_FIGURE: Final = spaced(
    r"\b(?P<verb>reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|shorten(?:ing)?|bring(?:ing)?|rais(?:e|ing)|"
    r"increas(?:e|ing)|expand(?:ing)?|lift(?:ing)?|limit(?:ing)?) "
    rf"(?P<what>(?:(?!(?:to|from|by)\b)[\w’'-]+ ){{1,14}}?)(?:down |up )?to {_ABOUT}{_FIGURE}"
    rf"(?: {_UNIT}\b|(?= by\b| per\b| a\b|[.,;]|$))",
    re.IGNORECASE,
)
#: "Hoped that the figure would pass 600", "agreed that membership is to exceed 40"
_TO_PASS: Final = spaced(
    r"\b(?:hope[sd]?|aim(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|goal|agree[sd]?|decided|resolved?|determined)\b"
    r"[^.;:]{0,40}? (?P<what>(?:figure|number|total|membership|intake|turnover|count|volume|traffic|capacity)\b"
    r"[^.;:,]{0,60}?) (?:would|will|should|shall|is to|are to) (?:pass|exceed|surpass|top|reach|rise to|grow to) "
    rf"{_ABOUT}{_FIGURE}(?! per cent| percent|%)",
    re.IGNORECASE,
)
_GOAL_OF: Final = spaced(r"\b(?:target|goal|objective)s? of (?:[a-z]+ ){0,2}", re.IGNORECASE)
#: "Has yet to be met", "has not yet been reached", "remains unmet"
_UNMET: Final = spaced(
    r"\b(?:(?:has|have|had) yet to be (?:met|reached|achieved|attained|fulfilled)|"
    r"(?:has|have|had) not (?:yet )?been (?:met|reached|achieved|attained|fulfilled)|"
    r"(?:is|was|are|were) (?:still )?not (?:yet )?(?:met|reached|achieved|attained)|remains? unmet)\b"
)
_YEARS: Final = (1900, 2100)
_SCALES: Final = {"million": 1e6, "billion": 1e9}
_GOALS: Final = frozenset("target targets goal goals objective objectives".split())
_PASSING: Final = frozenset("pass exceed surpass top reach rise grow".split())
_CHANGING: Final = frozenset(
    "reduce reducing cut cutting lower lowering shorten shortening bring bringing raise raising increase increasing "
    "expand expanding lift lifting limit limiting".split()
)
_FALLING: Final = ("reduc", "cut", "lower", "shorten", "limit")
#: Without one of these words no sentence tells of such a figure.
NEARING_WORDS: Final = _GOALS | _PASSING | _CHANGING


def nearing(asked: Stretch) -> Iterator[TargetFinding]:
    """The figures that something is to come to by a date, or the goal that is told as not yet reached."""
    words = set(asked.lower)
    if asked.due is not None:
        found = [*_to_figures(asked)] if "to" in words and not _CHANGING.isdisjoint(words) else []
        yield from found or (_to_pass(asked) if not _PASSING.isdisjoint(words) else ())
    if not _GOALS.isdisjoint(words):
        yield from _unmet(asked)


def _to_figures(asked: Stretch) -> Iterator[TargetFinding]:
    for found in _TO_A_FIGURE.finditer(asked.text, asked.start, asked.end):
        value = _value(found)
        taken = any(money.start < found.end() and found.start() < money.end for money in asked.amounts)
        if value is None or taken or not is_ahead(asked.text, asked.start, asked.end, found):
            continue
        way = "decrease" if found["verb"].lower().startswith(_FALLING) else "increase"
        metric, unit = " ".join(found["what"].split()), found["unit"]
        yield TargetFinding(
            found.start(),
            found.end(),
            Target(metric=metric, direction=way, value=value, unit=unit, due=asked.due),
            _WHY,
        )


def _to_pass(asked: Stretch) -> Iterator[TargetFinding]:
    found = _TO_PASS.search(asked.text, asked.start, asked.end)
    value = _value(found) if found is not None else None
    if found is not None and value is not None:
        target = Target(metric=" ".join(found["what"].split()), direction="increase", value=value, due=asked.due)
        yield TargetFinding(found.start("what"), found.end(), target, _WHY)


def _value(found: re.Match[str]) -> float | None:
    """The figure that is told; None for what may be a year."""
    value = figure_value(found["high"].rstrip(","))
    if found["scale"]:
        return value * _SCALES[found["scale"].split()[0].lower()]
    year = _YEARS[0] <= value <= _YEARS[1] and "," not in found["high"]
    return None if year and not found.groupdict().get("unit") else value


def _unmet(asked: Stretch) -> Iterator[TargetFinding]:
    for goal in _GOAL_OF.finditer(asked.text, asked.start, asked.end):
        figure = next((one for one in (*asked.amounts, *asked.percents) if goal.end() == one.start), None)
        number = number_at(asked.text, goal.end()) if figure is None else None
        end = figure.end if figure is not None else number.end if number is not None else None
        if end is None or _UNMET.search(asked.text, end, asked.end) is None:
            continue
        target = Target(direction="reach", due=asked.due)
        if figure is not None and figure in asked.percents:
            target = Target(direction="reach", percent=float(figure.value or 0), due=asked.due)
        elif figure is not None:
            target = Target(direction="reach", value=float(figure.value or 0), unit=figure.unit, due=asked.due)
        elif number is not None:
            target = Target(direction="reach", value=number.value, due=asked.due)
        yield TargetFinding(goal.start(), end, target, ("A goal that is told as not yet reached.",))
        return


_WHY: Final = ("A figure that is to be reached by a date.",)
