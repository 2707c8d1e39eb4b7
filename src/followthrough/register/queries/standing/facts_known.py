"""Claims and evidence as the nouns that `assessments` weighs, by the undertaking or line they are tied to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from followthrough import model
from followthrough.register.ledger.held import held
from followthrough.register.models import Claim, Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

_FEW = 500  # keys that a question may name one by one


def tied_claims(owners: Mapping[str, str], field: str = "entry") -> dict[str, list[Claim]]:
    """Live claims in time order, by owner. `owners`: keys a claim may name to the key asked about. One query."""
    return _tied(Claim.objects.all(), owners, field)


def tied_evidence(owners: Mapping[str, str], field: str = "entry") -> dict[str, list[Evidence]]:
    """Live evidence in time order, by owner. One query."""
    return _tied(Evidence.objects.select_related("observation__series"), owners, field)


def _tied(table: Any, owners: Mapping[str, str], field: str) -> dict[str, list[Any]]:
    rows = table.filter(held(None)).exclude(**{field: ""}).order_by("date", "id")
    if len(owners) <= _FEW:
        rows = rows.filter(**{f"{field}__in": list(owners)})
    tied: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if getattr(row, field) in owners:
            tied[owners[getattr(row, field)]].append(row)
    return tied


def as_claim(row: Claim) -> model.Claim:
    """A row as the noun."""
    return model.Claim(
        row.key,
        row.claimant,
        row.word,
        row.date or None,
        None if row.number is None else float(row.number),
        row.unit,
        None if row.denominator is None else float(row.denominator),
        row.about,
        row.source,
        row.mark,
    )


def as_evidence(row: Evidence) -> model.Evidence:
    """A row as the noun."""
    shows = model.Status(row.shows) if row.shows else None
    direction = model.Direction(row.direction)
    return model.Evidence(row.key, row.says, direction, row.source_class, row.date or None, row.source, row.mark, shows)
