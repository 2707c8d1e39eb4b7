"""A document finds its row: new, known, corrected, completed, replaced, or the same bytes under another name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from followthrough.exchange.jsonl import QUOTES_ONLY
from followthrough.model import DateBasis
from followthrough.register.intake.partners import partnership_of
from followthrough.register.ledger import audit
from followthrough.register.models import Document, DocumentAddress, DocumentWas, Finding, Reading

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model


SAME_TEXT = "The same text is in the register already as “{name}”; an address of its own is noted beside it."


class RecordError(ValueError):
    """What was read does not agree with what the register holds. Says which document, and what to do."""


class Status(StrEnum):
    """What recording a document did."""

    NEW = "new"
    KNOWN = "known"  # nothing changed
    REREAD = "reread"  # a newer reading took effect
    COMPLETED = "completed"  # only its quotes were held, now its text is
    REPLACED = "replaced"  # another text under the same name
    CORRECTED = "corrected"  # a better known date, title, series ...
    DUPLICATE = "duplicate"  # the same bytes under another name


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of documents that their text does not."""

    confidentiality: str = "public"  # public, internal, restricted
    invented: bool = False  # made up for practice: never cited
    instead_of: str = ""  # key of the document of which this is a corrected edition


@dataclass(frozen=True, slots=True)
class Placed:
    """A document's row and how it came to it."""

    row: Document
    status: Status
    says: str = ""


def place_document(document: model.Document, details: Details, *, person: str, now: datetime) -> Placed:
    """The live row of these bytes, made or mended where need be."""
    same_bytes = Document.objects.filter(sha256=document.sha256, superseded_at__isnull=True).first()
    if same_bytes is None:
        earlier = Document.objects.filter(key=document.id, superseded_at__isnull=True).first()
        same_text = _same_text(document) if earlier is None else None
        if same_text is not None:
            _met_at(same_text, document.address or "", person=person, now=now)
            return Placed(same_text, Status.DUPLICATE, SAME_TEXT.format(name=same_text.title))
        if earlier is not None:
            _supersede(earlier, now)
        status = Status.NEW if earlier is None else Status.REPLACED
        known = _known(document, details, person=person, now=now)
        return Placed(_create(document, known, person=person, now=now), status)
    if document.address and document.address != same_bytes.address:
        _met_at(same_bytes, document.address, person=person, now=now)
    if same_bytes.key != document.id:
        return Placed(same_bytes, Status.DUPLICATE)
    return _mend(same_bytes, document, details, person=person, now=now)


def _same_text(document: model.Document) -> Document | None:
    """The live document of this very text, title, date and series, in other bytes: a corpus that holds it twice."""
    if not document.title or QUOTES_ONLY in document.notices:
        return None
    same = {"title": document.title, "date": document.date or "", "series": (document.series or "")[:300]}
    return Document.objects.filter(
        text_sha256=text_hash(document.text), whole=True, superseded_at__isnull=True, **same
    ).first()


def _met_at(row: Document, address: str, *, person: str, now: datetime) -> None:
    """The same bytes at another public address: noted beside the document. Where a file lay on a disk is not."""
    if not address.startswith(("http://", "https://")):
        return
    same = {"document": row, "address": address}
    if not DocumentAddress.objects.filter(**same, superseded_at__isnull=True).exists():
        DocumentAddress.objects.create(**same, recorded_at=now, recorded_by=person)
        audit.note(verb="record", subject=f"document:{row.key}", person=person, now=now, address=address)


def _create(document: model.Document, known: dict[str, Any], *, person: str, now: datetime) -> Document:
    return Document.objects.create(
        key=document.id,
        sha256=document.sha256,
        text=document.text,
        text_sha256=text_hash(document.text),
        whole=QUOTES_ONLY not in document.notices,
        characters=len(document.text),
        address=document.address or "",
        recorded_at=now,
        recorded_by=person,
        **_made(document),
        **known,
    )


def _made(document: model.Document) -> dict[str, Any]:
    """What came of the text with it."""
    return {
        "pages": [[p.number, p.start, p.end] for p in document.pages],
        "scans": [[s.start, s.end, s.confidence, [list(word) for word in s.doubtful]] for s in document.scans],
        "notices": list(document.notices),
    }


def _known(document: model.Document, details: Details, *, person: str, now: datetime) -> dict[str, Any]:
    """What may be corrected later, each correction in the audit."""
    return {
        "title": document.title or "",
        "date": document.date or "",
        "date_basis": document.date_basis.value,
        "date_reason": document.date_reason,
        "language": document.language or "",
        "issuer": document.issuer or "",
        "kind": (document.kind or "")[:100],
        "series": (document.series or "")[:300],
        "partnership": partnership_of(document, person=person, now=now),
        "confidentiality": details.confidentiality[:20],
        "invented": details.invented,
    }


def _supersede(earlier: Document, now: datetime) -> None:
    """The text under this name has changed: the earlier document, its reading and findings are no longer the word."""
    earlier.superseded_at = now
    earlier.save(update_fields=["superseded_at"])
    Reading.objects.filter(document=earlier, superseded_at__isnull=True).update(superseded_at=now)
    Finding.objects.filter(document=earlier, superseded_at__isnull=True, stale_at__isnull=True).update(stale_at=now)


def _mend(row: Document, document: model.Document, details: Details, *, person: str, now: datetime) -> Placed:
    """Complete the text, correct what is better known now; a partial source never takes away from a whole one."""
    partial = QUOTES_ONLY in document.notices
    if partial:
        _agree(row, document)
        if row.whole:
            return Placed(row, Status.KNOWN)
    if reads_less(row, document):
        return Placed(row, Status.KNOWN)
    said = _known(document, details, person=person, now=now)
    before = {name: getattr(row, name) for name in said}
    after = _better(before, said, document)
    completed = not partial and not row.whole
    if row.whole and document.text != row.text:  # read otherwise than before: by a machine what was a picture
        _supersede(row, now)
        return Placed(_create(document, after, person=person, now=now), Status.REPLACED)
    if completed:
        _agree_back(row, document)
        after |= {
            "text": document.text,
            "text_sha256": text_hash(document.text),
            "whole": True,
            **_made(document),
        }
    changed = {name: value for name, value in after.items() if getattr(row, name) != value}
    if not changed:
        return Placed(row, Status.KNOWN)
    _correct(row, changed, person=person, now=now)
    return Placed(row, Status.COMPLETED if completed else Status.CORRECTED)


def reads_less(row: Document, read: model.Document) -> bool:
    """Whether `read` left pictures of pages unread whose words the register holds: it takes nothing away."""
    return bool(row.scans) and not read.scans and row.text != read.text


def _correct(row: Document, changed: dict[str, Any], *, person: str, now: datetime) -> None:
    told = {
        name: [str(getattr(row, name)), str(value)]
        for name, value in changed.items()
        if name not in {"text", "pages", "scans"}
    }
    _keep_former(row, now)
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=list(changed))
    audit.note(verb="correct", subject=f"document:{row.key}", person=person, now=now, changed=told)


def _keep_former(row: Document, now: datetime) -> None:
    """What was known of a document until now, so that the register can be asked what it held then."""
    last = DocumentWas.objects.filter(document=row).order_by("-superseded_at", "-id").first()
    DocumentWas.objects.create(
        document=row,
        title=row.title,
        date=row.date,
        kind=row.kind,
        partnership="" if row.partnership is None else row.partnership.key,
        recorded_at=row.recorded_at if last is None or last.superseded_at is None else last.superseded_at,
        recorded_by=row.recorded_by,
        superseded_at=now,
    )


def _better(before: dict[str, Any], after: dict[str, Any], document: model.Document) -> dict[str, Any]:
    """A date known on a worse basis does not displace a better one; a blank displaces nothing."""
    ranks = [basis.value for basis in DateBasis]
    worse = ranks.index(document.date_basis) > ranks.index(before["date_basis"])
    dates = {"date", "date_basis", "date_reason"}
    return {
        name: before[name] if (worse and name in dates) or value in ("", None) else value
        for name, value in after.items()
    }


def _agree(row: Document, quoted: model.Document) -> None:
    """Every quoted word stands in the text held, at its place.

    Raises:
        RecordError: one does not.
    """
    if len(row.text) != len(quoted.text):
        raise RecordError(_differs(row, f"the file says {len(quoted.text)} characters, the register {len(row.text)}"))
    if row.whole:
        wrong = next((i for i, c in enumerate(quoted.text) if c not in (" ", row.text[i])), None)
        if wrong is not None:
            raise RecordError(_differs(row, f"at character {wrong} the words differ"))


def _agree_back(row: Document, whole: model.Document) -> None:
    """The words held so far stand in the whole text."""
    if len(row.text) != len(whole.text) or any(c not in (" ", w) for c, w in zip(row.text, whole.text, strict=True)):
        raise RecordError(_differs(row, "the words quoted earlier do not stand at their places in this text"))


def _differs(row: Document, how: str) -> str:
    return (
        f"“{row.title or row.key}” does not agree with the register: {how}. "
        "Read the source again and record it, rather than an older file of lines."
    )


def text_hash(text: str) -> str:
    """SHA-256 of the text as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
