"""Addresses that nobody else in the document has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece


def number_above(number: str) -> str:
    """The number one level up: "12(b)" to "12", "3.2.1" to "3.2"; empty at the top."""
    if number.endswith(")") and "(" in number[1:]:
        return number[: number.rfind("(")]
    return number.rpartition(".")[0]


def make_unique(pieces: Sequence[Piece], parts: Sequence[tuple[str, str]]) -> None:
    """Names the annex, where numbering restarts the section, and at last the turn, until no address stands twice."""
    for piece, (part, _) in zip(pieces, parts, strict=True):
        if part and piece.address != part:
            piece.address = f"{part}, {piece.address}".replace(f"{part}, table 1, ", f"{part}, ")
    seen = Counter(piece.address for piece in pieces)
    repeated = {_root_of(address) for address, count in seen.items() if count > 1}
    taken: set[str] = set()
    for piece, (_, section) in zip(pieces, parts, strict=True):
        if section and piece.address != section and _root_of(piece.address) in repeated:
            piece.address = f"{section}, {piece.address}"
        piece.address = _free(piece.address, taken)
        taken.add(piece.address)


def _root_of(address: str) -> str:
    """What an address hangs under: "para 4" of "item 3 of para 4(b)(i)"."""
    return address.rpartition(" of ")[2].partition("(")[0]


def _free(address: str, taken: set[str]) -> str:
    if address not in taken:
        return address
    turn = 2
    while f"{address} [{turn}]" in taken:
        turn += 1
    return f"{address} [{turn}]"
