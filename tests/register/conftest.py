"""Every test that asks for `register` runs twice: on SQLite and on PostgreSQL, each in a transaction undone after."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from django.db import connections, transaction

from engines import new_database, postgresql_server
from followthrough.register.ledger.place import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    with postgresql_server() as folder:
        yield folder


@contextmanager
def migrated(alias: str, address: str, blocker: Any) -> Iterator[str]:
    """A register of our own under an alias: never the one of whoever runs the tests."""
    connections.settings[alias] = connections.configure_settings({"default": database(address)})["default"]
    with blocker.unblock():
        call_command("migrate", database=alias, verbosity=0)
        yield alias
        connections[alias].close()
    del connections.settings[alias]


@pytest.fixture(scope="session")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("register")
    with migrated("sqlite", f"sqlite:///{folder}/register.sqlite3", django_db_blocker) as alias:
        yield alias


@pytest.fixture(scope="session")
def on_postgresql(postgresql: Path, django_db_blocker: Any) -> Iterator[str]:
    with migrated("postgresql", new_database(postgresql, "register"), django_db_blocker) as alias:
        yield alias


@pytest.fixture(params=["sqlite", "postgresql"])
def register(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[str]:
    """An empty register; the value is the engine's name."""
    alias = request.getfixturevalue(f"on_{request.param}")
    usual = connections["default"]
    connections["default"] = connections[alias]
    try:
        with django_db_blocker.unblock(), transaction.atomic():
            yield request.param
            transaction.set_rollback(True)
    finally:
        connections["default"] = usual


@pytest.fixture
def inside(on_sqlite: str, on_postgresql: str, django_db_blocker: Any) -> Callable[[str], Any]:
    """An empty register of an engine for the length of a block; what happens in it is undone."""
    assert {on_sqlite, on_postgresql} == {"sqlite", "postgresql"}

    @contextmanager
    def block(engine: str) -> Iterator[None]:
        usual = connections["default"]
        connections["default"] = connections[engine]
        try:
            with django_db_blocker.unblock(), transaction.atomic():
                yield
                transaction.set_rollback(True)
        finally:
            connections["default"] = usual

    return block
