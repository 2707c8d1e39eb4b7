"""`followthrough series export`: the figures held, as SDMX."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from followthrough.cli.terminal.files import OVERWRITE, refuse_taken, write_bytes, written
from followthrough.cli.terminal.saying import USAGE, counted, register_asked, say, stop


def export(
    file: Annotated[Path, typer.Argument(help="SDMX-CSV file to write.")],
    *,
    key: Annotated[list[str] | None, typer.Option(help="Key of a series; again for more. All where none is.")] = None,
    structure: Annotated[
        Path | None, typer.Option(help="Also write the data structure that the figures follow, as SDMX-ML.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write statistics with every edition as SDMX-CSV 1.0. `series import` takes the file back unchanged.

    Exit codes: 0 written; 1 the register or a file cannot be used; 2 the command was not understood.
    """
    for path in (file, *([structure] if structure is not None else [])):
        refuse_taken(path, overwrite=overwrite)
    with register_asked():
        from followthrough.exchange.sdmx import sdmx_csv_of, sdmx_structure
        from followthrough.register.queries.figures.series_view import every_series

        held = every_series()
    strange = [name for name in key or () if name not in held]
    if strange:
        stop(f"The register holds no series {strange[0]}. It holds: {', '.join(sorted(held)) or 'none'}.", USAGE)
    made = sdmx_csv_of(one for name, one in held.items() if not key or name in key)
    with written(file, overwrite=overwrite) as draft:
        write_bytes(draft, made.lines, packed=False)
    if structure is not None:
        with written(structure, overwrite=overwrite) as draft:
            write_bytes(draft, [sdmx_structure(made=datetime.now(UTC))], packed=False)
    for sentence in made.left_out:
        say(sentence)
    say(f"{counted(len(made.lines) - 1, 'figure')} written to {file}.")
