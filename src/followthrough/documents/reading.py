"""What a reader gives back, and the builder that keeps its offsets right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from followthrough.model import Block, Page, PassageKind, Scan, TreatyRecord, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable

DOUBTFUL: Final = 60  # of 100: what the machine is less sure of, word or paragraph, is not relied on
_LEAP: Final = 60  # characters: two halves of a long word cut by a line break, and no more


@dataclass(frozen=True, slots=True)
class Known:
    """A date and how it is known. Where nothing speaks for a date, `value` is None and `reason` says why."""

    value: str | None = None  # YYYY, YYYY-MM or YYYY-MM-DD
    reason: str = ""
    weak: bool = False  # speaks of the file rather than of the document: the day of printing or saving


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one source with what its format says of it. Not yet a Document: no id, no checks."""

    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    unread: tuple[Unread, ...] = ()
    scans: tuple[Scan, ...] = ()
    notices: tuple[str, ...] = ()
    title: str | None = None
    date: Known = field(default_factory=Known)
    issuer: str | None = None
    language: str | None = None
    kind: str | None = None
    address: str | None = None
    record: TreatyRecord | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A source, or a line of a corpus, that could not be read. Said in its place among the documents, never dropped."""

    source: str  # a path, or a path and a line: "corpus.jsonl, line 3"
    reason: str

    @property
    def says(self) -> str:
        """The reason as a sentence that names the source, once."""
        return self.reason if self.reason.startswith(self.source) else f"{self.source}: {self.reason}"


class Reader(Protocol):
    """Reads the bytes of one source.

    Raises:
        ReadingError: the source cannot be read as a whole; the message names no file, the caller adds it.
    """

    def __call__(self, data: bytes, /) -> Reading:
        """The text and what the format says of it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word read by machine from a picture."""

    text: str
    sure: int  # how sure the machine is of it, of 100


def sureness(words: Iterable[Word]) -> int:
    """How sure the machine is of words, of 100: the mean, in which a word counts by its length. 0 of none."""
    given = list(words)
    signs = sum(len(word.text) for word in given)
    return round(sum(word.sure * len(word.text) for word in given) / signs) if signs else 0


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, item or row before it has its place in the text. Fields as in Block."""

    text: str
    kind: PassageKind | None = None
    level: int = 0
    number: str | None = None
    table: int | None = None
    header: bool = False
    words: tuple[Word, ...] = ()  # of which it was made, where it was read from a picture


class TextBuilder:
    """Joins parts into one canonical text: a blank line between paragraphs, one line break within a list or table."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.scans: list[Scan] = []
        self._pieces: list[str] = []
        self._length = 0
        self._last: Part | None = None

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    def add(self, part: Part) -> None:
        """Append a part; one without any visible character is left out."""
        text = part.text.strip()
        if not text:
            return
        if self._last is not None:
            self._append("\n" if _belong_together(self._last, part) else "\n\n")
        start = self._length
        self._append(text)
        self.blocks.append(Block(start, self._length, part.kind, part.level, part.number, part.table, part.header))
        if part.words:
            self.scans.append(_scan(text, start, part.words))
        self._last = part

    def text(self) -> str:
        """The canonical text."""
        return "".join(self._pieces)

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def _scan(text: str, start: int, words: Iterable[Word]) -> Scan:
    """Where in the text the words stand that the machine is unsure of, but for those that a line break cut."""
    doubtful, here, words = [], 0, list(words)
    for word in words:
        at = text.find(word.text, here, here + len(word.text) + _LEAP)
        if at < 0:
            continue
        here = at + len(word.text)
        if word.sure < DOUBTFUL:
            doubtful.append((start + at, start + here, word.sure))
    return Scan(start, start + len(text), sureness(words), tuple(doubtful))


def _belong_together(before: Part, after: Part) -> bool:
    if before.kind is not after.kind:
        return False
    return after.kind is PassageKind.ITEM or (after.kind is PassageKind.ROW and before.table == after.table)
