"""`followthrough demo`: a register to look at, from the example or from your own folder of documents."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.saying import FAILED, USAGE, counted, person_or_user, register_opened, say, stop
from followthrough.cli.terminal.scans import WithOcr, ocr_asked

if TYPE_CHECKING:
    from followthrough.documents import Ocr
    from followthrough.model import Document, Findings
    from followthrough.register.intake.record import Recorded


def demo(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of your own documents. Without it, the example is built.")
    ] = None,
    *,
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Show the pages when the register is built.")
    ] = True,
    check: Annotated[
        bool, typer.Option("--check", help="Build, fetch every page once, stop; 0 if all is well.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the pages; 0 takes a free one.")] = 8000,
    ocr: WithOcr = False,
) -> None:
    """Build the example register, or one from your own folder, and show it.

    The example holds paraphrases of real meetings with what came of them, and an invented series; both are labelled.
    A folder's intake list (see `init`) counts here as it does for `record`.
    It is built in the register the other commands use (FOLLOWTHROUGH_DATABASE_URL, FOLLOWTHROUGH_HOME), and not into
    one that holds other documents.

    Exit codes: 0 done; 1 nothing could be built or a page failed; 2 the command was not understood.
    """
    with register_opened():
        from followthrough.register.assessing.restanding import up_to_date

        recorded = _example() if folder is None else _own(folder, ocr_asked(ocr))
        up_to_date()
    what = "the example" if folder is None else str(folder)
    say(f"The register holds {_counted(len(recorded.outcomes))} of {what}; {recorded.links} links are new.")
    if check or serve:
        from followthrough.cli.keeping.serve import serve as show

        show(port=port, check=check)


def _counted(documents: int) -> str:
    return counted(documents, "document")


def _example() -> Recorded:
    from followthrough.register.example import load_example, strangers

    others = strangers()
    if others:
        stop(
            f"This register holds {_counted(others)} from elsewhere. "
            "Name another place in FOLLOWTHROUGH_HOME, and the example is built there.",
            USAGE,
        )
    say("Building the example register.")
    return load_example(person="followthrough example", now=datetime.now(UTC))


def _own(folder: Path, ocr: Ocr | None) -> Recorded:
    """The documents of a folder, read, recorded and linked; what cannot be read is named."""
    from followthrough import link
    from followthrough.register.intake.load_world import load_world
    from followthrough.register.intake.page_files import keep_page_files
    from followthrough.register.intake.record import Details, Recorded, record_links, record_one

    read = _read(folder, ocr)
    if not read:
        stop(f"Nothing in {folder} could be read. Name a folder that holds documents.", FAILED)
    found = [findings for findings, _ in read]
    person, now = person_or_user(None), datetime.now(UTC)
    load_world(partnerships=_partnerships([each.document for each in found]), person=person, now=now)
    outcomes = [
        record_one(findings=findings, person=person, now=now, details=Details(degree or "public"))
        for findings, degree in read
    ]
    keep_page_files([folder])
    return Recorded(tuple(outcomes), record_links(links=link(found), person=person, now=now))


def _read(folder: Path, ocr: Ocr | None) -> list[tuple[Findings, str]]:
    """What each document says, with its degree of confidentiality; an intake list counts as it does for `record`."""
    from followthrough.batch import read_document
    from followthrough.documents import Unreadable
    from followthrough.documents.intake import passed_over, read_listed
    from followthrough.model import ReadingError

    if not folder.exists():
        stop(f"There is no {folder}. Check the name.", USAGE)
    say(f"Reading {folder}.")
    found, rows = [], []
    try:
        for listed in read_listed(folder, ocr=ocr):
            if isinstance(listed.item, Unreadable):
                say(listed.item.says)
            else:
                found.append((read_document(listed.item), "" if listed.row is None else listed.row.confidentiality))
                rows += [] if listed.row is None else [listed.row]
    except ReadingError as error:
        stop(str(error))
    if said := passed_over(rows):
        say(said)
    return found


def _partnerships(documents: list[Document]) -> set[str]:
    """The partnerships of the meeting calendar that these documents name in their series or title."""
    from followthrough.lexicon.world import find_parties
    from followthrough.register.intake.load_world import partnership_parties

    known = partnership_parties()
    named = set()
    for document in documents:
        parties = {mention.id for mention in find_parties(re.sub(r"[-–—]", " ", document.title or ""))}
        named |= {key for key, ids in known.items() if key == document.series or (len(ids) > 1 and parties >= set(ids))}
    return named
