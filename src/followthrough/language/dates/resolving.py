"""Senses -> values: each time counted from its base, with a sentence that says how."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from followthrough.language.dates import calendar, choosing, reasons
from followthrough.language.dates.choosing import Candidate
from followthrough.language.dates.senses import Base, How, Sense, Timex
from followthrough.language.dates.style import Style
from followthrough.language.dates.tense import SURELY_BEHIND, direction
from followthrough.language.dates.together import GAP, Together
from followthrough.language.dates.told import COMPARED_REACH, Mark, Told
from followthrough.model import Mention, MentionKind, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from followthrough.language.dates.senses import Reading
    from followthrough.language.dates.vocabulary import Vocabulary

_DAY_REACH = 500  # characters in which a day named is still that of a time of day
_STORY_REACH = 160  # ... in a story
_BESIDE = 8  # characters between a day and its time of day
_SAYING = 60  # characters before the day of saying
_OUR_TIMES_REACH = 160  # ... between a year long past and the "today" that is set against it
_YEAR_REACH = 80  # characters behind a year in which a month is of that year
_COMPARED = 80  # characters before a time that is compared with another
_OF_A_YEAR = frozenset({"month", "day"})  # what is left open in "in 2011, on 4 June"


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
        self.anchor = anchor
        self.told = Told(anchor)
        self.together = Together(text, vocabulary)
        self.following: Reading | None = None  # the time that is told next

    def mentions(self, readings: Sequence[Reading]) -> Iterator[Mention]:
        """Resolve the readings of the text, in text order."""
        for reading, following in zip_longest(readings, readings[1:]):
            self.following = following
            yield self._mention(reading)

    def _mention(self, reading: Reading) -> Mention:
        sense = self._of_the_same_day(reading)
        found = self._resolve(sense, reading)
        value = found.value + (f"T{sense.part}" if sense.part else "")
        if sense.timex in {Timex.DATE, Timex.TIME}:
            day = found.value.partition("T")[0]
            self.told.remember(sense, day, reading.end, self._mark(reading, day))
        when = self._when(sense, value, found)
        return Mention(MentionKind.DATE, reading.start, reading.end, timex=sense.timex.value, value=value, when=when)

    def _of_the_same_day(self, reading: Reading) -> Sense:
        """A time of day without its day: "It broke on Friday. ... At 6 a.m." goes on with Friday."""
        sense = reading.sense
        if sense.unit in {"E", "C"} and self._is_of_the_decade_told(sense, reading):
            return replace(sense, base=Base.MENTION)
        if sense.base is not Base.DAY:
            return sense
        if sense.unit == "M":  # "by the end of the month" is by the end of the present one
            told = calendar.fine_enough(calendar.precision(self.told.last or ""), "M")
            back = told and direction(self.text, reading.start, reading.end, self.vocabulary) <= 0
            return replace(sense, base=Base.MENTION if back else Base.SCENE)
        beside = self.told.neighbour
        if beside is not None and reading.start - beside.end <= _BESIDE and calendar.precision(beside.value) == "day":
            return replace(sense, base=Base.MENTION)  # until Friday at 5 p.m.
        reach = _STORY_REACH if self.style is Style.NARRATIVE else _DAY_REACH
        if not sense.part:
            reach = GAP * 4  # "later in the day" is mostly of the day of speaking
        near = self.told.near_scene(reading.start, reach)
        return sense if near is not None and self._fits(near, reading) else replace(sense, base=Base.ANCHOR)

    def _is_of_the_decade_told(self, sense: Sense, reading: Reading) -> bool:
        """ "In the early 1950s ... By the end of the decade": a past one just told, where nothing is promised."""
        told = self.told.decade(reading.start)
        if told is None or sense.base is not Base.SCENE or sense.count or self.style is Style.STATEMENT:
            return False
        ends = self.vocabulary.breaks.search(self.text, reading.end)
        near = max(0, reading.start - _YEAR_REACH), len(self.text) if ends is None else ends.start()
        past = self.anchor is None or told < self.anchor[: len(told)]
        return past and self.vocabulary.future.search(self.text, *near) is None

    def _fits(self, scene: tuple[str, int], reading: Reading) -> bool:
        """Whether a day lies where the verb looks: what was done at six was not done on the Sunday to come."""
        day, end = scene
        here = (self.anchor or day)[: len(day)]
        way = 0 if day == here else direction(self.text, reading.start, reading.end, self.vocabulary)
        if day > here:
            return way > 0 or self.vocabulary.breaks.search(self.text, end, reading.start + 1) is None
        before = self.text[max(0, reading.start - GAP) : reading.start]
        passed = day < here and self.vocabulary.limits.search(before) is not None  # "last night ... until 5 a.m."
        return way <= 1 and not passed

    def _base(self, sense: Sense, start: int = 0) -> tuple[Candidate | None, str]:
        """Return the days a sense is counted from and how to name them."""
        value, name = self.anchor, "the document's date"
        told = self.told.meant_by(sense, start) if sense.base in {Base.MENTION, Base.THAT, Base.DAY} else None
        if told is not None:
            value, name = told, "the time last spoken of"
        elif self.style is Style.NARRATIVE:
            value, name = (self.told.thread if sense.base is Base.SCENE else None), "the time the story has come to"
        span = calendar.span(value) if value is not None else None
        return (None, name) if value is None or span is None else (Candidate(value, *span[:2]), f"{name}, {value}")

    # Values

    def _resolve(self, sense: Sense, reading: Reading) -> Found:
        found = self._counted(sense, reading)
        if not sense.unit or sense.how is How.SHIFT:
            return found
        span = calendar.span(found.value)
        holding = calendar.UNKNOWN.get(sense.unit, "XXXX") if span is None else calendar.covering(span[0], sense.unit)
        return found._replace(value=holding)

    def _counted(self, sense: Sense, reading: Reading) -> Found:
        if sense.how is How.FIXED:
            return Found(sense.value, None, reasons.of_the_words(sense))
        if sense.how is How.TEMPLATE:
            spoken = self.told.quarter(reading.start) if sense.echo else None
            return self._template(sense, reading) if spoken is None else Found(spoken, spoken, "it was just spoken of")
        if sense.echo:
            return self._echo(sense, reading)
        closed = self.told.year_just_closed(sense, reading.start)
        if closed is not None and direction(self.text, reading.start, reading.end, self.vocabulary) == SURELY_BEHIND:
            return Found(closed, closed, f"counted from the quarter last spoken of, {closed}-Q4")
        if self._is_of_our_times(sense, reading):
            return Found("PRESENT_REF", None, "it names no day")
        return self._shift(sense, reading)

    def _shift(self, sense: Sense, reading: Reading) -> Found:
        base, name = self._base(sense, reading.start)
        if base is not None and sense.within is not None:
            base = base._replace(first=calendar.stepped(base.first, "D", sense.within.count) or base.first)
        unit = sense.cover or sense.unit
        unknown = calendar.UNKNOWN.get(unit, "XXXX")
        if base is None:
            return Found(unknown, None, "it counts from the day of speaking, and that is not known")
        if not calendar.fine_enough(calendar.precision(base.value), unit):
            return Found(unknown, base.value, f"it counts from {name}, which is not exact enough")
        first = base.last if base.value.endswith("-WI") else base.first  # a winter is of the year it ends in
        day = calendar.stepped(first, sense.unit, sense.count - self._is_past_night(sense, reading))
        if day is not None and self._past_the_anchor(sense, day, reading):
            return Found(unknown, base.value, f"counted from {name}, it would lie ahead, but no verb looks ahead")
        if day is None:
            far = "PAST_REF" if sense.count < 0 else "FUTURE_REF"
            return Found(far, base.value, f"counted from {name}, it leaves the calendar")
        return Found(calendar.covering(day, unit), base.value, f"counted from {name}")

    def _is_of_our_times(self, sense: Sense, reading: Reading) -> bool:
        """ "In 1993 we were ten. Today we are a thousand": set against a year long past, and no deed of the day."""
        first = self.told.neighbour
        if first is None or sense.unit != "D" or sense.count or sense.part or sense.base is not Base.ANCHOR:
            return False
        near = self.style is Style.NEWS and reading.start - first.end < _OUR_TIMES_REACH
        if not near or calendar.precision(first.value) not in {"year", "decade", "century"}:
            return False
        past = first.value < f"{int((self.anchor or '0000')[:4]) - 1:04}"[: len(first.value)]
        if not past:
            return False
        holds = self.vocabulary.holds.match(self.text, reading.start) is not None
        return holds and direction(self.text, reading.start, reading.end, self.vocabulary) <= 0

    def _is_past_night(self, sense: Sense, reading: Reading) -> bool:
        """Whether "overnight" is told as over."""
        return sense.night and direction(self.text, reading.start, reading.end, self.vocabulary) < 0

    def _past_the_anchor(self, sense: Sense, day: date, reading: Reading) -> bool:
        """Whether "two days later", told as done, would lie after the day of writing: it counts from something else."""
        told, anchor = calendar.span(self.told.last or ""), calendar.span(self.anchor or "")
        if sense.base not in {Base.MENTION, Base.THAT} or sense.count <= 0 or self.style is Style.NARRATIVE:
            return False
        reached = calendar.span(calendar.covering(day, sense.unit))
        if anchor is None or (reached or (day,))[0] <= anchor[1] or (told is not None and told[0] > anchor[1]):
            return False
        way = direction(self.text, reading.start, reading.end, self.vocabulary)
        return way < 0 or (way == 0 and told is not None)

    def _echo(self, sense: Sense, reading: Reading) -> Found:
        """Count from the quarter last spoken of: "a year earlier" is then the same quarter of the year before."""
        month = self._month_before(sense, reading)
        if month is not None or sense.cover:
            return month or self._shift(replace(sense, base=Base.ANCHOR), reading)
        quarter = self.told.quarter(reading.start)
        if sense.base is Base.THAT and self.told.year_is_nearer(reading.start):
            quarter = None
        if quarter is not None:
            year = sense.value or f"{int(quarter[:4]) + (sense.count if sense.unit == 'Y' else 0):04}"
            return Found(f"{year}{quarter[4:]}", quarter, f"counted from the quarter last spoken of, {quarter}")
        if sense.value:
            return Found(sense.value, None, "the words say all of it")
        at_once = sense.unit == "Q"  # "the quarter" alone is the one before the day of speaking
        counted = Sense(sense.timex, How.SHIFT, unit=sense.unit, count=sense.count) if at_once else sense
        return self._shift(counted, reading)

    def _month_before(self, sense: Sense, reading: Reading) -> Found | None:
        """Resolve the same month of the year before, where a month is set against it."""
        month = self.told.month(reading.start, COMPARED_REACH)
        if month is None or sense.unit != "Y" or sense.pointed or not (sense.cover or self._is_compared(reading)):
            return None
        before = f"{int(month[:4]) + sense.count:04}{month[4:]}"
        return Found(before, month, f"counted from the month it is compared with, {month}")

    def _mark(self, reading: Reading, day: str) -> Mark:
        """What a day is told for: "police said on Wednesday", "trapped since Friday"."""
        first = self.told.neighbour
        if first is not None and self.together.ends_a_run(first, reading):
            return Mark.ENDING
        before = self.text[max(0, reading.start - _SAYING) : reading.start]
        if self.vocabulary.record.search(before) is not None:
            return Mark.RECORD
        if len(day) == len("2018-06"):
            return Mark.COMPARED if self._is_compared(reading) else Mark.EVENT
        if len(day) != len("2018-06-18"):
            return Mark.EVENT
        if self.vocabulary.lasting.search(before) is not None:
            return Mark.LASTING
        near = day == self.anchor and self.told.near_scene(reading.start) is not None
        return Mark.SAYING if near and self.vocabulary.saying.search(before) is not None else Mark.EVENT

    def _is_compared(self, reading: Reading) -> bool:
        """Whether the words before set against one another: "in March from a year earlier"."""
        before = self.text[max(0, reading.start - _COMPARED) : reading.start]
        return self.vocabulary.compared.search(before) is not None

    def _template(self, sense: Sense, reading: Reading) -> Found:
        if sense.within is not None:
            return self._within(sense, sense.within, reading)
        told = self._known_day(sense, reading) or self._of_the_month_told(sense, reading)
        return told or self._of_the_year_told(sense, reading) or self._near(sense, reading)

    def _of_the_month_told(self, sense: Sense, reading: Reading) -> Found | None:
        """Resolve a day of a month of another year just told of: "the rising of November 1973 ... on 17 November"."""
        month = self.told.month(reading.start)
        if month is None or sense.pointed or choosing.kind(sense.value) != "day" or "@" in sense.value:
            return None
        if sense.value[4:7] != month[4:7] or month[:4] == (self.anchor or "")[:4]:
            return None
        value = choosing.in_year(sense.value, int(month[:4]))
        return None if value is None else Found(value, month, f"the text has just told of {month}")

    def _of_the_year_told(self, sense: Sense, reading: Reading) -> Found | None:
        """Resolve a month of another year that its sentence has just told of: "in 2011, after a dry spring"."""
        if self.told.year is None or sense.pointed or choosing.kind(sense.value) not in _OF_A_YEAR:
            return None
        year, end = self.told.year
        if not self._goes_on_with(year, end, reading):
            return None
        value = choosing.in_year(sense.value, int(year))
        return None if value is None else Found(value, year, f"the sentence has just told of {year}")

    def _goes_on_with(self, year: str, end: int, reading: Reading) -> bool:
        """Whether a sentence tells on of a year past: not of what is to come, nor "the lowest since 2009"."""
        known = self.told.thread if self.style is Style.NARRATIVE else self.anchor
        here = year == (known or "")[: len(year)]
        if (
            here
            or reading.start - end > _YEAR_REACH
            or self.vocabulary.breaks.search(self.text, end, reading.start + 1)
        ):
            return False
        dwelt = self.vocabulary.dwelt.search(self.text, max(0, end - GAP), end) is not None
        return dwelt and direction(self.text, reading.start, reading.end, self.vocabulary) <= 0

    def _near(self, sense: Sense, reading: Reading) -> Found:
        """Choose among the days near the base that an open time can stand for."""
        base, name = self._base(sense, reading.start)
        if base is None:
            return Found(
                reasons.left_open(sense.value),
                None,
                "the words leave the year open, and no date is known to count from",
            )
        if choosing.kind(sense.value) == "weekday" and calendar.precision(base.value) not in {"day", "week"}:
            return Found(sense.value, base.value, f"the words name only a weekday, and {name}, is not exact enough")
        first = self.told.neighbour
        behind = None if first is None else self.together.right_behind(first, sense, reading.start)
        if behind is not None and first is not None:
            return Found(behind, first.value, f"it is told together with {first.value}")
        near = choosing.on_weekday(choosing.candidates(sense.value, base.first), sense.weekday, base)
        way = self._way(sense, reading)
        if sense.pointed and not sense.count and choosing.kind(sense.value) == "weekday":
            way, chosen = self._this_weekday(sense, reading, near, base)
            return Found(
                chosen or sense.value, base.value, f"{reasons.WAYS[sense.base is not Base.ANCHOR, way]} {name}"
            )
        if sense.pointed:
            chosen = choosing.pointed(near, base, sense)
        else:
            chosen = choosing.nearest(
                self.together.runs(near, sense, reading.end, self.following), base, self._ahead(sense, reading, way)
            )
        if chosen is None:
            return Found(reasons.left_open(sense.value), base.value, f"there is no such day near {name}")
        return Found(chosen, base.value, f"{reasons.WAYS[sense.pointed, way]} {name}")

    def _this_weekday(
        self, sense: Sense, reading: Reading, near: list[Candidate], base: Candidate
    ) -> tuple[int, str | None]:
        """Return where the verb looks and the nearest "this Friday" there; "that Friday" is of the week spoken of.

        "This Friday" lies behind only where its own verb stands right before it.
        """
        if sense.base is not Base.ANCHOR:
            return 0, choosing.in_the_week(near, base)
        way = direction(self.text, reading.start, reading.end, self.vocabulary)
        way = 0 if way == -1 else way
        ahead = choosing.NEWS_COST["weekday"][way] if way else choosing.THIS_WEEKDAY_COST
        return way, choosing.nearest(near, base, ahead)

    def _known_day(self, sense: Sense, reading: Reading) -> Found | None:
        """Resolve a day that the words behind it tell the year of: the September 11 attacks."""
        words, year = self.vocabulary.known_days.get(sense.value, (None, ""))
        if words is None or (self.anchor or year) < year or words.match(self.text, reading.end) is None:
            return None
        return Found(f"{year}{sense.value[4:]}", None, "the words behind it name an event of that year")

    def _within(self, sense: Sense, within: Sense, reading: Reading) -> Found:
        year = self._resolve(within, reading)
        if not year.value[:4].isdigit():
            return Found(reasons.left_open(sense.value), None, year.reason)
        template = sense.value
        if template.startswith("XXXX-WXX"):
            return Found(choosing.in_week(template, year.value) or template, year.anchor, year.reason)
        if within.unit == "M":
            day = f"{year.value}{template[7:]}"
            return Found(day if calendar.span(day) is not None else template, year.anchor, year.reason)
        told = self.told.last or ""
        if template.startswith("XXXX-XX-") and len(told) >= len("2018-11"):
            template = f"XXXX-{told[5:7]}-{template[8:]}"
        value = choosing.in_year(template, int(year.value[:4]))
        return Found(value or template, year.anchor, year.reason)

    def _way(self, sense: Sense, reading: Reading) -> int:
        """Return whether the time lies before or after the base; 0 where neither words nor verbs tell."""
        if sense.pointed:
            return max(-1, min(1, sense.count))
        if self.style is Style.NARRATIVE or sense.base in {Base.MENTION, Base.THAT, Base.DAY}:
            return 0
        return direction(self.text, reading.start, reading.end, self.vocabulary)

    def _ahead(self, sense: Sense, reading: Reading, way: int) -> float:
        """Return what a day ahead of the base costs against a day behind it."""
        kind = choosing.kind(sense.value)
        if self.style is Style.NARRATIVE:
            return choosing.STORY_COST.get(kind, choosing.STORY_COST_OF_OTHERS)
        if way == 0 and self.style is Style.STATEMENT:
            return choosing.STATEMENT_COST
        if kind == "quarter" and way > 0 and self._is_set_in(reading):
            kind = "month"
        return choosing.NEWS_COST[kind][way]

    def _is_set_in(self, reading: Reading) -> bool:
        """Whether something is to come about in a quarter, and not only to be reported of one."""
        before = self.text[max(0, reading.start - GAP) : reading.start]
        return self.vocabulary.inside.search(before) is not None

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
        """Give the days of a stretch that runs from or up to the day of speaking."""
        base, name = self._base(Sense(Timex.DURATION))
        if base is None:
            return When(value, precision="span", reason="it runs from the day of speaking, and that is not known")
        ahead = sense.frame > 0
        edge = calendar.stepped_by(base.last if ahead else base.first, value, sense.frame)
        far = None if edge is None else edge.isoformat()
        if ahead:
            return When(value, base.first.isoformat(), far, "span", base.value, f"it runs from {name}")
        return When(value, far, base.last.isoformat(), "span", base.value, f"it runs up to {name}")
