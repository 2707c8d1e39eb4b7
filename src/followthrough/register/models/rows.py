"""What every row of the register carries: who wrote it, when, and when it stopped being the word.

Two kinds of table. *Statements* (readings, findings, decisions, links, claims ...) are never changed: a new row
supersedes the old, and a partial unique index allows one live row. *Names* (parties, meetings, instruments ...)
are identities other rows point at; correcting one is written to the audit with what stood there before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Q

from followthrough.register.models.seen import Seen

if TYPE_CHECKING:
    from typing import Self

LIVE = Q(superseded_at__isnull=True)
KEY = 300  # characters of a document's key, and of every column that names one: a corpus names lines by long addresses


def one_live(*fields: str, name: str) -> models.UniqueConstraint:
    """A partial unique index: many superseded rows, one live one."""
    return models.UniqueConstraint(fields=fields, condition=LIVE, name=name)


class Row(models.Model):
    """A statement by a person at a time. Not to be updated but for the moment it was superseded."""

    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)
    superseded_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Self]] = Seen()

    class Meta:
        abstract = True


class Named(models.Model):
    """An identity: a stable key and names. Other rows point at it."""

    key = models.CharField(max_length=100, unique=True)  # "JPN", "ASEAN-Japan", "ajcep-protocol-1"
    name = models.CharField(max_length=500)
    name_ja = models.CharField(max_length=500, blank=True)
    source = models.TextField(blank=True)  # public address
    mark = models.CharField(max_length=2, blank=True)  # V read in the source, P partial or secondary, N not verified
    note = models.TextField(blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


def words() -> models.JSONField[Any, Any]:
    """A list of strings, in its own order."""
    return models.JSONField(default=list, blank=True)
