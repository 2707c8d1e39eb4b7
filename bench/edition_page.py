"""Writes docs/reference/edition.md from the tables themselves: `.venv/bin/python bench/edition_page.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.exchange.edition import VERSION, tables

if TYPE_CHECKING:
    from followthrough.exchange.edition import Field, Sheet

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "edition.md"
_OPENING = f"""# The edition's tables

This page is written by `bench/edition_page.py` from the program's own tables, version {VERSION}. `followthrough export
register.sqlite` and `followthrough export findings.parquet` write them; see [how to](../how-to/give-it-to-analysts.md).

What is not known is null. Superseded rows, the audit and names of persons are not in it. Offsets are code points.
"""


def page() -> str:
    """The whole page, the same for the same tables."""
    return "\n".join([_OPENING, *map(_section, tables().values())])


def _section(sheet: Sheet) -> str:
    more = " Full text in `search_text`." if sheet.searched else ""
    lines = [f"## {sheet.name}\n", f"{sheet.says}.{more}\n", "| column | what it holds | kind |", "|---|---|---|"]
    return "\n".join([*lines, *(_line(sheet, field) for field in sheet.fields), ""])


def _line(sheet: Sheet, field: Field) -> str:
    kind = f"{field.kind}, of [{field.to}](#{field.to})" if field.to else str(field.kind)
    return f"| `{field.name}` | {field.says} | {kind}{', the key' if sheet.keyed and field.name == 'key' else ''} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
