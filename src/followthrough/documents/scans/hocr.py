"""What the program gave for a picture (hOCR) as printed lines, straightened, each with its words and their confidence.

hOCR: a line has a box, a baseline (slope, offset at its left end) and the size of its letters, all in pixels, y down.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import atan, cos, degrees, sin
from statistics import median
from typing import TYPE_CHECKING

from lxml import etree

from followthrough.documents.markup import one_line
from followthrough.documents.readers.pdf_lines import Line
from followthrough.documents.reading import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Boxed = tuple[Word, float, float]  # with its left and right end in pixels

_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_WORD = "ocrx_word"
_PROGRAM = "ocr-system"
_NUMBERS = re.compile(r"(bbox|baseline|x_size|x_wconf|x_descenders)((?: -?[\d.]+)+)")
_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")
_SPECK = 60  # confidence below which a sign that is no letter or figure is taken for a speck of dirt
_NEAR_USUAL = 0.12  # of the usual size: letters so near it are of that size, measured badly
_NEAR_OF_FEW = 0.35  # the same, of a line of few letters
_ENOUGH = 12  # letters by which a size is measured well
_GAP = 0.75  # of the size: a space between words of a script that has none
_ENDS = ".,)"  # after a number of a paragraph stands a space in every script
_LETTERS = 0.86  # of the measured size, from tail to top, is what a PDF calls the size of its letters


@dataclass(frozen=True, slots=True)
class _Read:
    """A line as measured. `slope` is that of its baseline."""

    words: tuple[Word, ...]
    text: str
    left: float
    right: float
    base: float  # of its baseline at its middle
    slope: float
    size: float
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of one page, in the order the program gave; by how many degrees they fall to the right; who read it."""

    lines: tuple[Line, ...] = ()
    tilt: float = 0.0
    by: str = ""  # the program, as it names itself
    boxes: tuple[tuple[int, int, int, int], ...] = ()  # of its lines in the picture: left, top, right, bottom


def sheet_in(hocr: bytes, scale: float, height: int) -> Sheet:
    """The lines of a page in points, y upwards.

    Args:
        hocr: as the program gave it.
        scale: pixels a point.
        height: of the picture, in pixels.
    """
    page = etree.fromstring(
        hocr.strip() or b"<html/>", etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    )
    found = [] if page is None else [line for each in page.iter("*") for line in _line(each)]
    if not found:
        return Sheet()
    angle = atan(median([line.slope for line in found for _ in range(len(line.words))]))
    usual = median([line.size for line in found for _ in range(len(line.words))])
    lines = (_placed(line, angle, _steadied(line, usual), scale, height) for line in found)
    boxes = tuple(line.box for line in found)
    by = next((each.get("content") or "" for each in page.iter("*") if each.get("name") == _PROGRAM), "")
    return Sheet(tuple(lines), degrees(angle), " ".join(by.split()[:2]), boxes)


def _line(element: etree._Element) -> Iterator[_Read]:
    if element.get("class") not in _LINES:
        return
    boxed = [word for each in element.iter("*") if each.get("class") == _WORD for word in _word(each)]
    said = _said(element)
    if not boxed or "bbox" not in said:
        return
    left, top, right, bottom = said["bbox"][:4]
    slope, offset = (said.get("baseline") or [0.0, 0.0])[:2]
    size = (said.get("x_size") or [0.0])[0] or bottom - top
    base = bottom + offset + slope * (right - left) / 2
    box = int(left), int(top), int(right), int(bottom)
    yield _Read(tuple(word for word, _, _ in boxed), _joined(boxed, size), left, right, base, slope, size, box)


def _word(element: etree._Element) -> Iterator[Boxed]:
    text, said = one_line("".join(map(str, element.itertext()))), _said(element)
    sure = round((said.get("x_wconf") or [0.0])[0])
    left, _, right, _ = (said.get("bbox") or [0.0] * 4)[:4]
    if text and (sure >= _SPECK or any(sign.isalnum() for sign in text)):
        yield Word(text, sure), left, right


def _said(element: etree._Element) -> dict[str, list[float]]:
    title = element.get("title") or ""
    return {name: [float(each) for each in numbers.split()] for name, numbers in _NUMBERS.findall(title)}


def _steadied(line: _Read, usual: float) -> float:
    """Letters of nearly the usual size have it. A few are measured badly: "2024." alone would look like a heading."""
    letters = sum(sign.isalpha() for sign in line.text)
    near = _NEAR_USUAL if letters >= _ENOUGH else _NEAR_OF_FEW
    return usual if letters == 0 or abs(line.size - usual) <= near * usual else line.size


def _placed(line: _Read, angle: float, size: float, scale: float, height: int) -> Line:
    """Turned back by the angle of the page about its corner, in points from below."""
    middle = (line.left + line.right) / 2
    base = -middle * sin(angle) + line.base * cos(angle)
    centre = middle * cos(angle) + line.base * sin(angle)
    half = (line.right - line.left) / 2
    text = line.text
    bottom = (height - base) / scale
    return Line(
        text, left=(centre - half) / scale, right=(centre + half) / scale, bottom=bottom,
        top=bottom + size * _LETTERS / scale, hyphen=len(text) > 1 and text.endswith("-") and text[-2].isalpha(),
        words=line.words,
    )  # fmt: skip


def _joined(boxed: Iterable[Boxed], size: float) -> str:
    """Words with spaces between, but for those beside a sign of a script that has none, where no gap is seen."""
    text, reached = "", 0.0
    for word, left, right in boxed:
        wide = text and text[-1] not in _ENDS and (_WIDE.match(text[-1]) or _WIDE.match(word.text[0]))
        spaceless = wide and left - reached < _GAP * size
        text += word.text if spaceless or not text else f" {word.text}"
        reached = right
    return text
