"""Facts of the world set as tables: meetings year by year, the last act of an instrument. Its life: life_table.py."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followthrough.register.queries.rows import ActionRow, MeetingRow

_AIMED_AT = " aimed at"  # so are acts called that somebody names a time for
_RANKS = {"V": 0, "P": 1}  # verified, partial; then all others


def by_year(meetings: Iterable[MeetingRow]) -> list[tuple[str, list[MeetingRow]]]:
    """Meetings by year, in the order given; those without a date under ""."""
    return [(year, list(rows)) for year, rows in groupby(meetings, key=lambda meeting: meeting.start[:4])]


def last_act(acts: Sequence[ActionRow]) -> ActionRow | None:
    """The newest act known of an instrument. Of one act that sources date otherwise, the date of the surest source.

    So a press page that dates a signature a year later than all others does not make the list; the instrument's own
    page shows both. An act done twice counts by its last time. Acts whose day is not known are no news, and what is
    only aimed at is no act.
    """
    surest: dict[tuple[str, str], ActionRow] = {}
    done = [act for act in acts if act.date and not act.action.endswith(_AIMED_AT)]
    newest_first = sorted(done, key=lambda act: act.date, reverse=True)  # "2011-11" stands behind the days in it
    for act in sorted(newest_first, key=lambda act: _RANKS.get(act.mark, 2)):
        surest.setdefault((act.action, act.party or ""), act)
    return max(surest.values(), key=lambda act: act.date, default=None)
