"""Documents on their way into the register by the pages: what was sent, what is proposed of each, what was corrected.

Nothing is laid on a disk in between: the bytes go to the browser with the proposals and come back with the corrections.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from followthrough.documents import Ocr, read
from followthrough.documents.intake import IntakeRow, apply, proposal
from followthrough.documents.read import given_date
from followthrough.documents.sources import is_corpus
from followthrough.model import Document, ReadingError
from followthrough.web.typed import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, QueryDict

MOST_FILES = 20  # at once
PASTED = "pasted-text.txt"
TYPED = ("title", "date", "issuer", "partnership", "address", "confidentiality")
_LONGEST = {"title": 1000, "issuer": 500, "address": 2000}  # characters


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document with what is proposed of it, or why it cannot be read."""

    name: str
    document: Document | None = None
    row: IntakeRow = field(default_factory=lambda: IntakeRow(""))
    data: bytes = b""
    address: str = ""
    left: bool = False  # a person does not want it recorded
    fault: str = ""
    instead_of: str = ""  # key of the document of which it is a corrected edition, as a person says

    @property
    def carried(self) -> str:
        """Its bytes as a form carries them."""
        return base64.b64encode(self.data).decode()


def sent_files(request: HttpRequest, ocr: Ocr | None) -> list[Sheet]:
    """What was sent: the files chosen, and the text pasted."""
    files = request.FILES.getlist("files")[:MOST_FILES]
    sheets = [sheet_of(str(file.name), file.read(), ocr) for file in files]
    text = request.POST.get("text", "").replace("\x00", "")
    if text.strip():
        sheets.append(sheet_of(PASTED, text.encode("utf-8", "replace"), ocr))
    return sheets


def sheet_of(name: str, data: bytes, ocr: Ocr | None) -> Sheet:
    """A document read, with its proposals; where it cannot be read, why."""
    if not data.strip():
        return Sheet(name, fault=_("%(name)s: it is empty.") % {"name": name})
    if is_corpus(data):
        said = _("%(name)s: a corpus of JSON lines is recorded at the shell: followthrough record %(name)s")
        return Sheet(name, fault=said % {"name": name})
    try:
        document = read(data, name=name, ocr=ocr)
    except ReadingError as error:
        return Sheet(name, fault=str(error))
    address = document.address or ""
    return Sheet(name, document, proposal(document, name), data, "" if address == name else address)


def sent_again(asked: QueryDict, ocr: Ocr | None) -> list[Sheet]:
    """The documents that came back, as they were corrected."""
    return [_corrected(sheet, asked, str(number)) for number, sheet in _carried(asked, ocr)]


def _carried(asked: QueryDict, ocr: Ocr | None) -> Iterator[tuple[int, Sheet]]:
    for number in range(1, MOST_FILES + 2):
        name = listing.field(asked, f"name-{number}")
        if name:
            yield number, sheet_of(name, _bytes(asked.get(f"data-{number}", "")), ocr)


def _bytes(carried: str) -> bytes:
    try:
        return base64.b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _corrected(sheet: Sheet, asked: QueryDict, number: str) -> Sheet:
    said = {
        name: asked.get(f"{name}-{number}", "").replace("\x00", "").strip()[: _LONGEST.get(name, listing.LONGEST)]
        for name in TYPED
    }
    row = replace(
        sheet.row, title=said["title"], date=said["date"], issuer=said["issuer"], partnership=said["partnership"],
        confidentiality=said["confidentiality"],
    )  # fmt: skip
    left, instead = asked.get(f"take-{number}") is None, listing.field(asked, f"instead-{number}")
    return replace(sheet, row=row, address=said["address"], left=left, instead_of=instead)


def as_corrected(sheet: Sheet) -> Document:
    """The document as the person knows it.

    Raises:
        ReadingError: the date is none.
    """
    if sheet.document is None:
        raise ReadingError(sheet.fault)
    given_date(sheet.row.date or None)
    named = None if sheet.name == PASTED else sheet.document.address
    return replace(apply(sheet.document, sheet.row), address=sheet.address or named)
