"""Meetings at which an undertaking could have been spoken of, as far as the register can know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from followthrough.assessments.days import bounds
from followthrough.register.ledger.held import held, is_withdrawn
from followthrough.register.models import Document, Meeting

Stretches = tuple[tuple[date, date], ...]
_LATER = timedelta(days=7)  # a statement of a meeting is dated its last day, or in the week after it


def occasions(dated: Mapping[int, Stretches] | None = None) -> dict[int, tuple[str, ...]]:
    """For each partnership the dates of its meetings of which the register holds a document.

    A meeting whose words nobody recorded shows no silence: what was said there is not known. `dated`: what
    `dated_documents` found, where it is at hand; it saves a query of two.
    """
    days = {
        partnership: [first for first, last in stretches if first == last]  # dated to the day
        for partnership, stretches in (dated_documents() if dated is None else dated).items()
    }
    found: dict[int, list[str]] = defaultdict(list)
    rows = Meeting.objects.exclude(start="").exclude(series__partnership=None).order_by("start", "key")
    for partnership, start, end in rows.values_list("series__partnership", "start", "end"):
        first, last = bounds(start), bounds(end or start)
        if first is None or last is None:
            continue
        if any(first[0] <= day <= last[1] + _LATER for day in days.get(partnership, ())):
            found[partnership].append(start)
    return {partnership: tuple(dates) for partnership, dates in found.items()}


def held_days(dated: Mapping[int, Stretches]) -> dict[int, tuple[date, ...]]:
    """For each partnership the first days that its live documents may be of, in order."""
    return {partnership: tuple(first for first, _ in stretches) for partnership, stretches in dated.items()}


def dated_documents() -> dict[int, Stretches]:
    """For each partnership the days between which its live documents are dated, in order. One query."""
    found: dict[int, set[tuple[date, date]]] = defaultdict(set)
    live = Document.objects.filter(held(None)).exclude(partnership=None).exclude(is_withdrawn("key"))
    for partnership, dated in live.values_list("partnership", "date").distinct():
        covered = bounds(dated)
        if covered is not None:
            found[partnership].add(covered)
    return {partnership: tuple(sorted(each)) for partnership, each in found.items()}
