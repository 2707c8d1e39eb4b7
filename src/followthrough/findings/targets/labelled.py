"""Levels that a label or a floor sets: "Target (2032): under 8 hours", "the annual target of 300", quotas for women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.targets.meaning import is_told
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import figure_value
from followthrough.model import Mention, Target

_FIGURE: Final = r"(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<share> ?%| per cent\b| percent\b)?"
_HEDGE: Final = (
    r"(?:(?:an?|the|some|about|around|over|under|below|above|nearly|less|more|fewer|than|at|most|least|up|to|no|not|"
    r"only|approximately) ){0,4}"
)
#: "Target (2032): under 8 hours", "Target 2030: 40 per cent"
_LABEL: Final = spaced(
    rf"\b[Tt]argets?(?: \(?(?:by )?(?P<year>20\d\d)\)?)?: {_HEDGE}(?![\d.,]+ ?[).])"
    rf"(?!20\d\d\b){_FIGURE}(?P<unit> [a-z]+)?"
)
#: "Indicator: 100% coverage of the ports", "accidents fall below 0.5 by 2036"
_INDICATOR: Final = spaced(
    r"\b(?:[Ii]ndicators?|KPIs?): (?:[^.;:|]{0,60}? )??"
    r"(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<share> ?%| per cent\b| percent\b)"
)
_FALLS: Final = spaced(
    r"\b(?:falls?|drops?|rises?|stays?|remains?|(?:is|are|be|to) (?:kept|held|brought)|comes?|declines?|increases?)"
    rf"(?: (?:down|up))? (?:below|under|above|over|to) {_HEDGE}{_FIGURE}(?P<unit> [a-z]+)?(?: [a-z]+){{0,3}}? "
    r"by (?:the end of )?(?P<year>20\d\d)\b"
)
#: "Short of the annual target of 300", "set a goal of 45 million trips"
_TARGET_OF: Final = spaced(
    r"\b(?:targets?|goals?|objective|quota|benchmark) (?:of|was set at|is set at|set at) "
    rf"{_HEDGE}(?!20\d\d\b)(?=\d[\d,.]){_FIGURE}(?P<unit> (?:(?:million|thousand|billion) )?[a-z]+)?"
)
#: "Of whom not less than 40 per cent women", "the recruitment of women for at least 20 per cent of posts"
_QUOTA: Final = spaced(
    r"\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum of|minimum) "
    r"(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<share> ?%| per cent| percent)(?: of)?"
    r"(?: (?!(?:was|were|are|is|have|has|had)\b)[\w’'-]+){0,4}? "
    r"(?P<unit>women|female|girls|youth|young people|seats|posts|places|positions|"
    r"participants|trainees|beneficiaries|staff|members)\b(?! (?:was|were|are|is|have|has|had)\b)",
    re.IGNORECASE,
)
# "Has met its target of 20", "the target of 300 was exceeded": behind, not ahead.
_PAST: Final = re.compile(
    r"\b(?:met|meets?|meeting|reach(?:ed|ing)|achiev(?:ed|ing)|exceed\w*|surpass\w*|beat(?:en)?|fulfill?ed|"
    r"above|past) "
    r"(?:[\w’'-]+ ){0,4}$",
    re.IGNORECASE,
)
_PAST_BEHIND: Final = re.compile(
    r"[^.;:]{0,40} (?:was|were|has been|have been|had been) (?:met|reached|achieved|exceeded|surpassed|fulfilled)\b"
)
_NEAR: Final = 50  # characters
# Each wording with words of which it must have one: a sentence without them is not searched.
_KINDS: Final = tuple(
    (pattern, frozenset(words.split()))
    for pattern, words in (
        (_LABEL, "target targets"),
        (_INDICATOR, "indicator indicators kpi kpis"),
        (
            _FALLS,
            (
                "fall falls drop drops rise rises stay stays remain remains kept held brought come comes decline "
                "declines increase increases"
            ),
        ),
        (_TARGET_OF, "target targets goal goals objective quota benchmark"),
        (_QUOTA, "least less fewer minimum"),
    )
)
#: Without one of these words nothing is labelled.
LABEL_WORDS: Final = frozenset[str]().union(*(words for _, words in _KINDS))
_MONEY: Final = ("$", "€", "£", "¥")


def labelled_levels(asked: Stretch) -> Iterator[TargetFinding]:
    """The first level set by a label, a word such as "target" or a quota; never money."""
    text, start, end = asked.text, asked.start, asked.end
    for pattern, needed in _KINDS:
        said = pattern.search(text, start, end) if not needed.isdisjoint(asked.lower) else None
        if said is None or _is_money(text, said, asked.amounts):
            continue
        told = is_told(text, start, said.start()) if pattern is _QUOTA else _is_past(text, start, said)
        if not told:
            yield TargetFinding(said.start(), said.end(), _target(said), (_WHY,))
            return


def _is_past(text: str, start: int, said: re.Match[str]) -> bool:
    before = _PAST.search(text, max(start, said.start() - _NEAR), said.start())
    return before is not None or _PAST_BEHIND.match(text, said.end()) is not None


def _is_money(text: str, said: re.Match[str], amounts: Sequence[Mention]) -> bool:
    first, last = said.span("figure")
    return text[first - 1] in _MONEY or any(
        money.start <= first < money.end or first <= money.start < last for money in amounts
    )


def _target(said: re.Match[str]) -> Target:
    parts = said.groupdict()
    value, unit = figure_value(said["figure"].rstrip(",")), " ".join((parts.get("unit") or "").split()) or None
    if said["share"] is not None:
        return Target(direction="reach", percent=value, metric=unit, due=parts.get("year"))
    return Target(direction="reach", value=value, unit=unit, due=parts.get("year"))


_WHY: Final = "A level that is set as a target."
