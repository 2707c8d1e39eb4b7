"""What is searched: text as plain tokens that both engines cut alike. No word of any language is special here.

`search_text` is NFKC, case-folded, without Latin accents; runs of Chinese characters and kana become overlapping
pairs, since neither engine knows where a Japanese word ends. A run's last character also stands alone, so that one
character can be looked for: it begins a pair or ends a run.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
)
_RUN = re.compile(f"[{_CJK}]+|[^\\W_{_CJK}]+")
_IS_CJK = re.compile(f"[{_CJK}]")
_ACCENTS = re.compile("[\u0300-\u036f]+")
LONGEST_TOKEN = 200  # PostgreSQL refuses words beyond 2 kB; nobody looks for one
LONGEST_TEXT = 200_000  # and a vector beyond 1 MB
_LONGEST_QUERY = 1000  # characters; what is typed beyond is not looked for


def folded(text: str) -> str:
    """Text as it is compared: width, case and Latin accents set aside."""
    wide = unicodedata.normalize("NFKC", text).casefold()
    if wide.isascii():
        return wide
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", wide)))


def tokens(text: str) -> Iterator[str]:
    """The tokens of text already folded, in order."""
    for run in _RUN.finditer(text):
        word = run.group()
        if _IS_CJK.match(word) is None:
            yield word[:LONGEST_TOKEN]
        else:
            yield from (word[i : i + 2] for i in range(len(word)))


def search_text(text: str) -> str:
    """What the column holds: tokens with single spaces between them."""
    return " ".join(tokens(folded(text[:LONGEST_TEXT])))


@dataclass(frozen=True, slots=True)
class Term:
    """Tokens that must stand next to each other; of the last, where `prefix`, only the beginning."""

    tokens: tuple[str, ...]
    prefix: bool = False
    outside: tuple[tuple[str, ...], ...] = ()  # longer runs of tokens, within which they do not count


_PART = re.compile(r'"([^"]*)"|(\S+)')


def parts_of(query: str) -> Iterator[re.Match[str]]:
    """What is typed, cut at blanks: words in quotation marks together (group 1), each other word alone (group 2)."""
    return _PART.finditer(query[:_LONGEST_QUERY])


def terms(query: str) -> tuple[Term, ...]:
    """What a person typed as terms that must all be found. Signs that mean nothing here are passed over."""
    found = []
    for part in parts_of(query):
        phrase, word = part.group(1), part.group(2)
        term = _term(phrase, prefix=False) if phrase is not None else _term(word, prefix=word.endswith("*"))
        if term is not None:
            found.append(term)
    return tuple(found)


def phrase(words: str) -> tuple[str, ...]:
    """The tokens of words that must stand together; none where they hold no letter and no digit."""
    term = _term(words, prefix=False)
    return () if term is None else term.tokens


def _term(words: str, *, prefix: bool) -> Term | None:
    """A Japanese word may end inside a run: its lone last character is looked for only when it is all there is."""
    cut = []
    runs = [run.group() for run in _RUN.finditer(folded(words))]
    for place, run in enumerate(runs):
        if _IS_CJK.match(run) is None:
            cut.append(run[:LONGEST_TOKEN])
            continue
        last = place == len(runs) - 1
        pairs = [run[i : i + 2] for i in range(len(run) - 1)]
        if len(run) == 1 and last:
            return Term((*cut, run), prefix=True)
        cut.extend(pairs if last else [*pairs, run[-1]])
    return Term(tuple(cut), prefix) if cut else None


def marks(text: str, query: str, others: Iterable[tuple[str, Iterable[str]]] = ()) -> tuple[tuple[int, int], ...]:
    """Where in `text` the words of a query stand, for showing; offsets into `text`, in order, not overlapping.

    A character at a time is folded, so that offsets stay those of the text as it is.

    Args:
        text: what is shown.
        query: words as typed.
        others: phrases that are looked for too, each with longer ones within which it does not count.
    """
    plain = "".join(_one(c) for c in text)
    found = [span for part in parts_of(query) for span in _of_words(plain, part.group())]
    for words, longer in others:
        passed = [span for one in longer for span in _of_words(plain, one)]
        spans = _of_words(plain, words)
        found += [(start, end) for start, end in spans if not any(a <= start and end <= b for a, b in passed)]
    return _merged(found)


def _of_words(plain: str, typed: str) -> Iterator[tuple[int, int]]:
    words = "".join(_one(c) for c in typed)
    runs = [run.group() for run in _RUN.finditer(words)]
    return _places(plain, runs, open_end=words.endswith("*")) if runs else iter(())


def _one(character: str) -> str:
    """A character folded, or as it was where folding makes it another length."""
    plain = folded(character)
    return plain if len(plain) == 1 else character


def _places(text: str, runs: list[str], *, open_end: bool) -> Iterator[tuple[int, int]]:
    """Where the runs stand one after the other; Latin words whole, Japanese ones within a run."""
    pattern = "" if _IS_CJK.match(runs[0]) else r"(?<!\w)"
    for before, run in zip(["", *runs], runs, strict=False):
        joint = "*" if before == "" or _IS_CJK.match(before) or _IS_CJK.match(run) else "+"
        pattern += ("" if before == "" else rf"[\W_]{joint}") + re.escape(run)
    pattern += "" if open_end or _IS_CJK.match(runs[-1]) else r"(?!\w)"
    return (m.span() for m in re.finditer(pattern, text))


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
