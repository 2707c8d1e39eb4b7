"""Pages of one source that are pictures, read one after the other: a failure on one is said and stops no other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from followthrough.documents.readers.paged import Sheet
from followthrough.documents.readers.pdf_lines import Line, in_reading_order
from followthrough.documents.reading import sureness
from followthrough.documents.scans.engine import check
from followthrough.documents.scans.kept import sheet_kept
from followthrough.documents.scans.legible import legible, stands_in
from followthrough.documents.scans.pictures import as_bytes, of_page
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image
    from pypdfium2 import PdfPage

    from followthrough.documents.scans.ocr import Ocr

_FEW: Final = 200  # characters of text on a page that is a picture all the same: a stamp, a running head
_MOST_OF_IT: Final = 0.5  # of the page's face, covered by pictures
_BLANK: Final = "is blank"
_NO_WORDS: Final = "is a picture in which no words could be read"
_FAILED: Final = "could not be read by machine: {why}"
_NOT_SO_MANY: Final = "is a picture, and only the first {most} pages are read by machine here"


class Scanner:
    """Reads the pages of one source that are pictures."""

    def __init__(self, ocr: Ocr, pages: int) -> None:
        self._ocr, self._pages, self._read = ocr, pages, 0

    def page(self, page: PdfPage, known: Sequence[Line], number: int) -> Sheet:
        """A page of a PDF; where it has a text layer of a few words, they stand as they are.

        Raises:
            ReadingError: what reads pictures is not installed.
        """
        if not _holds_anything(page):
            return Sheet(tuple(known), "" if known else _BLANK)
        check()  # only here: a source that is all text needs nothing installed
        picture, scale = of_page(page)
        return self.picture(picture, scale, number, known)

    def picture(self, picture: Image, scale: float, number: int, known: Sequence[Line] = ()) -> Sheet:
        """A picture of a page; `scale`: its pixels a point."""
        most = self._ocr.most_pages
        if most is not None and self._read >= most:
            return Sheet(tuple(known), _NOT_SO_MANY.format(most=most))
        self._read += 1
        try:
            found = sheet_kept(self._ocr.kept, as_bytes(picture), partial(legible, picture, scale))
        except ReadingError as error:
            self._tell(number, str(error))
            return Sheet(tuple(known), _FAILED.format(why=error))
        self._tell(number, f"confidence {sureness(word for line in found.lines for word in line.words)} of 100")
        lines = in_reading_order([*known, *(line for line in found.lines if not stands_in(line, known))])
        return Sheet(tuple(lines), "" if lines else _NO_WORDS, found.by)

    def _tell(self, number: int, came: str) -> None:
        if self._ocr.tell is not None:
            self._ocr.tell(f"{self._ocr.called}: page {number} of {self._pages} read by machine, {came}".lstrip(": "))


def is_picture(page: PdfPage, lines: Sequence[Line]) -> bool:
    """Whether a page has no text layer, or one of a few words on a picture that fills most of it."""
    if sum(len(line.text) for line in lines) >= _FEW:
        return False
    if not lines:
        return True
    across, down = page.get_size()
    return _covered(page) > _MOST_OF_IT * float(across * down)


def _covered(page: PdfPage) -> float:
    """How much of a page its pictures cover, in square points. Pictures over each other count twice."""
    from pypdfium2 import PdfiumError, raw

    try:
        boxes = [each.get_bounds() for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])]
    except PdfiumError:
        return 0.0
    return float(sum(abs((right - left) * (top - bottom)) for left, bottom, right, top in boxes))


def _holds_anything(page: PdfPage) -> bool:
    return any(True for _ in page.get_objects(max_depth=1))
