"""Per cents and counted things in two statements: "20 experts" became "eight experts". Money is in `changes`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from followthrough.language.japanese.numerals import NUMBER, value_of
from followthrough.language.japanese.script import has_kanji, one_width
from followthrough.language.quantities.numbers import counts_in
from followthrough.linking.japanese.words import strength_words
from followthrough.linking.named import per_cents_named
from followthrough.linking.terms import stem
from followthrough.model import Span

_THINGS = re.compile(r"[ -](?:of )?(?:[\w’'-]+ ){0,2}?([\w’'-]*[a-z]s|people|children|women|youth)\b")
_NO_THINGS = frozenset(
    "years months weeks days hours minutes dollars euros pounds times sides leaders ministers countries percents "
    "degrees crowns francs".split()
)
_YEARS = range(1900, 2101)
_PER_CENT = "%"
HOW_OFTEN = "a year"


class Figure(NamedTuple):
    """A number of a text and what it counts. `of`: "%" or the stem of the things counted."""

    value: float
    of: str
    span: Span


class Moved(NamedTuple):
    """One figure that another took the place of."""

    before: Figure
    after: Figure


def moved(earlier: str, later: str) -> Iterator[Moved]:
    """What both texts count, once each, and not alike."""
    before, after = figures(earlier), figures(later)
    for of in before.keys() & after.keys():
        if before[of].value != after[of].value:
            yield Moved(before[of], after[of])


def figures(text: str) -> dict[str, Figure]:
    """What a text counts once; of what it counts twice nothing is told."""
    found = [*_per_cents(text), *(counted_in_japanese(text) if has_kanji(text) else _counted(text))]
    often = Counter(figure.of for figure in found)
    return {figure.of: figure for figure in found if often[figure.of] == 1}


def _per_cents(text: str) -> Iterator[Figure]:
    for mention in per_cents_named(text):
        if isinstance(mention.value, float | int):
            yield Figure(mention.value, _PER_CENT, Span(mention.start, mention.end))


def _counted(text: str) -> Iterator[Figure]:
    for number, things in counts_in(text, 0, len(text), _THINGS):
        a_year = number.figure and not number.grouped and number.value in _YEARS
        if not a_year and things[1].lower() not in _NO_THINGS:
            yield Figure(number.value, stem(things[1].lower()), Span(number.start, things.end()))


def counted_in_japanese(text: str) -> Iterator[Figure]:
    """What a Japanese text counts, and how often a year it says: the start of a change (年2回から) is none of it."""
    for match in _how_often()[0].finditer(one_width(text)):
        yield Figure(_how_often()[1][match[0]], HOW_OFTEN, Span(*match.span()))
    for match in _japanese_count().finditer(one_width(text)):
        value = value_of(match["number"])
        if value is not None:
            yield Figure(value, match["things"], Span(match.start(), match.end()))


@cache
def _japanese_count() -> re.Pattern[str]:
    things = "|".join(sorted(strength_words("things"), key=len, reverse=True))
    return re.compile(rf"(?<![0-9第.,])(?P<number>{NUMBER})(?P<things>{things})(?!から)")


@cache
def _how_often() -> tuple[re.Pattern[str], dict[str, float]]:
    """Words for how often a year something is done, and how often that is."""
    rows = dict(each.split(":") for each in strength_words("often"))
    often = {words: float(times) for words, times in rows.items()}
    return re.compile(rf"(?:{'|'.join(sorted(often, key=len, reverse=True))})(?!から)"), often
