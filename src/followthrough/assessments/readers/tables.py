"""A table with named columns as rows of text: what people fill in and send back. Heads are told whatever their case."""

from __future__ import annotations

from collections.abc import Sequence

from followthrough.assessments.figures import decimal_mark, figure
from followthrough.assessments.readers.grids import Grid, grids
from followthrough.model import ReadingError

Row = dict[str, str]


def rows_of(data: bytes, *, name: str, needs: Sequence[str]) -> tuple[tuple[str, Row], ...]:
    """The rows below the head that has the columns needed: where each stands ("row 7"), and its cells by column.

    Several sheets may hold such a table; rows that are wholly blank are passed over.

    Raises:
        ReadingError: the bytes are no table, or no head has the columns; the message says which are missing.
    """
    found: list[tuple[str, Row]] = []
    heads = 0
    for grid in grids(data, name):
        at = next((i for i, row in enumerate(grid.rows[:20]) if set(needs) <= set(_head(row))), None)
        if at is not None:
            heads += 1
            found += _rows(grid, at)
    if not heads:
        raise ReadingError(f"{name} has no table with the columns {', '.join(needs)}. Name them in its first row.")
    return tuple(found)


def _head(row: Sequence[str]) -> list[str]:
    return [" ".join(cell.lower().replace("_", " ").split()).replace(" ", "_") for cell in row]


def _rows(grid: Grid, at: int) -> list[tuple[str, Row]]:
    head = _head(grid.rows[at])
    sheet = f"sheet {grid.name}, " if grid.name else ""
    return [
        (f"{sheet}row {number}", {name: cell for name, cell in zip(head, row, strict=True) if name})
        for number, row in zip(grid.numbers[at + 1 :], grid.rows[at + 1 :], strict=True)
    ]


def figure_of(cell: str) -> float:
    """The figure in a cell, whatever its marks of thousands: "7,500,000,000" or "7.5bn".

    Raises:
        ValueError: there is none, or it bears a mark to doubt; the words are in the message.
    """
    found = figure(cell, decimal_mark([cell]))
    if found.value is None or found.flags:
        raise ValueError(found.flags[0] if found.flags else f"“{cell}” is no figure.")
    return found.value * (found.scale or 1.0)
