"""A reading takes its place: passages and mentions anew, findings one by one."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from followthrough.exchange.jsonl import QUOTES_ONLY
from followthrough.model import PassageKind
from followthrough.register.following.undertakings import BY_HAND, put_entries
from followthrough.register.intake.sources import Placed, RecordError, Status, text_hash
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.searchtext import search_text
from followthrough.register.models import Finding, Mention, Passage, Reading

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model
    from followthrough.register.models import Document

BATCH = 500


@dataclass(frozen=True, slots=True)
class Change:
    """What a reading changed."""

    digest: str
    findings: int
    new: int
    entries: int
    stale: int


def put_reading(placed: Placed, read: model.Findings, *, person: str, now: datetime) -> Change | None:
    """Make `read` the live reading of its document. None where it says what the live one says.

    Raises:
        RecordError: a span lies outside the document's text.
    """
    document = placed.row
    _check_spans(document, read)
    digest = _digest(read)
    live = Reading.objects.filter(document=document, superseded_at__isnull=True).first()
    if live is not None and live.digest == digest:
        if placed.status is not Status.KNOWN:  # its partnership may have changed, and so who a joint voice is
            put_entries(document, read, person=person, now=now)
        return None
    if live is not None:
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
    reading = Reading.objects.create(
        document=document,
        reader=read.document.reader[:200],
        unread=[[u.start, u.end, u.reason] for u in _unread(read)],
        digest=digest,
        recorded_at=now,
        recorded_by=person,
    )
    _put_parts(reading, read, document.text)
    new, stale = _put_findings(document, read, person=person, now=now)
    entries = put_entries(document, read, person=person, now=now)
    return Change(digest, len(read.findings), new, entries, stale)


def holds_more(document: Document, read: model.Document) -> bool:
    """Whether the live reading is by the same reader from the text itself, and `read` comes from a file of lines.

    The seam leaves some things out (what money does, where words begin after a number), so it adds nothing then.
    """
    live = Reading.objects.filter(document=document, superseded_at__isnull=True).first()
    return document.whole and QUOTES_ONLY in read.notices and live is not None and live.reader == read.reader[:200]


def _check_spans(document: Document, read: model.Findings) -> None:
    size = document.characters
    spans: list[Any] = [*read.findings, *(f.cue for f in read.findings), *read.mentions, *read.passages.items]
    if any(not 0 <= s.start <= s.end <= size for s in spans):
        raise RecordError(
            f"“{document.title or document.key}”: a finding points outside its text of {size} characters. "
            "It was read from another text; read the source again."
        )


def _digest(read: model.Findings) -> str:
    """Of all that a reading says. Where the document lay and what it is called is no part of it."""
    said = repr((read.document.reader, read.passages.items, read.mentions, read.findings, _unread(read)))
    return hashlib.sha256(said.encode()).hexdigest()


def _unread(read: model.Findings) -> list[model.Unread]:
    said = dict.fromkeys((*read.document.unread, *read.passages.unread, *read.unread))
    return sorted(said, key=lambda u: (u.start, u.end))


def _put_parts(reading: Reading, read: model.Findings, text: str) -> None:
    passages = (_passage(reading, number, p, text) for number, p in enumerate(read.passages.items))
    Passage.objects.bulk_create(passages, batch_size=BATCH)
    Mention.objects.bulk_create((_mention(reading, m) for m in read.mentions), batch_size=BATCH)


def _passage(reading: Reading, number: int, p: model.Passage, text: str) -> Passage:
    searched = "" if p.kind is PassageKind.FURNITURE else search_text(text[p.start : p.end])
    return Passage(
        reading=reading,
        number=number,
        address=p.address[:200],
        kind=p.kind.value,
        start=p.start,
        end=p.end,
        page=p.page,
        body=p.body,
        parent=p.parent,
        level=p.level,
        search_text=searched,
    )


def _mention(reading: Reading, m: model.Mention) -> Mention:
    return Mention(
        reading=reading,
        kind=m.kind.value,
        start=m.start,
        end=m.end,
        timex=(m.timex or "")[:10],
        value=m.value,
        unit=(m.unit or "")[:50],
        identity=(m.id or "")[:200],
    )


def _put_findings(document: Document, read: model.Findings, *, person: str, now: datetime) -> tuple[int, int]:
    """How many rows are new, and how many earlier ones are no longer found."""
    before = {
        f.key: f
        for f in Finding.objects.filter(document__key=document.key, superseded_at__isnull=True).defer("search_text")
    }
    after = {f.id: finding_facts(f) for f in read.findings}
    fresh = [
        key
        for key, facts in after.items()
        if key not in before or not (_by_hand(before[key]) or _same(before[key], document, facts))
    ]
    changed = [before[key].pk for key in fresh if key in before]
    gone = [f.pk for key, f in before.items() if key not in after and f.stale_at is None and not _by_hand(f)]
    for rows, field in ((changed, "superseded_at"), (gone, "stale_at")):
        for some in in_batches(rows, BATCH):
            Finding.objects.filter(pk__in=some).update(**{field: now})
    made = (finding_row(key, document, after[key], person=person, now=now) for key in fresh)
    Finding.objects.bulk_create(made, batch_size=BATCH)
    return len(fresh), len(gone)


def finding_row(key: str, document: Document, facts: dict[str, Any], *, person: str, now: datetime) -> Finding:
    """An unsaved row; its quote is the slice."""
    quote = document.text[facts["start"] : facts["end"]]
    return Finding(
        key=key,
        document=document,
        quote_sha256=text_hash(quote),
        search_text=search_text(quote),
        recorded_at=now,
        recorded_by=person,
        **facts,
    )


def _by_hand(row: Finding) -> bool:
    """What a person found stays until a person takes it back, whatever a reader finds."""
    return row.lexicon == BY_HAND


def _same(row: Finding, document: Document, facts: dict[str, Any]) -> bool:
    return (
        row.document_id == document.pk
        and row.stale_at is None
        and all(getattr(row, name) == value for name, value in facts.items())
    )


_LISTS = ("speaker", "holders", "addressees", "instruments", "areas", "because")
_PLAIN = ("start", "end", "conditional", "negated", "reaffirms", "strict", "broad", "confidence")


def finding_facts(f: model.Finding) -> dict[str, Any]:
    """A finding's fields as the row has them, in JSON's own kinds, so that they compare with what comes back."""
    return {
        **{name: getattr(f, name) for name in _PLAIN},
        **{name: list(getattr(f, name)) for name in _LISTS},
        "act": f.act.value,
        "passage": f.passage[:200],
        "cue_start": f.cue.start,
        "cue_end": f.cue.end,
        "lexicon": f.cue.lexicon[:200],
        "strength": "" if f.strength is None else f.strength.value,
        "due": "" if f.due is None else f.due[:10],
        "when": None if f.when is None else asdict(f.when),
        "amounts": [asdict(a) for a in f.amounts],
        "target": None if f.target is None else asdict(f.target),
    }
