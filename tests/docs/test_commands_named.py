"""Every command line that a page shows is one the program understands: its words and its options exist."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from followthrough.cli import COMMANDS, command
from followthrough.cli.terminal.help import Command, in_plain_words

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SPOKEN = re.compile(r"`(?:\./run|followthrough) ([^`]+)`")
_OTHERS = {"test", "check", "bench", "compile", "CLI", "COMMAND"}  # what `./run` does itself; a place for any command


def shown(page: Path) -> list[str]:
    """The command lines of a page's blocks, without what a shell does around them: each is whole."""
    blocks = (re.sub(r"\\\n\s*", "", block) for block in _BLOCK.findall(page.read_text("utf-8")))
    typed = (re.match(r"(?:\./run|followthrough) (?!\[)(.+)", line) for block in blocks for line in block.splitlines())
    return [found[1] for found in typed if found is not None]


def spoken(page: Path) -> list[str]:
    """The commands that stand within sentences: they may be beginnings."""
    return _SPOKEN.findall(page.read_text("utf-8"))


@cache
def of_name(name: str) -> Any:
    """What a command takes; of a group, its commands."""
    found = command(name)
    if isinstance(found, typer.Typer):
        in_plain_words(found)  # as the program does it
        return typer.main.get_command(found)
    app = typer.Typer(add_completion=False)
    app.command(name, cls=Command)(found)
    return typer.main.get_command(app)


def parted(line: str) -> tuple[Any, list[str]]:
    """The command that a line asks for, and the words it is given; None where that is not the program's."""
    words = shlex.split(re.split(r"\s#\s| [|>&;] ?| && ", line)[0])
    name, rest = words[0], words[1:]
    if name.startswith("-") or name in _OTHERS or not re.fullmatch(r"[a-z]+", name):
        return None, []
    assert name in COMMANDS, f"there is no command {name}"
    asked = of_name(name)
    commands = getattr(asked, "commands", None)  # of a group
    if commands is None or not rest:
        return (None if commands is not None else asked), rest
    assert rest[0] in commands, f"there is no {name} {rest[0]}"
    return commands[rest[0]], rest[1:]


def strange(line: str) -> str:
    """Why the program would not understand a whole command line; "" where it would."""
    try:
        asked, words = parted(line)
        if asked is not None:
            asked.make_context(asked.name, words)  # parses, and runs nothing
    except AssertionError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001  what it refuses is a usage error of the parser that typer brings along
        return str(getattr(error, "message", "") or error)
    return ""


def unknown(line: str) -> str:
    """The first word of a beginning that the program does not know; "" where it knows all."""
    try:
        asked, words = parted(line)
    except AssertionError as error:
        return str(error)
    known = {"--help"} | {each for one in getattr(asked, "params", ()) for each in (*one.opts, *one.secondary_opts)}
    return next((word for word in words if re.match(r"--[a-z]", word) and word.partition("=")[0] not in known), "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_shown_is_understood(page: Path) -> None:
    assert {line: why for line in shown(page) if (why := strange(line))} == {}
    assert {line: why for line in spoken(page) if (why := unknown(line))} == {}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("overdue --as-of 2026-05-01", ""),
        ("overdue --before 2026-05-01", "No such option"),
        ("plan show PLAN", ""),
        ("plan show", "Missing"),
        ("plan shows PLAN", "there is no plan shows"),
        ("forget everything", "there is no command forget"),
        ("serve --port many", "Write a number"),
    ],
)
def test_what_it_would_not_understand_is_found(line: str, why: str) -> None:
    assert why in strange(line)
    assert bool(why) is bool(strange(line))
