"""`export_rows`: a list of the register as the rows of a table, each with the stamp by which it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.comparing import stamped
from followthrough.exchange.lists import STAMP
from followthrough.register.lists import KEPT
from followthrough.register.lists.kept import Chosen, in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.exchange.comparing import Cells


def export_rows(name: str, chosen: Chosen | None = None) -> Iterator[Cells]:
    """The rows of a list in an order that stays. Only what may be seen now is in them (register/ledger/seeing.py).

    Raises:
        KeyError: there is no such list.
    """
    kept = KEPT[name]
    held = kept.reader()
    for some in in_chunks(kept.keys(chosen if chosen is not None else Chosen())):
        told = held(some)
        for key in some:
            yield {**told[key], STAMP: stamped(told[key], kept.listing)}
