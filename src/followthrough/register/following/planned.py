"""By when a statement says its matter is due: its deadline; of an instrument to come, the time named for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef

from followthrough.assessments.days import bounds
from followthrough.model import Act
from followthrough.register.models import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping


def due_said(
    due: str, when: Mapping[str, Any] | None, target: Mapping[str, Any] | None, planned_after: str = ""
) -> str:
    """The deadline as it is said; where that is no date of the calendar, the last day it allows; "" for none.

    Args:
        due: the finding's.
        when: the finding's time.
        target: the finding's.
        planned_after: date of the document, for an instrument that is still to come: "to be signed in 2018", said in
            June 2018, is due 2018. Blank for every other act, whose times are no deadlines.
    """
    said = due or str((target or {}).get("due") or "")
    latest = str((when or {}).get("latest") or "")
    if not said and planned_after and latest:
        said = _planned(str((when or {}).get("value") or ""), latest, planned_after)
    return latest if said and bounds(said) is None and latest else said


def _planned(value: str, latest: str, said_on: str) -> str:
    """The time named, where its last day lies after the day it was said."""
    day, end = bounds(said_on), bounds(latest)
    ahead = day is not None and end is not None and end[1] > day[1]
    return (value if bounds(value) is not None else latest) if ahead else ""


def is_told() -> Exists:
    """For a query of findings: a report of progress in the same document speaks of it. See `parts.told_only`."""
    reports = Finding.objects.filter(
        document=OuterRef("document"), act=Act.PROGRESS, superseded_at__isnull=True, stale_at__isnull=True,
        start__lt=OuterRef("cue_end"), end__gt=OuterRef("cue_start"),
    )  # fmt: skip
    return Exists(reports)
