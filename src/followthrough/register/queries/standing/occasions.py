"""Meetings at which an undertaking could have been spoken of, as far as the register can know."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from followthrough.assessments.days import bounds
from followthrough.register.ledger.held import held, is_withdrawn
from followthrough.register.models import Document, Meeting

_LATER = timedelta(days=7)  # a statement of a meeting is dated its last day, or in the week after it


def occasions() -> dict[int, tuple[str, ...]]:
    """For each partnership the dates of its meetings of which the register holds a document. Two queries.

    A meeting whose words nobody recorded shows no silence: what was said there is not known.
    """
    days = _days_of_documents()
    found: dict[int, list[str]] = defaultdict(list)
    rows = Meeting.objects.exclude(start="").exclude(series__partnership=None).order_by("start", "key")
    for partnership, start, end in rows.values_list("series__partnership", "start", "end"):
        first, last = bounds(start), bounds(end or start)
        if first is None or last is None:
            continue
        if any(first[0] <= day <= last[1] + _LATER for day in days.get(partnership, ())):
            found[partnership].append(start)
    return {partnership: tuple(dates) for partnership, dates in found.items()}


def _days_of_documents() -> dict[int, set[date]]:
    """The days of each partnership's live documents that are dated to the day."""
    days: dict[int, set[date]] = defaultdict(set)
    live = Document.objects.filter(held(None)).exclude(partnership=None).exclude(is_withdrawn("key"))
    for partnership, dated in live.values_list("partnership", "date").distinct():
        covered = bounds(dated)
        if covered is not None and covered[0] == covered[1]:
            days[partnership].add(covered[0])
    return days
