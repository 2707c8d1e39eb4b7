"""Open the register: Django's set-up, the folder, the tables."""

from __future__ import annotations

from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

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
    if _is_behind():
        call_command("migrate", interactive=False, verbosity=0)
    _opened.add(name)


def _is_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
