"""The parts of a Word file, opened with care: sizes are checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.documents.markup import parse_xml
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MOST_BYTES = 64 * 1024 * 1024  # of one part, unpacked
MOST_IN_ALL = 512 * 1024 * 1024  # of all parts, unpacked
MOST_RATIO = 300  # unpacked to packed, of a part above 1 MB; real documents stay below 60
_BOMB = (
    "its part {name} would unpack to {size} MB, which no real document does: it looks like a decompression bomb "
    "and was not opened. Ask its sender for a clean copy"
)
_TRUNCATED = "the Word file is broken or cut off ({error}). Fetch or save it again"
_OTHER = "it is a ZIP archive but no Word document ({what}). Unpack it and read what is inside, or save it as .docx"
_KNOWN = {"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a presentation", "mimetype": "OpenDocument"}


@dataclass(frozen=True, slots=True)
class Package:
    """The XML parts of a Word file by name; a part that is not there is None."""

    body: etree._Element
    parts: dict[str, etree._Element] = field(default_factory=dict)

    def part(self, name: str) -> etree._Element | None:
        """One part of those read."""
        return self.parts.get(name)


_WANTED = ("styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml")


def open_package(data: bytes) -> Package:
    """The parts of a Word file.

    Raises:
        ReadingError: no ZIP archive, cut off, no Word document, or too large when unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive)
            return _parts(archive)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        zlib.error,
        UnicodeDecodeError,
    ) as error:
        raise ReadingError(_TRUNCATED.format(error=error)) from error
    except RuntimeError as error:  # zipfile's word for an encrypted member
        raise ReadingError("it is encrypted and asks for a password. Save a copy without the password") from error


def _check_sizes(archive: zipfile.ZipFile) -> None:
    total = 0
    for member in archive.infolist():
        total += member.file_size
        ratio = member.file_size / max(member.compress_size, 1)
        absurd = member.file_size > 1024 * 1024 and ratio > MOST_RATIO
        is_media = "/media/" in member.filename and not absurd
        if absurd or total > MOST_IN_ALL or (member.file_size > MOST_BYTES and not is_media):
            raise ReadingError(_BOMB.format(name=member.filename[:80], size=member.file_size // 1024**2))


def _parts(archive: zipfile.ZipFile) -> Package:
    names = set(archive.namelist())
    main = _main_part(archive, names)
    folder = main.rpartition("/")[0]
    read = {name: _read(archive, f"{folder}/{name}") for name in _WANTED if f"{folder}/{name}" in names}
    if "docProps/core.xml" in names:
        read["core.xml"] = _read(archive, "docProps/core.xml")
    return Package(_read(archive, main), read)


def _main_part(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "word/document.xml" in names:
        return "word/document.xml"
    what = next((said for name, said in _KNOWN.items() if name in names), "no text part in it")
    if "_rels/.rels" in names:
        for target in _office_documents(_read(archive, "_rels/.rels")):
            if target in names and target.startswith("word/"):
                return target
    raise ReadingError(_OTHER.format(what=what))


def _office_documents(relations: etree._Element) -> Iterator[str]:
    for relation in relations:
        if (relation.get("Type") or "").endswith("/officeDocument"):
            yield (relation.get("Target") or "").lstrip("/")


def _read(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """One part, parsed. Its size is counted while unpacking: the directory of the archive may lie."""
    with archive.open(name) as handle:
        data = handle.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReadingError(_BOMB.format(name=name, size=len(data) // 1024**2))
    return parse_xml(data.replace(_STRICT, _TRANSITIONAL))


def val(element: etree._Element | None, default: str | None = None) -> str | None:
    """The `w:val` of an element."""
    return default if element is None else element.get(W + "val", default)


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as `w:tblHeader` is there and not switched off."""
    return element is not None and (val(element) or "1") not in {"0", "false", "off"}
