"""`followthrough dump`: the whole register as one file, for another machine or another database."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.files import OVERWRITE, write_bytes, written
from followthrough.cli.terminal.saying import counted, register_opened, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def dump(
    file: Annotated[Path, typer.Argument(help="File to write; a name that ends in .gz is packed; - is the screen.")],
    *,
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write the whole register to a file of JSON lines: every row that ever was, and the audit.

    `load` makes the same register of it on another machine or another kind of database. Documents that are not public
    are in it too; accounts, passwords and tokens are not. The same register gives the same bytes.

    Exit codes: 0 written; 1 the register or the file cannot be used; 2 there is such a file already.
    """
    with register_opened():
        from followthrough.register.copies.dumping import counts
        from followthrough.register.copies.dumping import dump as lines
        from followthrough.register.ledger.snapshot import one_moment

        with one_moment():
            held = counts()
            with counting("Rows written", sum(held.values())) as tell:
                digest = _write(file, _told(lines(), tell), overwrite=overwrite)
    where = "the output" if str(file) == "-" else file
    say(f"In {where}: {counted(sum(held.values()), 'row')} of {counted(len(held), 'table')}.")
    say(f"SHA-256 of the lines: {digest}. Written down, it shows later that the dump is the same.")


def _write(file: Path, lines: Iterator[bytes], *, overwrite: bool) -> str:
    digest = hashlib.sha256()

    def hashed() -> Iterator[bytes]:
        for line in lines:
            digest.update(line)
            yield line

    if str(file) == "-":
        sys.stdout.buffer.writelines(hashed())
        return digest.hexdigest()
    with written(file, overwrite=overwrite, private=True) as draft:
        write_bytes(draft, hashed(), packed=file.suffix == ".gz")
    return digest.hexdigest()


def _told(lines: Iterable[bytes], tell: Callable[[int], None]) -> Iterator[bytes]:
    for done, line in enumerate(lines):
        yield line
        tell(done)
