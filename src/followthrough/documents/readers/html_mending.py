"""Old habits of web pages put right before reading: layout by tables, paragraphs by line breaks, raised figures."""

from __future__ import annotations

from itertools import chain, pairwise, repeat
from typing import TYPE_CHECKING

from lxml import etree

from followthrough.documents.markup import SUPERSCRIPTS, all_text, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_ROWS = 2  # rows, and columns, of a table that is one
_LONGEST_CELL = 1500  # characters: a longer cell is an article
_HOLDERS = ("div", "td", "center", "body", "article", "section", "main", "font")
_BLOCKS = frozenset(
    {"div", "p", "table", "ul", "ol", "dl", "center", "blockquote", "pre", "form", "article", "section"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "nav", "header", "footer", "main", "aside", "hr"})


def mend(tree: etree._Element) -> None:
    """Change a page in place so that what looks like a paragraph is one, and what is no table is none."""
    _keep_superscripts(tree)
    _flatten_layout_tables(tree)
    for holder in list(tree.iter(*_HOLDERS)):
        if _has_double_break(holder):
            _break_into_paragraphs(holder)


def _keep_superscripts(tree: etree._Element) -> None:
    for element in tree.iter("sup"):
        mark = one_line(all_text(element))
        if mark.isascii() and mark.isdigit():
            tail = element.tail
            element.clear()
            element.text, element.tail = mark.translate(SUPERSCRIPTS), tail


def _flatten_layout_tables(tree: etree._Element) -> None:
    """Tables that only place things on the page become plain divisions, the tables inside them stay for their turn."""
    for table in list(tree.iter("table")):
        if _is_layout(table):
            for part in list(_own_parts(table)):
                part.tag = "div"
            table.tag = "div"


def _own_parts(table: etree._Element) -> Iterator[etree._Element]:
    stack = list(table)
    while stack:
        part = stack.pop()
        if part.tag in {"tbody", "thead", "tfoot", "tr", "td"}:
            yield part
            if part.tag != "td":
                stack.extend(part)


def _is_layout(table: etree._Element) -> bool:
    """No heads, and either a table inside, a single row or column, or a cell long enough to be an article."""
    if next(table.iter("th", "caption"), None) is not None:
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = list(table.iter("tr"))
    widest = max((len(row.findall("td")) for row in rows), default=0)
    longest = max((len(one_line(all_text(cell))) for cell in table.iter("td")), default=0)
    return len(rows) < _FEWEST_ROWS or widest < _FEWEST_ROWS or longest > _LONGEST_CELL


def _has_double_break(holder: etree._Element) -> bool:
    children = [child for child in holder if isinstance(child.tag, str)]
    return any(one.tag == other.tag == "br" and not (one.tail or "").strip() for one, other in pairwise(children))


def _break_into_paragraphs(holder: etree._Element) -> None:
    """Put each run of text and inline elements between two double breaks into a paragraph of its own."""
    pieces = list(_pieces(holder))
    for child in list(holder):
        holder.remove(child)
    holder.text = None
    run: list[str | etree._Element] = []
    breaks = 0
    for piece in chain(pieces, repeat("", 1)):
        if _is_break(piece) or (breaks and isinstance(piece, str) and not piece.strip()):
            breaks += _is_break(piece)
            continue
        if breaks > 1 or _is_block(piece):
            _close(holder, run)
            run = []
        run += [" "] if breaks == 1 else []
        breaks = 0
        if _is_block(piece) and not isinstance(piece, str):
            holder.append(piece)
        else:
            run.append(piece)
    _close(holder, run)


def _is_break(piece: str | etree._Element) -> bool:
    return not isinstance(piece, str) and piece.tag == "br"


def _is_block(piece: str | etree._Element) -> bool:
    return not isinstance(piece, str) and piece.tag in _BLOCKS


def _pieces(holder: etree._Element) -> Iterator[str | etree._Element]:
    """Texts and children in order, each child without the text after it."""
    yield holder.text or ""
    for child in list(holder):
        tail, child.tail = child.tail or "", None
        if isinstance(child.tag, str):
            yield child
        yield tail


def _close(holder: etree._Element, run: list[str | etree._Element]) -> None:
    """Append a run as a paragraph, unless it is blank."""
    paragraph = etree.SubElement(holder, "p")
    for piece in run:
        if not isinstance(piece, str):
            paragraph.append(piece)
        elif len(paragraph):
            paragraph[-1].tail = (paragraph[-1].tail or "") + piece
        else:
            paragraph.text = (paragraph.text or "") + piece
    if not all_text(paragraph).strip():
        holder.remove(paragraph)
