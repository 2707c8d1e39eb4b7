"""Words that say a thing is done, told from those that deny it, wish for it or only talk of it: strength.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from followthrough.language.japanese.script import has_kanji
from followthrough.lexicon.load import listed
from followthrough.linking.japanese.undone import denied_in_japanese, japanese_denials, leaves_some
from followthrough.linking.strength import marks

_BEFORE_NOUN, _BEFORE_VERB = 5, 4  # words of the same clause that are looked at
_BEFORE_BOTH = 10  # "called for the opening of the port and the signing of": the verb stands before the first of two
_CLAUSE = re.compile(r"[,;:.()]|\band\b|\bwhich\b|\bthat\b", re.IGNORECASE)
_AND = re.compile(r"\band\s+$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_NOUNS = ("the ", "entry ", "official ")  # a noun names the completion; else it is said by a verb


@dataclass(frozen=True, slots=True)
class Completion:
    """A place where a text names a thing's completion. `words` as written; the characters from `start` to `end`."""

    words: str
    start: int
    end: int


def completions(text: str) -> Iterator[Completion]:
    """Where a text says that something is done, in text order."""
    if has_kanji(text) and leaves_some(text):
        return iter(())
    return (found for found in named(text, "done") if _holds(text, found))


def named(text: str, marker: str) -> Iterator[Completion]:
    """Where the words of a marker stand, whether or not they are said to be so."""
    for match in marks(text, marker):
        yield Completion(match[0], match.start(), match.end())


def denials(text: str) -> Iterator[Completion]:
    """Where a text says that something is not done: "has not been signed", "has yet to be concluded"."""
    spans = japanese_denials(text) if has_kanji(text) else (found.span() for found in _DENIED.finditer(text))
    for start, end in spans:
        yield Completion(text[start:end], start, end)


def holds(text: str, start: int) -> bool:
    """Whether a verb of completion that begins at `start` is said to be so: neither denied nor still to come."""
    return not is_denied(text, start) and _ahead().isdisjoint(_clause_before(text, start, 1))


def is_denied(text: str, start: int) -> bool:
    """Whether words that begin at `start` are denied in their clause, or hang on a condition."""
    if has_kanji(text):
        return denied_in_japanese(text, start, start)
    return not _denying().isdisjoint(_clause_before(text, start, _BEFORE_VERB))


def _holds(text: str, found: Completion) -> bool:
    if has_kanji(text):
        return not denied_in_japanese(text, found.start, found.end)
    if not found.words.lower().startswith(_NOUNS):
        return holds(text, found.start)
    joined = _AND.search(text[: found.start])
    start, most = (found.start, _BEFORE_NOUN) if joined is None else (joined.start(), _BEFORE_BOTH)
    return _wishing().isdisjoint(_clause_before(text, start, most))


def _clause_before(text: str, start: int, most: int) -> list[str]:
    """The last words before a place in its clause, in small letters."""
    cut = [match.end() for match in _CLAUSE.finditer(text, 0, start)]
    return [word.lower() for word in _WORD.findall(text, cut[-1] if cut else 0, start)[-most:]]


# "Has not yet been signed", "was never opened", "has yet to be concluded", "remains to be signed", "failed to sign".
_DENIED = re.compile(
    r"\b(?:(?:has|have|had|was|were|is|are)\s+(?:(?:still|so\s+far)\s+)?(?:not|never)\s+(?:yet\s+)?(?:been\s+)?[a-z]+(?:ed|en|lt|pt|nt|ld|wn|ne|un|et)"
    r"|(?:(?:has|have)\s+yet|remains?)\s+to\s+be\s+[a-z]+"
    r"|(?:did|does|do)\s+not\s+(?:yet\s+)?[a-z]+"
    r"|failed\s+to\s+[a-z]+)\b",
    re.IGNORECASE,
)


def _words(name: str) -> frozenset[str]:
    return listed("en/strength.toml", "undone", name)


@cache
def _denying() -> frozenset[str]:
    return _words("denied")


@cache
def _ahead() -> frozenset[str]:
    return _words("ahead")


@cache
def _wishing() -> frozenset[str]:
    return _words("wished")
