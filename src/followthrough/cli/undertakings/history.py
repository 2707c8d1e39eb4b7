"""`followthrough history`: everything that ever happened to an entry or a document."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import moment
from followthrough.cli.terminal.saying import USAGE, counted, register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.register.queries.undertakings.history import Event


def history(
    key: Annotated[str, typer.Argument(help="Key of an entry, such as e-0123456789abcdef, or of a document.")],
    known_at: Annotated[str, typer.Option(help="What was written by then: 2026-03-01 or 2026-03-01T09:30.")] = "",
    form: Annotated[str, typer.Option("--format", help="text, or jsonl for one row a line.")] = "text",
) -> None:
    """Tell all that ever happened to an entry or document, oldest first: read, linked, decided; by whom and why."""
    if form not in {"text", "jsonl"}:
        stop("Print as text or jsonl.", USAGE)
    at = moment(known_at)
    with register_opened():
        from followthrough.register.queries import history as ask
        from followthrough.register.queries.texts.document_history import document_history

        events = ask(key, known_at=at) or document_history(key, known_at=at)
    if not events:
        stop(f"The register holds no entry {key} and no document of that key{'' if at is None else ' at that time'}.")
    for event in events:
        sys.stdout.write(_line(event) if form == "jsonl" else _told(event))
    if form == "text":
        say(f"{counted(len(events), 'row')}.")


def _line(event: Event) -> str:
    return json.dumps(asdict(event), ensure_ascii=False, default=str) + "\n"


def _told(event: Event) -> str:
    number = f" {event.number}" if event.number else ""
    over = "" if event.until is None else f" (until {event.until:%Y-%m-%d %H:%M})"
    reason = f"\n    because: {event.reason}" if event.reason else ""
    return f"{event.at:%Y-%m-%d %H:%M}  {event.person}  {event.what}{number}{over}\n    {event.says}{reason}\n"
