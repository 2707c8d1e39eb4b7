"""PDF: pages in reading order, running heads and feet set apart, lines joined to paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.readers.pdf_furniture import set_apart
from followthrough.documents.readers.pdf_lines import Line, lines_of
from followthrough.documents.readers.pdf_paragraphs import Speller, paragraphs, runs_on
from followthrough.documents.reading import Known, Part, Reading, TextBuilder
from followthrough.model import Page, PassageKind, ReadingError, Unread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfDocument

_NO_TEXT = (
    "it has {pages} pages and no text layer: it is a picture of a document. "
    "Run text recognition over it (OCR, for example ocrmypdf) and read the result"
)
_ENCRYPTED = "it is encrypted and asks for a password. Save a copy without the password and read that"
_BROKEN = "the PDF is broken or cut off ({error}). Fetch or save it again"


def read_pdf(data: bytes) -> Reading:
    """The text of a PDF with its page map; pages without text are listed as unread.

    Raises:
        ReadingError: encrypted, broken, or without any text layer.
    """
    document = _open(data)
    try:
        pages = [lines_of(page) for page in document]
        said = document.get_metadata_dict()
    finally:
        document.close()
    if not any(pages):
        raise ReadingError(_NO_TEXT.format(pages=len(pages)))
    reading = _build(pages)
    return Reading(
        reading.text, reading.blocks, reading.pages, reading.unread, reading.notices,
        title=_title(said.get("Title", "")), date=_date(said.get("CreationDate", "")),
    )  # fmt: skip


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


def _build(pages: Sequence[Sequence[Line]]) -> Reading:
    bodies, chrome = set_apart(pages)
    speller = Speller(line.text for body in bodies for line in body)
    writer = _Writer(speller)
    for number, (body, furniture) in enumerate(zip(bodies, chrome, strict=True), start=1):
        writer.page(number, body, furniture)
    return writer.reading()


class _Writer:
    """Writes page after page; a paragraph that runs over a page break stays one paragraph."""

    def __init__(self, speller: Speller) -> None:
        self._builder = TextBuilder()
        self._speller = speller
        self._open: Part | None = None  # the last paragraph of the page before, still unfinished
        self._split = 0  # where in it the page broke
        self._pages: list[Page] = []
        self._empty: list[int] = []

    def page(self, number: int, body: Sequence[Line], furniture: Sequence[Line]) -> None:
        parts = paragraphs(body, self._speller)
        start = self._begin(parts)
        for line in furniture:
            self._builder.add(Part(line.text, PassageKind.FURNITURE))
        self._end_page_before(start)
        self._pages.append(Page(number, start, start))
        if not body:
            self._empty.append(number)
        for part in parts[:-1]:
            self._builder.add(part)
        self._open = parts[-1] if parts else None

    def _begin(self, parts: list[Part]) -> int:
        """Finish the paragraph left open; the offset where the new page begins."""
        if self._open is None:
            return self._builder.length
        before = self._open.text
        if parts and runs_on(self._open, parts[0]):
            whole = self._speller.join(before, parts.pop(0).text)
            self._builder.add(Part(whole, self._open.kind))
            return self._builder.length - max(0, len(whole.rstrip()) - len(before))
        self._builder.add(self._open)
        return self._builder.length

    def _end_page_before(self, end: int) -> None:
        if self._pages:
            last = self._pages[-1]
            self._pages[-1] = Page(last.number, last.start, max(end, last.start))

    def reading(self) -> Reading:
        if self._open is not None:
            self._builder.add(self._open)
        end = self._builder.length
        self._end_page_before(end)
        spans = {page.number: page for page in self._pages}
        unread = tuple(
            Unread(spans[number].start, spans[number].end, f"page {number} has no text layer; it may be a picture")
            for number in self._empty
        )
        notices = () if not unread else (f"{len(unread)} of {len(self._pages)} pages have no text layer",)
        return Reading(self._builder.text(), tuple(self._builder.blocks), tuple(self._pages), unread, notices)


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
