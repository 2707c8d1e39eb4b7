"""Between whom a document stands, as its title says: "Joint Statement of the United States and Japan"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from followthrough.lexicon.world import find_parties, members, name_of, series

if TYPE_CHECKING:
    from followthrough.model import Mention

_JOINT: Final = re.compile(
    r"\b(?:joint(?:ly)?|between|agreement|memorandum|treaty|pact|compact|partnership|dialogue)\b", re.IGNORECASE
)
_AS_ONE: Final = re.compile(r"(?:['’]s)?\s+Leaders\b|.*\bjoint\b", re.IGNORECASE)  # after a body's name, or around it
_OPENS: Final = re.compile(  # what may stand before the name of the body that speaks
    r"(?:[\w ]{1,30}:\s*)?(?:[\w ]{0,40}\b(?:statement|declaration|communiqu[eé]|read-?out)\s+(?:from|of|by)\s+)?"
    r"(?:(?:the|international|\d{4})\s+)*",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(r"[\s,/&–—-]*(?:and\s+)?(?:the\s+)?", re.IGNORECASE)  # between two that speak together
_DASHES: Final = re.compile("[-–—]")
_FEWEST, _MOST = 2, 4  # parties; a title that lists more calls a roll of those who signed once
_EVER: Final = "9999-12-31"  # membership as it stands now, where the document has no date


def parted(title: str) -> str:
    """A title with its dashes as spaces, so that "ASEAN-Japan" names two; every character keeps its place."""
    return _DASHES.sub(" ", title)


def partnership_in(title: str, on: str | None = None) -> str:
    """The parties of a joint document in alphabetical order, as "Japan-United States"; "" where its title names none.

    Where they are a body that meets ("Quad Joint Leaders' Statement", or its members on the day, each by name), that
    body. A title that names parties without saying that they speak together ("Remarks on China and Japan") names none.
    """
    if body := body_in(title, on):
        return body
    names = sorted({_name(mention) for mention in _named(title)}) if _JOINT.search(title) is not None else []
    return "-".join(names) if _FEWEST <= len(names) <= _MOST else ""


def body_in(title: str, on: str | None = None) -> str:
    """The body that meets and speaks in a joint document: by its name, or by its members on the day; else ""."""
    named = _named(title)
    joint = _JOINT.search(title) is not None
    return _speaking(title, named) or (_of_members(named, on or _EVER) if joint else "")


def lists_in(title: str) -> tuple[frozenset[str], ...]:
    """Ids of the parties that a title lists in one breath: "Japan, Fiji and Tonga on Tuvalu" lists three, then one."""
    lists: list[set[str]] = []
    end = None
    for mention in _named(title):
        if end is None or _BESIDE.fullmatch(title, end, mention.start) is None:
            lists.append(set())
        lists[-1].add(mention.id or "")
        end = mention.end
    return tuple(frozenset(one) for one in lists)


def _named(title: str) -> list[Mention]:
    return [mention for mention in find_parties(parted(title)) if mention.id is not None]


def _speaking(title: str, named: list[Mention]) -> str:
    """The body that opens the title and speaks as one, whatever it speaks of ("G7 Leaders' Statement on Fiji")."""
    if not named or _name(named[0]) not in bodies():
        return ""
    first, beside = named[0], named[1:2]
    if any(_BESIDE.fullmatch(title, first.end, other.start) for other in beside):
        return ""
    before, after = title[: first.start], title[first.end :]
    says = _AS_ONE.match(after) or "joint" in before.lower()
    return _name(first) if says and _OPENS.fullmatch(before) else ""


def _of_members(named: list[Mention], on: str) -> str:
    """The one body whose members on that day the title names, no more and no fewer."""
    ids = {mention.id for mention in named}
    fitting = [name for name, body in bodies().items() if ids and ids == set(members(body, on))]
    return fitting[0] if len(fitting) == 1 else ""


def bodies() -> dict[str, str]:
    """Ids of the bodies whose meetings the calendar knows, by the name of the partnership that is theirs."""
    known = sorted({fact.partnership for fact in series().values() if fact.partnership})
    found = {name: find_parties(name) for name in known}
    return {
        name: only[0].id
        for name, only in found.items()
        if len(only) == 1 and only[0].id is not None and _name(only[0]) == name
    }


def _name(mention: Mention) -> str:
    return name_of(mention.id or "")
