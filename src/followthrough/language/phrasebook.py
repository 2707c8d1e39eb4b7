"""Known sentences of one language said in another: a template for each, its slots said in turn. A general tool.

A template is plain words with slots: `{name}` keeps what stands there, `{name:kind}` says it by the kind's own rule,
and fits only where that rule has an answer. `[s]` may stand or not; `<is|are>` is one of these. What no template fits
has no answer: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

SENTENCE, TERM = "sentence", "term"  # kinds every book has: a sentence of the book, a word of its list
TRIES = 24  # borders tried in one sentence, so that no text makes the search long
MOST_SENTENCES, WIDEST = 120, 8  # in one text; that are tried as one
LONGEST = 20_000  # characters; what is longer is no sentence of ours
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>|\[([^\[\]]*)\]")
_BORDER = re.compile(r"(?<=[.;:!?])\s+(?=[^a-z\s])")  # where a next sentence may begin

Rule = Callable[[str], str | None]


class PhraseError(ValueError):
    """A template that cannot be used. Says which and why."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence as it is known, and how it is said."""

    known: str
    said: str


@dataclass(frozen=True, slots=True)
class _Template:
    """One way of writing a phrase: the words between its slots, and the slots."""

    words: tuple[str, ...]  # one more than slots; the first and last may be empty
    slots: tuple[tuple[str, str], ...]  # name, kind
    said: str

    @property
    def longest(self) -> str:
        return max(self.words, key=len)

    @property
    def weight(self) -> tuple[int, int]:
        """How many characters of it are fixed, then how many slots have a rule: the more, the surer that it is this."""
        return sum(map(len, self.words)), sum(1 for _, kind in self.slots if kind)


class Phrasebook:
    """The phrases of one pair of languages."""

    def __init__(self, phrases: Iterable[Phrase], terms: Mapping[str, str], rules: Mapping[str, Rule]) -> None:
        self._terms = dict(terms)
        self._rules: dict[str, Rule] = {SENTENCE: self.say, TERM: self.term, "": lambda words: words, **rules}
        made = [template for phrase in phrases for template in _templates(phrase, self._rules)]
        self._templates = sorted(made, key=lambda template: template.weight, reverse=True)
        self._said: dict[str, str | None] = {}

    def say(self, sentence: str) -> str | None:
        """The sentence, or the row of sentences, said in the other language; None where it is not known."""
        if len(sentence) > LONGEST:
            return None
        if sentence not in self._said:
            if len(self._said) > LONGEST:
                self._said.clear()
            self._said[sentence] = self._row(sentence) or self._one(sentence)
        return self._said[sentence]

    def term(self, word: str) -> str | None:
        """A word or name of the list; one in capitals at its beginning too."""
        return self._terms.get(word) or self._terms.get(word[:1].lower() + word[1:])

    def _one(self, sentence: str) -> str | None:
        for template in self._templates:
            if template.longest in sentence:
                found = self._fitted(template, sentence)
                if found is not None:
                    return template.said.format(**found)
        return None

    def _row(self, text: str) -> str | None:
        """Several sentences in a row, each of them known. Of two ways to cut them, the one with more sentences."""
        starts = [0, *(found.end() for found in _BORDER.finditer(text)), len(text)]
        if not 3 <= len(starts) <= MOST_SENTENCES:  # noqa: PLR2004  the beginning, one border and the end
            return None
        said: dict[int, tuple[str, ...]] = {0: ()}
        for number, start in enumerate(starts[:-1]):
            if start not in said:
                continue
            for end in starts[number + 1 : number + 1 + WIDEST]:
                if len(said.get(end, ())) <= len(said[start]) and (start, end) != (0, len(text)):
                    one = self._one(text[start:end].rstrip())
                    if one is not None:
                        said[end] = (*said[start], one)
        return "".join(said[len(text)]) if len(text) in said else None

    def _fitted(self, template: _Template, sentence: str) -> dict[str, str] | None:
        if not sentence.startswith(template.words[0]):
            return None
        if not template.slots:
            return {} if sentence == template.words[0] else None
        return self._filled(template, sentence, 0, len(template.words[0]), [TRIES])

    def _filled(
        self, template: _Template, sentence: str, number: int, start: int, tries: list[int]
    ) -> dict[str, str] | None:
        """What the slots from this one on say; the nearest border that lets all of them fit."""
        (name, kind), is_last = template.slots[number], number + 1 == len(template.slots)
        for end in _ends(sentence, template.words[number + 1], start, is_last=is_last):
            tries[0] -= 1
            if tries[0] < 0:
                return None
            said = self._rules[kind](sentence[start:end])
            if said is None:
                continue
            if is_last:
                return {name: said}
            rest = self._filled(template, sentence, number + 1, end + len(template.words[number + 1]), tries)
            if rest is not None:
                return {name: said, **rest}
        return None


def _ends(sentence: str, words: str, start: int, *, is_last: bool) -> Iterator[int]:
    """Where a slot may end: before the words that follow it; the last one's words end the sentence."""
    if is_last:
        end = len(sentence) - len(words)
        if end > start and sentence.endswith(words):
            yield end
        return
    at = sentence.find(words, start + 1)
    while at >= 0:
        yield at
        at = sentence.find(words, at + 1)


def _templates(phrase: Phrase, rules: Mapping[str, Rule]) -> Iterator[_Template]:
    """Every way the phrase may be written."""
    for written in _writings(phrase.known):
        parts = _SLOT.split(written)
        slots = tuple((name, kind or "") for name, kind in zip(parts[1::3], parts[2::3], strict=True))
        words = tuple(parts[::3])
        _check(phrase, slots, words, rules)
        yield _Template(words, slots, phrase.said)


def _writings(known: str) -> Iterator[str]:
    parts = _CHOICE.split(known)
    choices = [
        part.split("|") if part is not None else ["", optional or ""]
        for part, optional in zip(parts[1::3], parts[2::3], strict=True)
    ]
    for chosen in product(*choices):
        yield "".join(word for pair in zip(parts[::3], (*chosen, ""), strict=True) for word in pair)


def _check(
    phrase: Phrase, slots: tuple[tuple[str, str], ...], words: tuple[str, ...], rules: Mapping[str, Rule]
) -> None:
    unknown = {kind for _, kind in slots} - set(rules)
    if unknown:
        raise PhraseError(f"“{phrase.known}” has a slot of the kind {min(unknown)}, which this book does not know.")
    if not all(words[1:-1]):
        raise PhraseError(f"“{phrase.known}” has two slots side by side: nothing tells where the one ends.")
    if not any(word.strip() for word in words) and not all(kind for _, kind in slots):
        raise PhraseError(f"“{phrase.known}” holds no words of its own: it would fit everything.")
    spoken = set(re.findall(r"\{(\w+)\}", phrase.said))
    if spoken - {name for name, _ in slots}:
        raise PhraseError(f"“{phrase.said}” has a slot that “{phrase.known}” has not.")
