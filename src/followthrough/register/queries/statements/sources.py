"""What must be said beside the words of a document wherever they appear: whose they are, how they were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from followthrough.documents.file_names import without_place
from followthrough.register.models import Document, Reading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document as the source of a quotation."""

    key: str
    title: str
    date: str
    issuer: str
    kind: str  # "paraphrase" needs a label on every page
    invented: bool  # so does this
    whole: bool
    address: str
    sha256: str
    language: str
    reader: str  # program and lexicon version of the live reading


def sources(documents: Iterable[str]) -> Mapping[str, SourceRow]:
    """The live documents of these keys, in one query and without their texts."""
    live = Reading.objects.filter(document=OuterRef("pk"), superseded_at__isnull=True)
    found = Document.objects.filter(key__in=set(documents), superseded_at__isnull=True)
    rows = found.annotate(reader=Coalesce(Subquery(live.values("reader")[:1]), Value(""))).values_list(
        "key", "title", "date", "issuer", "kind", "invented", "whole", "address", "sha256", "language", "reader"
    )
    return {row[0]: SourceRow(*row[:7], without_place(row[7]), *row[8:]) for row in rows}


def confidential(*, seen: Collection[str] | None) -> int:
    """How many live documents are of other degrees of confidentiality than these; None: none are."""
    live = Document.objects.filter(superseded_at__isnull=True)
    return 0 if seen is None else live.exclude(confidentiality__in=seen).count()
