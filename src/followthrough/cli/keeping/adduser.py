"""`followthrough adduser`: an account for the pages."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from followthrough.cli.terminal.saying import DONE, USAGE, person_or_user, register_opened, say, stop

_NONE = "No password was given. Type it at a terminal, send it as one line of input, or name --password-from-env."


def adduser(
    name: Annotated[str, typer.Argument(help="The name to sign in with; it stands beside what this person decides.")],
    *,
    role: Annotated[str, typer.Option(help="reader, coder, reviewer, publisher or admin.")] = "reader",
    password_from_env: Annotated[
        str, typer.Option(help="Take the password from this environment variable instead of asking.")
    ] = "",
) -> None:
    """Make an account, or change the role and password of one. The password is asked for, twice.

    Where no terminal can ask, it is the first line of the input.

    Exit codes: 0 done; 2 no such role, or a name or password that cannot stand.
    """
    with register_opened():
        from followthrough.register.people.people import PersonError, add_person

        try:
            add_person(name=name, role=role, password=_password(password_from_env), by=person_or_user(None))
        except PersonError as error:
            stop(f"No account was made for {name}. {error}", USAGE)
    say(f"{name} may sign in as {role}.")
    raise typer.Exit(DONE)


def _password(variable: str) -> str:
    if variable:
        told = f"There is no environment variable {variable}. Set it to the password, or leave the option out."
        return os.environ[variable] if variable in os.environ else stop(told, USAGE)
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n") or stop(_NONE, USAGE)
