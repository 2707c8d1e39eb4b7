"""PDF: pages in reading order; those that are pictures are read by machine where that is asked for."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.own_reports import refuse_own
from followthrough.documents.readers.paged import Sheet, build
from followthrough.documents.readers.pdf_lines import lines_of
from followthrough.documents.reading import Known, Reading
from followthrough.documents.scans.pages import Scanner, is_picture
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument

    from followthrough.documents.scans.ocr import Ocr

_NO_TEXT = (
    "it has no text layer on any of its pages ({pages}): it is a picture of a document. Have it read by machine "
    "(OCR): --ocr, with the program tesseract installed"
)
_NO_WORDS = "no words could be read on any of its pages ({pages}), by machine neither. Look whether they are blank"
_ENCRYPTED = "it is encrypted and asks for a password. Save a copy without the password and read that"
_PICTURE = "has no text layer; it may be a picture"
_PARTLY = "is a picture but for a few words, which alone were read; read it by machine: --ocr"
_DAMAGED = "is damaged and could not be opened"
_BROKEN = "the PDF is broken or cut off ({error}). Fetch or save it again"


def read_pdf(data: bytes, ocr: Ocr | None = None) -> Reading:
    """The text of a PDF with its page map; pages without text are read by machine if asked for, else unread.

    Raises:
        ReadingError: encrypted, broken, or without any words; or what reads pictures is missing.
    """
    document = _open(data)
    try:
        sheets = list(_sheets(document, None if ocr is None else Scanner(ocr, len(document))))
        said = document.get_metadata_dict()
    finally:
        document.close()
    refuse_own(said.get("Author"))
    if not any(sheet.lines for sheet in sheets):
        raise ReadingError((_NO_TEXT if ocr is None else _NO_WORDS).format(pages=len(sheets)))
    return build(sheets, title=_title(said.get("Title", "")), date=_date(said.get("CreationDate", "")))


def _open(data: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        if len(document) > 0:
            return document
    except PdfiumError as error:
        reason = str(error)
        raise ReadingError(_ENCRYPTED if "assword" in reason else _BROKEN.format(error=reason)) from error
    raise ReadingError(_BROKEN.format(error="no pages"))


def _sheets(document: PdfDocument, scanner: Scanner | None) -> Iterator[Sheet]:
    """Page by page; a damaged one is said to be so, and the others are read."""
    from pypdfium2 import PdfiumError

    for index in range(len(document)):
        try:
            with closing(document[index]) as page:
                lines = lines_of(page)
                if not is_picture(page, lines):
                    yield Sheet(tuple(lines), "" if lines else _PICTURE)
                elif scanner is None:
                    yield Sheet(tuple(lines), _PARTLY if lines else _PICTURE)
                else:
                    yield scanner.page(page, lines, index + 1)
        except PdfiumError:
            yield Sheet(fault=_DAMAGED)


def _title(said: str) -> str | None:
    """The file's own title, unless it is the name of a file."""
    title = " ".join(said.split())
    names = (".doc", ".docx", ".pdf", ".indd", ".dotx", ".wpd")
    is_name = title.lower().endswith(names) or title.lower().startswith(("microsoft word", "untitled"))
    return None if is_name or " " not in title else title


def _date(said: str) -> Known:
    day = iso_day(said)
    if day is None:
        return Known()
    return Known(day, "only the day the PDF was made, which may be the day of printing", weak=True)
