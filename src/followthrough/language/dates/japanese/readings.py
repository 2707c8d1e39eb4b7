"""The readings that the rules of Japanese times name. This list is the table of contents of what can be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.language.dates.japanese import counted, lengths, nearest, stated

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from followthrough.language.dates.japanese.told import Told
    from followthrough.language.dates.japanese.values import Value

#: What the words say whole.
STATED: Final[Mapping[str, Callable[[re.Match[str]], Value | None]]] = {
    "year": stated.year,
    "fiscal": stated.fiscal,
    "decade": stated.decade,
    "ref": stated.ref,
    "every": stated.every,
    "minutes": lengths.minutes,
}
#: What counts from the document's date or from what the text has told.
COUNTED: Final[Mapping[str, Callable[[re.Match[str], Told], Value | None]]] = {
    "date": nearest.date,
    "day": nearest.day,
    "relative": counted.relative,
    "century": counted.century,
    "ends_of_year": counted.ends_of_year,
    "months": counted.months,
    "weeks": counted.weeks,
    "days": counted.days,
    "clock": counted.clock,
    "length": lengths.length_told,
}
