"""Scans made in code: pages set from our own words, drawn, spoilt, and put into a PDF or picture file."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from documents.making import lines, pdf
from followthrough.documents.page_image import page_image
from followthrough.documents.scans.engine import can_read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pypdfium2 import PdfDocument

    Spoil = Callable[[Image.Image], Image.Image]

DPI = 200
WIDTH, HEIGHT = 1653, 1000  # pixels of the upper half of an A4 page at that
needs_engine = pytest.mark.skipif(
    not can_read() and "FOLLOWTHROUGH_CI" not in os.environ, reason="tesseract or its English data is not installed"
)
STATEMENT = (
    "16|Joint Statement of the Ministers of the Lakes",
    "",
    "Port Alder, 14 March 2024",
    "",
    "1. The ministers met in Port Alder and reviewed the work of the year.",
    "",
    "2. They agreed to open a flood warning centre in Green Cape by December",
    "2026, and to report on it every year.",
    "",
    "3. Norland will provide 40 million dollars for the harbours of the Islands.",
)


def drawn(*pages: Sequence[str]) -> list[Image.Image]:
    """The upper halves of pages of lines, as pictures."""
    made = pdf([lines(page) for page in pages])
    return [picture(made, number) for number in range(1, len(pages) + 1)]


def picture(made: bytes, number: int = 1) -> Image.Image:
    """The upper half of a page of a PDF."""
    return Image.open(io.BytesIO(page_image(made, number, width=WIDTH))).convert("L").crop((0, 0, WIDTH, HEIGHT))


def saved(document: PdfDocument) -> bytes:
    """A PDF that was put together, as a file."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def scanned(*pages: Sequence[str], spoil: Spoil = lambda page: page) -> bytes:
    """A PDF of pictures of pages."""
    return as_file([spoil(page) for page in drawn(*pages)], "PDF")


def as_file(pictures: Sequence[Image.Image], kind: str) -> bytes:
    """Pictures as a file of this kind, all in one where the kind has pages."""
    held = io.BytesIO()
    more = {"save_all": True, "append_images": pictures[1:]} if kind in {"PDF", "TIFF"} else {}
    pictures[0].save(held, kind, resolution=DPI, **more)
    return held.getvalue()


def speckled(page: Image.Image) -> Image.Image:
    """As an old copy: dark and light specks, the same each time."""
    noise = Image.frombytes("L", (97, 89), bytes((n * n * 31 + n * 17) % 256 for n in range(97 * 89)))
    tile = Image.new("L", page.size)
    for left in range(0, page.width, 97):
        for top in range(0, page.height, 89):
            tile.paste(noise, (left, top))
    dark, light = tile.point(lambda shade: 255 if shade > 2 else 0), tile.point(lambda shade: 255 if shade > 253 else 0)
    return ImageChops.lighter(ImageChops.darker(page, dark), light)


def tilted(degrees: float) -> Spoil:
    """Laid askew."""
    return lambda page: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def turned(degrees: int) -> Spoil:
    """Laid on its side or head."""
    return lambda page: page.rotate(degrees, expand=True)


def hocr(*lines: str) -> bytes:
    head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="tesseract 5.9.9 build"/>'
    return f"{head}</head><body>{''.join(lines)}</body></html>".encode()


def line(*words: tuple[str, int], top: int = 100, size: float = 40, slope: float = 0.0, gap: int = 15) -> str:
    """A line whose words stand side by side, 20 pixels a letter."""
    left, said = 100, ""
    for text, sure in words:
        right = left + 20 * len(text)
        said += f"<span class='ocrx_word' title='bbox {left} {top} {right} {top + 40}; x_wconf {sure}'>{text}</span> "
        left = right + gap
    title = f"bbox 100 {top} {left - gap} {top + 40}; baseline {slope} -10; x_size {size}; x_descenders 8"
    return f'<span class="ocr_line" title="{title}">{said}</span>'
