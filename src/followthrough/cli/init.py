"""`followthrough init FOLDER`: make a register in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from followthrough.cli.saying import USAGE, register_opened, say, stop


def init(
    folder: Annotated[
        Path, typer.Argument(help="Where the register shall lie. It is made if it does not exist.")
    ] = Path(),
) -> None:
    """Make an empty register in a folder. Commands started in that folder use it; a register already there is kept.

    A team's register on PostgreSQL needs no folder: set FOLLOWTHROUGH_DATABASE_URL and run any command.
    """
    from followthrough.register.place import FILE, secret_key

    if os.environ.get("FOLLOWTHROUGH_DATABASE_URL") is not None:
        stop("FOLLOWTHROUGH_DATABASE_URL names a register already. Unset it to make one in a folder.", USAGE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        stop(f"{folder} cannot be made ({error.strerror}). Choose a folder you may write to.")
    there = (folder / FILE).exists()
    os.environ["FOLLOWTHROUGH_HOME"] = str(folder.absolute())
    with register_opened():
        if os.environ.get("FOLLOWTHROUGH_SECRET_KEY") is None:
            secret_key()
    say(f"The register in {folder.absolute()} {'is ready as it was' if there else 'is made'}.")
    say(f"Next: cd {folder} and `followthrough record FOLDER` with your documents.")
