"""The readings that rules may name. This list is the table of contents of what can be said of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.language.dates import clocks, lengths, ordinals, places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from followthrough.language.dates.parts import Parts
    from followthrough.language.dates.senses import Sense


def none(parts: Parts) -> None:
    """Looks like a time and is none: an age, a sum, a paragraph number."""
    del parts


READINGS: Mapping[str, Callable[[Parts], Sense | None]] = {
    "none": none,
    "clock": clocks.clock,
    "daypart": clocks.daypart,
    "some_daypart": clocks.some_daypart,
    "overnight": clocks.overnight,
    "small_hours": clocks.small_hours,
    "day": clocks.day,
    "ref": clocks.ref,
    "date": places.date,
    "day_of_month": places.day_of_month,
    "same_month": places.same_month,
    "holiday": places.holiday,
    "month": places.month,
    "week_of": places.week_of,
    "nth_unit": ordinals.nth_unit,
    "nth_weekday": ordinals.nth_weekday,
    "weekday": places.weekday,
    "weekend": places.weekend,
    "season": places.season,
    "loose_season": places.loose_season,
    "quarter": places.quarter,
    "quarter_code": places.quarter_code,
    "months": places.months,
    "month_quarter": places.month_quarter,
    "ended": places.ended,
    "new_year": places.new_year,
    "this_quarter": places.this_quarter,
    "year_quarter": places.year_quarter,
    "month_ago": places.month_ago,
    "year_ago": places.year_ago,
    "year": places.year,
    "year_pair": places.year_pair,
    "decade": places.decade,
    "century": places.century,
    "duration": lengths.duration,
    "sum": lengths.sum_of_lengths,
    "frame": lengths.frame,
    "stepped": lengths.stepped,
    "day_ago": lengths.day_ago,
    "weekday_ago": lengths.weekday_ago,
    "season_ago": lengths.season_ago,
    "toward": lengths.toward,
    "beyond": lengths.beyond,
    "unit": lengths.unit,
    "weekdays": lengths.weekdays,
    "every": lengths.every,
    "adverb": lengths.adverb,
}
