"""What Japanese words of completion do not say: denied, still open, only a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from followthrough.findings.japanese.vocabulary import any_of, japanese_words
from followthrough.language.japanese.script import has_kanji
from followthrough.language.japanese.verbs import Form
from followthrough.lexicon.load import listed
from followthrough.linking.japanese.words import words_at

_PERFECT = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE_PAST])
_NOT = re.compile(r"[^、。]{0,8}?(?:ない|ません|なかった|ず(?=[、に。]))")
# 署名されていない, 完了に至っていない, 未署名である
_DENIED = re.compile(
    r"(?:[\u4e00-\u9fff]{2}(?:され|し|に至っ|には至っ|がなされ)て(?:いない|いません|おらず|いなかった)|未(?:署名|完了|締結|批准|発効|実施|完成|着手))"
)
_BEFORE = 12  # characters before in which まだ denies


def denied_in_japanese(text: str, start: int, end: int) -> bool:
    """Whether words of a text are denied, or said to be still open."""
    before = text[max(0, start - _BEFORE) : start]
    return _NOT.match(text, end) is not None or _still_open().search(before) is not None


def leaves_some(text: str) -> bool:
    """Whether a text tells what is left to do: the thing as a whole is not complete."""
    return _left().search(text) is not None


def japanese_denials(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says that something is not done."""
    return (found.span() for found in _DENIED.finditer(text))


@cache
def _still_open() -> re.Pattern[str]:
    return _of("denied")


@cache
def _left() -> re.Pattern[str]:
    return _of("left")


def _of(name: str) -> re.Pattern[str]:
    return re.compile(any_of(listed("ja/strength.toml", "undone", name)))


def verbs_done(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Verbs in the past with their places and the words they are made of: 公表した, 公開された; of what is not left."""
    if not has_kanji(text) or leaves_some(text):
        return
    words = japanese_words()
    for number, start, end in words.verbs.find_matches_as_indexes(text):
        for verb, form in words.written[number][:1]:
            if form in _PERFECT and verb not in words.speech and verb not in words.by_verb:
                yield start, end, frozenset(word for *_, word in words_at(verb.removesuffix("する")))
