"""What was read of each picture, kept in a folder: none is read twice, and work broken off is gone on with."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zlib
from pathlib import Path

from followthrough.documents.scans.engine import words_in


def words_kept(
    folder: Path | None, picture: bytes, spoken: tuple[str, ...], *, shaded: bool = False, sparse: bool = False
) -> bytes:
    """As `words_in`; from the folder where the same picture was read in the same way before.

    Raises:
        ReadingError: as `words_in`.
    """
    if folder is None:
        return words_in(picture, spoken, shaded=shaded, sparse=sparse)
    way = (
        f"{'+'.join(spoken)} {shaded}{' sparse' if sparse else ''}".encode()
    )  # not the program's version: a text once read keeps its words
    place = folder / f"{hashlib.sha256(way + bytes(1) + picture).hexdigest()}.hocr.z"
    try:
        return zlib.decompress(place.read_bytes())
    except (OSError, zlib.error):  # not there, or broken off: it is read (again)
        words = words_in(picture, spoken, shaded=shaded, sparse=sparse)
        _keep(place, words)
        return words


def _keep(place: Path, words: bytes) -> None:
    """Put them there whole; a folder that takes nothing stops no reading."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)  # readable by its owner alone
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.compress(words))
        Path(name).replace(place)
    except OSError:
        return
