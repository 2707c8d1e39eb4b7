"""What each year of a sentence does for its targets: due, baseline, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from followthrough.model import Mention

_YEAR: Final = re.compile(
    r"(?<![\d.,$€£¥])(?:19[5-9]\d|20\d\d|2100)(?![\d%]|[.,]\d| ?%)(?:[/–-](?:20\d\d|\d\d)(?!\d))?"
)
_BACK: Final = 72  # characters before a year that say what it does
_AHEAD: Final = 40
_TWO_YEARS: Final = len("2019-2030")
_FIRST_DUE: Final = 2000  # no promise we read was due in an earlier year
_LATEST_BASE: Final = 2024  # "compared to business as usual in 2030" names the due year
_BLANK: Final = re.compile(r"\s+")

_STANDARD: Final = (
    r"(?:levels?|baselines?|basis|base|base[ -]?years?|baseyear|values?|benchmarks?|niveaux?|Niveau|reference year)\b"
)
_OF_WHAT: Final = (
    r"(?:(?:gross|net|actual|emissions?|GHGs?|CO2e?|carbon|greenhouse|gas|annual|average|total|absolute|inventory|"
    r"reported|fiscal|the|a|"
    r"as|our|dioxide|intensity|calendar|year|usage|consumption|energy) )"
)
_BASE_AFTER: Final = re.compile(rf"\)?(?:[’']s)? {_OF_WHAT}{{0,5}}{_STANDARD}|[’']s? levels?", re.IGNORECASE)
_BASE_WORD: Final = re.compile(
    r"\b(?<!\d\d )(?:base(?:line)?(?:[ -]?year)?s?|reference year|Basisjahr|année de référence)(?: emissions?| levels?|"
    r" years?| value)?"
    r"(?: (?:for|of|is|was|in|set|at|as|all|the|year|targets?|taken|no|earlier|than|from))*[:( =]{0,3}$",
    re.IGNORECASE,
)
# "from the baseline of 10.8 million tons in 2019"
_BASE_FIGURE: Final = re.compile(r"\bbase(?:line)? (?:year )?(?:of|was|is|at) [^;:]{1,40} in $", re.IGNORECASE)
# A word of comparison with nothing but a description of the compared thing behind it.
_AGAINST: Final = re.compile(
    r"\b(?:from|below|above|(?<!later )(?<!earlier )than|against|versus|vs\.?|relative to|compar(?:ed|ing) (?:to|"
    r"with)|in comparison (?:to|with)|"
    r"with respect to|in relation to|based (?:up)?on|par rapport (?:à|au|aux)|gegenüber|bezogen auf|im Vergleich zu|"
    r"respecto (?:a|de)|(?:levels?|emissions|emitted|recorded|observed|constatees|that existed) (?:of|in|from)|"
    r"Niveau von|niveau de)"
    r"(?: (?!by\b|until\b|and\b|or\b|to\b|for\b)[^\s,;:.)\d]+(?:\d[^\s,;:.)\d]*)?){0,8} [(“\"]?$",
    re.IGNORECASE,
)
_ON: Final = re.compile(
    r"(?:%|per cent|percent|emissions|\d{4}) (?:on|over|since|of)(?: (?:a|the|its))? $", re.IGNORECASE
)
_WITHIN: Final = (
    r"(?: (?:the|à|a|zum|el|around|about|or|before|at|latest|end|close|mid|early|late|start|beginning|middle|of|"
    r"Ende|target|"
    r"calendar|fiscal|financial|year-end|FYE|as|early|school|horizon|years?|Jahre?|año|FY|January|February|March|"
    r"April|May|June|July|August|"
    r"September|October|November|December|\d{1,2},?))*[ -][(“\"]?$"
)
_FIRMLY: Final = re.compile(
    r"\b(?:by|until|till|before|no later than|not later than|up to|horizon|l[’']horizon|d[’']ici|bis|"
    r"hasta|para)" + _WITHIN,
    re.IGNORECASE,
)
_LOOSELY: Final = re.compile(
    r"\b(?:in|for|through|during|en|within|to|towards?|come|year|account for)" + _WITHIN, re.IGNORECASE
)
_TO_COME: Final = re.compile(r" (?:in|en|for) (?:fiscal |FY ?|the year |calendar year )?$")
_HEADED: Final = re.compile(r"\b(?:targets?|goals?|objectives?|milestones?)(?: (?:for|in|by))? $", re.IGNORECASE)
_ON_DAY: Final = re.compile(
    r"\bon \d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) $"
)
_NAME: Final = re.compile(
    r"\b(?:Agenda|Strategy|Plan|Vision|Roadmap|Act|Policy|Resolution|INDC|NDC|Communication|Directive|Agreement|"
    r"AB|SB) [(]?$"
)
_NAMED: Final = re.compile(
    r" (?:Agenda|Strategy|Plan|Vision|Roadmap|Act|Summit|Conference|Report|Agreement|INDC|NDC|Climate Action Plan|"
    r"climate strategy)\b"
)
_HEADING: Final = re.compile(
    r" ?(?:interim |emissions? |reduction )*(?:targets?|goals?|objectives?)? ?(?:\)?\s?:|"
    r"\(\s?[-–+]?\d+(?:[.,]\d+)?\s?%)",
    re.IGNORECASE,
)
_ADJECTIVE: Final = re.compile(
    r" (?:(?!and\b|or\b|to\b)\w+ ){0,2}(?:targets?|goals?|objectives?|emissions?|greenhouse|GHG|net|carbon)\b",
    re.IGNORECASE,
)
_FISCAL: Final = re.compile(r"(?:\b(?:FYE?|CY|\d{1,2}/)|(?<=fiscal )year )$", re.IGNORECASE)
_TO_YEAR: Final = re.compile(r" (?:and|to) (?:20\d\d)")
_BETWEEN: Final = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
_AND_YEAR: Final = re.compile(r"\b(?:between|from) (?:19|20)\d\d (?:and|to) $", re.IGNORECASE)
_OF_FIGURE: Final = re.compile(
    r"(?: (?:of|is|are|will be|to be|set at|equal to|be|at|by|target|targets))* ?(?:at least |about |around |"
    r"approximately |up to |over )?[-–+−]?\d+(?:[.,]\d+)? ?(?:%|per)",
    re.IGNORECASE,
)
_ISSUED: Final = re.compile(
    r"\b(?:signed|adopted|submitted|launched|announced|updated|approved|published|passed|established|issued|"
    r"decided|made|"
    r"entered into force|revised|began|started|dated|achieved|released|held|prepared|ratified|proposed)(?: (?:on|in))?"
    r"(?: \w+)?(?: \d{1,2},?)? $",
    re.IGNORECASE,
)


class Role(Enum):
    """What a year is for."""

    DUE = "due"  # "by 2030"
    LOOSE = "loose"  # "in 2030": due where nothing firmer stands
    HEAD = "head"  # due of what follows: "2030: 40 % less"
    BASE = "base"  # "from 2005 levels"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Year:
    """A year where it stands, its value, and what it is for."""

    start: int
    end: int
    value: str
    role: Role


def years_in(text: str, start: int, end: int, *, dates: Sequence[Mention] = ()) -> list[Year]:
    """Every year in text[start:end] with its role, in text order.

    A given date that holds the year lends its finer value: "by December 2025" is due 2025-12.
    """
    found = []
    for match in _YEAR.finditer(text, start, end):
        if _is_stretch(text, match, start):
            found += _stretch(match)
            continue
        role = _role(text, match, start, end)
        value = match.group()[:4]
        found.append(
            Year(match.start(), match.end(), value if role is Role.BASE else _finer(value, match, dates), role)
        )
    return found


def _is_stretch(text: str, match: re.Match[str], start: int) -> bool:
    """Whether two years are a way from one to the other: "between 2019-2030", "in 2019-2030"."""
    before = text[max(start, match.start() - 9) : match.start()]
    return match.end() - match.start() == _TWO_YEARS and before.endswith(("between ", "from ", " in "))


def _stretch(match: re.Match[str]) -> list[Year]:
    first, second = match.group()[:4], match.group()[-4:]
    return [
        Year(match.start(), match.start() + 4, first, Role.BASE),
        Year(match.end() - 4, match.end(), second, Role.DUE),
    ]


def _finer(year: str, match: re.Match[str], dates: Sequence[Mention]) -> str:
    for date in dates:
        if date.start <= match.start() and match.end() <= date.end and isinstance(date.value, str):
            return date.value if re.fullmatch(rf"{year}(?:-\d\d){{1,2}}", date.value) else year
    return year


def _role(text: str, match: re.Match[str], start: int, end: int) -> Role:
    before = _FISCAL.sub("", _BLANK.sub(" ", text[max(start, match.start() - _BACK) : match.start()]))
    behind = text[match.end() : min(end, match.end() + _AHEAD)]
    after = _BLANK.sub(" ", behind)
    year = match.group()
    if "://" in before[before.rfind(" ") + 1 :] or "www." in before[before.rfind(" ") + 1 :]:
        return Role.NONE
    if _AND_YEAR.search(before):
        return Role.DUE
    if (
        _BASE_WORD.search(before)
        or _BASE_FIGURE.search(before)
        or _BASE_AFTER.match(after)
        or _ON.search(before)
        or _compared(before, int(year[:4]))
    ):
        return Role.BASE
    if _BETWEEN.search(before) and _TO_YEAR.match(after):
        return Role.BASE
    spans_years = len(year) > 4  # noqa: PLR2004  # "2021-2030" is a period
    if spans_years or int(year) < _FIRST_DUE or _NAME.search(before) or _NAMED.match(after) or _ISSUED.search(before):
        return Role.NONE
    return _due(before, after, behind.partition("\n")[0], at_start=match.start() == start)


def _compared(before: str, year: int) -> bool:
    """Whether a word of comparison reaches the year; "in" before a year still to come makes it due instead."""
    if year > _LATEST_BASE and _TO_COME.search(before):
        return False
    return any(_FIRMLY.search(before[found.start() :]) is None for found in _AGAINST.finditer(before))


def _due(before: str, after: str, line: str, *, at_start: bool) -> Role:
    if _OF_FIGURE.match(line) or _HEADING.match(after) or (_HEADED.search(before) and not line.strip(" :-–")):
        return Role.HEAD
    if _FIRMLY.search(before):
        return Role.DUE
    if _ADJECTIVE.match(after):
        return Role.HEAD
    if _LOOSELY.search(before) or _ON_DAY.search(before) or before.endswith((" levels ", "(")):
        return Role.LOOSE
    return Role.HEAD if at_start else Role.NONE
