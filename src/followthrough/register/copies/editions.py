"""`publish`: the public register frozen under a name that can be cited. The file's hash is its proof."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.exchange.sqlite_edition import write_sqlite
from followthrough.register.copies.edition_rows import edition_rows
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.place import data_folder
from followthrough.register.ledger.seeing import PUBLIC, seeing
from followthrough.register.models import Edition

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,98}")
_COUNTED = ("documents", "findings", "entries")


class EditionError(DecisionError):
    """An edition that cannot be published. Says why."""


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition: what to cite, and what to hold a copy against."""

    name: str
    note: str
    published_at: datetime
    person: str
    sha256: str  # of the SQLite file
    size: int  # bytes
    audit: str  # hash of the audit's last row when it was frozen
    documents: int
    findings: int
    entries: int


def publish(
    *, name: str, person: str, now: datetime, note: str = "", tell: Callable[[int], None] = lambda _: None
) -> EditionRow:
    """Freeze what the public may see now, as a file in the data folder, and write its hash down.

    Args:
        name: small letters, digits, dots and hyphens, such as 2026-1; never used again.
        person: who publishes.
        now: when.
        note: what is to be known of it.
        tell: called with the number of rows written so far.

    Raises:
        EditionError: the name cannot be, or is taken.
        OSError: the file cannot be written.
    """
    if _NAME.fullmatch(name) is None:
        raise EditionError(
            f"“{name}” is no name for an edition: small letters, digits, dots and hyphens, such as 2026-1."
        )
    with transaction.atomic():
        audit.one_writer()  # nothing is written while it is frozen, so the audit's last row tells exactly what is in it
        if Edition.objects.filter(name=name).exists():
            raise EditionError(f"There is an edition {name} already. An edition is never changed: take another name.")
        draft, counts = _frozen(name, tell)
        try:
            row = _recorded(name, draft, counts, person=person, now=now, note=note)
            draft.replace(edition_file(name))
        finally:
            draft.unlink(missing_ok=True)
    return row


def _frozen(name: str, tell: Callable[[int], None]) -> tuple[Path, dict[str, int]]:
    folder = edition_file(name).parent
    folder.mkdir(parents=True, exist_ok=True)
    handle, place = tempfile.mkstemp(dir=folder, prefix=f".{name}.", suffix=".sqlite")
    os.close(handle)
    draft = Path(place)
    with seeing(frozenset({PUBLIC})):
        rows = edition_rows()
        write_sqlite(draft, rows, tell)
        told = {row["name"]: row["value"] for row in rows("about")}
    draft.chmod(0o444)
    return draft, {each: int(told[each]) for each in _COUNTED}


def _recorded(name: str, draft: Path, counts: dict[str, int], *, person: str, now: datetime, note: str) -> EditionRow:
    with draft.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    row = Edition.objects.create(
        name=name, note=note, sha256=digest, size=draft.stat().st_size, audit=audit.head(),
        recorded_at=now, recorded_by=person, **counts,
    )  # fmt: skip
    audit.note(verb="publish", subject=f"edition:{name}", person=person, now=now, sha256=digest, note=note)
    return _row(row)


def editions() -> tuple[EditionRow, ...]:
    """Every edition, newest first."""
    return tuple(_row(row) for row in Edition.objects.filter(held(None)).order_by("-id"))


def edition_file(name: str) -> Path:
    """Where an edition's file lies."""
    return data_folder() / "editions" / f"{name}.sqlite"


def _row(row: Edition) -> EditionRow:
    counts = {each: int(getattr(row, each)) for each in _COUNTED}
    return EditionRow(row.name, row.note, row.recorded_at, row.recorded_by, row.sha256, row.size, row.audit, **counts)
