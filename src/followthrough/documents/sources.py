"""Where bytes come from: files, folders, compressed files. Nothing here knows what a document is."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING

from followthrough.documents.readers.parquet import PARQUET
from followthrough.documents.registry import is_json_lines
from followthrough.language.handed import need
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

GZIP = b"\x1f\x8b"
HEAD = 65_536  # bytes that tell a corpus from a document
_MOST_WORDS = 12  # of a path; more are a text
_MOST_BYTES = 1024 * 1024 * 1024  # of one document, unpacked
_REGISTER = "followthrough.sqlite3"  # which `init` may have put among the documents
_NOT_DOCUMENTS = frozenset({"intake.csv", "secret.key", _REGISTER, f"{_REGISTER}-wal", f"{_REGISTER}-shm"})
_WEB = ("http:/", "https:/")  # one slash: a Path has folded the other


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder and its folders in order of their paths, without hidden ones and the register's own.

    A folder that may not be looked into and a link that leads nowhere come as themselves: opening them says why.
    """
    closed: list[Path] = []
    for where, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and name not in _NOT_DOCUMENTS and (path.is_file() or not path.exists()):
                yield path
    yield from closed


def open_file(path: Path) -> IO[bytes]:
    """A file to read from.

    Raises:
        ReadingError: an address on the web, a folder, or a file that cannot be opened.
    """
    if str(path).startswith(_WEB):
        raise ReadingError(
            f"{path} is an address on the web, and reading works offline. Save the page and read the file"
        )
    try:
        if path.is_dir():
            with os.scandir(path):  # one that may not be looked into says so here
                raise ReadingError(f"{path} is a folder, not a document. Use read_all, or name one file in it")
        return path.open("rb")
    except OSError as error:
        reason = error.strerror or str(error)
        if len(str(path).split()) > _MOST_WORDS and not os.path.exists(path):  # noqa: PTH110  Path.exists raises on a name too long
            raise ReadingError(
                f"“{str(path)[:60]} …” names no file. Words themselves are given as bytes: read(text.encode())"
            ) from error
        raise ReadingError(f"{path} cannot be opened ({reason}). Check the path and your right to read it") from error


def need_source(source: object, verb: str) -> None:
    """Refuse what is neither a path nor bytes, and an empty path, which would be the folder one stands in.

    Raises:
        TypeError: it is something else, such as an open file.
        ReadingError: the path is empty.
    """
    need(source, (str, bytes, os.PathLike), f"{verb} takes a path or bytes", "of an open file give file.read()")
    if source == "":
        raise ReadingError("The path is empty. Name a file; words themselves are given as bytes: read(text.encode())")


def bytes_of(source: str | Path) -> bytes:
    """All bytes of a file; raises ReadingError as `open_file` does."""
    with open_file(Path(source)) as handle:
        return handle.read()


def unpacked(data: bytes) -> bytes:
    """Bytes without their compression, if they have one.

    Raises:
        ReadingError: broken, cut off, or absurdly large when unpacked.
    """
    if not data.startswith(GZIP):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as handle:
            data = handle.read(_MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadingError(f"its compressed data is broken or cut off ({error}). Fetch it again") from error
    if len(data) > _MOST_BYTES:
        raise ReadingError(f"it would unpack to more than {_MOST_BYTES // 1024**2} MB. Split it into its documents")
    return data


def unpacking(handle: IO[bytes]) -> IO[bytes]:
    """A file from its beginning, without its compression if it has one, unpacked as it is read."""
    packed = handle.read(len(GZIP)) == GZIP
    handle.seek(0)
    return gzip.GzipFile(fileobj=handle) if packed else handle  # type: ignore[return-value]  # GzipFile reads as any binary file does


def holds_lines(path: Path) -> bool:
    """Whether a file is a corpus, of JSON lines, packed or not, or a Parquet table; False where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return is_corpus(unpacking(file).read(HEAD))
    except (OSError, EOFError, zlib.error):
        return False


def is_corpus(data: bytes) -> bool:
    """Whether uncompressed bytes are JSON lines, one document a line, or a Parquet table, one a row."""
    return data.startswith(PARQUET) or is_json_lines(data[:HEAD].decode("utf-8", errors="replace"))
