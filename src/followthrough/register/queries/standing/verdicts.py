"""Signed verdicts: the one that holds on a day for each undertaking or line, and all there ever were of one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough import model
from followthrough.assessments.days import known_by
from followthrough.register.ledger.held import held
from followthrough.register.models import Assessment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

LADDER = "ladder"
_FEW = 500  # keys that a question may name one by one


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A signed verdict, live or superseded."""

    number: int
    entry: str  # key; "" where it is on a line
    line: str  # key; "" where it is on an entry
    status: str
    as_of: str  # ISO day it speaks of
    because: str
    scheme: str
    evidence: tuple[str, ...]  # keys of what it rests on
    claims: tuple[str, ...]
    proposed: str  # what the rule proposed then
    person: str
    at: datetime
    live: bool


def verdict_row(row: Assessment) -> VerdictRow:
    """A verdict as a row."""
    return VerdictRow(
        row.pk, row.entry, row.line, row.status, row.as_of, row.because, row.scheme, tuple(row.evidence),
        tuple(row.claims), row.proposed, row.recorded_by, row.recorded_at, live=row.superseded_at is None,
    )  # fmt: skip


def verdicts_on(key: str) -> tuple[VerdictRow, ...]:
    """Every verdict ever signed on an undertaking or a line, newest day first; superseded ones after their successor.

    Those on entries whose statements it took over are told by `history`.
    """
    rows = Assessment.objects.filter(entry=key) | Assessment.objects.filter(line=key)
    return tuple(map(verdict_row, rows.order_by("-as_of", "-recorded_at", "-id")))


def signed(owners: Mapping[str, str], *, as_of: str, field: str = "entry") -> dict[str, VerdictRow]:
    """The verdict that holds on an ISO day for each undertaking or line, where one does. One query.

    Args:
        owners: keys under which a verdict may stand (an entry's, and those it took over) to the key asked about.
        as_of: the day; of verdicts for days up to it the newest day's holds.
        field: `entry` or `line`.
    """
    told = {key: [one for one in each if one.as_of <= as_of] for key, each in verdicts_of(owners, field).items()}
    return {key: each[-1] for key, each in told.items() if each}


def verdicts_of(owners: Mapping[str, str], field: str = "entry") -> dict[str, list[VerdictRow]]:
    """The live verdicts of each, whatever their day, by the day they speak of. One query. `owners` as for `signed`."""
    rows = Assessment.objects.filter(held(None), scheme=LADDER).exclude(**{field: ""})
    if len(owners) <= _FEW:
        rows = rows.filter(**{f"{field}__in": list(owners)})
    found: dict[str, list[VerdictRow]] = defaultdict(list)
    for row in rows.order_by("as_of", "recorded_at", "id"):
        key = getattr(row, field)
        if key in owners:
            found[owners[key]].append(verdict_row(row))
    return found


def as_signed(proposed: model.Assessment, verdict: VerdictRow | None) -> model.Assessment:
    """What a person signed in place of what the rule proposes; the rule's where nobody has.

    Evidence dated after the verdict's day stays beside it, and is named as what the verdict could not rest on.
    """
    if verdict is None:
        return proposed
    later = [f"{fact.says} ({fact.date})" for fact in proposed.evidence if not known_by(fact.date, verdict.as_of)]
    told = (f"Known only after the verdict of {verdict.as_of}: {' '.join(later)}",) if later else ()
    return replace(
        proposed,
        status=model.Status(verdict.status),
        as_of=verdict.as_of,
        because=verdict.because,
        scheme=verdict.scheme,
        assessor=verdict.person,
        conflicts=(*proposed.conflicts, *told),
    )
