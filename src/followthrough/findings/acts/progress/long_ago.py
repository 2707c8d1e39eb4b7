"""What is told of times long past, or of the long dead: background, and no progress that anybody could follow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.language.numerals import ENGLISH
from followthrough.model import Act, Mention

_FRESH = 15  # years before the document; what was done earlier is history: lives, founders, treaties long in force
_GENERATIONS = 40  # years; "for more than 50 years"
_TOLD = frozenset([Form.PAST, Form.PASSIVE, Form.COPULA])
_YEAR = 4  # digits
_TIMED = frozenset("in on from during between until by around at day".split())  # not "the treaty of", "since"
_DATED_NEAR = 2  # words: "in July", "on the morning of" is told by its "on" as well
_ASIDE = 3  # words from a comma to a date: ", founded in"
_FOREBEARS = frozenset("forefathers foremothers forebears ancestors framers founders signers settlers pilgrims".split())


@dataclass(slots=True)
class Past:
    """How far back one passage tells: behind a date long past, what has no date of its own is of that time too."""

    today: str | None  # the document's date, if it is known
    _dated: tuple[Sentence, Sequence[Mention]] | None = None  # the last sentence that has dates of its own, and those

    def kept(self, drafts: Sequence[Draft], sentence: Sentence, dates: Sequence[Mention]) -> Sequence[Draft]:
        """The drafts of the passage's next sentence, without progress of times long past."""
        if not drafts:
            return drafts
        if _for_generations(sentence.words.lower[:_OPENING]):
            return [draft for draft in drafts if draft.act is not Act.PROGRESS]
        if dates:
            self._dated = sentence, dates
        if Act.PROGRESS not in [draft.act for draft in drafts]:
            return drafts
        long_ago = self._dated is not None and self._all_long_ago(*self._dated)
        apart = not long_ago and len(dates) > 1
        if not long_ago and not apart and not _of_forebears(sentence.words.lower):
            return drafts
        return [
            draft
            for draft in drafts
            if draft.act is not Act.PROGRESS
            or not _past(sentence, draft.group, long_ago or (apart and self._then(sentence, draft.group, dates)))
        ]

    def _then(self, sentence: Sentence, group: Group | None, dates: Sequence[Mention]) -> bool:
        """ "Joined the League in 1990 | and has led it since 2031": the dates behind a verb, before the next one."""
        if group is None:
            return False
        starts = sentence.words.starts
        later = next((other.first for other in sentence.groups if other.first > group.head), len(starts))
        last = starts[later] if later < len(starts) else sentence.end
        return self._all_long_ago(sentence, [date for date in dates if starts[group.head] < date.start < last])

    def _all_long_ago(self, sentence: Sentence, dates: Sequence[Mention]) -> bool:
        """No date of the sentence is of the last years, and one says when; "the treaty of 1951" does not."""
        years = _years(dates)
        if self.today is None or not years or max(years) >= int(self.today[:_YEAR]) - _FRESH:
            return False
        return any(_says_when(sentence, date) for date in dates)


def _past(sentence: Sentence, group: Group | None, long_ago: bool) -> bool:  # noqa: FBT001 -- what the passage tells of
    if group is None or not (group.form in _TOLD or sentence.words.lower[group.first] == "had"):
        return False  # "had been established in 1951"
    return long_ago or _of_forebears(sentence.words.lower[slice(*(group.subject or (0, 0)))])


def _of_forebears(words: list[str]) -> bool:
    return not _FOREBEARS.isdisjoint(words) or ("fathers" in words and "founding" in words)


def _for_generations(opening: list[str]) -> bool:
    """ "For many decades, our countries have worked together": how a bond was all along."""
    if opening[:1] not in (["for"], ["over"], ["through"], ["throughout"]) or not _FEW.isdisjoint(opening):
        return False
    years = any(word == "years" and _figure(opening[i - 1]) >= _GENERATIONS for i, word in enumerate(opening))
    return years or not _AGES.isdisjoint(opening)


_OPENING = 6  # words: "for more than the last five decades"
_AGES = frozenset("decades generations centuries century".split())
_FEW = frozenset("two three past last".split())


def _figure(word: str) -> int:
    """A figure or number word; 0 for any other."""
    return int(word) if word.isdigit() else ENGLISH.get(word, 0)


def _says_when(sentence: Sentence, date: Mention) -> bool:
    """ "In May 1776", "from 1955 to 1977", "eighty years ago"."""
    words = sentence.words
    first, end = bisect_left(words.starts, date.start), bisect_left(words.starts, date.end)
    if "since" in words.lower[:first]:
        return False  # "the first fund since the one of seventy years ago"
    ago = "ago" in words.lower[first : end + 1]
    if first > _ASIDE and words.lower[first - _ASIDE] == "," and words.lower[first - 2].endswith(("ed", "built")):
        return False  # "the ministry, founded in 1990, opened the lock"
    return ago or not _TIMED.isdisjoint(words.lower[max(0, first - _DATED_NEAR) : first])


def _years(dates: Sequence[Mention]) -> list[int]:
    """The years that dates name."""
    values = (str(date.value)[:_YEAR] for date in dates if date.value is not None)
    return [int(value) for value in values if value.isdigit() and len(value) == _YEAR]
