"""The seam read back: lines become nouns again, or an error that names the line.

A seam file holds no text, only the words quoted. The document made from it has those words at their offsets and
spaces between, says so in its notices, and every span of it still slices to its quote.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from followthrough.model import (
    Act,
    Amount,
    Cue,
    DateBasis,
    Document,
    Dropped,
    End,
    Finding,
    Findings,
    Link,
    Links,
    Mention,
    MentionKind,
    Passage,
    PassageKind,
    Passages,
    Relation,
    Scan,
    Strength,
    Target,
    Unread,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Row = dict[str, Any]

T = TypeVar("T")

QUOTES_ONLY = "Only the quoted words are held: the text itself was not in the file."
LONGEST = 1_000_000_000  # characters; beyond it a line is a mistake, not a document


class SeamError(ValueError):
    """A line that is no line of the seam. Says which line, what is wrong and what was expected."""


def is_seam(line: str) -> bool:
    """Whether a file that begins with this line is a seam file; a corpus line has `text` and no `type`."""
    try:
        row = json.loads(line)
    except ValueError:
        return False
    return isinstance(row, dict) and row.get("type") in {*_LINES, "document", "link", "dropped"} and "text" not in row


def parse(lines: Iterable[str]) -> Iterator[Findings | Links]:
    """Findings document by document, then whatever the file holds of links.

    Raises:
        SeamError: a line is no JSON, of no known type, lacks a key, or its quote does not agree with another's.
        TypeError: it is given one text, or a path, and no lines.
    """
    if isinstance(lines, (str, bytes)) or not isinstance(lines, Iterable):
        raise TypeError(f"from_lines takes lines, not {type(lines).__name__}: from_lines(text.split('\\n'))")
    links: list[Link] = []
    dropped: list[Dropped] = []
    open_document: _Gathered | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        row = _row(number, line)
        kind = row["type"]
        if kind == "document":
            if open_document is not None:
                yield open_document.findings()
            open_document = _located(number, row, _Gathered.begin)
        elif kind == "link":
            links.append(_located(number, row, _link))
        elif kind == "dropped":
            dropped.append(_located(number, row, _dropped))
        else:
            _place(number, row, open_document)
    if open_document is not None:
        yield open_document.findings()
    if links or dropped:
        yield Links(tuple(links), tuple(dropped))


def _row(number: int, line: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise SeamError(f"line {number} is no JSON ({error}): is this file whole?") from None
    if not isinstance(row, dict) or not isinstance(row.get("type"), str):
        raise SeamError(f'line {number} has no "type": each line of the seam is an object with one')
    if row["type"] not in {*_LINES, "document", "link", "dropped"}:
        raise SeamError(f"line {number} is of type {row['type']!r}, which version 1 of the seam does not know")
    return row


def _located(number: int, row: Row, make: Callable[[Row], T]) -> T:
    """`make(row)`, with the line's number in any complaint."""
    try:
        return make(row)
    except KeyError as missing:
        raise SeamError(f"line {number} ({row['type']}) lacks the key {missing}") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise SeamError(f"line {number} ({row['type']}): {error}") from None


def _place(number: int, row: Row, open_document: _Gathered | None) -> None:
    if open_document is None or row.get("document") != open_document.document.id:
        raise SeamError(
            f"line {number} ({row['type']}) belongs to document {row.get('document')!r}, whose own line must come first"
        )
    _located(number, row, lambda r: _LINES[r["type"]](open_document, r))


@dataclass(slots=True)
class _Gathered:
    """What has been read of one document so far."""

    document: Document
    letters: list[str]
    known: bytearray
    passages: list[Passage] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    scans: list[Scan] = field(default_factory=list)

    @classmethod
    def begin(cls, row: Row) -> _Gathered:
        """Start from the document's own line."""
        size = _whole(row["characters"])
        if size > LONGEST:
            raise ValueError(f"{size} characters are more than any document has")
        return cls(_document(row), [" "] * size, bytearray(size))

    def findings(self) -> Findings:
        """The nouns, with the text as far as it was quoted."""
        document = replace(self.document, text="".join(self.letters), scans=tuple(self.scans))
        passages = Passages(document, tuple(self.passages))
        return Findings(passages, tuple(self.found), tuple(self.mentions), tuple(self.unread))

    def words(self, start: int, end: int, text: str) -> None:
        """Put quoted words at their place; two quotes of the same characters must agree."""
        self.inside(start, end)
        if len(text) != end - start:
            raise ValueError(f"the quote has {len(text)} characters, its span {end - start}")
        for place, letter in enumerate(text, start):
            if self.known[place] and self.letters[place] != letter:
                raise ValueError(f"at character {place} it has {letter!r}, another line {self.letters[place]!r}")
        self.letters[start:end] = text
        self.known[start:end] = b"\x01" * (end - start)

    def inside(self, start: int, end: int) -> None:
        """A span that lies in the document."""
        if not 0 <= start <= end <= len(self.letters):
            raise ValueError(f"characters {start} to {end} lie outside a text of {len(self.letters)}")


def _document(row: Row) -> Document:
    return Document(
        id=_text(row["id"]),
        sha256=_text(row["sha256"]),
        text="",
        date_basis=DateBasis(row["date_basis"]),
        date_reason=_text(row["date_reason"]),
        reader=_text(row["reader"]),
        notices=(QUOTES_ONLY,),
        title=_maybe(row["title"]),
        date=_maybe(row["date"]),
        language=_maybe(row["language"]),
        issuer=_maybe(row["issuer"]),
        kind=_maybe(row["kind"]),
        address=_maybe(row["address"]),
    )


def _passage(gathered: _Gathered, row: Row) -> None:
    start, end = _span(row)
    gathered.inside(start, end)
    page = None if row["page"] is None else _whole(row["page"])
    gathered.passages.append(Passage(_text(row["address"]), PassageKind(row["kind"]), start, end, page))


def _mention(gathered: _Gathered, row: Row) -> None:
    start, end = _span(row)
    gathered.words(start, end, _text(row["text"]))
    value = row["value"]
    if not (value is None or isinstance(value, str)):
        value = _figure(value)
    gathered.mentions.append(
        Mention(
            MentionKind(row["kind"]), start, end, _maybe(row["timex"]), value, _maybe(row["unit"]), _maybe(row["id"])
        )
    )


def _finding(gathered: _Gathered, row: Row) -> None:
    start, end = _span(row)
    gathered.words(start, end, _text(row["quote"]))
    cue = row["cue"]
    cue_start, cue_end = _span(cue)
    gathered.words(cue_start, cue_end, _text(cue["text"]))
    gathered.found.append(
        Finding(
            id=_text(row["id"]),
            passage=_text(row["passage"]),
            act=Act(row["act"]),
            start=start,
            end=end,
            cue=Cue(cue_start, cue_end, _text(cue["lexicon"])),
            strength=None if row["strength"] is None else Strength(row["strength"]),
            due=_maybe(row["due"]),
            when=None if row["when"] is None else _when(row["when"]),
            amounts=tuple(_amount(a) for a in row["amounts"]),
            target=None if row["target"] is None else _target(row["target"]),
            strict=_truth(row["counts"]["strict"]),
            broad=_truth(row["counts"]["broad"]),
            confidence=_figure(row["confidence"]),
            speaker=_words(row["speaker"]),
            holders=_words(row["holders"]),
            addressees=_words(row["addressees"]),
            instruments=_words(row["instruments"]),
            areas=_words(row["areas"]),
            because=_words(row["because"]),
            conditional=_truth(row["conditional"]),
            negated=_truth(row["negated"]),
            reaffirms=_truth(row["reaffirms"]),
        )
    )


def _unread(gathered: _Gathered, row: Row) -> None:
    start, end = _span(row)
    gathered.inside(start, end)
    gathered.unread.append(Unread(start, end, _text(row["reason"])))


def _scan(gathered: _Gathered, row: Row) -> None:
    start, end = _span(row)
    gathered.inside(start, end)
    doubtful = tuple((*_span(each), _whole(each["confidence"])) for each in row["doubtful"])
    gathered.scans.append(Scan(start, end, _whole(row["confidence"]), doubtful))


_LINES: dict[str, Callable[[_Gathered, Row], None]] = {
    "passage": _passage,
    "scan": _scan,
    "mention": _mention,
    "finding": _finding,
    "unread": _unread,
}


def _link(row: Row) -> Link:
    return Link(
        _end(row["earlier"]),
        _end(row["later"]),
        Relation(row["relation"]),
        _figure(row["score"]),
        _words(row["because"]),
    )


def _dropped(row: Row) -> Dropped:
    return Dropped(_end(row), _figure(row["score"]), _words(row["because"]))


def _end(row: Row) -> End:
    return End(_text(row["document"]), *_span(row))


def _when(row: Row) -> When:
    return When(
        _text(row["value"]),
        _maybe(row["earliest"]),
        _maybe(row["latest"]),
        _text(row["precision"]),
        _maybe(row["anchor"]),
        _text(row["reason"]),
    )


def _amount(row: Row) -> Amount:
    return Amount(_figure(row["value"]), _text(row["unit"]), *_span(row), period=_maybe(row["period"]))


def _target(row: Row) -> Target:
    return Target(
        metric=_maybe(row["metric"]),
        factor=_maybe_figure(row["factor"]),
        percent=_maybe_figure(row["percent"]),
        value=_maybe_figure(row["value"]),
        unit=_maybe(row["unit"]),
        baseline=_maybe(row["baseline"]),
        due=_maybe(row["due"]),
    )


def _span(row: Row) -> tuple[int, int]:
    return _whole(row["start"]), _whole(row["end"])


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is no whole number from 0")
    return value


def _figure(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no number")
    return value


def _maybe_figure(value: object) -> float | None:
    return None if value is None else _figure(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list of words")
    return tuple(_text(v) for v in value)
