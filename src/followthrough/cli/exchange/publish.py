"""`followthrough publish`: a frozen state of the public register that can be cited."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.saying import USAGE, Signer, counted, person_or_user, register_opened, say, stop


def publish(
    name: Annotated[str, typer.Argument(help="Its name: small letters, digits, dots and hyphens, such as 2026-1.")],
    *,
    note: Annotated[str, typer.Option(help="What is to be known of it.")] = "",
    by: Signer = None,
) -> None:
    """Freeze what the public may see now as an edition, and tell what to cite.

    The edition is a SQLite file in the data folder. It is never changed: what is corrected later is in the next one.

    Exit codes: 0 published; 1 the file cannot be written; 2 the name cannot be, or is taken.
    """
    with register_opened():
        from followthrough.register.copies.editions import EditionError, edition_file
        from followthrough.register.copies.editions import publish as freeze

        try:
            with counting("Rows written") as tell:
                made = freeze(name=name, person=person_or_user(by), now=datetime.now(UTC), note=note, tell=tell)
        except EditionError as error:
            stop(str(error), USAGE)
        except OSError as error:
            stop(f"The edition could not be written ({error.strerror}).")
        held = (counted(made.documents, "document"), counted(made.findings, "finding"))
        say(f"Edition {made.name}: {', '.join(held)}, {counted(made.entries, 'entry', 'entries')}.")
        say(f"It lies in {edition_file(name)}. SHA-256, to be cited with its name: {made.sha256}.")
