"""Blocks of a web page: which of its text is the main text, and how that is built."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from itertools import chain
from typing import TYPE_CHECKING

from lxml import etree

from followthrough.documents.markup import all_text, one_line
from followthrough.documents.readers.counting import label
from followthrough.documents.reading import Part
from followthrough.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_HEADING = re.compile(r"h([1-6])")
_ITEM = ("li", "item")
_LIST = ("ol", "ul", "list")
_ROW = ("tr", "row")
_CELL = ("td", "th", "cell")
_LEAVES = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "blockquote",
    "quote",
    "pre",
    "code",
    "figcaption",
    "dt",
    "dd",
)
_CHROME = ("nav", "header", "footer", "aside", "form", "script", "style", "noscript", "template", "button", "head")
_BLOCKS = (*_LEAVES, *_ITEM, *_LIST, "table")
_INLINE = (
    "a",
    "b",
    "i",
    "em",
    "strong",
    "span",
    "sup",
    "sub",
    "u",
    "hi",
    "ref",
    "del",
    "small",
    "mark",
    "abbr",
    "time",
)
_MOST_FIGURES = 9  # more are no list number
_OL_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def list_numbers(tree: etree._Element) -> dict[str, str]:
    """The number a browser would show before each item of an ordered list, by the item's words.

    Items that share their words but not their number are left out: we could not say which is which.
    """
    found: dict[str, str] = {}
    unsure = set()
    of_item: dict[etree._Element, str] = {}
    for ordered in tree.iter("ol"):
        above = next((of_item.get(item, "") for item in ordered.iterancestors("li")), "")
        for own, item in _numbered(ordered):
            number = of_item[item] = above + (f"({own})" if above and not own.startswith("(") else own)
            words = one_line(_own_text(item))
            if found.setdefault(words, number) != number:
                unsure.add(words)
    return {words: number for words, number in found.items() if words not in unsure}


def main_parts(tree: etree._Element, numbers: Mapping[str, str]) -> Iterator[Part]:
    """The parts of the main text, as trafilatura tells it from the chrome; nothing when it finds none."""
    from trafilatura import bare_extraction

    # It warns on pages without main text; we say so ourselves, in notices and errors.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(deepcopy(tree), fast=True, include_tables=True, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)  # None: no main text found
    if body is not None:
        yield from _walk(body, numbers)


def whole_page(tree: etree._Element, numbers: Mapping[str, str]) -> Iterator[Part]:
    """The parts of everything the page shows, apart from menus and forms."""
    copy = deepcopy(tree)
    body = copy.find("body")
    etree.strip_elements(copy, *_CHROME, with_tail=False)
    yield from _walk(copy if body is None else body, numbers)


def _walk(body: etree._Element, numbers: Mapping[str, str]) -> Iterator[Part]:
    """Parts in document order. A stack, not recursion: pages may be nested without bound."""
    tables = 0
    stack: list[tuple[etree._Element | str, int]] = [(body, 0)]
    while stack:
        element, depth = stack.pop()
        if isinstance(element, str):
            yield Part(one_line(element))
        elif element.tag == "table":
            tables += 1
            yield from _rows(element, tables)
        elif element.tag in _ITEM:
            yield _item(element, depth, numbers)
            stack.extend((nested, depth) for nested in reversed(_nested_lists(element)))
        elif element.tag in _LEAVES:
            yield from _leaf(element)
        else:
            stack.extend(reversed(list(_inside(element, depth))))


def _inside(element: etree._Element, depth: int) -> Iterator[tuple[etree._Element | str, int]]:
    """Children and the loose text between them. Inline children are text of the line they stand in."""
    below = depth + 1 if element.tag in _LIST else depth
    loose: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            loose.append(child.tail or "")
        elif _is_block(child):
            yield "".join(loose), below
            yield child, below
            loose = [child.tail or ""]
        elif child.tag in {"br", "lb"}:
            yield "".join(loose), below
            loose = [child.tail or ""]
        else:
            loose += [all_text(child), child.tail or ""]
    yield "".join(loose), below


def _is_block(element: etree._Element) -> bool:
    if element.tag in _BLOCKS:
        return True
    return element.tag not in _INLINE or next(element.iter(*_BLOCKS), None) is not None


def _leaf(element: etree._Element) -> Iterator[Part]:
    rank = _HEADING.fullmatch(element.get("rend") or "" if element.tag == "head" else element.tag)
    if rank is not None or element.tag == "head":
        yield Part(one_line(all_text(element)), PassageKind.HEADING, level=int(rank.group(1)) if rank else 2)
        return
    for line in _lines(element):
        yield Part(line)


def _lines(element: etree._Element) -> Iterator[str]:
    """A paragraph's lines: two line breaks in a row begin a new paragraph, one is a space."""
    pieces = chain([element.text or ""], *(_pieces(child) for child in element))
    for paragraph in re.split(r"\x0b[ \t\r\n\f]*\x0b[\s\x0b]*", "".join(pieces)):
        yield one_line(paragraph.replace("\x0b", " "))


def _pieces(child: etree._Element) -> list[str]:
    if child.tag in {"br", "lb"}:
        return ["\x0b", child.tail or ""]
    return [all_text(child) if isinstance(child.tag, str) else "", child.tail or ""]


def _item(element: etree._Element, depth: int, numbers: Mapping[str, str]) -> Part:
    words = one_line(_own_text(element))
    return Part(words, PassageKind.ITEM, level=max(depth, 1), number=numbers.get(words))


def _own_text(item: etree._Element) -> str:
    """An item's words without those of the lists inside it."""
    pieces = [item.text or ""]
    stack: list[etree._Element | str] = _with_tails(item)
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node.tag not in _LIST and isinstance(node.tag, str):
            pieces.append(" " if node.tag in {"br", "lb", "p"} else "")
            pieces.append(node.text or "")
            stack += _with_tails(node)
    return "".join(pieces)


def _with_tails(element: etree._Element) -> list[etree._Element | str]:
    """Children and the text after each, last first: ready for a stack."""
    return [each for child in reversed(element) for each in (child.tail or "", child)]


def _nested_lists(item: etree._Element) -> list[etree._Element]:
    """The lists directly inside an item, not those inside these."""
    return [
        nested
        for nested in item.iter(*_LIST)
        if nested is not item and next((up for up in nested.iterancestors(*_ITEM)), None) is item
    ]


def _rows(table: etree._Element, number: int) -> Iterator[Part]:
    first = ""
    for row in table.iter(*_ROW):
        cells = list(row.iter(*_CELL))
        words = " | ".join(one_line(" ".join(_lines(cell))) for cell in cells).strip(" |")
        header = bool(cells) and all(cell.tag == "th" or cell.get("role") == "head" for cell in cells)
        first = first or (words if header else "")
        yield Part(words, PassageKind.ROW, table=number, header=header or (words == first and words != ""))


def _numbered(ordered: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    count = _integer(ordered.get("start"), 1) - 1
    style = _OL_STYLES.get(ordered.get("type") or "1", "decimal")
    for item in ordered.iterchildren("li"):
        count = _integer(item.get("value"), count + 1)
        shown = label(count, style)
        yield (shown if style == "decimal" else f"({shown})"), item


def _integer(text: str | None, otherwise: int) -> int:
    stripped = (text or "").strip()
    return int(stripped) if stripped.isascii() and stripped.isdigit() and len(stripped) <= _MOST_FIGURES else otherwise
