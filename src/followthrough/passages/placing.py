"""Every piece gets its kind, its place under another and an address that nobody else in the document has."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followthrough.model import PassageKind
from followthrough.passages.addresses import make_unique, number_above
from followthrough.passages.counting import DECIMAL, is_numbered, labels_ahead
from followthrough.passages.marks import is_row
from followthrough.passages.numbering import label_at
from followthrough.passages.sequence import Levels

if TYPE_CHECKING:
    from followthrough.passages.numbering import Label, Reading
    from followthrough.passages.pieces import Piece

_NESTS = frozenset({"article", "rule", "regulation", "§", "principle"})  # paragraphs in it are numbered anew
_PARTS = frozenset({"annex", "appendix", "attachment", "schedule"})  # everything in it is
_SECTIONS = frozenset({"section", "chapter", "part", "title"})
_DIGITS = re.compile(r"(\d+(?:\.\d+)*|[A-Za-z]+)")
_SEPARATOR = re.compile(r"[|+\-=: \t\n]+")


@dataclass(slots=True)
class _Place:
    """Where we are in the text."""

    headings: list[tuple[int, int]] = field(default_factory=list)  # (level, index), outermost first
    body: Levels = field(default_factory=Levels)
    loose: Levels = field(default_factory=Levels)  # lists under a paragraph without a number
    divisions: Levels = field(default_factory=Levels)
    section: str = ""  # how the nearest heading is called where numbering restarts
    part: str = ""  # "annex 2"
    last: int | None = None  # the last paragraph, item base for what follows
    bullets: list[tuple[int, int, str, int]] = field(default_factory=list)  # (column, index, path, count)
    table: int = 0
    row: int = 0
    in_table: bool = False
    counts: Counter[str] = field(default_factory=Counter)


class Placer:
    """Walks the pieces once, in text order."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self._text = text
        self._pieces = pieces
        self._at = _Place()
        self._next_label = labels_ahead(pieces)
        self._numbered = is_numbered(pieces)
        self._by_number: dict[str, int] = {}
        self._roots: list[tuple[str, str]] = []

    def place(self) -> None:
        """Fills kind, level, parent and address of every piece."""
        for index, piece in enumerate(self._pieces):
            raw = self._place_one(index, piece)
            parts = (self._at.part, self._at.section) if piece.kind is not PassageKind.FURNITURE else ("", "")
            self._roots.append(parts)
            piece.address = raw
        make_unique(self._pieces, self._roots)

    def _place_one(self, index: int, piece: Piece) -> str:
        if piece.kind is None and is_row(self._text, piece):
            piece.kind = PassageKind.ROW
        if piece.kind is not PassageKind.ROW:
            self._at.in_table = self._at.in_table and piece.kind is PassageKind.FURNITURE
        if piece.kind is None:  # as of most
            return self._body(index, piece)
        match piece.kind:
            case PassageKind.FURNITURE | PassageKind.NOTE | PassageKind.TITLE | PassageKind.PREAMBLE:
                return self._counted(piece)
            case PassageKind.HEADING:
                return self._heading(index, piece)
            case PassageKind.ROW:
                return self._row(index, piece)
            case _:
                return self._body(index, piece)

    def _counted(self, piece: Piece) -> str:
        """Furniture, notes, titles and preamble clauses are counted, each for itself."""
        word = {PassageKind.NOTE: "note", PassageKind.TITLE: "title", PassageKind.PREAMBLE: "preamble"}.get(
            piece.kind or PassageKind.FURNITURE, "furniture"
        )
        if piece.kind is PassageKind.PREAMBLE:
            self._at.bullets.clear()
            piece.parent = self._heading_index()
        return self._count(word)

    def _count(self, word: str) -> str:
        self._at.counts[word] += 1
        return f"{word} {self._at.counts[word]}"

    def _heading_index(self) -> int | None:
        return self._at.headings[-1][1] if self._at.headings else None

    def _heading(self, index: int, piece: Piece) -> str:
        """A heading closes the lists above it, and a division may begin the count anew."""
        label = piece.label if piece.number is None else _label_of(piece.number)
        raw = self._unnumbered(piece) if label is None else self._division(index, label)
        level = piece.level or self._heading_level(label)
        while self._at.headings and self._at.headings[-1][0] >= level:
            self._at.headings.pop()
        piece.parent, piece.level = self._heading_index(), level
        self._at.headings.append((level, index))
        self._at.bullets.clear()
        self._at.loose.close_below(0)
        self._at.last = None
        if label is None or label.word not in _NESTS:
            self._at.section = raw
            self._at.body.close_below(min(1, len(self._at.body.open)))
        return raw

    def _unnumbered(self, piece: Piece) -> str:
        """A heading without a number; "ANNEX" alone opens an annex all the same."""
        word = self._text[piece.body : min(piece.end, piece.body + 40)].strip("*_# \n:").lower()
        if word not in _PARTS:
            return self._count("heading")
        self._open_part(word)
        return word

    def _open_part(self, part: str) -> None:
        """Everything in an annex is numbered anew."""
        self._at.part, self._at.section = part, ""
        self._at.body.close_below(0)
        self._at.divisions.close_below(0)

    def _heading_level(self, label: Label | None) -> int:
        """Unmarked headings: chapters above articles, numbered above unnumbered."""
        if label is None:
            return 5
        if label.word in _PARTS:
            return 1
        if label.word in _SECTIONS:
            return 2
        return 4 if label.word is not None else min(3 + len(label.readings[0].trail) // 2, 4)

    def _division(self, index: int, label: Label) -> str:
        """The address of a numbered heading."""
        if label.word in _PARTS:
            self._open_part(f"{label.word} {label.shown}")
            return self._at.part
        if label.word in _NESTS:
            self._at.body.close_below(0)
            self._at.body.place(label, self._next_label[index], "article", "")
            self._at.body.open[-1].index = index
            return self._at.body.open[-1].address
        if label.word is not None:
            self._at.divisions.close_below(0)
        self._at.divisions.place(label, self._next_label[index], "section", "")
        return self._at.divisions.open[-1].address

    def _row(self, index: int, piece: Piece) -> str:
        """A table's row, counted from 1 below its header."""
        at = self._at
        new = piece.table is not None and piece.table != at.table
        if not at.in_table or new:
            at.table = piece.table if piece.table is not None else at.table + 1
            at.row = 0
            at.in_table = True
        piece.parent = self._heading_index()
        header = piece.header or (not piece.given and self._over_separator(index))
        if header:
            return f"table {at.table}, header"
        at.row += 1
        return f"table {at.table}, row {at.row}"

    def _over_separator(self, index: int) -> bool:
        """Whether the next piece is the line of dashes below a Markdown table's header."""
        if index + 1 >= len(self._pieces):
            return False
        below = self._pieces[index + 1]
        return (
            below.kind is PassageKind.FURNITURE
            and self._text[below.start] in "|+-:"
            and (_SEPARATOR.fullmatch(self._text, below.start, min(below.end, below.start + 2000)) is not None)
        )

    def _body(self, index: int, piece: Piece) -> str:
        if piece.number is not None:
            return self._given_number(index, piece)
        if piece.label is not None and not self._is_nested(piece):
            return self._labelled(index, piece, piece.label)
        if piece.bullet or piece.label is not None or piece.kind is PassageKind.ITEM:
            return self._bulleted(index, piece)
        return self._paragraph(index, piece)

    def _is_nested(self, piece: Piece) -> bool:
        """Whether a number stands in a bullet's own list, further right than the bullet."""
        bullets = self._at.bullets
        return bool(bullets) and not self._numbered and piece.indent > bullets[0][0]

    def _given_number(self, index: int, piece: Piece) -> str:
        """An automatic number of the source, as it is: "12(b)" hangs under "12"."""
        number = (piece.number or "").strip().rstrip(".:")
        if number.startswith("(") or (number[:1].isalpha() and number[1:2] == ")"):
            return self._given_letter(index, piece, number)
        if piece.kind is PassageKind.ITEM and number_above(number) not in self._by_number:
            if not self._numbered or piece.level > 1:
                return self._bulleted(index, piece)
            piece.kind, piece.level = PassageKind.OPERATIVE, 0
        worded = number[:1].isalpha() and " " in number
        piece.level = piece.level or max(0, len(_DIGITS.findall(number)) - 1)
        above = number_above(number)
        piece.parent = self._by_number.get(above) if above else None
        if piece.parent is None:
            piece.parent = self._heading_index()
        if piece.kind is None:
            piece.kind = PassageKind.ITEM if above in self._by_number else PassageKind.OPERATIVE
        self._by_number[number] = index
        self._at.last = index
        self._at.bullets.clear()
        return number.lower() if worded else f"para {number}"

    def _given_letter(self, index: int, piece: Piece, number: str) -> str:
        """An automatic "(a)" whose paragraph has no number itself."""
        stem = self._at.last
        piece.kind = PassageKind.ITEM
        piece.level = piece.level or 1
        piece.parent = stem if stem is not None and self._pieces[stem].stem else self._heading_index()
        self._by_number[number] = index
        base = "" if stem is None else f" of {self._pieces[stem].address}"
        return f"item {number.strip('()')}{base}"

    def _labelled(self, index: int, piece: Piece, label: Label) -> str:
        """A numbered paragraph, or an item of a numbered or lettered list."""
        at = self._at
        if label.word in _NESTS:
            at.body.close_below(0)
        levels = self._levels_for(label)
        root, tail = self._root(label, levels)
        before = levels.open[0].reading.value if levels.open else 0
        depth, reading = levels.place(label, self._next_label[index], root, tail)
        level = levels.open[depth]
        level.index, level.stem = index, piece.stem
        if depth == 0 and label.shown == "1" and before == 1:
            level.head = f"{root} {self._turn(f'{at.section}, {level.address}')}"
        top = self._is_top(label, reading, depth, root)
        piece.kind = piece.kind or (PassageKind.OPERATIVE if top else PassageKind.ITEM)
        piece.level = depth if depth > 0 or top else 1
        piece.parent = self._stem_since(levels.open[depth - 1].index) if depth > 0 else self._above(tail)
        at.bullets.clear()
        if depth == 0 and not tail:
            at.last = index
        return level.address

    def _is_top(self, label: Label, reading: Reading, depth: int, root: str) -> bool:
        """Whether a label counts a paragraph of the text or of an article, not an item of a list."""
        if depth == 0:
            return root == "para" or label.word is not None
        return depth == 1 and reading.trail != () and self._at.body.open[0].reading.style == "word"

    def _levels_for(self, label: Label) -> Levels:
        """Letters behind a paragraph or heading without a number do not hang under the number before that."""
        at = self._at
        if not at.body.open or at.body.open[0].reading.style == "word" or label.readings[0].style in DECIMAL:
            return at.body
        heading = self._heading_index()
        recent = max(-1 if at.last is None else at.last, -1 if heading is None else heading)
        return at.loose if recent > max(level.index for level in at.body.open) else at.body

    def _turn(self, address: str) -> int:
        """Markdown may write "1." before every item of a list; a reader sees 1, 2, 3."""
        self._at.counts[address] += 1
        return self._at.counts[address] + 1

    def _stem_since(self, index: int) -> int:
        """A stem without a number that came behind the level above, else the level itself."""
        last = self._at.last
        return last if last is not None and last > index and self._pieces[last].stem else index

    def _root(self, label: Label, levels: Levels) -> tuple[str, str]:
        """How a new outermost level is worded: paragraphs of a numbered text, else items of the paragraph above."""
        decimal = label.readings[0].style in DECIMAL
        if self._numbered and (decimal or (levels is self._at.body and levels.open)):
            return "para", ""
        last = self._at.last
        if last is None:
            heading = self._heading_index()
            return "item", "" if heading is None else f" of {self._pieces[heading].address}"
        return "item", f" of {self._pieces[last].address}"

    def _above(self, tail: str) -> int | None:
        """The parent of an outermost item: its stem, else the heading."""
        last = self._at.last
        if tail and last is not None and self._pieces[last].stem:
            return last
        return self._heading_index()

    def _bulleted(self, index: int, piece: Piece) -> str:
        """A bullet under the last paragraph, numbered item or bullet further left."""
        at = self._at
        column = piece.level * 4 if piece.given and piece.level else piece.indent
        while at.bullets and at.bullets[-1][0] > column:
            at.bullets.pop()
        count = 1
        if at.bullets and at.bullets[-1][0] == column:
            count = at.bullets.pop()[3] + 1
        base, stem = self._base()
        outer = at.bullets[-1] if at.bullets else None
        path = f"{outer[2]}.{count}" if outer is not None else str(self._item_count(base, count))
        at.bullets.append((column, index, path, count))
        piece.kind = PassageKind.ITEM
        piece.level = len(at.bullets)
        piece.parent = outer[1] if outer is not None else stem
        if base.startswith("item "):
            head, _, rest = base.partition(" of ")
            return f"{head}.{path} of {rest}" if rest else f"{head}.{path}"
        return f"item {path} of {base}" if base else f"item {path}"

    def _item_count(self, base: str, count: int) -> int:
        """Bullets of one base are counted through, even where a line stands between them."""
        key = f"item of {base}"
        self._at.counts[key] += 1
        return max(self._at.counts[key], count)

    def _base(self) -> tuple[str, int | None]:
        """What bullets hang under: address, and the index of the stem or heading."""
        at = self._at
        if at.body.open and at.body.open[-1].index >= 0 and (at.last is None or at.body.open[-1].index >= at.last):
            level = at.body.open[-1]
            return level.address, level.index if level.stem else self._heading_index()
        if at.last is not None:
            return self._pieces[at.last].address, at.last if self._pieces[at.last].stem else self._heading_index()
        heading = self._heading_index()
        return ("" if heading is None else self._pieces[heading].address), heading

    def _paragraph(self, index: int, piece: Piece) -> str:
        """A paragraph without a number: counted, or a further text of a numbered document."""
        at = self._at
        at.bullets.clear()
        at.loose.close_below(0)
        article = bool(at.body.open) and at.body.open[0].reading.style == "word"
        at.body.close_below(min(1, len(at.body.open)) if self._numbered or article else 0)
        piece.kind = piece.kind or PassageKind.OPERATIVE
        piece.parent = self._heading_index()
        at.last = index
        if at.body.open and at.body.open[0].reading.style == "word":
            return self._count(f"{at.body.open[0].address}, para")
        return self._count("text" if self._numbered else "para")


def _label_of(number: str) -> Label | None:
    """The label that an automatic number of a heading is."""
    return label_at(number, 0, len(number)) or label_at(f"{number}.", 0, len(number) + 1)
