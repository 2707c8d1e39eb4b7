"""How long a treaty runs, how a party leaves it, and the languages it is made in."""

from __future__ import annotations

import re
from functools import lru_cache

from followthrough.findings.treaties.articles import Articles, sentences_at
from followthrough.findings.treaties.nouns import Clause, Tongue
from followthrough.findings.treaties.opened import opened
from followthrough.language.numerals import ENGLISH

_TREATY = r"(?:(?:this|the\s+present)\s+(?:agreement|treaty|protocol|convention)|the\s+agreement)"
_ELSE = re.compile(r"\b(?:proceedings|procedure|provisional(?:ly)?|arbitra\w+|award|panel)\b", re.IGNORECASE)
_DURATION = re.compile(
    r"\b(?:unlimited\s+(?:period|duration|time)|indefinite\s+(?:period|duration)|(?:valid|force)\s+indefinitely|"
    r"(?:remain|be|continue)\s+(?:in\s+force|valid|effective)\s+(?:for|until|unless)|concluded\s+for|valid\s+for)",
    re.IGNORECASE,
)
_WITHDRAWAL = re.compile(
    rf"\b(?:may|can)\s+(?:\w+\s+){{0,2}}?(?:withdraw\s+from|withdraw\s+therefrom|denounce|terminate|give\s+[^.;]{{0,60}}?terminate)|{_TREATY}\s+(?:may|shall)\s+(?:be\s+)?terminated?",
    re.IGNORECASE,
)
_UNLIMITED = re.compile(r"unlimited|indefinite", re.IGNORECASE)
_PERIOD = re.compile(
    rf"\b(?P<count>[0-9]{{1,3}}|{'|'.join(sorted(ENGLISH, key=len)[::-1])})(?: ?\((?P<figure>[0-9]{{1,3}})\))?"
    r"(?:-| )?(?P<unit>day|month|year)s?\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\bfor (?:an? |the )?(?:initial |further )?(?:period of |term of )?"
    rf"(?=(?:[0-9]{{1,3}}|{'|'.join(ENGLISH)})\b[^a-z]{{1,8}}(?:day|month|year))",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\b(?:languages?|texts?|versions?)\b")
_AUTHENTIC = re.compile(r"\bauthentic\b|\bequally\s+valid\b|\bdrawn\s+up\b", re.IGNORECASE)
_NEXT = 500


def read_clauses(text: str, known: Articles) -> tuple[Clause, ...]:
    """The clauses on duration and withdrawal that speak of the treaty itself, in text order, one for a sentence."""
    found: dict[int, Clause] = {}
    for kind, pattern in (("duration", _DURATION), ("withdrawal", _WITHDRAWAL)):
        for _, start, end in sentences_at(text, pattern.finditer(text)):
            words = opened(text, start, end).text
            if start not in found and _speaks_of_treaty(kind, words, known.name(start)):
                found[start] = _clause(text, kind, (start, end), known)
    return tuple(found[start] for start in sorted(found))


def _speaks_of_treaty(kind: str, words: str, heading: str) -> bool:
    if kind == "withdrawal" and _ELSE.search(words):
        return False
    named = re.search(rf"\b{_TREATY}\b", words, re.IGNORECASE) is not None
    fits = re.search(r"duration|validity|terminat|withdraw|denounce|denunc|force|expir", heading) is not None
    return named if kind == "duration" else (named and "amend" not in heading) or fits


def _clause(text: str, kind: str, at: tuple[int, int], known: Articles) -> Clause:
    words = opened(text, *at).text
    article = known.address(at[0])
    where = article or "a sentence outside any article"
    if kind == "duration":
        stated = _FOR.search(words)
        value = "unlimited" if _UNLIMITED.search(words) else (stated and _length(words[stated.end() :]))
        says = f"{where} says how long it runs."
    else:
        value = _length(words) or _length(opened(text, at[1], min(len(text), at[1] + _NEXT)).text.split(". ")[0])
        says = f"{where} says how a party ends it{'' if value is None else f', with notice of {value}'}."
    return Clause(kind, value, article, *at, says)


def _length(words: str) -> str | None:
    """The first length of time as an ISO 8601 period: "six months" is P6M."""
    found = _PERIOD.search(words)
    if found is None:
        return None
    count = found["figure"] or (found["count"] if found["count"].isdigit() else str(ENGLISH[found["count"].lower()]))
    return f"P{count}{found['unit'][0].upper()}"


@lru_cache(maxsize=1)
def language_codes() -> dict[str, str]:
    """English names of languages -> ISO 639-1."""
    from babel import Locale

    names = {code: str(name) for code, name in Locale("en").languages.items() if len(str(code)) == len("en")}
    return {name: str(code) for code, name in names.items()}


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(language_codes(), key=len)[::-1]))})\b")


def read_languages(text: str, done: int | None) -> tuple[Tongue, ...]:
    """The languages a treaty is made in, from its closing words or from an article on authentic texts."""
    if done is not None:
        found = _languages_in(text, (done, min(len(text), done + 900)))
        if found:
            return found
    for _, start, end in sentences_at(text, _AUTHENTIC.finditer(text)):
        found = _languages_in(text, (start, end))
        if found:
            return found
    return ()


def _languages_in(text: str, at: tuple[int, int]) -> tuple[Tongue, ...]:
    ends = [match.end() for match in _LANGUAGE.finditer(text, *at)]
    if not ends:
        return ()
    found: dict[str, Tongue] = {}
    for match in _names().finditer(text, at[0], ends[-1]):
        found.setdefault(match.group(), Tongue(language_codes()[match.group()], match.start(), match.end()))
    return tuple(found.values())
