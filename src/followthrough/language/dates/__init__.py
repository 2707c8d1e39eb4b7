"""Times in text: found, typed and valued as TIMEX3, with the days they cover. See `tag_dates` and `deadline`."""

from followthrough.language.dates.deadlines import (
    counted_from,
    deadline,
    exact,
    middle_of_year,
    part_of_decade,
    taken_to_end,
)
from followthrough.language.dates.style import Style
from followthrough.language.dates.tagging import Tagged, tag_dates

__all__ = [
    "Style",
    "Tagged",
    "counted_from",
    "deadline",
    "exact",
    "middle_of_year",
    "part_of_decade",
    "tag_dates",
    "taken_to_end",
]
