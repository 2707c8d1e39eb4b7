"""Facts of the world set as tables: meetings year by year, the last act of an instrument. Its life: life_table.py."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.register.queries.rows import ActionRow, MeetingRow

_RANKS = {"V": 0, "P": 1}  # verified, partial; then all others


def by_year(meetings: Iterable[MeetingRow]) -> list[tuple[str, list[MeetingRow]]]:
    """Meetings by year, in the order given; those without a date under ""."""
    return [(year, list(rows)) for year, rows in groupby(meetings, key=lambda meeting: meeting.start[:4])]


def last_act(acts: Sequence[ActionRow]) -> ActionRow | None:
    """The newest act known of an instrument. Of one act that sources date otherwise, the date of the surest source.

    So a press page that dates a signature a year later than all others does not make the list; the instrument's own
    page shows both. Acts whose day is not known are no news.
    """
    surest: dict[tuple[str, str], ActionRow] = {}
    for act in sorted((act for act in acts if act.date), key=lambda act: (_RANKS.get(act.mark, 2), -len(act.date))):
        surest.setdefault((act.action, act.party or ""), act)
    return max(surest.values(), key=lambda act: act.date, default=None)
