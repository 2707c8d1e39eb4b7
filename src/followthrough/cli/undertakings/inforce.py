"""`followthrough inforce`: what is in force between two parties on a day."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.printing import write
from followthrough.cli.terminal.saying import USAGE, counted, register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.assessments import InForce


def inforce(
    between: Annotated[str, typer.Option(help="One party: a name or code, such as Japan or JP.")],
    and_: Annotated[str, typer.Option("--and", help="The other party.")],
    on: Annotated[str, typer.Option(help="The day, as YYYY-MM-DD. Today where it is not given.")] = "",
    form: Annotated[str, typer.Option("--format", help="table, or json.")] = "table",
) -> None:
    """Say which treaties of the register are in force between two parties on a day; unknown where facts are missing."""
    if form not in {"table", "json"}:
        stop("Print as table or json.", USAGE)
    day = _day(on)
    with register_opened():
        found = _asked(between, and_, day)
    if form == "json":
        answer = {"between": [between, and_], "on": day, "instruments": [asdict(row) for row in found]}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        for row in found:
            write(*_told(row))
        count = counted(len(found), "treaty", "treaties")
        say(f"{count} between {between} and {and_}, as of {day}." if found else _NONE)


_NONE = "The register holds no treaty that both have a part in. Its instruments come with `followthrough demo`."


def _day(given: str) -> str:
    if not given:
        return date.today().isoformat()  # noqa: DTZ011 -- the officer's own calendar day is meant
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        stop(f"“{given}” is no day. Write it as YYYY-MM-DD, such as 2020-09-01.", USAGE)


def _asked(between: str, other: str, day: str) -> tuple[InForce, ...]:
    from followthrough.assessments import CircularSupersessionError
    from followthrough.register.queries.facts.lifecycles import in_force, party_key

    try:
        pair = party_key(between), party_key(other)
    except LookupError as error:
        stop(str(error.args[0]), USAGE)
    if pair[0] == pair[1]:
        stop("Name two different parties.", USAGE)
    try:
        return in_force(*pair, on=day)
    except CircularSupersessionError as error:
        stop(str(error))


def _told(row: InForce) -> tuple[str, ...]:
    since = f" since {row.since}" if row.since is not None else ""
    return f"{row.answer + since:23} {row.name}", *(f"{'':24}{why}" for why in row.because)
