"""Ends for all, none or a part: "link all ten capitals within five years", "no school without water beyond 2032"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.findings.targets.meaning import is_aimed, is_told
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.model import Mention, Target

_ALL: Final = (
    r"(?:(?:up )?all (?:of )?(?:(?:the|its|their|our|\d+|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )*|"
    r"each (?:of the |and every )?|every |universal )"
    r"(?!(?:aspects?|levels?|areas?|efforts?|forms?|sides?|parties|stakeholders|necessary|possible|means|relevant|"
    r"reports?|documents?|other|year|month|two|half|effort|it|this|that|these|those|such|measures?)\b)"
)
_NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_WORDS: Final = r"(?:(?!(?:by|before|until|within|no later|which|who)\b)[\w’'()-]+ ?){0,14}?"
#: "Connect all twelve states", "linking every port"
_REACHED: Final = (
    r"\b(?:connect|link|cover|electrif|vaccinat|equip|enrol|digiti[sz]|screen|immuni[sz]|insur|regist|suppl|fit)"
    rf"(?:e|ing|y|ying|l?ling|ting|ering|er)? (?P<what>{_ALL}[\w’'-]+|every(?:one|body)\b(?: in [\w’'-]+)?)"
)
#: "Put in place warning systems for all lakes", "water points installed in every village"
_PLACED: Final = (
    r"\b(?:put(?:ting)? in place|install(?:ing)?|deploy(?:ing)?|set(?:ting)? up|introduc(?:e|ing)|establish(?:ing)?|"
    r"provid(?:e|ing)|ensur(?:e|ing)|giv(?:e|ing)) "
    rf"(?P<what>(?:[\w’'-]+ ){{1,6}}(?:for|in|at|on|to|of) {_ALL}[\w’'-]+)"
)
#: "The coverage by warning systems of all communities", "access to water for every household"
_COVERAGE: Final = (
    r"\b(?P<what>(?:coverage|access|connection|inclusion|vaccination|electrification|enrolment|screening|"
    r"immunisation|"
    rf"registration)(?: [\w’'-]+){{0,6}}? (?:of|for|to|in|by) {_ALL}[\w’'-]+)"
)
#: "Eight of ten members to be connected to the portal", "Output: all ten ports linked"
_CONNECTED: Final = (
    r"(?:\A|[:;,.\n] ?|\d |\bthat )(?P<what>(?:at least )?(?:all|every|each|both|\d+|"
    r"one|two|three|four|five|six|seven|eight|nine|"
    r"half)(?: of| out of)? (?:(?!(?:have|has|had|was|were|are|is|will|that|who|which)\b)[\w’'-]+ ){1,6}?)"
    r"(?:(?:(?:(?:is|are) )?to|shall|will|must|should) (?:be|have been) )?(?:connected|linked|covered|electrified|"
    r"vaccinated|equipped|"
    r"enrolled|digiti[sz]ed|registered|insured|certified|trained|operational|integrated)\b"
)
#: "Every household is to have access to water", "the window is to be operational in all members"
_TO_HAVE: Final = (
    r"\b(?P<what>(?:every|all|each) (?:(?!(?:will|shall|must|are|is|that|which|who)\b)[\w’'-]+ ){1,6}?)"
    r"(?:(?:is|are) to|shall|must|will|should) have (?:access|a connection|coverage|electricity|water|power)\b"
    rf"|\b(?:is|are) to be (?P<there>(?:operational|in place|available|accessible|in operation|in use) "
    rf"(?:in|at|to|for) {_ALL}[\w’'-]+)"
    r"|\b(?P<whole>(?:access|coverage|connection|enrolment)(?: [\w’'-]+){1,6}? (?:is|are) to be universal)\b"
)
#: "With a view to covering three quarters of persons above seventy", "vaccinate two thirds of all children"
_A_PART: Final = (
    r"\b(?:cover|reach|vaccinat|connect|train|suppl|serv|electrif|equip|enrol|protect|immuni[sz]|link|screen|treat|"
    r"insur|digiti[sz]|bring|provid|offer)(?:e|ing|y|ying|l?ling|t?ting)? (?:water |power |electricity )?(?:to )?"
    r"(?P<what>(?:at least |some |about |more than |over )?(?:half|(?:a|one)[ -](?:third|quarter|half)|two[- ]thirds|"
    r"three[- ]quarters|nine[- ]tenths|"
    rf"{_NUMBER} (?:out of|in) (?:every )?{_NUMBER}) (?:of )?(?:the |all |its |their )*[\w’'-]+)"
)
#: "Universal access to clean water shall be ensured"
_UNIVERSAL: Final = (
    r"\b(?P<what>universal (?:[\w’'-]+ ){1,6}?)(?:(?:shall|must|will|should|is to|to) be "
    r"(?:ensured|achieved|reached|secured|guaranteed|in place|attained|provided))"
)
_ENDS: Final = tuple(
    spaced(pattern, re.IGNORECASE)
    for pattern in (_REACHED, _PLACED, _COVERAGE, _CONNECTED, _TO_HAVE, _A_PART, _UNIVERSAL)
)
#: "No district capital should remain unconnected beyond 2032": the last year in which one may.
_NONE: Final = spaced(
    r"\b[Nn]o (?P<what>(?:(?!(?:longer|later|one)\b)[\w’'-]+ ){1,6}?)(?:should|shall|will|must|is to|may) "
    r"(?:remain|be|lack|stay|go)(?: [\w’'-]+){0,6}? (?:beyond|after|past|by) "
    r"(?:the (?:end of|year) )*(?P<year>20\d\d)\b"
)
#: "All ferries licensed as from 2030 will be electric"
_FROM_THEN: Final = spaced(
    r"\b(?P<what>(?:[Aa]ll|[Ee]very|[Ee]ach) (?:new )?(?:(?!(?:will|shall|must|are|is)\b)[\w’'-]+ ){1,9}?)"
    r"(?:as from|as of|from|after|in) (?:1 January )?(?P<year>20\d\d)(?: onwards?)? (?:will|shall|must|are to|is to) "
    r"(?:be|run|have|meet|use|come)\b"
)
#: Without one of these words, or a number of up to three figures, nobody and nothing is left out.
WHOLE_WORDS: Final = frozenset(
    "no all every everyone everybody each universal both half third thirds quarter quarters tenths one two three four "
    "five six seven eight nine ten".split()
)
_WITH_YEARS: Final = ((_NONE, frozenset(["no"])), (_FROM_THEN, frozenset(["all", "every", "each"])))
_ORDERED: Final = re.compile(r"[\s\W\d]{0,12}(?:\(?\w\)|\w\.)?\s*\Z")
_BACKED: Final = spaced(
    r"\b(?:plan|proposal|scheme|programme|project|favou?r|goal|bid|push|drive) (?:to|of|for) $|\bwith a view to $"
)
_CLOSED: Final = re.compile(r"(?<![A-Z])\.\s|[;:]\s|\b(?:which|while|whereas|that|who)\b")
_ROUND: Final = 90  # characters between what is reached and its date
_NO_DUE: Final = 4  # a day by which papers are sent is no end state: "2031"


def none_left(asked: Stretch) -> Iterator[TargetFinding]:
    """The first end that is to hold for all, every one or none, by a year or within some years."""
    text, start, end = asked.text, asked.start, asked.end
    for pattern, needed in _WITH_YEARS:
        said = pattern.search(text, start, end) if not needed.isdisjoint(asked.lower) else None
        if said is not None and not is_told(text, start, said.start()):
            target = Target(metric=" ".join(said["what"].split()), direction="reach", due=said["year"])
            yield TargetFinding(said.start(), said.end(), target, (_WHY,))
            return
    for date, due in asked.limits:
        if date.timex == "DURATION" or len(due) == _NO_DUE:
            yield from _ends(text, start, end, (date, due))


def _ends(text: str, start: int, end: int, limit: tuple[Mention, str]) -> Iterator[TargetFinding]:
    date, due = limit
    for pattern in _ENDS:
        for said in pattern.finditer(text, start, date.start):
            far = date.start - said.end() > _ROUND or _CLOSED.search(text, said.end(), date.start) is not None
            if not far and _is_to_be(text, start, end, said.start()):
                what = next(words for words in said.groups() if words is not None)
                target = Target(metric=" ".join(what.split()), direction="reach", due=due)
                yield TargetFinding(said.start(), date.end, target, (_WHY,))
                return


def _is_to_be(text: str, start: int, end: int, at: int) -> bool:
    """Whether the end is ordered, planned or promised, not told."""
    if _ORDERED.match(text, start, at) is not None or _BACKED.search(text, max(start, at - _ROUND), at) is not None:
        return True
    return is_aimed(text, start, end) and not is_told(text, start, at)


_WHY: Final = "What is to hold for all by a date."
