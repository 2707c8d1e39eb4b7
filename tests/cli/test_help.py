"""Help speaks of what is to be typed, never of types of Python."""

from __future__ import annotations

import re

import pytest
import typer
from typer.testing import CliRunner

from followthrough.cli import COMMANDS, add, command

GROUPS = {name: group for name in COMMANDS if isinstance(group := command(name), typer.Typer)}
WORDS = [[name] for name in COMMANDS] + [
    [name, each.name or each.callback.__name__] for name, group in GROUPS.items() for each in group.registered_commands
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_help_names_no_type_of_python(words: list[str]) -> None:
    program = typer.Typer()
    add(words[0], program)
    program.callback()(lambda: None)
    told = CliRunner(env={"COLUMNS": "200"}).invoke(program, [*words, "--help"])
    assert told.exit_code == 0
    assert "Usage: " in told.output
    assert re.findall(r"<[a-z\[\] ]+>|\.\.\.\}", told.output) == []
