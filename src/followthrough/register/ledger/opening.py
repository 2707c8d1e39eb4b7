"""Open the register: Django's set-up, the folder, the tables."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from followthrough.register.ledger.place import FILE, PlaceError, data_folder, use_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 30.0  # seconds
LOCK = 0x7461626C6573  # "tables": not the lock of the audit's chain, which is held while something is recorded
LOOKED_AT = 400  # rows of each index, as SQLite's own manual advises
_opened: set[str] = set()


def open_once(*, folder: str | Path | None = None, migrate: bool) -> None:
    """Set Django up and, where asked, migrate a register whose tables are missing or older than this program.

    Raises:
        PlaceError: `folder` is not where the register lies that this process has open.
    """
    if folder is not None:
        use_folder(folder)
    if not apps.ready:
        django.setup()
    if folder is not None:
        _lie_in(data_folder())
    name = str(connection.settings_dict["NAME"])
    if not migrate or name in _opened:
        return
    if connection.vendor == "sqlite" and not connection.in_atomic_block and ":memory:" not in name:
        _make_file(Path(name).absolute())
    _bring_up_to_date()
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        _note_sizes()
    _opened.add(name)


def is_open() -> bool:
    """Whether this process has opened the register, tables and all."""
    return str(connection.settings_dict["NAME"]) in _opened


def _lie_in(folder: Path) -> None:
    """Names may have been asked for, and Django with them, before it was said where the register lies."""
    known, wanted = str(connection.settings_dict["NAME"]), str(folder / FILE)
    if known == wanted:
        return
    if _opened or connection.connection is not None:
        raise PlaceError(f"This process has the register {known} open, and has only one: ask {wanted} from another")
    connection.settings_dict["NAME"] = wanted


def _make_file(path: Path) -> None:
    """An empty file that only its owner may read: a register may hold what is not public."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _bring_up_to_date() -> None:
    """Migrate, though another process may do so at the same moment.

    On PostgreSQL the other waits for us and finds everything done. On SQLite one of us fails on a table that is there
    already: that one waits and looks again. A real fault still stands when the time is over, and is raised.
    """
    give_up = time.monotonic() + PATIENCE
    while _is_behind():
        try:
            with _one_at_a_time():
                if _is_behind():
                    call_command("migrate", interactive=False, verbosity=0)
        except DatabaseError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.3)


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold PostgreSQL's advisory lock of the tables; SQLite has none."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _note_sizes() -> None:
    """Tell SQLite how large its tables are once there are twice as many documents as it knows of; milliseconds.

    It begins a question with the small table then, and a list of 30,000 entries comes four times as fast. PostgreSQL
    looks for itself.
    """
    with connection.cursor() as cursor:
        held = cursor.execute("SELECT count(*) FROM register_document").fetchone()[0]
        known = cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").fetchone()
        told = known and cursor.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = 'register_document'").fetchone()
        if held > 2 * int(told[0].split()[0] if told else 0):
            cursor.execute(f"PRAGMA analysis_limit={LOOKED_AT}")
            cursor.execute("ANALYZE")


def _is_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
