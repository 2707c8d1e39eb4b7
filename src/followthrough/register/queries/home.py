"""The first page's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count as Number

from followthrough.register.models import Document, Finding
from followthrough.register.queries.entries import EntryFilter, entry_rows, filtered
from followthrough.register.queries.rows import Count, Home
from followthrough.register.queries.world import meetings

if TYPE_CHECKING:
    from datetime import date


def home(*, today: date, partnership: str = "", shown: int = 8) -> Home:
    """What stands, what is due and what waits for a person, as of `today`."""
    day = today.isoformat()
    documents = Document.objects.filter(superseded_at__isnull=True)
    stale = Finding.objects.filter(superseded_at__isnull=True, stale_at__isnull=False)
    if partnership:
        documents = documents.filter(partnership__key=partnership)
        stale = stale.filter(document__partnership__key=partnership)
    live = filtered(EntryFilter(partnership=partnership))
    acts = live.order_by().values("act").annotate(n=Number("pk")).order_by("-n", "act")
    held = meetings(partnership=partnership, before=day)
    coming = meetings(partnership=partnership, since=day)
    soon = filtered(EntryFilter(partnership=partnership, due_after=day))
    overdue = filtered(EntryFilter(partnership=partnership, due_before=day))
    return Home(
        documents=documents.count(),
        entries=live.count(),
        to_review=filtered(EntryFilter(partnership=partnership, undecided=True)).count(),
        stale=stale.count(),
        acts=tuple(Count(r["act"], r["act"], r["n"]) for r in acts),
        due_soon=tuple(entry_rows(soon, order="due", size=shown)),
        overdue=tuple(entry_rows(overdue, order="due", size=shown)),
        last_meeting=held[-1] if held else None,
        next_meeting=coming[0] if coming else None,
    )
