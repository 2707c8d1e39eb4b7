"""The chain of what was done: each row's hash covers the row before. The database refuses to change one."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.db import connection

from followthrough.register.models import Audit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

START = "0" * 64
LOCK = 0x666F6C6C6F77  # "follow": PostgreSQL's advisory lock of the chain


def one_writer() -> None:
    """Inside a transaction: wait until no other writer is in one. SQLite's IMMEDIATE transaction has seen to it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def note(*, verb: str, subject: str, person: str, now: datetime, **detail: Any) -> None:
    """Add one row to the chain. Call inside the transaction of what it tells of, after `one_writer()`."""
    notes([(verb, subject, detail)], person=person, now=now)


def notes(rows: Iterable[tuple[str, str, dict[str, Any]]], *, person: str, now: datetime) -> None:
    """Add rows to the chain, each a verb, a subject and details, in one go. As for `note`."""
    previous, made = head(), []
    for verb, subject, detail in rows:
        told = json.dumps(detail, ensure_ascii=True, sort_keys=True, default=str)
        here = _hash(previous, now, person, verb, subject, told)
        made.append(Audit(at=now, person=person, verb=verb, subject=subject, detail=told, previous=previous, hash=here))
        previous = here
    Audit.objects.bulk_create(made)


def _hash(previous: str, at: datetime, *words: str) -> str:
    """Over a JSON list, so that no two different rows are written alike."""
    row = json.dumps([previous, at.astimezone(UTC).isoformat(timespec="microseconds"), *words])
    return hashlib.sha256(row.encode()).hexdigest()


def faults() -> Iterator[str]:
    """Where the chain does not hold, in plain words. Cutting off its end cannot be seen from inside: note `head()`."""
    previous = START
    for row in Audit.objects.order_by("id").iterator():
        if row.previous != previous:
            yield f"Audit row {row.pk} does not follow the row before it: a row was removed, added or changed."
        if row.hash != _hash(row.previous, row.at, row.person, row.verb, row.subject, row.detail):
            yield f"Audit row {row.pk} ({row.verb} {row.subject}) was changed after it was written."
        previous = row.hash


def newest() -> tuple[datetime | None, str]:
    """When the last row was written, and its hash: as long as both stay, nothing in the register has changed."""
    last = Audit.objects.order_by("-id").values_list("at", "hash").first()
    return (None, START) if last is None else last


def head() -> str:
    """The last row's hash: whoever writes it down can later show that nothing before it was changed or cut off."""
    last = Audit.objects.order_by("-id").values_list("hash", flat=True).first()
    return START if last is None else last
