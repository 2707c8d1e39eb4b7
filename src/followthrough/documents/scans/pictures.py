"""Pictures of pages, grey and of a size the program reads well: drawn from a PDF, or taken from a picture file."""

from __future__ import annotations

import io
import warnings
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from followthrough.documents.scans.engine import DPI
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.Image import Image
    from pypdfium2 import PdfPage

_MOST_PIXELS: Final = 25_000_000  # of a picture given to the program: A4 at 500 dots an inch
_NARROW: Final = 1200  # pixels: a page less wide has letters too small for the program
_WIDEST: Final = 30_000  # pixels of a side; the program takes 32,767
_EDGE: Final = 6  # pixels by which a letter may stand out of its box
_INCH: Final = 72  # points
_DEEP: Final = 256  # shades of a 16-bit picture that are one of an 8-bit picture
_TOO_LARGE: Final = "its picture has too many pixels. Save it smaller: 300 dots an inch are enough"
_DAMAGED: Final = "the picture is broken or cut off ({error}). Scan or fetch it again"


def of_page(page: PdfPage) -> tuple[Image, float]:
    """A page of a PDF as a picture, and how many of its pixels are one point.

    Raises:
        ReadingError: the page has no size.
    """
    across, down = page.get_size()
    if not (across >= 1 and down >= 1):
        raise ReadingError("its page has no size")
    scale = min(DPI / _INCH, (_MOST_PIXELS / (across * down)) ** 0.5, _WIDEST / max(across, down))
    with closing(page.render(scale=scale, grayscale=True)) as bitmap:
        return bitmap.to_pil().convert("L"), scale


def in_file(data: bytes) -> Iterator[Image | None]:
    """The pages of a picture file, upright as its camera noted; None in place of a page that is damaged.

    Raises:
        ReadingError: no page can be read, or the picture is too large.
    """
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is odd in its notes does not matter here
        try:
            with Image.open(io.BytesIO(data)) as file:
                for number in range(getattr(file, "n_frames", 1)):
                    yield _frame(file, number, ImageOps)
        except Image.DecompressionBombError:
            raise ReadingError(_TOO_LARGE) from None
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            raise ReadingError(_DAMAGED.format(error=error)) from error


def frames(data: bytes) -> int:
    """How many pages a picture file has; 1 where that cannot be told."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data)) as file:
                return int(getattr(file, "n_frames", 1))
        except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
            return 1


def _frame(file: Image, number: int, ops: Any) -> Image | None:
    try:
        file.seek(number)
        file.load()
    except (OSError, SyntaxError, ValueError, EOFError):
        if number == 0:
            raise
        return None
    return _sized(_grey(ops.exif_transpose(file)))


def _grey(picture: Image) -> Image:
    """In 8-bit grey; what is seen through is white, as on a screen."""
    from PIL import Image

    if picture.mode.startswith("I;16"):
        return picture.point(lambda shade: shade * (1 / _DEEP)).convert("L")
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("L")
    return picture.convert("L")


def _sized(picture: Image) -> Image:
    """Smaller where it is huge, larger where its letters would be too small."""
    from PIL.Image import Resampling

    width, height = picture.size
    factor = min((_MOST_PIXELS / (width * height)) ** 0.5, _WIDEST / max(width, height))
    if factor >= 1:
        factor = min(factor, 2.0 if width < _NARROW else 1.0)
    if factor == 1:
        return picture
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return picture.resize(size, Resampling.LANCZOS)


def turned(picture: Image, degrees: float) -> Image:
    """The picture turned clockwise, on white."""
    from PIL.Image import Resampling

    if degrees == 0:
        return picture
    return picture.rotate(-degrees, Resampling.BICUBIC, expand=True, fillcolor=255)


def cleaned(picture: Image) -> Image:
    """Without single specks."""
    from PIL import ImageFilter

    return picture.filter(ImageFilter.MedianFilter(3))


def share_left(picture: Image, boxes: Iterable[tuple[int, int, int, int]]) -> float:
    """The share of a picture's dark points that lie in none of these boxes."""
    rest = picture.copy()
    for left, top, right, bottom in boxes:
        rest.paste(255, (left - _EDGE, top - _EDGE, right + _EDGE, bottom + _EDGE))
    dark = _dark(picture)
    return _dark(rest) / dark if dark else 0.0


def _dark(picture: Image) -> int:
    return sum(picture.histogram()[:128])


def as_bytes(picture: Image) -> bytes:
    """As a PGM, which needs no packing."""
    held = io.BytesIO()
    picture.save(held, "PPM")
    return held.getvalue()
