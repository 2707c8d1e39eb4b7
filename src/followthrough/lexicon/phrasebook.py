"""The program's own English sentences said in another language: reasons, statuses, notices. Templates are data.

`spoken` is for every room that shows a sentence to a reader; it says in which language the words then are.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from followthrough.language.phrasebook import Phrase, Phrasebook, Rule
from followthrough.language.written import money, when
from followthrough.lexicon.world.parties import parties

ENGLISH = "en"
LANGUAGES = ("ja",)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?|-[QHW]\d{1,2}|-W\d{2}-WE|-(?:SP|SU|FA|WI))?|P\d+[YMWD]|\d{3}X?")
_FIGURE = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%?")
_MONEY = re.compile(r"([A-Z]{3}) (\d[\d,]*(?:\.\d+)?)")
_MARK = re.compile(r"[\w().\[\]/ -]{1,24}")  # of a passage: "12(b)(ii)", "4 [2]"
_NAME = re.compile(r"(?:[^.;:“”()\n]|\.(?! )){1,80}")  # of a person, body or party
_KEY = re.compile(r"[\w.:-]{3,100}")  # of a row of the register
_ADDRESS = re.compile(r"\S{1,2000}")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_LIST = re.compile(r", and |, | and | or ")
_MONTHS = "January February March April May June July August September October November December".split()
_PLAIN = re.compile(rf"(?:(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) )?(\d{{4}})")


def spoken(sentence: str, language: str) -> tuple[str, str]:
    """A sentence of the program in this language, and the language it is in: English where no template knows it."""
    book = phrasebook(language)
    said = None if book is None else book.say(sentence)
    return (sentence, ENGLISH) if said is None else (said, language.split("-", 1)[0])


def term(word: str, language: str) -> tuple[str, str]:
    """A word of the field or a party's name in this language, and the language it is in."""
    book = phrasebook(language)
    said = None if book is None else book.term(word) or _joined(word, language.split("-", 1)[0])
    return (word, ENGLISH) if said is None else (said, language.split("-", 1)[0])


def _joined(word: str, language: str) -> str | None:
    """Parties that meet, named by their names alone: "Fiji-Japan" is フィジー・日本."""
    parts = word.split("-")
    known = party_names(language) if len(parts) > 1 else {}
    return "・".join(known[part] for part in parts) if parts and all(part in known for part in parts) else None


@cache
def phrasebook(language: str) -> Phrasebook | None:
    """The book of a language; None where there is none, as for English itself."""
    short = language.split("-", 1)[0]
    if short not in LANGUAGES:
        return None
    return Phrasebook(phrases(short), terms(short), rules(short))


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """Every template of a language, file by file."""
    return tuple(Phrase(row[ENGLISH], row[language]) for table in _tables(language) for row in table.get("phrase", ()))


@cache
def party_names(language: str) -> dict[str, str]:
    """Names of parties: English to the language's own. Only Japanese is known."""
    return {party.name: party.japanese for party in parties().values() if party.japanese} if language == "ja" else {}


@cache
def terms(language: str) -> dict[str, str]:
    """Words of the field and names of parties: English to the language's own."""
    known = party_names(language).copy()
    for table in _tables(language):
        for group in table.get("terms", {}).values():
            known |= group
    return known


def _tables(language: str) -> list[dict[str, Any]]:
    home = files("followthrough.lexicon").joinpath(language, "phrasebook")
    found = sorted(home.iterdir(), key=lambda file: file.name)
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in found if file.name.endswith(".toml")]


def rules(language: str) -> dict[str, Rule]:
    """How slots of each kind are said."""

    def date(text: str) -> str | None:
        if _DATE.fullmatch(text):
            return when(text, language)
        plain = _PLAIN.fullmatch(text)
        return None if plain is None else when(_iso(*plain.groups()), language)

    def sum_of_money(text: str) -> str | None:
        found = _MONEY.fullmatch(text)
        return None if found is None else money(float(found[2].replace(",", "")), found[1], language)

    def ordinal(text: str) -> str | None:
        found = _ORDINAL.fullmatch(text)
        return None if found is None else found[1]

    def each(text: str) -> str | None:
        named = [_known(name, language) for name in _LIST.split(text)]
        return "、".join(filter(None, named)) if all(named) else None

    def path(text: str) -> str | None:
        steps = [date(step) for step in text.split(" → ")]
        return " → ".join(filter(None, steps)) if all(steps) else None

    return {
        "date": date,
        "number": _matching(_FIGURE),
        "money": sum_of_money,
        "ordinal": ordinal,
        "terms": each,
        "path": path,
        "mark": _matching(_MARK),
        "name": _matching(_NAME),
        "key": _matching(_KEY),
        "address": _matching(_ADDRESS),
    }


def _matching(pattern: re.Pattern[str]) -> Rule:
    """What has this form comes through as it is."""
    return lambda text: text if pattern.fullmatch(text) else None


def _known(text: str, language: str) -> str | None:
    """A term, or a sentence, of the book."""
    for said, tongue in (term(text, language), spoken(text, language)):
        if tongue != ENGLISH:
            return said
    return None


def _iso(day: str | None, month: str | None, year: str) -> str:
    """ "4 June 2018" as an ISO date, with its precision."""
    parts = [year]
    if month is not None:
        parts.append(f"{_MONTHS.index(month) + 1:02}")
    if day is not None:
        parts.append(f"{int(day):02}")
    return "-".join(parts)
