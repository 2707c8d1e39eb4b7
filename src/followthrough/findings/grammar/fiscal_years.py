"""Fiscal years by the government they are of: "the end of Japanese fiscal year 2025" is March 2026.

The value of a time stays as it is written; the days it covers are those of the fiscal year. Where the text does not
tell whose year it is, or where it may be called by either of two, the calendar year is kept and the reason says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from followthrough.lexicon.world import FiscalYear, demonyms, fiscal_year, name_of
from followthrough.model import Mention, When

_FISCAL: Final = re.compile(r"\b(?:(?P<japan>J)?FY(?=\s?['’]?\d)|(?:fiscal|financial)\b)", re.IGNORECASE)
_SPOKEN_OF: Final = ("FY", "Fy", "iscal", "inancial", "ISCAL", "INANCIAL")
_SMALL: Final = re.compile(r"fy(?=\s?['’]?\d)")
_BEHIND: Final = re.compile(r"\s(?:fiscal|financial)[- ]years?\b", re.IGNORECASE)
_LISTED: Final = re.compile(
    r"\b(?:fiscal|financial) years? (?:\d{4}(?:,|,? and|,? to|,? through|,? or) )*$", re.IGNORECASE
)
_SECOND: Final = re.compile(r"[-–—/](?P<year>(?:20)?\d\d)\b(?!-\d)")
_ADJECTIVE: Final = re.compile(r"(?P<word>[A-Z][\w.]*) (?:Government )?(?:(?:current|next|last) )?$")
_OF_PARTY: Final = re.compile(r"(?:[’']s?)? (?:Government )?(?:(?:own|current|next|last) )?")
_PART: Final = re.compile(
    r"\b(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th) (?P<part>quarter|half) of (?:the )?"
    r"(?:[A-Z][\w.]*(?:[’']s)? (?:Government )?)?$",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<part>[QH])(?P<nth>[1-4]))?")
_NTH: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_MONTHS: Final = {"q": 3, "h": 6}
_NAMES: Final = {3: "quarter", 6: "half"}
_NEAR: Final = 40  # characters before a fiscal year in which its government is named
_CENTURY: Final = 100
_YEARS: Final = range(1800, 2300)  # that budgets are made for: "FY 0001" is none
_STOPS: Final = (". ", "\n", ";", "• ")
_WHOSE: Final = "whose fiscal year is meant is not told, so it is taken as the calendar year"
_SECOND_YEAR: Final = "whose fiscal year is meant is not told, so it is taken to end with the second year"
_EITHER: Final = "{} calls a fiscal year by the year it begins or ends in, so it is taken as the calendar year"
_RUNS: Final = "by the fiscal year of {} it lasts from {} to {}"


class _Stated(NamedTuple):
    """What a mention says of its fiscal year."""

    year: int | None  # in figures; None for "this fiscal year"
    pair: bool  # whether the next year stands behind it: "2023/24"
    part: tuple[int, int] | None  # how many months a quarter or half has, and which one it is


def placed_fiscal(text: str, dates: Sequence[Mention], parties: Sequence[Mention], day: str | None) -> list[Mention]:
    """The dates of a text, fiscal years with the days of their government's year.

    Args:
        text: the document's text.
        dates: its dates in text order.
        parties: its parties in text order.
        day: the document's date, YYYY-MM-DD, from which "this fiscal year" is told; None where it is not known.
    """
    if not any(word in text for word in _SPOKEN_OF) and _SMALL.search(text) is None:
        return list(dates)  # most texts: a pattern that may begin anywhere is far slower than a plain search
    reader = _Reader(text, parties, day)
    named = {party for mention in dates if reader.is_fiscal(mention) and (party := reader.named_at(mention))}
    told = next(iter(named)) if len(named) == 1 else None
    placed = [reader.placed(mention, told) if reader.is_fiscal(mention) else mention for mention in dates]
    for i, mention in enumerate(dates[:-1]):
        if placed[i + 1] is not dates[i + 1]:
            placed[i] = reader.with_part(placed[i], placed[i + 1])
        if placed[i] is not mention and reader.is_pair(mention, dates[i + 1]):
            placed[i + 1] = replace(dates[i + 1], when=placed[i].when)
    return placed


class _Reader:
    """Reads the fiscal years of one text."""

    def __init__(self, text: str, parties: Sequence[Mention], day: str | None) -> None:
        self.text, self.parties = text, [party for party in parties if party.id is not None]
        self.starts = [party.start for party in self.parties]
        self.day = date.fromisoformat(day) if day is not None and len(day) == len("2018-11-14") else None

    def is_fiscal(self, mention: Mention) -> bool:
        """Whether a time is a fiscal year, or part of one, by its words or those beside: "2024-25 financial year"."""
        if mention.timex != "DATE" or mention.when is None:
            return False
        second = _SECOND.match(self.text, mention.end)
        end = mention.end if second is None else second.end()
        within = _FISCAL.search(self.text, mention.start, mention.end)
        if within is not None or _BEHIND.match(self.text, end) is not None:
            return True
        return _LISTED.search(self.text, max(0, mention.start - _NEAR), mention.start) is not None

    def named_at(self, mention: Mention) -> str | None:
        """The government that the words of a time or those right before it name: "JFY", "Japan's", "Japanese"."""
        within = _FISCAL.search(self.text, mention.start, mention.end)
        if within is not None and within["japan"] is not None:
            return "JP"
        adjective = _ADJECTIVE.search(self.text, max(0, mention.start - _NEAR), mention.start)
        if adjective is not None and (party := demonyms().get(adjective["word"])) is not None:
            return party
        last = bisect_left(self.starts, mention.start) - 1
        owner = self.parties[last] if last >= 0 else None
        owns = owner is not None and _OF_PARTY.fullmatch(self.text, owner.end, mention.start) is not None
        return owner.id if owns and owner is not None else None

    def placed(self, mention: Mention, told: str | None) -> Mention:
        """A fiscal year with the days of its government, told beside it, once for the text, or by its sentence."""
        stated, kept = self._stated(mention), mention.when
        if stated is None or kept is None or (stated.year is not None and stated.year not in _YEARS):
            return mention
        party = self.named_at(mention) or told or self._only_before(mention)
        fiscal = None if party is None else fiscal_year(party)
        if fiscal is None:
            return _untold(mention, kept, stated)
        first = self._first_year(mention, stated, fiscal)
        if first is not None and first not in _YEARS:
            return mention
        if first is None:
            return replace(mention, when=replace(kept, reason=_EITHER.format(name_of(fiscal.party))))
        days = _of_part(fiscal.days(first), stated.part)
        precision = kept.precision if stated.part is None else _NAMES[stated.part[0]]
        first_day, last_day = (day.isoformat() for day in days)
        reason = _RUNS.format(name_of(fiscal.party), first_day, last_day)
        when = When(kept.value, first_day, last_day, precision, kept.anchor, reason)
        return replace(mention, when=when)

    def with_part(self, mention: Mention, behind: Mention) -> Mention:
        """The quarter parted from the fiscal year it is of: "the third quarter of | Japanese fiscal year 2025"."""
        part = _PART.search(self.text, max(0, behind.start - _NEAR), behind.start)
        told = behind.when is not None and behind.when.precision in _NAMES.values()
        if part is None or not told or not mention.start <= part.start("nth") < mention.end:
            return mention
        value = f"{str(behind.value)[:4]}-{part['part'][0]}{_NTH[part['nth'].lower()]}".upper()
        return replace(mention, when=behind.when, value=value)

    def is_pair(self, mention: Mention, behind: Mention) -> bool:
        """Whether a time is the second figure of the fiscal year before it: "2023/24"."""
        second = _SECOND.match(self.text, mention.end)
        return second is not None and second.span("year") == (behind.start, behind.end)

    def _stated(self, mention: Mention) -> _Stated | None:
        """What a time says of its year; None where its value is of another make."""
        value = _VALUE.fullmatch(str(mention.value))
        if value is None:
            return None
        figures = re.search(r"\d", self.text[mention.start : mention.end]) is not None
        year, second = int(value["year"]), _SECOND.match(self.text, mention.end)
        pair = second is not None and int(second["year"]) % _CENTURY == (year + 1) % _CENTURY
        before = _PART.search(self.text, max(0, mention.start - _NEAR), mention.start)
        part = (_MONTHS[value["part"].lower()], int(value["nth"])) if value["part"] is not None else None
        if part is None and before is not None:
            part = _MONTHS[before["part"][0].lower()], _NTH[before["nth"].lower()]
        return _Stated(year if figures else None, pair, part)

    def _first_year(self, mention: Mention, stated: _Stated, fiscal: FiscalYear) -> int | None:
        """The calendar year in which the fiscal year begins."""
        if stated.year is not None:
            return stated.year if stated.pair else fiscal.named(stated.year)
        if self.day is None:
            return None
        words = self.text[mention.start : mention.end].lower()
        step = 1 if "next" in words or "coming" in words else -1 if "last" in words or "previous" in words else 0
        return fiscal.running(self.day) + step

    def _only_before(self, mention: Mention) -> str | None:
        """The only party that the sentence names before the time."""
        start = max(self.text.rfind(stop, 0, mention.start) for stop in _STOPS)
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, mention.start)
        named = {party.id for party in self.parties[first:last]}
        return next(iter(named)) if len(named) == 1 else None


def _untold(mention: Mention, kept: When, stated: _Stated) -> Mention:
    """The calendar year, or the second of two that are named; with the reason why no more is known."""
    if not stated.pair or stated.year is None:
        return replace(mention, when=replace(kept, reason=_WHOSE))
    year = f"{stated.year + 1:04}"
    when = When(kept.value, f"{stated.year:04}-01-01", f"{year}-12-31", "year", kept.anchor, _SECOND_YEAR)
    return replace(mention, when=when)


def _of_part(days: tuple[date, date], part: tuple[int, int] | None) -> tuple[date, date]:
    """The days of a quarter or half of a fiscal year; all of them where no part is named."""
    if part is None:
        return days
    months, nth = part
    begins = _months_on(days[0], months * (nth - 1))
    return begins, _months_on(begins, months) - timedelta(days=1)


def _months_on(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
