"""The paragraph a quotation stands in, without loading the document."""

from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Substr

from followthrough.register.models import Passage
from followthrough.register.queries.rows import PassageRow


def surroundings(*, document: str, start: int) -> PassageRow | None:
    """The passage of the live reading that holds the character at `start`; None where no passage does."""
    held = Passage.objects.filter(
        reading__document__key=document,
        reading__document__superseded_at__isnull=True,
        reading__superseded_at__isnull=True,
        start__lte=start,
        end__gt=start,
    ).annotate(words=Substr("reading__document__text", F("start") + 1, F("end") - F("start")))
    p = held.first()
    if p is None:
        return None
    body = p.start if p.body is None else p.body
    return PassageRow(p.number, p.address, p.kind, p.start, p.end, body, p.page, p.parent, p.level, p.words)
