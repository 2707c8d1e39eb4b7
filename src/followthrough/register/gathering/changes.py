"""What was said again since a day: links between statements that stand in one undertaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.linking.accounts import is_retold
from followthrough.register.ledger.held import held
from followthrough.register.models import Link
from followthrough.reports.facts import Changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.reports.facts import Source, Statement, Undertaking

_DROPPED = "dropped"


def changes(
    undertakings: Sequence[Undertaking], documents: Mapping[str, Source], since: str = ""
) -> tuple[Changed, ...]:
    """The best link of each statement made from a day on, where people did not say otherwise. One query.

    Statements that people's judgements keep apart stand in different entries, so that their links are passed over.
    """
    owners = {said.finding: (one, said) for one in undertakings for said in one.statements}
    best: dict[str, Changed] = {}
    rows = Link.objects.filter(held(None), later_document__in=documents).exclude(relation=_DROPPED)
    ends = rows.exclude(earlier=None).exclude(later=None).order_by("id")
    for earlier, later, relation, score, because in ends.values_list(
        "earlier__key", "later__key", "relation", "score", "because"
    ):
        told = None if is_retold(because) else owners.get(later)  # one meeting told twice is nothing said again
        made = _changed(owners.get(earlier), told, relation, score, tuple(because))
        if made is not None and made.later.date >= since and _is_better(made, best.get(made.later.finding)):
            best[made.later.finding] = made
    return tuple(sorted(best.values(), key=lambda one: (one.later.date, one.later.document, one.later.start)))


def _changed(
    one: tuple[Undertaking, Statement] | None,
    other: tuple[Undertaking, Statement] | None,
    relation: str,
    score: float,
    because: tuple[str, ...],
) -> Changed | None:
    if one is None or other is None or one[0].key != other[0].key:
        return None
    return Changed(relation, one[0].key, one[0].headline, one[1], other[1], score, because)


def _is_better(made: Changed, other: Changed | None) -> bool:
    """The nearest earlier statement says most of what changed; of two as near, the surer link."""
    return other is None or (made.earlier.date, made.score) > (other.earlier.date, other.score)
