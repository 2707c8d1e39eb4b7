"""Writes docs/reference/commands.md from the commands' own help: `.venv/bin/python bench/commands_page.py`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from followthrough.cli import COMMANDS

if TYPE_CHECKING:
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
    return "\n".join([_OPENING, *(_section(name, module) for name, module in COMMANDS.items())])


def _section(name: str, module: str) -> str:
    app = typer.Typer(add_completion=False)
    app.command(name)(getattr(import_module(f"followthrough.cli.{module}"), name))
    command = typer.main.get_command(app)
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    usage = " ".join(["followthrough", name, *(_place(each) for each in arguments)])
    lines = [f"## {name}\n", f"`{usage}`\n", (command.help or "").partition("Raises:")[0].strip(), ""]
    lines += [_line(each) for each in command.params if _help(each)]
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
