"""Documents in two languages: the sentences in one that is read, and the parts that are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from followthrough.documents.tongue import is_plainly
from followthrough.language.sentences import sentences
from followthrough.model import PassageKind, Passages, Unread

_READ = "en"


def readable(passages: Passages) -> tuple[Passages, tuple[Unread, ...]]:
    """The passages with everything blanked that is not in English, offsets unchanged, and what was blanked.

    Where no sentence is surely English the text is blank and one span says so.
    """
    document = passages.document
    spans = list(_spans(passages))
    foreign = list(_foreign(document.text, spans))
    if len(foreign) == len(spans):
        reason = f"The document is in a language not read yet ({document.language}); it is recorded without findings."
        return _blanked(passages, [(0, len(document.text), 0)]), (Unread(0, len(document.text), reason),)
    reason = f"This part is in a language not read yet ({document.language}); it is recorded without findings."
    return _blanked(passages, foreign), tuple(Unread(start, end, reason) for start, end in _runs(foreign))


def _spans(passages: Passages) -> Iterator[tuple[int, int]]:
    for passage in passages.items:
        if passage.kind is not PassageKind.FURNITURE:
            yield from sentences(passages.document.text, passage.words_start, passage.end)


def _foreign(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The sentences not surely in English, each with its place among all sentences."""
    for place, (start, end) in enumerate(spans):
        if not is_plainly(text[start:end], _READ):
            yield start, end, place


def _runs(foreign: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbouring sentences as one span each."""
    first = 0
    for at, (_, end, place) in enumerate(foreign):
        if at + 1 == len(foreign) or foreign[at + 1][2] != place + 1:
            yield foreign[first][0], end
            first = at + 1


def _blanked(passages: Passages, spans: list[tuple[int, int, int]]) -> Passages:
    text = list(passages.document.text)
    for start, end, _ in spans:
        text[start:end] = ["\n" if letter == "\n" else " " for letter in text[start:end]]
    return replace(passages, document=replace(passages.document, text="".join(text)))
