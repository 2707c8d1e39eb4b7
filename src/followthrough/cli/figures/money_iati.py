"""`followthrough money iati`: the sums people entered, as IATI activities."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from followthrough.cli.terminal.files import OVERWRITE, refuse_taken, write_bytes, written
from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.saying import counted, only_held, register_asked, say, stop


def iati_(  # noqa: PLR0913  a command's options
    file: Annotated[Path, typer.Argument(help="XML file to write.")],
    *,
    publisher: Annotated[str, typer.Option(help="Your organisation's own IATI identifier, such as XM-DAC-701-2.")],
    name: Annotated[str, typer.Option(help="Your organisation's name, as it is registered.")],
    kind: Annotated[
        str, typer.Option("--type", help="Its type by IATI's codelist OrganisationType: 10 is a government.")
    ] = "10",
    partner: Annotated[str, typer.Option(help="Only money of this partnership.")] = "",
    as_of: AsOf = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help=OVERWRITE)] = False,
) -> None:
    """Write the sums that people entered and the public may see as IATI 2.03 activities, one for each programme.

    What the program read and nobody checked is not in it, nor what a person found to be told twice.

    Exit codes: 0 written; 1 the register or the file cannot be used; 2 the command was not understood.
    """
    refuse_taken(file, overwrite=overwrite)
    with register_asked():
        from followthrough.exchange.iati import IatiError, Publisher, iati
        from followthrough.register.ledger.seeing import PUBLIC, seeing
        from followthrough.register.queries.figures.money import money_view

        only_held(partner)
        with seeing(frozenset({PUBLIC})):
            rows = money_view(as_of=today(as_of), partnership=partner).sums
        sums = [row.sum for row in rows if not row.read]
        try:
            made, left_out = iati(sums, Publisher(publisher, kind, name), made=datetime.now(UTC))
        except IatiError as error:
            stop(str(error))
    with written(file, overwrite=overwrite) as draft:
        write_bytes(draft, [made], packed=False)
    for sentence in left_out:
        say(sentence)
    say(f"{counted(made.count(b'<transaction '), 'sum', 'sums')} written to {file}.")
