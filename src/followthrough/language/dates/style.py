"""How a text counts its relative times, chosen from the text and said why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from followthrough.language.dates.senses import Base, How, Reading, Timex
from followthrough.language.dates.vocabulary import Vocabulary

_SAMPLE = 20_000  # characters in which the speaker's own words are counted
_WORD_LENGTH = 6  # characters of a word with its blank, to turn characters into words
_SPEAKING = 0.004  # share of words by which a text speaks for itself
_FEWEST_DATES = 4  # full dates and years a narrative shows at least
_BEHIND = 0.7  # share of them that lie before the year of the document


class Style(StrEnum):
    """How relative times are anchored."""

    NEWS = "news"  # from the document's date; a bare weekday is the one that verb and date point to
    NARRATIVE = "narrative"  # from the time last spoken of in the text
    STATEMENT = "statement"  # from the document's date, by a speaker in the present


def choose(text: str, readings: Sequence[Reading], anchor: str | None, vocabulary: Vocabulary) -> tuple[Style, str]:
    """Choose the style and say why in one sentence."""
    years = [int(sense.value[:4]) for r in readings if (sense := r.sense).how is How.FIXED and _dated(r)]
    spoken = sum(_from_the_day_of_speaking(r) for r in readings)
    behind = [y for y in years if anchor is None or y < int(anchor[:4]) - 1]
    sample = text[:_SAMPLE]
    speaks = len(vocabulary.speaker.findall(sample)) > max(1, _SPEAKING * len(sample) / _WORD_LENGTH)
    if speaks:
        return Style.STATEMENT, "the text speaks for itself, so its times count from the document's date"
    if len(years) >= _FEWEST_DATES and len(behind) >= _BEHIND * len(years) and len(years) >= 2 * spoken:
        return Style.NARRATIVE, f"the text tells of {len(behind)} stated past dates and hardly of its own day, so times follow its story"
    return Style.NEWS, "times are told from the day of writing, so they count from the document's date"


def _dated(reading: Reading) -> bool:
    return reading.sense.timex is Timex.DATE and reading.sense.value[:4].isdigit()


def _from_the_day_of_speaking(reading: Reading) -> bool:
    sense = reading.sense
    weekday = sense.how is How.TEMPLATE and sense.value.startswith("XXXX-WXX")
    return (sense.how is How.SHIFT and sense.base is Base.ANCHOR and not sense.part) or weekday
