"""The words of Word paragraphs, cells and notes, as a reader of the final version sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.documents.readers.docx_package import W, val

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

from followthrough.documents.markup import SUPERSCRIPTS

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BOX = W + "txbxContent"
_LEFT_OUT = {W + "del", W + "moveFrom", W + "instrText", W + "pPr", W + "rPr", _FALLBACK, _BOX, W + "delText"}
_GROUPS = {W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml"}
_SIGNS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "ptab": "\t",
}


class Notes:
    """Footnotes and endnotes, given out in the order the text calls them."""

    def __init__(self, footnotes: etree._Element | None, endnotes: etree._Element | None) -> None:
        self._parts = {W + "footnoteReference": footnotes, W + "endnoteReference": endnotes}
        self._called: list[tuple[str, str | None]] = []

    def call(self, reference: etree._Element) -> None:
        """Remember that the text calls a note here. Its sign is set by Word and is no part of the text."""
        key = (str(reference.tag), reference.get(W + "id"))
        if key not in self._called:
            self._called.append(key)

    def called(self) -> Iterator[tuple[str, str]]:
        """The number and words of each note called so far."""
        for number, (tag, key) in enumerate(self._called, start=1):
            part = self._parts[tag]
            note = None if part is None else next((n for n in part if n.get(W + "id") == key), None)
            if note is not None:
                text = " ".join(words_of(paragraph).strip() for paragraph in note.iter(W + "p"))
                yield str(number), " ".join(text.split())


def words_of(paragraph: etree._Element, notes: Notes | None = None) -> str:
    """A paragraph's words: insertions in, deletions, field codes and text boxes out."""
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _LEFT_OUT or not isinstance(element.tag, str):
            continue
        if element.tag in {W + "t", _MATHS}:
            pieces.append(_text(element))
        elif element.tag in _SIGNS:
            pieces.append(_SIGNS[element.tag])
        elif element.tag in {W + "footnoteReference", W + "endnoteReference"} and notes is not None:
            notes.call(element)
        else:
            stack.extend(reversed(element))
    return "".join(pieces)


def _text(element: etree._Element) -> str:
    """A text element's words; raised figures as raised characters."""
    text = element.text or ""
    run = element.getparent()
    raised = None if run is None else val(run.find(f"{W}rPr/{W}vertAlign"))
    return text.translate(SUPERSCRIPTS) if raised == "superscript" and text.strip().isdecimal() else text


def boxes_of(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """The paragraphs of each text box anchored in a paragraph; the copy kept for old programs is passed over."""
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(_FALLBACK), None) is None:
            yield list(box.iter(W + "p"))


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """A table's own rows, without those deleted by a tracked change."""
    for row in _own(table, W + "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """A row's own cells; a cell merged over columns stands once."""
    yield from _own(row, W + "tc")


def is_continued(cell: etree._Element) -> bool:
    """Whether a cell only continues the one above it, so that its words were given there."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def paragraphs_in(cell: etree._Element) -> Iterator[etree._Element]:
    """A cell's paragraphs, those of tables inside it included; text boxes left out."""
    for paragraph in cell.iter(W + "p"):
        if next(paragraph.iterancestors(_BOX, _FALLBACK), None) is None:
            yield paragraph


def _own(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag == tag:
            yield element
        elif element.tag in _GROUPS:
            stack.extend(reversed(element))
