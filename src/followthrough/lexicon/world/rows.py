"""The CSV tables of this folder as rows. Where each fact is from: SOURCES.md."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """All rows of one table, in file order. `table` is the file's name without its ending."""
    with (_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def parts(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, parted by semicolons. An empty cell has none."""
    return tuple(value.strip() for value in cell.split(";") if value.strip())
