"""Word files: paragraphs with their automatic numbers, tables row by row, notes, tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.markup import iso_language
from followthrough.documents.own_reports import refuse_own
from followthrough.documents.readers import docx_words
from followthrough.documents.readers.docx_numbering import Numbered, Numbering
from followthrough.documents.readers.docx_package import Package, W, is_on, open_package, val
from followthrough.documents.readers.docx_styles import BODY_LEVEL, Style, styles_of
from followthrough.documents.reading import Known, Part, Reading, TextBuilder
from followthrough.language.plural import counted
from followthrough.model import PassageKind, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_LAST_SAVED_BY = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_GROUPS = {W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml", W + "smartTag"}
_LONGEST_HEAD = 60  # characters: a head names its column in a few words
_TEMPLATE_DAY = "2013-12-23"  # the creation day of a much used empty template: it says nothing


def read_docx(data: bytes) -> Reading:
    """The text of a Word file; insertions are in, deletions out, automatic numbers in the blocks and not in the text.

    Raises:
        ReadingError: broken, cut off, encrypted, too large when unpacked, no Word document, or without words.
    """
    package = open_package(data)
    body = package.body.find(W + "body")
    builder = TextBuilder()
    for part in _Walk(package).parts(package.body if body is None else body):
        builder.add(part)
    if builder.length == 0:
        raise ReadingError(
            "the Word file holds no words. If it holds pictures of pages, text recognition (OCR) is needed"
        )
    core = package.part("core.xml")
    refuse_own(None if core is None else core.findtext(_LAST_SAVED_BY))  # one that a person edited is that person's
    return Reading(
        builder.text(), tuple(builder.blocks), notices=tuple(_notices(package.body)),
        title=_title(builder, core), date=_date(core), language=_language(package),
    )  # fmt: skip


class _Walk:
    """One pass over a document's body."""

    def __init__(self, package: Package) -> None:
        self._styles = styles_of(package.part("styles.xml"))
        self._numbering = Numbering(package.part("numbering.xml"))
        self._notes = docx_words.Notes(package.part("footnotes.xml"), package.part("endnotes.xml"))
        self._tables = 0
        self._carried = ""  # words of a paragraph whose end was deleted: they belong to the next one

    def parts(self, body: etree._Element) -> Iterator[Part]:
        for element in _members(body):
            if element.tag == W + "tbl":
                self._tables += 1
                yield from self._rows(element, self._tables)
            else:
                yield from self._paragraph(element)
        yield from (Part(text, PassageKind.NOTE, number=number) for number, text in self._notes.called())

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Part]:
        text = self._carried + docx_words.words_of(paragraph, self._notes)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._carried = text
            return
        self._carried = ""
        yield self._part(paragraph, text)
        for box in docx_words.boxes_of(paragraph):
            yield from (Part(docx_words.words_of(inner, self._notes)) for inner in box)

    def _part(self, paragraph: etree._Element, text: str) -> Part:
        style = self._style(paragraph)
        numbered = self._number(paragraph, style) if text.strip() else None
        number = None if numbered is None else numbered.number
        heading = _outline(paragraph, style)
        if style.is_title:
            return Part(text, PassageKind.TITLE, level=1, number=number)
        if heading is not None:
            return Part(text, PassageKind.HEADING, level=heading, number=number)
        if numbered is not None and (numbered.level > 0 or number is None):
            return Part(text, PassageKind.ITEM, level=numbered.level + 1, number=number)
        return Part(text, number=number)  # "12." at the first level is a paragraph of its own, not a list item

    def _style(self, paragraph: etree._Element) -> Style:
        return self._styles.get(val(paragraph.find(f"{W}pPr/{W}pStyle")), self._styles[None])

    def _number(self, paragraph: etree._Element, style: Style) -> Numbered | None:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        list_id, level = style.list_id, style.list_level
        if own is not None:
            list_id = val(own.find(W + "numId"), list_id)
            stated = val(own.find(W + "ilvl"), str(level)) or "0"
            level = int(stated) if stated.isdecimal() else 0
        return None if list_id is None else self._numbering.next(list_id, level)

    def _rows(self, table: etree._Element, number: int) -> Iterator[Part]:
        head: str | None = None
        for index, row in enumerate(docx_words.rows_of(table)):
            cells = [self._cell(cell) for cell in docx_words.cells_of(row)]
            words = " | ".join(text for text, _ in cells).strip()
            marked = is_on(row.find(f"{W}trPr/{W}tblHeader"))
            header = marked or (index == 0 and _looks_like_head(table, [text for text, _ in cells]))
            if header and head is None:
                head = words
            first = next((label for _, label in cells[:1]), None)
            yield Part(words, PassageKind.ROW, number=first, table=number, header=header or words == head)

    def _cell(self, cell: etree._Element) -> tuple[str, str | None]:
        """A cell's words on one line and the number of its first paragraph; a continued merged cell is empty."""
        if docx_words.is_continued(cell):
            return "", None
        texts: list[str] = []
        number: str | None = None
        for paragraph in docx_words.paragraphs_in(cell):
            text = docx_words.words_of(paragraph, self._notes).strip()
            found = self._number(paragraph, self._style(paragraph)) if text else None
            label = None if found is None else found.number
            number = label if not texts else number
            texts += [f"{label} {text}" if label is not None and texts else text] if text else []
        return " ".join(" ".join(texts).split("\n")).replace(" | ", " / "), number


def _members(body: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, those in content controls and tracked insertions included."""
    stack = list(reversed(body))
    while stack:
        element = stack.pop()
        if element.tag in {W + "p", W + "tbl"}:
            yield element
        elif element.tag in _GROUPS:
            stack.extend(reversed(element))


def _outline(paragraph: etree._Element, style: Style) -> int | None:
    stated = val(paragraph.find(f"{W}pPr/{W}outlineLvl"))
    if stated is not None and stated.isdecimal():
        return int(stated) + 1 if int(stated) < BODY_LEVEL else None
    return style.heading


def _looks_like_head(table: etree._Element, cells: list[str]) -> bool:
    """A first row the table's own look calls a head, or all in bold, with words in every cell and no figures alone."""
    if len(cells) <= 1 or not all(
        cell and not cell.replace(".", "").isdigit() and len(cell) < _LONGEST_HEAD for cell in cells
    ):
        return False
    look = table.find(f"{W}tblPr/{W}tblLook")
    stated = look is not None and (look.get(W + "firstRow") == "1" or int(look.get(W + "val", "0") or "0", 16) & 0x20)
    first = next(docx_words.rows_of(table))
    runs = [run for run in first.iter(W + "r") if run.find(W + "t") is not None]
    return bool(stated) or (bool(runs) and all(is_on(run.find(f"{W}rPr/{W}b")) for run in runs))


def _notices(body: etree._Element) -> Iterator[str]:
    changes = sum(1 for _ in body.iter(W + "ins", W + "del", W + "moveFrom", W + "moveTo"))
    if changes:
        yield f"{counted(changes, 'tracked change')}: read with insertions taken in and deletions left out"


def _title(builder: TextBuilder, core: etree._Element | None) -> str | None:
    block = next((block for block in builder.blocks if block.kind is PassageKind.TITLE), None)
    if block is not None:
        return " ".join(builder.text()[block.start : block.end].split())
    stated = "" if core is None else " ".join((core.findtext(_DC + "title") or "").split())
    return stated if " " in stated and not stated.lower().endswith((".doc", ".docx")) else None


def _date(core: etree._Element | None) -> Known:
    """The day of creation: weak, and nothing at all when the file came from a template."""
    created = None if core is None else iso_day(core.findtext(_TERMS + "created"))
    if created is None or created == _TEMPLATE_DAY:
        return Known()
    return Known(
        created, "only the day the Word file was made, which may be earlier or later than the document", weak=True
    )


def _language(package: Package) -> str | None:
    core = package.part("core.xml")
    stated = "" if core is None else (core.findtext(_DC + "language") or "")
    return iso_language(stated)
