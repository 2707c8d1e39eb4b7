"""The reading view's build: a document's text from first to last character, with its findings, pages and gaps in place.

Nothing of the text is left out: what no passage holds is shown as unread, site furniture is folded to a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from django.utils.translation import gettext as _

from followthrough.model import PassageKind
from followthrough.web.told.marks import Mark, Run, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HEADS = frozenset({PassageKind.TITLE, PassageKind.HEADING})
DEEPEST = 6  # HTML knows six levels
NUMBERED = re.compile(r"[^\w“\"‘'«「]|\w{1,8}(?:[.:)]|\(\w{1,5}\))\s")  # "•", "(a)", "12.", "iv)", "3(b) "
BAR = re.compile(r" \| ")
EMPHASIS = re.compile(r"(?P<mark>\*{1,3})(?P<words>[^*\s][^*]{0,400})(?P=mark)(?!\*)")  # of Markdown: "**by 2030**"
HASHES = re.compile(r"#{1,6}\s+")  # of a heading of Markdown
RAISED = re.compile(
    r"(?P<opens><su[pb]>)(?P<words>[^<]{1,40})(?P<closes></su[pb]>)", re.IGNORECASE
)  # "21<sup>st</sup>"
DOUBTFUL = "doubtful"  # how a word is set that a machine is unsure of
NOT_WORD = re.compile(r"[^0-9A-Za-z]+")


class PassageLike(Protocol):
    """What this room needs to know of a passage."""

    @property
    def address(self) -> str: ...  # noqa: D102  the protocol's docstring says it
    @property
    def kind(self) -> str: ...  # noqa: D102  as above
    @property
    def start(self) -> int: ...  # noqa: D102  as above
    @property
    def end(self) -> int: ...  # noqa: D102  as above
    @property
    def page(self) -> int | None: ...  # noqa: D102  as above
    @property
    def level(self) -> int: ...  # noqa: D102  as above


class DoubtLike(Protocol):
    """What this room needs to know of a word, or a stretch of words, that a machine read from a picture."""

    @property
    def start(self) -> int: ...  # noqa: D102  the protocol's docstring says it
    @property
    def end(self) -> int: ...  # noqa: D102  as above
    @property
    def confidence(self) -> int: ...  # noqa: D102  as above


class ScanLike(DoubtLike, Protocol):
    """A stretch of words that a machine read from a picture, with those it is unsure of."""

    @property
    def doubtful(self) -> Sequence[DoubtLike]: ...  # noqa: D102  as above


class GapLike(Protocol):
    """What this room needs to know of something unread."""

    @property
    def start(self) -> int: ...  # noqa: D102  the protocol's docstring says it
    @property
    def end(self) -> int: ...  # noqa: D102  as above
    @property
    def reason(self) -> str: ...  # noqa: D102  as above


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing the reading view sets: a passage, a run of furniture, something unread, or the turn of a page."""

    sort: str  # passage furniture unread page
    address: str = ""
    slug: str = ""
    kind: str = ""
    level: int = 0
    rank: int = 2  # of a heading among the page's headings: never more than one below the last
    page: int | None = None
    runs: tuple[Run, ...] = ()
    marks: tuple[Mark, ...] = ()  # findings that begin here, in text order
    bulleted: bool = False  # an item whose bullet is not in the text
    lines: tuple[str, ...] = ()  # furniture: one line a passage
    reason: str = ""
    start: int = 0  # offset of a passage's first character
    sure: int | None = None  # of 100, where a machine read it from a picture


def short(address: str) -> str:
    """An address for a narrow margin: "item 2 of para 4" stands beside its paragraph and is "item 2"."""
    return address.split(" of ", 1)[0]


def slug(address: str) -> str:
    """An address as a page anchor: "para 12(b)(ii)" is "para-12-b-ii"."""
    return NOT_WORD.sub("-", address).strip("-").lower() or "start"


def pieces(
    text: str,
    passages: Sequence[PassageLike],
    marks: Sequence[Mark],
    unread: Sequence[GapLike],
    scans: Sequence[ScanLike] = (),
) -> tuple[Piece, ...]:
    """The whole of `text` in reading order. The texts of all pieces joined lack nothing but blank space."""
    shown = [each for each in passages if not _unsaid(each, unread)]
    doubts = [Mark("", DOUBTFUL, word.start, word.end) for scan in scans for word in scan.doubtful]
    whole = [
        *(
            (start, replace(piece, sure=_sure(start, scans)))
            for start, piece in _placed(text, shown, [*marks, *doubts])
        ),
        *_gaps(text, shown, unread),
    ]
    whole.sort(key=lambda pair: pair[0])
    return tuple(_ranked(_paged(_folded(piece for _, piece in whole))))


def _unsaid(passage: PassageLike, unread: Sequence[GapLike]) -> bool:
    """Whether a passage was set aside because it could not be read: it is shown as that, with the reason."""
    return passage.kind == PassageKind.FURNITURE and any(
        gap.start <= passage.start and passage.end <= gap.end for gap in unread if gap.end > gap.start
    )


def _sure(start: int, scans: Sequence[ScanLike]) -> int | None:
    """How sure the machine is of what begins here; None of what was text."""
    return next((scan.confidence for scan in scans if scan.start <= start < scan.end), None)


def _placed(text: str, passages: Sequence[PassageLike], marks: Sequence[Mark]) -> Iterator[tuple[int, Piece]]:
    inside = _inside(passages, marks)
    for number, passage in enumerate(passages):
        here = inside[number]
        words = text[passage.start : passage.end]
        yield (
            passage.start,
            Piece(
                sort="furniture" if passage.kind == PassageKind.FURNITURE and not _said(here) else "passage",
                address=passage.address,
                slug=slug(passage.address),
                kind=str(passage.kind),
                level=min(max(passage.level, 0), 3),
                page=passage.page,
                runs=runs(text, passage.start, passage.end, [*here, *signs(passage, words)]),
                marks=tuple(mark for mark in here if mark.id and mark.start >= passage.start),
                lines=(words,),
                start=passage.start,
                bulleted=passage.kind == PassageKind.ITEM and NUMBERED.match(words) is None,
            ),
        )


def _said(marks: Iterable[Mark]) -> bool:
    return any(mark.act != DOUBTFUL for mark in marks)


def signs(passage: PassageLike, words: str) -> Iterator[Mark]:
    """What is no word: the bars between a row's cells, and the marks by which Markdown heads, stresses and raises."""
    for bar in BAR.finditer(words) if passage.kind == PassageKind.ROW else ():
        yield Mark("", "bar", passage.start + bar.start(), passage.start + bar.end())
    if "*" in words:
        yield from _emphasis(passage, words)
    if passage.kind in HEADS and (hashes := HASHES.match(words)):
        yield Mark("", "markup", passage.start, passage.start + hashes.end())
    if "<su" in words:
        yield from _raised(passage, words)


def _emphasis(passage: PassageLike, words: str) -> Iterator[Mark]:
    """What Markdown sets in bold or italics, and its marks: they stay in the text and are not seen."""
    for found in EMPHASIS.finditer(words):
        start, end = (passage.start + at for at in found.span("words"))
        yield Mark("", "stressed" if len(found["mark"]) == 1 else "loud", start, end)
        yield Mark("", "markup", passage.start + found.start(), start)
        yield Mark("", "markup", end, passage.start + found.end())


def _raised(passage: PassageLike, words: str) -> Iterator[Mark]:
    """Letters set above or below the line: their tags stay in the text and are not seen."""
    for found in RAISED.finditer(words):
        for name, looks in (("opens", "markup"), ("words", found["opens"][1:4].lower()), ("closes", "markup")):
            start, end = (passage.start + at for at in found.span(name))
            yield Mark("", looks, start, end)


def _inside(passages: Sequence[PassageLike], marks: Sequence[Mark]) -> list[list[Mark]]:
    """For each passage (they never overlap and stand in text order) the marks that touch it, in one sweep."""
    ordered = sorted(marks, key=lambda m: (m.start, m.end, m.id))
    held: list[list[Mark]] = []
    open_marks: list[Mark] = []
    upcoming = 0
    for passage in passages:
        while upcoming < len(ordered) and ordered[upcoming].start < passage.end:
            open_marks.append(ordered[upcoming])
            upcoming += 1
        open_marks = [mark for mark in open_marks if mark.end > passage.start]
        held.append(list(open_marks))
    return held


def _gaps(text: str, passages: Sequence[PassageLike], unread: Sequence[GapLike]) -> Iterator[tuple[int, Piece]]:
    """What no passage holds. A reason given for it is quoted; text without any is shown all the same."""
    for gap in unread:
        yield gap.start, Piece(sort="unread", reason=gap.reason, lines=(_outside(text, gap, passages),))
    said = sorted((gap.start, gap.end) for gap in unread)
    for start, end in _uncovered(len(text), sorted([*((p.start, p.end) for p in passages), *said])):
        if text[start:end].strip():
            yield (
                start,
                Piece(sort="unread", reason=_("No passage holds these words."), lines=(text[start:end].strip(),)),
            )


def _outside(text: str, gap: GapLike, passages: Sequence[PassageLike]) -> str:
    """The words of a gap, unless a passage shows them already."""
    shown = any(p.start <= gap.start and gap.end <= p.end for p in passages)
    return "" if shown else text[gap.start : gap.end].strip()


def _uncovered(length: int, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in spans:
        if start > reached:
            yield reached, start
        reached = max(reached, end)
    if reached < length:
        yield reached, length


def _folded(parts: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbouring furniture becomes one line."""
    for sort, group in groupby(parts, key=lambda piece: piece.sort):
        members = list(group)
        if sort != "furniture":
            yield from members
        else:
            yield Piece(
                sort=sort, page=members[0].page, lines=tuple(line for member in members for line in member.lines)
            )


def _paged(parts: Iterable[Piece]) -> Iterator[Piece]:
    """A mark wherever the page of the source turns; none before its first."""
    current: int | None = None
    for piece in parts:
        if piece.page is not None and piece.page != current:
            if current is not None:
                yield Piece(sort="page", page=piece.page)
            current = piece.page
        yield piece


@dataclass(frozen=True, slots=True)
class Leaf:
    """The pieces of one page of the source; `number` is None where the source has no pages."""

    number: int | None
    pieces: tuple[Piece, ...]


def leaves(parts: Iterable[Piece]) -> tuple[Leaf, ...]:
    """Pieces by the page they stand on, in reading order."""
    found: list[tuple[int | None, list[Piece]]] = [(None, [])]
    for piece in parts:
        if piece.sort == "page":
            found.append((piece.page, []))
        else:
            number, held = found[-1]
            found[-1] = (piece.page if number is None else number, held)
            held.append(piece)
    return tuple(Leaf(number, tuple(held)) for number, held in found if held)


def _ranked(parts: Iterable[Piece]) -> Iterator[Piece]:
    """Headings in an outline without gaps, below the page's own title, however the source jumps."""
    last = 1
    for piece in parts:
        if piece.kind not in HEADS:
            yield piece
            continue
        wanted = 2 if piece.kind == PassageKind.TITLE else 2 + max(piece.level, 1)
        last = min(wanted, last + 1, DEEPEST)
        yield replace(piece, rank=last)
