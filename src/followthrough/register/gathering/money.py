"""Sums of money as the statements of undertakings name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.assessments.money import Stage, Sum
from followthrough.register.held import held, not_stale
from followthrough.register.models import Finding
from followthrough.reports.facts import Money
from followthrough.reports.report import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.reports.facts import Undertaking

_STAGES = {"pledged": Stage.PLEDGED, "provided": Stage.DISBURSED}


def sums(undertakings: Sequence[Undertaking]) -> tuple[Money, ...]:
    """The pledges among the statements of undertakings, in time order. One query."""
    owners = {said.finding: (one, said) for one in undertakings for said in one.statements}
    documents = {said.document for one in undertakings for said in one.statements}
    rows = Finding.objects.filter(held(None), not_stale(None), act="pledge", document__key__in=documents)
    found = []
    for key, amounts in rows.order_by("document__date", "start", "id").values_list("key", "amounts"):
        if key in owners:
            one, said = owners[key]
            for at, amount in enumerate(amounts):
                found.append(_money(one, said.date, key, at, amount))
    return tuple(found)


def _money(one: Undertaking, date: str, finding: str, at: int, amount: dict[str, object]) -> Money:
    made = Sum(
        key=f"{finding}-{at}",
        holder=" and ".join(one.parties) or "all",
        value=float(str(amount["value"])),
        currency=str(amount["unit"]),
        stage=_STAGES.get(str(amount.get("role") or "pledged"), Stage.PLEDGED),
        date=date or None,
        period=None if amount.get("period") is None else str(amount["period"]),
        about=one.headline.split(": ", 1)[-1],
    )
    return Money(made, one.headline, (Ref(Kind.ENTRY, one.key), Ref(Kind.STATEMENT, finding)))
