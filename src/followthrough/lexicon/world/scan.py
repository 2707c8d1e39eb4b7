"""One scan of a text for every name the program knows: parties, meetings, instruments.

Two automata share the work: one for forms that count only as written ("US"), one that reads over capitals and
small letters. Leftmost and longest wins; what a longer name contains is not named again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from followthrough.language.letters import lowered
from followthrough.lexicon.world.meetings import series
from followthrough.lexicon.world.names import Name, all_names
from followthrough.lexicon.world.ordinals import meeting_with_ordinal
from followthrough.lexicon.world.prepare import one_word, prepare
from followthrough.model import Mention, MentionKind

_PLURALS = frozenset({MentionKind.MEETING, MentionKind.INSTRUMENT})
_AND = re.compile(r"\s+and\s+")
_MONEY = "$"  # "US$" is a currency, not a country
_Hit = tuple[int, int, int]  # start, minus the end so that the longer of two sorts first, number of the form


@dataclass(frozen=True, slots=True)
class _Form:
    """A written form and who bears it; what is asked of every hit is worked out once."""

    names: tuple[Name, ...]
    sure: Name | None  # its one bearer, where there is one and no condition
    capital: bool  # must begin with a capital or a figure
    plural: bool  # may stand in the plural


@dataclass(frozen=True, slots=True)
class _Automata:
    exact: Callable[[str], list[tuple[int, int, int]]]
    loose: Callable[[str], list[tuple[int, int, int]]]
    forms: tuple[_Form, ...]  # those of `exact`, then those of `loose`
    exact_forms: int


@lru_cache(maxsize=1)
def _automata() -> _Automata:
    """The automaton of exact forms and that of forms in any case."""
    exact: dict[str, list[Name]] = {}
    loose: dict[str, list[Name]] = {}
    for name in all_names():
        text = name.text.replace("’", "'")
        if name.exact:
            for form in {text, _shouted(text)}:
                exact.setdefault(form, []).append(name)
        else:
            loose.setdefault(text.lower(), []).append(name)
    forms = tuple(_form(names) for names in (*exact.values(), *loose.values()))
    return _Automata(_machine(exact), _machine(loose), forms, len(exact))


def _machine(forms: Iterable[str]) -> Callable[[str], list[tuple[int, int, int]]]:
    # Small enough to stay in the processor's cache from document to document; a DFA would take twenty times the room.
    compact = Implementation.ContiguousNFA
    machine = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest, implementation=compact)
    return machine.find_matches_as_indexes


def _form(names: list[Name]) -> _Form:
    first = names[0]
    sure = first if len(names) == 1 and not first.needs else None
    capital = not any(name.exact or name.case == "any" for name in names)
    return _Form(tuple(names), sure, capital, first.kind in _PLURALS)


def _shouted(word: str) -> str:
    """The form in a heading of capitals; short words stay as they are, so that "Us" is never the country."""
    return word.upper() if word.istitle() else word


def scan_names(text: str, *, on: str | None = None) -> list[Mention]:
    """Every name in a text, in text order, with spans over the name itself (without an article).

    `on` is the day the text is dated: a name that meant a party only until some day counts in texts dated before it.
    A meeting's id is that of the meeting when its number stands before it, else that of its series. A name that
    two things bear is left out. Raises nothing, whatever the text.
    """
    prepared = prepare(text)
    plain = prepared.text
    small = lowered(plain)  # İ, the one letter whose small form is longer, is made plain
    found: list[Mention] = []
    for start, stop, name in _settled(plain, small):
        kind, thing_id = name.kind, name.id
        if kind is None or thing_id is None:
            continue
        if name.until and (on is None or on >= name.until):
            found.extend(_apart(text, *prepared.back(start, stop)))
            continue
        first = start
        if kind is MentionKind.MEETING and thing_id in series():
            thing_id, first = meeting_with_ordinal(thing_id, small, start)
        begin, end = prepared.back(first, stop)
        found.append(Mention(kind, begin, end, id=thing_id))
    return found


def _apart(text: str, start: int, stop: int) -> Iterator[Mention]:
    """What the parts of a name that counts no more name: Serbia and Montenegro are two today."""
    here, several = start, _AND.split(text[start:stop])
    for words in several if len(several) > 1 else ():
        at = text.index(words, here)
        yield from (replace(one, start=one.start + at, end=one.end + at) for one in scan_names(words))
        here = at + len(words)


def _settled(plain: str, lowered: str) -> Iterator[tuple[int, int, Name]]:
    """The hits that stand: whole words in the right case, leftmost and longest."""
    automata = _automata()
    forms, padded = automata.forms, f"{plain} "
    read = 0
    for start, minus_stop, number in _hits(automata, plain, lowered):
        if start < read or (start and plain[start - 1].isalnum() and one_word(plain[start - 1], plain[start])):
            continue
        stop, form = -minus_stop, forms[number]
        after = padded[stop]
        if after == _MONEY or (after.isalnum() and one_word(plain[stop - 1], after)):
            if not (form.plural and after == "s") or padded[stop + 1].isalnum():
                continue
            stop += 1
        name = form.sure if form.sure is not None else _one_of(form.names, lowered)
        if name is not None and not (form.capital and plain[start].islower()):
            read = stop
            yield start, stop, name


def _hits(automata: _Automata, plain: str, lowered: str) -> list[_Hit]:
    """The hits of both automata in text order, of two that begin together the longer first."""
    shift = automata.exact_forms
    hits = [(start, -stop, number) for number, start, stop in automata.exact(plain)]
    hits += [(start, -stop, number + shift) for number, start, stop in automata.loose(lowered)]
    hits.sort()
    return hits


def _one_of(names: tuple[Name, ...], lowered: str) -> Name | None:
    """The one bearer of a form whose condition holds; None when there are several or none."""
    fitting = {name.id: name for name in names if not name.needs or any(word in lowered for word in name.needs)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def find_parties(text: str) -> list[Mention]:
    """The countries, organisations and bodies a text names. Adjectives ("Japanese") are not names."""
    return _of_kind(scan_names(text), MentionKind.PARTY)


def find_meetings(text: str) -> list[Mention]:
    """The meetings and meeting series a text names, ordinals included in the span."""
    return _of_kind(scan_names(text), MentionKind.MEETING)


def find_instruments(text: str) -> list[Mention]:
    """The treaties, plans, funds and networks a text names."""
    return _of_kind(scan_names(text), MentionKind.INSTRUMENT)


def _of_kind(mentions: Iterable[Mention], kind: MentionKind) -> list[Mention]:
    return [mention for mention in mentions if mention.kind is kind]
