"""What meetings decided: the documents that bear their days, with how many undertakings each states. Three queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from followthrough.assessments.days import bounds
from followthrough.register.ledger.held import held, is_withdrawn
from followthrough.register.models import Document
from followthrough.register.models.seen import in_sight

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followthrough.register.queries.rows import MeetingRow

_LATER = timedelta(days=7)  # a statement of a meeting is dated its last day, or in the week after it


@dataclass(frozen=True, slots=True)
class Outcome:
    """A document of a meeting."""

    document: str  # key
    title: str
    date: str
    kind: str
    invented: bool
    language: str
    entries: int  # undertakings it states first


def outcomes(meetings: Iterable[MeetingRow]) -> Mapping[str, tuple[Outcome, ...]]:
    """By the key of a meeting the documents of its partnership dated its days or the week after, oldest first.

    A document that lies in the days of two meetings stands under both: nothing held says which it is of.
    """
    found: dict[str, list[Outcome]] = defaultdict(list)
    dated = _dated()
    for meeting in meetings:
        first, last = bounds(meeting.start), bounds(meeting.end or meeting.start)
        if first is None or last is None or first[0] != first[1]:
            continue  # a meeting whose day is not known has no days to look at
        for day, outcome in dated.get(meeting.partnership or "", ()):
            if first[0] <= day <= last[1] + _LATER:
                found[meeting.key].append(outcome)
    return {key: tuple(rows) for key, rows in found.items()}


def _dated() -> dict[str, list[tuple[date, Outcome]]]:
    live = Document.objects.filter(held(None)).exclude(partnership=None).exclude(is_withdrawn("key"))
    entries = Q(entries__superseded_at__isnull=True) & Q(entries__stale_at__isnull=True) & in_sight("entries__document")
    rows = live.annotate(states=Count("entries", filter=entries)).order_by("date", "id")
    found: dict[str, list[tuple[date, Outcome]]] = defaultdict(list)
    fields = ("partnership__key", "key", "title", "date", "kind", "invented", "language", "states")
    for partnership, *told in rows.values_list(*fields):
        days = bounds(told[2])
        if days is not None and days[0] == days[1]:
            found[partnership].append((days[0], Outcome(*told)))
    return found
