"""Which meeting a document is an account of: the one its title or its opening names, held shortly before.

A document that looks ahead to a meeting, or speaks of one of long ago, is no account of it. Where two meetings fit,
none is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from followthrough.language.dates.calendar import span
from followthrough.language.japanese.numerals import value_of
from followthrough.language.japanese.script import has_kanji, one_width
from followthrough.lexicon.world import MeetingFact, meeting_of, number_of, series
from followthrough.linking.named import meetings_named, parties_named
from followthrough.model import Document, Findings, Mention, MentionKind, Passage, PassageKind

_SHORTLY = timedelta(days=31)  # from a meeting to an account of it
_SILENT = frozenset([PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.TITLE])
_ENDS = frozenset(
    '.!?”"’)。」）'
)  # a line that ends otherwise is a place, a byline, a heading that nobody marked as one
_MEETS = re.compile(r"\b(?:Meeting|Summit|Forum|Dialogue|Conference|Session|Consultations|Council|Talks)\b")
_MEETS_IN_JAPANESE = re.compile(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,4})回(?P<name>[^、。「」（）()\s]{0,30}?"
    r"(?P<kind>会合|会議|会談|サミット|フォーラム|協議|対話|総会|委員会|理事会))"
)
_NAMED_BY = 5  # words between a meeting's number and what it is: "the 5th Norland and Lake States Meeting"


@dataclass(frozen=True, slots=True)
class Occasion:
    """One meeting. Not its series."""

    key: str
    name: str = field(compare=False)  # as the calendar has it, else as the account names it


def meeting_told(found: Findings) -> Occasion | None:
    """The meeting that a document is an account of; None where it is of none, or two fit."""
    covered = span(found.document.date or "")
    if covered is None:
        return None
    document, opening = found.document, _opening(found)
    held = [_in_calendar(meetings_named(document.title or "")), _in_calendar(_named_in(found, opening))]
    if not any(held):
        return _numbered(document, opening)
    fitting = next((just for facts in held if (just := [f for f in facts if _just_held(f, *covered[:2])])), [])
    if len(fitting) != 1 or not _is_of(document, fitting[0].series):
        return None
    return Occasion(fitting[0].id, fitting[0].name)


def within_a_month(earlier: str, later: str) -> bool:
    """Whether two accounts are so near in time that one meeting may be meant: the calendar may not know its day."""
    one, other = span(earlier), span(later)
    return one is not None and other is not None and other[0] - one[1] <= _SHORTLY


def _opening(found: Findings) -> Passage | None:
    """The first paragraph."""
    text = found.document.text
    return next((p for p in found.passages.items if p.kind not in _SILENT and text[p.end - 1] in _ENDS), None)


def _named_in(found: Findings, passage: Passage | None) -> Iterator[Mention]:
    if passage is not None:
        meetings = (mention for mention in found.mentions if mention.kind is MentionKind.MEETING)
        yield from (mention for mention in meetings if passage.start <= mention.start < passage.end)


def _in_calendar(named: Iterable[Mention]) -> list[MeetingFact]:
    facts = (meeting_of(mention.id or "") for mention in named)
    return list(dict.fromkeys(fact for fact in facts if fact is not None))


def _just_held(meeting: MeetingFact, first: date, last: date) -> bool:
    """Whether it was held by the last day given and no more than a month before the first."""
    began, ended = span(meeting.start or ""), span(meeting.end or meeting.start or "")
    return began is not None and ended is not None and began[0] <= last and first <= ended[1] + _SHORTLY


def _is_of(document: Document, meetings: str) -> bool:
    """Whether a document is of the partners who met: as its series says, else as its title names them all.

    What one country says at a conference of many is no account of it.
    """
    fact = series().get(meetings)
    if fact is None:
        return False
    if document.series is not None:
        return document.series in {fact.id, fact.partnership}
    named = {mention.id for mention in parties_named(document.title or "")}
    return len(fact.parties) > 0 and named.issuperset(fact.parties)


def _numbered(document: Document, opening: Passage | None) -> Occasion | None:
    """A meeting that no calendar holds, told by its number within the series that the document is given."""
    if document.series is None:
        return None
    for text in (document.title or "", "" if opening is None else document.text[opening.start : opening.end]):
        found = dict(_numbers_in(text))
        if found:
            which, name = next(iter(found.items()))
            return Occasion(f"{document.series}: {which}", name) if len(found) == 1 else None
    return None


def _numbers_in(text: str) -> Iterator[tuple[str, str]]:
    """Each numbered meeting a text names: "meeting 5", and its name as written."""
    if has_kanji(text):
        for found in _MEETS_IN_JAPANESE.finditer(one_width(text)):
            yield f"{found['kind']} {value_of(found['number'])}", text[found.start() : found.end()]
    for match in _MEETS.finditer(text):
        words = text[: match.start()].split()[-_NAMED_BY - 1 :]
        at = next((i for i in reversed(range(len(words))) if number_of(words[i]) is not None), None)
        if at is not None:
            yield f"{match[0].lower()} {number_of(words[at])}", " ".join((*words[at:], match[0]))
