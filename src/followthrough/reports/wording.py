"""How a report says a thing: its words from words/*.toml, times and figures as the language writes them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from babel import Locale

from followthrough.language.written import figure, money, when
from followthrough.lexicon import phrasebook

LANGUAGES: Final = ("en", "ja")
_DATE: Final = re.compile(r"(?<![\w/.-])(?:1[5-9]|20|21)\d\d-\d\d(?:-\d\d)?(?![\w/-])")
_LEFT_OR_DATE: Final = re.compile(rf"(?P<left>“[^”]*”|\b[Ww]rite it as [^.]*)|{_DATE.pattern}")


class LanguageError(ValueError):
    """A language in which there are no reports."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    language: str
    told: Mapping[str, Any]
    names: Mapping[str, str]  # of parties, meetings, instruments, where the register has them in this language

    def say(self, key: str, /, **slots: object) -> str:
        """The words of a key ("overdue.says") with its slots filled; a slot `n` chooses singular or plural.

        Raises:
            KeyError: there are no such words.
        """
        words: Any = self.told
        for part in key.split("."):
            words = words[part]
        count = slots.get("n")
        if isinstance(words, Mapping):
            words = words[_plural(self.language)(count)] if isinstance(count, int) else words["other"]
        if isinstance(count, int):
            slots["n"] = figure(count)
        return str(words).format(**slots).replace("….", "…")  # words cut short end there: no full stop after them

    def term(self, kind: str, word: str) -> str:
        """A word of a closed list, such as a status: as the report says it, else as the lexicon does, else itself."""
        return str(self.told.get(kind, {}).get(word) or phrasebook.term(word, self.language)[0])

    def when(self, text: str | None) -> str:
        """A time as people write it, precision kept."""
        return when(text, self.language)

    def figure(self, value: float | None, digits: int = 6) -> str:
        """A number with its thousands set apart."""
        return figure(None if value is None else round(value, digits))

    def percent(self, share: float, digits: int = 1) -> str:
        """A share of one as per cent."""
        return self.say("percent", n=figure(round(share * 100, digits)))

    def money(self, value: float, unit: str) -> str:
        """A sum as it is spoken."""
        return money(value, unit, self.language)

    def name(self, word: str) -> str:
        """A party, meeting or instrument in this language: as the register names it, else as the lexicon does."""
        if word in self.names:
            return self.names[word]
        said, tongue = phrasebook.term(word, self.language)
        return said if tongue == self.language else self.place(word)

    def place(self, address: str) -> str:
        """The address of a passage ("para 4"), or a name made of known ones, in this language where it can be said."""
        return phrasebook.spoken(address, self.language)[0]

    def row(self, words: Sequence[str]) -> str:
        """Names in a row: "A, B and C"."""
        named = [self.name(word) for word in words]
        if len(named) < 2:  # noqa: PLR2004  one name needs no "and"
            return "".join(named)
        return self.say("row.last", first=self.joined("between", named[:-1]), last=named[-1])

    def joined(self, how: str, words: Iterable[str]) -> str:
        """Words in a row with the sign of `row.HOW` between them: "between" for names, "also" for longer parts."""
        return str(self.told["row"][how]).join(words)

    def dated(self, text: str) -> str:
        """Words in which ISO dates are written out: "(2018-11-14)" becomes "(14 November 2018)".

        What is quoted stays as it was written, and so does what somebody is asked to type.
        """
        return _LEFT_OR_DATE.sub(lambda found: found[0] if found["left"] else self.when(found[0]), text)


def quoted(text: str, language: str) -> str:
    """Words of a source between the quotation marks of their language. What they quote themselves stays as it is."""
    return f"「{text}」" if language == "ja" else f"“{text}”"


@cache
def _told(language: str) -> Mapping[str, Any]:
    place = files("followthrough.reports.words") / f"{language}.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


@cache
def _plural(language: str) -> Any:
    return Locale(language).plural_form


def wording(language: str, names: Mapping[str, str] | None = None) -> Wording:
    """The words of a language ("en", "ja").

    Raises:
        LanguageError: there are none.
    """
    if language not in LANGUAGES:
        raise LanguageError(f"Reports are written in {' and '.join(LANGUAGES)}; “{language}” is not among them.")
    return Wording(language, _told(language), names or {})
