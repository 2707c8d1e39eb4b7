"""Every test that asks for `register` runs twice: on SQLite and on PostgreSQL, each in a transaction undone after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from django.db import connections, transaction

from engines import new_database, postgresql_server
from followthrough.register.place import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OTHER = "postgresql"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    with postgresql_server() as folder:
        yield folder


@pytest.fixture(scope="session")
def postgresql_register(postgresql: Path, django_db_blocker: Any) -> Iterator[str]:
    """The alias of a migrated register on PostgreSQL."""
    settings = {"default": database(new_database(postgresql, "register"))}
    connections.settings[OTHER] = connections.configure_settings(settings)["default"]
    with django_db_blocker.unblock():
        call_command("migrate", database=OTHER, verbosity=0)
        yield OTHER
        connections[OTHER].close()
    del connections.settings[OTHER]


@pytest.fixture(params=["sqlite", "postgresql"])
def register(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:  # noqa: ARG001  the fixture makes SQLite's tables
    """An empty register; the value is the engine's name."""
    usual = connections["default"]
    if request.param == "postgresql":
        connections["default"] = connections[request.getfixturevalue("postgresql_register")]
    try:
        with django_db_blocker.unblock(), transaction.atomic():
            yield request.param
            transaction.set_rollback(True)
    finally:
        connections["default"] = usual
