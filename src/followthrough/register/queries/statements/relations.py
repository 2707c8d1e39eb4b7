"""What earlier statements a statement takes up, and what later ones made of it, as links propose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from followthrough.register.following.graph import JOINS, NOT_SAME, SAME, UNSURE, standing
from followthrough.register.following.judged import live_words
from followthrough.register.ledger.held import held
from followthrough.register.models import Document, Finding, Link
from followthrough.register.queries.statements.findings import finding_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from followthrough.register.following.graph import Said
    from followthrough.register.queries.rows import FindingRow


@dataclass(frozen=True, slots=True)
class OtherEnd:
    """The statement at the other end of a link; no finding need stand there any more."""

    document: str  # key
    title: str
    date: str
    quote: str  # the exact words: a slice of the document's text
    passage: str  # address; "" where no finding stands there
    finding: str  # key; "" where no finding stands there
    entry: str | None


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """One link seen from one of its ends."""

    relation: str  # a Relation, or "dropped"
    score: float
    because: tuple[str, ...]
    other: OtherEnd | None  # None: nobody spoke of it again
    is_later: bool  # the other end is the later one
    standing: str = "proposed"  # what people say of it: proposed, agreed, overruled, unsure

    @property
    def is_weak(self) -> bool:
        """Whether it is too weak to join its statements, and nobody has judged them."""
        return self.other is not None and self.standing == "proposed" and self.score < JOINS


def relations(*, finding: str, known_at: datetime | None = None) -> tuple[RelatedRow, ...]:
    """Links of a finding, now or as held then: earlier statements by date, then later ones, then silence.

    What people say of a link (`standing`) is told as of now.
    """
    ends = Q(earlier__key=finding) | Q(later__key=finding)
    links = Link.objects.filter(ends, held(known_at)).select_related("earlier", "later").order_by("id")
    seen = [(link, link.earlier is not None and link.earlier.key == finding) for link in links]
    known = _findings(link.later if is_later else link.earlier for link, is_later in seen)
    documents = {doc.key: doc for doc in Document.objects.filter(key__in=_unfound(seen), superseded_at__isnull=True)}
    words = live_words([finding])
    rows = [
        RelatedRow(
            link.relation,
            link.score,
            tuple(link.because),
            _other(link, known, documents, is_later=is_later),
            is_later,
            _standing(link, words),
        )
        for link, is_later in seen
    ]
    return tuple(sorted(rows, key=lambda row: (row.is_later, row.other is None, row.other.date if row.other else "")))


def _standing(link: Link, words: Sequence[Said]) -> str:
    """A person's word, given on the pair or following from others, is above the machine's."""
    if link.earlier is None or link.later is None:
        return "proposed"
    said = standing(words, link.earlier.key, link.later.key)
    return {SAME: "agreed", NOT_SAME: "overruled", UNSURE: "unsure"}.get(said, "proposed")


def _findings(ends: Iterable[Finding | None]) -> Mapping[str, FindingRow]:
    keys = {end.key for end in ends if end is not None}
    return {row.key: row for row in finding_rows(Finding.objects.filter(key__in=keys, superseded_at__isnull=True))}


def _unfound(seen: Iterable[tuple[Link, bool]]) -> set[str]:
    """Documents whose end of a link is no finding: their words are cut out of the text itself."""
    return {
        link.later_document if is_later else link.earlier_document
        for link, is_later in seen
        if (link.later if is_later else link.earlier) is None
    }


def _other(
    link: Link, known: Mapping[str, FindingRow], documents: Mapping[str, Document], *, is_later: bool
) -> OtherEnd | None:
    end = link.later if is_later else link.earlier
    row = None if end is None else known.get(end.key)
    if row is not None:
        return OtherEnd(row.document, row.document_title, row.document_date, row.quote, row.passage, row.key, row.entry)
    document = documents.get(link.later_document if is_later else link.earlier_document)
    if document is None:
        return None
    start, end_at = (link.later_start, link.later_end) if is_later else (link.earlier_start, link.earlier_end)
    return OtherEnd(document.key, document.title, document.date, document.text[start:end_at], "", "", None)
