"""Proposals about a folder's documents for an officer to correct, and her corrections put to use.

An officer's row always wins: a file that has one is never proposed again, only new files are.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.documents.file_names import date_in_name, title_in_name
from followthrough.documents.intake_csv import COLUMNS, FILE_NAME, IntakeRow, passed_over, read_intake, write_intake
from followthrough.documents.markings import marking_in
from followthrough.documents.metadata import sha256_of
from followthrough.documents.partners import partnership_in
from followthrough.documents.portions import read_all
from followthrough.documents.read import read
from followthrough.documents.reading import Unreadable
from followthrough.documents.sources import files_in, holds_lines
from followthrough.lexicon.world import MeetingFact, find_meetings, meeting_of, series
from followthrough.model import DateBasis, Document, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.documents.scans.ocr import Ocr

__all__ = [
    "FILE_NAME", "Held", "IntakeRow", "Listed", "apply", "passed_over", "proposal", "propose", "read_intake",
    "read_listed", "write_intake",
]  # fmt: skip

_OPENING = 1500  # characters in which a document names the meeting it comes from
_KEPT_CLOSE = frozenset({"top secret", "secret", "confidential", "restricted", "embargoed"})
_CORPUS = "a corpus of JSON lines: each line brings its own title, date and series"
_FROM_NAME = "proposed from the file's name, the document gives none: check it"
_OFFICER = "the intake list gives it"


def propose(folder: Path, *, ocr: Ocr | None = None) -> list[IntakeRow]:
    """One row per file of a folder, in order of path: the officer's where intake.csv has one, else a proposal.

    Rows are found by the file's content first, so that a renamed file keeps its row, then by its name, so that a
    corrected file does. A row whose file is gone is kept at the end: the officer may bring the file back.

    Raises:
        ReadingError: intake.csv is there but cannot be read.
    """
    listed = folder / FILE_NAME
    known = read_intake(listed) if listed.exists() else []
    held = Held(known)
    rows = [_row_of(path, path.relative_to(folder).as_posix(), held, ocr) for path in files_in(folder)]
    kept = {row.sha256 for row in rows} | {row.file for row in rows}
    return rows + [row for row in known if row.sha256 not in kept and row.file not in kept]


class Held:
    """The rows of an intake list, to be looked up: a folder may hold many thousands of files."""

    def __init__(self, rows: Iterable[IntakeRow]) -> None:
        self._by_content: dict[str, IntakeRow] = {}
        self._by_name: dict[str, IntakeRow] = {}
        for row in rows:
            self._by_content.setdefault(row.sha256, row)
            self._by_name[row.file] = row

    def match(self, *, sha256: str, file: str) -> IntakeRow | None:
        """The row of a file: by content, else by name; None when there is none."""
        return self._by_content.get(sha256, self._by_name.get(file))


@dataclass(frozen=True, slots=True)
class Listed:
    """What was read, as the intake list has it."""

    item: Document | Unreadable
    row: IntakeRow | None = None
    unlisted: bool = False  # there is a list, and it does not name this document


def read_listed(path: Path, *, ocr: Ocr | None = None) -> Iterator[Listed]:
    """The documents of a file or folder, each as the officer knows it where an intake list names it.

    The list is the nearest one: in the folder itself, or in one of the folders around it. Lines of a corpus bring
    their own title and date, so a list says nothing of them.

    Raises:
        ReadingError: the list is there but cannot be read.
    """
    listed = _nearest_list(path)
    if listed is None:
        yield from map(Listed, read_all(path, ocr=ocr))
        return
    rows = Held(read_intake(listed))
    for file in files_in(path) if path.is_dir() else (path,):
        name = file.absolute().relative_to(listed.parent.absolute()).as_posix()
        corpus = holds_lines(file)
        for item in read_all(file, ocr=ocr):
            yield Listed(item) if corpus or isinstance(item, Unreadable) else _as_listed(item, rows, name)


def _as_listed(document: Document, rows: Held, name: str) -> Listed:
    row = rows.match(sha256=document.sha256, file=name)
    return Listed(document, unlisted=True) if row is None else Listed(apply(document, row), row)


def _nearest_list(path: Path) -> Path | None:
    around = (path, *path.absolute().parents)
    lists = (os.path.join(folder, FILE_NAME) for folder in around)  # noqa: PTH118 - see below
    return next((Path(each) for each in lists if os.path.isfile(each)), None)  # noqa: PTH113 - Path.is_file raises on a name too long


def apply(document: Document, row: IntakeRow) -> Document:
    """The document as the officer knows it. What she left as proposed keeps its basis; what she emptied is unknown.

    A column that her list does not have leaves things as they were read.
    """
    corrected = replace(
        document,
        title=document.title if "title" in row.absent else row.title or None,
        issuer=document.issuer if "issuer" in row.absent else row.issuer or None,
        series=row.partnership or _series_of(row.meeting) or document.series,
    )
    if "date" in row.absent or row.date == (document.date or ""):
        return corrected
    if not row.date:
        reason = "the officer removed the date in the intake list"
        return replace(corrected, date=None, date_basis=DateBasis.UNKNOWN, date_reason=reason)
    return replace(corrected, date=row.date, date_basis=DateBasis.GIVEN, date_reason=_OFFICER)


def _row_of(path: Path, file: str, held: Held, ocr: Ocr | None) -> IntakeRow:
    try:
        data = path.read_bytes()
    except OSError as error:
        return IntakeRow(file, note=f"cannot be opened ({error.strerror}); check your right to read it")
    sha256 = sha256_of(data)
    row = held.match(sha256=sha256, file=file)
    if row is not None and not row.absent:
        return replace(row, file=file, sha256=sha256)
    proposed = _proposed(path, data, file, ocr)
    return proposed if row is None else _completed(row, proposed)


def _completed(row: IntakeRow, proposed: IntakeRow) -> IntakeRow:
    """The officer's row; what her list has no column for is proposed."""
    said = {name: getattr(row, name) for name in COLUMNS if name not in row.absent | {"file", "sha256"}}
    return replace(proposed, **said, others=row.others)


def _proposed(path: Path, data: bytes, file: str, ocr: Ocr | None) -> IntakeRow:
    sha256 = sha256_of(data)
    if holds_lines(path):
        return IntakeRow(file, sha256, note=_CORPUS)
    try:
        return proposal(read(data, name=file, ocr=ocr), file)
    except ReadingError as error:
        return IntakeRow(file, sha256, note=str(error))


def proposal(document: Document, file: str) -> IntakeRow:
    """What is proposed about a document that was read from a file of this name, each with how it is known."""
    title, title_basis = _title(document, file)
    titled = replace(document, title=title or None)
    meeting, meeting_basis = _meeting(titled)
    partnership, partnership_basis = _partnership(titled, meeting, file)
    day, day_basis = _date(document, file)
    marking = marking_in(document.text[:_OPENING])
    return IntakeRow(
        file=file,
        sha256=document.sha256,
        title=title,
        title_basis=title_basis,
        date=day,
        date_basis=day_basis,
        issuer=document.issuer or "",
        issuer_basis="read in the document" if document.issuer else "the document names none",
        meeting="" if meeting is None else meeting.name,
        meeting_basis=meeting_basis,
        partnership=partnership,
        partnership_basis=partnership_basis,
        confidentiality="" if marking is None else _degree(marking),
        note="; ".join([*([] if marking is None else [f"marked “{marking}”"]), *document.notices]),
    )


def _title(document: Document, file: str) -> tuple[str, str]:
    if document.title:
        return document.title, "read in the document"
    named = title_in_name(file)
    return (named, _FROM_NAME) if named else ("", "the document names none")


def _date(document: Document, file: str) -> tuple[str, str]:
    """What the document says of its date; where it says nothing, what its file is called is proposed."""
    if document.date is None and (named := date_in_name(file)):
        return named, _FROM_NAME
    return document.date or "", f"{document.date_basis.value}: {document.date_reason}"


def _degree(marking: str) -> str:
    """The register's degree for a marking: what is secret is restricted, what is for a house's own use is internal."""
    return "restricted" if marking.lower() in _KEPT_CLOSE else "internal"


def _meeting(document: Document) -> tuple[MeetingFact | None, str]:
    """The one dated meeting the title names, else the opening. Two would be two answers: then none, and it is said."""
    for where, text in (("title", document.title or ""), ("opening", document.text[:_OPENING])):
        facts = {m.id: fact for m in find_meetings(text) if (fact := meeting_of(m.id or "")) is not None}
        if len(facts) == 1:
            return next(iter(facts.values())), f"named in the {where}"
        if facts:
            return None, f"the {where} names several: " + ", ".join(fact.name for fact in facts.values())
    return None, "no meeting of the calendar is named"


def _partnership(document: Document, meeting: MeetingFact | None, file: str) -> tuple[str, str]:
    known = series()
    if meeting is not None:
        partnership = known[meeting.series].partnership if meeting.series in known else None
        return (partnership, f"the {meeting.name} belongs to it") if partnership else ("", "the meeting has none")
    named = {known[m.id].partnership for m in find_meetings(document.title or "") if m.id in known} - {None}
    if len(named) == 1:
        return str(named.pop()), "the title names one of its meetings"
    if parties := partnership_in(document.title or "", document.date):
        return parties, "the title names who speaks"
    parties = partnership_in(title_in_name(file), document.date)
    return (parties, "the file's name says who speaks: check it") if parties else ("", "the document does not say")


def _series_of(meeting_name: str) -> str | None:
    """The series of a meeting an officer wrote down, when the calendar knows that name."""
    facts = [meeting_of(mention.id or "") for mention in find_meetings(meeting_name)]
    found = {fact.series for fact in facts if fact is not None}
    known = series()
    only = found.pop() if len(found) == 1 else None
    return known[only].name if only in known else None
