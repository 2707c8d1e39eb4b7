"""`followthrough export`: what the register holds, as a file for a spreadsheet, an analyst or another program."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.files import OVERWRITE, refuse_taken, write_bytes, written
from followthrough.cli.terminal.saying import USAGE, counted, only_held, register_opened, say, stop
from followthrough.exchange.formats import CSV, FORMATS, JSONLD, PARQUET, SQLITE, XLSX, format_of
from followthrough.exchange.lists import LISTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followthrough.exchange.comparing import Cells
    from followthrough.exchange.formats import Format
    from followthrough.register.ledger.seeing import Sight

_TABLE = "findings"  # of the edition: what a Parquet file holds whose name says nothing
_KINDS = "; ".join(f"{each.suffix} {each.says}" for each in FORMATS)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be written where."""

    file: Path
    lists: tuple[str, ...]
    partner: str
    document: str
    overwrite: bool

    @property
    def on_screen(self) -> bool:
        """Whether it is printed instead."""
        return str(self.file) == "-"


def export(
    file: Annotated[Path, typer.Argument(help=f"File to write. Its name says as what: {_KINDS}. - prints CSV.")],
    *,
    lists: Annotated[
        list[str] | None,
        typer.Option(
            "--list",
            help=f"For CSV and XLSX: {', '.join(LISTS)}; once or more. Else the file's name tells, or all are. "
            f"For Parquet: one table of the edition, such as {_TABLE}, entries or links.",
        ),
    ] = None,
    partner: Annotated[str, typer.Option(help="Lists and quotes: only documents of this partnership.")] = "",
    document: Annotated[str, typer.Option(help="Lists: only what stands in the document of this key.")] = "",
    include: Annotated[
        str, typer.Option(help="Also documents that are not public: internal, or restricted for all of them.")
    ] = "public",
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write what the register holds to a file: lists to be changed and imported, or the whole for reading only.

    What is not public is left out unless it is asked for. The same register gives the same bytes, and no cell of them
    is a formula.

    Exit codes: 0 written; 1 the register or the file cannot be used; 2 the command was not understood.
    """
    shape = CSV if str(file) == "-" else format_of(file.name)
    if shape is None:
        stop(f"{file}: the end of the name must say what to write: {_KINDS}.", USAGE)
    asked = _Asked(file, tuple(_names(file, shape, lists or [])), partner, document, overwrite)
    if not asked.on_screen:
        refuse_taken(file, overwrite=overwrite)
    degrees = sight_asked(include)
    with register_opened():
        from followthrough.register.ledger.seeing import seeing
        from followthrough.register.ledger.snapshot import one_moment
        from followthrough.register.queries.statements.sources import confidential

        only_held(partner)
        with one_moment(), seeing(degrees):
            told = _WRITERS[shape](asked)
        left_out = confidential(seen=degrees)
    if left_out:
        hidden = counted(left_out, "document that is not public was", "documents that are not public were")
        say(f"{hidden} left out. See --include.")
    say(f"Written to {'the output' if asked.on_screen else file}: {told}.")


def _names(file: Path, shape: Format, asked: Sequence[str]) -> list[str]:
    """Which lists are meant.

    Raises:
        typer.Exit: one is not known, or CSV was asked to hold several.
    """
    if shape is PARQUET:
        return [_table(file, asked)]
    strange = [name for name in asked if name not in LISTS]
    if strange:
        stop(f"There is no list “{strange[0]}”. Lists: {', '.join(LISTS)}.", USAGE)
    stem = file.stem.casefold()
    names = list(asked) or ([stem] if stem in LISTS else list(LISTS))
    if shape is CSV and len(names) > 1:
        stop(f"A CSV file holds one list. Name it with --list, or name the file after it: {', '.join(LISTS)}.", USAGE)
    return names


def _table(file: Path, asked: Sequence[str]) -> str:
    """The table asked for, else the one that the file's name holds, else the findings.

    Raises:
        typer.Exit: there is no such table, or several were asked for.
    """
    from followthrough.exchange.edition import tables

    strange = [name for name in asked if name not in tables()]
    if strange:
        stop(f"There is no table “{strange[0]}”. Tables of the edition: {', '.join(tables())}.", USAGE)
    if len(asked) > 1:
        stop("A Parquet file holds one table. Name one with --list.", USAGE)
    named = [word for word in re.split(r"[^a-z_]+", file.stem.casefold()) if word in tables()]
    if asked or len(named) == 1:
        return [*asked, *named][0]
    say(f"No table is named, so the {_TABLE} are written. --list names another: {', '.join(tables())}.")
    return _TABLE


def sight_asked(include: str) -> Sight:
    """What `--include` asks to see.

    Raises:
        typer.Exit: it is no degree of confidentiality.
    """
    from followthrough.register.ledger.seeing import EVERYTHING, INTERNAL, PUBLIC

    degrees: dict[str, Sight] = {
        "public": frozenset({PUBLIC}),
        "internal": frozenset({PUBLIC, INTERNAL}),
        "restricted": EVERYTHING,
    }
    if include not in degrees:
        stop(f"“{include}” is no degree of confidentiality: public, internal or restricted.", USAGE)
    return degrees[include]


def _csv(asked: _Asked) -> str:
    lines = _csv_lines(asked)
    if asked.on_screen:
        sys.stdout.buffer.writelines(lines)
    else:
        with written(asked.file, overwrite=asked.overwrite) as draft:
            write_bytes(draft, lines, packed=False)
    return asked.lists[0]


def _csv_lines(asked: _Asked) -> Iterator[bytes]:
    from followthrough.exchange.csv_table import csv_lines

    name = asked.lists[0]
    columns = LISTS[name].names
    yield from csv_lines(columns, ([cells[column] for column in columns] for cells in _rows(name, asked)))


def _rows(name: str, asked: _Asked) -> Iterator[Cells]:
    from followthrough.register.lists.exporting import export_rows
    from followthrough.register.lists.kept import Chosen

    return export_rows(name, Chosen(partnership=asked.partner, document=asked.document))


def _xlsx(asked: _Asked) -> str:
    from followthrough.exchange.tables import TableError
    from followthrough.exchange.xlsx_table import write_xlsx

    try:
        with written(asked.file, overwrite=asked.overwrite) as draft, draft.open("wb") as book:
            write_xlsx(book, ((LISTS[name], _rows(name, asked)) for name in asked.lists))
    except TableError as error:
        stop(str(error))
    return ", ".join(asked.lists)


def _sqlite(asked: _Asked) -> str:
    """The edition, and beside it what Datasette shows of it."""
    from followthrough.exchange.sqlite_edition import datasette_metadata, write_sqlite
    from followthrough.register.copies.edition_rows import edition_rows

    with written(asked.file, overwrite=asked.overwrite) as draft:
        with counting("Rows written") as tell:
            write_sqlite(draft, edition_rows(), tell)
        draft.chmod(draft.stat().st_mode & ~0o222)
    beside = asked.file.with_suffix(".metadata.json")
    about = datasette_metadata(title="What was promised, and what came of it", database=asked.file.stem)
    with written(beside, overwrite=True) as draft:
        draft.write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return f"the edition; what its tables mean stands in {beside.name}"


def _parquet(asked: _Asked) -> str:
    from followthrough.exchange.edition import tables
    from followthrough.exchange.parquet_edition import ParquetMissingError, write_parquet
    from followthrough.register.copies.edition_rows import edition_rows

    name = asked.lists[0]
    try:
        with written(asked.file, overwrite=asked.overwrite) as draft:
            count = write_parquet(draft, tables()[name], edition_rows()(name))
    except ParquetMissingError as error:
        stop(str(error))
    return f"{name}, {counted(count, 'row')} ({tables()[name].says})"


def _jsonld(asked: _Asked) -> str:
    from followthrough.register.copies.annotating import quotes

    with written(asked.file, overwrite=asked.overwrite) as draft:
        write_bytes(draft, quotes(partnership=asked.partner), packed=False)
    return "quotes"


_WRITERS: dict[Format, Callable[[_Asked], str]] = {
    CSV: _csv,
    XLSX: _xlsx,
    SQLITE: _sqlite,
    PARQUET: _parquet,
    JSONLD: _jsonld,
}
