"""Commands run in this process, on the test's own database: what they print and how they end. Far faster than new ones.

That a command ends so in a process of its own is tested once for each way of ending, elsewhere.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.testing import CliRunner

from followthrough.cli import COMMANDS

if TYPE_CHECKING:
    from click.testing import Result

_RUN = CliRunner(env={"FOLLOWTHROUGH_PERSON": "Aoi", "COLUMNS": "200"})


def asked(*words: str, code: int = 0) -> Result:
    """The ended command; it must end with `code`."""
    app = typer.Typer()
    found = getattr(import_module(f"followthrough.cli.{COMMANDS[words[0]]}"), words[0])
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=words[0])
    else:
        app.command(words[0])(found)
    app.callback()(lambda: None)
    ended = _RUN.invoke(app, list(words))
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    assert ended.exit_code == code, ended.output
    return ended
