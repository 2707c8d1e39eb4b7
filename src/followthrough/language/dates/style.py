"""How a text counts its relative times, chosen from the text and said why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from followthrough.language.dates.senses import Base, How, Reading, Timex
from followthrough.language.dates.tense import FIRMLY_AHEAD, direction
from followthrough.language.letters import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.language.dates.vocabulary import Vocabulary

_SAMPLE = 20_000  # characters in which the speaker's own words are counted
_WORD_LENGTH = 6  # characters of a word with its blank, to turn characters into words
_SPEAKING = 0.01  # share of words by which a text speaks for itself
_FEWEST_DATES = 2  # dates in full a story shows at least
_FEWEST_STEPS = (
    6  # days and months, with or without year, it shows at least, and for each time told from the day of speaking
)
_PLACED = frozenset({Timex.DATE, Timex.TIME})
_FEWEST_STATED = 2  # years or dates in full, of a text whose own day is not known
_BEHIND = 0.8  # share of stated years that lie before the year of the document


class Style(StrEnum):
    """How relative times are anchored."""

    NEWS = "news"  # from the document's date; a bare weekday is the one that verb and date point to
    NARRATIVE = "narrative"  # from the time last spoken of in the text
    STATEMENT = "statement"  # from the document's date, by a speaker in the present


def choose(text: str, readings: Sequence[Reading], anchor: str | None, vocabulary: Vocabulary) -> tuple[Style, str]:
    """Choose the style and say why in one sentence."""
    sample = lowered(text)[:_SAMPLE]
    if sum(sample.count(word) for word in vocabulary.speaker) > max(2, _SPEAKING * len(sample) / _WORD_LENGTH):
        return Style.STATEMENT, "the text speaks for itself, so its times count from the document's date"
    if _tells_a_story(readings, anchor) or (anchor is None and _tells_an_undated_story(text, readings, vocabulary)):
        return (
            Style.NARRATIVE,
            "the text tells of stated past dates and hardly of its own day, so its times follow one another",
        )
    return Style.NEWS, "times are told from the day of writing, so they count from the document's date"


def _tells_an_undated_story(text: str, readings: Sequence[Reading], vocabulary: Vocabulary) -> bool:
    """Whether a text whose day is not known begins with a stated date, names others, and never looks ahead."""
    placed = [reading for reading in readings if reading.sense.timex in _PLACED]
    if not placed or not _is_stated(placed[0]):
        return False
    if sum(_is_stated(reading) for reading in placed) < _FEWEST_STATED:
        return False
    if any(_from_the_day_of_speaking(reading) and not _is_weekday(reading) for reading in placed):
        return False
    loose = [reading for reading in placed if reading.sense.how is How.TEMPLATE]
    ways = (direction(text, reading.start, reading.end, vocabulary) for reading in loose)
    return all(way <= 0 or way == FIRMLY_AHEAD for way in ways)  # "by Friday" looks neither way in a story


def _is_stated(reading: Reading) -> bool:
    value = reading.sense.value
    return reading.sense.how is How.FIXED and (value[:4].isdigit() or value.startswith("BC"))


def _tells_a_story(readings: Sequence[Reading], anchor: str | None) -> bool:
    values = [r.sense.value for r in readings if r.sense.how is How.FIXED and r.sense.timex is Timex.DATE]
    dated = [value for value in values if value[:4].isdigit() or value.startswith("BC")]
    full = sum(len(value) > len("2018") for value in dated)
    steps = full + sum(r.sense.how is How.TEMPLATE and not _is_weekday(r) for r in readings)
    spoken = sum(_from_the_day_of_speaking(r) for r in readings)
    behind = sum(value.startswith("BC") or anchor is None or int(value[:4]) < int(anchor[:4]) - 1 for value in dated)
    return full >= _FEWEST_DATES and steps >= _FEWEST_STEPS * max(1, spoken) and behind >= _BEHIND * len(dated)


def _is_weekday(reading: Reading) -> bool:
    return reading.sense.how is How.TEMPLATE and reading.sense.value.startswith("XXXX-WXX")


def _from_the_day_of_speaking(reading: Reading) -> bool:
    sense = reading.sense
    return (sense.how is How.SHIFT and sense.base is Base.ANCHOR and not sense.part) or _is_weekday(reading)
