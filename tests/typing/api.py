"""What a type checker sees of the public names. Not run: `./run check` has mypy read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_type

from followthrough import (
    as_lines,
    assess,
    compare_wording,
    find,
    from_lines,
    link,
    nearest_agreed,
    read,
    read_all,
    split,
    trackability_of_text,
)
from followthrough.assessments.trackability import DocumentTrackability
from followthrough.documents import Unreadable
from followthrough.linking import Precedent, Wording
from followthrough.model import (
    Act,
    Assessment,
    Document,
    Entry,
    Facts,
    Finding,
    Findings,
    Links,
    Passages,
    Status,
)
from followthrough.register import DocumentFilter, list_documents, open_register, record, search
from followthrough.register.intake.record import Recorded
from followthrough.register.queries.rows import DocumentRow, Hit, Page

document = read(Path("statement.pdf"), date="2024-05-06")
assert_type(document, Document)
assert_type(read("statement.pdf"), Document)
assert_type(read(b"They agreed.", name="draft"), Document)
assert_type(read_all("folder"), Iterator[Document | Unreadable])
assert_type(split(document), Passages)
found = find(split(document))
assert_type(found, Findings)
assert_type(found.findings, tuple[Finding, ...])
assert_type(found.findings[0].act, Act)
assert_type(found.findings[0].due, str | None)
assert_type(found.quote(found.findings[0]), str)
assert_type(link([found]), Links)
assert_type(assess(Entry("e"), Facts("2024-01-01")), Assessment)
assert_type(assess(Entry("e"), Facts("2024-01-01")).status, Status)
assert_type(as_lines(found), Iterator[str])
assert_type(from_lines(["{}"]), Iterator[Findings | Links])
assert_type(compare_wording("They will act.", "They may act."), Wording)
assert_type(nearest_agreed("They will act.", [found], partners=["Japan"]), tuple[Precedent, ...])
assert_type(trackability_of_text("They will act."), DocumentTrackability)

open_register("folder")
assert_type(search("ferry"), Page[Hit])
assert_type(list_documents(chosen=DocumentFilter(unread=True)), Page[DocumentRow])
assert_type(record(read=[found], person="Aoi", now=datetime.now(UTC)), Recorded)

document.text = ""  # type: ignore[misc]  # nouns are frozen
read(7)  # type: ignore[arg-type]  # neither a path nor bytes
