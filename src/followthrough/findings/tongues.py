"""Documents in two languages: which sentences are read as English, which as Japanese, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from followthrough.documents.tongue import is_plainly
from followthrough.language.japanese.script import has_kana, is_japanese
from followthrough.language.japanese.sentences import japanese_sentences
from followthrough.language.sentences import sentences
from followthrough.model import Passage, PassageKind, Passages, Unread

_ENGLISH, _JAPANESE = "en", "ja"
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a passage, in Japanese."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tongues:
    """What of a document is read in which language."""

    english: Passages  # everything else is blanked, offsets unchanged
    japanese: tuple[Said, ...] = ()
    unread: tuple[Unread, ...] = ()


def by_tongue(passages: Passages) -> Tongues:
    """Parts a document by the language of its sentences.

    A document in English is read as it stands, but for sentences in Japanese. Of one in another language what is
    plainly English and what is Japanese is read, and `unread` spans tell of the rest: one where that is all of it.
    """
    document = passages.document
    japanese = tuple(_in_japanese(passages)) if has_kana(document.text) else ()
    if document.language in (None, _ENGLISH):
        aside = [(said.start, said.end) for said in japanese]
        return Tongues(_blanked(passages, aside) if aside else passages, japanese)
    taken = {(said.start, said.end) for said in japanese}
    spans = [piece for start, end in _spans(passages) for piece in _pieces(document.text, start, end)]
    foreign = [
        (start, end, place)
        for place, (start, end) in enumerate(spans)
        if not is_plainly(document.text[start:end], _ENGLISH)
    ]
    if document.language == _JAPANESE:
        return Tongues(_english_only(passages, spans, foreign), japanese)
    if len(foreign) == len(spans) and not japanese:
        reason = f"The document is in a language not read yet ({document.language}); it is recorded without findings."
        return Tongues(_empty(passages), (), (Unread(0, len(document.text), reason),))
    reason = f"This part is in a language not read yet ({document.language}); it is recorded without findings."
    rest = [each for each in foreign if not any(start < each[1] and each[0] < end for start, end in taken)]
    unread = tuple(Unread(start, end, reason) for start, end in _runs(rest))
    return Tongues(_english_only(passages, spans, foreign), japanese, unread)


def _in_japanese(passages: Passages) -> Iterator[Said]:
    """The Japanese sentences in text order; in a Japanese document also lines of kanji alone, but no English."""
    text, all_of_it = passages.document.text, passages.document.language == _JAPANESE
    for passage in passages.items:
        if passage.kind is PassageKind.FURNITURE:
            continue
        for start, end in japanese_sentences(text, passage.words_start, passage.end):
            words = text[start:end]
            if is_japanese(words) or (all_of_it and not words.isascii() and not is_plainly(words, _ENGLISH)):
                yield Said(passage, start, end)


def _spans(passages: Passages) -> Iterator[_Span]:
    for passage in passages.items:
        if passage.kind is not PassageKind.FURNITURE:
            yield from sentences(passages.document.text, passage.words_start, passage.end)


def _pieces(text: str, start: int, end: int) -> list[_Span]:
    """A sentence in one piece; by lines where some of them are English: a translation below its original."""
    if "\n" not in text[start:end] or is_plainly(text[start:end], _ENGLISH):
        return [(start, end)]
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text, start, end)]
    return lines if any(is_plainly(text[first:last], _ENGLISH) for first, last in lines) else [(start, end)]


_LINE = re.compile(r"[^\n]*\S[^\n]*")


def _runs(foreign: list[tuple[int, int, int]]) -> Iterator[_Span]:
    """Neighbouring sentences as one span each."""
    first = 0
    for at, (_, end, place) in enumerate(foreign):
        if at + 1 == len(foreign) or foreign[at + 1][2] != place + 1:
            yield foreign[first][0], end
            first = at + 1


def _english_only(passages: Passages, spans: list[_Span], foreign: list[tuple[int, int, int]]) -> Passages:
    if len(foreign) == len(spans):
        return _empty(passages)
    return _blanked(passages, ((start, end) for start, end, _ in foreign))


def _empty(passages: Passages) -> Passages:
    return _blanked(passages, [(0, len(passages.document.text))])


def _blanked(passages: Passages, spans: Iterable[_Span]) -> Passages:
    text = list(passages.document.text)
    for start, end in spans:
        text[start:end] = ["\n" if letter == "\n" else " " for letter in text[start:end]]
    return replace(passages, document=replace(passages.document, text="".join(text)))
