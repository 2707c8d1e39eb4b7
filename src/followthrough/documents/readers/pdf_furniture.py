"""Running heads, running feet and page numbers: lines at a page's edge that come again on other pages."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.documents.readers.pdf_lines import Line

_EDGE_LINES = 3  # lines from the top and from the bottom of a page that may be furniture
_FIGURES = re.compile(r"\d+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|pg\.)?\s*[-–—|]?\s*(\d{1,4}|[ivxl]{1,7})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_PAGE_OF = re.compile(r"(?:you are on\s+)?page\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}", re.IGNORECASE)
_SHARE = 0.4  # of the pages: heads may differ on left and right pages
_FEWEST = 3
_NEAR = 14.0  # points a running line may move from page to page


def set_apart(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """For each page, the lines of its body and those of its furniture, both in order."""
    edges = [_edge(page) for page in pages]
    repeated = _repeated(edges)
    numbered = _numbered(edges)
    bodies, chrome = [], []
    for index, page in enumerate(pages):
        odd = {
            id(line)
            for line in edges[index]
            if _shape(line) in repeated or (index, id(line)) in numbered or _PAGE_OF.fullmatch(line.text)
        }
        bodies.append([line for line in page if id(line) not in odd])
        chrome.append([line for line in page if id(line) in odd])
    return bodies, chrome


def _edge(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.bottom)
    return by_height if len(by_height) <= 2 * _EDGE_LINES else by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _shape(line: Line) -> tuple[str, int]:
    """A line without its figures and its place on the page in rough steps."""
    return _FIGURES.sub("#", line.text.lower()), round(line.bottom / _NEAR)


def _repeated(edges: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """Shapes that come again on enough pages. Neighbouring steps count together, for lines on the border of two."""
    counts: Counter[tuple[str, int]] = Counter()
    for edge in edges:
        counts.update({_shape(line) for line in edge if _FIGURES.sub("", line.text).strip(" -–—|.")})
    needed = max(_FEWEST, round(_SHARE * len(edges)))
    return {
        (words, step)
        for words, step in counts
        if counts[words, step] + max(counts[words, step - 1], counts[words, step + 1]) >= needed
    }


def _numbered(edges: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Bare page numbers: figures at the edge that grow by one from page to page."""
    found: dict[int, list[tuple[int, int]]] = {}
    for index, edge in enumerate(edges):
        for line in edge:
            mark = _PAGE_NUMBER.fullmatch(line.text)
            if mark is not None and mark.group(1).isdigit():
                found.setdefault(int(mark.group(1)) - index, []).append((index, id(line)))
    return {place for places in found.values() if len({index for index, _ in places}) > 1 for place in places}
