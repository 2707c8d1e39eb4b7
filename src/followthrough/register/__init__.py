"""The register: the only room with a database. Findings become entries that are followed through time.

Its folders, each using those before it: `models` and `migrations` (the tables), `ledger` (what every row rests on),
`following` (chains become entries), `intake` (documents come in), `decisions` (people decide), `facts` (claims,
figures, money), `assessing` (where each undertaking stands), `people`, `copies` (the register as a whole). `queries`
answers what doors ask, `gathering` what reports need, `lists` go to a spreadsheet and come back; `example` is built by
all of them.

A program in Python opens it and asks:

    open_register("folder")
    made = record(read=[find(split(read("statement.pdf")))], person="Aoi", now=datetime.now(UTC))
    relink_documents(documents=[each.document for each in made.outcomes], person="Aoi", now=datetime.now(UTC))
    search('"code of conduct"').items

Nothing here loads Django until a name is asked for, so that reading alone stays fast.
"""

from __future__ import annotations

import os
from functools import cache, wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from followthrough.register.following.relink import relink_documents
    from followthrough.register.intake.record import record
    from followthrough.register.queries import (
        DocumentFilter,
        EntryFilter,
        document_view,
        entry_view,
        list_documents,
        list_entries,
        search,
    )
    from followthrough.register.queries.standing.standings import Wanted, standing_page

__all__ = [
    "DocumentFilter",
    "EntryFilter",
    "Wanted",
    "document_view",
    "entry_view",
    "list_documents",
    "list_entries",
    "open_register",
    "record",
    "relink_documents",
    "search",
    "standing_page",
]

_HOMES = dict.fromkeys(__all__, "queries") | {
    "Wanted": "queries.standing.standings",
    "record": "intake.record",
    "relink_documents": "following.relink",
    "standing_page": "queries.standing.standings",
}


def __getattr__(name: str) -> object:
    """Load a verb or question when it is first asked for; what it asks of the database needs `open_register` first."""
    if name not in __all__:
        raise AttributeError(f"module 'followthrough.register' has no attribute {name!r}")
    open_register(migrate=False)
    found = getattr(import_module(f"followthrough.register.{_HOMES[name]}"), name)
    return found if isinstance(found, type) else _asked(found)


@cache
def _asked(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The verb itself; asked of a register that was never opened, and so may have no tables, it says so."""
    from django.db import DatabaseError

    from followthrough.register.ledger.opening import is_open
    from followthrough.register.ledger.place import PlaceError

    @wraps(verb)
    def asked(*given: Any, **named: Any) -> Any:
        try:
            return verb(*given, **named)
        except DatabaseError as error:
            if is_open():
                raise
            raise PlaceError(
                "The register is not open yet. Call open_register() first, or open_register(folder)"
            ) from error

    return asked


def open_register(folder: str | Path | None = None, *, migrate: bool = True) -> None:
    """Open the register, and make its tables where they are missing or older than this program; again costs nothing.

    Args:
        folder: where the register lies or is to lie. None: where the commands have it, which `FOLLOWTHROUGH_HOME` and
            `FOLLOWTHROUGH_DATABASE_URL` say.
        migrate: whether the tables may be made or brought up to date.

    Raises:
        followthrough.register.ledger.place.PlaceError: the database's address cannot be understood, or the folder is
            not the one that this process has open: a process has one register.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    from followthrough.register.ledger.opening import open_once

    open_once(folder=folder, migrate=migrate)
