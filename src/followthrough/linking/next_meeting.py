"""A meeting that was promised, and the document that is an account of it: the promise was kept.

"We agreed to meet again in May": no later statement says these words again. That it was done shows where the next
document of the partners begins with a meeting of theirs. A meeting of others, or of others' rank, keeps no promise; nor
does one that was held long after its time, unless it was held at the place that was named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, chain
from typing import Final, NamedTuple

from followthrough.language.dates.calendar import span
from followthrough.linking.promised_meetings import Promise, promise, ranks_in, stems_in
from followthrough.linking.statements import Statement
from followthrough.linking.strength import marked
from followthrough.linking.timeline import Turn
from followthrough.model import Act, Finding

_OPENING = 4  # statements within which a document tells that its partners met
_EARLY = timedelta(days=92)  # "this summer" is read as its last month
_YEAR = timedelta(days=366)  # that late a meeting is still the one promised, if its place was named
_BY_THEN = re.compile(r"\b(?:by|before|within|later than)\b")
_MET = re.compile(
    r"\b(?:met|(?:re-?)?convened|gathered|held|hosted|(?:co-)?chaired|came together|concluded|welcomed|took place)\b"
)
_AFAR = re.compile(r"\b(?:spoke|phone|telephone|call)\b|電話")
# Of 6 found in a public archive all 6 were kept, as read by eye; no more were there to tell how sure it is.
KEPT = 0.9  # the score of a promise that was kept
_FITS: Final = "an account of a meeting that fits"


class Account(NamedTuple):
    """A document that begins with a meeting of its partners."""

    number: int  # of the statement that tells so
    dates: tuple[date, date]  # the first day the document may be of, and the last
    ranks: frozenset[str]
    stems: frozenset[str]  # of its title and opening


class Kept(NamedTuple):
    """A promise to meet and the account of the meeting, by the numbers of their statements."""

    one: int
    other: int
    promise: Finding
    because: tuple[str, ...]


class Meetings:
    """The promises to meet of a series, and which of them were kept.

    Statements are known by their numbers, which are counted through all documents.
    """

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        self._begins = list(accumulate((len(turn.statements) for turn in turns), initial=0))
        told = enumerate(chain.from_iterable(turn.statements for turn in turns))
        self._promised = {number: each for number, said in told if (each := promise(said)) is not None}
        # By the promise; of the accounts that fit it the first.
        self.kept: dict[int, Kept] = {kept.one: kept for kept in self._all_kept()} if self._promised else {}

    def _all_kept(self) -> Iterator[Kept]:
        firsts = zip(self._turns, self._begins, strict=False)
        accounts = [(turn, told) for turn, first in firsts if (told := account(turn, first)) is not None]
        for number, each in self._promised.items():
            turn = self._turn(number)
            after = (told for later, told in accounts if turn.precedes(later))
            told = next((one for one in after if _fits(each, one) and _in_time(each, turn.date, one)), None)
            if told is not None:
                yield Kept(number, told.number, each.finding, _because(each, told))

    def _turn(self, number: int) -> Turn:
        return self._turns[bisect_right(self._begins, number) - 1]

    def part(self, one: int, other: int) -> bool:
        """Whether two statements are of two meetings, however alike their words are, or are linked as kept.

        A promise that was kept is not the next promise; nor is one whose time was over when the next was made, unless
        that one says that the meeting was put off.
        """
        earlier, later = self._promised.get(one), self._promised.get(other)
        if one in self.kept and (later is not None or self.kept[one].other == other):
            return True
        if earlier is None or later is None:
            return False
        said_on = span(self._turn(other).date)
        return said_on is not None and _is_over(earlier, said_on[0]) and not marked(later.sentence, "late")


def tells_of_promised(reason: str) -> bool:
    """Whether this is the first reason of a link from a promise to meet to the account of the meeting."""
    return reason.endswith(f"{_FITS}.")


def account(turn: Turn, begins: int) -> Account | None:
    """That a document begins with a meeting of its partners; None where it does not, or its date is no date."""
    dates = span(turn.date)
    opening = turn.statements[:_OPENING]
    for number, statement in enumerate(opening, begins):
        if dates is not None and _tells_of_meeting(statement):
            said = " ".join((turn.title, *(each.text for each in opening)))
            ranks = ranks_in(f"{turn.title} {statement.text}")
            return Account(number, dates[:2], ranks, frozenset(stems_in(said)))
    return None


def _tells_of_meeting(statement: Statement) -> bool:
    words = statement.written
    if _AFAR.search(words) is not None:
        return False
    told = [finding.cue for finding in statement.findings if finding.act is Act.EVENT]
    if statement.in_japanese:
        return any(words[cue.start - statement.start : cue.end - statement.start].endswith("た") for cue in told)
    return len(told) > 0 and _MET.search(words) is not None


def _fits(promised: Promise, told: Account) -> bool:
    """Whether an account may be of the meeting promised: the same rank, all words it is known by."""
    return (not promised.ranks or bool(promised.ranks & told.ranks)) and promised.known_by <= told.stems


def _in_time(promised: Promise, said: str, told: Account) -> bool:
    """Whether an account came out when the meeting was due, or less than a year after it and of the place named."""
    due, said_on = span(promised.finding.due or ""), span(said)
    if due is None or said_on is None:
        return said_on is not None and told.dates[0] <= said_on[1] + _YEAR
    if _is_over(promised, told.dates[0]):
        return bool(promised.places & told.stems) and told.dates[0] <= due[1] + _YEAR
    return told.dates[1] >= due[0] - _EARLY or _BY_THEN.search(promised.sentence) is not None


def _is_over(promised: Promise, day: date) -> bool:
    """Whether the time a meeting was promised for is past on a day."""
    due = span(promised.finding.due or "")
    return due is not None and due[1] < day


def _because(promised: Promise, told: Account) -> tuple[str, ...]:
    first = f"“{promised.words}”: a document of {told.dates[1].isoformat()} is {_FITS}."
    if _is_over(promised, told.dates[0]):
        return first, f"It was held after its time, which was {promised.finding.due}."
    return (first,)
