"""Every quote that may be seen, as annotations for other programs. What people rejected is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.jsonld import jsonld_lines
from followthrough.register.ledger.held import held, is_withdrawn, not_stale, rejecting
from followthrough.register.ledger.nouns import as_findings
from followthrough.register.models import Document, Finding, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator


def quotes(*, partnership: str = "") -> Iterator[bytes]:
    """The lines of one JSON-LD document. Read it inside `one_moment()`.

    Args:
        partnership: key; blank for all documents.
    """
    rejected = frozenset(rejecting().values_list("subject", flat=True))
    live = Document.objects.filter(held(None)).exclude(is_withdrawn("key"))
    live = live.filter(pk__in=Reading.objects.filter(held(None)).values("document"))
    if partnership:
        live = live.filter(partnership__key=partnership)
    found = Finding.objects.filter(held(None), not_stale(None), document__in=live.values("pk"))
    total = found.exclude(key__in=rejecting().values("subject")).count()
    invented = frozenset(live.filter(invented=True).values_list("key", flat=True))
    return jsonld_lines(as_findings(partnership=partnership), total=total, left_out=rejected, invented=invented)
