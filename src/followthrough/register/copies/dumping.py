"""`dump`: every row of every table of the register, in one order on both engines. Accounts and secrets stay behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from followthrough.exchange.dump import Head, dump_lines
from followthrough.register.ledger import audit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.db.models import Manager, Model

# What lets somebody in never leaves; how things stand is worked out from the others, anew where it is loaded.
LEFT_OUT: frozenset[str] = frozenset({"apitoken", "duty", "stood", "stoodupto"})
LARGE = {"document": 20}  # rows of whole texts: fewer at a time
CHUNK = 500


def tables() -> dict[str, type[Model]]:
    """The tables that a dump holds, by name, in their order."""
    models = apps.get_app_config("register").get_models(include_auto_created=True)
    named = {str(model._meta.model_name): model for model in models if model._meta.managed}  # noqa: SLF001  Django's documented name
    return {name: named[name] for name in sorted(named) if name not in LEFT_OUT}


def every(model: type[Model]) -> Manager[Any]:
    """All rows of a table, also those of documents that are not for everybody."""
    return model._base_manager  # noqa: SLF001  Django's name for the unfiltered manager


def chunk(table: str) -> int:
    """How many rows of a table are held at once."""
    return LARGE.get(table, CHUNK)


def counts() -> dict[str, int]:
    """Rows of each table that has some."""
    counted = {name: every(model).count() for name, model in tables().items()}
    return {name: number for name, number in counted.items() if number}


def schema() -> str:
    """The newest migration of the register's tables."""
    done = MigrationRecorder(connection).migration_qs.filter(app="register")
    return str(max(done.values_list("name", flat=True)))


def dump() -> Iterator[bytes]:
    """The lines of a dump. Read inside `one_moment()`, so that they tell one state."""
    from followthrough import __version__

    head = Head(f"followthrough {__version__}", schema(), audit.head())
    yield from dump_lines(head, _rows())


def _rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, model in tables().items():
        columns = [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001  as above
        rows = every(model).order_by("pk").values(*columns)
        for row in rows.iterator(chunk_size=chunk(name)):
            yield name, row
