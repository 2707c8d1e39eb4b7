"""How answers are printed: a table for reading, CSV for a spreadsheet, JSON for machines."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sys
from dataclasses import asdict, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, TextIO

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from followthrough.linking.wording import Wording


class Form(StrEnum):
    """How to print."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


Format = Annotated[
    Form, typer.Option("--format", help="table for reading, csv for a spreadsheet, json, or jsonl for one a line.")
]


def write_json(answer: Any) -> None:
    """One JSON document on standard output; rows of the register as objects with their fields."""
    sys.stdout.write(json.dumps(_plain(answer), ensure_ascii=False, indent=2, default=str) + "\n")


def _plain(value: Any) -> Any:
    """Frozen rows as dictionaries, whatever they hold."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, (list, tuple)) else value


def write_rows(form: Form, columns: Sequence[str], rows: Sequence[Any], told: Callable[[Any], Iterable[str]]) -> None:
    """Rows of a list in the form asked for; `told` gives a row's lines of the table."""
    if form is Form.JSON:
        write_json(rows)
    elif form is Form.CSV:
        write_csv(columns, ({name: getattr(row, name) for name in columns} for row in rows))
    for row in rows:
        if form is Form.JSONL:
            sys.stdout.write(json.dumps(_plain(row), ensure_ascii=False, default=str) + "\n")
        elif form is Form.TABLE:
            write(*told(row))


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, to: Path | None = None) -> None:
    """A table file on standard output, or in a file with the byte order mark spreadsheets know it by.

    No cell can become a formula; None is an empty cell.
    """
    if to is None:
        _table(sys.stdout, columns, rows)
        return
    with to.open("w", encoding="utf-8-sig", newline="") as file:
        _table(file, columns, rows)


def _table(file: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    from followthrough.exchange.cells import harmless, joined

    table = csv.DictWriter(file, columns, lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for row in rows:
        table.writerow({name: harmless(joined(row[name])) for name in columns})


def write(*lines: str) -> None:
    """Lines on standard output, each without signs that would steer the screen; on a screen they fit its width."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    told = (clean(line) for line in lines)
    sys.stdout.write("".join(f"{line if width is None else fitted(line, width)}\n" for line in told))


def fitted(line: str, width: int) -> str:
    """A line broken between words to the columns of a screen; what follows stands as far in as the line began.

    A line that began at the edge goes on a little in, so that the next one is seen to be another.
    """
    from rich.cells import cell_len

    lead = len(line) - len(line.lstrip(" "))
    further = lead or _FURTHER_IN
    if cell_len(line) <= width or width - further < _NARROWEST:
        return line
    from rich.console import Console
    from rich.text import Text

    parts = [part.plain.rstrip() for part in Text(line[lead:]).wrap(Console(width=width), width - further)]
    return "\n".join([" " * lead + parts[0], *(" " * further + part for part in parts[1:])])


def clean(words: str) -> str:
    """One line as it is, without signs that would steer the screen."""
    return "".join(sign for sign in words if sign.isprintable())


def flat(words: str) -> str:
    """Words on one line with single spaces, without signs that would steer the screen."""
    return clean(" ".join(words.split()))


def difference(wording: Wording, *, on_screen: bool = False) -> str:
    """Both wordings on one line: words taken out in [-brackets-], words put in in {+braces+}, or struck and underlined.

    What steers the screen is taken out of the words themselves.
    """
    marks = _ON_SCREEN if on_screen else _IN_SIGNS
    return "".join(marks[piece.kind](clean(_SPACE.sub(" ", piece.text))) for piece in wording.pieces)


def is_screen() -> bool:
    """Whether colours are seen: standard output is a screen, and nobody asked for none (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


_FURTHER_IN: Final = 4  # columns
_NARROWEST: Final = 20  # columns that words need; on a narrower screen lines run on
_SPACE: Final = re.compile(r"\s+")
_IN_SIGNS: Final[Mapping[str, Callable[[str], str]]] = {
    "same": str,
    "removed": "[-{}-]".format,
    "added": "{{+{}+}}".format,
}
_ON_SCREEN: Final[Mapping[str, Callable[[str], str]]] = {
    "same": str,
    "removed": lambda words: typer.style(words, fg="red", strikethrough=True),
    "added": lambda words: typer.style(words, fg="green", underline=True),
}
