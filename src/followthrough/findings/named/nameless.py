"""Subjects that name nobody though they are written like names: "Group", "the Partnership", "Our working groups".

What they do, the joint voice does. A noun of an arrangement names a body only where the text
gives that body a longer name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from followthrough.findings.grammar.sentence import Sentence

_ARRANGEMENTS: Final = frozenset(
    "group subgroup sub-group partnership alliance coalition consortium network initiative dialogue forum format "
    "taskforce task-force programme program project framework platform mechanism facility fund "
    "cooperation relationship".split()
)
_OWNERS: Final = frozenset("our its their his her my your".split())
#: "Her Majesty" and "Our Next Energy" are names as they stand.
_STYLES: Final = frozenset("majesty majesties highness highnesses excellency excellencies holiness next".split())
_BODIES: Final = _ARRANGEMENTS | frozenset(
    "council committee commission board panel agency authority office centre center institute act law plan strategy "
    "body bank corps team unit".split()
)
_LINKS: Final = (["of"], ["for"], ["of", "the"], ["for", "the"])
_NO_PART: Final = frozenset(
    "the this that these our its their a an any each no million billion trillion today yesterday "
    "tomorrow tonight january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


def named_by(text: str, words: str, *, article: bool) -> str:
    """Whom the words of a subject name, without who owns it ("my Administration"); empty where they name nobody.

    Args:
        text: the document's text, in which a longer name may stand.
        words: the subject without its article.
        article: whether an article stood before it: "Group will build" without one is never short for a name.
    """
    first, _, rest = words.partition(" ")
    small = first.lower()
    if not rest:
        named = small not in _ARRANGEMENTS or (article and _longer_name(text, first))
        return words if named else ""
    if small in _OWNERS and rest.split()[0].lower() not in _STYLES:
        named = any(word[0].isupper() for word in rest.split()[:_NEAR])
        if named:
            return named_by(text, rest, article=True)
        return "" if small == "our" else words
    return "" if small == "these" and rest.islower() else words


def name_start(sentence: Sentence, first: int) -> int:
    """Where a name begins whose last words alone were read as the subject: "Reef Fund that will", "Permitting Council".

    Only the names of bodies and of laws are so followed, over capitals and "of" and "for" between two of them.
    """
    if not sentence.capital(first) or sentence.words.lower[first] not in _BODIES:
        return first
    start = first
    while (before := _part_before(sentence, start)) is not None:
        start = before
    return start


def _part_before(sentence: Sentence, start: int) -> int | None:
    """The word of a name before the one at `start`, over the small words between the two; None where none is."""
    lower = sentence.words.lower
    for link in ([], *_LINKS):
        at = start - len(link) - 1
        if at >= 0 and lower[at + 1 : start] == link and lower[at] not in _NO_PART and sentence.capital(at):
            return at if lower[at].replace("-", "").replace("’", "").isalpha() else None
    return None


@lru_cache(maxsize=256)
def _longer_name(text: str, noun: str) -> bool:
    """Whether the text names such a body in full: "Reef Watch Group", "Partnership for Lakes", "(the “Fund”)"."""
    return re.search(_LONGER.format(re.escape(noun)), text) is not None


_NEAR: Final = 3  # words behind an owner among which a name begins: "his historic Harbour Plan"
#: Behind a capital that no sentence opens with, before "of", "for" or "on" and a capital, or defined in brackets.
_LONGER: Final = (
    r"(?:\b(?!The |This |That |These |Our |Its |Their |A |An |Any |Each |No )[A-Z][\w’'&-]*\*{{0,2}}[ \n\xa0]+{0}\b|"
    r"\b{0} (?:of|for|on|to|against|in) (?:the )?[A-Z]|[(“\"‘]\*{{0,2}}{0}\*{{0,2}}[)”\"’])"
)
