"""Ends told as a way from one figure to another, or by a part: "from 72 to 36 hours", "to 260 by 2030 from 190"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from followthrough.findings.targets.meaning import is_aimed, is_told
from followthrough.findings.targets.measures import PART_WORDS, SMALL_PARTS
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import figure_value
from followthrough.model import Target

_HEDGE: Final = (
    r"(?:(?:an?|the|its|their|some|about|around|over|nearly|almost|currently|current|estimated|average|present|"
    r"level|of|less|more|fewer|than|under|below|at|most|least|only|just|roughly|approximately|today['’]s) ){0,4}"
)
_FIGURE: Final = r"\d[\d,]*(?:\.\d+)?(?!\d)"
_SHARE: Final = r"(?: ?%| per cent\b| percent\b)"
_STEM: Final = (
    r"(?:shorten|reduc|cut|lower|rais|increas|expand|bring|slash|extend|grow|lift|boost|shrink|trim|widen|"
    r"improv|scal|"
    r"curb|mov|decreas|rise|fall|drop)"
)
_VERB: Final = (
    rf"(?P<verb>{_STEM}(?:e|ing|t?ting|p?ping|m?ming)?|(?:reduction|increase|rise|decrease|cut|drop)s? (?:in|of)|"
    r"be (?:reduced|cut|lowered|raised|increased|brought|shortened|extended|expanded))"
)
_MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[ap]\.?m\b)"
_FROM_TO: Final = spaced(
    rf"\b{_VERB} (?P<what>[^.;:]{{0,110}}?)\b(?<!\bto )from {_HEDGE}(?P<low>{_FIGURE})(?P<share>{_SHARE})?"
    rf"(?: (?!to\b)[a-z-]+){{0,3}}?(?: in (?:19|20)\d\d| (?:now|today)|,| \([^()]{{1,30}}\))* (?:down |up )?"
    rf"to {_HEDGE}(?P<high>{_FIGURE})(?P<unit>{_SHARE}| (?!{_MONTH})[a-z][a-z-]+)?(?! {_MONTH})",
    re.IGNORECASE,
)
_TO_FROM: Final = spaced(
    rf"\b[a-z]+ {_HEDGE}(?P<high>{_FIGURE})(?P<unit>{_SHARE}| [a-z][a-z-]+)?"
    r"(?: [a-z-]+){0,6}? by (?:the (?:end of|year) )*(?P<year>20\d\d),? (?:and )?(?:up |down )?"
    r"(?:from|(?:against|compared (?:to|with)) (?:an? |the )?(?:baseline|level|figure) of) "
    rf"{_HEDGE}(?P<low>{_FIGURE}|zero|nil)",
    re.IGNORECASE,
)
_PART: Final = r"(?P<part>half|(?:an?|one)[ -](?:half|third|quarter|fifth|sixth|tenth)|two[- ]thirds|three[- ]quarters)"
_BY_PART: Final = spaced(
    rf"\b(?P<verb>{_STEM}e?|be (?:reduced|cut|raised)) (?P<what>(?:[\w’'-]+ ){{0,9}})by {_PART}\b", re.IGNORECASE
)
# Set down as if it were so already: "By 2031, deaths at sea reduced by half in each port".
_BY_THEN: Final = spaced(
    r"\W{0,4}By (?:the end of )?(?P<year>20\d\d),? "
    r"(?P<what>(?:(?!(?:was|were|has|have|had|is|are|will)\b)[\w’'-]+ ){1,12}?)"
    rf"(?:reduced|cut|lowered|raised|increased|shortened|halved|brought down) (?:by {_PART}|to {_HEDGE}{_FIGURE})",
    re.IGNORECASE,
)
# The same with its year behind: "Clearance time reduced from 72 to 36 hours by 2028".
_ROW: Final = spaced(
    r"[\s\W\d]{0,12}(?P<what>(?:(?!(?:was|were|has|have|had|is|are|will|which|that|they|it|who)\b)[\w’'-]+ ){1,9}?)"
    rf"(?:reduced|cut|lowered|raised|increased|shortened|brought down) (?:(?:by {_PART}|to {_HEDGE}{_FIGURE}|"
    rf"from {_HEDGE}{_FIGURE}{_SHARE}?(?: [a-z]+){{0,2}}? to {_HEDGE}{_FIGURE}){_SHARE}?)(?: [a-z]+){{0,5}}? "
    r"by (?:the end of )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_PARTS: Final = (
    ("two", 1 / 3), ("three", 0.25), ("half", 0.5), ("third", 2 / 3), ("quarter", 0.75), ("fifth", 0.8),
    ("sixth", 5 / 6), ("tenth", 0.9),
)  # fmt: skip
# What `_BY_PART` must hold.
_TIED_PARTS: Final = "one-half one-third one-quarter one-fifth one-sixth one-tenth two-thirds three-quarters"
_IN_PARTS: Final = PART_WORDS.union(SMALL_PARTS, _TIED_PARTS.split())
# What `_BY_THEN` and `_ROW` must hold.
_SET_DOWN: Final = frozenset("reduced cut lowered raised increased shortened halved brought".split())
_FALLING: Final = re.compile(
    r"(?:be )?(?:shorten|reduc|cut|lower|slash|shrink|trim|curb|decreas|fall|drop)", re.IGNORECASE
)
# The change is still to come: an order, or behind "to", "will"; "plans to cut", never "it cut" or "they raise".
_AHEAD: Final = re.compile(
    r"(?:\A[\s\W\d]{0,12}(?:\(?\w\)|\w\.)?\s*|\b(?:to|will|shall|must|should|would|and) (?:\w+ ){0,2}|"
    r"\b(?:by|of|in|on|at|for|foresees?) (?:the |an? |its )?)\Z",
    re.IGNORECASE,
)
_NEAR: Final = 60  # characters
_FAR: Final = 140
_YEARS: Final = (1900, 2100)
#: Without one of these words a sentence moves nothing, nor any number of things; see counts.py, numbers_of.py.
MOVING_WORDS: Final = _IN_PARTS | _SET_DOWN | {"from", "baseline", "number"}
_MOVING: Final = re.compile(rf"\b{_STEM}(?:e|ing|ting)?\b|\bproject|\bbaseline\b", re.IGNORECASE)


def moved_ends(asked: Stretch) -> Iterator[TargetFinding]:
    """What is to move to a level or by a part: the first that is not money and not reported."""
    for found in _found(asked):
        if not any(money.start < found[1] and found[0] < money.end for money in asked.amounts):
            first, last, target, why = found
            target = target if target.due else replace(target, due=asked.due)
            yield TargetFinding(first, last, target, (why,))
            return


Found = tuple[int, int, Target, str]


def _found(asked: Stretch) -> Iterator[Found]:
    lower, place = asked.lower, (asked.text, asked.start, asked.end)
    if asked.from_figure:
        yield from _from_to(*place)
        yield from _to_from(*place) if "by" in lower else ()
    elif "baseline" in lower:
        yield from _to_from(*place)
    yield from _by_part(*place) if not _IN_PARTS.isdisjoint(lower) else ()
    yield from _by_then(*place) if not _SET_DOWN.isdisjoint(lower) else ()


def _from_to(text: str, start: int, end: int) -> Iterator[Found]:
    """ "Reduce losses from an estimated 25 per cent to 15 per cent", "an increase in trips from 200 to 300 a day"."""
    for found in _FROM_TO.finditer(text, start, end):
        low, high = figure_value(found["low"].rstrip(",")), figure_value(found["high"].rstrip(","))
        year = _YEARS[0] <= low <= _YEARS[1] and "," not in found["low"]
        if year or low == high or not is_ahead(text, start, end, found):
            continue
        unit = " ".join((found["unit"] or "").split())
        shared = found["share"] is not None or unit in ("%", "per cent", "percent")
        yield found.start(), found.end(), _level(found["what"], low, high, "%" if shared else unit), _A_WAY


def _to_from(text: str, start: int, end: int) -> Iterator[Found]:
    """ "To 26,000 by 2030 from 19,400 in 2022", "50,000 a day by 2031, against a baseline of zero"."""
    for found in _TO_FROM.finditer(text, start, end):
        before = text[max(start, found.start() - _FAR) : found.end()]
        if _MOVING.search(before) is None or _reports(text, start, found.start()):
            continue
        low = 0.0 if found["low"].isalpha() else figure_value(found["low"].rstrip(","))
        unit = " ".join((found["unit"] or "").split())
        shared = unit in ("%", "per cent", "percent")
        target = _level("", low, figure_value(found["high"].rstrip(",")), "%" if shared else unit)
        yield found.start(), found.end(), replace(target, due=found["year"]), _A_WAY


def _level(what: str, low: float, high: float, unit: str) -> Target:
    metric, way = " ".join(what.split()) or None, "increase" if high > low else "decrease"
    base = f"{low:g}"
    if unit == "%":
        return Target(metric=metric, direction=way, percent=high, baseline=base)
    return Target(metric=metric, direction=way, value=high, unit=unit or None, baseline=base)


def _by_part(text: str, start: int, end: int) -> Iterator[Found]:
    """ "Plans to cut its staff by a tenth", "reduce the toll by half"."""
    for found in _BY_PART.finditer(text, start, end):
        if is_ahead(text, start, end, found):
            yield found.start(), found.end(), _part(found["verb"], found["what"], found["part"]), _A_PART


def _by_then(text: str, start: int, end: int) -> Iterator[Found]:
    found = _BY_THEN.match(text, start, end) or _ROW.match(text, start, end)
    if found is not None:
        part = found["part"]
        target = _part("cut", found["what"], part) if part else Target(metric=" ".join(found["what"].split()))
        yield found.start(), found.end(), replace(target, due=found["year"]), _A_PART


def _part(verb: str, what: str, part: str) -> Target:
    left = next(value for word, value in _PARTS if word in part.lower())
    down = _FALLING.match(verb) is not None
    factor = round(left if down else 2 - left, 4)
    return Target(metric=" ".join(what.split()) or None, direction="decrease" if down else "increase", factor=factor)


def is_ahead(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    """Whether the change is promised, ordered or planned, not told."""
    before = " ".join(text[max(start, found.start() - _NEAR) : found.start()].split()) + " "
    opens = not any(map(str.isalpha, text[start : found.start()]))
    if _reports(text, start, found.start()) or _FORESEEN.search(before) is not None:
        return False
    ordered = opens and not found["verb"].lower().endswith("ing")
    return ordered or (_AHEAD.search(before) is not None and is_aimed(text, start, end))


def _reports(text: str, start: int, at: int) -> bool:
    if _SAID_TO_BE.search(text, max(start, at - _FAR), at) is not None:
        return False
    return is_told(text, start, at) and _PLANNED.search(text, max(start, at - _NEAR), at) is None


_FORESEEN: Final = re.compile(r"\b(?:that|which|this|it) (?:will|would|should) (?:\w+ )?\Z")  # "a road that will cut"
_PLANNED: Final = spaced(
    r"\b(?:project(?:ed)?|expected|plann?(?:s|ed)?|agreed|decided|pledged|set|intends?|endorsed|adopted) "
    r"(?:[\w’',-]+ ){0,9}(?:to|of|for|at) (?:[\w’',-]+ ){0,6}$",
    re.IGNORECASE,
)
# "The announcement that the intake would (be raised)": told of what is to come.
_SAID_TO_BE: Final = spaced(
    r"\b(?:announce\w*|decided|decisions?|agree[sd]?|promise[sd]?|pledge[sd]?|undert\w+)\b[^.;:]{0,90} that "
    r"[^.;:]{0,60} would $",
    re.IGNORECASE,
)
_A_WAY: Final = "From one figure to another."
_A_PART: Final = "A part by which something is to change."
