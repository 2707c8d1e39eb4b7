"""A page as a picture: of the right page and size; what cannot be drawn is told."""

from __future__ import annotations

import struct
import zlib

import pytest

from documents.making import lines, pdf
from followthrough.documents.page_image import MOST_HEIGHT, page_image, png
from followthrough.model import ReadingError


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


def pixels(picture: bytes) -> bytes:
    """The rows of a PNG with one image chunk."""
    start = picture.index(b"IDAT") + 4
    length = struct.unpack(">I", picture[start - 8 : start - 4])[0]
    return zlib.decompress(picture[start : start + length])


def test_a_page_is_drawn_with_its_words() -> None:
    first, second = (page_image(pdf([lines(["The first page."]), []]), number, width=400) for number in (1, 2))
    assert 400 <= size(first)[0] <= 401  # whole pixels
    assert size(first)[1] > 400
    assert len(set(pixels(first))) > 2  # ink
    assert set(pixels(second)) <= {0, 255}  # a blank page


@pytest.mark.parametrize(
    ("data", "number", "told"),
    [
        (b"no PDF at all", 1, "cannot be drawn"),
        (b"%PDF-1.7\n", 1, "cannot be drawn"),
        (b"", 1, "cannot be drawn"),
    ],
)
def test_what_cannot_be_drawn_is_told(data, number, told) -> None:
    with pytest.raises(ReadingError, match=told):
        page_image(data, number)


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_page_there_is_not_is_told(number) -> None:
    with pytest.raises(ReadingError, match=f"2 pages and no page {number}"):
        page_image(pdf([lines(["One."]), lines(["Two."])]), number)


@pytest.mark.parametrize(("channels", "kind"), [(1, 0), (3, 2), (4, 6)])
def test_a_png_holds_the_pixels_without_what_fills_the_rows(channels, kind) -> None:
    row = bytes(range(2 * channels))
    made = png(row + b"xx" + row + b"xx", 2, 2, stride=2 * channels + 2, channels=channels)
    assert (size(made), made[25]) == ((2, 2), kind)
    assert pixels(made) == (b"\0" + row) * 2


def test_no_picture_is_longer_than_is_useful() -> None:
    assert MOST_HEIGHT < 5000
