"""`Ocr`: that pictures of pages are to be read, and how. Not the program that reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Ocr:
    """Text recognition is asked for. Whatever has a text layer is read as ever."""

    kept: Path | None = None  # a folder for what was read of each page, so that work broken off is gone on with
    tell: Tell | None = None  # hears a sentence a page; a function of a module, for it may go to another process
    called: str = ""  # how messages name the source; `read` sets it
    most_pages: int | None = None  # of one source; None: as many as there are
