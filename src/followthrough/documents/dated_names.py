"""The date in a file's name: "2021-04-16 joint statement.pdf". A proposal for an officer to check, never a fact."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DAY: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")


def date_in_name(file: str) -> str:
    """The one day a file's name holds, year first, as YYYY-MM-DD; "" where it holds none, or two.

    Days that begin with the day or the month are passed over: 03-04-2021 is two days.
    """
    days = {day for match in _DAY.finditer(file.rpartition("/")[2]) if (day := _day(match)) is not None}
    return days.pop().isoformat() if len(days) == 1 else ""


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None  # eight digits that are no day: a number of something else
