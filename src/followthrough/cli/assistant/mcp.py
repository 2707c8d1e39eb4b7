"""`followthrough mcp`: an assistant asks the register over standard input and output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

import followthrough
from followthrough.cli.assistant.protocol import Server
from followthrough.cli.assistant.tools import TOOLS
from followthrough.cli.exchange.export import sight_asked
from followthrough.cli.terminal.saying import register_opened

if TYPE_CHECKING:
    from collections.abc import Iterable

INSTRUCTIONS: Final = (
    "A register of what partners promised each other. “words” are exact words of a document: quote them as they are, "
    "with title, date and place. A status comes with its reason; where no person signed it, a rule proposes it. "
    "“unknown” means that nothing held here shows it: say so and add nothing. A claim of progress is its claimant's "
    "word and no status; “addressed” is not done. What is marked a paraphrase is not the partners' wording, and what "
    "is marked invented must not be cited."
)


def mcp(
    *,
    include: Annotated[
        str, typer.Option(help="Also documents that are not public: internal, or restricted for all of them.")
    ] = "public",
) -> None:
    """Answer an assistant's questions about the register: the Model Context Protocol, over standard input and output.

    It reads and never writes; what is not public is left out unless it is asked for. Name this command, with
    FOLLOWTHROUGH_HOME, in the list of servers of a program that knows the protocol.

    Exit codes: 0 the assistant has gone; 1 the register cannot be used; 2 the command was not understood.
    """
    from followthrough.lexicon.load import version

    degrees = sight_asked(include)
    server = Server("followthrough", f"{followthrough.__version__}+lexicon:{version()}", INSTRUCTIONS, TOOLS)
    with register_opened():
        from django.db import close_old_connections

        from followthrough.register.ledger.seeing import seeing

        for line in _lines():
            close_old_connections()
            with seeing(degrees):
                answer = server.answered(line)
            if answer is not None:
                sys.stdout.write(answer + "\n")
                sys.stdout.flush()


def _lines() -> Iterable[str]:
    """Messages, one a line; blank ones say nothing."""
    return (line for line in sys.stdin if line.strip())
