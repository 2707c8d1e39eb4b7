"""Rows of words -> readings: the rules of a language, tried over the classes of the words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.language.dates.grammar import Grammar, part_name
from followthrough.language.dates.lexing import Lexer, Token
from followthrough.language.dates.parts import Parts, fixed
from followthrough.language.dates.readings import READINGS
from followthrough.language.dates.senses import Base, How, Reading, Timex
from followthrough.language.letters import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.language.dates.vocabulary import Vocabulary

_INERT = ("other", "gap", "stop", "ended")
#: Classes that make a row of words worth reading besides those of the heads: what form alone tells.
_FORMED = (
    "year",
    "iso",
    "numeric",
    "clock",
    "decade",
    "fiscalyear",
    "quarterfigure",
    "quartercode",
    "ampm",
    "bc",
    "past",
    "period",
    "shortyear",
    "ordinal",
)

#: What makes a figure behind a hyphen part of a name: ISO-2022.
_NAMES = frozenset({"other", "num"})


class Parser:
    """Reads the times of a text in one language. Linear in the length of the text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.lexer = Lexer(vocabulary)
        self.grammar = Grammar(vocabulary.rules, vocabulary.macros)
        codes = self.grammar.codes
        inert = "".join(codes[name] for name in _INERT)
        heads = {vocabulary.words[word].name for word in vocabulary.heads if word in vocabulary.words}
        worth = "".join(codes[name] for name in sorted(heads.union(_FORMED)))
        self._run = re.compile(f"[^{inert}]+")
        self._worth = re.compile(f"[{worth}]")

    def readings(self, text: str) -> Iterator[Reading]:
        """The time expressions in text order. They do not overlap."""
        lower = lowered(text)
        windows = [self.lexer.tokens(text, lower, start, end) for start, end in self.lexer.windows(text, lower)]
        for tokens in windows:
            for reading in self._window(tokens):
                if not (_is_a_name(text, reading, self.vocabulary) or _is_no_day(text, reading, self.vocabulary)):
                    yield _as_rate(text, _some_day(text, reading, self.vocabulary), self.vocabulary)

    def _window(self, tokens: list[Token]) -> Iterator[Reading]:
        codes = self.grammar.codes
        classes = "".join([codes[token.name] for token in tokens])
        for run in self._run.finditer(classes):
            at, end = run.span()
            if self._worth.search(classes, at, end) is None:
                continue
            while at < end:
                reading, at = self._read(tokens, classes, at)
                if reading is not None:
                    yield reading

    def _read(self, tokens: list[Token], classes: str, start: int) -> tuple[Reading | None, int]:
        """Read the first match whose words make sense together; where there is none, go on with the next word."""
        for name, match in self.grammar.matches(classes, start):
            sense = READINGS[name](_parts(tokens, match))
            if sense is not None:
                return Reading(tokens[start].start, tokens[match.end() - 1].end, sense), match.end()
            if name == "none":
                return None, match.end()
        return None, start + 1


_ONE = re.compile(r"an?\s", re.IGNORECASE)
_RATE_REACH = 48  # characters before "a year" that are looked at


def _as_rate(text: str, reading: Reading, vocabulary: Vocabulary) -> Reading:
    """ "300 people a year" tells how often; "it lasts a year" how long."""
    sense = reading.sense
    if sense.timex is not Timex.DURATION or not sense.value.startswith("P1") or not _ONE.match(text, reading.start):
        return reading
    before = text[max(0, reading.start - _RATE_REACH) : reading.start]
    if vocabulary.rate.search(before) is None or vocabulary.not_rate.match(text, reading.end) is not None:
        return reading
    return replace(reading, sense=replace(sense, timex=Timex.SET, frame=0))


def _some_day(text: str, reading: Reading, vocabulary: Vocabulary) -> Reading:
    """ "It will one day be full": a day to come, and no length of time."""
    if reading.sense.value != "P1D" or reading.sense.timex is not Timex.DURATION:
        return reading
    found = vocabulary.some_day.match(text, reading.start)
    before = text[max(0, reading.start - len("would ")) : reading.start]
    if found is None or found.end() != reading.end or vocabulary.modal.search(before) is None:
        return reading
    return replace(reading, sense=fixed("FUTURE_REF"))


_QUOTES = "\"'“‘`"


def _names_a_show(text: str, reading: Reading) -> bool:
    """A title in quotation marks, each word with a capital: "This Week", "60 Minutes"; weekdays and months aside."""
    if reading.start == 0 or text[reading.start - 1] not in _QUOTES or reading.sense.how is How.TEMPLATE:
        return False
    words = text[reading.start : reading.end].split()
    return len(words) > 1 and words[-1].istitle() and not words[0].islower()


def _names_a_year(text: str, reading: Reading) -> bool:
    """ "Officer of the Year", "Feed the Future": with a capital behind a small article, a name."""
    if reading.sense.how is not How.SHIFT and not reading.sense.value.endswith("_REF"):
        return False
    words = text[reading.start : reading.end].split()
    return len(words) == 2 and words[0].islower() and words[1].istitle()  # noqa: PLR2004 -- "the" and its word


_AROUND = 16  # characters on either side in which a name is looked for


def _names_a_thing(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """ "The annual March for Life", "High Noon": a name; "May the talks succeed": a wish. No times."""
    if reading.sense.how is How.FIXED or text[reading.start] not in vocabulary.named:
        return False
    low, high = max(0, reading.start - _AROUND), reading.start + _AROUND
    return any(found.end() == reading.start for found in vocabulary.things.finditer(text, low, high))


def _is_a_name(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    return bool(
        _names_a_show(text, reading)
        or _names_a_thing(text, reading, vocabulary)
        or (text[reading.start].isupper() and vocabulary.titles.match(text, reading.start))
        or _names_a_year(text, reading)
    )


def _is_no_day(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    if len(reading.sense.value) == len("198") and _is_a_measure(text, reading, vocabulary):
        return True
    if reading.sense.night:
        return _is_a_manner(text, reading, vocabulary)
    if reading.sense.value[4:6] == "-H" and text[reading.end - len("-half") : reading.end].lower() == "-half":
        return vocabulary.earned.match(text, reading.end) is None  # a first-half goal
    if len(reading.sense.value) == len("2018") and reading.sense.how is How.FIXED:
        return _is_no_year_of_ours(text, reading, vocabulary)
    return text[reading.end : reading.end + 1] in _APOSTROPHES and _is_nowadays(text, reading, vocabulary)


def _is_a_measure(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """ "Highs in the 80s": degrees, and no decade. One in four figures is a decade."""
    figures = sum(map(str.isdigit, text[reading.start : reading.end]))
    clause = text[max(0, reading.start - _CLAUSE) : reading.start]
    return figures == len("80") and vocabulary.measured.search(clause) is not None


_YEAR_CUE = 8  # characters before a figure that may be "during"


def _is_no_year_of_ours(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """ "2000 people", "the year 1445 of the Islamic calendar": a number, and a year of another count."""
    figures = text[reading.start : reading.end][-len("2018") :].isdigit()
    if figures and vocabulary.counted.match(text, reading.end) is not None:
        before = text[max(0, reading.start - _YEAR_CUE) : reading.start]
        return vocabulary.dating.search(before) is None
    return vocabulary.other_calendar.match(text, reading.end) is not None


_APOSTROPHES = ("'", "’")


def _is_a_manner(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """ "It will not come overnight": at once, and no night."""
    clause = text[max(0, reading.start - _CLAUSE) : reading.start]
    return vocabulary.negation.search(clause.rpartition(". ")[2]) is not None


_CLAUSE = 80  # characters before "overnight" in which a negation is looked for


def _is_nowadays(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """ "Today's world", "tomorrow's leaders": no day is meant."""
    sense = reading.sense
    of_a_day = sense.how is How.SHIFT and sense.unit == "D" and sense.base is Base.ANCHOR and abs(sense.count) <= 1
    return of_a_day and vocabulary.nowadays.match(text, reading.end) is not None


def _parts(tokens: list[Token], match: re.Match[str]) -> Parts:
    named = {part_name(name): tokens[at] for name in match.re.groupindex if (at := match.start(name)) >= 0}
    start, end = match.span()
    before = tokens[start - 1] if start else None
    kind = "" if before is None else before.name
    if kind == "stop" and start > 1 and tokens[start - 2].name == "number_sign":
        kind = "number_sign"
    if (
        kind == "dash"
        and start > 1
        and tokens[start - 2].end == tokens[start - 1].start
        and tokens[start - 2].name in _NAMES
    ):
        kind = "dash_glued"
    after = tokens[end].name if end < len(tokens) else ""
    return Parts(named, tuple(tokens[start:end]), kind, after)
