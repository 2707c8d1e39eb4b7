"""Rows of words -> readings: the rules of a language, tried over the classes of the words."""

from __future__ import annotations

import re

from followthrough.language.dates.lexing import Lexer, Token
from followthrough.language.dates.readings import READINGS, Parts
from followthrough.language.dates.senses import Reading
from followthrough.language.dates.vocabulary import Vocabulary, part_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INERT = ("other", "gap", "stop")


class Parser:
    """Reads the times of a text in one language. Linear in the length of the text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.lexer = Lexer(vocabulary)
        inert = "".join(vocabulary.code(name) for name in _INERT)
        self._any = re.compile(f"(?![{inert}])(?:{vocabulary.any_rule.pattern})")

    def readings(self, text: str) -> Iterator[Reading]:
        """The time expressions in text order. They do not overlap."""
        for start, end in self.lexer.windows(text):
            yield from self._window(self.lexer.tokens(text, start, end))

    def _window(self, tokens: list[Token]) -> Iterator[Reading]:
        code = self.vocabulary.code
        classes = "".join([code(token.name) for token in tokens])
        at = 0
        while (found := self._any.search(classes, at)) is not None:
            reading, at = self._read(tokens, classes, found)
            if reading is not None:
                yield reading

    def _read(self, tokens: list[Token], classes: str, found: re.Match[str]) -> tuple[Reading | None, int]:
        """Read a match; where its words make no sense together, try the rules after it, then the next word."""
        first = int((found.lastgroup or "r0")[1:])
        start = found.start()
        for name, rule in self.vocabulary.compiled[first:]:
            match = rule.match(classes, start)
            if match is None or match.end() == start:
                continue
            sense = READINGS[name](_parts(tokens, match))
            if sense is not None:
                return Reading(tokens[start].start, tokens[match.end() - 1].end, sense), match.end()
            if name == "none":
                return None, match.end()
        return None, start + 1


def _parts(tokens: list[Token], match: re.Match[str]) -> Parts:
    named = {part_name(name): tokens[match.start(name)] for name in match.re.groupindex if match.start(name) >= 0}
    start, end = match.span()
    before = tokens[start - 1] if start else None
    glued = before is not None and before.name == "dash" and before.end == tokens[start].start
    kind = (
        ""
        if before is None
        else ("dash_glued" if glued and start > 1 and tokens[start - 2].name in {"other", "num"} else before.name)
    )
    after = tokens[end].name if end < len(tokens) else ""
    return Parts(named, tuple(tokens[start:end]), kind, after)
