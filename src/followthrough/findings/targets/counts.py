"""Ends that are a number of things by a date: "reach 200,000 farms by 2027"; per cents are read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followthrough.findings.targets.meaning import is_aimed, is_told
from followthrough.findings.targets.measures import numbered
from followthrough.findings.targets.periods import of_this_decade
from followthrough.findings.targets.spaced import spaced
from followthrough.findings.targets.stated import TargetFinding
from followthrough.findings.targets.stretch import Stretch
from followthrough.language.quantities.numbers import Number, counts_in
from followthrough.model import Mention, Target

LEAST = 20  # fewer things are a part of the deed, not a measure of it
_LEAST_IN_STRETCH = 100  # where only a stretch of time is named
_FEWEST = 2  # "at least three hubs by 2030"
_THINGS = spaced(
    r"(?: |-(?!met(?:re|er)|foot|tonn?e?\b|k\w*m|day|year|month|member|page|seat|bed|point|stor))(?:of |in every )?"
    r"((?:[\w’'-]+ ){0,3}?(?:[\w’'-]*[a-z](?<!orp)s|people|children|women|youth))\b"
)
_NO_THINGS = frozenset(
    "years months weeks days hours minutes dollars euros yen times crowns sides leaders ministers countries".split()
)


def counted_targets(asked: Stretch) -> Iterator[TargetFinding]:
    """The first number of things that is to be reached by a deadline; at most one a sentence."""
    text, start, end, decade = asked.text, asked.start, asked.end, None
    due, least = asked.due, LEAST
    if due is None:
        due, decade = _ended(asked)
    if due is None:
        due, least = next(filter(None, (_stretch(text, date) for date in asked.dates)), None), _LEAST_IN_STRETCH
    if due is None and not (
        (_in_its_first_year(text, start, end) or asked.ends_with_plan) and is_aimed(text, start, end)
    ):
        return
    taken = asked.taken
    for number, things in counts_in(text, start, end, _THINGS):
        if (
            not _counts(number, things[1], taken, _FEWEST if _FLOOR.search(text, start, number.start) else least)
            or numbered(text, number)
            or text.endswith("per ", start, number.start)
            or is_told(text, start, number.start)
            or _DONE_BEHIND.match(text, things.end(), end) is not None
            or _FORESEEN.search(text, start, number.start) is not None
            or _DEED.search(text, max(start, number.start - _DEED_REACH), number.start) is not None
            or (decade is not None and _CLAUSE_BETWEEN.search(text, things.end(), decade.start) is not None)
        ):
            continue
        metric = " ".join(things[1].split())
        target = Target(metric=metric, direction="reach", value=number.value, unit=metric.split()[-1], due=due)
        yield TargetFinding(number.start, min(end, things.end()), target, (f"A number of {metric} by a date.",))
        return


def _ended(asked: Stretch) -> tuple[str | None, Mention | None]:
    """The last year of a range that ends it, or of this decade, and then the words for that; None where neither is."""
    for date in asked.dates:
        if (last := _range_end(asked.text, date)) is not None:
            return last, None
    for date in asked.dates:
        if (last := of_this_decade(asked.text, date)) is not None:
            return (last, date) if is_aimed(asked.text, asked.start, asked.end) else (None, None)
    return None, None


def _in_its_first_year(text: str, start: int, end: int) -> bool:
    """ "Will reach 3,000 pupils in its first year": when that is, the text does not say."""
    return text.find("first", start, end) >= 0 and _FIRST_YEAR.search(text, start, end) is not None


def changed_counts(asked: Stretch) -> Iterator[TargetFinding]:
    """What is to change from one number of things to another, with no time: "shorten the wait from 300 to 100 days"."""
    text, start, end = asked.text, asked.start, asked.end
    found = _FROM_TO.search(text, start, end) if asked.from_figure else None
    if found is None or not is_aimed(text, start, end) or is_told(text, start, found.start("low")):
        return
    low, high = (float(found[name].replace(",", "")) for name in ("low", "high"))
    if _YEARS[0] <= low <= _YEARS[1] or low == high:
        return
    way = "increase" if high > low else "decrease"
    metric = " ".join(found["what"].split())
    target = Target(metric=metric, direction=way, value=high, unit=found["unit"], baseline=found["low"])
    yield TargetFinding(found.start(), found.end(), target, (f"A number of {found['unit']} to come to.",))


_FROM_TO = spaced(
    r"\b(?:shorten(?:ing)?|reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|rais(?:e|ing)|increas(?:e|ing)|expand(?:ing)?|"
    r"bring(?:ing)?|slash(?:ing)?|extend(?:ing)?|grow(?:ing)?) "
    r"(?:the |its |their |our )?(?P<what>(?:(?!from\b)[\w’'-]+ ){1,9}?)from (?P<low>\d[\d,]*) "
    r"(?:[\w-]+ )?to (?P<high>\d[\d,]*) (?P<unit>(?!per\b)[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_YEARS = (1900, 2100)


def _stretch(text: str, date: Mention) -> str | None:
    """The last year of "over the next two years"."""
    if date.timex != "DURATION" or date.when is None or date.when.latest is None:
        return None
    ahead = text[max(0, date.start - _LEAD) : date.end].lower()
    return date.when.latest[:4] if _AHEAD.search(ahead) is not None else None


def _range_end(text: str, date: Mention) -> str | None:
    """The last year of "from 2026 to 2030"."""
    year = text[date.start : date.end]
    if not year.isdigit():
        return None
    return year if _BEGUN.search(text, max(0, date.start - _LONGEST_BEGINNING), date.start) is not None else None


_BEGUN = spaced(
    r"\b(?:(?:from|between) (?:\w+ )?(?:19|20)\d\d (?:to|and|until|through)|(?:each|every|a|per) year through) $",
    re.IGNORECASE,
)
_LONGEST_BEGINNING = 40  # characters
_FIRST_YEAR = spaced(
    r"\b(?:in|within|during) (?:the|its|their) first (?:(?:two|three|five|ten|\d+) )?(?:years?|months)\b(?! of\b)"
)
_AHEAD = spaced(r"\b(?:over|within|during|in) the (?:next|coming)\b")
# "500 officials had been trained", "500 officials completed the course": what is reported is no target.
_DONE_BEHIND = re.compile(
    r"\s+(?:(?!that\b|which\b|who\b|will\b|would\b|shall\b|to\b)\w+\s+){0,3}?"
    r"(?:(?:have|has|had)\s+(?:\w+\s+)?been|already|projected|would\s+benefit|were|was|completed|received|"
    r"participated|benefit(?:t)?ed|attended|graduated|joined|registered|enrolled)\b"
)
# "Approved 45 wells", "filed some 30 suits": what was done to the very things counted; not "will have trained 300".
_DEED = spaced(
    r"(?<!will have )(?<!to have )\b(?:approved|awarded|completed|filed|opened|hired|signed|built|added|created|"
    r"delivered|launched|announced|issued|released|sent|shipped|provided|reached|served|trained|planted|installed|"
    r"removed) "
    r"(?:(?:about|some|over|more|than|nearly|almost|at|least|another|an?|the|its|their|first) )*\[?$",
    re.IGNORECASE,
)
_DEED_REACH = 60  # characters
# "There will be 95 million of them", "a study estimates that 300 boats": foreseen, not set.
_FORESEEN = spaced(
    r"\bthere (?:will|would) be\b|(?<!\ban )\b(?:estimat|predict|forecast|foresee)\w*\b|\bcould\b", re.IGNORECASE
)
_CLAUSE_BETWEEN = spaced(r"\b(?:that|which|who|they|we|it|he|she|are|is)\b|[;:]")  # "40 steps they take this decade"
_FLOOR = spaced(r"\b(?:at least|(?:no|not) (?:less|fewer) than) $", re.IGNORECASE)
_LEAD = 12  # characters


def _counts(number: Number, things: str, taken: Sequence[Mention], least: int) -> bool:
    if number.looks_like_year or number.value < least or things.rsplit(" ", 1)[-1].lower() in _NO_THINGS:
        return False
    return not any(m.start < number.end and number.start < m.end for m in taken)


def at_least(text: str, start: int, end: int) -> bool:
    """Whether a sentence sets the fewest of something: "into no fewer than 35 languages", "at least 12 ports"."""
    return _AT_LEAST.search(text, start, end) is not None


_AT_LEAST = re.compile(r"\b(?:no (?:fewer|less)|not (?:fewer|less)|at least)(?: than)? \d")


def orders(text: str, start: int) -> bool:
    """Whether a sentence orders what can be counted: "Equip 25,000 boats", "2.1 Train 60 nurses"."""
    return _COUNTED_ORDER.match(text, start) is not None


_COUNTED_ORDER = re.compile(
    r"[\s\W\d]{0,12}(?:\(?\w\)|\w\.)?\s*(?:Equip|Train|Connect|Plant|Vaccinate|Install|Reach|Certify|Provide|Supply|"
    r"Restore|Build|Construct|Rehabilitate|Repair|Issue|Award|Offer|Create|Cover|Screen|Enrol|Distribute|Deploy|"
    r"Licen[cs]e|"
    r"Register|Tag|Map|Support|Link|Fit|Replace|Recruit)\b"
)
