"""`followthrough read`: documents in, findings out."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from followthrough.documents import Unreadable
    from followthrough.model import Document, Findings


class Format(StrEnum):
    """How findings are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"


SOME_UNREADABLE = 3
_COLUMNS = ("document", "passage", "act", "speaker", "holders", "addressees", "strength", "due", "quote", "because")


def read(
    sources: Annotated[
        list[str],
        typer.Argument(help="Files, folders or JSON Lines corpora; - reads standard input.", metavar="FILE..."),
    ],
    *,
    format: Annotated[  # noqa: A002 -- the option is called so
        Format, typer.Option(help="table for reading, jsonl for machines, csv for a spreadsheet.")
    ] = Format.TABLE,
    date: Annotated[
        str | None, typer.Option(help="The documents' date when you know it: YYYY, YYYY-MM or YYYY-MM-DD.")
    ] = None,
) -> None:
    """Read documents and print every commitment, aim, claim, pledge ... with its exact words.

    Exit codes: 0 done; 1 nothing could be read; 2 the command was not understood; 3 done, but some whole input could
    not be read and is named.
    """
    from followthrough.model import ReadingError

    tally = _Tally()
    try:
        _PRINTERS[format](_read_each(sources, date, tally))
    except ReadingError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    except BrokenPipeError:  # `| head` has seen enough
        sys.stderr.close()
        return
    if tally.unreadable > 0:
        raise typer.Exit(SOME_UNREADABLE if tally.read > 0 else 1)


class _Tally:
    """How many inputs were read and how many could not be."""

    read = 0
    unreadable = 0


def _read_each(sources: Iterable[str], date: str | None, tally: _Tally) -> Iterator[Findings]:
    from followthrough.batch import read_document
    from followthrough.documents import Unreadable

    for document in _documents(sources, date):
        if isinstance(document, Unreadable):
            tally.unreadable += 1
            typer.echo(document.says, err=True)
        else:
            tally.read += 1
            yield read_document(document)


def _documents(sources: Iterable[str], date: str | None) -> Iterator[Document | Unreadable]:
    from followthrough.documents import read_all

    for source in sources:
        yield from read_all(sys.stdin.buffer.read() if source == "-" else source, date=date)


def _print_jsonl(found: Iterable[Findings]) -> None:
    from followthrough.exchange.jsonl import lines

    out = sys.stdout
    for findings in found:
        out.write("\n".join(lines(findings)))
        out.write("\n")


def _print_json(found: Iterable[Findings]) -> None:
    from followthrough.exchange.jsonl import lines

    rows = [json.loads(line) for findings in found for line in lines(findings)]
    json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def _print_csv(found: Iterable[Findings]) -> None:
    from followthrough.exchange.cells import harmless

    writer = csv.writer(sys.stdout)
    writer.writerow(_COLUMNS)
    for findings in found:
        writer.writerows([harmless(cell) for cell in row] for row in _rows(findings))


def _rows(findings: Findings) -> Iterator[tuple[str, ...]]:
    text = findings.document.text
    for f in findings.findings:
        yield (
            findings.document.id, f.passage, str(f.act),
            ", ".join(f.speaker), ", ".join(f.holders), ", ".join(f.addressees),
            str(f.strength or ""), f.due or "", " ".join(text[f.start : f.end].split()), " ".join(f.because),
        )  # fmt: skip


def _print_table(found: Iterable[Findings]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for findings in found:
        document = findings.document
        table = Table(
            title=document.title or document.id,
            title_justify="left",
            caption=_caption(findings),
            caption_justify="left",
        )
        for heading in ("where", "act", "who", "by", "words"):
            table.add_column(heading, overflow="fold", ratio=6 if heading == "words" else None)
        for f in findings.findings:
            quote = " ".join(document.text[f.start : f.end].split())
            act = f"{f.act} ({f.strength})" if f.strength is not None else str(f.act)
            table.add_row(f.passage, act, ", ".join(f.holders or f.speaker), f.due or "", quote)
        console.print(table, markup=False)


def _caption(findings: Findings) -> str:
    document = findings.document
    date = (
        f"{document.date} ({document.date_basis}: {document.date_reason})"
        if document.date is not None
        else "date unknown"
    )
    unread = f"; {len(findings.unread)} spans not read" if findings.unread else ""
    return f"{date}; {len(findings.findings)} findings{unread}"


_PRINTERS: dict[Format, Callable[[Iterable[Findings]], None]] = {
    Format.TABLE: _print_table,
    Format.JSONL: _print_jsonl,
    Format.JSON: _print_json,
    Format.CSV: _print_csv,
}
