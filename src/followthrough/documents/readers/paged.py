"""Pages of lines to one text: running heads and feet set apart, lines joined to paragraphs, the page map kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followthrough.documents.readers.pdf_furniture import set_apart
from followthrough.documents.readers.pdf_lines import Line
from followthrough.documents.readers.pdf_notes import notes_apart, usual_size
from followthrough.documents.readers.pdf_paragraphs import Speller, is_full, paragraphs, runs_on
from followthrough.documents.reading import DOUBTFUL, Known, Part, Reading, TextBuilder
from followthrough.model import Page, PassageKind, Scan, Unread

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONLY_HEADS = "holds nothing but running heads and numbers"
_BY_MACHINE = (
    "pages read by machine from pictures: {read} of {pages} ({by}, confidence {sure} of 100); check the words that "
    "matter against the page"
)
_TOO_UNSURE = "read from a picture too unsurely to be relied on: confidence {sure} of 100"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of one page in reading order, and what of it could not be read, as words after "page 3"."""

    lines: tuple[Line, ...] = ()
    fault: str = ""
    by: str = ""  # the program that read it from a picture


def build(sheets: Sequence[Sheet], *, title: str | None = None, date: Known | None = None) -> Reading:
    """The text of a document of pages."""
    bodies, chrome = set_apart([sheet.lines for sheet in sheets])
    speller = Speller(line.text for body in bodies for line in body)
    writer = _Writer(speller)
    size = usual_size(bodies)
    for lines, furniture in zip(bodies, chrome, strict=True):
        body, notes = notes_apart(lines, size)
        aside = [Part(line.text, PassageKind.FURNITURE, words=line.words) for line in furniture]
        writer.page(body, [_note(note, speller) for note in notes] + aside)
    reading = writer.reading(sheets)
    return replace(reading, title=title, date=Known() if date is None else date)


def _note(lines: Sequence[Line], speller: Speller) -> Part:
    return Part(speller.join_all(lines), PassageKind.NOTE, words=tuple(word for line in lines for word in line.words))


class _Writer:
    """Writes page after page: a paragraph that runs over page breaks stays one, what stands aside comes after it."""

    def __init__(self, speller: Speller) -> None:
        self._builder = TextBuilder()
        self._speller = speller
        self._open: Part | None = None  # the last paragraph so far: the next page may go on with it
        self._full = False  # whether its last line reaches the margin
        self._breaks: list[int] = []  # where in it pages begin
        self._waiting: list[Part] = []  # furniture and notes of these pages
        self._starts: list[int] = []  # where each page begins in the text
        self._empty: list[int] = []

    def page(self, body: Sequence[Line], aside: list[Part]) -> None:
        """Write one page, what stands aside of its text first; all but its last paragraph is then final."""
        parts = paragraphs(body, self._speller)
        if self._open is not None and parts and runs_on(self._open, parts[0], full=self._full):
            self._go_on(self._open, parts.pop(0), aside)
        else:
            self._finish()
            self._starts.append(self._builder.length)
            self._add(aside)
        if not body:
            self._empty.append(len(self._starts) + len(self._breaks))
        if parts:
            self._finish()
            self._add(parts[:-1])
            self._open = parts[-1]
        self._full = is_full(body)

    def _go_on(self, before: Part, after: Part, aside: list[Part]) -> None:
        whole = self._speller.join(before.text, after.text)
        self._breaks.append(len(whole) - len(after.text))
        self._open = Part(whole, before.kind, before.level, words=before.words + after.words)
        self._waiting += aside

    def _finish(self) -> None:
        """Write the open paragraph and what waits for it."""
        if self._open is not None:
            self._add([self._open])
            start = self._builder.blocks[-1].start
            self._starts += [start + offset for offset in self._breaks]
            self._add(self._waiting)
        self._open, self._breaks, self._waiting = None, [], []

    def _add(self, parts: Sequence[Part]) -> None:
        for part in parts:
            self._builder.add(part)

    def reading(self, sheets: Sequence[Sheet]) -> Reading:
        """All that was written, with the page map, the pages that gave no words and what was read too unsurely."""
        self._finish()
        ends = [*self._starts[1:], self._builder.length]
        pages = tuple(Page(n, *span) for n, span in enumerate(zip(self._starts, ends, strict=True), start=1))
        faults = {number: sheet.fault for number, sheet in enumerate(sheets, start=1) if sheet.fault}
        without = dict.fromkeys(self._empty, _ONLY_HEADS) | faults
        spans = {
            n: (page.start, page.start if sheets[n - 1].fault else page.end) for n, page in enumerate(pages, start=1)
        }
        unread = [Unread(*spans[n], f"page {n} {why}") for n, why in without.items()]
        unsure = [
            Unread(scan.start, scan.end, _TOO_UNSURE.format(sure=scan.confidence))
            for scan in self._builder.scans
            if scan.confidence < DOUBTFUL
        ]
        notices = () if not without else (f"{len(without)} of {len(pages)} pages gave no text",)
        return Reading(
            self._builder.text(), tuple(self._builder.blocks), pages,
            tuple(sorted((*unread, *unsure), key=lambda each: (each.start, each.end))), tuple(self._builder.scans),
            (*_read_by_machine(sheets, self._builder.scans), *notices),
        )  # fmt: skip


def _read_by_machine(sheets: Sequence[Sheet], scans: Sequence[Scan]) -> tuple[str, ...]:
    """How much of a document was read from pictures, and how surely: the mean of its stretches, each by its length."""
    signs = sum(scan.end - scan.start for scan in scans)
    if not signs:
        return ()
    sure = round(sum(scan.confidence * (scan.end - scan.start) for scan in scans) / signs)
    read = [sheet for sheet in sheets if any(line.words for line in sheet.lines)]
    return (
        _BY_MACHINE.format(
            by=" and ".join(sorted({s.by for s in sheets if s.by})), read=len(read), pages=len(sheets), sure=sure
        ),
    )
