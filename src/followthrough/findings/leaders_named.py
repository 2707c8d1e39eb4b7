"""Leaders and ministers that a text names, and the party each of them speaks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from followthrough.findings.grammar.survey import Layer
from followthrough.lexicon.world import name_of, party_of_leader
from followthrough.model import Mention, Span

_STYLES = frozenset("The His Her Their Honorable Honourable Excellency Majesty Highness Royal Right Hon. Shri".split())
_TITLES = ("President", "Prime Minister", "Premier", "Chancellor")
_NAME = r"((?:[A-Z][\w.’'-]*,? ?){1,5})"
_OF_PARTY = re.compile(r" of (?:the )?(?:[A-Z]\w+ of )?(?:the )?$")
_NAMED_OF = re.compile(rf" {_NAME}of (?:the )?(?:[A-Z]\w+ of )?(?:the )?$")
_NAME_AFTER = re.compile(rf",? ?(?:the )?{_NAME}")
_NEAR = 90  # characters between a title and the party it belongs to


_OFFICES = ("President", "Prime Minister", "Chancellor", "Secretary", "Taoiseach")
_OFFICER = re.compile(r"(?: (?:[A-Z][\w’'-]*\.?|von|de|der)){1,5}")
_ADMINISTRATION = re.compile(r"\b([A-Z][a-z]+)(?:\W{1,3}([A-Z][a-z]+))? Administration\b")
_CALLED = " Administration"
_LONGEST_NAMES = 60  # characters
_DAY = len("2018-06-18")


def offices(leaders: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Each office with the one party whose leader is called by it in the text."""
    held: dict[str, set[str]] = {}
    for office, party in leaders.values():
        held.setdefault(office, set()).add(party)
    return {office: next(iter(named)) for office, named in held.items() if len(named) == 1}


def leaders_in(text: str, date: str | None) -> dict[str, tuple[str, str]]:
    """Leaders in office on the document's day, as the text calls them ("President Biden"): office and party by name."""
    day = _day(date)
    found: dict[str, tuple[str, str]] = {}
    for office, called in _officers(text):
        for word in called.split():
            family = word.removesuffix("’s").removesuffix("'s").rstrip(".’'")
            party = party_of_leader(office, family, day)
            if party is not None:
                found[family] = office, name_of(party)
    return found


def administration(text: str, date: str | None) -> str | None:
    """The party of the one leader by whom a text calls an administration: "the Biden Administration"."""
    names = {family for called in _administrations(text) for family in called.groups() if family is not None}
    parties = {party_of_leader("president", family, _day(date)) for family in names} - {None}
    return name_of(party) if len(parties) == 1 and (party := parties.pop()) is not None else None


def _administrations(text: str) -> Iterator[re.Match[str]]:
    """Where "Administration" stands behind a name. A plain search for the word is far faster than a pattern."""
    at = text.find(_CALLED)
    while at >= 0:
        called = _ADMINISTRATION.search(text[max(0, at - _LONGEST_NAMES) : at + len(_CALLED) + 1])
        if called is not None:
            yield called
        at = text.find(_CALLED, at + 1)


def _day(date: str | None) -> str | None:
    return date if date is not None and len(date) == _DAY else None


def _officers(text: str) -> Iterator[tuple[str, str]]:
    """Offices in the text and the names behind them. A plain search for each is far faster than a pattern."""
    for office in _OFFICES:
        at = text.find(office)
        while at >= 0:
            name = _OFFICER.match(text, at + len(office))
            if name is not None and not text[at - 1 : at].isalnum():
                vice = "vice " if text[max(0, at - 5) : at] == "Vice " else ""
                yield vice + office.lower(), name[0]
            at = text.find(office, at + len(office))


def persons_in(text: str, parties: Layer) -> dict[str, str]:
    """Names of persons whom the text itself ties to one party: "Prime Minister of Norland Ana Lund"."""
    found: dict[str, set[str]] = {}
    for title in _places(text, _TITLES) if parties else ():
        for name, party in _ties(text, title, parties):
            for word in name.replace(",", " ").split():
                if len(word) > 2 and word not in _STYLES:  # noqa: PLR2004 -- an initial names nobody
                    found.setdefault(word, set()).add(name_of(party.id) if party.id is not None else "")
    return {family: next(iter(named)) for family, named in found.items() if len(named) == 1}


def _places(text: str, titles: tuple[str, ...]) -> list[Span]:
    """Where titles stand, in text order: "Vice-President" holds one, "MacPremier" and "Presidential" none."""
    found = []
    for title in titles:
        start = text.find(title)
        while start >= 0:
            end = start + len(title)
            after = text[end : end + 1]
            if not (text[start - 1 : start].isalnum() or after.isalnum() or after == "_"):
                found.append(Span(start, end))
            start = text.find(title, end)
    return sorted(found, key=lambda title: title.start)


def _ties(text: str, title: Span, parties: Layer) -> Iterator[tuple[str, Mention]]:
    """A name and its party, as the words around a title tie them."""
    i = bisect_left(parties.starts, title.end)
    if i > 0 and text[parties[i - 1].end : title.start] in ("’s ", "'s "):
        name = _NAME_AFTER.match(text, title.end)
        if name is not None:
            yield name[1], parties[i - 1]
        return
    if i == len(parties) or parties[i].start - title.end > _NEAR:
        return
    between = text[title.end : parties[i].start]
    of_party = _OF_PARTY.fullmatch(between) is not None
    name = _NAME_AFTER.match(text, parties[i].end) if of_party else _NAMED_OF.fullmatch(between)
    if name is not None:
        yield name[1], parties[i]
