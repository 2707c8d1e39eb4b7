"""What was read of each picture, kept in a folder: none is read twice, and work broken off is gone on with."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from followthrough.documents.readers.pdf_lines import Line
from followthrough.documents.reading import Word
from followthrough.documents.scans.hocr import Sheet


def sheet_kept(folder: Path | None, picture: bytes, read: Callable[[], Sheet]) -> Sheet:
    """What `read` makes of a picture; from the folder where it was read before, by whatever version of the program.

    A text once read keeps its words, and so people's decisions their places.

    Raises:
        ReadingError: as `read` does.
    """
    if folder is None:
        return read()
    place = folder / f"{hashlib.sha256(picture).hexdigest()}.json.z"
    try:
        return _sheet(json.loads(zlib.decompress(place.read_bytes())))
    except (OSError, zlib.error, ValueError, TypeError, KeyError):  # not there, or broken off: it is read (again)
        sheet = read()
        _keep(place, {"by": sheet.by, "lines": [asdict(line) for line in sheet.lines]})
        return sheet


def _sheet(held: dict[str, Any]) -> Sheet:
    """As `_keep` was given it."""
    lines = (Line(**line | {"words": tuple(Word(**word) for word in line["words"])}) for line in held["lines"])
    return Sheet(tuple(lines), by=held["by"])


def _keep(place: Path, what: object) -> None:
    """Put it there whole; a folder that takes nothing stops no reading."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)  # readable by its owner alone
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.compress(json.dumps(what, ensure_ascii=False).encode()))
        Path(name).replace(place)
    except OSError:
        return
