"""`followthrough scheme`: the rules by which undertakings are scored, the program's own and those added as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.printing import Form, Format, flat, write, write_json, write_rows
from followthrough.cli.terminal.saying import By, counted, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.assessments.schemes import Scheme

COLUMNS = ("key", "name", "scale", "stages", "rule", "source")


def list_(*, form: Format = Form.TABLE) -> None:
    """List the scoring schemes: those that come with the program and those added to this register."""
    with register_asked():
        from followthrough.register.queries.rounds.coding_held import schemes_held

        rows = schemes_held()
    write_rows(form, COLUMNS, rows, _told)


def _told(scheme: Scheme) -> Iterator[str]:
    stages = f", stages {', '.join(scheme.stages)}" if scheme.stages else ""
    yield f"{scheme.key:15} {scheme.name} ({scheme.scale}{stages})"


def show(key: Annotated[str, typer.Argument(help="Key of the scheme.")], *, form: Format = Form.TABLE) -> None:
    """Show a scheme: its values, what each means, from which status it is proposed, and the rule that scores print."""
    with register_asked():
        from followthrough.register.queries.rounds.coding_held import scheme_held

        scheme = scheme_held(key)
    if form is not Form.TABLE:
        write_json(scheme)
        return
    write(*_told(scheme))
    for value in scheme.values:
        proposed = f"  proposed from {', '.join(value.proposed_from)}" if value.proposed_from else ""
        write(f"  {value.code:17} {flat(value.label)}{proposed}")
    write(f"  Rule: {scheme.rule}", f"  Source: {scheme.source}")


def add(
    file: Annotated[Path, typer.Argument(help="A TOML file; its name is the scheme's key.")], *, by: By = None
) -> None:
    """Add a scheme of your own from a file: name, scale, rule, source, values with code and label.

    The files of the program's own schemes show how one is written: see docs/explanation/standing.md.

    Exit codes: 0 added; 1 it cannot be used, and why; 2 the command was not understood.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        stop(f"{file} cannot be read as a scheme: {error}.")
    with register_asked():
        from followthrough.register.assessing.coding import add_scheme

        made = add_scheme(key=file.stem, text=text, **signed(by))
    say(f"{made.key}: {made.name}, {counted(len(made.values), 'value')}.")


scheme = typer.Typer(no_args_is_help=True, help="Scoring schemes as data: list them, show one, add your own as a file.")
for _name, _command in (("list", list_), ("show", show), ("add", add)):
    scheme.command(_name)(_command)
