"""Pictures of pages read by machine: the option, the setting, and how far it has come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from followthrough.documents import Ocr

WithOcr = Annotated[
    bool,
    typer.Option(
        "--ocr",
        envvar="FOLLOWTHROUGH_OCR",
        help="Read pages that are pictures by machine (scans, PNG, JPEG, TIFF), with the program tesseract.",
    ),
]


def ocr_asked(asked: bool, *, quiet: bool = False, keep: bool = True) -> Ocr | None:  # noqa: FBT001  a command's switch
    """How pictures are read; None where nobody asked. What was read of a page is kept, so that it is read once.

    Of what is read and forgotten, such as a draft, nothing may be kept.
    """
    if not asked:
        return None
    from followthrough.documents import Ocr
    from followthrough.register.ledger.place import scans_folder

    return Ocr(kept=scans_folder() if keep else None, tell=None if quiet else _tell)


def _tell(sentence: str) -> None:
    """On the error output: what is read may be going into a file. In whatever process the page was read."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
