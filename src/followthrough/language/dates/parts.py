"""The parts of one matched expression, and the senses that readings make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.language.dates.senses import Base, How, Sense, Timex

if TYPE_CHECKING:
    from followthrough.language.dates.lexing import Token


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Parts:
    """The named parts of one match, all its words, and the classes of the words around it."""

    named: Mapping[str, Token]
    words: tuple[Token, ...]
    before: str = ""
    after: str = ""

    def number(self, name: str) -> int | None:
        """Return the whole number a part stands for, or None."""
        token = self.named.get(name)
        return int(token.value) if token is not None and isinstance(token.value, (int, float)) else None

    def value(self, name: str) -> str:
        """Return what a part stands for, as text; empty where the part is absent."""
        token = self.named.get(name)
        return "" if token is None else str(token.value)

    def kind(self, name: str) -> str:
        """Return the class of a part; empty where the part is absent."""
        token = self.named.get(name)
        return "" if token is None else token.name

    def has(self, name: str) -> bool:
        """Whether any word of the match is of a class."""
        return any(word.name == name for word in self.words)

    def follows(self, name: str, after: str) -> bool:
        """Whether the part stands right behind a word of a class: of "the end of next week", "next" does not."""
        token = self.named.get(name)
        return any(
            word.name == after and behind is token for word, behind in zip(self.words, self.words[1:], strict=False)
        )

    @property
    def toward(self) -> int:
        """Whether a pointing word points back (-1), here (0) or ahead (+1)."""
        return self.number("toward") or 0

    @property
    def unit(self) -> tuple[str, int]:
        """The unit's letter and how many of it the word means: a fortnight is two weeks."""
        unit = self.value("unit")
        return (unit[1:], int(unit[0])) if unit[:1].isdigit() else (unit, 1)

    @property
    def count(self) -> float | None:
        """The count stated, the lower one of two; None where it is vague (a few, several) or absent."""
        token = self.named.get("low") or self.named.get("count")
        return float(token.value) if token is not None and isinstance(token.value, (int, float)) else None

    @property
    def year(self) -> str:
        """The stated year with its era, or XXXX."""
        year = self.number("year")
        if year is None:
            return "XXXX"
        return f"BC{year:04}" if self.value("era") == "BC" else f"{year:04}"

    @property
    def base(self) -> Base:
        """Whether a pointing word counts from the day of speaking or from a time spoken of."""
        kind = self.kind("toward")
        if kind in {"previous", "following", "that", "same"} or (kind == "next" and self.follows("toward", "the")):
            return Base.THAT
        return Base.ANCHOR


def fixed(value: str, timex: Timex = Timex.DATE) -> Sense:
    """Make the sense of words that say all."""
    return Sense(timex, How.FIXED, value)


def template(value: str, base: Base = Base.SCENE, within: Sense | None = None) -> Sense:
    """Make the sense of words that leave something open."""
    return Sense(Timex.DATE, How.TEMPLATE, value, base=base, within=within)


def pointed(value: str, count: int, base: Base) -> Sense:
    """Make the sense of an open time that "last", "this" or "next" points at."""
    return Sense(Timex.DATE, How.TEMPLATE, value, count=count, base=base, pointed=True)


def shift(unit: str, count: int, base: Base = Base.ANCHOR, cover: str = "") -> Sense:
    """Make the sense of a count of units from a base."""
    return Sense(Timex.DATE, How.SHIFT, unit=unit, count=count, base=base, cover=cover)


def vague(way: int) -> Sense:
    """Make the sense of the past or the future at large."""
    return fixed("PAST_REF" if way < 0 else "FUTURE_REF")
