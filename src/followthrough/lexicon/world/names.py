"""Every name the program knows, with the forms it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from followthrough.lexicon.world.former import former
from followthrough.lexicon.world.instruments import instruments
from followthrough.lexicon.world.meetings import meetings, series
from followthrough.lexicon.world.parties import Party, demonyms, parties
from followthrough.lexicon.world.rows import parts, rows
from followthrough.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEMONYM_NOUNS = (
    "Government",
    "side",
    "Side",
    "Party",
    "Participant",
    "authorities",
)  # "the Japanese side" names Japan, "Japanese food" does not
_SPELLINGS = (
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Organisation", "Organization"),
    ("Defence", "Defense"),
    ("ASEAN", "Asean"),
    ("U.S.", "US"),
    ("U.S.", "United States"),
    ("UN ", "United Nations "),
)
_LETTERS = re.compile(r"(?:[A-Z]\.){3,}$")  # of "U.S.A." no part is spelt otherwise
_PAIR = re.compile(r"^([A-Z][\w.]*)-([A-Z][\w.]*)(?= )")


@dataclass(frozen=True, slots=True)
class Name:
    """One written form of one thing."""

    text: str
    id: str | None  # None: a place or phrase that contains a name without naming its bearer ("South China Sea")
    kind: MentionKind | None
    case: str = ""  # exact, title, any; "": exact for one word, a capital first letter for several
    needs: tuple[str, ...] = ()  # lower-case words one of which must stand in the same text
    until: str = ""  # ISO day: it counts only in texts dated before

    @property
    def exact(self) -> bool:
        """Whether the form counts only as written: "US" is a country, "us" is not."""
        return self.case == "exact" or (not self.case and " " not in self.text)


@lru_cache(maxsize=1)
def all_names() -> tuple[Name, ...]:
    """Every form of every party, series, meeting and instrument; a form with a condition replaces the plain one."""
    conditional = list(_conditional_names())
    taken = {name.text.lower() for name in conditional}
    found = {(name.text, name.id): name for name in conditional}
    for name in (*_former_names(), *_party_names(), *_meeting_names(), *_instrument_names(), *_places()):
        for form in _forms(name.text):
            if form.lower() not in taken:
                found.setdefault((form, name.id), name if form == name.text else replace(name, text=form))
    return tuple(found.values())


def _forms(text: str) -> Iterator[str]:
    """The spellings of a name: both ASEAN and Asean, Centre and Center, and both orders of a pair."""
    forms = {text: None}
    for one, other in () if _LETTERS.match(text) else _SPELLINGS:
        both_ways = (one, other) not in _SPELLINGS[-3:]
        for form in tuple(forms):
            if one in form:
                forms[form.replace(one, other)] = None
            if both_ways and other in form:
                forms[form.replace(other, one)] = None
    for form in tuple(forms):
        forms[_PAIR.sub(r"\2-\1", form)] = None
    yield from forms


def _conditional_names() -> Iterator[Name]:
    for row in rows("aliases"):
        needs = tuple(row["needs"].split("|")) if row["needs"] else ()
        yield Name(row["alias"], row["id"], kind_of(row["id"]), row["case"], needs)


def _party_names() -> Iterator[Name]:
    for party in parties().values():
        for text in filter(None, dict.fromkeys((party.name, *party.aliases, *party.short, party.japanese))):
            yield Name(text, party.id, MentionKind.PARTY)
        if party.id.startswith("US-"):
            yield from _department_names(party)
    for word, party_id in demonyms().items():
        for noun in _DEMONYM_NOUNS:
            yield Name(f"{word} {noun}", party_id, MentionKind.PARTY)


def _former_names() -> Iterator[Name]:
    """Names that parties bore; those that ended states bear still are among the parties' own."""
    for one in former():
        until = one.until if one.only else ""
        for text in one.forms:
            yield Name(text, one.id, MentionKind.PARTY, until=until)
        for word, noun in product(one.demonyms, _DEMONYM_NOUNS):
            yield Name(f"{word} {noun}", one.id, MentionKind.PARTY, until=until)


def _department_names(party: Party) -> Iterator[Name]:
    for text in (party.name, *party.aliases):
        if "Department" in text:
            yield Name(f"U.S. {text}", party.id, MentionKind.PARTY)


def _meeting_names() -> Iterator[Name]:
    for row in rows("series"):
        for text in dict.fromkeys((row["name"], *parts(row["aliases"]), *_pair_names(row))):
            if row["id"] not in {"east-asia-summit", "asean-regional-forum"}:  # these two are parties by that name
                yield Name(text, row["id"], MentionKind.MEETING)
    for row in rows("meetings"):
        for text in parts(row["aliases"]):
            yield Name(text, row["id"], MentionKind.MEETING)


def _pair_names(row: dict[str, str]) -> Iterator[str]:
    """Compounds such as "ASEAN-Japan Forum": every short form of both parties with every noun of the series."""
    ids = parts(row["parties"])
    if len(ids) == len(("one", "other")):
        shorts = [parties()[party_id].short or (parties()[party_id].name,) for party_id in ids]
        for one, other, noun in product(*shorts, parts(row["nouns"])):
            yield f"{one}-{other} {noun}"
            yield f"{other}-{one} {noun}"


def _instrument_names() -> Iterator[Name]:
    for fact in instruments().values():
        for text in (fact.name, *fact.aliases):
            yield Name(text, fact.id, MentionKind.INSTRUMENT)


def _places() -> Iterator[Name]:
    for row in rows("places"):
        yield Name(row["name"], None, None, "any" if row["name"][0].islower() else "")


def kind_of(thing_id: str) -> MentionKind | None:
    """What an id names: a party, a meeting or series, an instrument; None for an unknown id."""
    if thing_id in parties():
        return MentionKind.PARTY
    if thing_id in instruments():
        return MentionKind.INSTRUMENT
    return MentionKind.MEETING if _meeting_name(thing_id) is not None else None


def name_of(thing_id: str) -> str:
    """The plain English name of a party, meeting, series or instrument.

    Raises:
        KeyError: the id is in no table.
    """
    if thing_id in parties():
        return parties()[thing_id].name
    if thing_id in instruments():
        return instruments()[thing_id].name
    meeting = _meeting_name(thing_id)
    if meeting is None:
        raise KeyError(thing_id)
    return meeting


@lru_cache(maxsize=1)
def _calendar_names() -> dict[str, str]:
    names = {fact.id: fact.name for fact in series().values()}
    return names | {fact.id: fact.name for fact in meetings()}


def _meeting_name(thing_id: str) -> str | None:
    known = _calendar_names()
    if thing_id in known:
        return known[thing_id]
    stem, _, number = thing_id.rpartition("-")  # an ordinal the calendar does not hold
    return f"{number}{ordinal_ending(int(number))} {known[stem]}" if stem in known and number.isdigit() else None


def ordinal_ending(number: int) -> str:
    """The two letters of an English ordinal: 33 -> "rd"."""
    if number // 10 % 10 == 1:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
