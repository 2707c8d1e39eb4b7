"""`followthrough token`: keys to the API."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.saying import USAGE, counted, person_or_user, register_opened, say, stop

if TYPE_CHECKING:
    from followthrough.register.people.tokens import TokenRow


class Verb(StrEnum):
    """What may be done with tokens."""

    ADD = "add"
    LIST = "list"
    REVOKE = "revoke"


def token(
    verb: Annotated[Verb, typer.Argument(help="Make one, list all, or take one back.", show_default=False)],
    whose: Annotated[str, typer.Argument(help="For add: the account it is for. For revoke: its number.")] = "",
    *,
    scope: Annotated[
        str, typer.Option(help="The most it may do: read, code, review, publish or admin; each holds those before it.")
    ] = "read",
    label: Annotated[str, typer.Option(help="What it is for, so that one knows which to take back.")] = "",
    days: Annotated[int, typer.Option(min=0, help="After how many days it ends; 0 for never.")] = 0,
) -> None:
    """Make, list or take back keys to the API.

    A token is shown once, when it is made; the register keeps its hash alone. It may never do more than the role of
    the account it is for.

    Exit codes: 0 done; 2 no such account, scope or token.
    """
    if bool(whose) == (verb is Verb.LIST):
        stop("Write `token add NAME`, `token list`, or `token revoke NUMBER`.", USAGE)
    with register_opened():
        from followthrough.register.people.tokens import TokenError

        try:
            _done(verb, whose, scope, label, days)
        except TokenError as error:
            stop(str(error), USAGE)


def _done(verb: Verb, whose: str, scope: str, label: str, days: int) -> None:
    from followthrough.register.people.tokens import make_token, revoke_token, tokens

    by, now = person_or_user(None), datetime.now(UTC)
    if verb is Verb.LIST:
        rows = tokens()
        sys.stdout.writelines(map(_line, rows))
        say(f"{counted(len(rows), 'token')}." if rows else "There are no tokens.")
    elif verb is Verb.ADD:
        sys.stdout.write(make_token(person=whose, scope=scope, by=by, now=now, label=label, days=days) + "\n")
        say("Keep it well: it is not shown again. Send it as “Authorization: Bearer TOKEN”.")
    else:
        number = int(whose) if whose.isascii() and whose.isdecimal() and len(whose) < 19 else 0  # noqa: PLR2004  a database's largest key
        revoke_token(number=number, by=by, now=now)
        say(f"Token {whose} opens nothing any more.")


def _line(row: TokenRow) -> str:
    ends = "" if row.expires_at is None else f", until {row.expires_at:%Y-%m-%d}"
    state = f"revoked {row.revoked_at:%Y-%m-%d}" if row.revoked_at is not None else f"{row.scope}{ends}"
    used = f"last used {row.last_used}" if row.last_used else "never used"
    return f"{row.number:<5} {row.person:19} {state:29} {used:23} {row.label}\n"
