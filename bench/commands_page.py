"""Writes docs/reference/commands.md from the commands' own help: `.venv/bin/python bench/commands_page.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from followthrough.cli import COMMANDS, command

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "commands.md"
_OPENING = """# Commands

This page is written by `bench/commands_page.py` from what `followthrough COMMAND --help` says. With `./run`, the
same words follow it: `./run read statement.pdf`. `followthrough --version` prints the
program's version and its lexicon's.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 finished, but some whole input could not be read.
"""


def page() -> str:
    """The whole page, the same for the same commands."""
    return "\n".join([_OPENING, *(section for name in COMMANDS for section in _sections(name))])


def _sections(name: str) -> Iterator[str]:
    """The command's section; of a group its opening and a section for each of its commands."""
    found = command(name)
    if isinstance(found, typer.Typer):
        group = typer.main.get_group(found)
        yield f"## {name}\n\n{(found.info.help or '').strip()}\n"
        yield from (_section(f"{name} {each}", shown) for each, shown in group.commands.items())
    else:
        app = typer.Typer(add_completion=False)
        app.command(name)(found)
        yield _section(name, typer.main.get_command(app))


def _section(name: str, shown: click.Command) -> str:
    arguments = [each for each in shown.params if each.param_type_name == "argument"]
    usage = " ".join(["followthrough", name, *(_place(each) for each in arguments)])
    lines = [f"## {name}\n", f"`{usage}`\n", (shown.help or "").partition("Raises:")[0].strip(), ""]
    lines += [_line(each) for each in shown.params if _help(each)]
    return "\n".join(lines) + "\n"


def _place(argument: click.Parameter) -> str:
    word = (argument.metavar or (argument.name or "").upper()).removesuffix("...")
    word = word if argument.nargs == 1 else f"{word}..."
    return word if argument.required else f"[{word}]"


def _help(parameter: click.Parameter) -> str:
    return str(getattr(parameter, "help", None) or "")


def _line(parameter: click.Parameter) -> str:
    names = (
        ", ".join([*parameter.opts, *parameter.secondary_opts])
        if parameter.param_type_name == "option"
        else _place(parameter)
    )
    return f"- `{names}`: {_help(parameter)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
