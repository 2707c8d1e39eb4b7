"""Times told together, of which one settles the other: "from October to March", "Tuesday (Wednesday in Asia)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.language.dates import calendar, choosing
from followthrough.language.dates.choosing import Candidate
from followthrough.language.dates.senses import How, Sense

if TYPE_CHECKING:
    from followthrough.language.dates.senses import Reading
    from followthrough.language.dates.told import Neighbour
    from followthrough.language.dates.vocabulary import Vocabulary

GAP = 24  # characters that may stand between two times told together
_OPENING = ("(", "[")


class Together:
    """Tells which times of one text belong together."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.vocabulary = vocabulary

    def runs(self, near: list[Candidate], sense: Sense, end: int, after: Reading | None) -> list[Candidate]:
        """Lengthen each candidate to the end of the time told together with it: "between January and March"."""
        if after is None or not self._belong(sense, end, after.sense, after.start):
            return near
        runs = [(first, choosing.next_after(first, after.sense.value)) for first in near]
        return [first._replace(last=last.last) for first, last in runs if last is not None] or near

    def right_behind(self, first: Neighbour, sense: Sense, start: int) -> str | None:
        """Return the value of an open time that the one right before it settles; None where it does not.

        The March of "from October to March" follows the October, and the Wednesday of "Tuesday at 8 p.m. (midnight GMT
        Wednesday)" is the one beside that Tuesday.
        """
        span = calendar.span(first.value)
        if span is None:
            return None
        day = Candidate(first.value, *span[:2])
        if self._belong(first.sense, first.end, sense, start):
            found = choosing.next_after(day, sense.value)
            return None if found is None else found.value
        weekdays = span[2] == "day" and choosing.kind(sense.value) == "weekday"
        if not weekdays or self.text[first.end : start].strip() not in _OPENING:
            return None
        return choosing.nearest(choosing.candidates(sense.value, day.first), day, 1.0)

    def ends_a_run(self, first: Neighbour, reading: Reading) -> bool:
        """Whether a stated date is the end of a stretch: of "from March 1921 to November 1922" a story tells both."""
        if reading.sense.how is not How.FIXED or first.sense.how is not How.FIXED:
            return False
        joined = self.vocabulary.joins.fullmatch(self.text, first.end, reading.start)
        return joined is not None and joined["run"] is not None

    def _belong(self, first: Sense, end: int, second: Sense, start: int) -> bool:
        """Whether one open time follows another of its kind with nothing but "and" or "to" between them."""
        if not (_is_open(first, pointed=True) and _is_open(second)) or start - end > GAP or first.value == second.value:
            return False
        joined = self.vocabulary.joins.fullmatch(self.text, end, start)
        if joined is None or choosing.kind(first.value) != choosing.kind(second.value):
            return False
        return joined["run"] is not None or second.value > first.value  # "Friday and Thursday" are told backwards


def _is_open(sense: Sense, *, pointed: bool = False) -> bool:
    """Whether a time leaves its year or week open; where `pointed`, also one that "next" or "last" settles."""
    return sense.how is How.TEMPLATE and (pointed or (not sense.pointed and sense.within is None))
