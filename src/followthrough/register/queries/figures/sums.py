"""Sums of money: those people entered, and those the program read in pledges and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db.models import F
from django.db.models.functions import Substr

from followthrough.assessments.money import Converted, Stage, Sum
from followthrough.documents.file_names import without_place
from followthrough.register import models
from followthrough.register.ledger.held import dated_by, held, is_withdrawn, not_stale
from followthrough.register.queries.figures.money_rows import SumRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ASIDE: Final = {
    "requested": "It is asked for, not promised.",
    "mobilised": "It is to be raised from others, and no money of the holder's own.",
    "before": "It was promised before; here it is only named.",
    "whole": "It is the whole of which another sum is told here.",
    "cost": "It is what something costs, not money given.",
    "trade": "It is a figure of trade, not money given.",
}


def entered(as_of: str) -> Iterable[SumRow]:
    """Sums entered by people, stated by an ISO day. Two queries."""
    rows = models.Sum.objects.filter(held(None), dated_by(as_of)).select_related("partnership").order_by("date", "id")
    tied = models.Entry.objects.filter(held(None)).exclude(document__partnership=None)
    homes = dict(tied.filter(key__in=rows.values("entry")).values_list("key", "document__partnership__key"))
    for row in rows:
        home = homes.get(row.entry, "") if row.partnership is None else row.partnership.key
        yield _row(_sum(row), row.entry, home, row.mark, row.note, "")


def _sum(row: models.Sum) -> Sum:
    return Sum(
        row.key, row.holder, float(row.value), row.currency, Stage(row.stage), row.date or None, row.period or None,
        row.about, row.recipient, row.programme, row.source,
        years=tuple((int(year), float(value)) for year, value in sorted(row.years.items())), bound=row.bound,
    )  # fmt: skip


def _row(given: Sum, entry: str, partnership: str, mark: str, note: str, read: str) -> SumRow:
    return SumRow(given, entry, partnership, mark, note, read, Converted(given, given.currency, None, None, ""), ())


def read(as_of: str) -> Iterable[SumRow]:
    """Sums the program read in documents dated by then: paraphrases and withdrawn documents are left out."""
    found = models.Finding.objects.filter(held(None), not_stale(None), dated_by(as_of, "document__date"), negated=False)
    found = found.exclude(amounts=[]).exclude(is_withdrawn("document__key")).exclude(document__kind="paraphrase")
    rows = list(found.select_related("document__partnership").defer("document__text").order_by("id"))
    stating = models.EntryStatement.objects.filter(held(None), finding__in=[row.key for row in rows])
    entries = dict(stating.values_list("finding", "entry__key"))
    quotes = _quotes(rows)
    entered = set(models.Sum.objects.filter(held(None)).exclude(entry="").values_list("entry", "value", "currency"))
    taken = {(entry, float(value), currency) for entry, value, currency in entered}
    for row in rows:
        entry = entries.get(row.key, "")
        for at, amount in enumerate(row.amounts):
            if (entry, float(amount["value"]), amount["unit"]) not in taken:
                home = "" if row.document.partnership is None else row.document.partnership.key
                given = _of_amount(row, at, amount, quotes[row.key])
                yield _row(given, entry, home, "", "Read by the program; nobody has checked it.", row.key)


def _quotes(rows: Sequence[models.Finding]) -> dict[str, str]:
    words = Substr("document__text", F("start") + 1, F("end") - F("start"))
    found = models.Finding.objects.filter(pk__in=[row.pk for row in rows]).annotate(words=words)
    return dict(found.values_list("key", "words"))


def _of_amount(row: models.Finding, at: int, amount: dict[str, Any], quote: str) -> Sum:
    role = amount.get("role") or ""
    holders = [name for name in row.holders if name != "all"] or row.speaker
    return Sum(
        f"f-{row.key}-{at + 1}", ", ".join(holders) or "not told", float(amount["value"]), amount["unit"],
        Stage.DISBURSED if role == "provided" else Stage.PLEDGED, row.document.date or None, amount.get("period"),
        " ".join(quote.split()), source=without_place(row.document.address or "") or row.document.key,
        bound=(amount.get("bound") or "").replace("-", " "), aside=_ASIDE.get(role, ""),
    )  # fmt: skip
