"""Between whom a document stands, as its title says: "Joint Statement of the United States and Japan"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from followthrough.lexicon.endings import ending_words
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
_TOWN: Final = re.compile(r"\b(?:in|at) (?:[A-Z][\w’'ʻ.-]* ){0,2}[A-Z][\w’'ʻ.-]*, (?:the )?$")
_ENDS: Final = re.compile(  # the end of a title, or a day behind it
    r"\s*(?:$|[,;:(]|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_JAPANESE: Final = re.compile("[ぁ-んァ-ヶ一-龥]")
_JOINT_IN_JAPANESE: Final = re.compile("共同|会談|会議|協議|協定|条約|覚書|対話|サミット|パートナーシップ")
_AFTER: Final = "(?:両国|首脳|外相|外務|防衛|財務|共同|間|安全|経済|戦略|協議|サミット|の)"  # what follows 日米
_TOPIC: Final = re.compile("に関する|についての|をめぐる|に係る|に関し")  # what comes before it is spoken of
_HEAD: Final = re.compile("[：:―—「（(]")  # what comes after it says more of it
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
    names = sorted(map(name_of, _together(title)))
    return "-".join(names) if _FEWEST <= len(names) <= _MOST else ""


def body_in(title: str, on: str | None = None) -> str:
    """The body that meets and speaks in a joint document: by its name, or by its members on the day; else ""."""
    return _speaking(title, _named(title)) or _as_one(_together(title), on or _EVER)


def _together(title: str) -> set[str]:
    """Ids of the parties of a title that says they speak or act together; none where it does not say so."""
    if _JAPANESE.search(title) is not None:
        return _together_in_japanese(title)
    ids = {mention.id or "" for mention in _named(title) if not _is_where(title, mention)}
    return ids if len(ids) >= _FEWEST and _JOINT.search(title) is not None else set()


def _is_where(title: str, mention: Mention) -> bool:
    """ "Leaders Meeting in Nuku’alofa, Tonga": the country of the town they met in does not speak by that."""
    return _TOWN.search(title, 0, mention.start) is not None and _ENDS.match(title, mention.end) is not None


def _together_in_japanese(title: str) -> set[str]:
    """Of 日・フィジー首脳会談 or 日本とフィジーの共同声明; what they speak of (…に関する) is none of them."""
    head = _HEAD.split(_TOPIC.split(title)[-1], maxsplit=1)[0]
    if _JOINT_IN_JAPANESE.search(head) is None:
        return set()
    named = _named(head)
    signs = dict(pair.split(":") for pair in ending_words()["pairs"])  # one for a country, as in 日米
    rest = head
    for mention in named:
        rest = rest[: mention.start] + " " * (mention.end - mention.start) + rest[mention.end :]
    sign = f"[{''.join(signs)}]"
    pairs = re.findall(f"({sign}{{2,4}}){_AFTER}", rest)
    starts, ends = {mention.start for mention in named}, {mention.end for mention in named}
    beside = [one[1] for one in re.finditer(rf"({sign})・", head) if one.end() in starts]
    beside += [one[1] for one in re.finditer(rf"・({sign})", head) if one.start() in ends]
    return {mention.id or "" for mention in named} | {signs[each] for run in (*pairs, *beside) for each in run}


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


def _as_one(ids: set[str], on: str) -> str:
    """The one body that these parties are: its members on that day, no more and no fewer; or it alone (日米豪印)."""
    fitting = [name for name, body in bodies().items() if ids and ids in ({body}, set(members(body, on)))]
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
