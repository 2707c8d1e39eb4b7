"""Which money a sign, a code or a name means.

Names and codes come from the CLDR (through babel); what people write beside them stands in `money_words`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from followthrough.language.quantities.bearers import LANDS_AS_ADJECTIVES
from followthrough.language.quantities.money_names import ADJOINED, ALONE
from followthrough.language.quantities.money_words import (
    DOLLAR,
    DOLLAR_PREFIXES,
    DOUBTFUL,
    EVERYDAY,
    HUNDREDTHS,
    NAMES,
    PLURALS,
    SHARED,
    SHARED_SHORT,
    SHORT,
    SIGNS,
    SMALL_CODES,
    SURE_CODES,
    TOUCHING,
)

_SCALED_CODES: Final = {"M": 1e6, "k": 1e3, "K": 1e3, "T": 1e3, "bn": 1e9, "Bn": 1e9}
_SCALED_SIGNS: Final = {"M": 1e6, "k": 1e3, "T": 1e3}


@dataclass(frozen=True, slots=True)
class Currency:
    """What one spelling of money means.

    `scale`: what a figure beside it is multiplied with (0.01 for cents, 1e6 for "MEUR"). `leads`: may stand before its
    figure. `sign`: a sign, not a word. `everyday`: has another meaning, so it needs a figure that looks like money.
    `shared`: the key of `SHARED`, of a name with several bearers.
    """

    code: str
    scale: float = 1.0
    leads: bool = False
    sign: bool = False
    everyday: bool = False
    shared: str = ""


def _cased(name: str) -> set[str]:
    """A name as sentences, headlines and small-letter corpora write it."""
    capitals = " ".join(word[:1].upper() + word[1:] for word in name.split(" "))
    return {name, name.lower(), name.upper(), capitals, capitals[:1] + name[1:]}


def _cldr() -> dict[str, Currency]:
    """Codes, names and plural names of every currency the CLDR knows in English, old ones with their years left out."""
    from babel import Locale
    from babel.numbers import get_currency_name

    known: dict[str, Currency] = {}
    for code, title in Locale("en").currencies.items():
        known[code] = Currency(code, leads=True, everyday=code not in SURE_CODES)
        names = {title, *(get_currency_name(code, count=count, locale="en") for count in (1, 2))}
        for name in (n for n in names if "(" not in n and " " in n):  # one-word names stand in our own tables
            for form in _plurals(name):
                known.update(dict.fromkeys(_cased(form), Currency(code)))
    return known


def _plurals(name: str) -> set[str]:
    """A name and its plurals as people write them: "Brazilian reais" besides the CLDR's "Brazilian reals"."""
    before, _, last = name.rpartition(" ")
    return {name, *(f"{before} {form}" for form in PLURALS.get(last.lower(), ()))}


def _named() -> dict[str, Currency]:
    known: dict[str, Currency] = {}
    for name, code in NAMES.items():
        known.update(dict.fromkeys(_cased(name), Currency(code, everyday=name in EVERYDAY)))
    for name, (code, _) in SHARED.items():
        for form in (name, *PLURALS.get(name, (name + "s",))):
            known.update(dict.fromkeys(_cased(form), Currency(code, everyday=form in EVERYDAY, shared=name)))
    for land, (code, name) in LANDS_AS_ADJECTIVES.items():
        for form in (name, *PLURALS.get(name, (name + "s",))):
            known.update(dict.fromkeys(_cased(f"{land} {form}"), Currency(code)))
    for name, code in (ADJOINED | ALONE).items():
        known.update(dict.fromkeys(_cased(name), Currency(code)))
    for name, code in HUNDREDTHS.items():
        known.update(dict.fromkeys(_cased(name), Currency(code, scale=0.01)))
    return known


def _signed() -> dict[str, Currency]:
    known = {sign: Currency(code, leads=True, sign=True) for sign, code in SIGNS.items()}
    for letter, scale in _SCALED_SIGNS.items():  # "20 M€"
        known.update({letter + sign: Currency(SIGNS[sign], scale=scale, leads=True, sign=True) for sign in "€£"})
    for code in SURE_CODES:
        known.update(dict.fromkeys((code + "$", code.lower() + "$"), Currency(code, leads=True, sign=True)))
    for code in {code for code, _ in DOLLAR_PREFIXES.values()} | {"USD"}:  # "AUD $5 million" is not US money
        known.update(dict.fromkeys((code + " $", code + "$"), Currency(code, leads=True, sign=True)))
    for prefix, (code, apart) in DOLLAR_PREFIXES.items():
        forms = {prefix + "$", prefix.lower() + "$"} if len(prefix) > 1 else {prefix + "$"}
        forms |= {prefix + " $", prefix.lower() + " $"} if apart else set()
        known.update(dict.fromkeys(forms, Currency(code, leads=True, sign=True)))
    return known


def _abbreviated() -> dict[str, Currency]:
    known = {
        short: Currency(code, leads=True, everyday=short in DOUBTFUL, shared=SHARED_SHORT.get(short, ""))
        for short, code in SHORT.items()
    }
    known.update({code: Currency(code.upper(), leads=True) for code in SMALL_CODES})
    for code in SURE_CODES:
        for letter, scale in _SCALED_CODES.items():
            known[letter + code] = Currency(code, scale=scale, leads=True)
    for letter, code in TOUCHING.items():
        known.update({f"{letter}{digit}": Currency(code, leads=True, everyday=True) for digit in range(1, 10)})
    return known


@cache
def spellings() -> tuple[AhoCorasick, tuple[Currency, ...]]:
    """The one scanner for all money words, and what each of its patterns means. Built once."""
    known = _cldr() | _named() | _abbreviated() | _signed()
    names = list(known)
    compact = Implementation.ContiguousNFA  # stays in the processor's cache from document to document
    scanner = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest, implementation=compact)
    return scanner, tuple(known[name] for name in names)


def why_currency(words: str, code: str) -> str:
    """One sentence on why an amount written `words` was read as `code`; it says so where the name has several bearers.

    >>> why_currency("20 million pesos", "MXN")
    '"pesos" is read as MXN unless the text says otherwise; it may also be ARS, CLP, COP, PHP, UYU, DOP, CUP.'
    """
    scanner, _ = spellings()
    for _, start, end in scanner.find_matches_as_indexes(words):
        others = _bearers().get(words[start:end].lower())
        if others:
            rivals = ", ".join(other for other in others if other not in (code, DOLLAR))
            return f'"{words[start:end]}" is read as {code} unless the text says otherwise; it may also be {rivals}.'
    return f'"{words}" names {code}.'


@cache
def _bearers() -> dict[str, tuple[str, ...]]:
    """Every shared spelling in small letters with the other currencies it could mean."""
    dollars = SHARED["dollar"][1]
    known = {"$": dollars, "¥": ("CNY",), "cent": dollars, "cents": dollars}
    for name, (usual, others) in SHARED.items():
        known.update(dict.fromkeys((name, *PLURALS.get(name, (name + "s",))), (usual, *others) if others else ()))
    return known
