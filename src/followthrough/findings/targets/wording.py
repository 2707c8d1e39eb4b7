"""The words around a measure: which way, of what, for whom, on what condition."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.measures import Measure

DOWN: Final = re.compile(
    r"\b(?:reduc\w*|réduc\w*|réduire|cut(?:s|ting)?|decreas\w*|lower\w*|below|declin\w*|drop\w*|"
    r"(?<!no )(?<!not )(?:less|fewer)|fall\w*|phas\w+ (?:out|down)|"
    r"eliminat\w*|mitigat\w*|abat\w*|halv\w*|minus|baisse|redu[cz]\w*|reduz\w*|gesenkt|Emissionsminderung|sav(?:e|"
    r"ing)s?|slash\w*|trim\w*|lop\w*|(?:shav|knock|tak)\w*(?= \d)|shed(?:s|ding)?\b|diminish\w*|shrink\w*|"
    r"curb\w*|divid(?:e|es|ing)\b|"
    r"(?:go(?:es)?|come|bring|get|drive)(?: \w+){0,4} down\b|down (?:(?:to|by|on|from)\b|\d)|"
    r"(?:(?<=\d% )|(?<=\d % )|(?<=per cent )|(?<=percent ))(?:down|under|smaller)\b)",
    re.IGNORECASE,
)
UP: Final = re.compile(
    r"\b(?:increas\w*|rais\w*|improv\w*|boost\w*|grow\w*|expan\w*|rise|rising|doubl\w*|tripl\w*|scal\w+ up|higher|"
    r"enlarg\w*|"
    r"maximi[sz]\w*|quadrupl\w*|more than)\b",
    re.IGNORECASE,
)
#: What opens a line for the part of a contribution that hangs on help, or does not: "Unconditional: ".
CONDITION_LINE: Final = (
    r"\W*(?:un)?conditional(?:ly)?(?: (?:contribution|target|goal|part|component|scenario|reduction|NDC|effort)s?)?"
    r" ?[:=|–—-] ?(?:by |up to |at least |about |[-–−])*"
)
_LED_BY_CONDITION: Final = re.compile(r"(?:^|(?<=[\n.;|]))" + CONDITION_LINE + "$", re.IGNORECASE)
_DEVIATION: Final = re.compile(
    r"\b(?:deviation (?:from|below)|reductions?|below (?:BAU|business[- ]as[- ]usual)|cuts?)\b", re.IGNORECASE
)
_ABOVE: Final = 300  # characters
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
    r"\b(?:reduc(?:e|es|ing|ed)|divid(?:e|es|ing)|cut(?:s|ting)?|decreas(?:e|es|ing)|lower(?:s|ing)?|increas(?:e|"
    r"es|ing)|rais(?:e|"
    r"es|ing)|improv(?:e|es|ing)|"
    r"boost(?:ing)?|expand(?:ing)?|grow(?:ing)?|limit(?:ing)?|bring(?:ing)?) (?!in )(?P<metric>(?:(?!by |to |"
    r"from |at |"
    r"below )(?:U\.S\.|[^\s,;:.%()]+) ){1,12})$",
    re.IGNORECASE,
)
#: Words of what is measured, up to where something else begins.
_NAMED: Final = (
    r"(?P<metric>(?:(?!(?:by|to|from|below|compared|relative|in|until|with|within|as|against|"
    r"will|shall|must|should|is|are|but) |"
    r"and (?:doubl|tripl|halv|cut|reduc|increas|rais)\w* )(?:U\.S\.|[^\s,;:.%()]+)[ ]?){1,9})"
)
#: "a 23 per cent share of renewable energy"
_METRIC_SHARE: Final = re.compile(r"\s(?=shares? of )" + _NAMED, re.IGNORECASE)
#: "six-fold the number of pilots"
_METRIC_MANIFOLD: Final = re.compile(r"\s(?=(?:the|our|its|their) )" + _NAMED, re.IGNORECASE)
#: "Trade is targeted to double", "exports will triple"
_METRIC_SUBJECT: Final = re.compile(
    r"(?:^|[,;:.] )\W{0,4}(?:and )?(?P<metric>(?:[^\W\d][\w’'-]* ){1,6}?)(?:is|are|will|shall|should|"
    r"must)\b[^,;:.]*$",
    re.IGNORECASE,
)
#: "The price of a line will be brought down to", "for food waste to be cut in"
_METRIC_PASSIVE: Final = re.compile(
    r"(?:^|[,;:.] )\W{0,4}(?:we (?:aim|hope|plan|want|need|wish) (?:for |to see )?)?"
    r"(?P<metric>(?:[^\W\d][\w’'-]* ){1,8}?)"
    r"(?:(?:will|shall|must|should|is to|are to) be|to be) (?:brought|cut|reduced|lowered|raised|increased|expanded)"
    r"(?: down| up)?(?: (?:to|by|in|below|at least|about|some))* ?$",
    re.IGNORECASE,
)
_METRIC_BEHIND: Final = re.compile(
    r"(?:\s(?:net |domestic |absolute |overall |total |economy-wide |greenhouse |gas |emissions? |GHG |carbon |CO2 )*"
    r"(?:reductions?|increases?|decreases?|cuts?|decline|growth|improvement|rise|drop)) (?:in|"
    r"of) " + _NAMED,
    re.IGNORECASE,
)
_METRIC_OF: Final = re.compile(
    r"\s(?:of|for)\s" + _NAMED,
    re.IGNORECASE,
)
_METRIC_NAME: Final = re.compile(
    r"\b(?P<metric>(?:net )?(?:greenhouse[- ]gas|GHG|carbon dioxide|CO2|carbon|energy|"
    r"methane)s?(?: emissions?(?: intensity)?| intensity| consumption| pollution)?)\b",
    re.IGNORECASE,
)
#: "Deliveries of salt gas to Oland of at least 15 bcm": what flows, named before so much of it.
_METRIC_FLOW: Final = re.compile(
    r"(?<![\w.’'-])(?P<metric>(?:(?!(?:of|to|for|and|or|the|a|an|additional|towards?|ensur\w+|keep\w*|maintain\w*|"
    r"will|shall|must)\b)[\w.’'-]+ ){0,4}"
    r"(?:volumes?|suppl(?:y|ies)|deliver(?:y|ies)|demand|exports?|imports?|capacity|production|generation|output)"
    r"(?: (?:of|for|to|from|in) (?:the )?(?!(?:19|20)\d\d)[\w’'-]+(?: [A-Za-z][\w’'-]*)??){0,2}?)"
    r"(?: (?:in|until|by|through|from)(?: at least)? (?:19|20)\d\d)? (?:of|at|to) "
    r"(?:(?:at least|about|around|approximately|some|no less than|up to|over|more than) )?$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"^(?:of (?:the )?|the|its|their|our|all|both|overall|total|a|an|his|her|two-way|bilateral) ", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[,;:.]")
_EMPTY: Final = frozenset(["", *"the all new its their that those these each every which whom who it they".split()])
_ADVERB: Final = re.compile(r" (?:un)?conditionally$| further$| by$", re.IGNORECASE)
_LEG_STOP: Final = re.compile(
    r"\s(?:by|from|in|to|within|through|over|between|until|before|including|compared|relative|with|during|under|"
    r"as|if|when|where|while|since|so|which|that|for)\b|"
    r"\s(?:later\s+)?(?:this|the\s+(?:current|present))\s+decade\b|"
    r"\sand (?:doubl|tripl|halv|cut|reduc|increas|rais)\w*\b|[,;:()\[\]*]|\.(?:\s|$)|\n\s*[\n•-]"
)
_NEW_VERB: Final = re.compile(
    r"^(?:to|will|[a-z]+(?:ise|ize|ify|ate|then)|enhance|promote|expand|improve|increase|reduce|create|build|"
    r"support|ensure|develop|deepen|establish|achieve)\b"
)


_BLANKS: Final = re.compile(r"\s+")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\]]+")


def plain(words: str) -> str:
    """The words on one line and without web addresses: what is spelt in those says nothing."""
    words = _BLANKS.sub(" ", words) if "\n" in words or "\xa0" in words else words
    return _ADDRESS.sub(" ", words) if "://" in words else words


def direction_of(text: str, low: int, measure: Measure, high: int) -> str:
    """Decrease, increase or reach: the nearest word of change before the measure, else behind it."""
    if measure.factor is not None and measure.factor != 1:
        return "increase" if measure.factor > 1 else "decrease"
    if measure.negative:
        return "decrease"
    near = text[max(low, measure.start - 120) : measure.start]
    words = [(m.start(), way) for way, words in (("decrease", DOWN), ("increase", UP)) for m in words.finditer(near)]
    if words:
        return max(words)[1]
    behind = text[measure.end : min(high, measure.end + 60)]
    behind = behind if measure.unit is None else _CLAUSE.split(behind, maxsplit=1)[0]
    words = [(-m.start(), way) for way, words in (("decrease", DOWN), ("increase", UP)) for m in words.finditer(behind)]
    if words:
        return max(words)[1]
    return "decrease" if _deviates(text, low, measure) else "reach"


def _deviates(text: str, low: int, measure: Measure) -> bool:
    """Whether a line "Unconditional: 8 % in 2030" stands below words that speak of a reduction."""
    led = _LED_BY_CONDITION.search(text, low, measure.start) is not None
    return led and _DEVIATION.search(text, max(0, low - _ABOVE), low) is not None


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
            r"(?:by|to|of|below|under|above|at least|more than|over|up to|about|around|approximately|a|an|total|"
            r"minus|"
            r"in excess of| )+ $",
            " ",
            before,
        )
    )
    after = text[measure.end : min(high, measure.end + 160)]
    match = (
        between
        or _METRIC_PASSIVE.search(before)
        or (_METRIC_SUBJECT.search(before) if measure.factor is not None and measure.lead != "fold" else None)
        or (_METRIC_MANIFOLD.match(after) if measure.lead == "fold" else None)
        or _METRIC_SHARE.match(after)
        or _METRIC_BEHIND.match(after)
        or _METRIC_OF.match(after)
        or (_METRIC_FLOW.search(before) if measure.unit is not None else None)
        or _METRIC_NAME.search(after if measure.unit is None else _CLAUSE.split(after, maxsplit=1)[0])
        or _METRIC_NAME.search(before)
    )
    if match is None:
        return measure.unit
    words = _ADVERB.sub("", _ARTICLE.sub("", " ".join(match["metric"].split()))).strip("’'\" ")
    return words if words.lower() not in _EMPTY else measure.unit


def legs_of(text: str, measure: Measure, end: int) -> list[tuple[str, int, int]]:
    """What is doubled, each thing with the offsets of its words: "trade and investment flows" are two."""
    stop = _LEG_STOP.search(text, measure.end, end)
    last = end if stop is None else stop.start()
    phrase = text[measure.end : last]
    if not phrase.strip() or measure.lead in ("fold", "part", "be"):
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
