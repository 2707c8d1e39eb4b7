"""A question that found nothing, asked of other forms of its words: "doubled trade" as "doubl* trade*"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from followthrough.register.ledger.called import called
from followthrough.register.queries.asking.search import search

if TYPE_CHECKING:
    from followthrough.register.queries.rows import Hit, Page

_PART: Final = re.compile(r'"[^"]*"|\S+')
_WORD: Final = re.compile(r"[a-z]{4,}", re.IGNORECASE)
_ENDING: Final = re.compile(
    r"(?:(?<=[a-z]{4})(?:ications?|ations?|ing|ed|(?<=[shxz])es|s)|(?<=[a-z]{3})(?:ied|ies))$", re.IGNORECASE
)
_DOUBLED: Final = re.compile(r"([bdgmnprt])\1(?:ing|ed)$", re.IGNORECASE)  # planned, committing


def found(query: str, **asked: Any) -> tuple[Page[Hit], str]:
    """What `search` finds; where that is nothing, what it finds for other forms of the words, and these as asked."""
    page = search(query, **asked)
    freer = query if page.total else looser(query)
    if freer == query:
        return page, ""
    again = search(freer, **asked)
    return (again, freer) if again.total else (page, "")


def looser(query: str) -> str:
    """The same question with each plain word of four letters or more as the beginning it shares with its other forms.

    What stands in quotation marks, names a side (`who:Japan`), a thing known by other names or no plain word stays.

    >>> looser('doubled trade "code of conduct" by:2027')
    'doubl* trade* "code of conduct" by:2027'
    """
    names = {word for thing in called(query) for word in thing.typed.casefold().split()}
    return " ".join(_loosened(part, names) for part in _PART.findall(query))


def _loosened(part: str, names: set[str]) -> str:
    if _WORD.fullmatch(part) is None or part.casefold() in names:
        return part
    return _ENDING.sub("", _DOUBLED.sub(r"\1", part)) + "*"
