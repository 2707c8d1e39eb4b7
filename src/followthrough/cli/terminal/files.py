"""Files that commands write and read: whole or not at all, none replaced unasked, packed where the name says so."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from followthrough.cli.terminal.saying import USAGE, stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

OVERWRITE = "Take the place of a file of this name."


_OF_FILES = frozenset(
    "csv doc docx gz htm html json jsonl md odt pdf rtf sqlite tsv txt xls xlsx xml zip".split()
)  # what names of files end in, and no folder's


def names_a_file(path: Path) -> bool:
    """Whether a name is that of a file, by its end, and no folder of that name is there."""
    return path.suffix[1:].casefold() in _OF_FILES and not path.is_dir()


def refuse_file_name(path: Path) -> None:
    """Where a folder is meant and the name of a file is given.

    Raises:
        typer.Exit: it is; a folder of that name would be taken for the file ever after.
    """
    if names_a_file(path):
        stop(f"{path} is the name of a file, and a folder is meant here. Name a folder.", USAGE)


def refuse_taken(path: Path, *, overwrite: bool) -> None:
    """Where something of this name is there already.

    Raises:
        typer.Exit: it is, and was not to be replaced; or it is a folder.
    """
    if path.is_dir():
        stop(f"{path} is a folder. Name a file.", USAGE)
    if path.exists() and not overwrite:
        stop(f"There is a file {path} already. Name another, or add --overwrite.", USAGE)


@contextmanager
def written(path: Path, *, overwrite: bool = False, private: bool = False) -> Iterator[Path]:
    """A new file to be written in the block, which gets its name only when the block ends well.

    Args:
        path: its name.
        overwrite: whether it may take the place of another.
        private: whether only its owner may read it.

    Raises:
        typer.Exit: there is one already, or it cannot be written.
    """
    refuse_taken(path, overwrite=overwrite)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=path.suffix)
    except OSError as error:
        stop(f"{path} cannot be written ({error.strerror}). Name another place.")
    os.close(handle)
    draft = Path(name)
    try:
        if not private:
            draft.chmod(0o666 & ~_umask())
        yield draft
        draft.replace(path)
    except OSError as error:
        stop(f"{path} could not be written: {error.strerror or error}.")
    finally:
        draft.unlink(missing_ok=True)


def _umask() -> int:
    """What this user takes from the permissions of new files. It can only be read by setting it."""
    kept = os.umask(0)
    os.umask(kept)
    return kept


def write_bytes(path: Path, lines: Iterable[bytes], *, packed: bool) -> None:
    """Lines to a file, packed with gzip where asked; the same lines give the same bytes."""
    with path.open("wb") as file:
        if not packed:
            file.writelines(lines)
            return
        with gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=6, mtime=0) as zipped:
            zipped.writelines(lines)


@contextmanager
def read_again(source: str) -> Iterator[Callable[[], Iterator[bytes]]]:
    """A file, or - for standard input, whose lines can be read more than once.

    Raises:
        typer.Exit: there is no such file, or it cannot be read.
    """
    if source == "-":
        with tempfile.TemporaryFile() as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
            yield lambda: _lines(kept)
        return
    try:
        with Path(source).open("rb") as file:
            yield lambda: _lines(file)
    except OSError as error:
        stop(f"{source} cannot be read ({error.strerror or error}). Check the name.")


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """From the beginning; packed files are unpacked.

    Raises:
        EOFError: a packed file is cut short.
        OSError: a packed file is damaged.
    """
    file.seek(0)
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    if packed:
        yield from io.BufferedReader(gzip.GzipFile(fileobj=file))
    else:
        yield from file
