"""A corrected edition takes the place of the former: under its key, and statements whose words stay keep theirs.

A key that stays keeps with it all that names it: the entry and its address, decisions, judgements, codes, evidence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from followthrough.documents.metadata import short_id
from followthrough.register.following.undertakings import BY_HAND
from followthrough.register.intake.sources import RecordError
from followthrough.register.ledger.held import is_withdrawn
from followthrough.register.models import Document, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from followthrough import model

NAMED = 3  # documents named at most, where several bear one title and date


class OtherText(NamedTuple):
    """A live document of the same title and date, with another text."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading whose statements bear the keys the register knows them by."""

    read: model.Findings
    kept: int = 0  # statements of a former text that stand in this one with the same words
    lost: int = 0  # those that do not


def as_held(read: model.Findings, instead_of: str = "") -> model.Findings:
    """The reading under the key of the document it takes the place of, where it is a corrected edition of one.

    That is the one a person names; else the one file at the same address, with the same title and date.

    Raises:
        RecordError: what a person names is not held, was withdrawn, or this text is held beside it already.
    """
    if instead_of:
        _may_replace(instead_of, read.document)
    key = instead_of or _at_its_address(read.document)
    return read if key in {"", read.document.id} else under(read, key)


def _may_replace(key: str, document: model.Document) -> None:
    if not _live().filter(key=key).exists():
        raise RecordError(f"The register holds no document {key} whose place another could take.")
    same = Document.objects.filter(sha256=document.sha256, superseded_at__isnull=True).exclude(key=key).first()
    if same is not None:
        raise RecordError(
            f"The same bytes are in the register already as “{same.title or same.key}” ({same.key}), beside {key}. "
            f"Withdraw the one that does not count any more: followthrough decide withdraw {key} --because ..."
        )


def under(read: model.Findings, key: str) -> model.Findings:
    """The same reading of a document of another key."""
    return replace(read, passages=replace(read.passages, document=replace(read.document, id=key)))


def other_texts(document: model.Document) -> tuple[OtherText, ...]:
    """Documents of which this may be a corrected edition, or the reverse: the same title and date, another text."""
    if not document.title or not document.date:
        return ()
    same = _live().filter(title=document.title, date=document.date).exclude(key=document.id)
    found = same.exclude(sha256=document.sha256).order_by("key").values_list("key", "title")
    return tuple(OtherText(key, title) for key, title in found[:NAMED])


def with_kept_keys(row: Document, read: model.Findings) -> Kept:
    """Statements found before bear the key they had: in this text by their place, in a former one by their words.

    Words that stand twice, before or now, tell nothing, and what a person found by hand stays as it is.
    """
    live = Finding.objects.filter(document__key=row.key, superseded_at__isnull=True).exclude(lexicon=BY_HAND)
    held = list(live.defer("search_text"))
    former = [f for f in held if f.document_id != row.pk]
    names = {(f.act, f.start, f.end): f.key for f in held if f.document_id == row.pk}
    meant = {f.id: names.get((f.act.value, f.start, f.end), f.id) for f in read.findings}
    meant |= _by_words(former, read)
    while clash := _clashing(meant):
        meant |= {id_: id_ for id_ in clash}
    found = tuple(replace(f, id=meant[f.id]) if meant[f.id] != f.id else f for f in read.findings)
    last = max((f.document_id for f in former), default=None)  # those of editions before it went with them
    before, now = {f.key for f in former if f.document_id == last}, set(meant.values())
    return Kept(replace(read, findings=found), len(before & now), len(before - now))


def _by_words(former: list[Finding], read: model.Findings) -> dict[str, str]:
    """The key of the former statement of the same act and the same words, for each that has exactly one."""
    texts = dict(Document.objects.filter(pk__in={f.document_id for f in former}).values_list("pk", "text"))
    before = _once((f.key, (f.act, _plain(texts[f.document_id][f.start : f.end]))) for f in former)
    after = _once((f.id, (f.act.value, _plain(read.quote(f)))) for f in read.findings)
    return {after[said]: before[said] for said in after.keys() & before.keys()}


def _once(said: Iterable[tuple[str, tuple[str, str]]]) -> dict[tuple[str, str], str]:
    pairs = list(said)
    times = Counter(words for _, words in pairs)
    return {words: key for key, words in pairs if times[words] == 1}


def _plain(words: str) -> str:
    """Words without how their lines are broken."""
    return " ".join(words.split())


def _clashing(meant: dict[str, str]) -> list[str]:
    """Statements that would bear a key another bears: they keep their own."""
    times = Counter(meant.values())
    return [id_ for id_, key in meant.items() if times[key] > 1 and id_ != key]


def _at_its_address(document: model.Document) -> str:
    if not (document.address and document.title and document.date):
        return ""
    if document.id != short_id(document.sha256):  # it is named by who gave it: lines of a corpus may share an address
        return ""
    same = _live().filter(address=document.address, title=document.title, date=document.date)
    keys = list(same.values_list("key", flat=True)[:2])
    known = Document.objects.filter(key=document.id, superseded_at__isnull=True).exists()
    return keys[0] if len(keys) == 1 and not known else ""


def _live() -> QuerySet[Document]:
    return Document.objects.filter(~is_withdrawn("key"), superseded_at__isnull=True)
