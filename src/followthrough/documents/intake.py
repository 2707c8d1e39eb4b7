"""Proposals about a folder's documents for an officer to correct, and her corrections put to use.

An officer's row always wins: a file that has one is never proposed again, only new files are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.documents.intake_csv import FILE_NAME, IntakeRow, read_intake, write_intake
from followthrough.documents.metadata import sha256_of
from followthrough.documents.read import read
from followthrough.documents.sources import files_in, is_corpus
from followthrough.lexicon.world import MeetingFact, find_meetings, meeting_of, series
from followthrough.model import DateBasis, Document, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["FILE_NAME", "IntakeRow", "apply", "match", "propose", "read_intake", "write_intake"]

_OPENING = 1500  # characters in which a document names the meeting it comes from
_MARKING = re.compile(
    r"^\W*(?P<mark>top secret|secret|confidential|restricted|limited distribution|internal use only|"
    r"for official use only|not for distribution|embargoed)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CORPUS = "a corpus of JSON lines: each line brings its own title, date and series"
_OFFICER = "the intake list gives it"


def propose(folder: Path) -> list[IntakeRow]:
    """One row per file of a folder, in order of path: the officer's where intake.csv has one, else a proposal.

    Rows are found by the file's content first, so that a renamed file keeps its row, then by its name, so that a
    corrected file does. A row whose file is gone is kept at the end: the officer may bring the file back.

    Raises:
        ReadingError: intake.csv is there but cannot be read.
    """
    listed = folder / FILE_NAME
    known = read_intake(listed) if listed.exists() else []
    rows = [_row_of(path, path.relative_to(folder).as_posix(), known) for path in files_in(folder)]
    kept = {row.sha256 for row in rows} | {row.file for row in rows}
    return rows + [row for row in known if row.sha256 not in kept and row.file not in kept]


def match(rows: Iterable[IntakeRow], *, sha256: str, file: str) -> IntakeRow | None:
    """The row of a file: by content, else by name; None when there is none."""
    by_name = None
    for row in rows:
        if row.sha256 == sha256:
            return row
        if row.file == file:
            by_name = row
    return by_name


def apply(document: Document, row: IntakeRow) -> Document:
    """The document as the officer knows it. What she left as proposed keeps its basis; what she emptied is unknown."""
    corrected = replace(
        document,
        title=row.title or None,
        issuer=row.issuer or None,
        series=row.partnership or _series_of(row.meeting) or document.series,
    )
    if row.date == (document.date or ""):
        return corrected
    if not row.date:
        reason = "the officer removed the date in the intake list"
        return replace(corrected, date=None, date_basis=DateBasis.UNKNOWN, date_reason=reason)
    return replace(corrected, date=row.date, date_basis=DateBasis.GIVEN, date_reason=_OFFICER)


def _row_of(path: Path, file: str, known: list[IntakeRow]) -> IntakeRow:
    try:
        data = path.read_bytes()
    except OSError as error:
        return IntakeRow(file, note=f"cannot be opened ({error.strerror}); check your right to read it")
    sha256 = sha256_of(data)
    row = match(known, sha256=sha256, file=file)
    if row is not None:
        return replace(row, file=file, sha256=sha256)
    if is_corpus(data):
        return IntakeRow(file, sha256, note=_CORPUS)
    try:
        return _proposal(read(data, name=file), file, sha256)
    except ReadingError as error:
        return IntakeRow(file, sha256, note=str(error))


def _proposal(document: Document, file: str, sha256: str) -> IntakeRow:
    meeting, meeting_basis = _meeting(document)
    partnership, partnership_basis = _partnership(document, meeting)
    marking = _MARKING.search(document.text[:_OPENING])
    return IntakeRow(
        file=file,
        sha256=sha256,
        title=document.title or "",
        title_basis="read in the document" if document.title else "the document names none",
        date=document.date or "",
        date_basis=f"{document.date_basis.value}: {document.date_reason}",
        issuer=document.issuer or "",
        issuer_basis="read in the document" if document.issuer else "the document names none",
        meeting="" if meeting is None else meeting.name,
        meeting_basis=meeting_basis,
        partnership=partnership,
        partnership_basis=partnership_basis,
        confidentiality="" if marking is None else marking.group("mark").lower(),
        note="; ".join(document.notices),
    )


def _meeting(document: Document) -> tuple[MeetingFact | None, str]:
    """The one dated meeting the title names, else the opening. Two would be two answers: then none, and it is said."""
    for where, text in (("title", document.title or ""), ("opening", document.text[:_OPENING])):
        facts = {m.id: fact for m in find_meetings(text) if (fact := meeting_of(m.id or "")) is not None}
        if len(facts) == 1:
            return next(iter(facts.values())), f"named in the {where}"
        if facts:
            return None, f"the {where} names several: " + ", ".join(fact.name for fact in facts.values())
    return None, "no meeting of the calendar is named"


def _partnership(document: Document, meeting: MeetingFact | None) -> tuple[str, str]:
    known = series()
    if meeting is not None:
        partnership = known[meeting.series].partnership if meeting.series in known else None
        return (partnership, f"the {meeting.name} belongs to it") if partnership else ("", "the meeting has none")
    named = {known[m.id].partnership for m in find_meetings(document.title or "") if m.id in known} - {None}
    if len(named) == 1:
        return str(named.pop()), "the title names one of its meetings"
    return "", "the document does not say"


def _series_of(meeting_name: str) -> str | None:
    """The series of a meeting an officer wrote down, when the calendar knows that name."""
    facts = [meeting_of(mention.id or "") for mention in find_meetings(meeting_name)]
    found = {fact.series for fact in facts if fact is not None}
    known = series()
    only = found.pop() if len(found) == 1 else None
    return known[only].name if only in known else None
