"""Tables of plain text whose cells are parted by bars alone: "No. | Activity | Lead | Year"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.lexicon.load import word_lists
from followthrough.model import PassageKind
from followthrough.passages.line_details import detail_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followthrough.passages.pieces import Piece

_WORD = re.compile(r"[a-z]+")
_BAR = " | "


def mark_bar_rows(text: str, pieces: Sequence[Piece]) -> None:
    """Gives the rows below the head of a plan's matrix their kind, and the head its own.

    A line with bars is a row only below such a head: one column for the action, another for who leads or by when.
    """
    if _BAR not in text:
        return
    under = False
    for piece in pieces:
        words = text[piece.start : piece.end]
        barred = piece.kind is None and words.count(_BAR) > 1
        head = barred and _is_head(words)
        if head or (barred and under):
            piece.kind, piece.header = PassageKind.ROW, head
            piece.label, piece.body = None, piece.start
        under = head or (barred and under)


def _is_head(words: str) -> bool:
    """ "No. | Activity | Lead | Year"."""
    cells = [cell.strip(" *_") for cell in words.split("|")]
    others = [cell for cell in cells if not _names_action(cell)]
    return len(others) < len(cells) and any(detail_kind(cell) in ("lead", "period") for cell in others)


def _names_action(cell: str) -> bool:
    lists = word_lists()
    found = _WORD.findall(cell.lower())
    return found != [] and all(word in lists["action_columns"] for word in found)
