"""Words as linking compares them: content words cut to their stems, so that "establishing" meets "established"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from followthrough.language.japanese.script import has_kanji
from followthrough.lexicon.load import listed, table
from followthrough.lexicon.world.leaders import OFFICES
from followthrough.linking.japanese.words import japanese_content, strength_words

_WORD = re.compile(r"[^\W_]+(?:[.’'&\-‐‑][^\W_]+)*")
_MARKUP = re.compile(r"\]\([^()\s]{1,400}\)|https?://[^\s)\]]{1,400}|<[^<>\n]{1,200}>")
# Who spoke or met tells nothing of what is undertaken: "President Ana Lund", "Prime Minister Oka's".
_PERSON = re.compile(
    rf"\b(?:{'|'.join(office.title() for office in OFFICES)}|Minister) (?:[A-Z][\w.-]* ){{0,2}}[A-Z][\w.-]*(?:[’']s?)?"
)

# So does a government called by its heads: "the Lund-Moe Administration's".
_GOVERNMENT = re.compile(r"\b[A-Z][a-z]+[-‐‑]\u2060?[A-Z][a-z]+\s+(?:Administration|Government)(?:[’']s)?(?![\w-])")
# What a deed hangs on at home is said of any deed: "subject to Congressional notification and domestic procedures".
_PROVISO = re.compile(
    r"\b(?:subject\s+to|pending|(?:contingent|conditional|depending)\s+(?:up)?on)\s[^.,;:()]{0,60}\b"
    r"(?:notifications?|approvals?|appropriations?|procedures?|availability|authori[sz]ation|ratification|processes|"
    r"requirements)\b(?:\s+of\s+(?:\w+\s+){0,2}(?:funds|funding|resources))?"
    r"(?:,?\s+and\s+(?:the\s+)?(?:completion\s+of\s+)?(?:\w+\s+){0,2}(?:procedures|processes|requirements))?"
    r"|\b(?:working|work|consultation)\s+with\s+(?:the\s+)?(?:U\.S\.\s+)?(?:Congress|Parliament|Diet)\b",
    re.IGNORECASE,
)

# Endings, longest first, with what takes their place and how many letters must stay before them.
_ENDINGS = (
    ("ations", "", 5), ("ation", "", 5), ("ments", "", 6), ("ment", "", 6), ("ies", "y", 2), ("ied", "y", 2),
    ("ing", "", 3), ("ed", "", 3), ("es", "", 4), ("s", "", 3), ("e", "", 3),
)  # fmt: skip
_ROUNDS = 2  # endings that may stand one behind the other: "implement-ation-s"
_YEAR = 4  # digits; a shorter number says little without what it counts
_KEPT_S = ("ss", "us", "is")
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a lower-case English word; two forms of one word nearly always share it. Not a word itself."""
    word = (
        word.removesuffix("'s")
        .removesuffix("’s")
        .replace("our", "or")
        .replace("iz", "is")
        .replace("-", "")
        .replace("‑", "")
    )
    if not word.isalpha() or not word.isascii() or len(word) <= 3:  # noqa: PLR2004 -- short words have no endings to lose
        return word
    for _ in range(_ROUNDS):
        shorter = _shortened(word)
        if shorter == word:
            break
        word = shorter
    return word


def _shortened(word: str) -> str:
    """The word without its longest ending, or as it is."""
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and _may_lose(word, ending, least):
            return _undoubled(word[: len(word) - len(ending)] + instead)
    return word


def _may_lose(word: str, ending: str, least: int) -> bool:
    """Whether enough of a word stays when the ending goes; "process" keeps its last letter."""
    if ending == "s" and word.endswith(_KEPT_S):
        return False
    rest = len(word) - len(ending)
    return rest >= least and _VOWEL.search(word, 0, rest) is not None


def _undoubled(rest: str) -> str:
    """ "plann" and "plan" are one; "-ll" and "-ss" stay. A stem's own "e" never counts."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":  # noqa: PLR2004 -- "add" stays
        rest = rest[:-1]
    return rest.rstrip("e") if len(rest) > 4 else rest  # noqa: PLR2004 -- short stems stay whole


def _listed(name: str) -> frozenset[str]:
    """The words of one list of lexicon/en/strength.toml."""
    return listed("en/strength.toml", name)


def passed_over() -> frozenset[str]:
    """Words that say nothing of what is undertaken: function words and the words of speech acts."""
    return _listed("passed_over")


@cache
def _stems_passed_over() -> frozenset[str]:
    return frozenset(map(stem, _listed("passed_over")))


@cache
def light() -> frozenset[str]:
    """Stems of words that stand in statements about anything."""
    return frozenset(map(stem, _listed("light"))) | strength_words("light") | sums()


@cache
def sums() -> frozenset[str]:
    """Stems of the words that sums and numbers are made of."""
    return frozenset(map(stem, _listed("sums")))


@cache
def _deeds() -> dict[str, str]:
    """Stem of a noun to the stem of the verb whose deed it names."""
    entry = table("en/strength.toml")["deeds"]
    pairs = (line.split(": ") for line in str(entry["nouns"]).splitlines()) if isinstance(entry, dict) else ()
    return {stem(noun): stem(verb) for verb, nouns in pairs for noun in nouns.split()}


def deed(stemmed: str) -> str:
    """The stem of the verb whose deed a noun's stem names: "sign" of "signature"; any other stem as it is."""
    return _deeds().get(stemmed, stemmed)


@cache
def deeds() -> frozenset[str]:
    """Stems of verbs whose work is done once and complete then."""
    return frozenset(_deeds().values())


@cache
def effort() -> frozenset[str]:
    """Words of effort on the way to a deed, as written in small letters."""
    return _listed("effort")


@cache
def endless() -> frozenset[str]:
    """Stems of verbs whose work is never complete, and of words of saying."""
    return frozenset(map(stem, _listed("endless"))) | strength_words("endless") | _stems_passed_over()


def plain_words(text: str) -> list[str]:
    """The words of a text as written, without mark-up, addresses, marks, provisos and persons with their office."""
    plain = _GOVERNMENT.sub(" ", _PERSON.sub(" ", _MARKUP.sub(" ", text)))
    return _WORD.findall(_PROVISO.sub(" ", plain))


def content(text: str) -> tuple[str, ...]:
    """Stems of the content words of a text, in text order; words of speech acts and function words are left out."""
    return japanese_content(text) if has_kanji(text) else content_of(plain_words(text))


def words_around(text: str, start: int, end: int, before: int) -> tuple[list[str], list[str]]:
    """The last words before a place, and all behind it; of Japanese the content words, those of the place with them."""
    if has_kanji(text):
        return [*japanese_content(text[:end])][-before - 1 :], [*japanese_content(text[end:])]
    return text[:start].split()[-before:], text[end:].split()


def content_of(words: list[str]) -> tuple[str, ...]:
    """Stems of the content words among words as written; a compound counts as its parts."""
    parts = (part for word in words for part in word.lower().replace("‑", "-").split("-"))
    return tuple(stemmed for stemmed in map(_content_stem, parts) if stemmed is not None)


@lru_cache(maxsize=100_000)
def _content_stem(word: str) -> str | None:
    """The stem of a content word, None for what is passed over."""
    if word in passed_over() or len(word) == 1 or (len(word) < _YEAR and word.isdigit()):
        return None
    stemmed = stem(word)
    return None if stemmed in _stems_passed_over() else stemmed


def names(words: list[str]) -> frozenset[str]:
    """Names among words as written: acronyms and capitalised words that do not open the text, as stems."""
    return frozenset(
        stem(word.lower())
        for i, word in enumerate(words)
        if _is_name(word) and (i > 0 or word.isupper()) and word.lower() not in passed_over()
    )


def _is_name(word: str) -> bool:
    return (word[0].isupper() and len(word) > 1) or any(letter.isupper() for letter in word[1:])
