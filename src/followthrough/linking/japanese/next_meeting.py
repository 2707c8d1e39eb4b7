"""A promise to meet in Japanese: 次回首脳会談を開催する, 再び会談する; and who met."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Final

from followthrough.findings.japanese.vocabulary import any_of
from followthrough.lexicon.load import listed, lists_of
from followthrough.linking.japanese.words import japanese_content

_FILE: Final = "ja/next_meeting.toml"
_BETWEEN: Final = 20  # characters from 次回 to what is held


def japanese_again(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a text says that the same will meet once more."""
    found = _pattern("again").search(text, start, end)
    return None if found is None else found.span()


def japanese_next(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Where a next meeting is promised, and the words for which one it is; none where it is a time for another deed."""
    for found in _next().finditer(text, start, end):
        if _pattern("behind").match(text, found.end()) is None:
            return found.start(), found.end(), found["which"] + found["kind"]
    return None


def japanese_known_by(which: str) -> frozenset[str]:
    """Words by which a meeting is known, ranks and forms apart."""
    ranks = chain.from_iterable(lists_of(_FILE, "levels").values())
    idle = [*listed(_FILE, "kinds"), *listed(_FILE, "formal"), *ranks]
    return frozenset(word for word in japanese_content(which) if not any(each in word for each in idle))


def japanese_ranks(text: str) -> frozenset[str]:
    """Which ranks a text names."""
    return frozenset(rank for rank, words in lists_of(_FILE, "levels").items() if any(word in text for word in words))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(any_of(listed(_FILE, name)))


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"次回の?(?P<which>[^、。]{{0,{_BETWEEN}}}?)(?P<kind>{any_of(listed(_FILE, 'kinds'))})")
