"""Which documents must carry a label wherever their words appear: paraphrases of ours, and invented ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from followthrough.register.models import Document

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """What must be said beside a document's words."""

    kind: str  # "paraphrase", or whatever else the document is
    invented: bool


def labels(documents: Collection[str]) -> Mapping[str, LabelRow]:
    """The label of each document of these keys that needs one, in one query; other documents are left out."""
    wanted = Q(kind=PARAPHRASE) | Q(invented=True)
    rows = Document.objects.filter(wanted, key__in=set(documents), superseded_at__isnull=True)
    return {key: LabelRow(kind, invented) for key, kind, invented in rows.values_list("key", "kind", "invented")}
