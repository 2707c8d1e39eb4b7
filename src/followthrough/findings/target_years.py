"""What each year of a sentence does for its targets: due, baseline, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from followthrough.model import Mention

_YEAR: Final = re.compile(r"(?<![\d.,/$€£¥-])(?:19[5-9]\d|20\d\d|2100)(?![\d%]|[.,]\d)(?:[/–-](?:\d{4}|\d{2})(?!\d))?")
_BACK: Final = 64  # characters before a year that say what it does
_AHEAD: Final = 32

_LEVELS: Final = r"(?:[\w'’-]+ ){0,3}(?:levels?|baselines?|base[ -]?years?|base|baseyear|values?|figures?|benchmarks?|niveaux?|Niveau)\b"
_BASE_AFTER: Final = re.compile(rf"[’']?s? (?:{_LEVELS})|['’]s level", re.IGNORECASE)
_TARGET_BY: Final = (
    r"\b(?:by|until|till|through|before|no later than|not later than|up to|come|in|for|during|around|on or before|d[’']ici|"
    r"à l[’']horizon|a l[’']horizon|l[’']horizon|bis|bis zum|hasta|para|en|within|to|towards?|of|the)"
)
_BY: Final = re.compile(
    rf"{_TARGET_BY}(?: or (?:by|before|around))?(?: (?:the|à|a|zum|el))?(?: (?:target|calendar|fiscal|end|close|mid|early|late|horizon|"
    r"start|beginning|middle))?-?(?: of)?(?: (?:the|Ende))?(?: (?:years?|decade|Jahre?|año|an|FY|annual|target))?[ ]?[(“\"]?$",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:from|below|above|than|against|over|versus|vs\.?|relative to|compared (?:to|with)|(?:as|when) compared (?:to|with)|"
    r"in comparison (?:to|with)|comparing to|with respect to|in relation to|with regard to|based (?:up)?on|on|off|of|since|to|par rapport (?:à|au|aux)|"
    r"gegenüber|bezogen auf|im Vergleich zu|respecto (?:a|de)|using|at|in)"
    r"(?: (?!by\b|until\b|in\b|and\b|or\b|to\b|for\b|to\b)[^\s,;:.()]+){0,7}[ ]?\(?[“\"]?$",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"\b(?:from|below|above|than|against|versus|vs\.?|relative to|compared (?:to|with)|in comparison (?:to|with)|comparing to|"
    r"with respect to|in relation to|based (?:up)?on|par rapport|gegenüber|bezogen auf|im Vergleich zu|respecto|"
    r"levels? (?:of|in)|Niveau von|niveau de|constatees en|existed in|(?:the|its|their) (?:base ?year|baseline)(?: year)?)",
    re.IGNORECASE,
)
_BASE_BEFORE: Final = re.compile(
    r"\b(?:base(?:line)?(?: ?year)?s?|reference year|Basisjahr|année de référence)(?: emissions?| levels?| year)?"
    r"(?: (?:for|of|is|was|being|in|taken as|set at|as|all|the|year|targets?))*[:( =]{0,3}$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"(?:\b(?:Agenda|Strategy|Plan|Vision|Roadmap|Act|Policy|SR|Resolution|Target|INDC|NDC|EACC|Communication|Directive|Programme|Program|CAP) \(?|\()$")
_COLON: Final = re.compile(r" ?(?:target|goal|objective)?s? ?(?::|\(| ?[-–—] |=)", re.IGNORECASE)
_ISSUED: Final = re.compile(
    r"\b(?:signed|adopted|submitted|launched|announced|updated|approved|published|passed|established|set|issued|decided|made|came|"
    r"entered|revised|began|started|dated|communicated|ratified|hosted|held|in|since|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)(?: \d{1,2},?)?(?: in| on)?(?: the year)? $",
    re.IGNORECASE,
)


class Role(Enum):
    """What a year is for."""

    DUE = "due"
    BASE = "base"
    HEAD = "head"  # due of what follows: "2030: 40 % less"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Year:
    """A year, what it is for, and how it is written as a value."""

    start: int
    end: int
    value: str
    role: Role


def years_in(text: str, start: int, end: int, *, dates: tuple[Mention, ...] = ()) -> list[Year]:
    """Every year in text[start:end] with its role, in text order.

    A given date mention that holds the year lends its finer value ("December 2025" is due 2025-12).
    """
    found = []
    for match in _YEAR.finditer(text, start, end):
        role = _role(text, match, start, end)
        first = text[match.start() : match.start() + 4]
        value = _finer(first, match, dates) if role is Role.DUE else first
        found.append(Year(match.start(), match.end(), value, role))
    return found


def _finer(year: str, match: re.Match[str], dates: tuple[Mention, ...]) -> str:
    for date in dates:
        if date.start <= match.start() and match.end() <= date.end and isinstance(date.value, str):
            return date.value if re.fullmatch(rf"{year}(?:-\d\d){{0,2}}", date.value) else year
    return year


def _role(text: str, match: re.Match[str], start: int, end: int) -> Role:
    before = " ".join(text[max(start, match.start() - _BACK) : match.start()].split(" ")).replace("\n", " ")
    after = text[match.end() : min(end, match.end() + _AHEAD)].replace("\n", " ")
    year = int(match.group()[:4])
    if _BASE_BEFORE.search(before):
        return Role.BASE
    if _BASE_AFTER.match(after):
        return Role.BASE
    if _is_against(before):
        return Role.BASE
    if year < 2000:
        return Role.NONE
    if _NAMED.search(before) and not before.endswith("Target "):
        return Role.NONE
    if _COLON.match(after) or (match.start() == start and year >= 2015):
        return Role.HEAD
    if _BY.search(before):
        return Role.DUE
    return Role.DUE if _bare_due(before, after) else Role.NONE


def _is_against(before: str) -> bool:
    against = None
    for against in _AGAINST.finditer(before):
        pass
    found = _AGAINST.search(before)
    if found is None:
        return False
    tail = before[found.start() :]
    return _STRONG.search(tail) is not None and re.search(r"\b(?:by|until|for|horizon)\b", tail, re.IGNORECASE) is None


def _bare_due(before: str, after: str) -> bool:
    """Years that need no word: "below 1990 levels 2030", "2030 emissions", "a 2030 target"."""
    return re.match(r" (?:targets?|goals?|objective|emission|greenhouse|GHG)", after) is not None or (
        re.search(r"(?:levels?|a|an|our|its|their|interim|and|or|,) $", before) is not None and False
    )
