"""`relink`: the pure `link` over all the register holds. Its proposals become rows, outdated ones are superseded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.linking import link
from followthrough.register.following.chains import findings_of, follow
from followthrough.register.following.linked import PLACE, record_links
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.ledger.nouns import as_findings
from followthrough.register.models import Document, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from followthrough import model

Place = tuple[str, int, int, str, int, int]  # both ends; the later one blank for a silence
BATCH = 500


def relink_documents(*, documents: Iterable[str], person: str, now: datetime) -> int:
    """Link again the partnerships these documents (keys) belong to, and no other; how many links and silences are new.

    Documents of no partnership are linked among themselves. A document dated before ones already linked takes its
    place between them: links that no longer hold are superseded, entries keep their keys.
    """
    touched = Document.objects.filter(key__in=list(documents), superseded_at__isnull=True)
    keys = sorted(set(touched.values_list("partnership__key", flat=True)), key=lambda key: (key is None, key))
    return sum(relink(person=person, now=now, partnership=key) for key in keys)


def relink(*, person: str, now: datetime, partnership: str | None = "") -> int:
    """Link every live document, or those of one partnership (a key; None: those of none); how many links are new.

    What was proposed between these documents before, and is no longer, is superseded. Entries follow. Others may write
    while the documents are compared: what they add meanwhile is linked when it is recorded.
    """
    seen: set[str] = set()
    links = link(_noted(as_findings(partnership=partnership), seen))
    return _write(links, seen | _withdrawn(partnership), person=person, now=now)


def _noted(read: Iterable[model.Findings], seen: set[str]) -> Iterator[model.Findings]:
    """Pass documents on one by one, keeping only their keys."""
    for each in read:
        seen.add(each.document.id)
        yield each


@transaction.atomic
def _write(links: model.Links, told: set[str], *, person: str, now: datetime) -> int:
    audit.one_writer()
    gone = _outdated(links, told)
    for some in in_batches(gone, BATCH):
        Link.objects.filter(pk__in=some).update(superseded_at=now)
    if gone:
        audit.note(verb="supersede", subject="links", person=person, now=now, links=len(gone))
    new = record_links(links=links, person=person, now=now)
    rows = Document.objects.filter(key__in=told, superseded_at__isnull=True)
    follow(findings=findings_of(rows.values_list("pk", flat=True)), person=person, now=now)
    return new


def _withdrawn(partnership: str | None) -> set[str]:
    """Documents that were linked before and are no more."""
    found = Document.objects.filter(is_withdrawn("key"), superseded_at__isnull=True)
    if partnership != "":
        found = found.filter(partnership__key=partnership) if partnership else found.filter(partnership=None)
    return set(found.values_list("key", flat=True))


def _outdated(links: model.Links, documents: set[str]) -> list[int]:
    """Live rows between these documents that `links` does not propose."""
    proposed = {_place(each.earlier, each.later) for each in links.links}
    proposed |= {_place(gone.at, None) for gone in links.dropped}
    live = Link.objects.filter(superseded_at__isnull=True)
    rows = (
        row
        for some in in_batches(sorted(documents), BATCH)
        for row in live.filter(earlier_document__in=some).values_list("pk", *PLACE)
    )
    inside = {"", *documents}
    return [pk for pk, *place in rows if place[3] in inside and tuple(place) not in proposed]


def _place(earlier: model.End, later: model.End | None) -> Place:
    end = ("", 0, 0) if later is None else (later.document, later.start, later.end)
    return (earlier.document, earlier.start, earlier.end, *end)
