"""Two statements side by side, word by word, with the meaning of each change named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from followthrough.linking.changes import Change, ChangeKind, changes

__all__ = ["Change", "ChangeKind", "Piece", "PieceKind", "Wording", "compare_wording"]

_TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)+|[^\W_]+(?:[’'\-][^\W_]+)*|.", re.DOTALL)
_MOST_TOKENS = 3000  # a statement longer than this is compared by meaning alone


class PieceKind(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, in the order a reader meets them. Same and removed pieces make up the earlier statement."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Two statements compared. For any surface: pieces are to be marked up, changes to be listed."""

    earlier: str
    later: str
    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...]


def compare_wording(
    earlier: str, later: str, *, earlier_date: str | None = None, later_date: str | None = None
) -> Wording:
    """The differences of two statements, word by word, and what each change means.

    Args:
        earlier: the words as first said.
        later: the words as said again.
        earlier_date: date of the document of `earlier`; resolves "by next year". None: such dates are not compared.
        later_date: the same for `later`.
    """
    return Wording(
        earlier, later, tuple(_pieces(earlier, later)), tuple(changes(earlier, later, (earlier_date, later_date)))
    )


def _pieces(earlier: str, later: str) -> Iterator[Piece]:
    """Runs kept, removed and added. Joining same and removed gives `earlier`, same and added gives `later`."""
    before, after = _TOKEN.findall(earlier), _TOKEN.findall(later)
    if len(before) + len(after) > _MOST_TOKENS:
        yield from _whole(earlier, later)
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Piece(PieceKind.SAME, "".join(before[a:b]))
            continue
        if b > a:
            yield Piece(PieceKind.REMOVED, "".join(before[a:b]))
        if d > c:
            yield Piece(PieceKind.ADDED, "".join(after[c:d]))


def _whole(earlier: str, later: str) -> Iterator[Piece]:
    if earlier == later:
        yield Piece(PieceKind.SAME, earlier)
        return
    yield Piece(PieceKind.REMOVED, earlier)
    yield Piece(PieceKind.ADDED, later)
