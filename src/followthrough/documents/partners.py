"""Between whom a document stands, as its title says: "Joint Statement of the United States and Japan"."""

from __future__ import annotations

import re
from typing import Final

from followthrough.lexicon.world import find_parties, name_of

_JOINT: Final = re.compile(
    r"\b(?:joint(?:ly)?|between|agreement|memorandum|treaty|pact|compact|partnership|dialogue)\b", re.IGNORECASE
)
_DASHES: Final = re.compile("[-–—]")
_FEWEST, _MOST = 2, 4  # parties; a title that lists more calls a roll of those who signed once


def parted(title: str) -> str:
    """A title with its dashes as spaces, so that "ASEAN-Japan" names two; every character keeps its place."""
    return _DASHES.sub(" ", title)


def partnership_in(title: str) -> str:
    """The parties of a joint document in alphabetical order, as "Japan-United States"; "" where its title names none.

    A title that names parties without saying that they speak together ("Remarks on China and Japan") names none.
    """
    if _JOINT.search(title) is None:
        return ""
    names = sorted({name_of(mention.id) for mention in find_parties(parted(title)) if mention.id is not None})
    return "-".join(names) if _FEWEST <= len(names) <= _MOST else ""
