"""Facts of the world set as tables: meetings year by year. Lives of instruments: life_table.py."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followthrough.register.queries.rows import MeetingRow


def by_year(meetings: Iterable[MeetingRow]) -> list[tuple[str, list[MeetingRow]]]:
    """Meetings by year, in the order given; those without a date under ""."""
    return [(year, list(rows)) for year, rows in groupby(meetings, key=lambda meeting: meeting.start[:4])]
