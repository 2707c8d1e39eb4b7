"""`followthrough read`: documents in, findings out."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

import typer

from followthrough.cli.terminal.saying import counted
from followthrough.cli.terminal.scans import WithOcr, ocr_asked
from followthrough.cli.terminal.tables import print_table

if TYPE_CHECKING:
    from followthrough.documents import Ocr, Portion
    from followthrough.model import Document, Findings

T = TypeVar("T")
Row = tuple[str, ...]
Sheet = tuple[str, str, Sequence[Row]]  # title, caption, rows


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
        typer.Argument(help="Files, folders or JSON Lines corpora; - reads standard input.", metavar="FILE"),
    ],
    *,
    format: Annotated[  # noqa: A002 -- the option is called so
        Format, typer.Option(help="table for reading, jsonl for machines, csv for a spreadsheet.")
    ] = Format.TABLE,
    date: Annotated[
        str | None, typer.Option(help="The documents' date when you know it: YYYY, YYYY-MM or YYYY-MM-DD.")
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(min=1, help="How many processes read at once; without it, as many as there are processors."),
    ] = None,
    ocr: WithOcr = False,
) -> None:
    """Read documents and print every commitment, aim, claim, pledge ... with its exact words.

    Exit codes: 0 done; 1 nothing could be read; 2 the command was not understood; 3 done, but some whole input could
    not be read and is named.
    """
    from followthrough.model import ReadingError

    tally = _Tally()
    try:
        shown, printed = _FORMATS[format]
        printed(_read_each(_portions(sources, date, ocr_asked(ocr)), processes, shown, tally))
    except ReadingError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    except BrokenPipeError:  # `| head` has seen enough
        sys.stderr.close()
        return
    if not tally.read and not tally.unreadable:
        typer.echo(f"There is no document in {', '.join(sources)}.", err=True)
    if tally.unreadable > 0:
        raise typer.Exit(SOME_UNREADABLE if tally.read > 0 else 1)


class _Tally:
    """How many inputs were read and how many could not be."""

    read = 0
    unreadable = 0


def _read_each(
    portions: Iterable[Portion], processes: int | None, shown: Callable[[Findings], T], tally: _Tally
) -> Iterator[T]:
    """What is shown of each document, in order; what cannot be read is told and counted."""
    from followthrough.batch import read_many
    from followthrough.documents import Unreadable

    for item in read_many(portions, shown, processes=processes):
        if isinstance(item, Unreadable):
            tally.unreadable += 1
            typer.echo(item.says, err=True)
        else:
            tally.read += 1
            yield item


def _portions(sources: Iterable[str], date: str | None, ocr: Ocr | None) -> Iterator[Portion]:
    from followthrough.documents import portions

    for source in sources:
        yield from portions(sys.stdin.buffer.read() if source == "-" else source, date=date, ocr=ocr)


def _as_lines(findings: Findings) -> str:
    from followthrough.exchange.jsonl import lines

    return "".join([f"{line}\n" for line in lines(findings)])


def _print_lines(found: Iterable[str]) -> None:
    for text in found:
        sys.stdout.write(text)


def _as_objects(findings: Findings) -> str:
    """The lines as they stand in an indented list of all of them."""
    from followthrough.exchange.jsonl import lines

    rows = [json.dumps(json.loads(line), ensure_ascii=False, indent=1) for line in lines(findings)]
    return ",\n".join(rows).replace("\n", "\n ")


def _print_objects(found: Iterable[str]) -> None:
    before = "[\n "
    for text in found:
        sys.stdout.write(before + text)
        before = ",\n "
    sys.stdout.write("[]\n" if before == "[\n " else "\n]\n")


def _as_rows(findings: Findings) -> list[Row]:
    text = findings.document.text
    return [
        (
            findings.document.id, f.passage, str(f.act),
            ", ".join(f.speaker), ", ".join(f.holders), ", ".join(f.addressees),
            str(f.strength or ""), f.due or "", " ".join(text[f.start : f.end].split()), " ".join(f.because),
        )
        for f in findings.findings
    ]  # fmt: skip


def _print_csv(found: Iterable[list[Row]]) -> None:
    from followthrough.exchange.cells import harmless

    writer = csv.writer(sys.stdout)
    writer.writerow(_COLUMNS)
    for rows in found:
        writer.writerows([harmless(cell) for cell in row] for row in rows)


def _as_table(findings: Findings) -> Sheet:
    document = findings.document
    rows = [
        (
            f.passage,
            f"{f.act} ({f.strength})" if f.strength is not None else str(f.act),
            ", ".join(f.holders or f.speaker),
            f.due or "",
            " ".join(document.text[f.start : f.end].split()),
        )
        for f in findings.findings
    ]
    return document.title or _file_name(document) or document.id, _caption(findings), rows


def _file_name(document: Document) -> str:
    """The name of the file that a document was read from; nothing where it stands under an address elsewhere."""
    address = document.address or ""
    return "" if "://" in address else Path(address).name


def _print_tables(found: Iterable[Sheet]) -> None:
    for title, caption, rows in found:
        print_table(title, _WIDTHS, rows, caption=caption)


# The headings of the table and how wide each may be, in signs: what was said has the rest.
_WIDTHS: Final = {"where": 10, "act": 13, "who": 16, "by": 10, "words": None}


def _caption(findings: Findings) -> str:
    document = findings.document
    date = (
        f"{document.date} ({document.date_basis}: {document.date_reason})"
        if document.date is not None
        else "date unknown"
    )
    unread = f"; {counted(len(findings.unread), 'span')} not read" if findings.unread else ""
    return f"{date}; {counted(len(findings.findings), 'finding')}{unread}"


# What is kept of each document where it is read, and how all of it is printed.
_FORMATS: dict[Format, tuple[Callable[[Findings], Any], Callable[[Iterable[Any]], None]]] = {
    Format.TABLE: (_as_table, _print_tables),
    Format.JSONL: (_as_lines, _print_lines),
    Format.JSON: (_as_objects, _print_objects),
    Format.CSV: (_as_rows, _print_csv),
}
