"""Small sources made in code: PDFs with words at given places, Word files, corpora."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import docx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Placed = tuple[float, float, str]  # x and y in points from the lower left corner, and the words
W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(pages: Sequence[Sequence[Placed]], *, size: int = 11, info: str = "", trailer: str = "") -> bytes:
    """A PDF that shows Latin words in Helvetica. `info` and `trailer` go into these dictionaries as they are."""
    first = 4
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, page in enumerate(pages):
        drawn = "".join(_shown(placed, size) for placed in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {first + 2 * n + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
    objects.append(f"<< {info} >>")
    return _file(objects, trailer)


def _shown(placed: Placed, size: int) -> str:
    x, y, words = placed
    height, _, rest = words.partition("|") if words[:2].isdigit() and "|" in words[:4] else (str(size), "", words)
    escaped = rest.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {height} Tf {x} {y} Td ({escaped}) Tj ET\n"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    ends = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\n"
    return bytes(out + ends.encode() + f"startxref\n{start}\n%%EOF\n".encode())


def lines(texts: Iterable[str], *, x: float = 72, top: float = 770, step: float = 14) -> list[Placed]:
    """Lines one below the other; an empty string leaves a line blank."""
    return [(x, top - step * n, text) for n, text in enumerate(texts) if text]


def word_file(write: Callable[[Any], object]) -> bytes:
    """A Word file with what `write` does to it."""
    document = docx.Document()
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def raw_word_file(body: str, **parts: str) -> bytes:
    """A Word file from bare XML: the inside of w:body, and other parts by name, "numbering" for word/numbering.xml."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W_NAMESPACE}><w:body>{body}</w:body></w:document>")
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return buffer.getvalue()


def corpus(*records: object) -> bytes:
    """JSON lines; a string stands as the line itself."""
    return b"".join((r if isinstance(r, str) else json.dumps(r)).encode() + b"\n" for r in records)
