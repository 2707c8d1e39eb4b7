"""Times in Japanese text, beside the English grammar: eras, fiscal years from April, 来年, 今後3年間, 5月3日.

The patterns stand in `rules`, what they mean in `readings`. What leaves the year open is counted from the document's
date: the day or month nearest to it, after it where a limit is set behind the words (5月末までに).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.readings import COUNTED, STATED
from followthrough.language.dates.japanese.rules import DAY_BEHIND, MONTH_BEHIND, RULES, TELLING, YEAR_PAIR
from followthrough.language.dates.japanese.told import SAYS_ALL, Told
from followthrough.language.dates.japanese.values import Value, placed, small
from followthrough.language.japanese.script import one_width
from followthrough.model import Mention, MentionKind


class _Hit(NamedTuple):
    start: int
    end: int
    name: str
    match: re.Match[str]


def tag_japanese_dates(text: str, *, anchor: str | None) -> list[Mention]:
    """Every time of a Japanese text in text order, resolved from the document's date (YYYY[-MM[-DD]]) where it must be.

    Mentions do not overlap. Never raises on any text. Source of the values: ISO-TimeML's TIMEX3.
    """
    if TELLING.search(text) is None and text.isascii():
        return []
    plain = one_width(text)
    known = anchor if anchor is not None and calendar.span(anchor) is not None else None
    reader = _Reader(plain, known)
    return sorted(reader.mentions(), key=lambda mention: mention.start)


def _hits(plain: str) -> list[_Hit]:
    """What any pattern finds, leftmost and longest; of two as long the one whose rule stands first."""
    found = [
        (match.start(), -match.end(), number, match)
        for number, (_, pattern) in enumerate(RULES)
        for match in pattern.finditer(plain)
    ]
    hits: list[_Hit] = []
    read = 0
    for start, minus_end, number, match in sorted(found, key=lambda each: each[:3]):
        if start >= read and -minus_end > start:
            hits.append(_Hit(start, -minus_end, RULES[number][0], match))
            read = -minus_end
    return hits


class _Reader:
    """Reads one text from left to right; remembers the day last told of."""

    def __init__(self, plain: str, anchor: str | None) -> None:
        self.plain = plain
        self.told = Told(plain, anchor)

    def mentions(self) -> Iterator[Mention]:
        pairs = {match.start(): match for match in YEAR_PAIR.finditer(self.plain)}
        read = 0
        for hit in sorted((*_hits(self.plain), *map(_pair, pairs.values())), key=lambda each: (each.start, -each.end)):
            if hit.start < read:
                continue
            if hit.name == "pair":
                yield from self._pair(hit)
                read = hit.end
                continue
            value = self._read(hit)
            if value is None:
                continue
            yield self._mention(hit.start, hit.end, value)
            more = self._behind(hit, value)
            read = hit.end
            if more is not None:
                read, mention = more
                yield mention

    def _mention(self, start: int, end: int, value: Value) -> Mention:
        if value.timex == "DATE" and value.when.value[:4].isdigit():
            self.told.last, self.told.end = value.when.value, end
        return Mention(MentionKind.DATE, start, end, timex=value.timex, value=value.when.value, when=value.when)

    def _read(self, hit: _Hit) -> Value | None:
        stated = STATED.get(hit.name)
        return COUNTED[hit.name](hit.match, self.told) if stated is None else stated(hit.match)

    def _pair(self, hit: _Hit) -> Iterator[Mention]:
        """2026-2030年: two years."""
        for side in ("low", "high"):
            value = placed(hit.match[side], None, SAYS_ALL)
            if value is not None:
                yield self._mention(hit.match.start(side), hit.match.end(side), value)

    def _behind(self, hit: _Hit, value: Value) -> tuple[int, Mention] | None:
        """The second of two days or months told together: 5月3日から5日, 2025年4月から6月."""
        written = value.when.value
        if value.timex != "DATE" or not written[:4].isdigit() or hit.name == "clock":
            return None
        pattern = DAY_BEHIND if len(written) == len("2025-05-03") else MONTH_BEHIND if written[4:5] == "-" else None
        match = None if pattern is None or "W" in written else pattern.match(self.plain, hit.end)
        if match is None or not written[5:7].isdigit():
            return None
        second = self._second(written, match)
        if second is None:
            return None
        start = match.start("day") if pattern is DAY_BEHIND else match.start("month")
        return match.end(), self._mention(start, match.end(), second)

    def _second(self, first: str, match: re.Match[str]) -> Value | None:
        parts = match.groupdict()
        month, day = small(parts.get("month")), small(parts.get("day"))
        year = int(first[:4])
        if month is None:
            month = int(first[5:7])
        elif month < int(first[5:7]):
            year += 1
        value = f"{year:04}-{month:02}" + ("" if day is None else f"-{day:02}")
        return placed(value, None, f"it is told together with {first}") if value > first[: len(value)] else None


def _pair(match: re.Match[str]) -> _Hit:
    return _Hit(match.start(), match.end(), "pair", match)
