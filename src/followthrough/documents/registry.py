"""Which reader takes which source: by what the bytes hold, never by the name of the file."""

from __future__ import annotations

import json
import re
from functools import cache, partial
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, cast

from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from followthrough.documents.reading import Reader, Reading
    from followthrough.documents.scans.ocr import Ocr

BUILT_IN: dict[str, str] = {
    "html": "followthrough.documents.readers.html:read_html",
    "pdf": "followthrough.documents.readers.pdf:read_pdf",
    "docx": "followthrough.documents.readers.docx:read_docx",
    "xml": "followthrough.documents.readers.xml:read_xml",
    "picture": "followthrough.documents.readers.picture:read_picture",
    "text": "followthrough.documents.readers.text:read_text",
}
ENTRY_POINTS = (
    "followthrough.readers"  # a plug-in is named after the first bytes it takes, in hex: "d0cf11e0 = my:reader"
)

_WITH_PICTURES = frozenset({"pdf", "picture"})
_LOOK = 4096  # bytes looked at
_PROLOG = re.compile(
    rb"\s*(?:<\?[^>]{0,400}>|<!--.{0,2000}?-->|<!doctype(?!\s+html)[^\[>]{0,400}(?:\[|>))", re.IGNORECASE | re.DOTALL
)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|article|div|p|h1|table)[\s>/]", re.IGNORECASE)
_ROOT = re.compile(rb"\s*<([A-Za-z_][\w:.-]*)[\s>]")
_TAIL = 200  # bytes from the end in which the closing tag of the whole stands
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF87a", b"GIF89a")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (_OLD_OFFICE, "an old Office file (.doc, .xls or a protected .docx); save it as .docx without a password"),
    (b"{\\rtf", "a rich text file (RTF); save it as .docx"),
    (b"\x00\x00\x00\x18ftyphei", "a photograph of a telephone (HEIC); save it as JPEG"),
    (b"\x00\x00\x00\x1cftyphei", "a photograph of a telephone (HEIC); save it as JPEG"),
    (b"\x00\x00\x00\x24ftyphei", "a photograph of a telephone (HEIC); save it as JPEG"),
    (b"7z\xbc\xaf", "an archive; unpack it first"),
    (b"Rar!", "an archive; unpack it first"),
    (b"SQLite format 3", "a database, not a document"),
    (b"\x7fELF", "a program, not a document"),
)


def sniff(data: bytes) -> str:
    """The kind of source, a key of BUILT_IN, as far as its first bytes tell. Not a promise that it can be read."""
    head = data[:_LOOK]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return "picture"
    return _markup(_as_single_bytes(head), data[-_TAIL:]) or "text"


def foreign(data: bytes) -> str | None:
    """What the source is and what to do, when it is of a known kind that has no reader."""
    return next((what for magic, what in _FOREIGN if data.startswith(magic)), None)


def reader_for(data: bytes, ocr: Ocr | None = None) -> Reader:
    """The reader that takes this source: a built-in one that knows its format, else a plug-in, else that of text.

    A plug-in for pictures goes before our own, which reads them only where `ocr` asks for it.

    Raises:
        ReadingError: of a known kind that nobody here reads.
    """
    kind = sniff(data)
    if kind in {"text", "picture"}:
        for entry in _plug_ins():
            if data.startswith(bytes.fromhex(entry.name)):
                return cast("Reader", entry.load())
        what = foreign(data)
        if what is not None:
            raise ReadingError(f"it is {what}")
    reader = _load(BUILT_IN[kind])
    return partial(cast("Callable[..., Reading]", reader), ocr=ocr) if kind in _WITH_PICTURES else reader


def is_json_lines(head: str) -> bool:
    """Whether a source is a corpus, one JSON object a line: one of its first five lines is such an object."""
    lines = [line for line in head.splitlines() if line.strip()][:5]
    return any(_is_record(line) for line in lines)


def _is_record(line: str) -> bool:
    if not line.lstrip("\ufeff \t").startswith("{"):
        return False
    try:
        record = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        # A first line longer than what we looked at is cut; its opening still tells.
        return re.match(r'\ufeff?\s*\{\s*"(?:id|text|type|title|date|url|series)"\s*:', line) is not None
    return isinstance(record, dict) and bool({"text", "id", "type"} & record.keys())


def _as_single_bytes(head: bytes) -> bytes:
    """UTF-16 mark-up without its zero bytes; looking for tags needs no more."""
    return head.replace(b"\x00", b"") if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else head


def _markup(head: bytes, tail: bytes) -> str | None:
    """Markup is HTML or XML by its first element; without a declaration, XML must also end with that element.

    Markdown may begin with a tag or a comment, and is text.
    """
    head = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    start = 0
    while (prolog := _PROLOG.match(head, start)) is not None:
        start = prolog.end()
    if _HTML.match(head, start):
        return "html"
    if re.match(rb"\s*<(?:\?xml|!doctype)\b", head, re.IGNORECASE):
        return "xml"
    root = _ROOT.match(head, start)
    return "xml" if root is not None and tail.rstrip().endswith(b"</" + root.group(1) + b">") else None


@cache
def _plug_ins() -> tuple[EntryPoint, ...]:
    return tuple(sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name))


@cache
def _load(where: str) -> Reader:
    module, _, name = where.partition(":")
    return cast("Reader", getattr(import_module(module), name))
