"""Money by partner and programme: sums as stated, stage by stage, and what may have been announced twice.

Beside the sums people entered stand those the program read in pledges and reports. One that a person entered for the
same undertaking, of the same figure, takes the place of the one read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from followthrough.assessments.announcements import announced_twice
from followthrough.assessments.counted_twice import perhaps_twice
from followthrough.assessments.money import Flow, Rate, Sum, by_year, convert, flow
from followthrough.register import models
from followthrough.register.facts.paying import parts_of_sums, words_on_sums
from followthrough.register.following.graph import by_people
from followthrough.register.ledger.held import held
from followthrough.register.queries.figures.money_rows import MoneyView, SumRow, TwiceRow
from followthrough.register.queries.figures.sums import entered, read
from followthrough.register.queries.statements.findings import decisions_on

if TYPE_CHECKING:
    from collections.abc import Sequence

GROUPS: Final = ("holder", "programme", "recipient")


def money_view(*, as_of: str, partnership: str = "", currency: str = "USD") -> MoneyView:
    """Sums stated by an ISO day with their totals; `partnership` is a key. A constant number of queries.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    rates = rates_held()
    rows = _judged([*entered(as_of), *read(as_of)])
    if partnership:
        rows = [row for row in rows if row.partnership == partnership]
    rows.sort(key=lambda row: (row.sum.date or "9", row.sum.key))
    shown = tuple(replace(row, converted=convert(row.sum, currency, rates), years=by_year(row.sum)) for row in rows)
    sums = [row.sum for row in shown]
    whole, twice = flow(sums, currency=currency, rates=rates), _twice(shown, rates)
    asked = [(row.twice.earlier, row.twice.later) for row in twice if row.decision is None]
    return MoneyView(
        as_of,
        currency,
        shown,
        whole,
        tuple((what, _flows(sums, what, currency, rates)) for what in GROUPS),
        twice,
        tuple(rates),
        tuple(perhaps_twice(total, asked) for _stage, total in whole.stages),
    )


def rates_held() -> list[Rate]:
    """The rates people entered."""
    rows = models.Rate.objects.filter(held(None)).order_by("date", "id")
    return [Rate(row.of, row.into, float(row.value), row.date, row.source) for row in rows]


def _flows(sums: Sequence[Sum], what: str, currency: str, rates: Sequence[Rate]) -> tuple[tuple[str, Flow], ...]:
    names = sorted({getattr(one, what) for one in sums})
    return tuple(
        (name, flow([one for one in sums if getattr(one, what) == name], currency=currency, rates=rates))
        for name in names
    )


def _judged(rows: list[SumRow]) -> list[SumRow]:
    """Each sum with what people said it is another telling of, or part of: of tellings the earliest is counted."""
    groups, parts = by_people(words_on_sums()), parts_of_sums()
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (row.read != "", row.sum.date or "9", row.sum.key)):
        first.setdefault(groups.find(row.sum.key), row.sum.key)
    return [
        replace(row, sum=replace(
            row.sum, part_of=parts.get(row.sum.key),
            same_as=None if (told := first[groups.find(row.sum.key)]) == row.sum.key else told,
        ))
        for row in rows
    ]  # fmt: skip


def _twice(rows: Sequence[SumRow], rates: Sequence[Rate]) -> tuple[TwiceRow, ...]:
    counted = [row for row in rows if not row.sum.aside]
    owners = {row.sum.key: row.entry for row in counted if row.entry}
    found = announced_twice([row.sum for row in counted], rates, owners)
    subjects = {"|".join(sorted((one.earlier, one.later))): one for one in found}
    said = decisions_on("money", list(subjects))
    return tuple(TwiceRow(one, said.get(subject)) for subject, one in subjects.items())
