"""Instruments a text names once and calls by a short name from then on: "Convention on Lakes (the “Convention”)"."""

from __future__ import annotations

import re
from typing import Final

from followthrough.language.acronyms.align import units

_DEFINED: Final = re.compile(
    r"\((?:here(?:in)?after|henceforth|below)?,?:? ?(?:also )?(?:referred to as|called|known as)?:? ?"
    r"[\"“‘']?(?:the )?[\"“‘']?(?P<short>[A-Z][\w/&-]*(?: [A-Z][\w-]*){0,3})[\"”’']{0,2}\)"
)
_REACH: Final = 220  # characters a full name may take
_WORD: Final = re.compile(r"[\w’'/&.-]+|\S")
_LINKS: Final = frozenset(
    "of on for the and to in between against concerning regarding relating with among under de des la du".split()
)
_KINDS: Final = frozenset(
    "treaty agreement convention protocol declaration charter accord pact memorandum plan roadmap framework covenant "
    "arrangement code statement communiqué communique strategy programme partnership compact".split()
)
_LEADING: Final = _LINKS | frozenset(["this", "said", "new"])
_PLAIN_KINDS: Final = frozenset(["memorandum of understanding", "memorandum of agreement", "memorandum of cooperation"])
_FEWEST: Final = 3  # words of a full name
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]?\.")  # "U.S.", "St."
_FEWEST_LETTERS: Final = 2


def defined_names(text: str) -> dict[str, str]:
    """The full name of every instrument by the short one the text gives it; a short name given to two is left out."""
    said: dict[str, set[str]] = {}
    for match in _DEFINED.finditer(text):
        name = _name_before(text, match.start())
        if name and _stands_for(match["short"], name):
            said.setdefault(match["short"], set()).add(name)
    return {short: names.pop() for short, names in said.items() if len(names) == 1}


def _name_before(text: str, end: int) -> str:
    """The name that ends before a bracket: capitals, the small words between them, and the year it bears.

    It begins with the capitals right before its kind: "event on the | Joint Declaration for the Lakes".
    """
    near = text[max(0, end - _REACH) : end]
    small = near.lower()
    if not any(kind in small for kind in _KINDS):
        return ""  # most brackets: the short form of a body
    words = _WORD.findall(near)
    first = len(words)
    while first and _goes_on(words, first - 1):
        first -= 1
    kind = next((at for at in range(first, len(words)) if _is_kind(words, at)), None)
    if kind is None:
        return ""
    start = kind
    while start > first and _belongs(words, start - 1, first):
        start -= 1
    name = words[start:]
    said = " ".join(name).replace(" ,", ",").removesuffix("’s").removesuffix("'s")
    return said if len(name) >= _FEWEST else ""


def _is_kind(words: list[str], at: int) -> bool:
    """Whether word `at` says what the name is of; in "North Treaty Organization" the treaty only describes."""
    word, behind = words[at], "".join(words[at + 1 : at + 2])
    describes = behind[:1].isupper() and behind.lower() not in _KINDS | _LINKS
    return word[0].isupper() and word.lower() in _KINDS and not describes


def _belongs(words: list[str], at: int, first: int) -> bool:
    """Whether word `at` is of the name that goes on behind it: a capital, or "of" and "and" between two."""
    if words[at][0].isupper():
        return words[at].lower() not in _LEADING
    return words[at] in ("of", "and", "&") and at > first and words[at - 1][0].isupper()


def _goes_on(words: list[str], at: int) -> bool:
    """Whether a name that begins behind word `at` may begin before it."""
    word = words[at]
    if word.endswith(".") and _INITIALS.fullmatch(word) is None:
        return False  # the sentence before
    if word == ",":
        return words[at + 1 : at + 2] != [] and words[at + 1][0].isdigit()
    return word[0].isupper() or word in _LINKS or word.isdigit()


def _stands_for(short: str, name: str) -> bool:
    """Whether a short name is made of the full one: its kind of instrument, or initials in order."""
    last = short.rsplit(maxsplit=1)[-1].lower()
    if last in _KINDS:
        return last in name.lower().split() and short != name
    if name.lower() in _PLAIN_KINDS:
        return False  # "a memorandum of understanding (MOU)" names no one text
    letters = [letter.lower() for letter in units(short)]
    initials = [word[0].lower() for word in re.split(r"[ -]", name) if word]
    rest = iter(initials)
    if not letters or letters[0] != initials[0]:
        return False  # "Charter of the United Nations (UN)"
    return len(letters) >= _FEWEST_LETTERS and " " not in short and all(letter in rest for letter in letters)
