"""Times in Japanese text, beside the English grammar: eras, fiscal years from April, 来年, 今後3年間, 5月3日.

The patterns stand in `rules`. What leaves the year open is counted from the document's date: the day or month
nearest to it, after it where a limit is set behind the words (5月末までに).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.rules import (
    DAY_BEHIND,
    MONTH_BEHIND,
    REFERENCES,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_WEEKS,
    RELATIVE_YEARS,
    RULES,
    SETS,
    TELLING,
    TOLD_DAYS,
    TOLD_MONTHS,
    TOLD_YEARS,
    UNITS,
    WEEKDAYS,
    YEAR_PAIR,
)
from followthrough.language.dates.japanese.values import (
    Value,
    count_told,
    of_fiscal,
    of_year,
    placed,
    small,
    written,
    year_told,
)
from followthrough.language.dates.lengths import length
from followthrough.language.japanese.script import one_width
from followthrough.model import Mention, MentionKind, When

_SAYS_ALL: Final = "the words say all of it"
_LENGTH: Final = "a length of time, not a place in the calendar"
_AGAIN: Final = "a time that comes again and again"
_NO_DAY: Final = "it names no day"
_NOT_KNOWN: Final = "it counts from the day of speaking, and that is not known"
_OPEN: Final = "the words leave the year open, and no date is known to count from"
_AHEAD: Final = re.compile(
    r"(?:末|中|頃|ごろ|上旬|中旬|下旬)?(?:まで|以降|から|より|に(?:も|は)?(?:開|実|予|行わ|行う|発効|始))"
)
_SAME_SENTENCE: Final = 60  # characters in which a month is of the year just told of
_FRAMES_BACK: Final = ("過去", "直近", "最近", "ここ", "これまで", "前の")


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
        self.plain, self.anchor = plain, anchor
        self.told: str | None = None  # the date last told of
        self.told_at = 0  # where its words end

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
            self.told, self.told_at = value.when.value, end
        return Mention(MentionKind.DATE, start, end, timex=value.timex, value=value.when.value, when=value.when)

    def _read(self, hit: _Hit) -> Value | None:
        return _READINGS[hit.name](self, hit.match)

    def _pair(self, hit: _Hit) -> Iterator[Mention]:
        """2026-2030年: two years."""
        for side in ("low", "high"):
            value = placed(hit.match[side], None, _SAYS_ALL)
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

    # Readings; each is named in `_READINGS`

    def date(self, match: re.Match[str]) -> Value | None:
        """A day or month, its year told or the nearest one."""
        parts = match.groupdict()
        year, month, day = year_told(parts), small(parts.get("month")), small(parts.get("day"))
        if month is None or not 1 <= month <= len("JFMAMJJASOND"):
            return None
        if year is not None:
            return placed(written(year, month, day), None, _SAYS_ALL)
        if self.anchor is None:
            return Value("DATE", When(f"XXXX-{month:02}" + (f"-{day:02}" if day else ""), reason=_OPEN))
        return self._nearest(month, day, match.span())

    def _nearest(self, month: int, day: int | None, at: tuple[int, int]) -> Value | None:
        """The day or month of the year in which it lies nearest to the document's date; ahead where a limit follows."""
        anchor = calendar.span(self.anchor or "")
        if anchor is None:
            return None
        year, base = anchor[0].year, anchor[0]
        told = (self.told or "")[:4]
        if told.isdigit() and int(told) != year and self._goes_on(at[0]):
            same = placed(written(int(told), month, day), told, f"the sentence has just told of {told}")
            if same is not None:
                return same
        ahead = _AHEAD.match(self.plain, at[1]) is not None
        found = [value for shift in (-1, 0, 1) if (value := placed(written(year + shift, month, day), None, ""))]
        if ahead:
            found = [value for value in found if (value.when.latest or "") >= base.isoformat()] or found
        if not found:
            return None
        best = min(found, key=lambda value: abs((date.fromisoformat(value.when.earliest or "") - base).days))
        way = "the words before it set a limit: the next one from" if ahead else "the one nearest to"
        return placed(best.when.value, self.anchor, f"{way} the document's date, {self.anchor}")

    def _goes_on(self, start: int) -> bool:
        """Whether the sentence that has just told of a year is not over yet."""
        return start - self.told_at <= _SAME_SENTENCE and "。" not in self.plain[self.told_at : start]

    def day(self, match: re.Match[str]) -> Value | None:
        """A day alone, of the nearest month: 3日、外相は."""
        anchor, day = calendar.span(self.anchor or ""), small(match["day"])
        if anchor is None or day is None or calendar.precision(self.anchor or "") != "day":
            return None
        first = anchor[0]
        months = [calendar.stepped(first.replace(day=1), "M", shift) for shift in (-1, 0, 1)]
        found = [placed(f"{month.isoformat()[:8]}{day:02}", self.anchor, "") for month in months if month is not None]
        days = [date.fromisoformat(value.when.earliest or "") for value in found if value is not None]
        if not days:
            return None
        best = min(days, key=lambda each: abs((each - first).days))
        return placed(best.isoformat(), self.anchor, f"the one nearest to the document's date, {self.anchor}")

    def year(self, match: re.Match[str]) -> Value | None:
        """A calendar year or its half, quarter or season."""
        year = year_told(match.groupdict())
        return None if year is None else of_year(year, match.groupdict(), None, _SAYS_ALL)

    def fiscal(self, match: re.Match[str]) -> Value | None:
        """A fiscal year or its half or quarter."""
        year = year_told(match.groupdict())
        return None if year is None else of_fiscal(year, match.groupdict(), None)

    def relative(self, match: re.Match[str]) -> Value | None:
        """来年, 本年度上半期, 昨年5月3日: counted from the document's date; 翌年 from the time last told of."""
        told = match["told"]
        steps = RELATIVE_YEARS.get(told)
        base, name = (
            (self.anchor, "the document's date") if steps is not None else (self.told, "the time last spoken of")
        )
        if base is None:
            return Value("DATE", When("XXXX", reason=_NOT_KNOWN))
        year = int(base[:4]) + (TOLD_YEARS[told] if steps is None else steps)
        parts, reason = match.groupdict(), f"counted from {name}, {base}"
        if told.endswith("度"):
            started = len(base) == len("2025") or int(base[5:7]) >= 4  # noqa: PLR2004 - April
            return of_fiscal(year if started else year - 1, parts, base)
        if parts.get("month"):
            month = small(parts["month"])
            return None if month is None else placed(written(year, month, small(parts.get("day"))), base, reason)
        return of_year(year, parts, base, reason)

    def decade(self, match: re.Match[str]) -> Value | None:
        """2020年代."""
        return placed(match["decade"], None, _SAYS_ALL)

    def century(self, match: re.Match[str]) -> Value | None:
        """21世紀, 今世紀半ば: its middle is the year fifty."""
        if match["century"] == "今":
            if self.anchor is None:
                return Value("DATE", When("XX", reason=_NOT_KNOWN))
            value = self.anchor[:2]
        else:
            value = f"{int(match['century']) - 1:02}"
        if match["part"] not in {"半ば", "中葉"}:
            return placed(value, self.anchor, _SAYS_ALL)
        middle = f"{value}50"
        return Value("DATE", When(value, f"{middle}-01-01", f"{middle}-12-31", "year", self.anchor, _SAYS_ALL))

    def ends_of_year(self, match: re.Match[str]) -> Value | None:
        """年内, 年末, 年度末: of the year of the document's date."""
        if self.anchor is None:
            return Value("DATE", When("XXXX", reason=_NOT_KNOWN))
        year, reason = int(self.anchor[:4]), f"counted from the document's date, {self.anchor}"
        if match["edge"].startswith("年度"):
            started = len(self.anchor) == len("2025") or int(self.anchor[5:7]) >= 4  # noqa: PLR2004 - April
            return of_fiscal(year if started else year - 1, {}, self.anchor)
        return placed(f"{year:04}", self.anchor, reason)

    def months(self, match: re.Match[str]) -> Value | None:
        """先月, 本月末, 来月5日, 同月."""
        told, parts = match["told"], match.groupdict()
        steps = RELATIVE_MONTHS.get(told)
        base, name = (
            (self.anchor, "the document's date") if steps is not None else (self.told, "the time last spoken of")
        )
        span = calendar.span(base or "")
        if base is None or span is None or len(base) < len("2025-05"):
            return Value("DATE", When("XXXX-XX", reason=_NOT_KNOWN if base is None else ""))
        day = calendar.stepped(span[0], "M", TOLD_MONTHS[told] if steps is None else steps)
        if day is None:
            return None
        number = small(parts.get("day"))
        value = day.isoformat()[:7] + ("" if number is None else f"-{number:02}")
        return placed(value, base, f"counted from {name}, {base}")

    def weeks(self, match: re.Match[str]) -> Value | None:
        """先週, 来週の金曜日."""
        span = calendar.span(self.anchor or "")
        if span is None or span[2] != "day":
            return Value("DATE", When("XXXX-WXX", reason=_NOT_KNOWN))
        day = calendar.stepped(span[0], "W", RELATIVE_WEEKS.get(match["told"], 0))
        if day is None:
            return None
        if match["weekday"]:
            monday = day - timedelta(days=day.weekday())
            value = (monday + timedelta(days=WEEKDAYS.index(match["weekday"]))).isoformat()
        else:
            value = calendar.covering(day, "W")
        return placed(value, self.anchor, f"counted from the document's date, {self.anchor}")

    def days(self, match: re.Match[str]) -> Value | None:
        """本日, 昨日, 翌日."""
        steps = RELATIVE_DAYS.get(match["told"])
        base, name = (
            (self.anchor, "the document's date") if steps is not None else (self.told, "the time last spoken of")
        )
        span = calendar.span(base or "")
        if span is None or span[2] != "day":
            return Value("DATE", When("XXXX-XX-XX", reason=_NOT_KNOWN))
        day = calendar.stepped(span[0], "D", TOLD_DAYS[match["told"]] if steps is None else steps)
        return None if day is None else placed(day.isoformat(), base, f"counted from {name}, {base}")

    def every(self, match: re.Match[str]) -> Value | None:
        """毎年, 2年ごと, 年2回."""
        parts = match.groupdict()
        if parts.get("set"):
            return Value("SET", When(SETS[match["set"]], reason=_AGAIN))
        unit = UNITS[parts.get("unit") or match["once"]] if parts.get("unit") or parts.get("once") else "Y"
        count = count_told(parts.get("number") or "1")
        return Value("SET", When(length(count, unit), reason=_AGAIN))

    def length(self, match: re.Match[str]) -> Value | None:
        """今後3年間, 5年以内, 2年後, 10年間."""
        parts = match.groupdict()
        count = count_told(match["number"])
        if count is not None and parts.get("half"):
            count += 0.5
        value = length(count, UNITS[match["unit"]])
        span, frame = parts.get("span") or "", parts.get("frame") or ""
        if span in {"後", "前"} or (span == "以内" and not frame and self.anchor is None):
            return self._step(value, -1 if span == "前" else 1)
        forward = frame in {"今後", "向こう", "来る", "次の", "これからの"} or "以内" in (span, parts.get("within"))
        back = frame.startswith(_FRAMES_BACK) or span == "来"
        if not (forward or back):
            return Value("DURATION", When(value, precision="span", reason=_LENGTH))
        return self._framed(value, 1 if forward else -1)

    def _step(self, value: str, way: int) -> Value | None:
        """3年後: a time as exact as its unit."""
        base = calendar.span(self.anchor or "")
        day = None if base is None else calendar.stepped_by(base[0], value, way)
        if day is None:
            return Value("DURATION", When(value, precision="span", reason=_NOT_KNOWN if base is None else _LENGTH))
        reached = calendar.covering(day, value[-1] if value[-1] in "YMW" else "D")
        return placed(reached, self.anchor, f"counted from the document's date, {self.anchor}")

    def _framed(self, value: str, way: int) -> Value:
        base = calendar.span(self.anchor or "")
        if base is None:
            reason = "it runs from the day of speaking, and that is not known"
            return Value("DURATION", When(value, precision="span", reason=reason))
        edge = calendar.stepped_by(base[1] if way > 0 else base[0], value, way)
        far = None if edge is None else edge.isoformat()
        first, last = (base[0].isoformat(), far) if way > 0 else (far, base[1].isoformat())
        runs = "it runs from" if way > 0 else "it runs up to"
        return Value(
            "DURATION", When(value, first, last, "span", self.anchor, f"{runs} the document's date, {self.anchor}")
        )

    def clock(self, match: re.Match[str]) -> Value | None:
        """午後3時: of the day last told of."""
        hour = small(match["hour"])
        if hour is None or hour > 12:  # noqa: PLR2004 - hours of half a day
            return None
        minute = 30 if match["half"] else int(match["minute"] or 0)
        hour = hour % 12 + (12 if match["ampm"] == "午後" else 0)
        day = self.told if self.told is not None and calendar.precision(self.told) == "day" else None
        span = calendar.span(day or "")
        value = f"{day or 'XXXX-XX-XX'}T{hour:02}:{minute:02}"
        if span is None:
            return Value("TIME", When(value, reason=_NO_DAY))
        iso = span[0].isoformat()
        return Value("TIME", When(value, iso, iso, "day", day, f"counted from the time last spoken of, {day}"))

    def minutes(self, match: re.Match[str]) -> Value | None:
        """約50分間."""
        count = count_told(match["number"])
        if count is not None and match["half"]:
            count += 0.5
        value = length(count, "TH" if match["unit"] == "時間" else "TM")
        return Value("DURATION", When(value, precision="span", reason=_LENGTH))

    def ref(self, match: re.Match[str]) -> Value | None:
        """現在, 近年, 将来."""
        return Value("DATE", When(REFERENCES[match["ref"]], reason=_NO_DAY))


def _pair(match: re.Match[str]) -> _Hit:
    return _Hit(match.start(), match.end(), "pair", match)


_READINGS: Final[dict[str, Callable[[_Reader, re.Match[str]], Value | None]]] = {
    name: getattr(_Reader, name) for name in dict.fromkeys(name for name, _ in RULES)
}
