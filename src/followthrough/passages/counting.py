"""What must be known of all labels of a text before the first is placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.numbering import Label
    from followthrough.passages.pieces import Piece

DECIMAL = frozenset({"1.", "1)", "(1)", "word"})  # styles of reading that count paragraphs
_LIST_INDENT = 2  # columns: a number this far in stands in a list
_NUMBERED_SHARE = 3  # at least one paragraph in three must be numbered for numbers to count paragraphs


def labels_ahead(pieces: Sequence[Piece]) -> list[Label | None]:
    """For every piece the next label behind it, whatever stands between."""
    ahead: list[Label | None] = [None] * len(pieces)
    following: Label | None = None
    for index in range(len(pieces) - 1, -1, -1):
        ahead[index] = following
        if pieces[index].label is not None:
            following = pieces[index].label
    return ahead


def _stands_apart(piece: Piece) -> bool:
    """Neither a paragraph nor an item that the source itself numbers."""
    listed_by_reader = piece.kind is PassageKind.ITEM and piece.number is not None and piece.level <= 1
    return piece.kind is not PassageKind.OPERATIVE and not listed_by_reader


def is_numbered(pieces: Sequence[Piece]) -> bool:
    """Whether numbers count the paragraphs of this text, not just the items of a list in it."""
    plain = numbered = listed = 0
    in_list = before_is_stem = False
    for piece in pieces:
        if piece.kind is not None and _stands_apart(piece):
            before_is_stem = piece.kind is PassageKind.ITEM or (before_is_stem and piece.kind is PassageKind.FURNITURE)
            continue
        decimal = piece.number is not None or (piece.label is not None and piece.label.readings[0].style in DECIMAL)
        if decimal and not piece.bullet:
            in_list = in_list or before_is_stem or piece.indent >= _LIST_INDENT
            listed, numbered = listed + in_list, numbered + (not in_list)
        elif piece.label is None and not piece.bullet:
            in_list = False
            plain += 1
        before_is_stem = (piece.label is None and piece.stem and not piece.formula) or piece.bullet
    if listed > 2 * (plain + numbered):
        numbered += listed
    return numbered > 0 and numbered * _NUMBERED_SHARE >= numbered + plain
