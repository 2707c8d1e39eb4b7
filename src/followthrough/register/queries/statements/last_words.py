"""The latest words of undertakings: what was said of each most recently, where and when, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.register.ledger.held import held, is_withdrawn
from followthrough.register.models import EntryStatement, Finding

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class Words:
    """One statement's words and where they stand."""

    quote: str
    finding: str  # key
    document: str  # key
    title: str
    date: str


def last_words(entries: Collection[str], *, as_of: str = "") -> dict[str, Words]:
    """The words most recently said of each undertaking, in documents dated by an ISO day. Two queries.

    Of a sentence and a figure within it ("20 per cent") the sentence is told.
    """
    stated = EntryStatement.objects.filter(held(None), entry__superseded_at__isnull=True, entry__key__in=entries)
    owner = {finding: entry for entry, finding in stated.values_list("entry__key", "finding")}
    found = Finding.objects.filter(held(None), key__in=owner, document__superseded_at__isnull=True)
    if as_of:
        found = found.filter(document__date__lte=as_of)
    said: dict[str, Words] = {}
    whole: dict[str, tuple[str, int]] = {}  # where the words told end
    rows = found.exclude(is_withdrawn("document__key")).select_related("document")
    for row in rows.order_by("document__date", "start", "-end", "id"):
        document, entry = row.document, owner[row.key]
        last, end = whole.get(entry, ("", 0))
        if (last, row.end <= end) != (document.key, True):
            said[entry] = Words(row.quote, row.key, document.key, document.title, document.date)
            whole[entry] = (document.key, row.end)
    return said
