"""`followthrough export`: lists of the register as files for a spreadsheet, an analyst or another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.files import OVERWRITE, refuse_taken, write_bytes, written
from followthrough.cli.saying import USAGE, register_opened, say, stop
from followthrough.exchange.formats import CSV, FORMATS, XLSX, format_of
from followthrough.exchange.lists import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.exchange.comparing import Cells
    from followthrough.exchange.formats import Format
    from followthrough.register.lists.kept import Chosen
    from followthrough.register.seeing import Sight

_KINDS = "; ".join(f"{each.suffix} {each.says}" for each in FORMATS)


def export(
    file: Annotated[Path, typer.Argument(help=f"File to write. Its name says as what: {_KINDS}. - prints CSV.")],
    *,
    lists: Annotated[
        list[str] | None,
        typer.Option(
            "--list",
            help=f"Which list, once or more: {', '.join(LISTS)}. Else the file's name tells, or all are.",
        ),
    ] = None,
    partner: Annotated[str, typer.Option(help="Only what stands in documents of this partnership.")] = "",
    document: Annotated[str, typer.Option(help="Only what stands in the document of this key.")] = "",
    include: Annotated[
        str, typer.Option(help="Also documents that are not public: internal, or restricted for all of them.")
    ] = "public",
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write lists of the register to a file: the same columns that `import` takes back.

    What is not public is left out unless it is asked for. The same register gives the same bytes, and no cell of them
    is a formula.

    Exit codes: 0 written; 1 the register or the file cannot be used; 2 the command was not understood.
    """
    shape = CSV if str(file) == "-" else format_of(file)
    if shape is None:
        stop(f"{file}: the end of the name must say what to write: {_KINDS}.", USAGE)
    names = _names(file, shape, lists or [])
    if str(file) != "-":
        refuse_taken(file, overwrite=overwrite)
    with register_opened():
        from followthrough.register.lists.kept import Chosen
        from followthrough.register.seeing import seeing
        from followthrough.register.snapshot import one_moment

        with one_moment(), seeing(_sight(include)):
            _write(file, names, Chosen(partnership=partner, document=document), overwrite=overwrite)
        _say_left_out(include)
    say(f"{', '.join(names)}: written to {'the output' if str(file) == '-' else file}.")


def _names(file: Path, shape: Format, asked: Sequence[str]) -> list[str]:
    """Which lists are meant.

    Raises:
        typer.Exit: one is not known, or CSV was asked to hold several.
    """
    strange = [name for name in asked if name not in LISTS]
    if strange:
        stop(f"There is no list “{strange[0]}”. Lists: {', '.join(LISTS)}.", USAGE)
    stem = file.stem.casefold()
    names = list(asked) or ([stem] if stem in LISTS else list(LISTS))
    if shape is CSV and len(names) > 1:
        stop(f"A CSV file holds one list. Name it with --list, or name the file after it: {', '.join(LISTS)}.", USAGE)
    return names


def _sight(include: str) -> Sight:
    from followthrough.register.seeing import EVERYTHING, INTERNAL, PUBLIC

    degrees: dict[str, Sight] = {
        "public": frozenset({PUBLIC}),
        "internal": frozenset({PUBLIC, INTERNAL}),
        "restricted": EVERYTHING,
    }
    if include not in degrees:
        stop(f"“{include}” is no degree of confidentiality: public, internal or restricted.", USAGE)
    return degrees[include]


def _write(file: Path, names: Sequence[str], chosen: Chosen, *, overwrite: bool) -> None:
    if str(file) == "-":
        sys.stdout.buffer.writelines(_csv(names[0], chosen))
        return
    with written(file, overwrite=overwrite) as draft:
        if format_of(file) is XLSX:
            _write_book(draft, names, chosen)
        else:
            write_bytes(draft, _csv(names[0], chosen), packed=False)


def _csv(name: str, chosen: Chosen) -> Iterator[bytes]:
    from followthrough.exchange.csv_table import csv_lines
    from followthrough.register.exporting import export_rows

    columns = LISTS[name].names
    yield from csv_lines(columns, ([cells[column] for column in columns] for cells in export_rows(name, chosen)))


def _write_book(draft: Path, names: Sequence[str], chosen: Chosen) -> None:
    from followthrough.exchange.tables import TableError
    from followthrough.exchange.xlsx_table import write_xlsx
    from followthrough.register.exporting import export_rows

    def rows(name: str) -> Iterator[Cells]:
        return export_rows(name, chosen)

    try:
        with draft.open("wb") as book:
            write_xlsx(book, ((LISTS[name], rows(name)) for name in names))
    except TableError as error:
        stop(str(error))


def _say_left_out(include: str) -> None:
    from followthrough.register.queries.sources import confidential

    left_out = confidential(seen=_sight(include))
    if left_out:
        say(f"{left_out} documents that are not public were left out. See --include.")
