"""`page_image`: one page of a PDF or picture file as a PNG, to stand beside its text. Never read for words."""

from __future__ import annotations

import struct
import threading
import zlib
from contextlib import closing
from importlib.util import find_spec
from typing import Any

from followthrough.documents.registry import sniff
from followthrough.language.plural import counted
from followthrough.model import ReadingError

WIDTH = 1000  # pixels: sharp enough to check a word against the page
MOST_HEIGHT = 3000  # a page that would be longer is drawn smaller
SMALLEST = 1.0  # points: a page box below it is none
_ONE_AT_A_TIME = threading.Lock()  # pdfium may not be entered twice


def page_image(data: bytes, number: int, *, width: int = WIDTH) -> bytes:
    """The page of this number, counted from 1, as the bytes of a PNG of this width in pixels.

    Raises:
        ReadingError: the bytes are no PDF or picture that can be opened, or it has no such page, or that cannot be
            drawn.
    """
    if sniff(data) == "picture":
        return _of_picture(data, number, width)
    from pypdfium2 import PdfDocument, PdfiumError

    with _ONE_AT_A_TIME:
        try:
            with closing(PdfDocument(data)) as document:
                if not 1 <= number <= len(document):
                    raise ReadingError(f"it has {counted(len(document), 'page')} and no page {number}")
                with closing(document[number - 1]) as page:
                    return _drawn(page, width)
        except PdfiumError as error:
            raise ReadingError(f"its page {number} cannot be drawn ({error})") from error


def _of_picture(data: bytes, number: int, width: int) -> bytes:
    if find_spec("PIL") is None:
        raise ReadingError("what shows pictures is not installed here: the extra “ocr”")
    from followthrough.documents.scans.pictures import in_file

    for at, picture in enumerate(in_file(data), start=1):
        if at == number and picture is not None:
            picture.thumbnail((width, MOST_HEIGHT))
            return png(picture.tobytes(), *picture.size, stride=picture.width, channels=1)
    raise ReadingError(f"it has no page {number} that can be shown")


def _drawn(page: Any, width: int) -> bytes:
    across, down = page.get_size()
    if not (across >= SMALLEST and down >= SMALLEST):
        raise ReadingError("its page has no size")
    scale = min(width / across, MOST_HEIGHT / down)
    with closing(page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)) as bitmap:
        return png(bytes(bitmap.buffer), bitmap.width, bitmap.height, stride=bitmap.stride, channels=bitmap.n_channels)


def png(pixels: bytes, width: int, height: int, *, stride: int, channels: int) -> bytes:
    """Rows of 8-bit grey, RGB or RGBA pixels as the bytes of a PNG. `stride`: bytes from one row to the next."""
    colour = {1: 0, 3: 2, 4: 6}[channels]  # the kinds of the PNG specification, section 11.2.2
    used = width * channels
    rows = b"".join(b"\0" + pixels[row * stride : row * stride + used] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
