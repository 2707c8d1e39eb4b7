"""How a text counts its relative times, chosen from the text and said why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from followthrough.language.dates.senses import Base, How, Reading, Timex
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
    if _tells_a_story(readings, anchor):
        return (
            Style.NARRATIVE,
            "the text tells of stated past dates and hardly of its own day, so its times follow one another",
        )
    return Style.NEWS, "times are told from the day of writing, so they count from the document's date"


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
