"""`followthrough documents`: what documents the register holds, and how much was found in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.moments import day, moment
from followthrough.cli.terminal.printing import Form, Format, flat, write_rows
from followthrough.cli.terminal.saying import NO_DOCUMENT, USAGE, counted, only_held, register_opened, say, stop
from followthrough.exchange.document_list import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.register.queries.rows import DocumentRow
    from followthrough.register.queries.texts.document_filter import DocumentFilter

_AT_ONCE = 500  # rows asked of the register at one time
_INDENT = 12


def documents(  # noqa: PLR0913  a command's options
    words: Annotated[
        list[str] | None,
        typer.Argument(help='Only documents that hold these words: all must occur; "a phrase", a beginning as word*.'),
    ] = None,
    *,
    partner: Annotated[str, typer.Option(help="Only documents of this partnership, such as ASEAN-Japan.")] = "",
    kind: Annotated[str, typer.Option(help="Only documents of this kind, such as plan.")] = "",
    language: Annotated[str, typer.Option(help="Only documents in this language: en or ja.")] = "",
    dated_after: Annotated[str, typer.Option(help="Only documents dated on this day or later.")] = "",
    dated_before: Annotated[str, typer.Option(help="Only documents dated before this day.")] = "",
    status: Annotated[
        str, typer.Option(help="standing; withdrawn by a person; outdated: read by another version than this one.")
    ] = "",
    unread: Annotated[bool, typer.Option("--unread", help="Only documents of which something was not read.")] = False,
    as_of: Annotated[str, typer.Option(help="Only sources dated by this day.")] = "",
    known_at: Annotated[str, typer.Option(help="Only what the register held then: a day's end, or a time.")] = "",
    form: Format = Form.TABLE,
) -> None:
    """List the documents the register holds, newest first, with how much was found in each and what was not read.

    Exit codes: 0 done, also where nothing is listed; 1 the register cannot be used; 2 the command was not understood.
    """
    sides: dict[str, Any] = {"kind": kind, "language": language, "status": status, "unread": unread}
    days: dict[str, Any] = {"dated_after": day(dated_after), "dated_before": day(dated_before), "as_of": day(as_of)}
    at = moment(known_at)
    with register_opened():
        from followthrough.register.queries.texts.document_filter import STATUSES, DocumentFilter

        if status and status not in STATUSES:
            stop(f"“{status}” is no status of a document: {', '.join(STATUSES)}.", USAGE)
        only_held(partner)
        text = " ".join(f'"{word}"' if " " in word else word for word in words or ())
        rows = _rows(DocumentFilter(text=text, partnership=partner, **sides, **days, known_at=at))
        if not rows:
            _say_what_there_is(kind, language)
    write_rows(form, COLUMNS, rows, _told)
    if rows:
        say(_summed(rows))


def _rows(chosen: DocumentFilter) -> tuple[DocumentRow, ...]:
    """Every document that fits, asked for in pages: the counts of very many are too much for one question."""
    from followthrough.register.queries import list_documents

    first = list_documents(chosen=chosen, size=_AT_ONCE)
    rest = (list_documents(chosen=chosen, page=page, size=_AT_ONCE) for page in range(2, first.pages + 1))
    return (*first.items, *(row for page in rest for row in page.items))


def _say_what_there_is(kind: str, language: str) -> None:
    """Why nothing is listed: no document at all, no such kind or language, or none that fits."""
    from followthrough.register.queries.texts.documents import document_choices

    held = document_choices()
    if not held["kind"] and not held["language"]:
        say(NO_DOCUMENT)
        return
    strange = [
        f"No document is {so} “{asked}”; there is {', '.join(held[name])}."
        for name, so, asked in (("kind", "of the kind", kind), ("language", "in the language", language))
        if asked and asked not in held[name]
    ]
    say(" ".join(strange) or "The register holds no document that fits.")


def _told(row: DocumentRow) -> Iterator[str]:
    yield f"{row.date or 'no date':{_INDENT}}{flat(row.title or row.key)}"
    sides = (row.kind, row.partnership_name, {"en": "English", "ja": "Japanese"}.get(row.language, row.language))
    found = f"{counted(row.findings, 'finding')}, {counted(row.entries, 'undertaking')}"
    marks = (
        f"{counted(row.unread, 'place')} not read" if row.unread else "",
        "" if row.whole else "only its quoted words are held",
        "withdrawn" if row.withdrawn else "",
        "INVENTED for practice" if row.invented else "",
        "" if row.confidentiality == "public" else row.confidentiality,
    )
    about = ", ".join(flat(side) for side in sides if side)
    yield f"{'':{_INDENT}}{'; '.join(filter(None, (about, found, *marks)))}  ({row.key})"


def _summed(rows: Sequence[DocumentRow]) -> str:
    found = f"{counted(sum(row.findings for row in rows), 'finding')} in {counted(len(rows), 'document')}"
    unread = sum(row.unread > 0 for row in rows)
    if not unread:
        return f"{found}."
    return f"{found}; of {unread} something was not read: `followthrough documents --unread` lists them."
