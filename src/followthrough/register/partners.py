"""Which partnership a document belongs to: as its series says, else as its title names the partners. Never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from followthrough.register.models import MeetingSeries, Partnership
from followthrough.register.searchtext import search_text

if TYPE_CHECKING:
    from followthrough.model import Document


def partnership_of(document: Document) -> Partnership | None:
    """The one partnership that fits. A series nobody has told us of becomes one of that name; two that fit, none."""
    if document.series is not None and document.series.strip():
        return _by_series(document.series.strip())
    fitting = [p for p in _all() if _named(p, document.title or "")]
    return fitting[0] if len(fitting) == 1 else None


def _by_series(series: str) -> Partnership:
    known = Partnership.objects.filter(Q(key__iexact=series) | Q(name__iexact=series)).first()
    if known is not None:
        return known
    run = MeetingSeries.objects.filter(
        Q(key__iexact=series) | Q(name__iexact=series), partnership__isnull=False
    ).first()
    if run is not None and run.partnership is not None:
        return run.partnership
    return Partnership.objects.create(key=series[:100], name=series[:500], note="Named by a document's series.")


def _all() -> list[Partnership]:
    return list(Partnership.objects.prefetch_related("parties").order_by("key"))


def _named(partnership: Partnership, title: str) -> bool:
    """Whether the title holds the partnership's name or each of its parties, by name or alias."""
    words = f" {search_text(title)} "
    if _holds(words, [partnership.name, partnership.key, partnership.name_ja]):
        return True
    parties = list(partnership.parties.all())
    return len(parties) > 1 and all(_holds(words, [p.name, p.name_ja, *p.aliases]) for p in parties)


def _holds(words: str, names: list[str]) -> bool:
    """Token by token, so that Niger is not found in Nigeria; a Japanese name by its pairs."""
    return any(f" {cut} " in words for name in names if (cut := _inner(name)))


def _inner(name: str) -> str:
    """The tokens of a name as they stand inside a longer run: without the lone last character of a Japanese one."""
    cut = search_text(name).split()
    return " ".join(t for i, t in enumerate(cut) if len(t) > 1 or t.isascii() or i == 0)
