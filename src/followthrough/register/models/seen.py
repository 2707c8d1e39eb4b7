"""The manager of every table that holds words of documents: rows of documents that may not be seen do not exist.

It is the tables' default manager, so that a query written later cannot forget it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from followthrough.register.ledger.seeing import sight

if TYPE_CHECKING:
    from collections.abc import Collection

M = TypeVar("M", bound=models.Model)
FIELD = "confidentiality"
PATHS = {  # from a table to the document its words come from
    "document": FIELD,
    "documentwas": f"document__{FIELD}",
    "documentaddress": f"document__{FIELD}",
    "reading": f"document__{FIELD}",
    "passage": f"reading__document__{FIELD}",
    "mention": f"reading__document__{FIELD}",
    "finding": f"document__{FIELD}",
    "entry": f"document__{FIELD}",
    "entryparty": f"entry__document__{FIELD}",
    "entrystatement": f"entry__document__{FIELD}",
    "claim": FIELD,
    "evidence": FIELD,
    "sum": FIELD,
    "assessment": FIELD,
    "plan": FIELD,
    "actionline": f"plan__{FIELD}",
    "activity": f"line__plan__{FIELD}",
    "codinground": FIELD,
    "inputround": FIELD,
    "inputrequest": FIELD,
    "inputreply": FIELD,
}
KEYS = {  # from a table to the keys by which it names findings or documents: both must be seen
    "entrystatement": (("finding", "finding"),),
    "link": (("document", "earlier_document"), ("document", "later_document")),
    "claim": (("entry", "entry"), ("actionline", "line")),
    "evidence": (("entry", "entry"), ("actionline", "line"), ("finding", "finding")),
    "sum": (("entry", "entry"),),
    "assessment": (("entry", "entry"), ("actionline", "line")),
    "linetouch": (("actionline", "line"), ("finding", "finding")),
    "guideline": (("codinground", "round"),),
    "code": (("codinground", "round"),),
    "adjudication": (("codinground", "round"),),
    "freeze": (("codinground", "round"),),
    "proposal": (("finding", "subject"), ("entry", "subject")),
    "reviewtask": (("finding", "subject"), ("entry", "subject"), ("document", "subject")),
    "remark": (("finding", "subject"), ("entry", "subject"), ("actionline", "subject")),
}


class Seen(models.Manager[M]):
    """Rows whose documents may be seen."""

    def get_queryset(self) -> models.QuerySet[M]:
        """All rows, less those of documents out of sight."""
        found = super().get_queryset()
        degrees = sight()
        return found if degrees is None else found.filter(visible(self.model.__name__.lower(), degrees))


def in_sight(path: str) -> Q:
    """For counts over a join: the document at the end of `path` may be seen now."""
    degrees = sight()
    return Q() if degrees is None else Q(**{f"{path}__{FIELD}__in": degrees})


def visible(table: str, degrees: Collection[str]) -> Q:
    """Rows of a table that may be seen. A table without words of documents is open."""
    path = PATHS.get(table)
    condition = Q() if path is None else Q(**{f"{path}__in": degrees})
    for kind, field in KEYS.get(table, ()):
        rows = apps.get_model("register", kind)._base_manager  # noqa: SLF001  Django's name for the unfiltered manager
        hidden = rows.filter(key=OuterRef(field)).exclude(**{f"{PATHS[kind]}__in": degrees})
        condition &= ~Q(Exists(hidden))
    return condition
