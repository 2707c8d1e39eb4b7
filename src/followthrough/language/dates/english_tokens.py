"""How English text is cut into the words and figures that times are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followthrough.language.dates.english_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable


def _phrases(words: Iterable[str]) -> str:
    """Return a pattern of all expressions of several words, grouped by first letter and first word to be quick."""
    tails: dict[str, list[str]] = {}
    for words_joined in sorted((w for w in words if not w.isalpha()), key=len, reverse=True):
        first = PIECE.match(words_joined)
        end = first.end() if first is not None else 0
        tails.setdefault(words_joined[:end], []).append(re.escape(words_joined[end:]).replace(r"\ ", r"\s{1,3}"))
    by_letter: dict[str, list[str]] = {}
    for opening, rest in tails.items():
        by_letter.setdefault(opening[0], []).append(f"{opening[1:]}(?:{'|'.join(rest)})")
    return "|".join(f"{letter}(?:{'|'.join(words)})" for letter, words in by_letter.items())


PIECE = re.compile(r"[^\W\d_]+")
#: Every word of an expression, alone or in a phrase, and the letters that stand with figures.
KNOWN = frozenset(piece for word in WORDS for piece in PIECE.findall(word)) | frozenset(
    [
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "m",
        "p",
        "a",
        "b",
        "c",
        "d",
        "fy",
        "jfy",
        "q",
        "h",
        "t",
        "am",
        "pm",
        "sup",
        "buddhist",
        "era",
    ]
)
_WITH_YEAR = r"(?:(?:fy|['’/]|\s?fy['’])(?:[0-9]{2}){1,2})?"  # Q3FY25, H1/26
#: Before a day in figures with a year of two: "on 14.11.18" is one, "section 3.11.18" is none.
_DATED = (
    r"(?:(?<=\bon\s)|(?<=\bof\s)|(?<=\bby\s)|(?<=\bdated\s)|(?<=\bfrom\s)|(?<=\buntil\s)|(?<=\bsince\s)|"
    r"(?<=\bbefore\s))"
)
_BUDDHIST_YEAR = "2[45][0-9]{2}"  # of 1857 to 2056
TOKEN = re.compile(
    rf"""
      (?P<gap>\n[^\S\n]*\n)
    | (?P<buddhist>\b{_BUDDHIST_YEAR}\s?(?:b\.\s?e\.|be\b|(?:of\sthe\s)?buddhist\sera\b)
                 | \b(?:be|buddhist\sera)\s{_BUDDHIST_YEAR}\b)
    | \b(?P<phrase>{_phrases(WORDS)})\b
    | (?P<quarterfigure>q[1-4]{_WITH_YEAR}\b|h[12]{_WITH_YEAR}\b)
    | (?P<fiscalyear>j?fy\s?['’]?[0-9]{{2,4}})(?![0-9])
    | (?P<ampm>[ap]\.\s?m\b\.?|[ap]m\b)
    | (?P<bc>b\.\s?c\b\.?|a\.\s?d\b\.?)
    | (?P<word>[^\W\d_]+)
    | (?P<calendarcode>[0-9]{{4}}-(?:q[1-4]|h[12]|w[0-5][0-9])\b)
    | (?P<iso>[0-9]{{4}}(?:-[0-9]{{2}}-|/(?:0[1-9]|1[0-2])/|\.(?:0[1-9]|1[0-2])\.)[0-9]{{2}}
          (?:t[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?(?:z\b|[+-][0-9]{{2}}:?[0-9]{{2}})?)?)(?![0-9])
    | (?P<numeric>[0-9]{{1,2}}(?P<between>[/.-])[0-9]{{1,2}}(?P=between)[0-9]{{4}}
                | [0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{2}}
                | {_DATED}(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.[0-9]{{2}}(?!\.[0-9]))(?![0-9/-])
    | (?P<clock>[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)(?![0-9])
    | (?P<dotted>[0-9]{{1,2}}(?:(?<=[0-9]{{2}})h[0-5][0-9]\b|\.[0-9]{{2}}
          (?=\s?(?:[ap]\.?\s?m|gmt|bst|ces?t|local\s+time)\b)))
    | (?P<decade>['’‘]?[0-9]{{1,3}}0['’]?s\b)
    | (?P<shortyear>['’‘][0-9]{{2}}\b)
    | (?P<ordinal>[0-9]+(?:<sup>)?(?:st|nd|rd|th)\b(?:</sup>)?)
    | (?P<quarternumber>(?:[1-4]q(?:(?:fy|['’])?(?:[0-9]{{2}}){{1,2}})?
          |[12]h(?:(?:fy|['’])(?:[0-9]{{2}}){{1,2}}|\s?20[0-9]{{2}}))\b)
    | (?P<fraction>[0-9]/[0-9])(?![0-9])
    | (?P<other>[0-9]{{4}}/[0-9]{{3}}(?![0-9]))
    | (?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
    | (?P<possessive>['’](?:s\b)?)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
