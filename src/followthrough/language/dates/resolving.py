"""Senses -> values: each time counted from its base, with a sentence that says how. No word of any language stands here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple, TYPE_CHECKING

from followthrough.language.dates import calendar
from followthrough.language.dates.senses import Base, How, Reading, Sense, Timex
from followthrough.language.dates.style import Style
from followthrough.language.dates.tense import direction
from followthrough.model import Mention, MentionKind, When

if TYPE_CHECKING:
    from followthrough.language.dates.vocabulary import Vocabulary

#: What a day ahead of the base costs against a day behind it, by what is left open and where the verb looks (-1, 0, +1).
_AHEAD_COST = {
    "weekday": {-1: 100.0, 0: 3.0, 1: 0.4},
    "day": {-1: 3.0, 0: 1.0, 1: 0.2},
    "month": {-1: 4.0, 0: 1.0, 1: 0.2},
    "quarter": {-1: 10.0, 0: 1.0, 1: 1.0},
}
_STATEMENT_COST = 0.5  # a statement looks ahead where its verbs do not tell
_STORY_COST = 0.9  # a story goes forward
_LEAP = 3  # years a story may skip at once
_ECHO_REACH = 1200  # characters back in which "a year earlier" still means the quarter spoken of


class Found(NamedTuple):
    """A value, what it was counted from, and why."""

    value: str
    anchor: str | None
    reason: str


class Resolver:
    """Resolves the readings of one text in order; remembers the time last spoken of."""

    def __init__(self, text: str, anchor: str | None, style: Style, vocabulary: Vocabulary) -> None:
        self.text = text
        self.style = style
        self.vocabulary = vocabulary
        self.anchor = anchor if anchor is not None and calendar.span(anchor) is not None else None
        self.told: str | None = None  # the date last spoken of
        self.thread: str | None = None  # the date the story has come to
        self.aside: int | None = None  # a far year named once
        self.quarter: tuple[str, int] | None = None  # the quarter last spoken of and where

    def mention(self, reading: Reading) -> Mention:
        """Resolve one reading. Readings must come in text order."""
        found = self._resolve(reading.sense, reading)
        sense = reading.sense
        value = found.value + (f"T{sense.part}" if sense.part else "")
        if sense.timex in {Timex.DATE, Timex.TIME}:
            self._remember(found.value, reading.end, sense)
        when = self._when(sense, value, found)
        return Mention(MentionKind.DATE, reading.start, reading.end, timex=sense.timex.value, value=value, when=when)

    def _remember(self, value: str, at: int, sense: Sense) -> None:
        value = value.partition("T")[0]
        if calendar.span(value) is None or len(value) < len("2018"):
            return
        self.told = value
        self._follow(value)
        if "-Q" in value and not sense.echo:
            self.quarter = (value, at)

    def _follow(self, value: str) -> None:
        """Keep the thread of the story: a lone far year ("as in 1812") breaks it only when the next date stays there."""
        year, thread = int(value[:4]), self.thread
        if (
            thread is not None
            and abs(year - int(thread[:4])) > _LEAP
            and (self.aside is None or abs(year - self.aside) > _LEAP)
        ):
            self.aside = year
            return
        self.aside = None
        if thread is None or value != thread[:4]:
            self.thread = value

    # What a time is counted from

    def _base(self, sense: Sense) -> tuple[str | None, str]:
        """Return the base's value and how to name it."""
        if sense.base is Base.MENTION and self.told is not None:
            return self.told, "the time last spoken of"
        if self.style is not Style.NARRATIVE:
            return self.anchor, "the document's date"
        if sense.base is Base.SCENE and self.thread is not None:
            return self.thread, "the time the story has come to"
        return None, "the day of speaking, which the text does not tell"

    def _resolve(self, sense: Sense, reading: Reading) -> Found:
        if sense.how is How.FIXED:
            return Found(sense.value, None, _fixed_reason(sense))
        if sense.how is How.SHIFT:
            return self._shift(sense, reading)
        return self._template(sense, reading)

    # Counted times

    def _shift(self, sense: Sense, reading: Reading) -> Found:
        unit, count = sense.unit, sense.count
        if sense.echo and self.quarter is not None and reading.start - self.quarter[1] < _ECHO_REACH:
            return self._echo(sense, self.quarter[0])
        if sense.value:
            return Found(sense.value, None, "the words say all of it")
        base, name = self._base(sense)
        if sense.echo and sense.base is Base.MENTION and unit == "Q" and self.style is not Style.NARRATIVE:
            base, name = self.anchor, "the document's date"
        span = calendar.span(base) if base is not None else None
        if base is None or span is None:
            return Found(
                calendar.UNKNOWN.get(unit, "XXXX"), None, "it counts from the day of speaking, and that is not known"
            )
        if not calendar.fine_enough(span[2], unit):
            return Found(
                calendar.UNKNOWN.get(unit, "XXXX"), base, f"it counts from {name}, {base}, which is not exact enough"
            )
        day = calendar.stepped(span[0], unit, count)
        if day is None:
            return Found("XXXX", base, f"counted from {name}, {base}, it leaves the calendar")
        return Found(calendar.covering(day, unit), base, f"counted from {name}, {base}")

    def _echo(self, sense: Sense, quarter: str) -> Found:
        count = sense.count if sense.unit == "Y" else 0
        year = sense.value or f"{int(quarter[:4]) + count:04}"
        return Found(f"{year}{quarter[4:]}", quarter, f"counted from the quarter last spoken of, {quarter}")

    # Times that leave something open

    def _template(self, sense: Sense, reading: Reading) -> Found:
        if sense.within is not None:
            return self._within(sense, sense.within, reading)
        base, name = self._base(sense)
        span = calendar.span(base) if base is not None else None
        if base is None or span is None:
            return Found(
                _undetermined(sense.value), None, "the words leave the year open, and no date is known to count from"
            )
        if sense.value.startswith("XXXX-WXX") and span[2] not in {"day", "week"}:
            return Found(sense.value, base, f"the words name only a weekday, and {name}, {base}, is not exact enough")
        day = span[0]
        way = self._way(sense, reading)
        chosen = _choose(_candidates(sense.value, day), span, sense, self._ahead(sense, way))
        if chosen is None:
            return Found(_undetermined(sense.value), base, f"no such day lies near {name}, {base}")
        return Found(chosen, base, f"{_way_reason(sense, way)} {name}, {base}")

    def _within(self, sense: Sense, within: Sense, reading: Reading) -> Found:
        year = self._resolve(within, reading)
        if not year.value[:4].isdigit():
            return Found(_undetermined(sense.value), None, year.reason)
        template = sense.value
        if template.startswith("XXXX-XX-") and self.told is not None and len(self.told) >= len("2018-11"):
            template = f"XXXX-{self.told[5:7]}-{template[8:]}"
        return Found(_dated(template, int(year.value[:4])) or template, year.anchor, f"its year: {year.reason}")

    def _way(self, sense: Sense, reading: Reading) -> int:
        """Return whether the time lies before or after the base; 0 where neither words nor verbs tell."""
        if sense.pointed or sense.count:
            return sense.count
        if self.style is Style.NARRATIVE or sense.base is Base.MENTION:
            return 0
        return direction(self.text, reading.start, reading.end, self.vocabulary)

    def _ahead(self, sense: Sense, way: int) -> float:
        """Return what a day ahead of the base costs against a day behind it."""
        if self.style is Style.NARRATIVE:
            return _STORY_COST
        if way == 0 and self.style is Style.STATEMENT:
            return _STATEMENT_COST
        return _AHEAD_COST[_kind(sense.value)][max(-1, min(1, way))]

    # The days covered

    def _when(self, sense: Sense, value: str, found: Found) -> When:
        if sense.timex is Timex.DURATION and sense.frame:
            return self._framed(sense, value)
        span = calendar.span(value) if sense.timex in {Timex.DATE, Timex.TIME} else None
        if span is None:
            precision = "span" if sense.timex is Timex.DURATION else "unknown"
            return When(value, precision=precision, anchor=found.anchor, reason=found.reason)
        return When(value, span[0].isoformat(), span[1].isoformat(), span[2], found.anchor, found.reason)

    def _framed(self, sense: Sense, value: str) -> When:
        base, name = self._base(Sense(Timex.DURATION))
        span = calendar.span(base) if base is not None else None
        if base is None or span is None:
            return When(value, precision="span", reason="it runs from the day of speaking, and that is not known")
        first, last = (
            (span[0], stepped_by(span[1], value, 1)) if sense.frame > 0 else (stepped_by(span[0], value, -1), span[1])
        )
        reason = f"it runs {'from' if sense.frame > 0 else 'up to'} {name}, {base}"
        return When(
            value, first.isoformat() if first else None, last.isoformat() if last else None, "span", base, reason
        )


def stepped_by(day: date, length: str, way: int) -> date | None:
    """Return the day a TIMEX3 length (P3Y, P2Y6M, P10D) after (+1) or before (-1) a day; None where the length is vague."""
    if not length.startswith("P") or "X" in length or "T" in length:
        return None
    number, out = "", day
    for char in length[1:]:
        if char.isalpha():
            if not number.isdigit():
                return None
            step = calendar.stepped(out, char, way * int(number))
            if step is None:
                return None
            out, number = step, ""
        else:
            number += char
    return out


def _undetermined(template: str) -> str:
    return template if "@" not in template else "XXXX-" + template[6:8]


def _fixed_reason(sense: Sense) -> str:
    if sense.timex is Timex.DURATION:
        return "a length of time, not a place in the calendar"
    if sense.timex is Timex.SET:
        return "a time that comes again and again"
    if sense.value.endswith("_REF"):
        return "it names no day"
    return "the words say all of it"


def _way_reason(sense: Sense, way: int) -> str:
    if sense.pointed or sense.count:
        return {-1: "the last one before", 0: "the one of the same year or week as", 1: "the next one after"}[
            max(-1, min(1, way))
        ]
    return {
        -1: "the verb looks back: the latest one before",
        0: "the one nearest to",
        1: "the verb looks ahead: the next one from",
    }[way]


def _candidates(template: str, day: date) -> list[str]:
    """The values near a day that a template can stand for, in time order."""
    if template.startswith("XXXX-WXX-"):
        if not date(2, 1, 1) < day < date(9998, 1, 1):
            return []
        if template.endswith("WE"):
            return [calendar.covering(day + timedelta(days=7 * step), "WE") for step in (-1, 0, 1)]
        weekday = int(template[-1])
        return [(day + timedelta(days=weekday - day.isoweekday() + 7 * step)).isoformat() for step in (-1, 0, 1)]
    if template.startswith("XXXX-XX-"):
        months = (calendar.stepped(day.replace(day=1), "M", step) for step in (-1, 0, 1))
        return [
            v for m in months if m is not None and calendar.span(v := f"{m.isoformat()[:8]}{template[8:]}") is not None
        ]
    if template.startswith("XXXX"):
        return [v for year in (day.year - 1, day.year, day.year + 1) if (v := _dated(template, year)) is not None]
    return []


def _dated(template: str, year: int) -> str | None:
    """Fill in the year. "@11:4:4" is the fourth Thursday of November."""
    if not 1 <= year <= 9999:  # noqa: PLR2004 -- the years of the calendar
        return None
    month, at, rest = template.partition("@")
    if at:
        month, weekday, nth = rest.split(":")
        return calendar.nth_weekday(year, int(month), int(weekday), int(nth)).isoformat()
    value = f"{year:04}{template[4:]}"
    return value if calendar.span(value) is not None or "XX" in value else None


def _choose(candidates: list[str], base: tuple[date, date, str], sense: Sense, ahead: float) -> str | None:
    """Pick the candidate that the pointing word or the verb asks for."""
    spans = [(value, *span[:2]) for value in candidates if (span := calendar.span(value)) is not None]
    first, last = base[0], base[1]
    if sense.pointed and sense.count == 0:
        same = [value for value, low, _ in spans if (low.isocalendar()[:2] if "WXX" in sense.value else low.year)
                == (first.isocalendar()[:2] if "WXX" in sense.value else first.year)]  # fmt: skip
        return same[0] if same else None
    if sense.pointed:
        return _pointed(spans, first, last, sense.count)
    return min(spans, key=lambda s: _distance(s, first, last, ahead), default=(None,))[0]


def _pointed(spans: list[tuple[str, date, date]], first: date, last: date, way: int) -> str | None:
    """The nearest one that lies wholly before (-1) or after (+1) the base."""
    if way < 0:
        return next((value for value, _, high in reversed(spans) if high < first), None)
    return next((value for value, low, _ in spans if low > last), None)


def _distance(span: tuple[str, date, date], first: date, last: date, ahead: float) -> float:
    """Days from the base to a candidate; those ahead of it cost `ahead` times as much."""
    _, low, high = span
    return (low - last).days * ahead if low > last else max((first - high).days, 0)


def _kind(template: str) -> str:
    if "WXX" in template:
        return "weekday"
    if template[4:6] in {"-Q", "-H"}:
        return "quarter"
    return "day" if len(template) > len("XXXX-11") else "month"
