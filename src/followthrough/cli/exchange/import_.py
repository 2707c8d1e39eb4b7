"""`followthrough import`: a list that came back from a spreadsheet: what it would change, and then the change."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.counting import counting
from followthrough.cli.terminal.saying import FAILED, USAGE, Signer, counted, person_or_user, register_opened, say, stop
from followthrough.exchange.lists import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.exchange.comparing import Change, Fault, Proposal

_SHOWN = 20  # places under each rule; --format jsonl gives all
_LONG = 200  # characters of a cell that is shown


def import_(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX that `export` wrote and you changed; - is standard input.")],
    *,
    accept: Annotated[bool, typer.Option("--accept", help="Take the changes in, not only show them.")] = False,
    because: Annotated[str, typer.Option(help="Your reason, written beside what is taken in.")] = "",
    by: Signer = None,
    name: Annotated[str, typer.Option("--list", help="Which list a CSV file is, where its columns do not tell.")] = "",
    form: Annotated[str, typer.Option("--format", help="text, or jsonl for one change or fault a line.")] = "text",
) -> None:
    """Show what a changed list would change, row by row and field by field; with --accept, take all of it in.

    Nothing is overwritten: what you changed is read otherwise, decided or superseded under your name and reason. If one
    cell cannot be understood, nothing at all is taken, and every such cell is named.

    Exit codes: 0 shown or taken in; 1 something cannot be taken and is named; 2 the command was not understood.
    """
    if form not in {"text", "jsonl"}:
        stop("Print as text or jsonl.", USAGE)
    if name and name not in LISTS:
        stop(f"There is no list “{name}”. Lists: {', '.join(LISTS)}.", USAGE)
    if accept and not because.strip():
        stop("Say why with --because: the reason is written beside what is taken in.", USAGE)
    with register_opened(), _opened(file) as data:
        found = _taken(data, name, person_or_user(by), because) if accept else _proposed(data, name)
    _print(found, form, accepted=accept)
    raise typer.Exit(FAILED if any(each.faults for each in found) else 0)


def _opened(file: Path) -> IO[bytes]:
    """The file, or standard input held in memory so that it can be read twice.

    Raises:
        typer.Exit: it cannot be opened.
    """
    if str(file) == "-":
        return io.BytesIO(sys.stdin.buffer.read())
    try:
        return file.open("rb")
    except OSError as error:
        stop(f"{file} cannot be read ({error.strerror}). Check the name.")


def _proposed(data: IO[bytes], name: str) -> tuple[Proposal, ...]:
    from followthrough.exchange.tables import TableError
    from followthrough.register.lists.importing import propose

    try:
        with counting("Rows read") as tell:
            return propose(data, name=name, tell=tell)
    except TableError as error:
        stop(str(error))


def _taken(data: IO[bytes], name: str, person: str, because: str) -> tuple[Proposal, ...]:
    from followthrough.exchange.tables import TableError
    from followthrough.register.lists.importing import ImportRefusedError
    from followthrough.register.lists.importing import accept as take

    try:
        with counting("Rows read and taken in") as tell:
            return take(data, person=person, now=datetime.now(UTC), because=because, name=name, tell=tell)
    except ImportRefusedError as error:
        return error.proposals
    except TableError as error:
        stop(str(error))


def _print(found: Sequence[Proposal], form: str, *, accepted: bool) -> None:
    refused = any(each.faults for each in found)
    for each in found:
        sys.stdout.writelines(_lines(each) if form == "jsonl" else _told(each))
        say(_counted(each))
    if refused:
        say("Nothing was changed. Mend what is named above, and import again.")
    elif not any(each.changes for each in found):
        say("The file says what the register says. Nothing was changed.")
    elif not accepted:
        say("Nothing was changed yet. Add --accept and --because to take it in.")
    else:
        say("Taken in.")
        _say_waiting(sum(each.waiting for each in found))


def _say_waiting(count: int) -> None:
    """Where two must decide, what a file decides is proposed."""
    if count:
        rows = counted(count, "row holds a decision that waits", "rows hold decisions that wait")
        say(f"{rows} for a second person: what is proposed holds when another decides the same.")


def _counted(each: Proposal) -> str:
    new = sum(change.new for change in each.changes)
    parts = [f"{len(each.changes) - new:,} changed", f"{new:,} new", f"{each.same:,} as they are"]
    parts += [f"{each.overtaken:,} changed in the register since and left as they are"] if each.overtaken else []
    parts += [f"{counted(len(each.faults), 'place')} that cannot be taken"] if each.faults else []
    return f"{each.listing}: {counted(each.rows, 'row')}; {', '.join(parts)}."


def _lines(each: Proposal) -> Iterator[str]:
    for kind, rows in (("change", each.changes), ("fault", each.faults), ("ignored", each.ignored)):
        for row in rows:
            line = {"type": kind, "list": each.listing, **asdict(row)}
            yield json.dumps(line, ensure_ascii=False) + "\n"
    for notice in each.notices:
        yield json.dumps({"type": "notice", "list": each.listing, "message": notice}, ensure_ascii=False) + "\n"


def _told(each: Proposal) -> Iterator[str]:
    for change in each.changes:
        yield from _change(each.listing, change)
    for rule, faults in each.by_rule().items():
        yield from _group(f"Cannot be taken: {rule} ({len(faults):,})", faults)
    if each.ignored:
        yield from _group(f"Left alone: for reading only ({len(each.ignored):,})", each.ignored)
    for notice in each.notices:
        yield f"{notice}\n"


def _change(listing: str, change: Change) -> Iterator[str]:
    yield f"{listing}, row {change.row}, {'new' if change.new else change.key}\n"
    for edit in change.edits:
        before = f"{_short(edit.before)} → " if not change.new else ""
        yield f"    {edit.column}: {before}{_short(edit.after)}\n"


def _group(head: str, faults: Sequence[Fault]) -> Iterator[str]:
    yield f"{head}\n"
    for fault in islice(faults, _SHOWN):
        where = ", ".join(filter(None, (f"row {fault.row}", fault.column, fault.key)))
        yield f"    {where}: {fault.message}\n"
    if len(faults) > _SHOWN:
        yield f"    and {len(faults) - _SHOWN:,} more; --format jsonl names all\n"


def _short(cell: str) -> str:
    """A cell on one line, without signs that would steer the screen."""
    plain = "".join(sign for sign in " ".join(cell.split()) if sign.isprintable())
    return f"“{plain if len(plain) <= _LONG else plain[:_LONG] + ' …'}”" if plain else "nothing"
