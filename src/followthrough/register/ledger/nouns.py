"""Rows become nouns again, so that the pure rooms (linking, reports) can work on what the register holds."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Any

from followthrough import model
from followthrough.exchange.jsonl import QUOTES_ONLY
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.models import Document, Finding, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator


def as_findings(*, partnership: str | None = "") -> Iterator[model.Findings]:
    """What the live readings of all live documents found, one document at a time. Withdrawn ones are left out.

    They come by date, those of one date by key: of two copies the first stands, and in whatever order documents were
    recorded it is to be the same. `partnership` is a key; blank for all documents, None for those of no partnership.
    """
    found = Document.objects.filter(superseded_at__isnull=True).select_related("partnership").order_by("date", "key")
    found = found.exclude(is_withdrawn("key"))
    if partnership is None or partnership:
        found = found.filter(partnership__key=partnership) if partnership else found.filter(partnership=None)
    for row in found.iterator(chunk_size=50):
        reading = Reading.objects.filter(document=row, superseded_at__isnull=True).first()
        if reading is not None:
            yield _read(row, reading)


def findings_of_document(key: str) -> model.Findings | None:
    """What the live reading of one document found; None where the register holds or has read none of this key."""
    row = Document.objects.filter(key=key, superseded_at__isnull=True).select_related("partnership").first()
    reading = None if row is None else Reading.objects.filter(document=row, superseded_at__isnull=True).first()
    return None if row is None or reading is None else _read(row, reading)


def _read(row: Document, reading: Reading) -> model.Findings:
    unread = tuple(model.Unread(*each) for each in reading.unread)
    live = Finding.objects.filter(document=row, superseded_at__isnull=True, stale_at__isnull=True)
    passages = model.Passages(
        _document(row, reading),
        tuple(starmap(_passage, reading.passages.order_by("number").values_list(*_OF_PASSAGE))),
        unread,
    )
    return model.Findings(
        passages,
        tuple(as_finding(f) for f in live.order_by("start", "end", "id")),
        tuple(starmap(_mention, reading.mentions.order_by("id").values_list(*_OF_MENTION))),
    )


def as_findings_of(row: Document, findings: tuple[model.Finding, ...]) -> model.Findings:
    """Findings with their document alone, without its passages: for what a person adds."""
    return model.Findings(model.Passages(_document(row, Reading()), ()), findings)


def _document(row: Document, reading: Reading) -> model.Document:
    """`series` is the partnership where the source named none: it is what documents are linked within."""
    series = row.series or (None if row.partnership is None else row.partnership.key)
    assert row.whole or QUOTES_ONLY in row.notices, f"{row.key}: a partial text must say so"
    return model.Document(
        id=row.key,
        sha256=row.sha256,
        text=row.text,
        title=row.title or None,
        date=row.date or None,
        date_basis=model.DateBasis(row.date_basis),
        date_reason=row.date_reason,
        language=row.language or None,
        issuer=row.issuer or None,
        kind=row.kind or None,
        address=row.address or None,
        series=series,
        reader=reading.reader,
        pages=tuple(model.Page(*page) for page in row.pages),
        scans=tuple(_scan(*each) for each in row.scans),
        notices=tuple(row.notices),
    )


def _scan(start: int, end: int, confidence: int, doubtful: list[list[int]]) -> model.Scan:
    return model.Scan(start, end, confidence, tuple((first, last, sure) for first, last, sure in doubtful))


_OF_PASSAGE = ("address", "kind", "start", "end", "page", "body", "parent", "level")
_OF_MENTION = ("kind", "start", "end", "timex", "value", "unit", "identity")  # plain values: there are very many


def _passage(address: str, kind: str, *places: Any) -> model.Passage:
    return model.Passage(address, model.PassageKind(kind), *places)


def _mention(*told: Any) -> model.Mention:
    kind, start, end, timex, value, unit, identity = told
    return model.Mention(model.MentionKind(kind), start, end, timex or None, value, unit or None, identity or None)


_LISTS = ("speaker", "holders", "addressees", "instruments", "areas", "because")
_PLAIN = ("passage", "start", "end", "conditional", "negated", "reaffirms", "strict", "broad", "confidence")


def as_finding(row: Finding) -> model.Finding:
    """A row as the noun."""
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(row, name)) for name in _LISTS}
    return model.Finding(
        id=row.key,
        act=model.Act(row.act),
        cue=model.Cue(row.cue_start, row.cue_end, row.lexicon),
        strength=model.Strength(row.strength) if row.strength else None,
        due=row.due or None,
        when=None if row.when is None else model.When(**row.when),
        amounts=tuple(model.Amount(**amount) for amount in row.amounts),
        target=None if row.target is None else model.Target(**row.target),
        **plain,
        **lists,
    )
