"""Money entered by a person: sums as stated, rates with their source, and which announcements are one money."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from babel.numbers import list_currencies
from django.db import transaction

from followthrough.assessments.money import Rate as RateSaid
from followthrough.assessments.money import Stage
from followthrough.assessments.money import Sum as SumSaid
from followthrough.register.decisions.deciding import UNDO, Wish, take
from followthrough.register.facts.subjects import subject_of
from followthrough.register.following.graph import NOT_SAME, SAME, Said, clash
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import (
    ByHandError,
    need_date,
    need_degree,
    need_figure,
    need_source,
    need_words,
    strictest,
)
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Decision, Partnership, Rate, Sum
from followthrough.register.queries.figures.sums import read
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

KIND: Final = "money"
PART: Final = "part"
VERDICTS: Final = (SAME, PART, NOT_SAME, UNDO)
_PERIOD: Final = re.compile(r"P\d{1,2}Y|\d{4}/\d{4}")
_NEAR: Final = 0.01  # how far the parts by year may lie from the whole, as a share: rounding
_CENT: Final = Decimal("0.01")  # what the table holds after the point
_EVER: Final = "9999-12-31"
BOUNDS: Final = ("", "over", "up to", "about")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a sum belongs to, and how it is known."""

    entry: str = ""  # key of the undertaking that states it
    partnership: str = ""  # key
    mark: str = ""  # V, P
    note: str = ""
    confidentiality: str = ""


@transaction.atomic
def add_sum(*, given: SumSaid, person: str, now: datetime, about: About | None = None) -> str:
    """Enter a sum of money as its source states it; its key. The same key again says what it says now.

    Raises:
        ByHandError: no holder or source address, a currency, stage, date or period that does not exist, no positive
            figure, or parts by year that do not make the whole.
        DecisionError: there is no such undertaking or partnership.
    """
    need_words(key=given.key, holder=given.holder)
    _check(given)
    told = about if about is not None else About()
    partnership = Partnership.objects.filter(key=told.partnership).first() if told.partnership else None
    if told.partnership and partnership is None:
        raise DecisionError(f"The register holds no partnership {told.partnership}.")
    degree, entry = need_degree(told.confidentiality), ""
    if told.entry:
        tied = subject_of(told.entry)
        degree, entry = strictest(degree, tied.confidentiality), tied.entry
    says: dict[str, Any] = {
        name: storable_text(getattr(given, name)) for name in ("holder", "about", "recipient", "programme", "bound")
    }
    put_fact(
        Sum, {"key": given.key}, person=person, now=now, **says, value=Decimal(repr(given.value)).quantize(_CENT),
        currency=given.currency, stage=str(given.stage), date=given.date or "", period=given.period or "",
        years={str(year): value for year, value in given.years}, entry=entry, partnership=partnership,
        source=need_source(given.source), mark=told.mark, note=storable_text(told.note), confidentiality=degree,
    )  # fmt: skip
    return given.key


def _check(given: SumSaid) -> None:
    need_date(given.date or "")
    if not math.isfinite(given.value) or given.value <= 0:
        raise ByHandError(f"{given.value} is no sum of money: give a figure above nought, without its unit.")
    need_figure("sum", Decimal(repr(given.value)))
    if given.currency not in list_currencies():
        raise ByHandError(f"“{given.currency}” is no currency: write its code, such as USD or JPY.")
    if given.stage not in set(Stage):
        raise ByHandError(f"“{given.stage}” is no stage of money: choose {', '.join(Stage)}.")
    if given.period and _PERIOD.fullmatch(given.period) is None:
        raise ByHandError(f"“{given.period}” is no period: write P3Y for three years, or 2020/2022.")
    if given.bound not in BOUNDS:
        raise ByHandError(f"“{given.bound}” is no bound: choose over, up to, about; or leave it blank.")
    parts = sum(value for _, value in given.years)
    if given.years and abs(parts - given.value) > _NEAR * given.value:
        raise ByHandError(
            f"The parts by year come to {parts:,.0f}, the whole is {given.value:,.0f}. Correct one of them."
        )


@transaction.atomic
def add_rate(*, rate: RateSaid, person: str, now: datetime) -> None:
    """Enter what one unit of a currency was worth in another on a day, with the source that says so.

    Raises:
        ByHandError: a currency or date that does not exist, no positive figure, or no source.
    """
    for currency in (rate.of, rate.into):
        if currency not in list_currencies():
            raise ByHandError(f"“{currency}” is no currency: write its code, such as USD or JPY.")
    if rate.of == rate.into or not math.isfinite(rate.value) or rate.value <= 0:
        raise ByHandError("A rate tells what one unit of a currency was worth in another: give a figure above nought.")
    need_words(source=rate.source, date=rate.date)
    same = {"of": rate.of, "into": rate.into, "date": need_date(rate.date), "source": storable_text(rate.source)}
    value = Decimal(repr(rate.value)).quantize(Decimal("0.0000000001"))
    put_fact(Rate, same, person=person, now=now, value=value)


@transaction.atomic
def judge_sums(*, one: str, other: str, verdict: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say of two sums, by key, whether they are the same money told again.

    Args:
        one: key of a sum.
        other: key of another.
        verdict: same; part (`one` is part of `other`); not same; undo.
        person: who decides.
        now: when, with its time zone.
        reason: why.

    Raises:
        DecisionError: no such verdict, a sum that is not held, one sum twice, nothing to undo, or a clash with what was
            judged before.
    """
    audit.one_writer()
    if verdict not in VERDICTS:
        raise DecisionError(f"“{verdict}” is no judgement on two sums: choose {', '.join(VERDICTS)}.")
    if one == other:
        raise DecisionError("Name two sums: one is always the same as itself.")
    if verdict != UNDO:
        _need_sums(one, other)
    first, second = sorted((one, other))
    against = clash(words_on_sums(), Said(first, second, verdict, person, now))
    if against:
        told = "; ".join(f"{word.person} judged {word.one} and {word.other} {word.verdict}" for word in against)
        raise DecisionError(f"That contradicts what was judged before: {told}. Undo one of these first.")
    detail = {"part": one, "of": other} if verdict == PART else {}
    return decision_row(take(Wish(KIND, f"{first}|{second}"[:200], verdict, person, now, reason, (), detail)))


def _need_sums(*keys: str) -> None:
    """Sums are held whose keys these are; those that the program read have keys of their own."""
    known = set(Sum.objects.filter(held(None), key__in=keys).values_list("key", flat=True))
    if not known.issuperset(keys):
        known.update(row.sum.key for row in read(_EVER))
    strange = next((key for key in keys if key not in known), None)
    if strange is not None:
        raise DecisionError(f"The register holds no sum “{strange}”. `followthrough money list` shows the keys.")


def words_on_sums() -> list[Said]:
    """People's live words on pairs of sums; a part and its whole are not the same money."""
    rows = Decision.objects.filter(subject_kind=KIND, superseded_at__isnull=True).exclude(verdict=UNDO).order_by("id")
    return list(map(_said, rows))


def _said(row: Decision) -> Said:
    one, _, other = row.subject.partition("|")
    verdict = NOT_SAME if row.verdict == PART else row.verdict
    return Said(one, other, verdict, row.recorded_by, row.recorded_at, row.pk)


def parts_of_sums() -> dict[str, str]:
    """Which sum is part of which, by people's live words."""
    rows = Decision.objects.filter(subject_kind=KIND, verdict=PART, superseded_at__isnull=True)
    return {str(row.detail["part"]): str(row.detail["of"]) for row in rows}
