"""What a language must bring for its times to be read: words with their classes, and an order of classes for each reading.

A rule is written over class names, ``month:month day:num comma? year:year``: a name before a colon names the part for the
reading, ``?``, ``*``, ``|``, brackets and lookarounds are those of regular expressions. Each class becomes one character, so that a
row of words becomes a short string and all rules of a language one pattern over it. Nothing here assumes spaces or an order.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Classes the lexer itself gives.
OTHER, GAP = "other", "gap"
_FIRST_CODE = 0x4E00  # one character a class, far from every mark of the pattern language
_PIECE = re.compile(
    r"(?P<part>[a-z]\w*):(?:(?P<open>\(\?:)|(?P<one>[a-z]\w*))|(?P<name>[a-z]\w*)|(?P<look>\(\?<?[=!:])|(?P<space>\s+)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Word:
    """The class of a word and what it stands for."""

    name: str
    value: str | int = ""
    capital: bool = False  # counts only with a capital: May, Sun


@dataclass(frozen=True)
class Vocabulary:
    """One language's words, marks and rules for times."""

    words: Mapping[str, Word]
    heads: frozenset[str]  # the words (of any length of characters) that call for a closer look
    token: re.Pattern[str]  # cuts text into words; a named group gives the class where the form alone tells it
    rules: str  # one reading and its pattern a line, the longer before the shorter
    macros: Mapping[str, str]
    cardinals: Mapping[str, int]
    joiners: frozenset[str]  # what may stand inside a spelt number: "twenty-one", "hundred and ten"
    future: re.Pattern[str]
    past: re.Pattern[str]
    breaks: re.Pattern[str]  # where a sentence ends
    deictic: re.Pattern[str]  # words counted from the day of speaking: today, last week
    speaker: re.Pattern[str]  # words of a text that speaks for itself: we, our
    classes: dict[str, str] = field(default_factory=dict)

    def code(self, name: str) -> str:
        """Return the character that stands for a class."""
        if name not in self.classes:
            self.classes[name] = chr(_FIRST_CODE + len(self.classes))
        return self.classes[name]

    @cached_property
    def compiled(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The rules as patterns over classes, in order."""
        return tuple((reading, re.compile(self._coded(pattern))) for reading, pattern in _lines(self.rules))

    @cached_property
    def any_rule(self) -> re.Pattern[str]:
        """All rules as one pattern; ``lastgroup`` says which one it was (``r7``)."""
        return re.compile("|".join(f"(?P<r{n}>{_nameless(p.pattern)})" for n, (_, p) in enumerate(self.compiled)))

    def _coded(self, pattern: str) -> str:
        for macro, meaning in self.macros.items():
            pattern = re.sub(rf"\${macro}\b", lambda _, text=f"({meaning})": text, pattern)
        if "$" in pattern:
            return self._coded(pattern)
        return _numbered(_PIECE.sub(self._piece, pattern.replace("(", "(?:").replace("(?:?", "(?")))

    def _piece(self, found: re.Match[str]) -> str:
        if found["part"] is not None:
            return f"(?P<{found['part']}>" + (f"{self.code(found['one'])})" if found["one"] else "")
        return self.code(found["name"]) if found["name"] is not None else (found["look"] or "")


def _lines(rules: str) -> Iterator[tuple[str, str]]:
    """Cut a table of rules into readings and patterns; a line that begins with blanks continues the one before."""
    for line in re.sub(r"\n +", " ", rules).splitlines():
        if line and not line.startswith("#"):
            reading, _, pattern = line.partition(" ")
            yield reading, pattern


def _numbered(pattern: str) -> str:
    """Give a part that is named in two branches of a rule two names: ``day``, ``day__1``. See `part_name`."""
    count = itertools.count()
    return re.sub(r"\(\?P<(\w+)>", lambda found: f"(?P<{found[1]}__{next(count)}>", pattern)


def part_name(group: str) -> str:
    """Return the part's own name."""
    return group.partition("__")[0]


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
