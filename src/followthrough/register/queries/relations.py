"""What earlier statements a statement takes up, and what later ones made of it, as links propose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from followthrough.register.models import Finding, Link
from followthrough.register.queries.findings import finding_rows

if TYPE_CHECKING:
    from followthrough.register.queries.rows import FindingRow


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One link seen from one of its ends."""

    relation: str  # a Relation, or "dropped"
    score: float
    because: tuple[str, ...]
    other: FindingRow | None  # the statement at the other end; None: nobody spoke of it again
    is_later: bool  # the other end is the later one


def relations(*, finding: str) -> tuple[RelationRow, ...]:
    """Live links of a finding's key: earlier statements first, then later ones, then silence. Four queries."""
    ends = Q(earlier__key=finding) | Q(later__key=finding)
    links = list(
        Link.objects.filter(ends, superseded_at__isnull=True).select_related("earlier", "later").order_by("id")
    )
    keys = {end.key for link in links for end in (link.earlier, link.later) if end is not None}
    others = {row.key: row for row in finding_rows(Finding.objects.filter(key__in=keys, superseded_at__isnull=True))}
    rows = [_row(link, finding, others) for link in links]
    return tuple(sorted(rows, key=lambda row: (row.is_later, row.other is None, _date(row.other))))


def _row(link: Link, finding: str, others: dict[str, FindingRow]) -> RelationRow:
    is_later = link.earlier is not None and link.earlier.key == finding
    end = link.later if is_later else link.earlier
    other = None if end is None else others.get(end.key)
    return RelationRow(link.relation, link.score, tuple(link.because), other, is_later)


def _date(row: FindingRow | None) -> str:
    return "" if row is None else row.document_date
