"""The rules of a language, compiled: class names become characters, a rule a pattern over them.

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
_BRACKET = re.compile(r"\(\?(?:P<\w+>|<?[=!]|:)")


class Rule(NamedTuple):
    """A reading's name and the pattern of classes it is read from, as it is written."""

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
        self._openings = tuple(opening_of(rule.pattern) for rule in self.rules)
        self._from: dict[str, list[int]] = {}  # from a class to the rules that can begin with it
        for number, opening in enumerate(self._openings):
            for code in opening.first:
                self._from.setdefault(code, []).append(number)
        # A rule is compiled when words that it may begin with are first met: all of them together take half a second.
        self._compiled = cache(lambda number: re.compile(self.rules[number].pattern))
        self._possible = cache(self._beginning_with)

    def matches(self, classes: str, at: int) -> Iterator[tuple[str, re.Match[str]]]:
        """The rules that match a row of classes at a place, in their order: the name of the reading, and the match."""
        for reading, pattern in self._possible(classes[at : at + 2]):
            found = pattern.match(classes, at)
            if found is not None and found.end() > at:
                yield reading, found

    def _beginning_with(self, pair: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The rules that can begin with a pair of classes; at the end of a row, with the one class there.

        Over a hundred rules can begin with "the", and few classes can follow it: mostly three rules are left, or none.
        """
        openings = [(n, self._openings[n]) for n in self._from.get(pair[0], ())]
        numbers = [n for n, opening in openings if pair in opening.pairs or pair[0] in opening.alone]
        return tuple((self.rules[n].reading, self._compiled(n)) for n in numbers)

    def _coded(self, pattern: str) -> str:
        for macro, meaning in self._macros.items() if "$" in pattern else ():
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


class Opening(NamedTuple):
    """How the matches of a coded pattern can begin."""

    first: frozenset[str] = frozenset()  # their first characters
    alone: frozenset[str] = frozenset()  # those that can be a whole match
    pairs: frozenset[str] = frozenset()  # their first two characters
    empty: bool = False  # whether nothing at all is a match, too

    def or_else(self, other: Opening) -> Opening:
        """The opening of this pattern or another."""
        if not (self.first or self.empty):
            return other  # the first of a row of branches
        return Opening(
            self.first | other.first, self.alone | other.alone, self.pairs | other.pairs, self.empty or other.empty
        )

    def then(self, other: Opening) -> Opening:
        """The opening of this pattern with another behind it."""
        if not (self.empty or self.alone):
            return self  # two characters stand here already
        pairs = self.pairs | {one + following for one in self.alone for following in other.first}
        alone = self.alone if other.empty else frozenset[str]()
        if not self.empty:
            return Opening(self.first, alone, pairs)
        return Opening(self.first | other.first, alone | other.alone, pairs | other.pairs, other.empty)

    def repeated(self, sign: str) -> Opening:
        """The opening of this pattern with ``?``, ``*`` or ``+`` behind it."""
        once = self if sign == "+" else self._replace(empty=True)
        return once if sign == "?" else once.or_else(self.then(once))


def opening_of(pattern: str) -> Opening:
    """Return how the matches of a coded pattern can begin."""
    return _choice(pattern, 0)[0]


def _choice(pattern: str, at: int) -> tuple[Opening, int]:
    """The opening of a group's branches from `at`, and where the group ends."""
    opening = Opening()
    while True:
        branch, at = _row(pattern, at)
        opening = opening.or_else(branch)
        if at >= len(pattern) or pattern[at] == ")":
            return opening, at + 1
        at += 1


def _row(pattern: str, at: int) -> tuple[Opening, int]:
    opening = Opening(empty=True)
    while at < len(pattern) and pattern[at] not in "|)":
        if not (opening.empty or opening.alone):
            return opening, _end_of_row(pattern, at)  # two characters are known: what follows them changes nothing
        atom, at = _atom(pattern, at)
        if at < len(pattern) and pattern[at] in "?*+":
            atom, at = atom.repeated(pattern[at]), at + 1
        opening = opening.then(atom)
    return opening, at


def _end_of_row(pattern: str, at: int) -> int:
    """Where a branch ends: before the "|" or the bracket that closes it."""
    depth = 0
    while at < len(pattern) and (depth > 0 or pattern[at] not in "|)"):
        depth += (pattern[at] == "(") - (pattern[at] == ")")
        at += 1
    return at


def _atom(pattern: str, at: int) -> tuple[Opening, int]:
    if pattern[at] != "(":
        one = frozenset(pattern[at])
        return Opening(one, one), at + 1
    head = _BRACKET.match(pattern, at)
    if head is None:
        raise ValueError(f"A rule's bracket is not understood: {pattern[at:]!r}")
    opening, end = _choice(pattern, head.end())
    return (Opening(empty=True), end) if head[0][-1] in "=!" else (opening, end)
