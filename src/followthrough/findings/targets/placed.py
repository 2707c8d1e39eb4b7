"""Measures meant as targets by where they stand: in an answer, behind an order, alone in their line."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.measures import Measure

# "What has Norland signed up to for 2031? A: That losses fall by 34 %": what is asked after is a promise.
_ASKED: Final = re.compile(
    r"\b(?:what|which|how (?:much|far))\b[^?.]{0,120}?\b(?:promis\w*|sign(?:ed)? up|undert\w+|agreed?|bound|oblig\w+|"
    r"wants?|plan\w*|intend\w*|expect\w*|required|contribut\w+|aim\w*|commit\w*|pledg\w*|goals?|targets?)\b[^?.]{0,80}\?\s+"
    r"(?:A(?:nswer)?[:.]\s+)?(?:that|to|by)\b[^?.;%]{0,120}$",
    re.IGNORECASE,
)


def answers(text: str, measure: Measure) -> bool:
    """Whether a measure stands in the answer to a question about a promise."""
    near = text[max(0, measure.start - 300) : measure.start]
    return "?" in near and _ASKED.search(near) is not None


# "34 % CO2 by 2031", "GHG emissions -34 % 2031": a line that is nothing but a figure and its year.
_LABEL_ALONE: Final = re.compile(
    r"\W{0,4}(?:(?:own|total|overall|net|scopes?|[1-3]|and|[+&,]|absolute|city-?wide|our|all|municipal|"
    r"CO2e?|GHGs?|greenhouse|gas|carbon|emissions?|footprint|energy|use|consumption|intensity|reduction|of|from|"
    r"transport|buildings|waste)[ :,–—-]+){0,6}\W{0,2}",
    re.IGNORECASE,
)
_YEAR_ALONE: Final = re.compile(
    r"(?: (?:CO2e?|GHGs?|greenhouse|gas|carbon|emissions?|energy|reductions?|less|fewer|lower|cut|savings?)){0,4}"
    r" ?[(,|]? ?(?:by |until |in )?(?:the )?(?:end of |year )?20[2-9]\d\b(?! ?[:/–-]\d)[^.;\n%]{0,40}(?=[.;,\n]|$)",
    re.IGNORECASE,
)


def stands_alone(text: str, measure: Measure) -> bool:
    """Whether a line holds nothing but what is measured, the figure and its year."""
    line = text.rfind("\n", 0, measure.start) + 1
    led = measure.start - line <= _LABEL_REACH and _LABEL_ALONE.fullmatch(text, line, measure.start) is not None
    return led and _YEAR_ALONE.match(text, measure.end) is not None


_LABEL_REACH: Final = 60  # characters


# "Reduce losses by 15 % in 2031": the plain form of a verb ("cut" may tell what was).
_ORDER: Final = re.compile(
    r"(?:[\s\W\d]{0,6}|[\s\W]{0,3}\(?\w[.)] )(?:To )?(?:Reduce|Lower|Decrease|Increase|Raise|Improve|Shrink|Curb|"
    r"(?<=To )(?:cut|reduce|lower|decrease|increase|raise|improve|shrink|curb)) (?!in |of |by )"
)
BY_SO_MUCH: Final = (" by ", " by at least ", " by some ", " by about ", " by up to ", " by around ", " by more than ")


def is_ordered(text: str, start: int) -> bool:
    """Whether a sentence begins with the plain form of a verb of change: an order or a wish, never a report."""
    return _ORDER.match(text, start) is not None
