"""A date reasoned from a meeting whose day the calendar knows: "the 33rd Forum in Tokyo last week"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from followthrough.documents.reading import Known
from followthrough.lexicon.world import MeetingFact, find_meetings, meetings

if TYPE_CHECKING:
    from collections.abc import Iterator

_RELATIVE = re.compile(
    r"\b(?P<words>last week|yesterday|today|last month|(?:on|last) (?P<day>mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_IS_ITS_STATEMENT = re.compile(
    r"\b(?:statement|summary|communiqu[eé]|declaration|press release)\s+"
    r"(?:issued |adopted )?(?:of|at|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEAR = 160  # characters between a meeting's name and the words that place it
_READ = 20_000  # characters of the opening that are looked at: later ones speak of other things
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+[A-Z“\"]|\n\s*\n")
_NOTHING = "no date is given, in the metadata, on a date line, or through a meeting whose day is known"


@dataclass(frozen=True, slots=True)
class _Fit:
    value: str
    reason: str


def inferred_date(text: str) -> Known:
    """The date that fits what the text says of a meeting of the calendar.

    Unknown, with the reason, when nothing fits or when two fits differ. A week is given by its Monday.
    """
    opening = text[:_READ]
    if _RELATIVE.search(opening) is None:
        return Known(None, _NOTHING)
    fits = list(dict.fromkeys(_fits(opening)))
    values = {fit.value for fit in fits}
    if not values:
        return Known(None, _NOTHING)
    if len(values) > 1:
        said = "; ".join(fit.reason for fit in fits)
        return Known(None, f"several meetings would place it on different dates: {said}")
    return Known(fits[0].value, fits[0].reason)


def date_of_meeting_in(title: str | None) -> Known:
    """The last day of the meeting whose statement a title says this is: "Chairman's Statement of the 4th Summit".

    A title that speaks of a meeting in any other way ("ahead of", "to implement the outcome of") dates nothing.
    """
    if title is None:
        return Known()
    known = {fact.id: fact for fact in meetings()}
    for mention in find_meetings(title):
        fact = known.get(mention.id or "")
        day = None if fact is None else fact.end or fact.start
        if fact is not None and day is not None and _IS_ITS_STATEMENT.search(title[: mention.start]):
            reason = f"the title says it is the statement of the {fact.name}, which the calendar places on {day}"
            return Known(day, reason)
    return Known()


def _fits(text: str) -> Iterator[_Fit]:
    known = {fact.id: fact for fact in meetings()}
    named = [(mention.start, mention.end, known.get(mention.id or "")) for mention in find_meetings(text)]
    for match in _RELATIVE.finditer(text):
        start, end = _sentence(text, match.start())
        near = [
            fact for first, last, fact in named
            if start <= first < end and min(abs(match.start() - last), abs(first - match.end())) <= _NEAR
        ]  # fmt: skip
        if len(near) == 1 and near[0] is not None:
            fit = _fit(near[0], match)
            if fit is not None:
                yield fit


def _sentence(text: str, offset: int) -> tuple[int, int]:
    """The sentence around an offset. Two meetings in it would be two answers; so would none."""
    low = max(0, offset - 600)
    ends = [match.start() + 1 for match in _SENTENCE_END.finditer(text, low, offset + 1)]
    after = _SENTENCE_END.search(text, offset)
    return (ends[-1] if ends else low), (after.start() + 1 if after is not None else len(text))


def _fit(fact: MeetingFact, match: re.Match[str]) -> _Fit | None:
    first, last = _day(fact.start), _day(fact.end or fact.start)
    if first is None or last is None:
        return None  # the calendar knows the month or the year only
    value = _placed(first, last, match)
    if value is None:
        return None
    said = " ".join(match.group("words").split()).lower()
    days = first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    week = "the week from " if said == "last week" else ""
    return _Fit(value, f"the text speaks of the {fact.name} ({days}) as “{said}”, so it was written in {week}{value}")


def _placed(first: date, last: date, match: re.Match[str]) -> str | None:
    words = " ".join(match.group("words").split()).lower()
    if words == "last week":
        monday = last - timedelta(days=last.weekday())
        return (monday + timedelta(days=7)).isoformat() if first >= monday else None
    if words == "last month":
        following = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
        return following.isoformat()[:7] if first.month == last.month else None
    if words in {"today", "yesterday"}:
        return (last + timedelta(days=words == "yesterday")).isoformat() if first == last else None
    return _weekday(first, last, match.group("day").lower())


def _weekday(first: date, last: date, name: str) -> str | None:
    """As “On Monday”: the one Monday of the meeting. Papers print it the same day or in the week that follows."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    named = [day for day in days if day.weekday() == _WEEKDAYS.index(name)]
    return named[0].isoformat() if len(named) == 1 else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None and len(text) == len("2018-06-13") else None
