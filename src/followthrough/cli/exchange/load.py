"""`followthrough load`: a dump becomes the register."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.files import read_again
from followthrough.cli.terminal.saying import counted, register_opened, say, stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def load(
    file: Annotated[str, typer.Argument(help="What `dump` wrote, packed or not; - is standard input.")],
    *,
    sha256: Annotated[
        str, typer.Option(help="The SHA-256 that `dump` told: any other file is refused.", metavar="HEX")
    ] = "",
) -> None:
    """Make an empty register the one a dump was written of: every row, every decision, the whole audit.

    All of it is checked as `verify` does before it counts. A dump that is cut short or was changed is refused whole,
    and the register stays as it was.

    Exit codes: 0 loaded; 1 refused, and why; 2 the command was not understood.
    """
    with register_opened(), read_again(file) as lines:
        from followthrough.exchange.dump import DumpError
        from followthrough.register.assessing.restanding import up_to_date
        from followthrough.register.copies.loading import load as put

        try:
            _check(lines, sha256)
            with counting("Rows loaded") as tell:
                told = put(read=lines, tell=tell)
            up_to_date()
        except DumpError as error:
            stop(str(error))
        except (EOFError, zlib.error, OSError) as error:
            stop(f"{file} cannot be unpacked ({error}): it is cut short or damaged. Nothing was loaded.")
    held = f"{counted(told.documents, 'document')}, {counted(told.findings, 'finding')}"
    say(f"{held} and {counted(told.audit_rows, 'audit row')} loaded and verified.")
    say(f"Last audit row: {told.head}.")


def _check(lines: Callable[[], Iterable[bytes]], expected: str) -> None:
    if not expected:
        return
    digest = hashlib.sha256()
    for line in lines():
        digest.update(line)
    if digest.hexdigest() != expected.strip().lower():
        stop(f"This is another dump: its lines have the SHA-256 {digest.hexdigest()}. Nothing was loaded.")
