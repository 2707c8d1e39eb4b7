"""PDF: pages in reading order, running heads and feet set apart, lines joined to paragraphs."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.readers.pdf_furniture import set_apart
from followthrough.documents.readers.pdf_lines import Line, lines_of
from followthrough.documents.readers.pdf_notes import notes_apart, usual_size
from followthrough.documents.readers.pdf_paragraphs import Speller, is_full, paragraphs, runs_on
from followthrough.documents.reading import Known, Part, Reading, TextBuilder
from followthrough.model import Page, PassageKind, ReadingError, Unread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from pypdfium2 import PdfDocument

_NO_TEXT = (
    "it has no text layer on any of its pages ({pages}): it is a picture of a document. "
    "Run text recognition over it (OCR, for example ocrmypdf) and read the result"
)
_ENCRYPTED = "it is encrypted and asks for a password. Save a copy without the password and read that"
_PICTURE = "has no text layer; it may be a picture"
_DAMAGED = "is damaged and could not be opened"
_BROKEN = "the PDF is broken or cut off ({error}). Fetch or save it again"


def read_pdf(data: bytes) -> Reading:
    """The text of a PDF with its page map; pages without text are listed as unread.

    Raises:
        ReadingError: encrypted, broken, or without any text layer.
    """
    document = _open(data)
    try:
        pages = [_lines_or_damage(document, index) for index in range(len(document))]
        said = document.get_metadata_dict()
    finally:
        document.close()
    if not any(pages):
        raise ReadingError(_NO_TEXT.format(pages=len(pages)))
    reading = _build([page or [] for page in pages], {n for n, page in enumerate(pages, start=1) if page is None})
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


def _lines_or_damage(document: PdfDocument, index: int) -> list[Line] | None:
    """The lines of a page; None when the page is damaged: the others can still be read."""
    from pypdfium2 import PdfiumError

    try:
        with closing(document[index]) as page:
            return lines_of(page)
    except PdfiumError:
        return None


def _build(pages: Sequence[Sequence[Line]], damaged: AbstractSet[int]) -> Reading:
    bodies, chrome = set_apart(pages)
    speller = Speller(line.text for body in bodies for line in body)
    writer = _Writer(speller)
    size = usual_size(bodies)
    for lines, furniture in zip(bodies, chrome, strict=True):
        body, notes = notes_apart(lines, size)
        aside = [Part(line.text, PassageKind.FURNITURE) for line in furniture]
        writer.page(body, [Part(speller.join_all(note), PassageKind.NOTE) for note in notes] + aside)
    return writer.reading(damaged)


class _Writer:
    """Writes page after page: a paragraph that runs over page breaks stays one, what stands aside comes after it."""

    def __init__(self, speller: Speller) -> None:
        self._builder = TextBuilder()
        self._speller = speller
        self._open: Part | None = None  # the last paragraph so far: the next page may go on with it
        self._full = False  # whether its last line reaches the margin
        self._breaks: list[int] = []  # where in it pages begin
        self._waiting: list[Part] = []  # furniture and notes of these pages
        self._starts: list[int] = []  # where each page begins in the text
        self._empty: list[int] = []

    def page(self, body: Sequence[Line], aside: list[Part]) -> None:
        """Write one page, what stands aside of its text first; all but its last paragraph is then final."""
        parts = paragraphs(body, self._speller)
        if self._open is not None and parts and runs_on(self._open, parts[0], full=self._full):
            self._go_on(self._open, parts.pop(0), aside)
        else:
            self._finish()
            self._starts.append(self._builder.length)
            self._add(aside)
        if not body:
            self._empty.append(len(self._starts) + len(self._breaks))
        if parts:
            self._finish()
            self._add(parts[:-1])
            self._open = parts[-1]
        self._full = is_full(body)

    def _go_on(self, before: Part, after: Part, aside: list[Part]) -> None:
        whole = self._speller.join(before.text, after.text)
        self._breaks.append(len(whole) - len(after.text))
        self._open = Part(whole, before.kind, before.level)
        self._waiting += aside

    def _finish(self) -> None:
        """Write the open paragraph and what waits for it."""
        if self._open is not None:
            self._add([self._open])
            start = self._builder.blocks[-1].start
            self._starts += [start + offset for offset in self._breaks]
            self._add(self._waiting)
        self._open, self._breaks, self._waiting = None, [], []

    def _add(self, parts: Sequence[Part]) -> None:
        for part in parts:
            self._builder.add(part)

    def reading(self, damaged: AbstractSet[int]) -> Reading:
        """All that was written, with the page map and the pages that gave no words."""
        self._finish()
        ends = [*self._starts[1:], self._builder.length]
        pages = tuple(Page(n, *span) for n, span in enumerate(zip(self._starts, ends, strict=True), start=1))
        unread = tuple(
            Unread(pages[n - 1].start, pages[n - 1].end, f"page {n} {_DAMAGED if n in damaged else _PICTURE}")
            for n in self._empty
        )
        notices = () if not unread else (f"{len(unread)} of {len(pages)} pages gave no text",)
        return Reading(self._builder.text(), tuple(self._builder.blocks), pages, unread, notices)


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
