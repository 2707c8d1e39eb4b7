"""Commands run in this process, on the test's own database: what they print and how they end. Far faster than new ones.

That a command ends so in a process of its own is tested once for each way of ending, elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from typer.testing import CliRunner

from followthrough.cli import add

if TYPE_CHECKING:
    from click.testing import Result

_RUN = CliRunner(env={"FOLLOWTHROUGH_PERSON": "Aoi", "COLUMNS": "200"})


def asked(*words: str, code: int = 0) -> Result:
    """The ended command; it must end with `code`."""
    app = typer.Typer()
    add(words[0], app)
    app.callback()(lambda: None)
    ended = _RUN.invoke(app, list(words))
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    assert ended.exit_code == code, ended.output
    return ended
