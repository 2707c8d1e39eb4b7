"""The rules of a language, compiled: class names become characters, all rules that can begin with a class one pattern.

A rule is written over class names, ``month:month day:num comma? year:year``: a name before a colon names the part for
the
reading, ``?``, ``*``, ``|``, brackets and lookarounds are those of regular expressions, ``$name`` is a macro.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIRST_CODE = 0x4E00  # one character a class, far from every mark of the pattern language
_PIECE = re.compile(
    r"(?P<part>[a-z]\w*):(?:(?P<open>\(\?:)|(?P<one>[a-z]\w*))|(?P<name>[a-z]\w*)|(?P<look>\(\?<?[=!:])|(?P<space>\s+)",
    re.ASCII,
)


class Rule(NamedTuple):
    """A reading's name and the pattern of classes it is read from, as it is written. See `Grammar.compiled`."""

    reading: str
    pattern: str


class _Codes(dict[str, str]):
    """From a class to the character that stands for it; a class gets its character when it is first met."""

    def __missing__(self, name: str) -> str:
        made = self[name] = chr(_FIRST_CODE + len(self))
        return made


class Grammar:
    """Rules over classes. Classes get their characters as they are met."""

    def __init__(self, rules: str, macros: Mapping[str, str]) -> None:
        self.codes = _Codes()
        self._macros = macros
        self.rules = tuple(Rule(reading, self._coded(pattern)) for reading, pattern in _lines(rules))
        self._begins: dict[str, list[int]] = {}  # a class and the rules that can begin with it
        for number, rule in enumerate(self.rules):
            for code in first_classes(rule.pattern):
                self._begins.setdefault(code, []).append(number)
        # Patterns are compiled when they are first asked: a short text needs few, and all of them take half a second.
        self.compiled = cache(lambda number: re.compile(self.rules[number].pattern))
        self._starters: dict[str, re.Pattern[str] | None] = {}

    def first_rule(self, classes: str, at: int) -> int | None:
        """Return the number of the first rule that matches a row of classes at a place; None where none does."""
        code = classes[at]
        starter = self._starters[code] if code in self._starters else self._starter(code)
        found = starter.match(classes, at) if starter is not None else None
        return None if found is None else int((found.lastgroup or "r0")[1:])

    def _starter(self, code: str) -> re.Pattern[str] | None:
        """All rules that can begin with a class as one pattern, each under its number; None where none can."""
        numbers = self._begins.get(code, ())
        union = "|".join(f"(?P<r{n}>{_nameless(self.rules[n].pattern)})" for n in numbers)
        self._starters[code] = re.compile(union) if union else None
        return self._starters[code]

    def _coded(self, pattern: str) -> str:
        for macro, meaning in self._macros.items():
            pattern = re.sub(rf"\${macro}\b", f"({meaning})".replace("\\", r"\\"), pattern)
        if "$" in pattern:
            return self._coded(pattern)
        return _numbered(_PIECE.sub(self._piece, pattern.replace("(", "(?:").replace("(?:?", "(?")))

    def _piece(self, found: re.Match[str]) -> str:
        if found["part"] is not None:
            return f"(?P<{found['part']}>" + (f"{self.codes[found['one']]})" if found["one"] else "")
        return self.codes[found["name"]] if found["name"] is not None else (found["look"] or "")


def _lines(rules: str) -> Iterator[tuple[str, str]]:
    """Cut a table of rules into readings and patterns; a line that begins with blanks continues the one before."""
    for line in re.sub(r"\n +", " ", rules).splitlines():
        if line and not line.startswith("#"):
            reading, _, pattern = line.partition(" ")
            yield reading, pattern


def _numbered(pattern: str) -> str:
    """Give a part that is named in two branches of a rule two names: ``day__0``, ``day__1``. See `part_name`."""
    count = itertools.count()
    return re.sub(r"\(\?P<(\w+)>", lambda found: f"(?P<{found[1]}__{next(count)}>", pattern)


def part_name(group: str) -> str:
    """Return the part's own name."""
    return group.partition("__")[0]


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def first_classes(pattern: str) -> frozenset[str]:
    """Return the characters that a match of a coded pattern can begin with."""
    return _choice(pattern, 0)[0]


def _choice(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    """First characters of a group's branches from `at`, whether it may be empty, and where it ends."""
    first, empty = frozenset[str](), False
    while True:
        branch, branch_empty, at = _row(pattern, at)
        first, empty = first | branch, empty or branch_empty
        if at >= len(pattern) or pattern[at] == ")":
            return first, empty, at + 1
        at += 1


def _row(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    first, empty = frozenset[str](), True
    while at < len(pattern) and pattern[at] not in "|)":
        atom, atom_empty, at = _atom(pattern, at)
        if at < len(pattern) and pattern[at] in "?*+":
            atom_empty, at = atom_empty or pattern[at] != "+", at + 1
        first, empty = (first | atom if empty else first), empty and atom_empty
    return first, empty, at


def _atom(pattern: str, at: int) -> tuple[frozenset[str], bool, int]:
    if pattern[at] != "(":
        return frozenset(pattern[at]), False, at + 1
    head = re.compile(r"\(\?(?:P<\w+>|<?[=!]|:)").match(pattern, at)
    if head is None:
        raise ValueError(f"A rule's bracket is not understood: {pattern[at:]!r}")
    first, empty, end = _choice(pattern, head.end())
    return (frozenset(), True, end) if head[0][-1] in "=!" else (first, empty, end)
