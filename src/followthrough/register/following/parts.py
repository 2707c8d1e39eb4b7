"""Within one document: findings that are part of a wider undertaking, and instruments that are only told of. Pure.

"We will double trade by 2030" is one undertaking, whose target is read as a finding of its own; "agreed to establish a
fund" is one, whose instrument is. What is told as done ("adopted the plan") undertakes nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.lexicon.load import is_japanese
from followthrough.linking.terms import effort
from followthrough.model import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.model import Finding

PART: Final = "part"
WHY: Final = "It stands within the words of the undertaking."
_WHOLE: Final = frozenset((Act.COMMITMENT, Act.AIM))
_NEXT: Final = {Act.COMMITMENT: 12, Act.AIM: 24}  # characters from a cue to what it binds: "hope for the early signing"
FAR: Final = 72  # characters from a cue to what it binds across words of effort: "to work towards the early signing"
STEM: Final = 12  # characters behind a cue at most, where a promise ends as its list begins: "will each:"
MARKS: Final = 4  # characters behind a promise in which its colon stands, with Markdown's marks: "**:"
_LEADS_ON: Final = re.compile(r"\b(?:will|shall|to|that|by)(?: (?:also|jointly|each|both|together))?[\s*_]*:")
_UNBROKEN: Final = re.compile(r"[A-Za-z\s’'-]+")  # words of one clause
_MOSTLY: Final = 0.8  # share of a pledge's words that lie within the undertaking's


class Place(NamedTuple):
    """Where a finding stands and what it does, as far as parts are told by it."""

    key: str
    document: int
    act: str
    start: int
    end: int
    cue_start: int
    cue_end: int
    due: str
    negated: bool = False
    lead: str = ""  # of an instrument: the words before its cue, FAR characters at most
    behind: bool = False  # its cue stands behind what it binds, as in Japanese


def place_of(finding: Finding, document: int = 0) -> Place:
    """The place of a noun."""
    cue, due = finding.cue, finding.due or ("" if finding.target is None else finding.target.due or "")
    return Place(
        finding.id, document, finding.act, finding.start, finding.end, cue.start, cue.end, due, finding.negated,
        behind=is_japanese(cue.lexicon),
    )  # fmt: skip


def parts(places: Iterable[Place]) -> Iterator[tuple[str, str]]:
    """Pairs of keys: the undertaking, and a finding that is part of it. Each part has one, the narrowest."""
    for here in _by_document(places):
        wholes = sorted((one for one in here if one.act in _WHOLE and not one.negated), key=_width)
        for inner in here:
            outer = next((one for one in wholes if one.key != inner.key and _is_part(one, inner)), None)
            if outer is not None:
                yield outer.key, inner.key


def _by_document(places: Iterable[Place]) -> Iterable[list[Place]]:
    found: dict[int, list[Place]] = defaultdict(list)
    for one in places:
        found[one.document].append(one)
    return found.values()


def _width(one: Place) -> tuple[int, int, str]:
    return one.end - one.start, one.start, one.key


def _is_part(outer: Place, inner: Place) -> bool:
    within = outer.start <= inner.start and inner.end <= outer.end
    if inner.negated:
        return False
    if inner.act == Act.TARGET:
        return within and (not inner.due or not outer.due or inner.due == outer.due)
    if inner.act == Act.INSTRUMENT:
        return within and _binds_it(outer, inner)
    common = min(outer.end, inner.end) - max(outer.start, inner.start)
    return inner.act == Act.PLEDGE and common >= _MOSTLY * (inner.end - inner.start)


def _binds_it(outer: Place, inner: Place) -> bool:
    """Whether an instrument's step is what is undertaken: it follows at once, or only words of effort stand between.

    In Japanese it stands right before the words that bind: 指針を作成することで一致した.
    """
    if outer.behind:
        return inner.cue_end <= outer.cue_end and outer.cue_start - inner.cue_end <= _NEXT[Act.COMMITMENT]
    between = inner.cue_start - outer.cue_end
    if inner.cue_start < outer.cue_start or between <= _NEXT[Act(outer.act)]:
        return inner.cue_start >= outer.cue_start
    return between <= len(inner.lead) and _only_effort(inner.lead[-between:])


def _only_effort(words: str) -> bool:
    return _UNBROKEN.fullmatch(words) is not None and effort().issuperset(words.lower().split())


def leads_on(words: str) -> bool:
    """Whether a promise ends where its list begins: "Together, Norland and Oland will:" undertakes nothing by itself.

    `words` begin at its cue and end `MARKS` behind it; it ends within `STEM` characters of its cue.
    """
    return _LEADS_ON.search(words) is not None


def is_stem(finding: Finding, text: str) -> bool:
    """`leads_on` of a finding and the text of its document."""
    cue = finding.cue
    near = finding.act is Act.COMMITMENT and finding.end - cue.end <= STEM
    return near and leads_on(text[cue.start : finding.end + MARKS])


def told_only(places: Iterable[Place]) -> frozenset[str]:
    """Keys of instruments that a report of progress speaks of: what is told as done begins no undertaking."""
    found = set()
    for here in _by_document(places):
        reports = [one for one in here if one.act == Act.PROGRESS]
        found |= {
            one.key
            for one in here
            if one.act == Act.INSTRUMENT
            and any(report.start < one.cue_end and one.cue_start < report.end for report in reports)
        }
    return frozenset(found)
