"""Figures that only tell how things stand: results, what another figure is measured against, how much is covered."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.timing.year_words import LATEST_BASE

_TOLD: Final = 60  # characters before a figure
_BLANKS: Final = re.compile(r"\s+")
# A figure told behind "FY2021 result:", "status 2022:", "reached in 2022:", "reported", "actual to date (".
_RESULT: Final = re.compile(
    r"\b(?<!be )(?<!to )(?:(?:results?|status|actuals?|performance|progress|monitoring|achieved|achievements?|"
    r"reported|reached|"
    r"realised|realized|delivered|so far|to date|where we (?:are|stand)(?: now| today)?)"
    r"(?: (?:in|for|as|of|at|the|end|year-end|to date|so far|up to|by|until))* ?\(?(?:FY ?)?(?P<year>(?:19|"
    r"20)\d\d)?\)?"
    r" ?:|(?:reported|so far|to date|actuals?|progress)(?: (?:at|in|of|to date|so far|(?:we|it) (?:are|is|"
    r"stands?) at))?(?: \(| |:))"
    r" ?[-–−+]?$|\bafter (?:a )?(?:cut|reduction|fall|decrease|decline|drop)s? of (?:about )?$|"
    r"\bsince (?:19|20)\d\d ?: ?[-–−+]?$",
    re.IGNORECASE,
)
_COVERING: Final = re.compile(
    r"\b(?:cover(?:s|ed|ing|age)?|encompass(?:es|ing)?|represent(?:s|ing)?|accounting for):? (?:of )?"
    r"(?:about |around |at least |over |more than |some |nearly )?$",
    re.IGNORECASE,
)
_OF_EMISSIONS: Final = re.compile(
    r" of (?:the |our |its |their |all |total |global |combined |group |company )*"
    r"(?:scopes? [123]|GHG|greenhouse|emissions|CO2|carbon (?:footprint|emissions)|footprint)",
    re.IGNORECASE,
)
# "Where the target is missed by more than 5 per cent": how far a goal may be failed.
_MISSED_BY: Final = re.compile(
    r"\b(?:missed|overshot|exceeded|undershot|surpassed|overrun|off) by (?:more than |over |at least |about |"
    r"up to )?$",
    re.IGNORECASE,
)
_IN_BRACKETS_OF_IT: Final = re.compile(  # "was exceeded in 2022 (-31 %)"
    r"\b(?:exceeded|met|reached|achieved|surpassed)(?: (?:by|in|already|\w+ years? early|(?:19|20)\d\d))* \($"
)
# "Our target of 20 per cent by 2020 was met two years early."
_FULFILLED: Final = re.compile(
    r"[^.;:,]{0,90}?\b(?:was|were|(?<!shall )(?<!will )(?<!must )(?<!should )(?<!to )"
    r"(?:has|have|had) been) (?:(?:already|thus|since|even|long|far) )?"
    r"(?:exceeded|met|reached|achieved|surpassed|missed|fulfilled|attained)\b"
)
_UP_FROM: Final = re.compile(
    r"\b(?:up from(?: \w+){0,6}|compared (?:to|with)|progression from|from|instead of|rather than|previously|"
    r"currently) (?:the |a |an |its |about |around )*$",
    re.IGNORECASE,
)
_AS_NOW: Final = re.compile(
    r"\)?,? (?:(?!will\b|shall\b|be\b|between\b|from\b|until\b)\w+ )?(?:today|previously|currently|at present|now|"
    r"(?:so far )?achieved|to date|so far|since (?:19|20)\d\d(?! by))\b",
    re.IGNORECASE,
)
_REACHED: Final = re.compile(  # "the 2020 target of 20 per cent has been met"
    r"(?: (?:target|goal|(?:reduction|cut|decrease|increase)(?: (?:in|of)(?: [\w-]+){1,4}?)?))? (?:has|have|"
    r"had|was|were) (?:already |been |now |again )*"
    r"(?:met|reached|achieved|exceeded|surpassed|fulfilled|missed)\b"
)
_OF_A_GOAL: Final = re.compile(
    r" of (?:the way|(?:this|that|the|its|our|their|these) (?:[a-z-]+ )?"
    r"(?:targets?|goals?|objectives?|amount|sum|total)\b)"
)
# A change on the year before: "-3.6 % y/y", "8 % less than in the previous year".
_YEAR_ON_YEAR: Final = re.compile(
    r"\s(?:y/y|y-?o-?y|year[- ](?:on|over)[- ]year|on (?:the )?(?:previous|prior|last) year|"
    r"(?:over|from|than|vs\.?|versus|compared (?:to|with)) (?:the )?(?:(?:previous|prior|preceding|last) year|"
    r"year (?:before|earlier)))(?!\w)",
    re.IGNORECASE,
)


def _is_year_on_year(text: str, start: int, measure: Measure) -> bool:
    """Whether a per cent is a change on the year before, told in a line without an aim."""
    line = max(start, text.rfind("\n", 0, measure.start) + 1)
    return _YEAR_ON_YEAR.match(text, measure.end) is not None and _AIM.search(text, line, measure.start) is None


_AIM: Final = re.compile(r"\b(?:targets?|goals?|aims?|will|shall|must|to|commit\w*|pledg\w*|plans?)\b", re.IGNORECASE)


def _is_result(text: str, low: int, measure: Measure) -> bool:
    """Whether words of a result stand before the figure, and no year to come: not "to be reached by 2030: 40 %"."""
    told = _RESULT.search(text, low, measure.start)
    return told is not None and int(told["year"] or 0) <= LATEST_BASE


def _covers(text: str, start: int, measure: Measure) -> bool:
    """ "The target covers 95 % of our emissions": how much it is about, not what is to be reached."""
    behind = _OF_EMISSIONS.match(text, measure.end)
    return behind is not None and _COVERING.search(text, max(start, measure.start - _TOLD), measure.start) is not None


def tells_what_is(text: str, start: int, measure: Measure) -> bool:
    """Whether a per cent is a result, or what another is measured against: "status 2022: 12 %", "up from 17 %"."""
    return (
        (measure.negative and _is_year_on_year(text, start, measure))
        or _REACHED.match(text, measure.end) is not None
        or _FULFILLED.match(text, measure.end) is not None
        or _MISSED_BY.search(text, max(start, measure.start - _TOLD), measure.start) is not None
        or _IN_BRACKETS_OF_IT.search(text, start, measure.start) is not None
        or _is_result(text, max(start, measure.start - _TOLD), measure)
        or _covers(text, start, measure)
        or _is_compared_with(text, start, measure)
        or _AS_NOW.match(text, measure.end) is not None
        or _OF_A_GOAL.match(text, measure.end) is not None
    )


def _is_compared_with(text: str, start: int, measure: Measure) -> bool:
    """Whether what stands before makes it what is left behind: "up from 17 %", not "from 40 to 55 %"."""
    if " to " in text[measure.start : measure.end]:
        return False
    return _UP_FROM.search(_BLANKS.sub(" ", text[max(start, measure.start - 60) : measure.start])) is not None
