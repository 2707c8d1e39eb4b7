"""What a list inherits from the words above it: "We hereby commit to:" binds every item below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.findings.grammar.vocabulary import vocabulary
from followthrough.findings.voice import gives_voice
from followthrough.findings.worded.signed import is_signed_list
from followthrough.model import Act, Finding, Strength

_REPORTS = re.compile(
    r"\b(?:accomplishments|achievements|highlights|initiatives|investments|actions|results|deliverables|efforts|examples|progress"
    r"|programs|programmes)\b[^.]{0,80}\b(?:include|included|including|are|were)\b:?\s*\**$",
    re.IGNORECASE,
)
# "To end the toll, the ministry is:", "Norland has taken the following steps:": every item tells what somebody does.
_DOING = re.compile(
    r"\b(?P<who>[\w’'.-]+)\s+(?:is|are)(?: also| now| currently| already)?:[ *_]*$|"
    r"\b(?:is|are|has|have)(?: also| already| today| now)? tak(?:ing|en) (?:the )?(?:following|these)(?: \w+){0,2} "
    r"(?:actions|steps|measures):[ *_]*$",
    re.IGNORECASE,
)
_SEVERAL = frozenset("government states sides countries parties agencies".split())
_ABOUT = (" regarding", " concerning", " about", " related to")  # what follows are topics, not deeds
_HELD = (" principles", " values")  # "we welcome all to support the following principles:" says what holds
_REPORTING = ("include", "included", "including", "are", "were")  # the words the pattern above ends with


_STEPS = re.compile(
    r"\b(?:next|further|future|first) steps\b[^.]{0,60}\b(?:will|would|to) (?:include|be)\b:?\s*\**$", re.IGNORECASE
)


_COMMITMENTS = re.compile(r"\bcommitments? to:$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stem:
    """The act, holders and strength that items under a stem take over."""

    act: Act | None  # None: it only names who speaks, and every item does what its own verb says
    holders: tuple[str, ...]
    strength: Strength | None


def announced(text: str, findings: Sequence[Finding]) -> Stem | None:
    """ "We committed to the following actions in support of this mission.": the lists that follow are those actions."""
    bound = [f for f in findings if f.act is Act.COMMITMENT]
    if not bound or "following" not in text or _FOLLOWING.search(text) is None or _told_last(findings, bound):
        return None
    return Stem(Act.COMMITMENT, bound[-1].holders, bound[-1].strength)


def _told_last(findings: Sequence[Finding], bound: Sequence[Finding]) -> bool:
    """Behind what binds, something is told as done: "we intend to. We have identified five priorities:"."""
    told = [f for f in findings if f.act is Act.PROGRESS]
    return bool(told) and (not bound or told[-1].start >= bound[-1].end)


_HEADED = re.compile(
    r"\b(?:agree|decide|resolve|commit|undertake|pledge|determine)(?:s|d|ed)?\b"
    r"(?: (?:to|as follows|on the following|that))?:?[ *_]*$|"
    r"\bdeclare(?:s|d)?(?: (?:our|their|its)(?: \w+)? (?:commitment|resolve|determination))? to:?[ *_]*$",
    re.IGNORECASE,
)


_INTENDED = re.compile(r"\b(?:intend|plan)(?:s|ed)? to:?[ *_]*$", re.IGNORECASE)


def _headed(text: str) -> Stem | None:
    """ "HEREBY AGREE TO:", "we intend to:": a heading or a bare formula that binds the paragraphs below it."""
    tail = text[-80:]
    if not tail.rstrip(" *_:\n")[-1:].isalpha():
        return None  # nearly every paragraph ends with a full stop
    if _INTENDED.search(tail) is not None:
        return Stem(Act.COMMITMENT, ("all",), Strength.WEAK)
    return Stem(Act.COMMITMENT, ("all",), Strength.STRONG) if _HEADED.search(tail) is not None else None


_FOLLOWING = re.compile(
    r"\b(?:the )?following (?:\w+ ){0,2}(?:actions?|steps?|measures?|deliverables?|commitments?|priorities)\b"
)


_VOICE = Stem(None, ("all",), None)


def stem_of(text: str, findings: Sequence[Finding]) -> Stem | None:
    """The stem that a passage is for the list below it: it does an act, binds by its formula, or names who speaks."""
    if text[-_ENDING:].rstrip(" *_\n")[-1:] in _CLOSED:
        return None  # nearly every paragraph ends with a full stop
    return _acting(text, findings) or _headed(text) or _voice(text, findings)


def stem_of_heading(text: str, findings: Sequence[Finding]) -> Stem | None:
    """What a heading binds the paragraphs below it to: as a whole sentence, by its formula, or by naming who speaks."""
    if _tells_goals(text):
        return Stem(Act.AIM, (), None)
    if is_signed_list(text):
        return Stem(Act.INSTRUMENT, (), None)
    return _acting(text, findings) if findings else _headed(text) or _voice(text, findings)


# "Strategic objectives", "The aims of this Memorandum are:": what is below them is aimed at.
_GOALS = re.compile(
    r"(?:\A[#*_\s]{0,9}(?:[\w.()]{1,6}\s+)?(?:(?:strategic|overall|specific|main|general|common|our|the|key)\s+)*|"
    r"\b(?P<told>the\s+(?:\w+\s+)?))"
    r"(?:objectives?|goals?|aims?|purposes?)(?(told)\b[^.:;]{0,60}\b(?:is|are))[ *_]*:?[ *_]*\Z",
    re.IGNORECASE,
)
_GOAL_REACH = 100  # characters
_GOAL_WORDS = ("objective", "goal", "aim", "purpose")


def _tells_goals(text: str) -> bool:
    """Whether what stands below the words is aimed at."""
    tail = text[-_GOAL_REACH:]
    return any(map(tail.lower().__contains__, _GOAL_WORDS)) and _GOALS.search(tail) is not None


def _voice(text: str, findings: Sequence[Finding]) -> Stem | None:
    """Who speaks, though it tells where they met: "We, the ministers assembled in Brund on 14 May 2031,"."""
    return _VOICE if gives_voice(text) and all(finding.act is Act.EVENT for finding in findings) else None


def _acting(text: str, findings: Sequence[Finding]) -> Stem | None:
    ends = text.rstrip(" *_\n")
    return _of_formula(ends, findings) if not ends.endswith(_ENDED) else None


def _of_formula(ends: str, findings: Sequence[Finding]) -> Stem | None:
    if _reports(ends):
        return Stem(Act.PROGRESS, (), None)
    if not ends.endswith(":"):
        return None
    if _tells_goals(ends):
        return Stem(Act.AIM, (), None)
    if is_signed_list(ends) and all(finding.act not in _AHEAD for finding in findings):
        return Stem(Act.INSTRUMENT, (), None)
    return _promising(ends) or _as_told(ends, findings)


_AHEAD = frozenset([Act.COMMITMENT, Act.REQUEST, Act.AIM])  # "agreed to sign the following agreements:": not yet


def _as_told(ends: str, findings: Sequence[Finding]) -> Stem | None:
    """What its own words do, the list does: what binds, asks or hopes; what is being launched, if that comes last."""
    bound = [f for f in findings if f.act in (Act.COMMITMENT, Act.REQUEST, Act.AIM)]
    if _told_last(findings, bound):
        return Stem(Act.PROGRESS, (), None) if _LAUNCHED.search(ends[-300:]) is not None else None
    if not bound or ends[:-1].rstrip(" *_").lower().endswith(_ABOUT):
        return None
    last = bound[-1]
    if last.act is Act.REQUEST and ends[:-1].rstrip(" *_").lower().endswith(_HELD):
        return None
    return Stem(last.act, last.holders, last.strength)


_ENDING = 8  # characters
_ENDED = (".", "!", "?", ";", ",", ")", "”", '"')  # as nearly every paragraph ends, and no formula
_CLOSED = frozenset(_ENDED) - {","}  # behind these no stem ends at all; behind a comma speakers may be named


# "Norland and Oland are launching new initiatives in the following fields:": every item tells what they do.
_LAUNCHED = re.compile(
    r"\b(?:launch|announc|start|initiat|undertak|advanc)\w*\b[^.]{0,200}\bfollowing\b[^.:]{0,40}:$", re.IGNORECASE
)


def _promising(ends: str) -> Stem | None:
    """ "Next steps will include:", "its principles include commitments to:"."""
    if _STEPS.search(ends[-120:]) is not None:
        return Stem(Act.COMMITMENT, ("all",), Strength.STRONG)
    return Stem(Act.COMMITMENT, ("all",), Strength.WEAK) if _COMMITMENTS.search(ends[-20:]) is not None else None


def _reports(ends: str) -> bool:
    """The list tells what was done or is being done: "key results include:", "to end the toll, the ministry is:"."""
    if ends[-40:].rstrip(": \t\n*").lower().endswith(_REPORTING) and _REPORTS.search(ends[-160:]) is not None:
        return True
    doing = _DOING.search(ends[-160:]) if ends.endswith(":") else None
    return doing is not None and _acts(doing["who"])


def _acts(who: str | None) -> bool:
    """Who is doing what the items tell: a body ("the ministry is:"), not a thing ("the priorities are:")."""
    return who is None or who.lower() in _SEVERAL or who.lower() in vocabulary("en").lists["single_bodies"]
