"""How commands speak and end: results to standard output, everything else to standard error, four exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from getpass import getuser
from typing import TYPE_CHECKING, Annotated, NoReturn, TypedDict

import typer

from followthrough.cli.terminal.faults import of_database, of_settings
from followthrough.language.plural import counted as counted  # noqa: PLC0414  commands take it from here

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_DOCUMENT = "The register holds no document yet. Put some in: followthrough record FOLDER."
DONE, FAILED, USAGE, PARTLY = 0, 1, 2, 3  # PARTLY: done, but something could not be read and was named


By = Annotated[str | None, typer.Option("--as", help="Your name, written beside it.", show_default="your user name")]
Signer = Annotated[  # where it was called --by before
    str | None, typer.Option("--as", "--by", help="Your name, written beside it.", show_default="your user name")
]
Because = Annotated[str, typer.Option(help="Your reason, written beside it.")]


class Signed(TypedDict):
    """Who does something, and when: as every verb that writes wants it."""

    person: str
    now: datetime


def signed(given: str | None) -> Signed:
    """The person named, else as `person_or_user` says, and this moment."""
    return {"person": person_or_user(given), "now": datetime.now(UTC)}


def say(message: str) -> None:
    """A line for the person at the screen, beside the results."""
    sys.stderr.write(f"{message}\n")


def stop(message: str, code: int = FAILED) -> NoReturn:
    """Say why and end.

    Raises:
        typer.Exit: always.
    """
    say(message)
    raise typer.Exit(code)


def person_or_user(given: str | None) -> str:
    """Whose name is written beside what is recorded: as given, else FOLLOWTHROUGH_PERSON, else the computer's user."""
    if given is not None and given.strip():
        return given.strip()
    named = os.environ.get("FOLLOWTHROUGH_PERSON", "").strip()
    if named:
        return named
    try:
        return getuser()
    except (OSError, KeyError):  # a container without a user's name
        return "unknown"


def _open() -> None:
    """Open the register; a folder that cannot be written is told here, where no other file can be meant."""
    from followthrough.register import open_register
    from followthrough.register.ledger.place import data_folder

    try:
        open_register()
    except OSError as error:
        stop(f"The register cannot be kept in {data_folder()} ({error.strerror}). Name another in FOLLOWTHROUGH_HOME.")


@contextmanager
def register_opened() -> Iterator[None]:
    """The register, ready; what may go wrong with it is said in plain words.

    Raises:
        typer.Exit: the register cannot be opened or written.
    """
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    from followthrough.register.ledger.place import PlaceError

    try:
        _open()
        yield
    except PlaceError as error:
        stop(str(error), USAGE)
    except ImproperlyConfigured as error:
        stop(of_settings(error))
    except DatabaseError as error:
        stop(of_database(error))


@contextmanager
def register_asked() -> Iterator[None]:
    """The register, ready; what it refuses is said in its own sentence.

    Raises:
        typer.Exit: it cannot be opened or written, or it refuses what is asked.
    """
    with register_opened():
        from followthrough.register.following.judged import DecisionError

        try:
            yield
        except DecisionError as error:
            stop(str(error))


def only_held(partner: str) -> None:
    """Of a partnership that the register, open now, does not hold, say so and end; which it holds is told.

    An answer about nothing would be taken for one about the partnership. Blank stands for all of them.

    Raises:
        typer.Exit: it holds none of that key.
    """
    from followthrough.register.ledger.no_partnership import no_partnership
    from followthrough.register.queries import partnerships

    if partner and partner not in [row.key for row in partnerships()]:
        stop(no_partnership(partner), USAGE)


def say_if_empty() -> None:
    """Of an answer without a row: say so where the register, open before, holds no document at all."""
    from followthrough.register.queries import list_documents

    with register_opened():
        if not list_documents(size=1).total:
            say(NO_DOCUMENT)
