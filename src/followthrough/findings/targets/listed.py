"""Targets by where they stand: below a heading "Targets", behind "Target 3:", in a column of indicators.

There a number is one to be reached, whatever the verb: "Reduction of the waiting time from 72 to 36 hours",
"30,000 pilots certified", "training carried out in 80% of the ports".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.findings.targets.measures import numbered
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import counts_in, figure_value
from followthrough.model import Mention, Target

_KIND = (
    r"(?:targets?|indicators?|KPIs?|key performance indicators?|indicators of success|targets and indicators|"
    r"indicators and targets)"
)
_HEADING = re.compile(
    r"(?:[IVX]+\.|\W|\d|_)*(?:(?:our|the|key|main|overall|headline|quantitative|measurable|specific|regional|"
    r"indicative|"
    rf"agreed|performance|success|core|output|outcome) )*{_KIND}(?: \(KPIs?\))?"
    r"(?: (?:by|for|to be (?:reached|achieved|met) by|until) (?:the end of )?20\d\d(?:[-–]20\d\d)?)?\W*",
    re.IGNORECASE,
)
LONGEST_HEADING = 100  # characters
_THINGS = spaced(
    r"(?: |-)(?:of |in every )?((?:[\w’'-]+ ){0,3}?(?:[\w’'-]*[a-zA-Z]s|[A-Z]{2,}|people|children|women|youth))\b"
)
_NO_THINGS = frozenset("years months weeks days hours minutes times".split())
_FROM_TO = spaced(
    r"\bfrom (?:[a-z]+ ){0,2}?(?P<low>\d[\d,.]*)(?P<share> ?(?:%|per cent|percent))?(?: [a-z]+)?(?: \([^()]{1,40}\))?"
    r"(?: in \d{4})? to (?:[a-z]+ ){0,2}?(?P<high>\d[\d,.]*)(?: (?P<unit>[a-z]{3,}))?"
)
_LESS = re.compile(
    r"\b(?:reduc|decreas|declin|cut|lower|less|fewer|fall|halv|shorten|drop|below|under|at most|no more than)\w*",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:increas|rais|grow|more|higher|expan|doubl|above|ris)\w*", re.IGNORECASE)
_BASE = re.compile(
    r"\b(?:baseline(?: of| in|:)?|than in|against(?: an?| the)?|compared (?:to|with)|relative to|in|from) ?\(?(\d{4})\b"
)
_REPORTED = re.compile(r"\b(?:has|have|had|was|were)(?: already)? (?:been )?\w+(?: \w+){0,3} ?\Z")
_DONE_BEHIND = re.compile(r" (?:\w+ ){0,2}?(?:has|have|had|was|were)\b")
_FEWEST = 2  # "two ports certified"; one of a thing is a deed
_YEARS = (1900, 2100)
Measured = tuple[int, int, Target]


def heads_targets(words: str) -> bool:
    """Whether a heading says that targets stand below it."""
    small = words.lower() if len(words) < LONGEST_HEADING else ""
    told = "target" in small or "indicator" in small or "kpi" in small  # hardly any heading
    return told and _HEADING.fullmatch(words) is not None


def listed_target(asked: Stretch, *, counts: bool = True) -> TargetFinding | None:
    """The first number that is said to be reached; None where one is reported, or there is none.

    Without `counts` a number of things is none.
    """
    text, start, end = asked.text, asked.start, asked.end
    counted = _counted(text, start, end, asked.taken) if counts else ()
    for first, last, told in (*_changed(asked), *_shares(asked.percents), *counted):
        if _REPORTED.search(text, start, first) is not None or _DONE_BEHIND.match(text, last, end) is not None:
            continue
        base = _BASE.search(text, start, end)
        target = replace(
            told,
            direction=told.direction or _direction(text, start, end),
            baseline=told.baseline or (base[1] if base is not None else None),
            due=asked.due,
        )
        return TargetFinding(first, last, target, ("What stands among targets is to be reached.",))
    return None


def _changed(asked: Stretch) -> Iterator[Measured]:
    """ "From 72 to 36 hours", "from 31 per cent to 18 per cent"."""
    found = _FROM_TO.search(asked.text, asked.start, asked.end) if asked.from_figure else None
    if found is None:
        return
    low, high = (figure_value(found[name].rstrip(",.")) for name in ("low", "high"))
    if low == high or _YEARS[0] <= low <= _YEARS[1]:
        return
    way = "increase" if high > low else "decrease"
    if found["share"]:
        yield found.start(), found.end(), Target(direction=way, percent=high, baseline=found["low"])
    else:
        yield found.start(), found.end(), Target(direction=way, value=high, unit=found["unit"], baseline=found["low"])


def _shares(percents: Sequence[Mention]) -> Iterator[Measured]:
    for share in percents:
        if isinstance(share.value, float | int):
            yield share.start, share.end, Target(percent=float(share.value))


def _counted(text: str, start: int, end: int, taken: Sequence[Mention]) -> Iterator[Measured]:
    for number, things in counts_in(text, start, end, _THINGS):
        metric = " ".join(things[1].split())
        named = number.looks_like_year or numbered(text, number) or metric.split()[-1].lower() in _NO_THINGS
        held = any(mention.start < number.end and number.start < mention.end for mention in taken)
        if not named and not held and number.value >= _FEWEST:
            yield number.start, things.end(), Target(metric, value=number.value, unit=metric.split()[-1])


def _direction(text: str, start: int, end: int) -> str:
    """Which way a number goes, by the first word that says so; else it is to be reached."""
    ways = ((_LESS, "decrease"), (_MORE, "increase"))
    told = [(found.start(), way) for words, way in ways if (found := words.search(text, start, end)) is not None]
    return min(told)[1] if told else "reach"
