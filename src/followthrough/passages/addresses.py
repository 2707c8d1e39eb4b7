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
    repeated = _repeated(pieces, parts)
    turns: Counter[str] = Counter()
    taken: set[str] = set()
    for piece, (_, section) in zip(pieces, parts, strict=True):
        if section and piece.address != section and _root_of(piece.address).partition(" ")[0] in repeated:
            piece.address = f"{section}, {piece.address}"
        piece.address = _free(piece.address, taken, turns)
        taken.add(piece.address)


def _repeated(pieces: Sequence[Piece], parts: Sequence[tuple[str, str]]) -> set[str]:
    """What is counted anew in another section: {"para"} where two sections have a para 1."""
    sections: dict[str, str] = {}
    found: set[str] = set()
    for piece, (_, section) in zip(pieces, parts, strict=True):
        if sections.setdefault(piece.address, section) != section:
            found.add(_root_of(piece.address).partition(" ")[0])
    return found


def _root_of(address: str) -> str:
    """What an address hangs under: "para 4" of "item 3 of para 4(b)(i)"."""
    return address.rpartition(" of ")[2].partition("(")[0]


def _free(address: str, taken: set[str], turns: Counter[str]) -> str:
    """The address, or the address and its turn: "para 4 [2]"."""
    free = address
    while free in taken:
        turns[address] += 1
        free = f"{address} [{turns[address] + 1}]"
    return free
