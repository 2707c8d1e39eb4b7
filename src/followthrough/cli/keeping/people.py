"""`followthrough people`: who may sign in, roles for one partnership, and whether two must decide."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.saying import USAGE, person_or_user, register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.register.queries.reviewing.together import PersonRow

people = typer.Typer(
    help="Who may sign in, roles for one partnership, and whether two persons must decide for it.", no_args_is_help=True
)
_NONE = "none"
Partner = Annotated[str, typer.Option("--partner", help="Key of the partnership.")]


@people.command(name="list")
def list_() -> None:
    """Everybody who may sign in, with the role for all partnerships and those for single ones."""
    with register_opened():
        from followthrough.register.queries.reviewing.together import people as everybody
        from followthrough.register.queries.reviewing.together import two_person_partnerships

        rows, two = everybody(), sorted(two_person_partnerships())
    sys.stdout.writelines(map(_line, rows))
    if two:
        say(f"Two persons decide for {', '.join(two)}.")
    say(f"{len(rows)} may sign in." if rows else "Nobody may sign in yet: see `followthrough adduser`.")


@people.command(name="role")
def role(
    who: Annotated[str, typer.Argument(help="Name of an account.", show_default=False)],
    role: Annotated[
        str,
        typer.Argument(help="reader, coder, reviewer, publisher or admin; none to take it away.", show_default=False),
    ],
    *,
    partner: Partner,
) -> None:
    """Give somebody a role for one partnership, beside the one they hold for all: they may do more there, not see more.

    Exit codes: 0 done; 2 no such account, role or partnership.
    """
    with register_opened():
        from followthrough.register.following.judged import DecisionError
        from followthrough.register.people.together import give_duty

        by, now = person_or_user(None), datetime.now(UTC)
        try:
            give_duty(who=who, partnership=partner, role="" if role == _NONE else role, person=by, now=now)
        except DecisionError as error:
            stop(str(error), USAGE)
    say(f"{who} holds no role of their own for {partner}." if role == _NONE else f"{who} is {role} for {partner}.")


@people.command(name="deciding")
def deciding(
    persons: Annotated[
        int, typer.Argument(min=1, max=2, help="1: one decides. 2: a second must agree.", show_default=False)
    ],
    *,
    partner: Partner,
) -> None:
    """Say whether one person decides for a partnership, or two of whom each agrees with the other.

    Exit codes: 0 done; 2 no such partnership.
    """
    with register_opened():
        from followthrough.register.following.judged import DecisionError
        from followthrough.register.people.together import set_practice

        by, now = person_or_user(None), datetime.now(UTC)
        try:
            set_practice(partnership=partner, two_persons=persons > 1, person=by, now=now)
        except DecisionError as error:
            stop(str(error), USAGE)
    say(f"{'Two persons decide' if persons > 1 else 'One person decides'} for {partner}.")


def _line(row: PersonRow) -> str:
    single = ", ".join(f"{role} for {partner}" for partner, role in row.duties)
    last = "never signed in" if row.last is None else f"last signed in {row.last:%Y-%m-%d}"
    return f"{row.name:19} {row.role or 'no role':11} {last:27} {single}".rstrip() + "\n"
