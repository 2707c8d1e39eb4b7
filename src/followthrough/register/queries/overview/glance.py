"""What moved since a day, what nobody speaks of any more, what is due and overdue: counted whole, and the first shown.

From the table worked out beforehand; only what is shown is weighed, so that a large register answers as fast.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from followthrough.assessments.days import bounds
from followthrough.assessments.deadlines import CLOSED
from followthrough.model import Status
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.ledger.remembered import remembered
from followthrough.register.queries.standing.listing import wanted_as
from followthrough.register.queries.standing.standings import Wanted, keys_of, standing_in_table, weighed
from followthrough.register.queries.standing.weighing import Followed

NEWLY: Final = {Status.DONE: "done", Status.DONE_LATE: "done late", Status.MISSED: "missed"}
MOVING: Final = ("done", "done late", "slipped", "missed", "contradicted")  # in the order in which they are told


@dataclass(frozen=True, slots=True)
class Moved:
    """One undertaking and how it moved; it may have moved in more than one way."""

    kind: str  # one of MOVING
    one: Followed


@dataclass(frozen=True, slots=True)
class Glance:
    """Counts of all, by kind, and the first of each."""

    counts: Mapping[str, int]  # of MOVING, and: silent, due, overdue; 0 too
    moved: tuple[Moved, ...]
    silent: tuple[Followed, ...]  # those spoken of longest ago first
    due: tuple[Followed, ...]  # the soonest first
    overdue: tuple[Followed, ...]  # that no source shows to be missed


@remembered
def glance(*, as_of: str, since: str, until: str, partnership: str = "", shown: int = 8) -> Glance:
    """The first look at a partnership, or at all. A constant number of queries.

    Args:
        as_of: ISO day of the question.
        since: from when moves are told, an ISO date of any precision; blank: all that ever moved.
        until: ISO day before which what is due is told; blank: of any time ahead.
        partnership: key; blank for all.
        shown: how many of each are given.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    asked = {
        "silent": (wanted_as("silent", as_of, partnership), "quiet"),
        "due": (Wanted(partnership=partnership, is_open=True, due_after=as_of, due_before=until), "dated"),
        "overdue": (wanted_as("overdue", as_of, partnership), "dated"),
    }
    up_to_date()
    lists = {kind: standing_in_table(as_of, one) for kind, (one, _) in asked.items()}
    found = {kind: keys_of(lists[kind], by, count=shown) for kind, (_, by) in asked.items()}
    moved = sorted(_moved(as_of, since, partnership))
    first = [(MOVING[at], key) for at, _, _, key in moved[:shown]]
    keys = {key for _, key in first}.union(*found.values())
    told = {one.key: one for one in weighed(sorted(keys), as_of)}
    rows = {kind: tuple(told[key] for key in some if key in told) for kind, some in found.items()}
    number = Counter(MOVING[at] for at, *_ in moved)
    counts = {kind: number[kind] for kind in MOVING}
    counts |= {kind: each.count() for kind, each in lists.items()}
    return Glance(counts, tuple(Moved(kind, told[key]) for kind, key in first if key in told), **rows)


def _moved(as_of: str, since: str, partnership: str) -> Iterator[tuple[int, str, str, str]]:
    """Place of the kind in MOVING, last day allowed, headline, key."""
    may = Q(status__in=[str(status) for status in NEWLY]) | Q(slips__gt=0) | Q(conflicts__gt=0)
    asked = Wanted(partnership=partnership)
    last = bounds(since) if since else None
    before: dict[str, tuple[str, int]] = {}
    if last is not None:
        rows = standing_in_table(last[1].isoformat(), asked).filter(may)
        before = {key: (status, slips) for key, status, slips in rows.values_list("entry__key", "status", "slips")}
    fields = ("entry__key", "status", "slips", "conflicts", "last_day", "entry__headline")
    for key, status, slips, conflicts, due, headline in (
        standing_in_table(as_of, asked).filter(may).values_list(*fields)
    ):
        was, slid = before.get(key, ("", 0))
        kinds = (
            NEWLY.get(status, "") if status != was else "",
            "slipped" if slips > slid else "",
            "contradicted" if conflicts and status not in CLOSED else "",
        )
        yield from ((MOVING.index(kind), due or "9999", headline, key) for kind in kinds if kind)
