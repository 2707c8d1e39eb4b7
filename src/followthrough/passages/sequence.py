"""Which number follows which: the open levels of a numbered text, and the address each label gets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.passages.numbering import is_next

if TYPE_CHECKING:
    from followthrough.passages.numbering import Label, Reading

DEEPEST = 30


@dataclass(slots=True)
class Level:
    """One open level: article 5, in it paragraph 2, in it (a)."""

    reading: Reading
    head: str  # "para 12(b)"
    tail: str  # " of para 4" for items of an unnumbered list
    index: int  # of the piece that opened it last
    stem: bool = False  # that piece ends with a colon

    @property
    def address(self) -> str:
        """The address of the piece at this level."""
        return self.head + self.tail


@dataclass(slots=True)
class Levels:
    """The levels open at a point of the text, outermost first."""

    open: list[Level] = field(default_factory=list)

    def close_below(self, depth: int) -> None:
        """Forgets the levels deeper than `depth`."""
        del self.open[depth:]

    def place(self, label: Label, upcoming: Label | None, root: str, tail: str) -> tuple[int, Reading]:
        """Depth and reading that fit the sequence best. `root` and `tail` word the address of a new outermost level."""
        depth, reading = self._continues(label, upcoming)
        if depth < 0:
            reading = self._opening(label, upcoming)
            depth = self._depth_for_new(reading)
        self.close_below(depth)
        above = self.open[depth - 1] if depth > 0 else None
        head, end = _address(label, reading, above, root, tail)
        self.open.append(Level(reading, head, end, index=-1))
        return depth, reading

    def _continues(self, label: Label, upcoming: Label | None) -> tuple[int, Reading]:
        """The open level that this label is the next of, deepest first; -1 where there is none."""
        follows = [
            (depth, reading)
            for depth in range(len(self.open) - 1, -1, -1)
            for reading in label.readings
            if is_next(self.open[depth].reading, reading)
        ]
        if not follows:
            return -1, label.readings[0]
        if len(label.readings) > 1 and upcoming is not None:
            return self._by_what_comes(label, upcoming, follows)
        return follows[0]

    def _by_what_comes(self, label: Label, upcoming: Label, follows: list[tuple[int, Reading]]) -> tuple[int, Reading]:
        """Settles "(i)" behind "(h)" by the next label: "(j)" makes it a letter, "(ii)" a numeral of a new level."""
        for depth, reading in follows:
            if any(is_next(reading, later) for later in upcoming.readings):
                return depth, reading
        for reading in label.readings:
            if reading.value == 1 and any(is_next(reading, later) for later in upcoming.readings):
                return -1, reading
        return follows[0]

    def _opening(self, label: Label, upcoming: Label | None) -> Reading:
        """The reading of a label that continues nothing: the one the next label follows, else the first of its kind."""
        if upcoming is not None:
            for reading in label.readings:
                if any(is_next(reading, later) for later in upcoming.readings):
                    return reading
        return next((reading for reading in label.readings if reading.value == 1), label.readings[-1])

    def _depth_for_new(self, reading: Reading) -> int:
        """Where a label opens a level: under its decimal parent, back where its style was open, else deepest."""
        if len(reading.trail) > 1:
            return self._decimal_depth(reading)
        deepest = self.open[-1] if self.open else None
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].reading.style == reading.style and len(self.open[depth].reading.trail) <= 1:
                nested = reading.value == 1 and deepest is not None and deepest.stem and depth < len(self.open) - 1
                return len(self.open) if nested else depth
        return min(len(self.open), DEEPEST)

    def _decimal_depth(self, reading: Reading) -> int:
        """The depth of "5.2": below "5", or below "article 5", or outermost."""
        for depth in range(len(self.open) - 1, -1, -1):
            trail = self.open[depth].reading.trail
            if trail and len(trail) < len(reading.trail) and reading.trail[: len(trail)] == trail:
                return depth + 1
        return next((depth for depth, level in enumerate(self.open) if len(level.reading.trail) > 1), 0)


def _address(label: Label, reading: Reading, above: Level | None, root: str, tail: str) -> tuple[str, str]:
    """Head and tail of the address of a label under the level above it."""
    if label.word is not None:
        return f"{'section' if label.word == '§' else label.word} {label.shown}", ""
    if len(reading.trail) > 1:
        article = above is not None and above.head.startswith(("article", "section", "rule", "regulation"))
        word = above.head.split(" ", 1)[0] if above is not None and article else root.split(" ", 1)[0]
        return f"{word} {label.shown}", ""
    if above is None:
        return f"{root} {label.shown}", tail
    return f"{above.head}({label.shown})", above.tail
