"""The number before a meeting's name: "33rd", "33 rd", "the Thirty-third"."""

from __future__ import annotations

import re
from functools import lru_cache

from followthrough.lexicon.world.meetings import meeting_by

_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]
_REACH = 40  # characters before the name in which the number may stand
_BEFORE_NAME = re.compile(
    r"(?:(?<![\w.])(\d{1,3}) ?(?:st|nd|rd|th)|(?<![a-z])([a-z]+(?:[- ][a-z]+)?))[- ](?:annual )?$"
)

_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    words = {word: place for place, word in enumerate(_UNITS, start=1)}
    for tens, stem in enumerate(_TENS, start=2):
        words[f"{stem}ieth"] = tens * 10
        words |= {f"{stem}y-{unit}": tens * 10 + place for place, unit in enumerate(_UNITS[:9], start=1)}
    return words


def number_of(word: str) -> int | None:
    """The number an ordinal names, as it stands in a title: "33rd", "Thirty-third"; None for any other word."""
    match = _FIGURE.fullmatch(word)
    return int(match[1]) if match is not None else _numbers().get(word.lower())


def meeting_with_ordinal(series_id: str, lowered: str, start: int) -> tuple[str, int]:
    """The meeting's id and where its name begins, given a text in small letters and where the series' name begins.

    Without a number before it, that is the series' own id and the start given.
    """
    window = lowered[max(0, start - _REACH) : start]
    match = _BEFORE_NAME.search(window)
    if match is None:
        return series_id, start
    number, word_start = _read(match)
    if number is None:
        return series_id, start
    fact = meeting_by(series_id, number)
    return (fact.id if fact is not None else f"{series_id}-{number}"), start - len(window) + word_start


def _read(match: re.Match[str]) -> tuple[int | None, int]:
    if match[1] is not None:
        return int(match[1]), match.start(1)
    words = match[2].replace(" ", "-")
    if words in _numbers():
        return _numbers()[words], match.start(2)
    last = words.rpartition("-")[2]  # "the ninth": only the last word is the number
    return _numbers().get(last), match.end(2) - len(last)
