"""Sums of money: those people entered, those the program read, and those only a paraphrase tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.money import Stage, Sum
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import Finding
from followthrough.register.queries.figures.money import money_view
from followthrough.reports.facts import PARAPHRASE, Money
from followthrough.reports.report import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.assessments.money import Rate
    from followthrough.register.queries.figures.money_rows import SumRow
    from followthrough.reports.facts import Source, Undertaking

_HOLDER = re.compile(r": |：")  # behind who must deliver, in a headline


@dataclass(frozen=True, slots=True)
class MoneyHeld:
    """Sums in time order, the pairs of keys that may be one money and that nobody has decided on, and the rates."""

    sums: tuple[Money, ...]
    twice: tuple[tuple[str, str], ...]
    rates: tuple[Rate, ...]


def money(
    undertakings: Sequence[Undertaking], documents: Mapping[str, Source], *, as_of: str, partnership: str
) -> MoneyHeld:
    """The money of a partnership, stated by the day. What is asked for, costs or trades is no money given."""
    view = money_view(as_of=as_of, partnership=partnership)
    given = [_row(row) for row in view.sums if not row.sum.aside and row.sum.same_as is None]
    retold = _retold(undertakings, documents)
    ordered = sorted((*given, *retold), key=lambda one: (one.sum.date or "", one.sum.key))
    open_pairs = [(row.twice.earlier, row.twice.later) for row in view.twice if row.decision is None]
    return MoneyHeld(tuple(ordered), tuple(open_pairs), view.rates)


def money_of(one: Undertaking, documents: Mapping[str, Source], *, as_of: str, partnership: str) -> tuple[Money, ...]:
    """The sums of one undertaking."""
    entry = Ref(Kind.ENTRY, one.key)
    found = money([one], documents, as_of=as_of, partnership=partnership)
    return tuple(each for each in found.sums if entry in each.refs)


def _row(row: SumRow) -> Money:
    own = Ref(Kind.STATEMENT, row.read) if row.read else Ref(Kind.SUM, row.sum.key)
    refs = (own, Ref(Kind.ENTRY, row.entry)) if row.entry else (own,)
    return Money(row.sum, refs, "read" if row.read else "entered", row.mark)


def _retold(undertakings: Sequence[Undertaking], documents: Mapping[str, Source]) -> list[Money]:
    """The pledges of which another's account alone tells, as statements of undertakings. One query."""
    owners = {said.finding: (one, said) for one in undertakings for said in one.statements}
    retelling = [key for key, source in documents.items() if source.kind == PARAPHRASE]
    rows = Finding.objects.filter(held(None), not_stale(None), act="pledge", document__key__in=retelling)
    found = []
    for key, amounts in rows.exclude(amounts=[]).order_by("id").values_list("key", "amounts"):
        if key in owners:
            one, said = owners[key]
            refs = (Ref(Kind.STATEMENT, key), Ref(Kind.ENTRY, one.key))
            made = (_sum(one, said.date, f"f-{key}-{at + 1}", amount) for at, amount in enumerate(amounts))
            found += [Money(each, refs, PARAPHRASE) for each in made]
    return found


def _sum(one: Undertaking, date: str, key: str, amount: dict[str, object]) -> Sum:
    period = amount.get("period")
    return Sum(
        key=key,
        holder=", ".join(one.parties) or "all",
        value=float(str(amount["value"])),
        currency=str(amount["unit"]),
        stage=Stage.PLEDGED,
        date=date or None,
        period=None if period is None else str(period),
        about=_HOLDER.split(one.headline, maxsplit=1)[-1],
        bound=str(amount.get("bound") or "").replace("-", " "),
    )
