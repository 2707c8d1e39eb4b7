"""The PDF and picture files of recorded documents, kept so that a page can be shown beside its text. Not its words.

They lie in the data folder under the sha256 of their bytes; a file whose bytes are not those of its name is no file.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.documents.registry import sniff
from followthrough.documents.sources import files_in
from followthrough.register.ledger.place import data_folder
from followthrough.register.models import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = "pages"
MOST = 100 * 1024 * 1024  # bytes of one file
_HAVE_PAGES = frozenset({"pdf", "picture"})
_HEX = 64
_HEAD = 1024  # bytes that tell what a file is


def keep_page_files(paths: Iterable[Path]) -> int:
    """Keep a copy of each PDF or picture among these files whose document the register holds; how many are new."""
    new = 0
    for path in paths:
        for file in _files(path):
            data = _with_pages(file)
            if data is not None and _keep(data):
                new += 1
    return new


def keep_page_file(data: bytes) -> bool:
    """Keep these bytes, where they are those of a PDF or picture the register holds; whether they are new."""
    return len(data) <= MOST and sniff(data[:_HEAD]) in _HAVE_PAGES and _keep(data)


def _files(path: Path) -> list[Path]:
    try:
        return list(files_in(path)) if path.is_dir() else [path]
    except OSError:  # a name no disk takes
        return []


def page_file(sha256: str) -> bytes | None:
    """The bytes kept under this hash; None where none are, or where they are not what was recorded."""
    if len(sha256) != _HEX or not sha256.isalnum():
        return None
    try:
        data = _place(sha256).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def has_page_file(sha256: str) -> bool:
    """Whether a file is kept under this hash. Its bytes are checked when they are shown."""
    return len(sha256) == _HEX and sha256.isalnum() and _place(sha256).is_file()


def _place(sha256: str) -> Path:
    return data_folder() / FOLDER / f"{sha256}.pdf"  # as the first were called; what it is, its bytes tell


def _with_pages(file: Path) -> bytes | None:
    try:
        if not file.is_file() or file.stat().st_size > MOST:
            return None
        with file.open("rb") as handle:
            head = handle.read(_HEAD)
            return head + handle.read() if sniff(head) in _HAVE_PAGES else None
    except OSError:
        return None  # what cannot be opened was told when it was to be recorded


def _keep(data: bytes) -> bool:
    sha256 = hashlib.sha256(data).hexdigest()
    if has_page_file(sha256) or not Document.objects.filter(sha256=sha256, superseded_at__isnull=True).exists():
        return False
    place = _place(sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent)  # readable by its owner alone
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(name).replace(place)
    return True
