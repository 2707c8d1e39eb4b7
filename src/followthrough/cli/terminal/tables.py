"""Tables to be read on a terminal: the words of the text have the room that short columns leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.table import Table


def print_table(
    title: str, columns: Mapping[str, int | None], rows: Iterable[Sequence[str]], *, caption: str | None = None
) -> None:
    """Print rows under a line of headings, parted where their first and last cells change.

    Args:
        title: What the table is of.
        columns: Each heading with the most signs its column may be wide; None shares what room is left.
        rows: One cell for each column. A first and a last cell that are those of the row before stand once.
        caption: A line below the table.
    """
    from rich.console import Console

    console = Console()
    table = _empty(title, columns, caption)
    before: tuple[str, str] | None = None
    for row in rows:
        same = before == (row[0], row[-1])
        if not same and before is not None:
            table.add_section()
        table.add_row("" if same else row[0], *row[1:-1], "" if same else row[-1])
        before = row[0], row[-1]
    console.print(table, markup=False)


def _empty(title: str, columns: Mapping[str, int | None], caption: str | None) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(
        title=title, title_justify="left", caption=caption, caption_justify="left", box=box.SIMPLE, expand=True,
        pad_edge=False, padding=(0, 1, 0, 0),
    )  # fmt: skip
    for heading, most in columns.items():
        table.add_column(heading, overflow="fold", max_width=most, ratio=None if most is not None else 1)
    return table
