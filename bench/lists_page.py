"""Writes docs/reference/lists.md from the columns themselves: `.venv/bin/python bench/lists_page.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.exchange.formats import FORMATS
from followthrough.exchange.lists import LISTS, STAMP

if TYPE_CHECKING:
    from followthrough.exchange.lists import Column, Listing

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "lists.md"
_OPENING = """# Lists for a spreadsheet

This page is written by `bench/lists_page.py` from the program's own columns. `followthrough export` writes these lists,
`followthrough import` takes them back: the same columns both ways. See [how to](../how-to/use-a-spreadsheet.md).
"""
_STAMP = f"| `{STAMP}` | Tells what the register said when the file was written: leave it as it is | text | no |"


def page() -> str:
    """The whole page, the same for the same columns."""
    formats = ["## Formats\n", "| end of the name | what it is |", "|---|---|"]
    formats += [f"| `{each.suffix}` | {each.says} |" for each in FORMATS]
    return "\n".join([_OPENING, *formats, "", *map(_section, LISTS.values())])


def _section(listing: Listing) -> str:
    grows = f"New rows may be added{' and name their own key' if listing.named else ', with a blank key and stamp'}."
    new = grows if listing.grows else f"A new one is made {listing.adding}."
    lines = [f"## {listing.name}\n", f"{listing.says} {new}\n", "| column | what it holds | kind | may be changed |"]
    lines += ["|---|---|---|---|", *map(_line, listing.columns), _STAMP, ""]
    return "\n".join(lines)


def _line(column: Column) -> str:
    kind = f"{column.kind}: {', '.join(column.of)}" if column.of else str(column.kind)
    may = "yes" if column.edit else "in a new row" if column.once else "no"
    return f"| `{column.name}` | {column.says} | {kind} | {may}{', must be said' if column.needed else ''} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
