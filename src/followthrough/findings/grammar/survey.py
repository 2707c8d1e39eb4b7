"""Everything named in a document, found once for all its sentences: dates, money, parties, meetings, instruments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from followthrough.findings.grammar.fiscal_years import placed_fiscal
from followthrough.findings.grammar.short_names import short_mentions
from followthrough.language.acronyms import bare, find_acronyms, meanings
from followthrough.language.dates import Tagged, tag_dates
from followthrough.language.quantities import find_amounts, find_percents
from followthrough.lexicon.world import meeting_of, resolve_meeting, scan_names, series
from followthrough.model import Document, Mention, MentionKind, PassageKind, Passages, When


class Layer(list[Mention]):
    """Mentions of one kind in text order, with where each starts, to be looked up by place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        super().__init__(mentions)
        self.starts = [mention.start for mention in self]


@dataclass(frozen=True, slots=True)
class Survey:
    """Mentions by kind, each in text order."""

    dates: Layer
    amounts: Layer
    percents: Layer
    parties: Layer
    meetings: Layer
    instruments: Layer
    short_forms: Layer
    style: str  # how relative times were anchored, and why
    things: tuple[int, ...]  # where dates, amounts, per cents and meetings begin, in text order

    def names_something(self, start: int, end: int) -> bool:
        """Whether a date, an amount, a per cent or a meeting begins in text[start:end]."""
        first = bisect_left(self.things, start)
        return first < len(self.things) and self.things[first] < end

    def all(self) -> list[Mention]:
        """Every mention in text order; at one place in the order of the kinds."""
        kinds = (  # in the order of the kinds: sorting leaves them so where they begin and end together
            *self.dates,
            *self.amounts,
            *self.percents,
            *self.parties,
            *self.instruments,
            *self.short_forms,
            *self.meetings,
        )
        return sorted(kinds, key=_PLACE)


_PLACE = attrgetter("start", "end")
_ORDER = {kind: i for i, kind in enumerate(MentionKind)}


def surveys(several: Sequence[Passages], whole: Sequence[str]) -> list[Survey]:
    """All mentions of each of several documents outside its furniture; those of one kind in all before the next.

    `whole` are their texts with the parts in languages that are not read: short forms stand for their initials in any.
    """
    documents = [passages.document for passages in several]
    tagged = [tag_dates(document.text, anchor=document.date) for document in documents]
    names = [scan_names(document.text, on=document.date) for document in documents]
    amounts = [find_amounts(document.text) for document in documents]
    percents = [find_percents(document.text) for document in documents]
    short_forms = [_abbreviations(text) for text in whole]
    return [*map(_survey, several, tagged, names, amounts, percents, short_forms)]


def _survey(
    passages: Passages,
    tagged: Tagged,
    named: list[Mention],
    money: list[Mention],
    shares: list[Mention],
    short_forms: list[Mention],
) -> Survey:
    document = passages.document
    aside = [(p.start, p.end) for p in passages.items if p.kind is PassageKind.FURNITURE]
    names = _outside(named, aside)
    times, amounts, percents = (Layer(_outside(found, aside)) for found in (tagged.mentions, money, shares))
    parties = Layer(m for m in names if m.kind is MentionKind.PARTY)
    dates = Layer(placed_fiscal(document.text, times, parties, document.date))
    meetings = Layer(placed(m, document, tagged.mentions) for m in names if m.kind is MentionKind.MEETING)
    return Survey(
        dates=dates,
        amounts=amounts,
        percents=percents,
        parties=parties,
        meetings=meetings,
        instruments=Layer(_instruments(document.text, names)),
        short_forms=Layer(_outside(short_forms, aside)),
        style=tagged.reason,
        things=tuple(sorted((*dates.starts, *amounts.starts, *percents.starts, *meetings.starts))),
    )


def within(mentions: Layer, start: int, end: int) -> list[Mention]:
    """The mentions that begin in text[start:end]."""
    starts = mentions.starts
    if not starts:
        return []
    first = last = bisect_left(starts, start)
    count = len(starts)
    while last < count and starts[last] < end:  # a few at most: counting on is quicker than a second search
        last += 1
    return mentions[first:last] if first < last else []


def _start(mention: Mention) -> int:
    return mention.start


def _instruments(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Instruments by name, and by their bare kind where one earlier name fits."""
    named = [m for m in names if m.kind is MentionKind.INSTRUMENT]
    return sorted([*named, *short_mentions(text, named)], key=_start)


def _outside(mentions: Iterable[Mention], aside: list[tuple[int, int]]) -> list[Mention]:
    if not aside:
        return list(mentions)
    starts = [start for start, _ in aside]
    kept = []
    for mention in mentions:
        i = bisect_left(starts, mention.start + 1) - 1
        if i < 0 or mention.start >= aside[i][1]:
            kept.append(mention)
    return kept


def _abbreviations(text: str) -> list[Mention]:
    """Short forms, each with the words this document gives it anywhere, and those words."""
    found, shorts = [], find_acronyms(text)
    meant = meanings(text, shorts)
    for short in shorts:
        value = meant.get(bare(short.short.of(text))) if meant else None
        found.append(Mention(MentionKind.ACRONYM, short.short.start, short.short.end, value=value))
        if short.long is not None:
            found.append(Mention(MentionKind.LONG_FORM, short.long.start, short.long.end))
    unique = {(m.kind, m.start, m.end): m for m in found}
    return sorted(unique.values(), key=lambda m: (m.start, m.end, _ORDER[m.kind]))


def placed(meeting: Mention, document: Document, dates: Sequence[Mention]) -> Mention:
    """The meeting with its date from the calendar: by its number, or by "next", "last" or the time named after it."""
    fact = meeting_of(meeting.id) if meeting.id is not None else None
    if fact is None and meeting.id is not None and document.date is not None and len(document.date) == _DAY:
        relative = _relative(meeting, document.text, dates)
        known = meeting.id in series()
        fact = resolve_meeting(meeting.id, document.date, relative) if relative is not None and known else None
    if fact is None or fact.start is None:
        return meeting
    reason = f"The meeting calendar places the {fact.name} on {fact.start}."
    precision = {4: "year", 7: "month"}.get(len(fact.start), "day")
    when = When(fact.start, fact.start, fact.end or fact.start, precision, fact.id, reason)
    return replace(meeting, id=fact.id, value=fact.start, when=when)


_PLAIN_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DAY = len("2018-06-18")
_BEFORE = {"next": "next", "upcoming": "next", "forthcoming": "next", "last": "last", "previous": "last"}


def _relative(meeting: Mention, text: str, dates: Sequence[Mention]) -> str | None:
    """How the words beside a meeting place it in time."""
    before = text[max(0, meeting.start - 14) : meeting.start].rstrip().rsplit(" ", 1)[-1].lower()
    if before in _BEFORE:
        return _BEFORE[before]
    i = bisect_left(dates, meeting.end, key=_start)
    if i < len(dates) and dates[i].start - meeting.end <= len(" in forthcoming "):
        value = str(dates[i].value)
        return value if _PLAIN_DATE.fullmatch(value) else None
    return None
