"""A picture file of one or more pages (PNG, JPEG, TIFF, GIF, WebP), read by machine where that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.documents.readers.paged import Sheet, build
from followthrough.documents.scans.engine import DPI, check
from followthrough.documents.scans.pages import Scanner
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from followthrough.documents.reading import Reading
    from followthrough.documents.scans.ocr import Ocr

_NOT_ASKED: Final = "it is a picture. Have it read by machine (OCR): --ocr, with the program tesseract installed"
_NO_WORDS: Final = "it is a picture in which no words could be read"
_DAMAGED: Final = "is damaged and could not be opened"
_INCH: Final = 72  # points


def read_picture(data: bytes, ocr: Ocr | None = None) -> Reading:
    """The words of a picture with its page map.

    Raises:
        ReadingError: not asked for, what reads pictures is missing, broken, or without words.
    """
    if ocr is None:
        raise ReadingError(_NOT_ASKED)
    check()
    from followthrough.documents.scans.pictures import frames, in_file

    scanner = Scanner(ocr, frames(data))
    sheets = [
        Sheet(fault=_DAMAGED) if picture is None else scanner.picture(picture, DPI / _INCH, number)
        for number, picture in enumerate(in_file(data), start=1)
    ]
    if not any(sheet.lines for sheet in sheets):
        raise ReadingError(_NO_WORDS)
    return build(sheets)
