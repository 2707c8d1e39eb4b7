"""`followthrough wording`: an undertaking's words through time, with every change marked and named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.moments import day, moment
from followthrough.cli.terminal.printing import Form, Format, difference, flat, is_screen, write, write_csv, write_json
from followthrough.cli.terminal.saying import register_asked, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.undertakings.rewordings import Reworded

COLUMNS = ("became", "earlier_date", "earlier_document", "earlier_words", "later_date", "later_document",
           "later_words", "changes", "meanings")  # fmt: skip
_END = "Stated {} times; each statement is set against the one before."


def wording(
    entry: Annotated[str, typer.Argument(help="Key of an undertaking, such as e-0123456789abcdef.")],
    as_of: Annotated[str, typer.Option(help="Only what sources dated by this day say.")] = "",
    known_at: Annotated[str, typer.Option(help="Only what the register held then: a day's end, or a time.")] = "",
    *,
    form: Format = Form.TABLE,
) -> None:
    """Show what became of an undertaking's words: taken out, put in, and what each change means.

    Each statement is set against the one before it. On a screen, words taken out are struck and red, words put in
    are underlined and green; elsewhere they stand in [-brackets-] and {+braces+}.

    Exit codes: 0 done; 1 the register holds no such undertaking; 2 the command was not understood.
    """
    on, at = day(as_of), moment(known_at)
    with register_asked():
        from followthrough.register.queries.undertakings.rewordings import rewordings

        found = rewordings(entry, as_of=on, known_at=at)
    if found is None:
        stop(f"The register holds no entry {entry}{'' if at is None else ' at that time'}.")
    if form in (Form.JSON, Form.JSONL):
        write_json(found)
    elif form is Form.CSV:
        write_csv(COLUMNS, map(_cells, found))
    else:
        for row in found:
            _show(row)
        say(_END.format(len(found) + 1) if found else "It was stated once: there is nothing to compare.")


def _show(row: Reworded) -> None:
    write(*_places(row))
    typer.echo(f"    {difference(row.wording, on_screen=is_screen())}")
    write(*(f"      {flat(change.meaning)}" for change in row.wording.changes))
    if row.earlier.words == row.later.words:
        write("      Not a word was changed.")
    write("")


def _places(row: Reworded) -> Iterator[str]:
    for name, one in (("from", row.earlier), (row.relation, row.later)):
        yield f"{one.document_date or 'no date':11} {name}: {flat(one.document_title or one.document)}, {one.passage}"


def _cells(row: Reworded) -> dict[str, Any]:
    ends = {"earlier": row.earlier, "later": row.later}
    return {
        "became": row.relation,
        **{f"{name}_date": one.document_date for name, one in ends.items()},
        **{f"{name}_document": one.document for name, one in ends.items()},
        **{f"{name}_words": " ".join(one.words.split()) for name, one in ends.items()},
        "changes": [change.kind.value for change in row.wording.changes],
        "meanings": [change.meaning for change in row.wording.changes],
    }
