"""Days and times as typed after --as-of and --known-at."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Annotated

import typer

from followthrough.cli.terminal.saying import USAGE, stop

AsOf = Annotated[str, typer.Option(help="The day it is told for, as YYYY-MM-DD. Today where it is not given.")]
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def moment(typed: str) -> datetime | None:
    """A time with its zone; a day alone means its end, a time without zone is this computer's. None where blank.

    Raises:
        typer.Exit: it is no time.
    """
    if not typed.strip():
        return None
    try:
        read = datetime.fromisoformat(typed.strip())
    except ValueError:
        stop(f"“{typed}” is no time: write 2026-03-01 or 2026-03-01T09:30.", USAGE)
    if _DAY.fullmatch(typed.strip()) is not None:
        read = datetime.combine(read.date(), time.max)
    return (read if read.tzinfo is not None else read.astimezone()).astimezone(UTC)


def day(typed: str) -> str:
    """An ISO day as typed, checked; "" where blank.

    Raises:
        typer.Exit: it is no day.
    """
    if not typed.strip():
        return ""
    try:
        return datetime.strptime(typed.strip(), "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        stop(f"“{typed}” is no day: write it as 2024-05-06.", USAGE)


def today(typed: str) -> str:
    """The day asked for, or the officer's own calendar day.

    Raises:
        typer.Exit: it is no day.
    """
    return day(typed) or date.today().isoformat()  # noqa: DTZ011  the officer's own calendar day is meant
