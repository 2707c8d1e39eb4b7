"""Running heads, running feet and page numbers: lines at a page's edge that come again on other pages."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    edges = [_edges(page) for page in pages]
    repeated = _repeated(edges)
    numbers = _page_numbers(edges)
    bodies, chrome = [], []
    for page, (head, foot) in zip(pages, edges, strict=True):
        odd = {id(line) for edge in (head, foot) for line in _outermost(edge, repeated, numbers)}
        bodies.append([line for line in page if id(line) not in odd])
        chrome.append([line for line in page if id(line) in odd])
    return bodies, chrome


def _edges(page: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The highest and the lowest lines of a page, the outermost first."""
    by_height = sorted(page, key=lambda line: -line.bottom)
    middle = (len(by_height) + 1) // 2
    return by_height[: min(_EDGE_LINES, middle)], by_height[middle:][::-1][:_EDGE_LINES]


def _outermost(edge: Sequence[Line], repeated: set[tuple[str, int]], numbers: set[int]) -> Iterator[Line]:
    """The lines from the edge inwards as long as each is furniture: a body line ends it."""
    for line in edge:
        if not (_shape(line) in repeated or id(line) in numbers or _PAGE_OF.fullmatch(line.text)):
            return
        yield line


def _shape(line: Line) -> tuple[str, int]:
    """A line without its figures and its place on the page in rough steps."""
    return _FIGURES.sub("#", line.text.lower()), round(line.bottom / _NEAR)


def _repeated(edges: Sequence[tuple[list[Line], list[Line]]]) -> set[tuple[str, int]]:
    """Shapes that come again on enough pages. Neighbouring steps count together, for lines on the border of two."""
    counts: Counter[tuple[str, int]] = Counter()
    for head, foot in edges:
        counts.update({_shape(line) for line in (*head, *foot) if _FIGURES.sub("", line.text).strip(" -–—|.")})
    needed = max(_FEWEST, round(_SHARE * len(edges)))
    return {
        (words, step)
        for words, step in counts
        if counts[words, step] + max(counts[words, step - 1], counts[words, step + 1]) >= needed
    }


def _page_numbers(edges: Sequence[tuple[list[Line], list[Line]]]) -> set[int]:
    """Bare page numbers, by identity of the line: figures at the edge that grow by one from page to page."""
    found: dict[int, list[tuple[int, int]]] = {}
    for index, (head, foot) in enumerate(edges):
        for line in (*head, *foot):
            mark = _PAGE_NUMBER.fullmatch(line.text)
            if mark is not None and mark.group(1).isdigit():
                found.setdefault(int(mark.group(1)) - index, []).append((index, id(line)))
    steady = (places for places in found.values() if len({index for index, _ in places}) > 1)
    return {line for places in steady for _, line in places}
