"""Two statements side by side, word by word, with the meaning of each change named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum

from followthrough.language.handed import need
from followthrough.language.japanese.script import has_kanji
from followthrough.linking.changes import Change, ChangeKind, changes, in_two_languages
from followthrough.linking.japanese.marks import is_particle, japanese_pieces

__all__ = ["Change", "ChangeKind", "Piece", "PieceKind", "Wording", "compare_wording"]

_TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)+|[^\W_]+(?:[’'\-][^\W_]+)*|.", re.DOTALL)
_FEWEST = 0.25  # of the longer wording's words are kept, or the two stand one after the other
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

    @property
    def in_two_languages(self) -> bool:
        """Whether their words cannot be compared: only times, sums and parties were."""
        return in_two_languages(self.earlier, self.later)

    @property
    def is_rewritten(self) -> bool:
        """Whether so little was kept that the two are read one beside the other."""
        return [piece.kind for piece in self.pieces] == [PieceKind.REMOVED, PieceKind.ADDED]


def compare_wording(
    earlier: str, later: str, *, earlier_date: str | None = None, later_date: str | None = None
) -> Wording:
    """The differences of two statements, word by word, and what each change means.

    Args:
        earlier: the words as first said.
        later: the words as said again.
        earlier_date: date of the document of `earlier`; resolves "by next year". None: such dates are not compared.
        later_date: the same for `later`.

    Raises:
        TypeError: a statement is no text.
    """
    for words in (earlier, later):
        need(words, str, "compare_wording takes the words of two statements as str")
    return Wording(
        earlier, later, tuple(_pieces(earlier, later)), tuple(changes(earlier, later, (earlier_date, later_date)))
    )


def _pieces(earlier: str, later: str) -> Iterator[Piece]:
    """Runs kept, removed and added. Joining same and removed gives `earlier`, same and added gives `later`."""
    before, after = _tokens(earlier), _tokens(later)
    if len(before) + len(after) > _MOST_TOKENS:
        yield from _whole(earlier, later)
        return
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = _readable([block for block in blocks if block.size], before, after)
    if sum(_words(before[a : a + size]) for a, _b, size in kept) < _FEWEST * _words(before, after):
        yield from _whole(earlier, later)
        return
    a = c = 0
    for at, to, size in [*kept, Match(len(before), len(after), 0)]:
        yield from _changed("".join(before[a:at]), "".join(after[c:to]))
        if size:
            yield Piece(PieceKind.SAME, "".join(before[at : at + size]))
        a, c = at + size, to + size


def _tokens(text: str) -> list[str]:
    return japanese_pieces(text) if has_kanji(text) else _TOKEN.findall(text)


def _readable(kept: list[Match], before: list[str], after: list[str]) -> list[Match]:
    """Runs kept without those that only part longer changes: a reader cannot follow words that alternate one by one."""
    at = 0
    while at < len(kept):
        _a, _b, size = kept[at]
        left, right = _around(kept, at, before, after)
        if _words(before[kept[at].a : kept[at].a + size]) < min(left, right):
            del kept[at]
            at = max(0, at - 1)  # the changes about the one before are longer now
        else:
            at += 1
    return kept


def _around(kept: list[Match], at: int, before: list[str], after: list[str]) -> tuple[int, int]:
    """Words of the change before a run kept, and of the one after it: the longer wording of each."""
    here = kept[at]
    last = kept[at - 1] if at else Match(0, 0, 0)
    following = kept[at + 1] if at + 1 < len(kept) else Match(len(before), len(after), 0)
    left = _words(before[last.a + last.size : here.a], after[last.b + last.size : here.b])
    right = _words(before[here.a + here.size : following.a], after[here.b + here.size : following.b])
    return left, right


def _words(*each: list[str]) -> int:
    """How many words the longest of these has; blanks, marks and Japanese particles are none."""
    return max(sum(token[0].isalnum() and not is_particle(token) for token in tokens) for tokens in each)


def _changed(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(PieceKind.REMOVED, removed)
    if added:
        yield Piece(PieceKind.ADDED, added)


def _whole(earlier: str, later: str) -> Iterator[Piece]:
    if earlier == later:
        yield Piece(PieceKind.SAME, earlier)
        return
    yield from _changed(earlier, later)
