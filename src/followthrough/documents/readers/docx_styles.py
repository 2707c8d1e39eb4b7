"""What a Word paragraph's style says: heading level, title, and the list it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.documents.readers.docx_package import W, val

if TYPE_CHECKING:
    from lxml import etree

_HEADING = re.compile(r"(?:heading|überschrift|titre|見出し)\s*([1-9])", re.IGNORECASE)
BODY_LEVEL = 9  # the outline level of ordinary text
_MOST_FIGURES = 5  # more are damage
_DEEPEST = 20  # styles based on styles; deeper is a circle


@dataclass(frozen=True, slots=True)
class Style:
    """The facts of one paragraph style, its ancestors' included."""

    name: str = ""
    heading: int | None = None  # from 1
    is_title: bool = False
    list_id: str | None = None
    list_level: int = 0


def styles_of(part: etree._Element | None) -> dict[str | None, Style]:
    """Paragraph styles by id; None is the default style."""
    if part is None:
        return {None: Style()}
    nodes = {node.get(W + "styleId"): node for node in part.iter(W + "style")}
    found: dict[str | None, Style] = {None: Style()}
    for key, node in nodes.items():
        found[key] = _style(node, nodes)
        if node.get(W + "default") == "1" and node.get(W + "type") == "paragraph":
            found[None] = found[key]
    return found


def _style(node: etree._Element, nodes: dict[str | None, etree._Element]) -> Style:
    chain = _with_ancestors(node, nodes)
    names = [val(each.find(W + "name")) or "" for each in chain]
    list_id, level = None, 0
    for each in reversed(chain):
        numbering = each.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            list_id = val(numbering.find(W + "numId"), list_id)
            level = _number(val(numbering.find(W + "ilvl")), level)
    return Style(names[0], _heading(chain, names), names[0].lower() == "title", list_id, level)


def _with_ancestors(node: etree._Element | None, nodes: dict[str | None, etree._Element]) -> list[etree._Element]:
    chain: list[etree._Element] = []
    while node is not None and len(chain) < _DEEPEST:
        chain.append(node)
        node = nodes.get(val(node.find(W + "basedOn")))
    return chain


def _heading(chain: list[etree._Element], names: list[str]) -> int | None:
    for node, name in zip(chain, names, strict=True):
        match = _HEADING.match(name)
        if match is not None:
            return int(match.group(1))
        outline = val(node.find(f"{W}pPr/{W}outlineLvl"))
        if outline is not None:
            level = _number(outline, BODY_LEVEL)
            return level + 1 if level < BODY_LEVEL else None
    return None


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) <= _MOST_FIGURES else otherwise
