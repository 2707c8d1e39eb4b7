"""`followthrough link`: documents of one or more series in, what became of their statements out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from followthrough.cli.terminal.printing import write
from followthrough.cli.terminal.saying import FAILED, PARTLY, counted, say, stop
from followthrough.cli.terminal.scans import WithOcr, ocr_asked
from followthrough.cli.terminal.tables import print_table

if TYPE_CHECKING:
    from followthrough.documents import Ocr, Unreadable
    from followthrough.model import Document, End, Findings, Links

_PROGRESS = 250  # documents between two lines of progress


class Shape(StrEnum):
    """How links are printed."""

    JSONL = "jsonl"
    TABLE = "table"


def link(
    corpus: Annotated[
        list[str],
        typer.Argument(help="JSON Lines corpora, files or folders; - reads standard input.", metavar="CORPUS"),
    ],
    *,
    format: Annotated[Shape, typer.Option(help="jsonl for machines, table for reading.")] = Shape.JSONL,  # noqa: A002 -- the option is called so
    ocr: WithOcr = False,
) -> None:
    """Say of every statement which later statement of its series speaks of the same undertaking, and what was dropped.

    A folder may hold an intake.csv, as `init` writes it, that says what the documents themselves do not: title, date,
    issuer, meeting, partnership.

    Exit codes: 0 done; 1 nothing could be read; 2 the command was not understood; 3 done, but some whole input could
    not be read and is named.
    """
    from followthrough.batch import rare_collection
    from followthrough.linking import link as link_findings

    shelf = _Shelf(keep=format is Shape.TABLE)
    with rare_collection():
        links = link_findings(_read_each(_documents(corpus, ocr_asked(ocr)), shelf))
    say(_summary(shelf, links))
    try:
        _PRINTERS[format](links, shelf)
        sys.stdout.flush()
    except BrokenPipeError:  # `| head` has seen enough
        sys.stderr.close()
        return
    if shelf.unreadable > 0:
        raise typer.Exit(PARTLY if shelf.read > 0 else FAILED)


class _Shelf:
    """What was read: how much, and for a table the texts themselves."""

    def __init__(self, *, keep: bool) -> None:
        self.keep = keep
        self.read = 0
        self.unreadable = 0
        self.documents: dict[str, Document] = {}

    def put(self, document: Document) -> None:
        self.read += 1
        if self.keep:
            self.documents[document.id] = document
        if self.read % _PROGRESS == 0:
            say(f"{self.read:,} documents read")

    def name(self, document: str) -> str:
        """What a reader knows a document by."""
        title = self.documents[document].title
        return document if title is None else f"“{title}” ({document})"

    def words(self, end: End) -> str:
        """Date and words of an end."""
        document = self.documents[end.document]
        return f"{document.date}: {' '.join(document.text[end.start : end.end].split())}"


def _read_each(read: Iterable[Document | Unreadable], shelf: _Shelf) -> Iterator[Findings]:
    from followthrough.documents import Unreadable

    for document in read:
        if isinstance(document, Unreadable):
            shelf.unreadable += 1
            say(document.says)
        else:
            shelf.put(document)
            yield _findings(document)


def _findings(document: Document) -> Findings:
    """What is found in a document; one that stands in no series need not be read to be told so."""
    from followthrough.batch import read_document
    from followthrough.linking.series import standing
    from followthrough.model import Findings, Passages

    if standing(document).series is None:
        return Findings(Passages(document, ()))
    return read_document(document)


def _documents(corpus: Iterable[str], ocr: Ocr | None) -> Iterator[Document | Unreadable]:
    from followthrough.documents import read_all
    from followthrough.documents.intake import read_listed
    from followthrough.model import ReadingError

    for source in corpus:
        try:
            if source == "-":
                yield from read_all(sys.stdin.buffer.read(), ocr=ocr)
            else:
                yield from (listed.item for listed in read_listed(Path(source), ocr=ocr))
        except ReadingError as error:
            stop(str(error))


def _summary(shelf: _Shelf, links: Links) -> str:
    aside = f"; {counted(len(links.notes), 'document')} set aside" if links.notes else ""
    found = f"{counted(len(links.links), 'link')}, {len(links.dropped):,} dropped{aside}"
    return f"{counted(shelf.read, 'document')} read, {found}"


def _print_jsonl(links: Links, _: _Shelf) -> None:
    from followthrough.exchange.jsonl import link_lines

    for line in link_lines(links):
        sys.stdout.write(line + "\n")


def _print_table(links: Links, shelf: _Shelf) -> None:
    rows = [
        (shelf.words(found.earlier), found.relation.value, shelf.words(found.later), " ".join(found.because))
        for found in links.links
    ]
    rows += [(shelf.words(gone.at), "dropped", "", " ".join(gone.because)) for gone in links.dropped]
    print_table("What became of earlier statements", _WIDTHS, rows)
    for document, why in links.notes.items():
        write(f"{shelf.name(document)}: {why}")


_WIDTHS: Final = {"earlier": None, "became": 12, "later": None, "because": None}  # in signs; None shares the rest


_PRINTERS: dict[Shape, Callable[[Links, _Shelf], None]] = {Shape.JSONL: _print_jsonl, Shape.TABLE: _print_table}
