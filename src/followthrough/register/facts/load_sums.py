"""Sums of money from tables, and a person's word on which of them are one money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.assessments.money import Stage, Sum
from followthrough.register.facts.paying import About, add_sum, judge_sums
from followthrough.register.facts.place_words import entry_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    Rows = Iterable[Mapping[str, str]]


def load_sums(sums: Rows, judgements: Rows, *, person: str, now: datetime) -> None:
    """Sums: key, holder, amount, unit, stage, bound, period, date, note, words, about, programme, partnership, source.

    Judgements: one, other, verdict (same, part, not same), reason.

    Raises:
        DecisionError: a sum or judgement that cannot be; it says why.
    """
    for row in sums:
        about = About(
            entry=entry_at(row["note"], row["words"]), partnership=row["partnership"], mark=row["mark"],
            note=row["remark"],
        )  # fmt: skip
        add_sum(given=_sum(row), about=about, person=person, now=now)
    for row in judgements:
        judge_sums(
            one=row["one"], other=row["other"], verdict=row["verdict"], reason=row["reason"], person=person, now=now
        )


def _sum(row: Mapping[str, str]) -> Sum:
    return Sum(
        row["key"], row["holder"], float(row["amount"]), row["unit"], Stage(row["stage"]), row["date"] or None,
        row["period"] or None, row["about"], programme=row["programme"], source=row["source"], bound=row["bound"],
    )  # fmt: skip
