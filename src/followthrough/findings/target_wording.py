"""The words around a measure: whether a target is meant, which way, of what, for whom, on what condition."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.target_measures import Measure
from followthrough.model import Span

_DOWN: Final = re.compile(
    r"\b(?:reduc\w*|réduc\w*|réduire|cut(?:s|ting)?|decreas\w*|lower\w*|below|less|fewer|declin\w*|drop\w*|"
    r"fall\w*|phas\w+ (?:out|down)|"
    r"eliminat\w*|mitigat\w*|abat\w*|halv\w*|minus|baisse|redu[cz]\w*|reduz\w*|gesenkt|Emissionsminderung|sav(?:e|"
    r"ing)s?|slash\w*|diminish\w*|shrink\w*|curb\w*)",
    re.IGNORECASE,
)
_UP: Final = re.compile(
    r"\b(?:increas\w*|rais\w*|improv\w*|boost\w*|grow\w*|expan\w*|rise|rising|doubl\w*|tripl\w*|scal\w+ up|higher|"
    r"enlarg\w*|"
    r"maximi[sz]\w*|quadrupl\w*|more than)\b",
    re.IGNORECASE,
)
_GOAL: Final = re.compile(
    r"\b(?:targets?|targeted|targeting|goals?|aim(?:s|ed|ing)?|commit\w*|pledg\w*|objectives?|ambiti\w+|"
    r"contribution|milestones?|"
    r"must|shall|will|would|should|plans?|seeks?|strives?|intends?|NDC|INDC|to be|set to|set out|cible\w*|"
    r"objectif\w*|Ziel|soll|meta|"
    r"strategy|requires?|cap|mandate|vision|roadmap|scenario|decided|agreed|endeavou?rs?|hope[sd]?|expect\w*|"
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
    r"\b(?:fell|dropped|rose|grew|increased|decreased|declined|was|were|had|accounted for|accounts? for|"
    r"contribut(?:ed|es)|represent(?:s|ed)|"
    r"has|have|amounted|stood at|reached|achieved|fallen|risen|grown|makes? up|made up|is currently|are currently|"
    r"already)\b",
    re.IGNORECASE,
)
_FUTURE_PAST: Final = re.compile(
    r"\b(?:will have|to have|is reduced|are reduced|be reduced|has (?:set|committed|pledged|agreed|adopted|a )|"
    r"have (?:set|committed|pledged|agreed|adopted|a )|achieved its|was set|were set|"
    r"(?:has|have) (?:a )?(?:clear |credible )?(?:line of sight|path|pathway)|plans? (?:that|which|to) (?:\w+ )?(?:result|lead|"
    r"deliver|achieve|cut|reduce))\b",
    re.IGNORECASE,
)
_PROJECTED: Final = re.compile(
    r"\b(?:project(?:ed|ions?)|predict\w*|could|estimat(?:ed|es?)|BAU|business[- ]as[- ]usual|forecast)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"\b(?:targets?|targeted|targeting|goals?|aim(?:s|ed|ing)?|commit\w*|pledg\w*|objectives?|ambiti\w+|milestones?|agree[ds]?|"
    r"contribution|INDC|NDC|conditional|unconditional)\b",
    re.IGNORECASE,
)
_PROMISED: Final = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
_TOLD: Final = 60  # characters before a figure
_ITEM: Final = 12  # characters of bullet or number before the figure of a list item
_NOUN_OF_CHANGE: Final = re.compile(
    r"\b(?:reductions?|increases?|cuts?|decreases?|below|rise|target|goal)\b", re.IGNORECASE
)
_UP_FROM: Final = re.compile(
    r"\b(?:up from|compared (?:to|with)|progression from|from|instead of|rather than|previously|"
    r"currently) (?:the |a |an |its |about |around )*$",
    re.IGNORECASE,
)
_AS_NOW: Final = re.compile(r"\)?,? (?:\w+ )?(?:today|previously|currently|at present|now)\b", re.IGNORECASE)
_OF_A_GOAL: Final = re.compile(
    r" of (?:the way|(?:this|that|the|its|our|their|these) (?:[a-z-]+ )?(?:targets?|goals?|objectives?|amount|sum|total)\b)"
)
# "50 per cent of new cars sold in 2030 will be electric"
_SHARE: Final = re.compile(r" of [^.;%]{3,60} (?:(?:will|shall|must) be|(?:are|is) to be) ")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\]]+")
# What lies before the measure when it is reckoned, not promised.
_FORECAST: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:projected|estimated|forecast|predicted|anticipated|likely) to|could|might|would(?! need| have to)|"
    r"assum(?:es?|ed|ing))\b[^.;:]*$",
    re.IGNORECASE,
)
# How things stand, told in the present: "are down 86 per cent", "six per cent higher than".
_IS_SO: Final = re.compile(
    r"\b(?:is|are|remains?|stands?) (?:\w+ ){0,3}(?:up|down|higher|lower|below|above)\b|\b(?:higher|lower|faster|slower) than\b",
    re.IGNORECASE,
)
_ABLE: Final = re.compile(r"\b(?:been able|managed|helped|allowed|enabled)(?: \w+){0,4} (?:to )?$", re.IGNORECASE)
_CONDITIONAL: Final = re.compile(
    r"(?P<un>\b(?:unconditional(?:ly)?|inconditionn?el\w*|without (?:international|external|"
    r"additional) (?:support|finance|assistance)|with(?:in)? (?:its |their )?own resources|domestic resources))|"
    r"(?P<yes>\b(?:conditional(?:ly)?(?: up)?on|conditional(?:ly)?|conditionnel\w*|conditioned|subject to|"
    r"contingent|provided that|on condition|if |with (?:international|external|"
    r"additional) (?:international )?(?:financial |and )*(?:support|finance|assistance)))",
    re.IGNORECASE,
)
_SCOPE: Final = re.compile(
    r"\b(?:econom(?:y|ic)|state|city|community|nation|sector|county|region)-?[- ]?wide\b|\bmunicipal\b|"
    r"\bin the [a-z]+(?: and [a-z]+)? sectors?\b|"
    r"\b(?:from|within) (?:the )?(?:[a-z]+,? ){1,5}sectors?\b|\bexcluding [A-Z]{4,}\b|\bincluding [A-Z]{4,}\b|"
    r"\bper capita\b|\bnon-(?:EU )?ETS\b",
)
_METRIC_BETWEEN: Final = re.compile(
    r"\b(?:reduc(?:e|es|ing|ed)|cut(?:s|ting)?|decreas(?:e|es|ing)|lower(?:s|ing)?|increas(?:e|es|ing)|rais(?:e|"
    r"es|ing)|improv(?:e|es|ing)|"
    r"boost(?:ing)?|expand(?:ing)?|grow(?:ing)?|limit(?:ing)?|bring(?:ing)?) (?P<metric>(?:(?!by |to |from |at |"
    r"below )[^\s,;:.%()]+ ){1,12})$",
    re.IGNORECASE,
)
_METRIC_BEHIND: Final = re.compile(
    r"(?:\s(?:net |domestic |absolute |overall |total |economy-wide |greenhouse |gas |emissions? |GHG |carbon |CO2 )*"
    r"(?:reductions?|increases?|decreases?|cuts?|decline|growth|improvement|rise|drop)) (?:in|"
    r"of) (?P<metric>(?:(?!by |to |from |below |compared |relative |in |until |with |as |"
    r"against )[^\s,;:.%()]+[ ]?){1,9})",
    re.IGNORECASE,
)
_METRIC_OF: Final = re.compile(
    r"\s(?:of|for)\s(?P<metric>(?:(?!by |to |from |below |compared |relative |in |until |with |as |"
    r"against )[^\s,;:.%()]+[ ]?){1,9})",
    re.IGNORECASE,
)
_METRIC_NAME: Final = re.compile(
    r"\b(?P<metric>(?:net )?(?:greenhouse[- ]gas|GHG|carbon dioxide|CO2|carbon|energy|"
    r"methane)s?(?: emissions?(?: intensity)?| intensity| consumption| pollution)?)\b",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"^(?:of (?:the )?|the|its|their|our|all|both|overall|total|a|an|his|her|two-way|bilateral) ", re.IGNORECASE
)
_ADVERB: Final = re.compile(r" (?:un)?conditionally$| further$| by$", re.IGNORECASE)
_LEG_STOP: Final = re.compile(
    r"\s(?:by|from|in|to|within|through|over|between|until|before|including|compared|relative|with|during|under|"
    r"as|if|when|where|while|since|so|which|that|for)\b|[,;:()\[\]*]|\.(?:\s|$)|\n\s*[\n•-]"
)
_NEW_VERB: Final = re.compile(
    r"^(?:to|will|[a-z]+(?:ise|ize|ify|ate|then)|enhance|promote|expand|improve|increase|reduce|create|build|"
    r"support|ensure|develop|deepen|establish|achieve)\b"
)


def is_meant(text: str, sentence: Span, measure: Measure, *, due: bool, firm: bool, base: bool) -> bool:
    """Whether the measure is to be reached, not merely reported.

    `due`: it has a due year; `firm`: said with "by" or the like, not "in"; `base`: it is measured from something.
    """
    start, end = sentence.start, sentence.end
    before = _plain(text[max(start, measure.start - 90) : measure.start])
    whole = _plain(text[start:end])
    if measure.factor is not None:
        return _ABLE.search(before) is None and _factor_meant(measure, whole, due=due, firm=firm)
    aimed = _GOAL.search(whole) is not None or _IMPERATIVE.match(whole) is not None
    reported = _DONE.search(before) is not None and _FUTURE_PAST.search(whole) is None
    if measure.percent is None:
        return firm and aimed and not reported and _PROJECTED.search(whole) is None
    if measure.percent == 0 or _compares(text, start, measure) or (_FORECAST.search(before) and not _PURPOSE.search(whole)):
        return False
    if reported and not (firm and (_PURPOSE.search(whole) or _IMPERATIVE.match(whole))):
        return False
    moves = measure.negative or before.endswith((" by ", "\nby ")) or _DOWN.search(whole) or _UP.search(whole)
    if base and not due and not (aimed or _is_item(text, sentence, measure) or _stands_under_a_goal(text, sentence)):
        return False
    if base and not due and _IS_SO.search(whole):
        return False
    if firm or base:
        return bool(moves or aimed or (firm and (base or _is_item(text, sentence, measure))))
    if due and _SHARE.match(text, measure.end, end):
        return True
    promised = _PURPOSE.search(whole) or (due and _PROMISED.search(whole))
    return bool(moves and promised and (due or _NOUN_OF_CHANGE.search(text, measure.start, end)))


def speaks_of_a_target(text: str, start: int, end: int) -> bool:
    """Whether a sentence has a word of purpose: target, goal, aim, pledge."""
    return _PURPOSE.search(_plain(text[start:end])) is not None


def is_told(text: str, start: int, at: int) -> bool:
    """Whether what stands before a figure reports or reckons it: "we have shipped 516 million", "would lead to 780,000"."""
    before = _plain(text[max(start, at - _TOLD) : at])
    return (_DONE.search(before) is not None and _FUTURE_PAST.search(before) is None) or _FORECAST.search(before) is not None


def _plain(words: str) -> str:
    """The words without web addresses: what is spelt in those says nothing."""
    return _ADDRESS.sub(" ", words) if "://" in words else words


def _stands_under_a_goal(text: str, sentence: Span) -> bool:
    return _PURPOSE.search(text, max(0, sentence.start - 300), sentence.start) is not None


def _is_item(text: str, sentence: Span, measure: Measure) -> bool:
    """A line of a list of targets: "50 % by 2030" below words that speak of targets."""
    stem = text[max(0, sentence.start - 300) : sentence.start]
    return measure.start - sentence.start < _ITEM and _PURPOSE.search(stem) is not None


def _compares(text: str, start: int, measure: Measure) -> bool:
    """A per cent that another is measured against: "up from 17 %", "compared with 34 % previously"."""
    return (
        _UP_FROM.search(text, max(start, measure.start - 40), measure.start) is not None
        or _AS_NOW.match(text, measure.end) is not None
        or _OF_A_GOAL.match(text, measure.end) is not None
    )


def _factor_meant(measure: Measure, whole: str, *, due: bool, firm: bool) -> bool:
    aimed = _GOAL.search(whole) is not None or _IMPERATIVE.match(whole) is not None
    if measure.lead in ("fold", "part"):
        return firm and aimed and (_UP.search(whole) or _DOWN.search(whole)) is not None
    if measure.lead == "ing" and not measure.first:
        return due  # "..., more than doubling last year's pledge" reports
    purpose = _PURPOSE.search(whole) is not None
    if not measure.lead:
        return (firm and purpose) or measure.first
    return due or purpose or measure.lead in ("to", "will", "shall", "must")


def direction_of(text: str, low: int, measure: Measure, high: int) -> str:
    """Decrease, increase or reach: the nearest word of change before the measure, else behind it."""
    if measure.factor is not None and measure.factor != 1:
        return "increase" if measure.factor > 1 else "decrease"
    near = text[max(low, measure.start - 120) : measure.start]
    words = [(m.start(), way) for way, words in (("decrease", _DOWN), ("increase", _UP)) for m in words.finditer(near)]
    if words:
        return max(words)[1]
    behind = text[measure.end : min(high, measure.end + 60)]
    words = [
        (-m.start(), way) for way, words in (("decrease", _DOWN), ("increase", _UP)) for m in words.finditer(behind)
    ]
    return max(words)[1] if words else "reach"


def condition_of(text: str, low: int, measure: Measure, high: int) -> bool:
    """Whether the measure hangs on a condition: the nearest word that says so, before or behind it."""
    said = [
        (min(abs(measure.start - m.end()), abs(m.start() - measure.end)), m["yes"] is not None)
        for m in _CONDITIONAL.finditer(text, low, high)
    ]
    return min(said)[1] if said else False


def scope_of(text: str, low: int, high: int) -> str | None:
    """For what part of the whole the target holds: "economy-wide", "in the energy sector"."""
    match = _SCOPE.search(text, low, high)
    return None if match is None else " ".join(match.group().split())


def metric_of(text: str, low: int, measure: Measure, high: int) -> str | None:
    """What is measured, in the text's words; None where the sentence does not say."""
    before = re.sub(r"\s+", " ", text[max(low, measure.start - 140) : measure.start])
    between = _METRIC_BETWEEN.search(
        re.sub(
            r"(?:by|to|of|at least|more than|over|up to|about|around|approximately|a|an|total|minus|in excess of| )+ $",
            " ",
            before,
        )
    )
    after = text[measure.end : min(high, measure.end + 160)]
    match = (
        between
        or _METRIC_BEHIND.match(after)
        or _METRIC_OF.match(after)
        or _METRIC_NAME.search(after)
        or _METRIC_NAME.search(before)
    )
    if match is None:
        return measure.unit
    words = _ADVERB.sub("", _ARTICLE.sub("", " ".join(match["metric"].split()))).strip("’'\" ")
    return words or measure.unit


def legs_of(text: str, measure: Measure, end: int) -> list[tuple[str, int, int]]:
    """What is doubled, each thing with the offsets of its words: "trade and investment flows" are two."""
    stop = _LEG_STOP.search(text, measure.end + 1, end)
    last = end if stop is None else stop.start()
    phrase = text[measure.end : last]
    if not phrase.strip() or measure.lead in ("fold", "part"):
        return []
    parts = [phrase] if " of " in phrase else re.split(r"\s+and\s+", phrase)
    legs: list[tuple[str, int, int]] = []
    at = measure.end
    for part in parts:
        first = text.index(part, at)
        at = first + len(part)
        name = _ARTICLE.sub("", " ".join(part.split()))
        if _NEW_VERB.match(name) and legs:
            break
        if any(c.isalpha() for c in name):
            legs.append((name, first, at))
    return legs
