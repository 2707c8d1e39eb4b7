"""From what a person selected to offsets: the browser's own, or the first and last words of a paragraph's stretch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from followthrough.register.queries.rows import DocumentView, PassageRow


class SelectionError(ValueError):
    """Words that do not stand where they were looked for. Says what to do."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a document's text, half open, with the passage it begins in."""

    start: int
    end: int
    passage: PassageRow


def passage_named(view: DocumentView, address: str) -> PassageRow | None:
    """The passage of this address."""
    return next((p for p in view.passages if p.address == address), None)


def passage_at(view: DocumentView, start: int) -> PassageRow | None:
    """The passage that holds a character."""
    return next((p for p in view.passages if p.start <= start < p.end), None)


def by_offsets(view: DocumentView, start: str, end: str) -> Selection:
    """Offsets as a form sends them.

    Raises:
        SelectionError: they are no numbers, lie outside the text, or in no passage.
    """
    numbers = [int(typed) for typed in (start, end) if typed.isascii() and typed.isdecimal() and len(typed) < 10]  # noqa: PLR2004  no text is longer
    if len(numbers) != 2 or not 0 <= numbers[0] < numbers[1] <= len(view.text):  # noqa: PLR2004  a start and an end
        raise SelectionError(_("The selection does not lie in this document. Select the words again."))
    passage = passage_at(view, numbers[0])
    if passage is None or not view.text[numbers[0] : numbers[1]].strip():
        raise SelectionError(_("The selection holds no words of a paragraph. Select the words again."))
    return Selection(numbers[0], numbers[1], passage)


def by_words(view: DocumentView, passage: PassageRow, first: str, last: str) -> Selection:
    """The stretch of a paragraph from the first words to the last; blank means from its beginning, or to its end.

    Raises:
        SelectionError: the words do not stand there, or stand there twice.
    """
    text = view.text[passage.start : passage.end]
    start = _only(text, first, passage) if first else passage.words_start - passage.start
    end = len(text)
    if last:
        end = _after(text, last, start, passage)
    return Selection(passage.start + start, passage.start + end, passage)


def _only(text: str, words: str, passage: PassageRow) -> int:
    if text.count(words) > 1:
        said = _("“%(words)s” stands more than once in %(place)s. Write a few more words, so that one place fits.")
        raise SelectionError(said % {"words": words, "place": passage.address})
    return _found(text.find(words), words, passage)


def _after(text: str, words: str, start: int, passage: PassageRow) -> int:
    return _found(text.find(words, start), words, passage) + len(words)


def _found(at: int, words: str, passage: PassageRow) -> int:
    if at < 0:
        said = _("“%(words)s” does not stand in %(place)s, letter by letter. Copy the words from the text above.")
        raise SelectionError(said % {"words": words, "place": passage.address})
    return at
