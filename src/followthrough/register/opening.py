"""Open the register: Django's set-up, the folder, the tables."""

from __future__ import annotations

import time
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

PATIENCE = 30.0  # seconds
_opened: set[str] = set()


def open_once(*, migrate: bool) -> None:
    """Set Django up and, where asked, migrate a register whose tables are missing or older than this program."""
    if not apps.ready:
        django.setup()
    name = str(connection.settings_dict["NAME"])
    if not migrate or name in _opened:
        return
    if connection.vendor == "sqlite" and not connection.in_atomic_block and ":memory:" not in name:
        Path(name).absolute().parent.mkdir(parents=True, exist_ok=True)
    _bring_up_to_date()
    _opened.add(name)


def _bring_up_to_date() -> None:
    """Migrate, though another process may do so at the same moment.

    Then one of us fails on a table that is there already: that one waits and looks again. A real fault still stands
    when the time is over, and is raised.
    """
    give_up = time.monotonic() + PATIENCE
    while _is_behind():
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except DatabaseError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.3)


def _is_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
