"""Ends by a date that no per cent measures: "end the use of coal by 2032", "raise trade to EUR 3 million by 2030"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.targets.gifts import speaks_of_gifts
from followthrough.findings.targets.meaning import is_aimed, is_told
from followthrough.findings.targets.periods import of_this_decade
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.model import Mention, Target

#: Verbs that leave nothing of their object: with a date they say where things are to stand.
_ENDED: Final = spaced(
    r"(?<!this )(?<!that )(?<!the )(?<!an )"
    r"\b(?:end(?:ing)?|eliminat(?:e|ing)|eradicat(?:e|ing)|phas(?:e|ing)[- ](?:out|down)|wind(?:ing)?[- ]down|"
    r"halt(?:ing)?|terminat(?:e|ing)|wip(?:e|ing) out|stamp(?:ing)? out)(?: and revers(?:e|ing))? "
    r"(?!of\b|in\b|on\b|by\b|up\b|and\b|\d)"
    r"(?P<what>(?:(?!(?:by|before|until|no|while|whereas|and \w+ing)\b)(?:(?:\w\.){2,}|[\w’'-]+) ?){1,6})",
    re.IGNORECASE,
)
#: The same of the subject, and what is brought to nothing or to its highest point.
_BROUGHT: Final = spaced(
    r"\b(?P<subject>)(?:will|shall|must|should|is to|are to) "
    r"(?:be (?:fully |completely |gradually )?(?:phased out|eliminated|eradicated|abolished|ended|halted)|peak)\b"
    r"|\b(?:reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|bring(?:ing)?) (?P<zero>(?:[\w’'-]+ ){1,8}?)to zero\b"
    r"|\bpeak(?:ing)? (?P<peak>(?:[\w’'-]+ ){0,3}?emissions)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r"(?:[^\W\d_][\w’'-]*\s+){1,7}$")
_ACHIEVED: Final = spaced(
    r"\b(?:achiev(?:e|ing)|reach(?:ing)?|attain(?:ing)?|secur(?:e|ing)|towards?|aim(?:s|ing)? (?:at|for)) "
    r"(?P<what>(?:[\w’'-]+ ){0,4}?(?:reductions?|cuts|independence|"
    r"self-(?:sufficiency|reliance)|neutrality|parity|eradication|"
    r"universal [\w’'-]+(?: (?:to|of) (?:(?!by\b|before\b)[\w’'-]+ ?){1,3}|(?: (?!by\b)[\w’'-]+)?)))\b",
    re.IGNORECASE,
)
#: What is to be whole, or much more or less than now, by a year: no figure, and yet it can be seen whether it is so.
_WHOLE: Final = spaced(
    r"\b(?:fully (?:implement|operationali[sz]|phas|clos|end|join|digiti[sz]|complet)(?:e|ing)?|"
    r"(?:substantially|significantly|dramatically) (?:increas|rais|expand|reduc|cut|improv|lower)(?:e|ing)?|"
    r"(?:(?:will|shall|must|to) be) (?:fully|entirely|wholly|completely)|becom(?:e|es|ing)|having (?:a |an )?fully) "
    r"(?P<what>(?:(?!(?:by|before|until)\b)[\w’'()-]+ ?){1,10})",
    re.IGNORECASE,
)
# "On track to replace every lead pipe by 2031", "connect all remaining homes by 2031": none is to be left out.
_NONE_LEFT: Final = spaced(
    r"\b(?:connect|replac|reach(?! out)|cover|electrif|vaccinat|equip|bring|provid|deliver|remov|clear|serv|train|"
    r"giv)(?:e|es|ing|y|ying)?\b[^.;,]{0,40}? (?P<what>(?:every (?!(?:year|month|week|day|quarter|time|effort|"
    r"opportunity|aspect|way|step|two|three|four|five|few|other)\b|\d)|all remaining )[\w’'-]+"
    r"(?: (?!(?:by|before|until|to|with)\b)[\w’'-]+){0,6}) ",
    re.IGNORECASE,
)
# "Speeding up permits, targeting reviews within two years": how long the thing itself may take.
_TARGETED: Final = spaced(
    r"\btargeting (?P<what>(?:(?!(?:by|before|until|within|while|and)\b)[\w’'-]+ ?){1,7})(?=within\b)", re.IGNORECASE
)
_WARMING: Final = spaced(
    r"\b(?:commit\w*|pledge\w*|resolve|agree\w*|determined|pursu\w+|goals?|targets?|objectives?|aims?|efforts?|"
    r"will(?! be\b)|seeks?|strives?)\b[^.;]{0,120}\blimit(?:ing)? (?:the |a )?"
    r"(?P<what>(?:(?:global|average|mean|temperatures?|warming|increase|rise|in|of|the) ?){1,8})"
    r"to (?:well )?(?:below )?(?P<value>1\.5|2) ?(?:°|degrees)",
    re.IGNORECASE,
)
_LEVEL: Final = spaced(
    r"\b(?:rais|increas|boost|expand|grow|bring|lift)(?:e|ing)? (?:[\w’'-]+ ){0,5}?"
    r"(?P<what>trade|exports?|imports?|investments?|commerce|turnover)\b[^.;]{0,40} to "
    r"(?:about |around |over |more than |at least |nearly )?$",
    re.IGNORECASE,
)
#: "Towards universal access to electricity by 2035": whole without a verb that says so.
_UNIVERSAL: Final = spaced(
    r"\b(?:towards?|to|for|of|ensur(?:e|ing)|provid(?:e|ing)|deliver(?:ing)?) "
    r"(?P<what>(?:universal|full) (?:[\w’'-]+ ){0,2}?(?:coverage|access|electrification|connectivity|enrol?ment|"
    r"literacy)(?: (?:to|of) (?:(?!by\b|before\b)[\w’'-]+ ?){1,4})?)",
    re.IGNORECASE,
)
#: "Share the goal of concluding the talks by 2027"
_CONCLUDED: Final = spaced(
    r"\b(?:goals?|aims?|objectives?|targets?|ambitions?) "
    r"(?:of (?:conclud|complet|finali[sz]|sign|ratify|open|launch)\w*ing|"
    r"(?:is|remains|was) to (?:conclude|complete|finali[sz]e|sign|ratify|launch)) "
    r"(?P<what>(?:(?!(?:by|before|until)\b)[\w’'-]+ ?){1,10})",
    re.IGNORECASE,
)
#: "The region is to be self-sufficient in rice by 2030"
_SUFFICIENT: Final = spaced(
    r"\b(?:(?:is|are) to|shall|must|will|to) (?:be|become) "
    r"(?P<what>(?:self-(?:sufficient|reliant)|(?:carbon|climate)-neutral)(?: (?!by\b|before\b)[\w’'-]+){0,3}) ",
    re.IGNORECASE,
)
_PATTERNS: Final = (
    (_ENDED, "decrease"),
    (_BROUGHT, "decrease"),
    (_ACHIEVED, "reach"),
    (_WHOLE, "reach"),
    (_TARGETED, "reach"),
    (_NONE_LEFT, "reach"),
    (_UNIVERSAL, "reach"),
    (_CONCLUDED, "reach"),
    (_SUFFICIENT, "reach"),
)
#: "Aim at $100 billion in two-way trade", "a target of EUR 3 billion of exports"
_AIMING_AT: Final = spaced(
    r"\b(?:reach(?:ing)?|achiev(?:e|ing)|hit(?:ting)?|aim(?:s|ing)? (?:at|for)|"
    r"(?:(?P<what>trade|exports?|imports?|investments?|turnover) )?(?:(?:targets?|objectives?)(?: of)?|goals? of)) "
    r"(?:about |around |over |more than |at least |nearly )?$",
    re.IGNORECASE,
)
_LEVEL_BEHIND: Final = spaced(
    r" (?:in|of) (?:(?:annual|two-way|bilateral|mutual|total) )*(?P<what>trade|exports|imports|commerce|turnover)\b"
)
_VERBS: Final = tuple(
    "end elimin eradic phas wind halt wip stamp achiev reach attain secur toward aim fully substantially significantly "
    "dramatically entirely wholly completely becom abolish zero peak terminat targeting every remaining universal "
    "full conclud complet finali signing ratify opening launching self- neutral launch".split()
)
_PRONOUNS: Final = frozenset("it them this these those".split())
_FAR: Final = 160  # characters between the verb and its date
_NEAR: Final = 110  # characters before an amount
_CLOSED: Final = spaced(r"(?<![A-Z])\.\s|;\s|\b(?:which|while|whereas)\b")
_YEAR: Final = len("2030")


def dated_ends(asked: Stretch) -> Iterator[TargetFinding]:
    """The first end that a deadline but no figure measures, or a level of trade or warmth."""
    text, start, end, dates = asked.text, asked.start, asked.end, asked.dates
    warming = _WARMING.search(text, start, end) if text.find("limit", start, end) >= 0 else None
    if warming is not None and is_aimed(text, start, end) and not is_told(text, start, warming.start()):
        metric = " ".join(warming["what"].split()).removesuffix(" in")
        target = Target(metric=metric, direction="reach", value=float(warming["value"]), unit="degrees Celsius")
        yield TargetFinding(warming.start(), warming.end(), target, ("A limit to warming.",))
        return
    limits = asked.limits or [(date, last) for date in dates if (last := of_this_decade(text, date)) is not None]
    limits = limits or [*_goal_years(text, start, dates)]
    if not limits or not is_aimed(text, start, end):
        return
    found = next(_levels(text, start, asked.amounts, limits[0][1]), None) or next(_ends(text, start, end, limits), None)
    if found is not None and not (is_told(text, start, found.start) and not _sets_anew(text, start, found.start)):
        yield found


def _sets_anew(text: str, start: int, at: int) -> bool:
    """ "Noting that trade had fallen, the Leaders set a (target of)": what was before is told, this is to come."""
    return _SETTING.search(text, max(start, at - _NEAR), at) is not None


_SETTING: Final = spaced(
    r"\b(?:set|agreed on|adopted|fixed) (?:themselves |ourselves )?(?:an?|the) (?:[\w-]+ ){0,3}$", re.IGNORECASE
)


def _goal_years(text: str, start: int, dates: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The years of goals: "a goal of ending river blindness in 2031"."""
    for date in dates:
        year = str(date.value)
        if len(year) == _YEAR and year.isdigit() and _GOAL_OF.search(text, start, date.start) is not None:
            yield date, year


_GOAL_OF: Final = spaced(r"\b(?:goal|target|aim|objective)s? (?:of|to) [^.;:]{3,60} in $", re.IGNORECASE)


def _levels(text: str, start: int, amounts: Sequence[Mention], due: str) -> Iterator[TargetFinding]:
    for amount in amounts:
        level = _level(text, max(start, amount.start - _NEAR), amount)
        if level is not None:
            target = Target(
                metric=level["what"], direction="increase", value=float(amount.value or 0), unit=amount.unit, due=due
            )
            first, last = min(level.start(), amount.start), max(level.end(), amount.end)
            yield TargetFinding(first, last, target, ("A level to be reached by a date.",))


def _level(text: str, low: int, amount: Mention) -> re.Match[str] | None:
    """What names the level that a sum is to be: "raise trade to", "a trade target of", "reach ... in exports"."""
    aimed, behind = _AIMING_AT.search(text, low, amount.start), _LEVEL_BEHIND.match(text, amount.end)
    if aimed is not None and behind is not None:
        return behind
    plain = aimed is not None and not aimed["what"] and " of " not in aimed.group()
    given = not plain and speaks_of_gifts(text[low : amount.start], text[amount.end : amount.end + _NEAR])
    return aimed if aimed is not None and not (plain or given) else _LEVEL.search(text, low, amount.start)


def _ends(text: str, start: int, end: int, limits: Sequence[tuple[Mention, str]]) -> Iterator[TargetFinding]:
    small = text[start:end].lower()
    if not any(verb in small for verb in _VERBS):
        return
    for date, due in limits:
        ended = _ended_aside(text, start, end, date) if text.startswith(",", date.end) else None
        if ended is not None:
            yield TargetFinding(
                ended[0],
                ended[1],
                Target(metric=ended[2], direction="decrease", due=due),
                ("An end to be reached by a date.",),
            )
            return
        first = max(start, date.start - _FAR)
        for pattern, direction in _PATTERNS:
            said = next((m for m in pattern.finditer(text, first, date.start)), None)
            if said is None or _CLOSED.search(text, said.end(), date.start) is not None:
                continue
            if direction == "reach" and len(due) > _YEAR and pattern is not _TARGETED:
                continue
            first, metric = _named(text, start, said)
            if metric:
                what = metric if metric.lower() not in _PRONOUNS else None
                target = Target(metric=what, direction=direction, due=due)
                yield TargetFinding(first, date.end, target, ("An end to be reached by a date.",))


def _ended_aside(text: str, start: int, end: int, date: Mention) -> tuple[int, int, str] | None:
    """ "Eliminate, within a decade, the dumping of waste at sea": where it stands, and what is to end."""
    verb = _ENDED_ASIDE.search(text, max(start, date.start - _ASIDE), date.start)
    what = _BEHIND_ASIDE.match(text, date.end, end) if verb is not None else None
    if verb is None or what is None:
        return None
    return verb.start(), what.end("what"), " ".join(what["what"].split())


_ASIDE: Final = 48  # characters: "phasing out, no later than the end of"
_ENDED_ASIDE: Final = spaced(
    r"\b(?:end(?:ing)?|eliminat(?:e|ing)|eradicat(?:e|ing)|phas(?:e|ing) (?:out|down)|halt(?:ing)?|abolish(?:ing)?|"
    r"halv(?:e|ing)), (?:[a-z]+ ){0,4}$",
    re.IGNORECASE,
)
_BEHIND_ASIDE: Final = spaced(r", (?P<what>(?:(?!(?:and|or|to|which|while|we)\b)[\w’'-]+ ?){2,7}(?<! ))")


def _named(text: str, start: int, said: re.Match[str]) -> tuple[int, str]:
    """Where an end begins, and what is ended or reached: the subject before the verb, or what stands behind it."""
    subject = _SUBJECT.search(text, start, said.start()) if said.re is _BROUGHT and said["subject"] == "" else None
    if subject is not None:
        return subject.start(), " ".join(subject.group().split())
    begins = said.start("what") if said.re is _UNIVERSAL else said.start()
    return begins, _LEADING_ON.sub("", " ".join(next(filter(None, said.groups()), "").split()))


_LEADING_ON: Final = re.compile(r" (?:in|within|over|during|through|throughout|across|from|of|to|at|and)$")
