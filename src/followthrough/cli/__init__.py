"""The shell door: `followthrough COMMAND`. Each command parses its input, calls one verb, prints what came of it.

Exit codes: 0 done (spans that could not be read are listed as `unread`), 1 failed, 2 wrong usage,
3 finished, but some whole input could not be read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from typing import Annotated

import typer

import followthrough
from followthrough.cli.terminal.help import Command, Group, in_plain_words

app = typer.Typer(
    name="followthrough",
    help="What partners promised each other, and what came of it.",
    epilog="Exit codes: 0 done, 1 failed, 2 wrong usage, 3 finished, but some whole input could not be read.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    cls=Group,
)

# Registration is a list you can read: the command, its folder and its module.
COMMANDS = {
    "init": "documents.init",
    "read": "documents.read",
    "link": "documents.link",
    "record": "documents.record",
    "documents": "documents.documents",
    "search": "documents.search",
    "decide": "undertakings.decide",
    "history": "undertakings.history",
    "wording": "documents.wording",
    "inforce": "undertakings.inforce",
    "due": "undertakings.standing",
    "overdue": "undertakings.standing",
    "silent": "undertakings.standing",
    "slipped": "undertakings.standing",
    "since": "undertakings.since",
    "digest": "reports.digest",
    "check": "documents.check",
    "plan": "rounds.plan",
    "assess": "undertakings.assess",
    "series": "figures.series",
    "target": "undertakings.target",
    "money": "figures.money",
    "inputs": "rounds.inputs",
    "scheme": "rounds.scheme",
    "code": "rounds.code",
    "meeting": "rounds.meeting",
    "pack": "reports.pack",
    "progress": "reports.progress",
    "scorecard": "reports.progress",
    "factsheet": "reports.factsheet",
    "timeline": "reports.factsheet",
    "serve": "keeping.serve",
    "demo": "keeping.demo",
    "adduser": "keeping.adduser",
    "people": "keeping.people",
    "token": "keeping.token",
    "mcp": "assistant.mcp",
    "verify": "keeping.verify",
    "export": "exchange.export",
    "import": "exchange.import_",
    "publish": "exchange.publish",
    "pages": "exchange.pages",
    "calendar": "exchange.calendar",
    "dump": "exchange.dump",
    "load": "exchange.load",
}


def _version(*, shown: bool) -> None:
    if shown:
        from followthrough.lexicon.load import version

        typer.echo(f"followthrough {followthrough.__version__}+lexicon:{version()}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=lambda v: _version(shown=v))
    ] = False,
) -> None:
    """What partners promised each other, and what came of it."""


def command(name: str) -> Callable[..., None] | typer.Typer:
    """A command, or a group of commands of one matter; one named like a word of Python has a stroke behind its name."""
    home = import_module(f"followthrough.cli.{COMMANDS[name]}")
    found: Callable[..., None] | typer.Typer = getattr(home, name if hasattr(home, name) else f"{name}_")
    return found


def add(name: str, to: typer.Typer) -> None:
    """Put a command, or a group of them, into the program."""
    found = command(name)
    if isinstance(found, typer.Typer):
        in_plain_words(found)
        to.add_typer(found, name=name, cls=Group)
    else:
        to.command(name, cls=Command)(found)


def main() -> None:
    """Entry point of the `followthrough` program."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    for name in COMMANDS:
        if asked in (None, name):  # one command loads only itself
            add(name, app)
    if asked is not None and asked not in COMMANDS:
        near = get_close_matches(asked, COMMANDS, n=1)
        meant = f" Did you mean “{near[0]}”?" if near else ""
        typer.echo(f"There is no command “{asked}”.{meant} Commands: {', '.join(COMMANDS)}.", err=True)
        raise SystemExit(2)
    app()
