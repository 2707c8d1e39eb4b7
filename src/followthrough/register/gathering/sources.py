"""Documents as sources, and the words at places in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followthrough.register.ledger.held import dated_by, held, is_withdrawn
from followthrough.register.ledger.in_force import in_force
from followthrough.register.models import Document, Finding, Reading
from followthrough.reports.facts import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from followthrough.reports.facts import Facts, Place


def sources(as_of: str, **which: object) -> dict[str, Source]:
    """The live documents dated by a day that fit, by key, oldest first, without their texts. Two queries."""
    live = Document.objects.filter(held(None), dated_by(as_of), **which)
    live = live.exclude(is_withdrawn("key")).order_by("date", "id")
    unread = dict(Reading.objects.filter(held(None), document__in=live.order_by()).values_list("document", "unread"))
    return {row.key: _source(row, len(unread.get(row.pk, ()))) for row in live.defer("text")}


def _source(row: Document, unread: int) -> Source:
    return Source(
        key=row.key, title=row.title, date=row.date, date_basis=row.date_basis, issuer=row.issuer, kind=row.kind,
        language=row.language or "en", address=row.address, sha256=row.sha256, invented=row.invented, whole=row.whole,
        confidentiality=row.confidentiality, unread=unread, sure=_sure(row.scans),
    )  # fmt: skip


def _sure(scans: list[list[Any]]) -> int | None:
    """How sure the machine was of what it read from pictures: the mean, by length; None where it read nothing."""
    signs = sum(end - start for start, end, *_ in scans)
    return round(sum(sure * (end - start) for start, end, sure, _ in scans) / signs) if signs else None


def pages(documents: Collection[str]) -> dict[str, list[tuple[int, int, int]]]:
    """The page map of each document that has one: number, start, end. One query."""
    rows = Document.objects.filter(held(None), key__in=documents).exclude(pages=[])
    return {key: [tuple(page) for page in held_pages] for key, held_pages in rows.values_list("key", "pages")}


def page_at(held_pages: list[tuple[int, int, int]], start: int) -> int | None:
    """The page on which a place begins; None where the document has no pages."""
    return next((number for number, first, end in held_pages if first <= start < end), None)


def quoting(facts: Facts, places: Collection[Place]) -> Facts:
    """The facts with the words in force at each place and, where a corrigendum corrected them, the words as issued."""
    issued = words_at(places)
    corrected = _corrected_at(issued)
    return replace(
        facts,
        quotes=issued | {place: in_force(issued[place], said) for place, said in corrected.items()},
        issued={place: issued[place] for place in corrected},
    )


def _corrected_at(places: Collection[Place]) -> dict[Place, Mapping[str, Any]]:
    """What a corrigendum corrected in the statements at these places. One query."""
    rows = Finding.objects.filter(held(None), corrected__isnull=False, document__key__in={place[0] for place in places})
    found: dict[Place, Mapping[str, Any]] = {}
    for key, start, end, corrected in rows.values_list("document__key", "start", "end", "corrected"):
        if corrected is not None and (key, start, end) in places:
            found[key, start, end] = corrected
    return found


def words_at(places: Collection[Place]) -> dict[Place, str]:
    """The exact words at each place: slices of their documents' texts. One query."""
    by_document: Mapping[str, list[Place]] = defaultdict(list)
    for place in places:
        by_document[place[0]].append(place)
    texts = Document.objects.filter(held(None), key__in=by_document).values_list("key", "text").order_by("id")
    return {place: text[place[1] : place[2]] for key, text in texts.iterator() for place in by_document[key]}
