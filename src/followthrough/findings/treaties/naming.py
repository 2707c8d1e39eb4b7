"""The countries and groups a stretch of treaty text names, one name for each party."""

from __future__ import annotations

import re

from followthrough.lexicon.world import find_parties
from followthrough.lexicon.world.parties import parties

_DESCRIBED = re.compile(
    r"(?:special administrative region|member states|members|states part(?:y|ies)|contracting parties|establishing|"
    r"treaty on|within|territory)(?: \w+){0,4} (?:of|to|establishing|on)? ?(?:the )?$",
    re.IGNORECASE,
)
_OF_CHINA = frozenset({"HK", "MO"})


def party_names(words: str) -> list[tuple[int, int, str]]:
    """Start, end and id of every country or group named; one that only describes another ("members of") is left out.

    A name right before another in plain brackets is one party, by the name in the brackets: "Republic of X (Y)".
    """
    found: list[tuple[int, int, str]] = []
    for mention in find_parties(words):
        start, end, party = mention.start, mention.end, str(mention.id)
        if not _is_party(words, start, party):
            continue
        if found and words[found[-1][1] : start] == " (" and words[end : end + 1] == ")":
            found[-1] = (found[-1][0], end + 1, party)
        elif found and found[-1][2] in _OF_CHINA and party == "CN" and words[found[-1][1] : start] == ", ":
            found[-1] = (found[-1][0], end, found[-1][2])  # "Hong Kong, China" is one name
        else:
            found.append((start, end, party))
    return found


def _is_party(words: str, start: int, party: str) -> bool:
    known = parties().get(party)
    return (
        known is not None
        and known.kind in {"country", "group"}
        and not _DESCRIBED.search(words[max(0, start - 90) : start])
    )
