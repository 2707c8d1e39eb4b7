"""Footnotes of a PDF page: small lines at its foot that begin with a note's mark."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.documents.readers.pdf_lines import Line

_SMALL = 0.92  # of the document's usual letter size
_MARK = re.compile(r"(?:\[?\d{1,3}[\]).]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡§]{1,3})\s*\S")


def usual_size(bodies: Sequence[Sequence[Line]]) -> float:
    """The letter size most of a document is set in, in points; longer lines count more."""
    sizes = [line.height for body in bodies for line in body for _ in range(1 + len(line.text) // 10)]
    return median(sizes) if sizes else 0.0


def notes_apart(body: Sequence[Line], size: float) -> tuple[list[Line], list[list[Line]]]:
    """The lines of a page without its footnotes, and each footnote's lines."""
    first = len(body)
    while first > 0 and body[first - 1].height < _SMALL * size:
        first -= 1
    if first == 0 or first == len(body) or _MARK.match(body[first].text) is None:
        return list(body), []
    notes: list[list[Line]] = []
    for line in body[first:]:
        if _MARK.match(line.text) or not notes:
            notes.append([line])
        else:
            notes[-1].append(line)
    return list(body[:first]), notes
