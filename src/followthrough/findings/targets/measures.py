"""The measures of a sentence that may be targets: per cents, factors, figures with a unit, net zero."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from followthrough.findings.targets.spaced import spaced
from followthrough.language.quantities.numbers import LARGE_WORDS, Number, counts_in
from followthrough.model import Mention

_FACTORS: Final = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_FACTOR: Final = re.compile(
    r"(?:\b(?P<lead>to|will|shall|must|should|would|and|of|at|by|can|could|on|towards?|-|•|·|–) )?"
    r"\b(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?P<form>e|ing|(?<=\bbe doubl)ed|(?<=\bbe tripl)ed|"
    r"(?<=\bbe quadrupl)ed|(?<=\bbe halv)ed)\b(?![- ](?:digit|taxation|standards?|"
    r"counting|tax|jeopardy|hull|burden|down|up|back|dip|edged|check))",
    re.IGNORECASE,
)
_FOLD: Final = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})[- ]?fold\b|\bby (?:a|the) factor of (?P<f>two|"
    r"three|four|five|six|ten|\d{1,3})\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"\b(?:by|in) (?P<part>(?:at least |more than |over )?(?:a |one[- ])?(?:half|third|quarter)|two[- ]thirds|"
    r"three[- ]quarters)\b",
    re.IGNORECASE,
)
# "the emissions are to go down to one third of the 2014 level", "divide emissions by two"
_LEVEL: Final = re.compile(
    r"\bto (?P<level>(?:a |one[- ])(?:half|third|quarter)|half|two[- ]thirds|three[- ]quarters) of "
    r"(?=(?:the |its |their |our |what )?(?:[\w’'-]+ ){0,3}?(?:levels?|baseline|values?|figures?|(?:19|20)\d\d)\b)"
    r"|\bdivid(?:e|ed|es|ing) (?:[\w’'-]+ ){1,6}?by (?P<into>two|three|four|five|ten)\b",
    re.IGNORECASE,
)
_LEVELS: Final = (("two", 2 / 3), ("three", 0.75), ("half", 0.5), ("third", 1 / 3), ("quarter", 0.25))
_PARTS: Final = (("two", 1 / 3), ("three", 0.25), ("half", 0.5), ("third", 2 / 3), ("quarter", 0.75))
_TO_BE: Final = r"\b(?:shall|must|should|is to|are to|to (?:be|have)|will (?:be|have|come)) "
# "A third of all new boats are to be", "at least one in three homes will"
_SHARE: Final = re.compile(
    r"\b(?:(?:(?P<one>a|one)[ -])?(?P<part>half|third|quarter)|(?P<many>two[- ]thirds|three[- ]quarters)) of "
    r"(?!(?:this|that|which|whom|them|it|people|adults|patients|the (?:world|way|year|decade|century|people|"
    r"population|global))\b)(?=[^.;:%]{3,80}" + _TO_BE + ")"
    r"|\b(?P<out>one|two|three|four|nine) in (?P<in>two|three|four|five|ten) (?!people|adults|women|inhabitants|"
    r"citizens|residents|persons|children)(?=[^.;:%]{3,60}" + _TO_BE + ")",
    re.IGNORECASE,
)
_FEW: Final = frozenset("one two three four nine".split())
_SHARES: Final = (("two", 66.7), ("three", 75.0), ("half", 50.0), ("third", 33.3), ("quarter", 25.0))
_NET_ZERO: Final = spaced(
    r"\b(?:net(?:-| )?zero(?: (?:greenhouse(?:-| )gas|GHG|carbon|CO2|emissions?))*|(?:carbon|climate|GHG|"
    r"greenhouse(?:-| )gas|emissions?)(?:-| )neutral(?:ity)?|zero emissions)\b(?! growth)",
    re.IGNORECASE,
)
_COUNTED: Final = (
    "tonnes tonne tons ton hectares ha km kilometres kilometers people persons individuals jobs students scholars "
    "scholar scholarships youth women girls children workers professionals officials engineers trainees experts "
    "households homes families farmers trees companies enterprises firms businesses SMEs MSMEs schools visitors "
    "tourists vehicles EVs countries cities communities doses graduates teachers participants users customers partners "
    "projects megawatts gigawatts kilowatts terawatts exchanges fellows patients lives cases deaths births bcm bcma "
    "mtpa barrels acres litres"
).split()
_UNIT: Final = re.compile(
    r"[ \xa0\n-]?(?P<unit>(?:(?:additional|new|young|more|people|skilled|local|of|metric|low-income|small|rural|poor|"
    r"women|digital|installed|renewable|annual|green)[ \xa0\n]){0,3}"
    r"(?:[kMGT]W[eph]?|[kKMG]t(?:[ \n]?CO2e?q?)?|Mt ?CO2 ?eq?|t ?CO2e|MTPA|Mtpa|MMtpa|"
    r"(?:tera|giga|mega|kilo)watt[- ]hours|(?:cubic|square)[ \n](?:kilo)?met(?:re|er)s|" + "|".join(_COUNTED) + r"))\b",
)
_NUMBERS: Final = {
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
}
_NUMBERED: Final = re.compile(r"\b(?:section|article|paragraph|annex|rule|chapter|title|no\.?) $", re.IGNORECASE)
_LEAST_WORD: Final = 10  # "one in four people" sets no target
# Words without one of which the slow patterns above cannot match: a sentence is looked up here first.
_WORD: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"\d")
_FACTOR_WORDS: Final = frozenset(stem + form for stem in _FACTORS for form in ("e", "ing", "ed"))
_FOLD_WORDS: Final = frozenset(["fold", "factor", *(f"{number}{tie}fold" for number in _NUMBERS for tie in ("", "-"))])
SMALL_PARTS: Final = frozenset(["fifth", "sixth", "tenth"])
PART_WORDS: Final = frozenset("half third thirds quarter quarters".split())
_LEVEL_WORDS: Final = PART_WORDS | frozenset("divide divided divides dividing".split())
_ZERO_WORDS: Final = frozenset("zero netzero neutral neutrality".split())
_GOALS: Final = frozenset("goal target".split())
UNIT_WORDS: Final = frozenset(
    (
        "terawatt gigawatt megawatt kilowatt cubic square kw kwe kwp kwh mw mwe mwp mwh gw gwe gwp gwh tw twh kt mt gt "
        "t tco ktco mtco gtco mmtpa"
    ).split()
    + [unit.lower() for unit in _COUNTED]
)
#: Without one of these, or a number with one of UNIT_WORDS, a sentence without a per cent has no measure.
CHANGE_WORDS: Final = _FACTOR_WORDS | _FOLD_WORDS | _LEVEL_WORDS | _ZERO_WORDS | SMALL_PARTS
_TO_HIGHER: Final = re.compile(r" ?(?:[-–—]|to|and) ?")
_FROM: Final = re.compile(r"\bfrom (?:about |around |the |a )?(?:[\d.]+ ?%? ?[-–—] ?)?$")
_INDEX: Final = re.compile(r"(?:19|20)\d\d ?= ?$")  # "(2015 = 100 %)" says what the figures are measured by
_HAS_SIGN: Final = re.compile(r"%|％|per|pct|point", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure that may be a target, with its words' span."""

    start: int
    end: int
    percent: float | None = None
    factor: float | None = None
    value: float | None = None
    unit: str | None = None
    zero: bool = False  # net zero
    lead: str = ""  # the word before a verb such as "double", or "ing"
    negative: bool = False  # a minus stands before the per cent
    first: bool = False  # begins its sentence
    note: str = ""


def measures_in(text: str, start: int, end: int, percents: Sequence[Mention], *, dated: bool = True) -> list[Measure]:
    """Every measure of text[start:end], in text order, not overlapping; the upper figure of a range stands for it.

    Without a time (`dated`) figures with a unit set no target: they are left out where nothing else is measured.
    """
    found = _percents(text, start, end, percents)
    said = frozenset(_WORD.findall(text[start:end].lower()))
    for read in (_factors, _zeros, _shares, _values):
        if read in (_shares, _values) and not dated and not found and said.isdisjoint(_GOALS):
            break
        more = read(text, start, end, said)
        found += [m for m in more if all(m.end <= other.start or other.end <= m.start for other in found)]
    return sorted(found, key=lambda measure: measure.start)


def _percents(text: str, start: int, end: int, percents: Sequence[Mention]) -> list[Measure]:
    found: list[Measure] = []
    low: Mention | None = None
    for mention in percents:
        if mention.start < start or mention.end > end or not isinstance(mention.value, float):
            continue
        if _INDEX.search(text, max(start, mention.start - 12), mention.start) is not None:
            continue
        if not _HAS_SIGN.search(text, mention.start, mention.end) or _is_lower(text, start, mention, percents):
            low = mention  # the lower figure of "40-45%"
            continue
        first = mention.start if low is None else low.start
        note = "" if low is None else f"A range: its upper figure, {mention.value:g}, stands for it."
        less = mention.value < 0
        found.append(Measure(first, mention.end, percent=abs(mention.value), negative=less, note=note))
        low = None
    return found


def _is_lower(text: str, start: int, mention: Mention, percents: Sequence[Mention]) -> bool:
    """Whether a per cent is the lower of a range that repeats its sign: "40% to 45%"; not of "from 20% to 30%"."""
    higher = next((other for other in percents if other.start >= mention.end), None)
    if higher is None or not float(mention.value or 0) < float(higher.value or 0):
        return False
    joint = _TO_HIGHER.fullmatch(text, mention.end, higher.start)
    before = text[max(start, mention.start - 24) : mention.start].lower()
    if joint is None or _FROM.search(before) is not None:
        return False
    return joint.group().strip() != "and" or before.endswith("between ")


def _factors(text: str, start: int, end: int, said: frozenset[str]) -> list[Measure]:
    found: list[Measure] = []
    if not said.isdisjoint(_FACTOR_WORDS):
        found += [_factor(text, start, m) for m in _FACTOR.finditer(text, start, end)]
    for m in _FOLD.finditer(text, start, end) if not said.isdisjoint(_FOLD_WORDS) else ():
        word = (m["n"] or m["f"]).lower()
        found.append(Measure(m.start(), m.end(), factor=_NUMBERS.get(word) or float(word), lead="fold"))
    for m in _PART.finditer(text, start, end) if not said.isdisjoint(PART_WORDS) else ():
        part = next(value for word, value in _PARTS if word in m["part"].lower())
        found.append(Measure(m.start("part"), m.end(), factor=round(part, 4), lead="part"))
    for m in _LEVEL.finditer(text, start, end) if not said.isdisjoint(_LEVEL_WORDS) else ():
        words = (m["level"] or "").lower()
        left = next((value for word, value in _LEVELS if word in words), None)
        share = 1 / _NUMBERS[m["into"].lower()] if left is None else left
        found.append(Measure(m.start("level" if words else "into"), m.end(), factor=round(share, 4), lead="part"))
    return found


def _factor(text: str, start: int, match: re.Match[str]) -> Measure:
    form = match["form"].lower()
    lead = match["lead"] or ("ing" if form == "ing" else "be" if form == "ed" else "")
    first = not any(c.isalpha() for c in text[max(start, match.start("stem") - 20) : match.start("stem")])
    return Measure(
        match.start("stem"), match.end(), factor=_FACTORS[match["stem"].lower()], lead=lead.lower(), first=first
    )


def _zeros(text: str, start: int, end: int, said: frozenset[str]) -> list[Measure]:
    if said.isdisjoint(_ZERO_WORDS):
        return []
    return [Measure(m.start(), m.end(), value=0.0, zero=True) for m in _NET_ZERO.finditer(text, start, end)]


def _shares(text: str, start: int, end: int, said: frozenset[str]) -> list[Measure]:
    if said.isdisjoint(PART_WORDS) and ("in" not in said or said.isdisjoint(_FEW)):
        return []
    found = []
    for m in _SHARE.finditer(text, start, end):
        words = (m["part"] or m["many"] or "").lower()
        percent = next((value for word, value in _SHARES if word in words), None)
        if percent is None:
            percent = 100 * _NUMBERS.get(m["out"].lower(), 1) / _NUMBERS[m["in"].lower()]
        last = max(m.end("part"), m.end("many"), m.end("in"))
        found.append(Measure(m.start(), last, percent=round(percent, 1)))
    return found


def _values(text: str, start: int, end: int, said: frozenset[str]) -> list[Measure]:
    if said.isdisjoint(UNIT_WORDS) or (said.isdisjoint(LARGE_WORDS) and _DIGIT.search(text, start, end) is None):
        return []
    found = []
    for number, unit in counts_in(text, start, end, _UNIT):
        small = not number.figure and number.value < _LEAST_WORD
        rate = _RATE.search(text, max(start, number.start - _RATE_REACH), number.start)
        if rate is not None:  # "below 70 per 100,000 births"
            name = f"per {text[number.start : unit.end()]}"
            found.append(Measure(rate.start(), unit.end(), value=float(rate["rate"]), unit=name))
        elif not (number.looks_like_year or small or _money(text, number) or numbered(text, number)):
            name = " ".join(unit["unit"].split()).removeprefix("of ")
            found.append(Measure(number.start, unit.end(), value=number.value, unit=name))
    return found


_RATE: Final = re.compile(r"\b(?P<rate>\d{1,4}(?:\.\d+)?)(?: \w+)? per $")
_RATE_REACH: Final = 24  # characters


def numbered(text: str, number: Number) -> bool:
    """Whether a figure only numbers a part of a text: "Section 428 projects"."""
    return _NUMBERED.search(text, max(0, number.start - 12), number.start) is not None


def _money(text: str, number: Number) -> bool:
    return text[max(0, number.start - 2) : number.start].strip()[-1:] in tuple("$€£¥")
