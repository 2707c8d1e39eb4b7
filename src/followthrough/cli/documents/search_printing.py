"""How a hit of a search is printed: where it stands, its words, and what is undertaken there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followthrough.cli.terminal.printing import clean, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.rows import Hit
    from followthrough.register.queries.stands_rows import StandsRow

COLUMNS = (
    "document", "title", "date", "passage", "start", "end", "words", "act", "finding", "undertakings", "headlines",
    "statuses",
)  # fmt: skip


def cells(hit: Hit) -> dict[str, Any]:
    """A row of a spreadsheet; several undertakings stand in one cell, those of the next columns in the same order."""
    stated = hit.undertakings
    values = (
        hit.document, hit.document_title, hit.document_date, hit.address, hit.start, hit.end, hit.text, hit.act,
        hit.finding, [one.key for one in stated], [one.headline for one in stated],
        [stands(one.stands) for one in stated],
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def told(hit: Hit) -> Iterator[str]:
    """A hit's lines for reading."""
    act = f", {hit.act}" if hit.act else ""
    yield f"{hit.document_title or hit.document} ({hit.document_date or 'no date'}), {hit.address}{act}"
    yield f"  {flat(hit.text)}"
    for one in hit.undertakings:
        yield f"    {stands(one.stands)}  {clean(one.headline)}  ({one.key})"


def stands(row: StandsRow) -> str:
    """Where an undertaking stands, in a word or two."""
    if not row.is_overdue:
        return row.status
    return "overdue" if row.status == "unknown" else f"overdue, {row.status}"
