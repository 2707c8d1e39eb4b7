"""The first page's figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import Count as Number

from followthrough.register.ledger.held import as_known_of, dated_by, held
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import Document, Finding
from followthrough.register.queries.asking.entry_filter import confirmed
from followthrough.register.queries.facts.world import meetings
from followthrough.register.queries.rows import Count, Home
from followthrough.register.queries.undertakings.entries import EntryFilter, entry_rows, filtered

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet


@remembered
def home(
    *, today: date, partnership: str = "", shown: int = 8, as_of: str = "", known_at: datetime | None = None
) -> Home:
    """What stands, what is due and what waits for a person, as of `today`.

    Args:
        today: what is due is told from this day.
        partnership: key; blank for all.
        shown: how many due entries to give.
        as_of: ISO day: only what sources dated by it say.
        known_at: only what the register held then.
    """
    day = today.isoformat()
    asked = EntryFilter(partnership=partnership, as_of=as_of, known_at=known_at)
    documents = _documents(asked)
    live = filtered(asked)
    acts = list(live.order_by().values("act").annotate(n=Number("pk")).order_by("-n", "act"))
    entries = sum(row["n"] for row in acts)
    past = meetings(partnership=partnership, before=day)
    coming = meetings(partnership=partnership, since=day)
    soon, overdue = replace(asked, due_after=day), replace(asked, due_before=day)
    return Home(
        documents=documents.count(),
        entries=entries,
        to_review=entries - live.filter(confirmed(known_at)).count(),
        stale=_stale(documents, known_at).count(),
        acts=tuple(Count(r["act"], r["act"], r["n"]) for r in acts),
        due_soon=tuple(entry_rows(filtered(soon), order="due", size=shown, moment=asked)),
        overdue=tuple(entry_rows(filtered(overdue), order="due", size=shown, moment=asked)),
        last_meeting=past[-1] if past else None,
        next_meeting=coming[0] if coming else None,
    )


def _documents(asked: EntryFilter) -> QuerySet[Document]:
    """Documents held then and dated by then, as they were known then."""
    at = asked.known_at
    found = Document.objects.filter(held(at)).annotate(**as_known_of(at))
    if asked.partnership:
        found = found.filter(**{"partnership__key" if at is None else "then_partnership": asked.partnership})
    return found.filter(dated_by(asked.as_of, "date" if at is None else "then_date"))


def _stale(documents: QuerySet[Document], known_at: datetime | None) -> QuerySet[Finding]:
    rows = Finding.objects.filter(held(known_at), document__in=documents.order_by().values("pk"))
    if known_at is None:
        return rows.filter(stale_at__isnull=False)
    return rows.filter(stale_at__lte=known_at)
