"""Whether a measure is meant as a target: to be reached, not reported, reckoned or compared with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.placed import BY_SO_MUCH, answers, stands_alone
from followthrough.findings.targets.reported import tells_what_is
from followthrough.findings.targets.wording import CONDITION_LINE, DOWN, UP, plain
from followthrough.model import Span

_GOAL: Final = re.compile(
    r"\b(?:targets?|targeted|targeting|goals?|aim(?:s|ed|ing)?|commit(?!tee)\w*|pledg\w*|objectives?|ambiti\w+|"
    r"contribution|milestones?|"
    r"(?:is|are) to (?:be|go|come|stand|stay|remain|amount|lie|fall|rise|drop|decline|"
    r"decrease|peak|reach|double|triple|halve|grow|increase)|"
    r"must|shall|will|would|should|determined|going to|resolved?|undertakes?|plans?|intent|intention|seeks?|strives?|"
    r"intends?|NDC|INDC|to be|set to|set out|cible\w*|"
    r"objectif\w*|Ziel|soll|meta|"
    r"strategy|requires?|cap|mandate|vision|roadmap|scenario|decided|agreed|endeavou?rs?|hope[sd]?|expect\w*|"
    r"aspir\w+|in favou?r of|decisions? to|wants?|wish(?:es)?|envisag\w+|foresees?|calls? for|calling for|"
    r"(?:stepping|mile)[ -]?stones?|(?:mid|half)-?way (?:point|mark)|interim (?:step|stage|mark)|"
    r"20[2-9]\d (?:[a-z]+ )?program(?:me)?|"
    r"working toward\w*|on track)\b",
    re.IGNORECASE,
)
_IMPERATIVE: Final = re.compile(
    r"^[\s\W\d]{0,12}(?:\(?\w\)|\w\.)?\s*(?:to |we (?:aim|will) to )?(?:reduc\w+|cut\w*|increas\w+|rais\w+|"
    r"improv\w+|achiev\w+|reach\w*|decreas\w+|lower\w*|"
    r"limit\w*|rais\w+|replac\w+|expand\w*|generat\w+|doubl\w+|contribut\w+|ensur\w+|train\w*|plant\w*|support\w*|"
    r"provid\w+|creat\w+|install\w*|deploy\w*)\b",
    re.IGNORECASE,
)
_DONE: Final = re.compile(
    r"\b(?:fell|got|dropped|rose|grew|increased(?! (?:urgency|need|ambition)\b)|"
    r"decreased|declined|(?<!than it )was|(?<!than they )were|had|"
    r"accounted for|accounts? for|"
    r"contribut(?:ed|es)|represent(?:s|ed|ing)|"
    r"has(?! to\b)|have(?! to\b)|"
    r"having (?:already )?(?:cut|reduced|lowered|decreased|raised|increased|permitted|achieved|"
    r"reached)|amounted|stood at|reached|achieved|fallen|risen|grown|makes? up|made up|is currently|"
    r"are currently|"
    r"already|to date)\b",
    re.IGNORECASE,
)
# Of a goal already behind: "surpassing the 12% goal", "has exceeded its target to permit 25 GW".
_PASSED: Final = re.compile(
    r"\b(?<!not )(?<!never )(?:surpass|exceed)(?:ed|ing|es)? (?:its|the|our|their|this|that|a)\b|"
    r"\b(?:missed|met|reached|achieved|fulfilled) (?:its|the|our|their) (?:[\w-]+ ){0,2}?(?:targets?|goals?) of\b",
    re.IGNORECASE,
)
#: After a word that reports, these turn to what is still to come.
_YET: Final = re.compile(
    r"(?:\b(?:will|shall|must|should|aims?|plans?|intends?|wants?|pledges|commits|seeks|wishes|"
    r"set (?:itself|themselves)|(?:is|are) (?:to (?:be|fall|go|come|drop|stand|rise|have)|"
    r"on (?:track|course) (?:for|to)))|['’]ll) ",
    re.IGNORECASE,
)
_FUTURE_PAST: Final = re.compile(
    r"\b(?:(?:has|have) (?:both |each |also )?(?:reaffirmed|reiterated|confirmed|restated|renewed|"
    r"(?:maintained|kept|retained|upheld|stuck to|held to) (?:the|its|our|their) (?:[\w-]+ ){0,3}?"
    r"(?:goal|target|aim|ambition|objective)s?)|"
    r"(?<!previous )(?<!former )(?<!earlier )(?<!original )(?:targets?|goals?|objectives?)(?: (?:for|in|"
    r"by) (?:the )?(?:FY ?)?\d{4})? (?:was|were|has been) (?:to|an?|\d)|"
    r"was decided|decision (?:was|has been)|announced (?:that|plans|its)|"
    r"(?:has|have) (?:the|an|its|our) (?:[\w-]+ ){0,3}?(?:goal|target|aim|ambition|objective)s?\b|"
    r"(?:has|have) (?:now |also |since |recently )?(?:approved|raised|introduced|decided|resolved|"
    r"established|defined|proposed)\b|(?:will|to|must|shall|should|(?<=['’])ll)(?:, (?:by|no later than|"
    r"not later than) [^;.]{4,30},)? have|is reduced|are reduced|be reduced|"
    r"(?:has|have)(?:, [^,;.]{3,50},)? (?:set|committed|pledged|promised|vowed|undertaken|resolved|agreed|adopted|"
    r"a )|achieved its|"
    r"was set|were set|"
    r"(?:targets?|goals?|objectives?|figures?)\b[^.;]{0,40} (?:was|were|(?:has|have) been) "
    r"(?:raised|lifted|increased|tightened|strengthened) (?:from|to)|"
    r"(?:has|have) (?:a )?(?:clear |credible )?(?:line of sight|path|pathway)|"
    r"(?:so that|until|such that),? (?:by (?:the (?:year|end of) )?20\d\d,? (?:[\w’'-]+ ){1,6}(?:has|have) |"
    r"(?:[\w’'-]+ ){1,6}(?:has|have) (?=[^.;]{1,40}\bby (?:the (?:year|end of) )?20))"
    r"(?:fallen|dropped|declined|decreased|risen|grown|increased|been \w+)|"
    r"plans? (?:that|which|to) (?:\w+ )?(?:result|lead|deliver|achieve|cut|reduce))\b",
    re.IGNORECASE,
)
_PROJECTED: Final = re.compile(
    r"\b(?:project(?:ed|ions?)|predict\w*|could|estimat(?:ed|es?)|BAU|business[- ]as[- ]usual|forecast)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"\b(?:targets?|targeted|targeting|goals?|aim(?:s|ed|ing)?|commit(?!tee)\w*|pledg\w*|objectives?|ambiti\w+|"
    r"milestones?|agree[ds]?|decisions? to|"
    r"contribution|INDC|NDC|conditional|unconditional)\b",
    re.IGNORECASE,
)
_PROMISED: Final = re.compile(r"\b(?:will|shall|must|(?:intend|plan|seek)s? to)\b", re.IGNORECASE)
_AFOOT: Final = re.compile(r"\b(?:on track|(?:intend|plan|seek)s?) to\b", re.IGNORECASE)
# "Will increase six-fold the number of", "aim to raise their trade by a factor of three"
_MANIFOLD: Final = re.compile(
    r"\b(?:will|shall|must|(?:aim|commit|agree|pledg|undertak|decid)\w* to) (?:\w+ )?(?:increas|rais|grow|expand)\w*\b",
    re.IGNORECASE,
)
_TOLD: Final = 60  # characters before a figure
_ITEM: Final = 12  # characters of bullet or number before the figure of a list item
_NOUN_OF_CHANGE: Final = re.compile(
    r"\b(?:reductions?|increases?|cuts?|decreases?|below|rise|target|goal)\b", re.IGNORECASE
)
# "By 2030:" or "Compared to 2020, we will by 2030:" at the end of its line
_YEAR_STEM: Final = re.compile(
    r"(?:^|(?<=\n))(?P<by>\W{0,4}(?:By|Until) )?[^\n]{0,160}?\b20\d\d[^\n.:]{0,30}:[ *]*\n", re.IGNORECASE
)
_LIST_LINE: Final = re.compile(r"\s*(?:[-–•*●▪·]|\(?\w{1,2}[.)])\s")
# "50 per cent of new cars sold in 2030 will be electric"
_SHARE: Final = re.compile(r" of [^.;%]{3,60} (?:(?:will|shall|must) be|(?:are|is) to be) ")
# What lies before the measure when it is reckoned, not promised.
_FORECAST: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:projected|estimated|forecast|predicted|anticipated|likely) to|"
    r"could|might|would(?! need| have to)|assum(?:es?|ed|ing)|enough to (?:power|supply|meet|fuel|heat))\b[^.;:]*$",
    re.IGNORECASE,
)
# A promise told by another: "announced that it would cut".
_SAID_IT_WOULD: Final = re.compile(
    r"\b(?:announc|promis|decid|undert|pledg|vow)\w*(?: \w+){0,3} (?:that )?(?:it|they|he|she|the [\w-]+) would\b|"
    r"\b(?:with|given|subject to|conditional (?:up)?on|contingent (?:up)?on) (?:[\w-]+ ){0,4}"
    r"(?:support|assistance|finance|funding|help|aid)\b[^.;]{0,60}? would\b",
    re.IGNORECASE,
)
# "The new plan would cut emissions by half by 2030": what is laid down, told before it is adopted.
_PLAN_WOULD: Final = re.compile(
    r"\b(?:plan|proposal|draft|bill|law|act|directive|targets?|goals?|package|strategy|ordinance|resolution|regulation|"
    r"amendment|scheme|programme|program|roadmap|decree)(?: \([^()]{2,20}\))? would (?:\w+ )?"
    r"(?:cut|reduc|lower|rais|increas|halv|doubl|requir|oblig|commit|bring|see|mean|slash|curb|shrink)\w*\b[^.;:]*$",
    re.IGNORECASE,
)
# How things stand, told in the present: "are down 86 per cent", "six per cent higher than".
_IS_SO: Final = re.compile(
    r"\b(?:is|are|remains?|stands?) (?:\w+ ){0,3}(?:up|down|higher|lower|below|above)\b|"
    r"\b(?:higher|lower|faster|slower) than\b",
    re.IGNORECASE,
)
_ABLE: Final = re.compile(r"\b(?:been able|managed|helped|allowed|enabled)(?: \w+){0,4} (?:to )?$", re.IGNORECASE)
_BEFORE: Final = 90  # characters before a measure that say how it is meant


@dataclass(frozen=True, slots=True)
class _Told:
    """The words right before a measure, all before it in its sentence, and the whole sentence."""

    near: str
    before: str
    whole: str

    @property
    def aimed(self) -> bool:
        """Whether a word of purpose or an order stands in the sentence."""
        return _GOAL.search(self.whole) is not None or self.ordered

    @property
    def ordered(self) -> bool:
        """Whether the sentence begins as an order or a wish: "Reduce ...", "To cut ..."."""
        return _IMPERATIVE.match(self.whole) is not None

    @property
    def reported(self) -> bool:
        """Whether the words before the measure tell what was."""
        if _PASSED.search(self.near) is not None:
            return True
        near = self.near.rpartition("; ")[2]
        told = max((match.end() for match in _DONE.finditer(near)), default=None)
        if told is None or _YET.search(near, told) is not None:
            return False  # "having joined the league, the city will cut"
        return _FUTURE_PAST.search(self.whole) is None

    def done(self, *, firm: bool) -> bool:
        """Whether the measure is told as reached, with no target before it that has a year."""
        if _PASSED.search(self.near) is not None:
            return True
        if firm and _DONE.search(self.near.rpartition(": ")[2]) is None:
            return False  # "We have joined the league: 50 per cent by 2030"
        return self.reported and not (firm and (_PURPOSE.search(self.before) is not None or self.ordered))

    @property
    def reckoned(self) -> bool:
        """Whether the measure is a forecast."""
        return (
            _FORECAST.search(self.near) is not None
            and _PURPOSE.search(self.near) is None
            and _SAID_IT_WOULD.search(self.near) is None
            and _PLAN_WOULD.search(self.before) is None
        )

    def moves(self, measure: Measure, *, aimed: bool) -> bool:
        """Whether something is to change by the measure, or is aimed at."""
        by = measure.negative or self.near.endswith((" by ", "\nby "))
        return bool(aimed or by or DOWN.search(self.whole) or UP.search(self.whole))


def is_meant(text: str, sentence: Span, measure: Measure, *, due: bool, firm: bool, based: Callable[[], bool]) -> bool:
    """Whether the measure is to be reached, not merely reported.

    `due`: it has a due year; `firm`: said with "by" or the like, not "in"; `based`: whether it is measured from
    something, asked only where that decides.
    """
    told = _Told(
        plain(text[max(sentence.start, measure.start - _BEFORE) : measure.start]),
        plain(text[sentence.start : measure.start]),
        plain(text[sentence.start : sentence.end]),
    )
    if measure.factor is not None:
        return _ABLE.search(told.near) is None and _factor_meant(measure, told.whole, due=due, firm=firm)
    if measure.percent is None:
        reckoned = told.reckoned or _PROJECTED.search(told.whole) is not None
        return firm and told.aimed and not told.reported and not reckoned
    stated = measure.percent == 0 or tells_what_is(text, sentence.start, measure)
    if stated or told.reckoned or told.done(firm=firm):
        return False
    item, base = _is_item(text, sentence, measure), based()
    if base and not due:
        under = told.aimed or item or _stands_under_a_goal(text, sentence) or answers(text, measure)
        return under and _IS_SO.search(told.whole) is None and told.moves(measure, aimed=True)
    if firm or base:
        named = told.aimed or (firm and (base or item or _is_named(text, sentence, measure)))
        named = named or ((firm or base) and stands_alone(text, measure))
        return told.moves(measure, aimed=named)
    return _loosely_meant(text, sentence, measure, told, due=due)


# "We strive to protect 30 per cent of our seas": an aim whose verb has the figure for its object.
_AIMED_AT: Final = re.compile(
    r"\b(?:aim|striv|seek|aspir|commit|pledg|plan|intend|agree|resolv|decid|target|goal|effort|"
    r"objective)\w* (?:to|of) "
    r"(?:\w+ )?(?:protect|conserv|reduc|cut|rais|increas|restor|lower|sourc|recycl|sav|"
    r"replac)\w* (?:[\w’'-]+ ){0,6}$",
    re.IGNORECASE,
)


# "Tolls will be cut by 20 per cent", "we will raise our share by 5 per cent": promised, with no time.
_UNDATED: Final = re.compile(
    r"\b(?:we (?:will|shall)|(?:will|shall|must) be) (?:\w+ )?(?:cut|reduc\w+|lower\w*|rais\w+|increas\w+|boost\w*) "
    r"(?:[\w’'-]+ ){0,5}?by (?:at least |about |up to |a further )?$",
    re.IGNORECASE,
)


# "Norland will lift duties on 99 per cent of goods", "will ensure that 40 per cent of the gains reach": a share
# that is promised, with no time; "will raise the share of salt to 40 per cent".
_SHARE_PROMISED: Final = re.compile(
    r"\b(?:will|shall|must|(?:commit|agree|pledg|undertak|decid)\w* to|working to) (?:\w+ )?"
    r"(?:(?:eliminat|remov|abolish|waiv|lift|exempt)\w* (?:[\w’'-]+ ){1,5}?(?:on|for|from)|ensur\w* that|"
    r"(?:rais|increas|lower|reduc|cut|bring)\w* (?:[\w’'-]+ ){1,7}?to)"
    r"(?: (?:at|least|about|approximately|some|over|more|than|nearly|up|around))* $",
    re.IGNORECASE,
)


# "To ensure that stores are filled to 90 per cent", "making sure that costs are kept below 5 per cent of".
_LEVEL_ENSURED: Final = re.compile(
    r"\b(?:ensur\w+|mak(?:e|es|ing) sure)\b[^.;:]* (?:is|are|be) (?:fully |always )?(?:fill|rais|brought|increas|kept|"
    r"held|maintain|restor|lower|cut|reduc)\w* (?:up |down )?(?:to|at|above|below)"
    r"(?: (?:at|least|about|approximately|some|over|more|than|nearly|up|around))* $",
    re.IGNORECASE,
)


# "The island wants 30 % fewer", "Midway point: minus 40 %": what is wanted is the figure itself.
_WANTED: Final = re.compile(
    r"\b(?:wants?|wish(?:es)?|demands?|asks? for|asking for|calls? for|calling for|foresees?|envisages?|retains?|"
    r"opts? for|stepping stone|(?:mid|half)-?way (?:point|mark|goal|target)|mid-?point|interim(?= ?:)|"
    r"interim (?:step|stage|mark))\b"
    r"(?: in 20\d\d)?(?: ?[:–—-])?(?: (?:of|for|to see|an?|at|least|about|some|around|up|to|no|less|fewer|than))* ?$",
    re.IGNORECASE,
)


_PROMISES: Final = (_AIMED_AT, _UNDATED, _SHARE_PROMISED, _LEVEL_ENSURED)


# "First milestone: 30 % in FY2026", "Goal 2: 40 % in 2031": the line names what its figure is.
_NAMED: Final = re.compile(
    r"\W*(?:(?!miss|fail|last|past|old|former)[\w-]+ ){0,2}(?:milestone|target|goal)s?(?: \d)? ?[:=–—-] ?"
    r"(?:at least |about |up to |minus |[-–−])?",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(CONDITION_LINE, re.IGNORECASE)


def _is_named(text: str, sentence: Span, measure: Measure) -> bool:
    """Whether the line of a measure opens with what it is: "First milestone: ", "Unconditional: " below a goal."""
    line = max(sentence.start, text.rfind("\n", 0, measure.start) + 1)
    if _NAMED.fullmatch(text, line, measure.start) is not None:
        return True
    return _CONDITION.fullmatch(text, line, measure.start) is not None and _stands_under_a_goal(text, sentence)


def _loosely_meant(text: str, sentence: Span, measure: Measure, told: _Told, *, due: bool) -> bool:
    """Whether a measure with no firm due year and no baseline is meant."""
    if any(promise.search(told.near) is not None for promise in _PROMISES) or (
        due and measure.negative and stands_alone(text, measure)
    ):
        return True
    if _under_a_year(text, sentence) and (told.ordered or measure.start - sentence.start < _ITEM):
        return True
    if due and (_SHARE.match(text, measure.end, sentence.end) or _is_named(text, sentence, measure)):
        return True
    if due and _WANTED.search(told.near) is not None and told.moves(measure, aimed=False):
        return True
    ordered = (
        told.near.endswith(BY_SO_MUCH) and told.ordered and not _REDUCED.match(told.whole)
    )  # "Reduce emissions of trucks by 15 % in 2030"
    promised = _PURPOSE.search(told.whole) or (due and (ordered or _PROMISED.search(told.whole)))
    changes = due or _NOUN_OF_CHANGE.search(text, measure.start, sentence.end)
    return bool(promised and changes) and told.moves(measure, aimed=False)


_REDUCED: Final = re.compile(r"^\W*\w+ed\b")  # "Reduced emissions by 15 % in 2022" tells what was


def _factor_meant(measure: Measure, whole: str, *, due: bool, firm: bool) -> bool:
    aimed = _GOAL.search(whole) is not None or _IMPERATIVE.match(whole) is not None
    if measure.lead in ("fold", "part"):
        moved = (UP.search(whole) or DOWN.search(whole)) is not None
        ahead = _AFOOT.search(whole) is not None or _MANIFOLD.search(whole) is not None
        return moved and ((firm and aimed) or (measure.lead == "fold" and ahead))
    if _RECKONED.search(whole) is not None and _PURPOSE.search(whole) is None:
        return False
    if measure.lead == "ing" and not measure.first:
        return due  # "..., more than doubling last year's pledge" reports
    purpose = _PURPOSE.search(whole) is not None
    if not measure.lead:
        return (firm and purpose) or measure.first
    return due or purpose or measure.lead in ("to", "will", "shall", "must")


# "The number of cars is projected to double": foreseen, not aimed at.
_RECKONED: Final = re.compile(
    r"\b(?:projected|forecast|predicted|estimated|likely) to (?:more than |nearly |almost )?"
    r"(?:doubl|tripl|trebl|quadrupl|halv)",
    re.IGNORECASE,
)


def speaks_of_a_target(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a word of purpose: target, goal, aim, pledge."""
    return _PURPOSE.search(plain(text[start:end])) is not None


_THE_GOAL: Final = re.compile(r"\b(?:targets?|goals?) (?:to|of) (?:[\w’'-]+ ){0,3}$", re.IGNORECASE)


def is_the_goal(text: str, start: int, at: int) -> bool:
    """Whether a figure stands right behind "a target to" or "the goal of"."""
    return _THE_GOAL.search(plain(text[max(start, at - _TOLD) : at])) is not None


def is_aimed(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a word of purpose or promise, or begins as an order."""
    told = plain(text[start:end])
    aimed = _GOAL.search(told) is not None or _IMPERATIVE.match(told) is not None
    return aimed or _ENSURING.search(told) is not None


_ENSURING: Final = re.compile(r"\b(?:to ensure|ensuring)\b", re.IGNORECASE)


def is_told(text: str, start: int, at: int) -> bool:
    """Whether what stands before a figure reports or reckons it: "we have sent 516 million", "would lead to"."""
    before = plain(text[max(start, at - _TOLD) : at])
    reported = _DONE.search(before) is not None and _FUTURE_PAST.search(before) is None
    return reported or _PASSED.search(before) is not None or _FORECAST.search(before) is not None


def _stands_under_a_goal(text: str, sentence: Span) -> bool:
    return _PURPOSE.search(text, max(0, sentence.start - 300), sentence.start) is not None


def _under_a_year(text: str, sentence: Span) -> bool:
    """Whether the sentence stands in a list that a year to come heads: "By 2030:", "We will by 2030:"."""
    stem = _YEAR_STEM.search(text, max(0, sentence.start - 300), sentence.start)
    if stem is None or _LIST_LINE.match(text, stem.end()) is None:
        return False
    return stem["by"] is not None or _GOAL.search(stem.group()) is not None


def _is_item(text: str, sentence: Span, measure: Measure) -> bool:
    """A line of a list of targets: "50 % by 2030" below words that speak of targets."""
    stem = text[max(0, sentence.start - 300) : sentence.start]
    return measure.start - sentence.start < _ITEM and _PURPOSE.search(stem) is not None
